import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Criterion, Level } from '../../src/framework/quality-mark.ts';
import { judgeStandard } from '../../src/judging/standard-gaps.ts';
import { judgeCriterion } from '../../src/judging/verdict.ts';
import { aCriterion, aMark, aQuestion, evidence, levels } from '../support/results/builders.ts';

type Given = Level | 'unknown' | 'notApplicable' | 'open';
type Link = 'primary' | 'secondary' | 'elsewhere';
type Part = { given: Given[]; link: Link };

const linksOf = (link: Link): Criterion['links'] =>
  link === 'elsewhere'
    ? [{ standard: 'S2', link: 'primary', reason: 'Hoort daar.' }]
    : [{ standard: 'S1', link, reason: 'Hoort erbij.' }];

/** Judges S1 with a criterion per part; all evidence is there, so that only the answers make gaps. */
const standardOf = (parts: Part[]) => {
  const criteria = parts.map(({ given, link }, index) =>
    aCriterion(`C${index + 1}`, {
      links: linksOf(link),
      questions: given.map((_, place) => aQuestion(`C${index + 1}.${place + 1}`)),
    }),
  );
  const answers = Object.fromEntries(
    parts.flatMap(({ given }, index) => Object.entries(levels(`C${index + 1}`, given))),
  );
  const files = [evidence({ criteria: criteria.map(({ id }) => id) })];
  const mark = aMark({ criteria });
  const judged = criteria.map((criterion) => judgeCriterion(criterion, answers, files, mark));
  const standard = { id: 'S1', title: 'Standaard een', summary: 'Gaat over een.', source: 'ours' };
  return judgeStandard(standard, judged, answers, files, mark);
};

const level = fc.constantFrom<Level>(0, 1, 2, 3);
const link = fc.constantFrom<Link>('primary', 'secondary', 'elsewhere');
const partsOf = <Answer extends Given>(answer: fc.Arbitrary<Answer>) =>
  fc.array(fc.record({ given: fc.array<Given>(answer, { minLength: 1, maxLength: 5 }), link }), {
    minLength: 1,
    maxLength: 4,
  });
const levelOrNot = fc.constantFrom<Given>(0, 1, 2, 3, 'notApplicable');
const anyAnswer = fc.constantFrom<Given>(0, 1, 2, 3, 'notApplicable', 'unknown', 'open');

