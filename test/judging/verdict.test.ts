import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/dossier/dossier.ts';
import type { JudgedEvidence } from '../../src/evidence/evidence.ts';
import type { Criterion, Level } from '../../src/framework/quality-mark.ts';
import {
  judgeCriterion,
  judgeMark,
  roundScore,
  scoreCriterion,
  stateOfAnswer,
  type Verdict,
} from '../../src/judging/verdict.ts';
import { aCriterion, aMark, aQuestion, evidence, levels } from '../support/results/builders.ts';

type Given = Level | 'unknown' | 'notApplicable' | 'open';

const withQuestions = (count: number, more: Partial<Criterion> = {}) =>
  aCriterion('C1', { questions: Array.from({ length: count }, (_, index) => aQuestion(`C1.${index + 1}`)), ...more });

const judge = (given: readonly Given[], files: JudgedEvidence[] = [evidence()], more: Partial<Criterion> = {}) => {
  const criterion = withQuestions(given.length, more);
  return judgeCriterion(criterion, levels('C1', given), files, aMark({ criteria: [criterion] }));
};

/** As many of each level: many(1, 2, 99, 3) is one 2 and 99 times 3. */
const many = (...counts: [number, Level][]): Level[] =>
  counts.flatMap(([count, level]) => Array.from({ length: count }, () => level));

const unexamined = (more: Partial<JudgedEvidence> = {}) => evidence({ state: 'unexamined', ...more });
const invalid = (more: Partial<JudgedEvidence> = {}) => evidence({ state: 'invalid', ...more });

describe('an answer', () => {
  it.each<[string, Answer | undefined, string]>([
    ['nothing', undefined, 'open'],
    ['a level', { level: 2 }, 'level'],
    ['level 0', { level: 0 }, 'level'],
    ['a justification', { notApplicable: 'Geen bovenbouw.' }, 'notApplicable'],
    ['"weet ik niet"', { unknown: true }, 'unknown'],
  ])('of %s is read as such', (_name, answer, state) => {
    expect(stateOfAnswer(answer)).toBe(state);
  });
});

describe('the score of a criterion', () => {
  it.each<[string, Given[], number | null]>([
    ['the mean of its levels', [3, 2, 2, 3], 2.5],
    ['in two decimals', [3, 3, 2], 2.67],
    ['in two decimals, downwards', [2, 2, 3], 2.33],
    ['with a half rounded up', [1, 0, 0, 0, 0, 0, 0, 0], 0.13],
    ['without what is not applicable', [3, 'notApplicable', 0], 1.5],
    ['without what is not known', [3, 'unknown', 0], 1.5],
    ['0 when all levels are 0', [0, 0], 0],
    ['null while a question is open', [3, 3, 'open'], null],
    ['null when all are not applicable', ['notApplicable', 'notApplicable'], null],
    ['null when all are unknown', ['unknown', 'unknown'], null],
    ['null when no level is known', ['unknown', 'notApplicable'], null],
  ])('is %s', (_name, given, score) => {
    expect(scoreCriterion(withQuestions(given.length), levels('C1', given))).toBe(score);
  });

  it('is not touched by answers to questions of another criterion', () => {
    expect(scoreCriterion(withQuestions(1), { ...levels('C1', [3]), ...levels('C2', [0, 0]) })).toBe(3);
  });

  it('is rounded as one does by hand, for any eight levels or fewer', () => {
    const level = fc.constantFrom<Level>(0, 1, 2, 3);
    fc.assert(
      fc.property(fc.array(level, { minLength: 1, maxLength: 8 }), (given) => {
        const sum = given.reduce<number>((part, each) => part + each, 0);
        const byHand = Math.floor((200 * sum + given.length) / (2 * given.length)) / 100;
        expect(scoreCriterion(withQuestions(given.length), levels('C1', given))).toBe(byHand);
      }),
    );
  });
});

