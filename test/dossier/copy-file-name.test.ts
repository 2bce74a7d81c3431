import { expect, it } from 'vitest';
import { isCopyOfRole } from '../../src/dossier/copy-file-name.ts';

it.each([
  ['antwoorden.ouder.yaml', true],
  ['antwoorden.ouder-2.yaml', true],
  ['Antwoorden.Ouder-1a2b3c4d.yml', true],
  ['antwoorden.ouder-1a2b3c4d (1).json', true],
  ['antwoorden.ouder-1a2b3c4d.sync-conflict-20261123-101010-ABCDEFG.yaml', true],
  ['antwoorden.sync-conflict-20261123-101010-ABCDEFG.yaml', false],
  ['antwoorden.yaml', false],
  ['antwoorden (1).yaml', false],
  ['antwoorden.ouders.yaml', false],
])('a name says whether people of a role answered there, or only another version of the team: %s', (name, wanted) => {
  expect(isCopyOfRole(name, ['leraar', 'ouder'])).toBe(wanted);
});
