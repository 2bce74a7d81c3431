import { describe, expect, it } from 'vitest';
import { placeCause } from '../../src/assessment/cause-location.ts';
import type { RunReason, Threshold } from '../../src/assessment/what-fails.ts';
import type { Level } from '../../src/framework/quality-mark.ts';
import { aCriterion, aDossier, aMark, anEntry, fileFacts, levels } from '../support/results/builders.ts';
import { judge } from '../support/results/results.ts';

const mark = aMark({ criteria: ['C1', 'C2'].map((id) => aCriterion(id)) });

const ANSWERS = Object.fromEntries(
  ['C1', 'C2'].flatMap((id, place) =>
    [1, 2, 3, 4].map((number) => [`answers/${id}.${number}`, 10 + place * 10 + number]),
  ),
);

const lines = {
  'school.yaml': { check: 5, 'check/requireMet': 6, 'check/minScore': 7 },
  'antwoorden.yaml': { answers: 10, ...ANSWERS },
  'bewijs.yaml': { evidence: 3 },
};

type Given = (Level | 'unknown' | 'open')[];

/** Where to look when C1 has these answers, with evidence or without; C2 is answered at the top. */
const placesFor = async (given: Given, withEvidence = true) => {
  const dossier = {
    ...aDossier({
      answers: { answers: { ...levels('C1', given), ...levels('C2', [3, 3, 3, 3]) } },
      register: { evidence: withEvidence ? { visie: anEntry({ criteria: ['C1', 'C2'] }) } : {} },
    }),
    lines,
  };
  const result = await judge(mark, dossier, withEvidence ? [fileFacts('visie.pdf')] : []);
  return (reason: RunReason, byFlag: string[] = []) => placeCause(reason, { result, dossier, byFlag: new Set(byFlag) });
};

const bar = (threshold: Threshold): RunReason => ({ kind: 'threshold', threshold });
const required = (criterion = 'C1') => bar({ kind: 'requireMet', criterion, verdict: 'notMet', reached: false });
const score = bar({ kind: 'minScore', standard: 'S1', minimum: 3, score: 1, reached: false });
const met = bar({ kind: 'minMet', minimum: 2, met: 1, reached: false });

describe('where to look for what broke a run', () => {
  it.each<[string, Given, boolean, { file: string; line: number }]>([
    ['an open question', [3, 3, 'open', 3], true, { file: 'antwoorden.yaml', line: 13 }],
    ['a level that is too low', [3, 1, 3, 3], true, { file: 'antwoorden.yaml', line: 12 }],
    ['an answer that nobody knows', [3, 3, 3, 'unknown'], true, { file: 'antwoorden.yaml', line: 14 }],
    ['the lowest answer where the mean is too low', [2, 3, 2, 2], true, { file: 'antwoorden.yaml', line: 11 }],
    ['the register, where evidence is missing', [3, 3, 3, 3], false, { file: 'bewijs.yaml', line: 3 }],
    ['the answers, where nothing is wrong any more', [3, 3, 3, 3], true, { file: 'antwoorden.yaml', line: 10 }],
  ])('is %s of a criterion', async (_name, given, withEvidence, location) => {
    const place = await placesFor(given, withEvidence);
    expect(place(required())).toMatchObject({ location });
    expect(place({ kind: 'verdict', change: 'worse', criterion: 'C1', from: 'met', to: 'notMet' })).toMatchObject({
      location,
    });
  });

  it('is the largest gap of a standard, also when its score went down', async () => {
    const place = await placesFor([3, 0, 3, 3]);
    const location = { file: 'antwoorden.yaml', line: 12 };
    expect(place(score)).toMatchObject({ location });
    expect(place({ kind: 'score', change: 'worse', of: 'S1', from: 3, to: 2 })).toMatchObject({ location });
    const bare = await placesFor([3, 3, 3, 3], false);
    expect(bare(score)).toMatchObject({ location: { file: 'bewijs.yaml', line: 3 } });
  });

  it('is the first criterion that is not met, where too few are; and the answers where none is known', async () => {
    const place = await placesFor([3, 0, 3, 3]);
    expect(place(met)).toMatchObject({ location: { file: 'antwoorden.yaml', line: 12 } });
    const good = await placesFor([3, 3, 3, 3]);
    expect(good(met)).toMatchObject({ location: { file: 'antwoorden.yaml', line: 10 } });
    expect(good(required('C9'))).toMatchObject({ location: { file: 'antwoorden.yaml', line: 10 } });
  });

  it('is for a finding told by the finding', async () => {
    const place = await placesFor([3, 3, 3, 3]);
    expect(place({ kind: 'finding', fingerprint: 'x' })).toEqual({ kind: 'finding', fingerprint: 'x' });
  });
});

describe('where a bar was set', () => {
  it('is the line in school.yaml, or nothing when a flag set it', async () => {
    const place = await placesFor([3, 3, 3, 3]);
    expect(place(required())).toMatchObject({ setting: { file: 'school.yaml', line: 6 } });
    expect(place(score)).toMatchObject({ setting: { file: 'school.yaml', line: 7 } });
    expect(place(met)).toMatchObject({ setting: { file: 'school.yaml', line: 5 } });
    expect(place(required(), ['requireMet'])).toMatchObject({ setting: null });
    expect(place(score, ['minScore/S2'])).toMatchObject({ setting: { file: 'school.yaml', line: 7 } });
    expect(place(score, ['minScore/S1'])).toMatchObject({ setting: null });
    expect(place(met, ['minMet'])).toMatchObject({ setting: null });
  });
});
