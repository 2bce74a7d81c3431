import { describe, expect, it } from 'vitest';
import type { VerdictReason } from '../../src/judging/verdict.ts';
import { describeRequirement, markSentence } from '../../src/wording/result.ts';
import { describeReason } from '../../src/wording/verdicts.ts';

describe('the words of a verdict', () => {
  it.each<[VerdictReason, string]>([
    [{ code: 'open-questions', questions: ['C1.1'] }, 'C1.1 is nog open.'],
    [{ code: 'open-questions', questions: ['C1.1', 'C1.2'] }, 'C1.1 en C1.2 zijn nog open.'],
    [{ code: 'all-not-applicable' }, 'Alle vragen zijn niet van toepassing.'],
    [
      { code: 'mean', mean: 2.75, bar: 'met', needed: 2.5, reached: true },
      'Het gemiddelde is 2,75. Voor "voldaan" is 2,5 nodig: dat is gehaald.',
    ],
    [
      { code: 'mean', mean: 1, bar: 'partlyMet', needed: 1.5, reached: false },
      'Het gemiddelde is 1,00. Voor "deels voldaan" is 1,5 nodig.',
    ],
    [{ code: 'level-below', questions: ['C1.1'], needed: 2 }, 'C1.1 is lager dan niveau 2.0.'],
    [{ code: 'evidence-missing', oneOf: ['visie', 'x'] }, 'Dit bewijs ontbreekt: visie of x.'],
    [
      { code: 'evidence-missing', oneOf: ['visie'], alone: ['visie.pdf'] },
      'Dit bewijs is er, maar telt pas mee naast een ander bewijsstuk: visie.',
    ],
    [{ code: 'evidence-unexamined', oneOf: ['visie'] }, 'Dit bewijs is er wel, maar is nog niet bekeken: visie.'],
    [{ code: 'evidence-complete' }, 'Het gevraagde bewijs is er.'],
    [
      { code: 'unknown-decides', questions: ['C1.1'] },
      'Bij C1.1 weet het team het niet. Dat antwoord bepaalt de uitkomst.',
    ],
    [
      { code: 'few-levels', known: 1, needed: 2 },
      'Van 1 vraag is het niveau bekend. Voor een uitkomst zijn er 2 nodig.',
    ],
    [
      { code: 'few-levels', known: 0, needed: 2 },
      'Van geen enkele vraag is het niveau bekend. Voor een uitkomst zijn er 2 nodig.',
    ],
    [
      { code: 'many-not-applicable', questions: ['C1.1', 'C1.2'], allowed: 1 },
      'C1.1 en C1.2 zijn "niet van toepassing". Dat mag bij 1 vraag van een criterium. De rest telt als "weet ik niet" en bepaalt de uitkomst.',
    ],
    [
      { code: 'many-not-applicable', questions: ['C1.1'], allowed: 0 },
      'C1.1 is "niet van toepassing". Dat mag bij geen enkele vraag van een criterium. De rest telt als "weet ik niet" en bepaalt de uitkomst.',
    ],
    [
      { code: 'thin-justifications', questions: ['C1.1'], minWords: 4 },
      'Bij C1.1 staat in minder dan 4 woorden waarom de vraag niet van toepassing is. Dat telt als "weet ik niet" en bepaalt de uitkomst.',
    ],
  ])('%j', (reason, words) => {
    expect(describeReason(reason, { visie: 'Visie' })).toBe(words);
  });

  it.each([
    ['met', 'klaar voor de audit'],
    ['notMet', 'alle 10 nodig'],
    ['undetermined', 'nog niet bekend'],
  ] as const)('of the mark: %s', (verdict, words) => {
    expect(markSentence({ verdict, met: 4, of: 10 })).toContain(words);
  });
});

it.each([
  [{ state: 'missing' }, 'ontbreekt'],
  [{ state: 'missing', alone: ['a.pdf'] }, 'is er, maar is alleen niet genoeg'],
  [{ state: 'satisfied' }, 'is er'],
] as const)('tells where a requirement stands: %j', ({ state, ...more }, words) => {
  const alone = 'alone' in more ? { alone: [...more.alone] } : {};
  expect(describeRequirement({ state, ...alone }).state).toBe(words);
});