describe('rounding', () => {
  it.each([
    [1.005, 1.01],
    [1.004, 1],
    [0.125, 0.13],
    [2.494999, 2.49],
    [2.495, 2.5],
    [3, 3],
    [0, 0],
  ])('makes %d into %d', (value, rounded) => {
    expect(roundScore(value)).toBe(rounded);
  });

  it('rounds every number of three decimals half up, as one does by hand', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 7 }), (thousandths, parts) => {
        const byHand = Math.floor((thousandths + 5) / 10) / 100;
        expect(roundScore(thousandths / 1000)).toBe(byHand);
        // The same number, worked out with the small errors that adding up brings along.
        expect(
          roundScore(
            Array.from({ length: parts }, () => thousandths / 1000 / parts).reduce((sum, part) => sum + part, 0),
          ),
        ).toBe(byHand);
      }),
    );
    expect([2.135, 1.005, 0.615, 2.675].map(roundScore)).toEqual([2.14, 1.01, 0.62, 2.68]);
  });
});

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
    ['one level beside n.v.t.', [3, 'notApplicable'], 'met'],
    ['one low level beside n.v.t.', [1, 'notApplicable', 'notApplicable'], 'notMet'],
  ])('for %s', (_name, given, verdict) => {
    expect(judge(given).verdict).toBe(verdict);
  });

  it.each<[string, Given[], Verdict]>([
    ['that could decide between met and partly met', [3, 3, 3, 'unknown'], 'undetermined'],
    ['that could decide between partly met and not met', [2, 2, 'unknown'], 'undetermined'],
    ['alone', ['unknown'], 'undetermined'],
    ['beside n.v.t.', ['unknown', 'notApplicable'], 'undetermined'],
    ['that cannot bring it to partly met', [0, 0, 0, 'unknown'], 'notMet'],
    ['that can just not bring it to partly met', [1, 1, 1, 0, 'unknown'], 'notMet'],
    ['that can just bring it to partly met', [1, 1, 1, 'unknown'], 'undetermined'],
    ['that cannot bring it down from partly met', [3, 3, 3, 1, 'unknown'], 'partlyMet'],
    ['that can just not bring it below partly met', [3, 2, 1, 'unknown'], 'partlyMet'],
    ['that can just bring it below partly met', [2, 2, 1, 'unknown'], 'undetermined'],
    ['one of two that together decide', [2, 3, 'unknown', 'unknown'], 'undetermined'],
  ])('for an unknown answer %s', (_name, given, verdict) => {
    expect(judge(given).verdict).toBe(verdict);
  });

  it('follows the numbers of the framework', () => {
    const criterion = withQuestions(2);
    const rule = { ...aMark().rule, met: { minMean: 2, minLevel: 1 as const }, partlyMet: { minMean: 1 } };
    const mark = aMark({ rule, criteria: [criterion] });
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
    expect(judge(full, files).verdict).toBe(verdict);
  });

  it.each<[string, Given[], JudgedEvidence[], Verdict]>([
    ['partly met, whatever could not be opened', [2, 2], [unexamined()], 'partlyMet'],
    ['not met, whatever could not be opened', [1, 1], [unexamined()], 'notMet'],
    ['partly met, with unknown answers that cannot help', [3, 3, 3, 'unknown'], [], 'partlyMet'],
    ['undetermined, by an unknown answer', [3, 3, 3, 'unknown'], [unexamined()], 'undetermined'],
    ['unanswered, whatever is missing', [3, 'open'], [], 'unanswered'],
    ['not applicable, whatever is missing', ['notApplicable'], [], 'notApplicable'],
  ])('is %s', (_name, given, files, verdict) => {
    expect(judge(given, files).verdict).toBe(verdict);
  });

  it('asks for every requirement', () => {
    const basis = aCriterion('C1').evidence.basis;
    const both = { evidence: { required: [{ oneOf: ['visie'] }, { oneOf: ['gids', 'verslag'] }], basis } };
    const report = evidence({ file: 'b.pdf', document: 'verslag' });
    const closed = unexamined({ file: 'b.pdf', document: 'verslag' });
    expect(judge(full, [evidence(), report], both).verdict).toBe('met');
    expect(judge(full, [evidence()], both).verdict).toBe('partlyMet');
    expect(judge(full, [evidence(), closed], both).verdict).toBe('undetermined');
    expect(judge(full, [closed], both).verdict).toBe('partlyMet');
    expect(judge(full, [closed], both).requirements).toEqual([
      { oneOf: ['visie'], state: 'missing' },
      { oneOf: ['gids', 'verslag'], state: 'unexamined' },
    ]);
  });

  it('names what is there and only not enough alone', () => {
    const weak = { evidence: { ...aCriterion('C1').evidence, insufficientAlone: ['visie'] } };
    const twice = [evidence(), evidence({ id: 'nog-een' })];
    expect(judge(full, twice, weak)).toMatchObject({
      verdict: 'partlyMet',
      requirements: [{ oneOf: ['visie'], state: 'missing', alone: ['visie.pdf'] }],
    });
    expect(judge(full, twice, weak).reasons).toContainEqual({
      code: 'evidence-missing',
      oneOf: ['visie'],
      alone: ['visie.pdf'],
    });
    const [invalidOnly] = judge(full, [invalid()], weak).requirements;
    expect(invalidOnly).toEqual({ oneOf: ['visie'], state: 'missing' });
  });

  it('asks for nothing where the criterion requires nothing', () => {
    const nothing = { evidence: { required: [], basis: aCriterion('C1').evidence.basis } };
    expect(judge(full, [], nothing)).toMatchObject({ verdict: 'met', requirements: [] });
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
    expect(judge(full, [evidence({ document: 'hulplijst' })], asked).requirements[0]?.state).toBe('missing');
    expect(judge(full, [unexamined({ document: 'hulplijst' })], asked).requirements[0]?.state).toBe('missing');
  });

  it('does not take a type that the framework does not know, unless it was asked for', () => {
    expect(judge(full, [evidence({ document: 'onbekend' })]).requirements[0]?.state).toBe('missing');
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
      expect(judge(full, files, weak).requirements[0]?.state).toBe(state);
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
      'the unknown answers that decide',
      ['unknown', 3],
      [evidence()],
      [
        { code: 'unknown-decides', questions: ['C1.1'] },
        { code: 'mean', mean: 3, bar: 'met', needed: 2.5, reached: true },
        { code: 'evidence-complete' },
      ],
    ],
    [
      'unknown answers alone',
      ['unknown'],
      [evidence()],
      [{ code: 'unknown-decides', questions: ['C1.1'] }, { code: 'evidence-complete' }],
    ],
  ])('say %s', (_name, given, files, reasons) => {
    expect(judge(given, files).reasons).toEqual(reasons);
  });

  it('do not speak of evidence where none is required', () => {
    const nothing = { evidence: { required: [], basis: aCriterion('C1').evidence.basis } };
    expect(judge([3], [], nothing).reasons.map(({ code }) => code)).toEqual(['mean']);
  });
});

