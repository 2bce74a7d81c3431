import { describe, expect, it } from 'vitest';
import type { JudgedEvidence } from '../../src/evidence/evidence.ts';
import { judgeCriterion, type Verdict } from '../../src/judging/verdict.ts';
import { aCriterion, aMark, evidence, levels } from '../support/results/builders.ts';
import {
  type Given,
  invalid,
  judgeAnswers,
  many,
  na,
  unexamined,
  withQuestions,
} from '../support/results/judged-answers.ts';

const { rule } = aMark();

describe('the verdict of a criterion with all its evidence', () => {
  it.each<[string, Given[], Verdict]>([
    ['a mean of 2.5', [3, 3, 2, 2], 'met'],
    ['a mean of 2.49', many([51, 2], [49, 3]), 'partlyMet'],
    ['a mean that only rounding makes 2.5', many([101, 2], [100, 3]), 'partlyMet'],
    ['every level 3', [3, 3, 3, 3], 'met'],
    ['a level below 2 with a high mean', [3, 3, 3, 1], 'partlyMet'],
    ['a level 0 with a high mean', [3, 3, 3, 3, 3, 0], 'partlyMet'],
    ['every level 2', [2, 2, 2, 2], 'partlyMet'],
    ['a mean of 1.5', [2, 1, 2, 1], 'partlyMet'],
    ['a mean of 1.49', many([51, 1], [49, 2]), 'notMet'],
    ['a mean that only rounding makes 1.5', many([101, 1], [100, 2]), 'notMet'],
    ['every level 1', [1, 1], 'notMet'],
    ['every level 0', [0, 0], 'notMet'],
    ['an open question', [3, 3, 3, 'open'], 'unanswered'],
    ['an open question beside an unknown one', ['unknown', 'open'], 'unanswered'],
    ['an open question beside n.v.t. only', ['notApplicable', 'open'], 'unanswered'],
    ['an open question beside levels of 0', [0, 0, 'open'], 'unanswered'],
    ['n.v.t. only', ['notApplicable', 'notApplicable'], 'notApplicable'],
    ['two levels beside one n.v.t.', [3, 3, 'notApplicable'], 'met'],
    ['two low levels beside one n.v.t.', [1, 1, 'notApplicable'], 'notMet'],
  ])('for %s', (_name, given, verdict) => {
    expect(judgeAnswers(given).verdict).toBe(verdict);
  });

  it.each<[string, Given[], Verdict]>([
    ['that could decide between met and partly met', [3, 3, 3, 'unknown'], 'undetermined'],
    ['that could decide between partly met and not met', [2, 2, 'unknown'], 'undetermined'],
    ['alone', ['unknown'], 'undetermined'],
    ['beside n.v.t.', [3, 2, 'unknown', 'notApplicable'], 'undetermined'],
    ['that cannot bring it to partly met', [0, 0, 0, 'unknown'], 'notMet'],
    ['that can just not bring it to partly met', [1, 1, 1, 0, 'unknown'], 'notMet'],
    ['that can just bring it to partly met', [1, 1, 1, 'unknown'], 'undetermined'],
    ['that cannot bring it down from partly met', [3, 3, 3, 1, 'unknown'], 'partlyMet'],
    ['that can just not bring it below partly met', [3, 2, 1, 'unknown'], 'partlyMet'],
    ['that can just bring it below partly met', [2, 2, 1, 'unknown'], 'undetermined'],
    ['one of two that together decide', [2, 3, 'unknown', 'unknown'], 'undetermined'],
  ])('for an unknown answer %s', (_name, given, verdict) => {
    expect(judgeAnswers(given).verdict).toBe(verdict);
  });

  it('follows the numbers of the framework', () => {
    const criterion = withQuestions(2);
    const own = { ...rule, met: { minMean: 2, minLevel: 1 as const }, partlyMet: { minMean: 1 } };
    const mark = aMark({ rule: own, criteria: [criterion] });
    const verdict = (given: Given[]) => judgeCriterion(criterion, levels('C1', given), [evidence()], mark).verdict;
    expect(verdict([3, 1])).toBe('met');
    expect(verdict([1, 1])).toBe('partlyMet');
    expect(verdict([1, 0])).toBe('notMet');
  });
});

