import { folderArgument } from '../../base/folder-argument.ts';

/** What `survey show` says around the outcome. */
export const showWords = {
  none: 'Er is nog geen uitkomst van een vragenlijst opgehaald.',
  ask: (folder: string): string => `Maak de vragenlijst: ouder-audit survey export${folderArgument(folder)}`,
  talk: 'Leg de uitkomst voor aan wie antwoordde, en vraag naar voorbeelden.',
  report: (folder: string): string => `Zet de uitkomst in het rapport: ouder-audit report${folderArgument(folder)}`,
};