describe('the mark', () => {
  const ten = Array.from({ length: 10 }, (_, index) => `C${index + 1}`);
  const mark = aMark({
    criteria: [...ten.map((id) => aCriterion(id)), aCriterion('A1', { partOfMark: false })],
  });
  const judged = (verdicts: Verdict[], extra: Verdict = 'met') =>
    [...verdicts, extra].map((verdict, index) => ({
      id: ten[index] ?? 'A1',
      score: null,
      verdict,
      reasons: [],
      requirements: [],
    }));
  const tenTimes = (verdict: Verdict, ...first: Verdict[]) => [
    ...first,
    ...Array.from({ length: 10 - first.length }, () => verdict),
  ];

  it.each<[string, Verdict[], string, number]>([
    ['ten times met', tenTimes('met'), 'met', 10],
    ['one not met', tenTimes('met', 'notMet'), 'notMet', 9],
    ['one partly met', tenTimes('met', 'partlyMet'), 'notMet', 9],
    ['one undetermined', tenTimes('met', 'undetermined'), 'undetermined', 9],
    ['one unanswered', tenTimes('met', 'unanswered'), 'undetermined', 9],
    ['one not applicable', tenTimes('met', 'notApplicable'), 'undetermined', 9],
    ['one unanswered and one partly met', tenTimes('met', 'unanswered', 'partlyMet'), 'notMet', 8],
    ['nothing answered', tenTimes('unanswered'), 'undetermined', 0],
    ['everything not met', tenTimes('notMet'), 'notMet', 0],
  ])('with %s', (_name, verdicts, verdict, met) => {
    expect(judgeMark(judged(verdicts), mark)).toEqual({ verdict, met, of: 10 });
  });

  it.each<Verdict>(['notMet', 'partlyMet', 'unanswered', 'met'])('does not count the others: %s', (verdict) => {
    expect(judgeMark(judged(tenTimes('met'), verdict), mark)).toEqual({ verdict: 'met', met: 10, of: 10 });
  });

  it('does not count as met when no criterion is part of it', () => {
    const none = aMark({ criteria: [aCriterion('C1', { partOfMark: false })] });
    expect(judgeMark(judged([], 'met'), none)).toEqual({ verdict: 'undetermined', met: 0, of: 0 });
  });
});

