import { expect, it } from 'vitest';
import { signWords } from '../../src/audit/words/sign.ts';

it('a new key is two files: one to keep, and one to give away', () => {
  const [own, open] = signWords.newKeys('sleutel', 'sleutel.pub');
  expect(own).toMatch(/sleutel\. .*buiten het dossier.*geef hem aan niemand/);
  expect(open).toMatch(/sleutel\.pub\. .*mag iedereen/);
});
