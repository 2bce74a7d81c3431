import type { Answer, Dossier } from '../../../src/dossier/dossier.ts';
import type { AnswerChoice } from '../../../src/interview/level-prompts.ts';
import { aCriterion, aDossier, aMark } from '../results/builders.ts';

/** A framework of two criteria, and the answers of a sitting over it. */

export const twoCriteria = {
  ...aMark({ criteria: [aCriterion('C1'), aCriterion('C2')] }),
  interview: { minutesPerQuestion: 2, talkFrom: 2, dueMonths: 3 },
};

export const level = (value: 0 | 1 | 2 | 3): AnswerChoice => ({ kind: 'level', level: value });

export const dossierWith = (answers: Record<string, Answer>, more = {}): Dossier =>
  aDossier({ answers: { answers, sessions: [], ...more } });

export const OPEN = { criterion: null, start: 'open' } as const;

export const ALL_OF_C1 = { criterion: 'C1', start: 'all' } as const;
