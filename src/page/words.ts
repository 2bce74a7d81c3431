/** The words around the contents of every page, and the names of its styles. */
export const frameWords = {
  skip: 'Naar de inhoud',
  contents: 'Inhoud',
  unfold: 'Alles openklappen',
  fold: 'Alles dichtklappen',
  copy: 'Kopieer de link naar',
  copied: 'De link is gekopieerd.',
  inBar: 'De link staat in de adresbalk.',
  sheet: 'Bladzijde ',
  ofSheets: ' van ',
  styles: { tableText: 'Tabeltekst', table: 'Tabel van het rapport', parting: 'Begin van de bijlage' },
};
