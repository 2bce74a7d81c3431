import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JudgedEvidence } from '../../src/evidence/evidence.ts';
import type { Level } from '../../src/framework/quality-mark.ts';
import { judgeCriterion, type Verdict } from '../../src/judging/verdict.ts';
import { aCriterion, aMark, evidence, levels } from '../support/results/builders.ts';
import { type Given, judgeAnswers, unexamined, withQuestions } from '../support/results/judged-answers.ts';

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
        const before = judgeAnswers(answers, all);
        const after = judgeAnswers(answers.with(place, known[Number(level) + 1] ?? 3), all);
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
        const before = judgeAnswers(answers, all, { evidence: asked });
        const added = evidence({ ...extra, file: 'nieuw.pdf', state: 'valid' });
        const after = judgeAnswers(answers, [...all, added], { evidence: asked });
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
        const mixed = judgeAnswers(shuffled(answers), all, { evidence: asked });
        const plain = judgeAnswers(answers, all, { evidence: asked });
        expect([mixed.verdict, mixed.score]).toEqual([plain.verdict, plain.score]);
      }),
    );
  });

  it('filling in an unknown answer gives a verdict between the worst and the best, and no other when it is settled', () => {
    fc.assert(
      fc.property(given, files, fc.constantFrom<Level>(0, 1, 2, 3), (answers, all, level) => {
        fc.pre(answers.includes('unknown') && !answers.includes('open'));
        // With too few levels there is no outcome between anything yet.
        fc.pre(judgeAnswers(answers, all).score !== null);
        const before = judgeAnswers(answers, all).verdict;
        const filled = (value: Level) =>
          judgeAnswers(
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
        const without = judgeAnswers(answers, [], { evidence: asked }).verdict;
        const closed = judgeAnswers(answers, [unexamined(), unexamined({ file: 'b.pdf', document: 'verslag' })], {
          evidence: asked,
        }).verdict;
        if (without === 'met') expect(closed).toBe('met');
        if (without !== 'notMet') expect(closed).not.toBe('notMet');
      }),
    );
  });
});