describe('the verdict of a criterion by its evidence', () => {
  const full: Given[] = [3, 3];

  it.each<[string, JudgedEvidence[], Verdict]>([
    ['a valid file of the type', [evidence()], 'met'],
    ['no file', [], 'partlyMet'],
    ['an invalid file', [invalid()], 'partlyMet'],
    ['an unexamined file', [unexamined()], 'undetermined'],
    ['an invalid file beside an unexamined one', [invalid(), unexamined({ file: 'b.pdf' })], 'undetermined'],
    ['a valid file beside an unexamined one', [unexamined({ file: 'b.pdf' }), evidence()], 'met'],
    ['a valid file beside an invalid one', [invalid({ file: 'b.pdf' }), evidence()], 'met'],
    ['a valid file of another type', [evidence({ document: 'verslag' })], 'partlyMet'],
    ['a valid file of another criterion', [evidence({ criteria: ['C2'] })], 'partlyMet'],
    ['an unexamined file of another criterion', [unexamined({ criteria: [] })], 'partlyMet'],
    ['a valid file of more criteria', [evidence({ criteria: ['C2', 'C1'] })], 'met'],
  ])('with high answers and %s', (_name, files, verdict) => {
    expect(judgeAnswers(full, files).verdict).toBe(verdict);
  });

  it.each<[string, Given[], JudgedEvidence[], Verdict]>([
    ['partly met, whatever could not be opened', [2, 2], [unexamined()], 'partlyMet'],
    ['not met, whatever could not be opened', [1, 1], [unexamined()], 'notMet'],
    ['partly met, with unknown answers that cannot help', [3, 3, 3, 'unknown'], [], 'partlyMet'],
    ['undetermined, by an unknown answer', [3, 3, 3, 'unknown'], [unexamined()], 'undetermined'],
    ['unanswered, whatever is missing', [3, 'open'], [], 'unanswered'],
    ['not applicable, whatever is missing', ['notApplicable'], [], 'notApplicable'],
  ])('is %s', (_name, given, files, verdict) => {
    expect(judgeAnswers(given, files).verdict).toBe(verdict);
  });

  it('asks for every requirement', () => {
    const basis = aCriterion('C1').evidence.basis;
    const both = { evidence: { required: [{ oneOf: ['visie'] }, { oneOf: ['gids', 'verslag'] }], basis } };
    const report = evidence({ file: 'b.pdf', document: 'verslag' });
    const closed = unexamined({ file: 'b.pdf', document: 'verslag' });
    expect(judgeAnswers(full, [evidence(), report], both).verdict).toBe('met');
    expect(judgeAnswers(full, [evidence()], both).verdict).toBe('partlyMet');
    expect(judgeAnswers(full, [evidence(), closed], both).verdict).toBe('undetermined');
    expect(judgeAnswers(full, [closed], both).verdict).toBe('partlyMet');
    expect(judgeAnswers(full, [closed], both).requirements).toEqual([
      { oneOf: ['visie'], state: 'missing' },
      { oneOf: ['gids', 'verslag'], state: 'unexamined' },
    ]);
  });

  it('names what is there and only not enough alone', () => {
    const weak = { evidence: { ...aCriterion('C1').evidence, insufficientAlone: ['visie'] } };
    const twice = [evidence(), evidence({ id: 'nog-een' })];
    expect(judgeAnswers(full, twice, weak)).toMatchObject({
      verdict: 'partlyMet',
      requirements: [{ oneOf: ['visie'], state: 'missing', alone: ['visie.pdf'] }],
    });
    expect(judgeAnswers(full, twice, weak).reasons).toContainEqual({
      code: 'evidence-missing',
      oneOf: ['visie'],
      alone: ['visie.pdf'],
    });
    const [invalidOnly] = judgeAnswers(full, [invalid()], weak).requirements;
    expect(invalidOnly).toEqual({ oneOf: ['visie'], state: 'missing' });
  });

  it('asks for nothing where the criterion requires nothing', () => {
    const nothing = { evidence: { required: [], basis: aCriterion('C1').evidence.basis } };
    expect(judgeAnswers(full, [], nothing)).toMatchObject({ verdict: 'met', requirements: [] });
  });

  it('takes a type that is also good, and not the other way round', () => {
    const base = aMark();
    const { visie, verslag } = base.documents;
    if (visie === undefined || verslag === undefined) throw new Error('no document types');
    const mark = aMark({ documents: { ...base.documents, visie: { ...visie, alsoGood: ['gids'] } } });
    const state = (asked: string, given: string) => {
      const criterion = aCriterion('C1', {
        evidence: { ...aCriterion('C1').evidence, required: [{ oneOf: [asked] }] },
      });
      return judgeCriterion(criterion, {}, [evidence({ document: given })], mark).requirements[0]?.state;
    };
    expect(state('visie', 'gids')).toBe('satisfied');
    expect(state('gids', 'visie')).toBe('missing');
  });

  it('does not take a type that never counts', () => {
    const asked = { evidence: { ...aCriterion('C1').evidence, required: [{ oneOf: ['hulplijst'] }] } };
    expect(judgeAnswers(full, [evidence({ document: 'hulplijst' })], asked).requirements[0]?.state).toBe('missing');
    expect(judgeAnswers(full, [unexamined({ document: 'hulplijst' })], asked).requirements[0]?.state).toBe('missing');
  });

  it('does not take a type that the framework does not know, unless it was asked for', () => {
    expect(judgeAnswers(full, [evidence({ document: 'onbekend' })]).requirements[0]?.state).toBe('missing');
  });

  describe('of a type that is not enough alone', () => {
    const weak = { evidence: { ...aCriterion('C1').evidence, insufficientAlone: ['visie'] } };
    const other = { file: 'b.pdf', document: 'verslag' };

    it.each<[string, JudgedEvidence[], string]>([
      ['alone', [evidence()], 'missing'],
      ['beside a valid file', [evidence(), evidence(other)], 'satisfied'],
      ['beside a valid file of the same type', [evidence(), evidence({ file: 'b.pdf' })], 'satisfied'],
      ['beside itself under another name in the register', [evidence(), evidence({ id: 'nogmaals' })], 'missing'],
      ['beside an invalid file', [evidence(), invalid(other)], 'missing'],
      ['beside an unexamined file', [evidence(), unexamined(other)], 'unexamined'],
      ['beside a file of another criterion', [evidence(), evidence({ ...other, criteria: ['C2'] })], 'missing'],
      ['beside a file that never counts', [evidence(), evidence({ file: 'b.pdf', document: 'hulplijst' })], 'missing'],
      ['unexamined beside a valid file', [unexamined(), evidence(other)], 'unexamined'],
      ['invalid beside a valid file', [invalid(), evidence(other)], 'missing'],
    ])('stands when it is %s', (_name, files, state) => {
      expect(judgeAnswers(full, files, weak).requirements[0]?.state).toBe(state);
    });
  });
});

