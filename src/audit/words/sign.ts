import { dutchDate, listWords } from '../../base/words/words.ts';

/** What `sign` says. */
export const signWords = {
  auditor: 'Auditor',
  signed: (role: string, sha256: string) => [`Getekend als ${role}.`, `De uitkomst heeft dit kenmerk: ${sha256}`],
  lapsed: (roles: readonly string[]) =>
    `Het dossier is veranderd sinds er eerder werd getekend. Deze rollen tekenen opnieuw: ${listWords(roles, 'en')}.`,
  key: (key: string) => `Uw sleutel: ${key}`,
  beside: (role: string, on: string, isSigned: boolean) =>
    `Op ${dutchDate(on)} is al getekend als ${role}. Die aftekening blijft staan, en de uwe komt erbij.${
      isSigned ? '' : ' Was die van u? Teken dan nog eens met --replace erbij.'
    }`,
  inPlaceOf: (role: string, on: string) =>
    `Uw aftekening komt in de plaats van die van ${dutchDate(on)} als ${role}, die minder zei.`,
  signedBefore: (role: string, on: string) =>
    `Met deze sleutel is al getekend als ${role}, op ${dutchDate(on)}. Die aftekening blijft staan en er komt niets bij: een sleutel telt één keer. Tekent u naast een ander? Gebruik dan een eigen sleutel.`,
  sharedKey: (roles: readonly string[]) =>
    `Let op: met deze sleutel is ook getekend als ${listWords(roles, 'en')}. Wie het pakket controleert, krijgt dat te zien, en het pakket klopt dan niet. Teken in elke rol met een eigen sleutel.`,
  unfinished: (lines: readonly string[]) =>
    `Let op: het dossier is nog niet af. ${lines.join(' ')} Verandert er nog iets, dan tekent iedereen opnieuw.`,
  draft: 'Let op: u tekent onder een concept. De audit is nog niet af.',
  noUndo: 'Tekenen kan niet terug met undo. Wat u hiervoor wijzigde, nu ook niet meer.',
  withoutSignature: (file: string) =>
    `Een digitale handtekening zetten kan ook, over het bestand ${file}. Hoe dat gaat, staat in de handleiding voor de auditor, bij "Tekenen en verzegelen".`,
  next: (place: string) => `Verzegelen kan met: ouder-audit pack${place}`,
  newKeys: (privateKey: string, publicKey: string) => [
    `Uw nieuwe sleutel: ${privateKey}. Bewaar die buiten het dossier en geef hem aan niemand.`,
    `De openbare helft: ${publicKey}. Die mag iedereen hebben.`,
  ],
};
