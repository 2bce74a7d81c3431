import { folderArgument } from '../../base/folder-argument.ts';
import { toOneLine } from '../../base/plain-text.ts';
import { groupSeal, listWords } from '../../base/words/words.ts';

/** What `pack` asks, and what it says of the package and its seal. */

export const packAsks = {
  sure: 'Wilt u nu al verzegelen?',
  yes: 'Ja, nu al een pakket maken',
  no: 'Nee, eerst verder',
  kept: 'Er is geen pakket gemaakt.',
  confidential: (number: number) =>
    `Er ${number === 1 ? 'staat 1 vertrouwelijk stuk' : `staan ${number} vertrouwelijke stukken`} in de lijst. ${number === 1 ? 'Gaat dat' : 'Gaan die'} mee in het pakket?`,
  confidentialStays: 'Nee, vertrouwelijke stukken blijven op school',
  confidentialGoes: 'Ja, alles gaat mee',
  back: 'Terug, en nog geen pakket maken',
};

export const sealWords = {
  seal: (seal: string) => `Zegel: ${groupSeal(seal)}`,
  inFile: (file: string) => `Het zegel staat ook in: ${file}`,
  notYet: 'Dit pakket is nog niet af. Beantwoord eerst de open vragen, en verzegel dan opnieuw.',
  /** @param isAudited whether an auditor worked in the dossier: then the package goes to somebody else */
  send: (path: string, isAudited: boolean) => `Stuur dit bestand${isAudited ? '' : ' naar de auditor'}: ${path}`,
  older: (paths: readonly string[]) =>
    `Dit pakket is nu het nieuwste van deze school. ${paths.length === 1 ? 'Ouder is' : 'Ouder zijn'}: ${listWords(paths, 'en')}.`,
  where: (folder: string) => `U vindt beide bestanden in de map: ${toOneLine(folder)}`,
  sendSeal:
    'Stuur het zegel apart: in een ander bericht, of lees het voor door de telefoon. Zo is te zien dat niemand het pakket onderweg veranderde.',
  verifyNext: (path: string, file: string) =>
    `Nakijken kan met: ouder-audit verify${folderArgument(path)} --expect-seal${folderArgument(file)}`,
};

/** What stands in the file beside a package. @param zip and `file` their names, without folders */
export const sealFileText = (
  seal: string,
  { zip, file }: { zip: string; file: string },
): string => `Dit is het zegel van het pakket ${zip}:

${groupSeal(seal)}

Voor de school
- Stuur het pakket naar de auditor, en dit zegel apart. Dat kan zo: stuur dit bestand in een ander bericht, of lees het zegel voor door de telefoon.
- Bewaar dit bestand ook zelf.
- Verandert er iets in het dossier? Verzegel dan opnieuw. Bij het nieuwe pakket hoort een nieuw zegel.

Voor de auditor
- Met dit zegel ziet u of dit het pakket is dat de school maakte, en of niemand het veranderde.
- Zet dit bestand in de map waarin het pakket staat, en geef daar deze opdracht:
  ouder-audit verify${folderArgument(zip)} --expect-seal${folderArgument(file)}
- Kreeg u het zegel door de telefoon? Typ het dan tussen aanhalingstekens achter --expect-seal. Spaties en hoofdletters maken niet uit.
`;
