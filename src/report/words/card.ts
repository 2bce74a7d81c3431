export const cardSays = {
  /** What to do with the cards. */
  handIn: (number: number): string[] => [
    `Geef ${number === 1 ? 'de kaart' : 'de kaarten'} aan uw bestuur. Er staan alleen scores en aantallen in, en niets wat iemand schreef.`,
    'Het bestuur zet de kaarten van alle scholen in een map, en maakt er één bladzijde van met: ouder-audit portfolio <map>',
  ],
};
