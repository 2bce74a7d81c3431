import { expect, it } from 'vitest';
import { signWords } from '../../src/audit/words/sign.ts';

it('a new key is two files: one to keep, and one to give away', () => {
  const [own, open] = signWords.newKeys('sleutel', 'sleutel.pub');
  expect(own).toMatch(/sleutel\. .*buiten het dossier.*geef hem aan niemand/);
  expect(open).toMatch(/sleutel\.pub\. .*mag iedereen/);
});

it.each([
  [signWords.signed('mr', 'ab12'), 'Getekend als mr. De uitkomst heeft dit kenmerk: ab12'],
  [signWords.lapsed(['mr', 'ib']), 'Deze rollen tekenen opnieuw: mr en ib.'],
  [signWords.key('SHA256:x'), 'Uw sleutel: SHA256:x'],
  [signWords.unfinished(['Er staat nog 1 vraag open.']), 'nog niet af. Er staat nog 1 vraag open. Verandert er'],
  [
    signWords.beside('mr', '2026-11-23', true),
    'Op 23 november 2026 is al getekend als mr. Die aftekening blijft staan',
  ],
  [signWords.beside('mr', '2026-11-23', false), 'Was die van u? Teken dan nog eens met --replace erbij.'],
  [signWords.inPlaceOf('mr', '2026-11-23'), 'in de plaats van die van 23 november 2026 als mr'],
  [signWords.signedBefore('mr', '2026-11-23'), 'Met deze sleutel is al getekend als mr, op 23 november 2026.'],
  [signWords.sharedKey(['mr', 'ib']), 'met deze sleutel is ook getekend als mr en ib'],
  [signWords.draft, 'u tekent onder een concept'],
  [signWords.withoutSignature('a.txt'), 'over het bestand a.txt'],
  [signWords.next(' school'), 'ouder-audit pack school'],
])('who signs hears what happened and what to do: %s', (told, part) => {
  expect([told].flat().join(' ')).toContain(part);
});