describe('for standards of any shape and any answers', () => {
  it('what the low levels of a fully answered standard add comes to its gap', () => {
    fc.assert(
      fc.property(partsOf(levelOrNot), (parts) => {
        const { gap, gaps } = standardOf(parts);
        fc.pre(gap !== null);
        const sum = gaps.reduce((part, { adds }) => part + adds, 0);
        // Half a hundredth for each gain, for each criterion's score and for the standard's.
        expect(Math.abs(sum - (gap ?? 0))).toBeLessThanOrEqual(0.005 * gaps.length + 0.0101);
        expect(gaps.every(({ kind }) => kind === 'low-level')).toBe(true);
      }),
    );
  });

  it('mending one low level adds what its gap says', () => {
    fc.assert(
      fc.property(partsOf(levelOrNot), fc.nat(), (parts, pick) => {
        const { score, gaps } = standardOf(parts);
        const gap = gaps[pick % Math.max(1, gaps.length)];
        fc.pre(score !== null && gap !== undefined);
        const mended = parts.map((part, index) => ({
          ...part,
          given: part.given.map((each, place) => (`C${index + 1}.${place + 1}` === gap?.question ? 3 : each)),
        }));
        const after = standardOf(mended).score ?? Number.NaN;
        expect(Math.abs(after - (score ?? 0) - (gap?.adds ?? 0))).toBeLessThanOrEqual(0.0251);
      }),
    );
  });

  it('a better answer never lowers the score', () => {
    fc.assert(
      fc.property(partsOf(levelOrNot), fc.nat(), fc.nat(), (parts, one, two) => {
        const index = one % parts.length;
        const place = two % (parts[index]?.given.length ?? 1);
        const now = parts[index]?.given[place];
        fc.pre(now === 0 || now === 1 || now === 2);
        const better = parts.map((part, at) =>
          at === index ? { ...part, given: part.given.with(place, now === 0 ? 1 : now === 1 ? 2 : 3) } : part,
        );
        const before = standardOf(parts).score;
        const after = standardOf(better).score;
        if (before === null) expect(after).toBeNull();
        else expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('the order of the criteria and of their questions does not matter for score, gap and what gaps add', () => {
    fc.assert(
      fc.property(partsOf(anyAnswer), (parts) => {
        const turned = parts.map((part) => ({ ...part, given: part.given.toReversed() })).toReversed();
        const facts = ({ score, gap, missing, gaps }: ReturnType<typeof standardOf>) => ({
          score,
          gap,
          missing,
          adds: gaps.map(({ kind, adds }) => `${adds} ${kind}`).sort(),
        });
        expect(facts(standardOf(turned))).toEqual(facts(standardOf(parts)));
      }),
    );
  });

  it('gaps have the largest first, are never negative, and never more than the scale has', () => {
    fc.assert(
      fc.property(partsOf(anyAnswer), (parts) => {
        const adds = standardOf(parts).gaps.map((gap) => gap.adds);
        expect(adds).toEqual([...adds].sort((one, other) => other - one));
        expect(adds.every((each) => each >= 0 && each <= 3)).toBe(true);
      }),
    );
  });

  it('every answer below the top has its own gap, and nothing else has one', () => {
    fc.assert(
      fc.property(partsOf(anyAnswer), (parts) => {
        const expected = parts.flatMap((part, index) =>
          part.link === 'elsewhere'
            ? []
            : part.given.flatMap((each, place) =>
                each === 3 || each === 'notApplicable' ? [] : [`C${index + 1}.${place + 1}`],
              ),
        );
        expect(
          standardOf(parts)
            .gaps.map(({ question }) => question)
            .sort(),
        ).toEqual(expected.sort());
      }),
    );
  });

  it('there is a score, or something missing, or nothing that applies', () => {
    fc.assert(
      fc.property(partsOf(anyAnswer), (parts) => {
        const { score, missing, gap } = standardOf(parts);
        const applies = parts.some(
          (part) => part.link !== 'elsewhere' && part.given.some((each) => each !== 'notApplicable'),
        );
        expect(score !== null).toBe(missing === 0 && applies);
        expect(gap !== null).toBe(score !== null);
      }),
    );
  });

  it('the score is rounded as one does by hand, from the scores of the criteria', () => {
    fc.assert(
      fc.property(partsOf(level), (parts) => {
        const linked = parts.filter((part) => part.link !== 'elsewhere');
        fc.pre(linked.length > 0);
        const weightOf = (part: Part) => (part.link === 'primary' ? 2 : 1);
        const total = linked.reduce((sum, part) => sum + weightOf(part), 0);
        const hundredths = linked.reduce((sum, part) => {
          const points = part.given.reduce<number>((all, each) => all + Number(each), 0);
          return sum + Math.floor((200 * points + part.given.length) / (2 * part.given.length)) * weightOf(part);
        }, 0);
        expect(standardOf(parts).score).toBe(Math.floor((2 * hundredths + total) / (2 * total)) / 100);
      }),
      {
        numRuns: 500,
        examples: [
          [
            [
              { given: [3, 3, 2], link: 'primary' },
              { given: [2, 2, 2, 1, 1], link: 'primary' },
            ],
          ],
        ],
      },
    );
  });
});

describe('the invalid files of a criterion', () => {
  it('stand in the order of their names, whatever the order of the register', () => {
    const mark = aMark();
    const [standard] = mark.standards;
    if (standard === undefined) throw new Error('no standard');
    const answers = levels('C1', [3, 3, 3, 3]);
    const names = fc.uniqueArray(fc.constantFrom('a.pdf', 'b.pdf', 'c.pdf', 'd.pdf'), { minLength: 1 });
    fc.assert(
      fc.property(names, (files) => {
        const old = files.map((file) => evidence({ file, state: 'invalid' }));
        const all = [evidence(), ...old];
        const judged = mark.criteria.map((criterion) => judgeCriterion(criterion, answers, all, mark));
        const { gaps } = judgeStandard(standard, judged, answers, all, mark);
        expect(gaps.map(({ kind, file }) => [kind, file])).toEqual(
          [...files].sort().map((file) => ['invalid-evidence', file]),
        );
      }),
    );
  });
});

describe('what a low level would add', () => {
  it.each<[string, Given[], number]>([
    ['counts every question while one is open', [0, 'open', 'open', 3], 0.75],
    ['leaves unknown answers out, as the score does', [1, 'unknown'], 2],
    ['leaves n.v.t. out', [1, 3, 'notApplicable'], 1],
    ['counts unknown answers too while a question is open', [0, 'unknown', 'open'], 1],
  ])('%s', (_name, given, adds) => {
    const { gaps } = standardOf([{ given, link: 'primary' }]);
    expect(gaps.filter(({ kind }) => kind === 'low-level').map((gap) => gap.adds)).toEqual([adds]);
  });
});