describe('for any answers and evidence', () => {
  const given = fc.array(fc.constantFrom<Given>(0, 1, 2, 3, 'unknown', 'notApplicable', 'open'), {
    minLength: 1,
    maxLength: 6,
  });
  const file = fc.record({
    file: fc.constantFrom('a.pdf', 'b.pdf', 'c.pdf', 'd.pdf'),
    document: fc.constantFrom('visie', 'verslag', 'gids', 'hulplijst', 'onbekend'),
    state: fc.constantFrom<JudgedEvidence['state']>('valid', 'invalid', 'unexamined'),
    criteria: fc.constantFrom<string[]>(['C1'], ['C2'], ['C1', 'C2'], []),
  });
  const files = fc
    .uniqueArray(file, { selector: (each) => each.file, maxLength: 4 })
    .map((all) => all.map((each) => evidence(each)));
  const demand = fc.record({
    required: fc.array(
      fc.record({ oneOf: fc.uniqueArray(fc.constantFrom('visie', 'verslag', 'gids'), { minLength: 1 }) }),
      { maxLength: 2 },
    ),
    insufficientAlone: fc.uniqueArray(fc.constantFrom('visie', 'gids')),
    basis: fc.constant(aCriterion('C1').evidence.basis),
  });
  const ORDER: Verdict[] = ['notMet', 'partlyMet', 'met'];
  const STATES = ['missing', 'unexamined', 'satisfied'];
  const known: Given[] = [0, 1, 2, 3];

  it('raising a level never lowers the score or the verdict', () => {
    fc.assert(
      fc.property(given, files, fc.nat(), (answers, all, pick) => {
        const place = pick % answers.length;
        const level = answers[place];
        fc.pre(level === 0 || level === 1 || level === 2);
        const before = judge(answers, all);
        const after = judge(answers.with(place, known[Number(level) + 1] ?? 3), all);
        if (before.score !== null) expect(after.score).toBeGreaterThanOrEqual(before.score);
        expect(after.score === null).toBe(before.score === null);
        if (ORDER.includes(before.verdict) && ORDER.includes(after.verdict)) {
          expect(ORDER.indexOf(after.verdict)).toBeGreaterThanOrEqual(ORDER.indexOf(before.verdict));
        }
        if (before.verdict === 'met') expect(after.verdict).toBe('met');
      }),
    );
  });

  it('a valid file more never worsens a verdict or a requirement', () => {
    fc.assert(
      fc.property(given, files, demand, file, (answers, all, asked, extra) => {
        const before = judge(answers, all, { evidence: asked });
        const added = evidence({ ...extra, file: 'nieuw.pdf', state: 'valid' });
        const after = judge(answers, [...all, added], { evidence: asked });
        for (const [index, { state }] of before.requirements.entries()) {
          expect(STATES.indexOf(after.requirements[index]?.state ?? '')).toBeGreaterThanOrEqual(STATES.indexOf(state));
        }
        if (ORDER.includes(before.verdict) && ORDER.includes(after.verdict)) {
          expect(ORDER.indexOf(after.verdict)).toBeGreaterThanOrEqual(ORDER.indexOf(before.verdict));
        }
        if (before.verdict === 'met') expect(after.verdict).toBe('met');
        if (before.verdict === 'undetermined') expect(['undetermined', 'met']).toContain(after.verdict);
        expect(after.score).toBe(before.score);
      }),
    );
  });

  it('the order of the files and of the answers does not matter', () => {
    fc.assert(
      fc.property(given, files, demand, fc.infiniteStream(fc.nat(1000)), (answers, all, asked, stream) => {
        const shuffled = <Item>(items: Item[]) =>
          items
            .map((item) => ({ item, key: Number(stream.next().value) }))
            .sort((one, other) => one.key - other.key)
            .map(({ item }) => item);
        const criterion = withQuestions(answers.length, { evidence: asked });
        const mark = aMark({ criteria: [criterion] });
        const inOrder = levels('C1', answers);
        const otherwise = Object.fromEntries(shuffled(Object.entries(inOrder)));
        expect(judgeCriterion(criterion, otherwise, shuffled(all), mark)).toEqual(
          judgeCriterion(criterion, inOrder, all, mark),
        );
        const mixed = judge(shuffled(answers), all, { evidence: asked });
        const plain = judge(answers, all, { evidence: asked });
        expect([mixed.verdict, mixed.score]).toEqual([plain.verdict, plain.score]);
      }),
    );
  });

  it('filling in an unknown answer gives a verdict between the worst and the best, and no other when it is settled', () => {
    fc.assert(
      fc.property(given, files, fc.constantFrom<Level>(0, 1, 2, 3), (answers, all, level) => {
        fc.pre(answers.includes('unknown') && !answers.includes('open'));
        const before = judge(answers, all).verdict;
        const filled = (value: Level) =>
          judge(
            answers.map((each) => (each === 'unknown' ? value : each)),
            all,
          ).verdict;
        if (before !== 'undetermined') expect(filled(level)).toBe(before);
        else if (filled(0) === filled(3)) expect(filled(0)).toBe('undetermined');
      }),
    );
  });

  it('"could not look" is never worse than having no file at all', () => {
    fc.assert(
      fc.property(given, demand, (answers, asked) => {
        const without = judge(answers, [], { evidence: asked }).verdict;
        const closed = judge(answers, [unexamined(), unexamined({ file: 'b.pdf', document: 'verslag' })], {
          evidence: asked,
        }).verdict;
        if (without === 'met') expect(closed).toBe('met');
        if (without !== 'notMet') expect(closed).not.toBe('notMet');
      }),
    );
  });
});