describe('the reasons of a verdict', () => {
  it.each<[string, Given[], JudgedEvidence[], unknown[]]>([
    ['what is open', [3, 'open', 'open'], [], [{ code: 'open-questions', questions: ['C1.2', 'C1.3'] }]],
    ['that nothing applies', ['notApplicable'], [], [{ code: 'all-not-applicable' }]],
    [
      'that the mean is enough and the evidence is there',
      [3, 2],
      [evidence()],
      [{ code: 'mean', mean: 2.5, bar: 'met', needed: 2.5, reached: true }, { code: 'evidence-complete' }],
    ],
    [
      'the level that is too low',
      [3, 3, 3, 1],
      [evidence()],
      [
        { code: 'mean', mean: 2.5, bar: 'met', needed: 2.5, reached: true },
        { code: 'level-below', questions: ['C1.4'], needed: 2 },
        { code: 'evidence-complete' },
      ],
    ],
    [
      'the mean that is too low for met, and the evidence that is missing',
      [2, 2],
      [],
      [
        { code: 'mean', mean: 2, bar: 'met', needed: 2.5, reached: false },
        { code: 'evidence-missing', oneOf: ['visie'] },
      ],
    ],
    [
      'the mean that is too low for partly met',
      [1, 1],
      [evidence()],
      [
        { code: 'mean', mean: 1, bar: 'partlyMet', needed: 1.5, reached: false },
        { code: 'level-below', questions: ['C1.1', 'C1.2'], needed: 2 },
        { code: 'evidence-complete' },
      ],
    ],
    [
      'the evidence that nobody could look into',
      [3, 3],
      [unexamined()],
      [
        { code: 'mean', mean: 3, bar: 'met', needed: 2.5, reached: true },
        { code: 'evidence-unexamined', oneOf: ['visie'] },
      ],
    ],
    [
      'the unknown answers that decide, and n.v.t. that counts as unknown',
      ['unknown', 3, 3, ...na(2)],
      [evidence()],
      [
        { code: 'unknown-decides', questions: ['C1.1'] },
        { code: 'many-not-applicable', questions: ['C1.4', 'C1.5'], allowed: 1 },
        { code: 'mean', mean: 3, bar: 'met', needed: 2.5, reached: true },
        { code: 'evidence-complete' },
      ],
    ],
    [
      'that too few levels are known, and not the mean of one',
      [3, 'unknown', 'unknown'],
      [evidence()],
      [{ code: 'few-levels', known: 1, needed: 2 }, { code: 'evidence-complete' }],
    ],
  ])('say %s', (_name, given, files, reasons) => {
    expect(judgeAnswers(given, files).reasons).toEqual(reasons);
  });

  it('do not speak of evidence where none is required', () => {
    const nothing = { evidence: { required: [], basis: aCriterion('C1').evidence.basis } };
    expect(judgeAnswers([3], [], nothing).reasons.map(({ code }) => code)).toEqual(['mean']);
  });
});
