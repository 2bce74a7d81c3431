import { expect, it } from 'vitest';
import { noUndo } from '../../../src/dossier/undo/last-change.ts';
import { roundWords } from '../../../src/dossier/words/round.ts';

it('where no dossier changes, nothing is kept to take back', () => {
  noUndo.keep('school.yaml', null as never);
  noUndo.keepNew('school.yaml', null as never);
  noUndo.forbid();
  expect(noUndo.isKept()).toBe(false);
});

it('whoever closes a round is asked about the copies of people by their number', () => {
  expect(roundWords.askDelete(['antwoorden.ouder.yaml'])).toContain('Er ligt nog 1 exemplaar');
  expect(roundWords.askDelete(['a.yaml', 'b.yaml'])).toContain('Er liggen nog 2 exemplaren');
});
