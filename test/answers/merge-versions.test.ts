import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TeamVersion } from '../../src/answers/answers-copy.ts';
import { mergeAnswers } from '../../src/answers/merge-versions.ts';
import type { Answer, AnswersFile } from '../../src/dossier/dossier.ts';

const HEAD = { formatVersion: 1, qualityMark: { id: 'k', version: '1.0.0' } } as const;
const file = (answers: Record<string, Answer>, more: Partial<AnswersFile> = {}): AnswersFile => ({
  ...HEAD,
  answers,
  ...more,
});
const version = (answer: Answer, from = 'kopie'): TeamVersion => ({ from, role: null, answers: file({ Q: answer }) });
const merge = (base: Answer | undefined, ...versions: TeamVersion[]): Answer | undefined =>
  mergeAnswers(file(base === undefined ? {} : { Q: base }), versions, ['Q']).merged.answers?.['Q'];

const DAY = '2026-11-02';
const LATER = '2026-11-09';

describe('merging', () => {
  it.each<[string, Answer | undefined, TeamVersion[], Answer | undefined]>([
    [
      'takes what only another version has',
      undefined,
      [version({ level: 1, remark: 'Daar.' })],
      { level: 1, remark: 'Daar.' },
    ],
    [
      'keeps both texts of two versions that agree',
      { level: 1, remark: 'Hier.', answeredOn: DAY },
      [version({ level: 1, remark: 'Daar.', minority: 'Een ouder niet.', answeredOn: LATER })],
      { level: 1, remark: 'Daar.\nHier.', minority: 'Een ouder niet.', answeredOn: LATER },
    ],
    [
      'puts two versions that differ beside each other',
      { level: 2, answeredOn: DAY },
      [version({ level: 3, answeredOn: DAY, votes: { ib: 3 } })],
      {
        votes: { ib: 3 },
        proposals: [
          { level: 2, answeredOn: DAY },
          { level: 3, answeredOn: DAY },
        ],
      },
    ],
    [
      'never makes votes the answer, also where all are the same',
      { votes: { ib: 2 } },
      [version({ votes: { ouder: 2 } })],
      { votes: { ib: 2, ouder: 2 } },
    ],
    [
      'opens an answer of the team again where a vote in another version differs, and keeps it',
      { level: 2, remark: 'Zo.', minority: 'Nee.', answeredOn: DAY },
      [version({ votes: { ouder: 0 } })],
      { votes: { ouder: 0 }, proposals: [{ level: 2, remark: 'Zo.', minority: 'Nee.', answeredOn: DAY }] },
    ],
    [
      'opens an answer of the team again where a role gave the same vote on a later day: it may have said something else in between',
      { level: 2, votes: { ouder: 1 } },
      [version({ votes: { ouder: 1 }, contributions: { ouder: { answeredOn: DAY } } })],
      { votes: { ouder: 1 }, contributions: { ouder: { answeredOn: DAY } }, proposals: [{ level: 2 }] },
    ],
    [
      'lets a spread that the team agreed on be, when one more says what was agreed',
      { level: 2, votes: { ib: 3, leraar: 1 }, minority: 'Te hoog.', answeredOn: DAY },
      [version({ votes: { ouder: 2 } })],
      { level: 2, votes: { ib: 3, leraar: 1, ouder: 2 }, minority: 'Te hoog.', answeredOn: DAY },
    ],
    [
      'takes the later vote of a role from two versions, else the lower',
      { votes: { ib: 3, ouder: 2 }, contributions: { ib: { answeredOn: LATER } } },
      [version({ votes: { ib: 1, ouder: 1 }, contributions: { ib: { answeredOn: DAY } } })],
      { votes: { ib: 3, ouder: 1 }, contributions: { ib: { answeredOn: LATER } } },
    ],
    [
      'lets the team talk where one version has an answer and another only a remark',
      { later: true, remark: 'Vraag dit na.' },
      [version({ level: 2, remark: 'Zo.' })],
      { proposals: [{ remark: 'Vraag dit na.' }, { level: 2, remark: 'Zo.' }] },
    ],
    [
      'keeps the remarks of versions that are both open',
      { later: true, remark: 'Hier.' },
      [version({ later: true, remark: 'Daar.', minority: 'Nee.' })],
      { later: true, remark: 'Daar.\nHier.', minority: 'Nee.' },
    ],
    ['keeps "later" of either version', undefined, [version({ later: true })], { later: true }],
    [
      'takes an answer that an earlier version of the tool took over from copies for the answer of the team',
      { level: 2, fromCopies: true, votes: { ib: 2 } },
      [version({ level: 3 })],
      { votes: { ib: 2 }, proposals: [{ level: 2 }, { level: 3 }] },
    ],
  ])('%s', (_name, base, versions, wanted) => {
    expect(merge(base, ...versions)).toEqual(wanted);
    expect(merge(base, ...versions.toReversed())).toEqual(wanted);
  });

  const orders = <Item>(items: readonly Item[]): Item[][] =>
    items.length < 2
      ? [[...items]]
      : items.flatMap((item, at) => orders(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));

  it.each<[string, Answer[], Answer]>([
    [
      'a vote that the team did not know gives way to one that it weighed',
      [
        { unknown: true, remark: 'Zo.', votes: { leerling: 3 } },
        { votes: { ib: 2 } },
        { unknown: true, votes: { ib: 0 } },
      ],
      { unknown: true, remark: 'Zo.', votes: { ib: 0, leerling: 3 } },
    ],
    [
      'a vote that contradicts the team gives way to one that agrees with it',
      [{ level: 2 }, { votes: { ib: 3 } }, { votes: { ib: 2 } }],
      { level: 2, votes: { ib: 2 } },
    ],
    [
      'one of two votes against the team was weighed',
      [{ level: 2, votes: { ib: 0 } }, { votes: { ouder: 1 } }, { votes: { ib: 0 } }],
      { votes: { ib: 0, ouder: 1 }, proposals: [{ level: 2, weighed: ['ib'] }] },
    ],
    [
      'a role went back to the vote that the team weighed, after another one',
      [
        { level: 2, votes: { ib: 1 } },
        { votes: { ib: 0 }, contributions: { ib: { answeredOn: DAY } } },
        { votes: { ib: 1 }, contributions: { ib: { answeredOn: LATER } } },
      ],
      { votes: { ib: 1 }, contributions: { ib: { answeredOn: LATER } }, proposals: [{ level: 2 }] },
    ],
    [
      'a remark of a role gives way to its answer',
      [
        { contributions: { ib: { remark: 'Vraag dit na.' } } },
        { contributions: { ib: { unknown: true } } },
        { votes: { ouder: 1 } },
      ],
      { votes: { ouder: 1 }, contributions: { ib: { unknown: true } } },
    ],
  ])('gives the same in any order, one by one, where %s', (_name, versions, wanted) => {
    for (const order of orders(versions)) {
      expect(merge(undefined, ...order.map((answer) => version(answer)))).toEqual(wanted);
      const oneByOne = order.reduce<Answer | undefined>((before, answer) => merge(before, version(answer)), undefined);
      expect(oneByOne).toEqual(wanted);
    }
  });

  it('lets an answer stand that waited for the team, once a version tells that the team has weighed the votes', () => {
    const waiting: Answer = { votes: { ib: 0, ouder: 1 }, proposals: [{ level: 2, weighed: ['ib'] }] };
    const stands: Answer = { level: 2, votes: { ouder: 1 } };
    expect(merge(waiting, version(stands))).toEqual({ level: 2, votes: { ib: 0, ouder: 1 } });
    expect(merge(stands, version(waiting))).toEqual({ level: 2, votes: { ib: 0, ouder: 1 } });
  });

  it('tells whose vote gave way to that in another version', () => {
    const gaveWay = (base: Answer, ...versions: TeamVersion[]) =>
      mergeAnswers(file({ Q: base }), versions, ['Q']).rows.map((row) => row.gaveWay);
    expect(gaveWay({ votes: { ib: 3, ouder: 2 } }, version({ votes: { ib: 1, ouder: 2 } }))).toEqual([['ib']]);
    expect(gaveWay({ votes: { ib: 1 } }, version({ votes: { ib: 3 } }))).toEqual([['ib']]);
  });

  it('tells for each question what came from where, and what it became', () => {
    const base = file({ A: { level: 1, answeredOn: DAY }, B: { level: 2, answeredOn: DAY } });
    const one: TeamVersion = { from: 'x.yaml', role: null, answers: file({ B: { level: 3 }, C: { level: 0 } }) };
    const other: TeamVersion = {
      from: 'y.yaml',
      role: null,
      answers: file({ A: { level: 1, answeredOn: DAY }, Z: { level: 1 } }),
    };
    const { rows } = mergeAnswers(base, [one, other], ['C', 'B', 'A']);
    expect(rows.map(({ question, became, came }) => [question, became, came.map(({ from }) => from)])).toEqual([
      ['C', 'same', ['x.yaml']],
      ['B', 'agree', ['x.yaml']],
      ['A', 'kept', ['y.yaml']],
      ['Z', 'same', ['y.yaml']],
    ]);
  });
});

const level = fc.constantFrom(0, 1, 2, 3);
/** Texts that several people wrote, and texts that nobody else did. */
const words = fc.oneof(
  fc.constantFrom('Ja.', 'Nee.', 'Soms.\nVaak.', 'Wij vroegen het na.'),
  fc.nat().map((number) => `Woord ${number}.`),
);
const day = fc.constantFrom(DAY, LATER);
const given = fc.oneof(
  fc.record({ level }),
  fc.record({ unknown: fc.constant(true as const) }),
  fc.record({ notApplicable: words }),
);
const told = fc.record({ remark: words, answeredOn: day }, { requiredKeys: [] });
const proposal = fc
  .tuple(given, told, fc.record({ minority: words }, { requiredKeys: [] }))
  .map(([one, two, three]) => ({ ...one, ...two, ...three }) as Answer);
const votes = fc.dictionary(fc.constantFrom('ib', 'leraar', 'leerling'), level, { minKeys: 1, maxKeys: 3 });
const teamAnswer = fc.oneof(
  proposal,
  votes.map((all) => ({ votes: all }) as Answer),
  fc.tuple(proposal, votes).map(([answer, all]) => ({ ...answer, votes: all }) as Answer),
  fc.record({ later: fc.constant(true as const), remark: words }, { requiredKeys: ['later'] }),
  fc.record({ votes, remark: words }),
  fc.tuple(proposal, proposal).map((proposals): Answer => ({ proposals })),
);
const answersOf = (answer: fc.Arbitrary<Answer>) =>
  fc.dictionary(fc.constantFrom('Q1', 'Q2', 'Q3'), answer, { maxKeys: 3 });
const session = fc.record({ date: day, present: fc.subarray(['ib', 'ouder'], { minLength: 1 }) });
const action = fc.record({ criterion: fc.constantFrom('C1', 'C2'), action: words });
const teamFile = fc
  .tuple(answersOf(teamAnswer), fc.array(session, { maxLength: 3 }), fc.array(action, { maxLength: 3 }))
  .map(([answers, sessions, actions]) => file(answers, { sessions, actions }));
const twenty = fc
  .array(teamFile, { minLength: 20, maxLength: 20 })
  .map((files) =>
    files.map((answers, index): TeamVersion => ({ from: `antwoorden (${index}).yaml`, role: null, answers })),
  );

const contribution = fc
  .tuple(
    fc.oneof(fc.record({ unknown: fc.constant(true as const) }), fc.record({ notApplicable: words }), fc.record({})),
    fc.oneof(
      fc.record({ remark: words }),
      fc.record({ answeredOn: day }),
      fc.record({ remark: words, answeredOn: day }),
    ),
  )
  .map(([stance, more]) => ({ ...stance, ...more }));
/** Votes with the days on which they were given, to an answer of the team or to none. */
const datedVotes = fc
  .tuple(
    fc.dictionary(fc.constantFrom('ib', 'leraar'), fc.tuple(level, fc.constantFrom(undefined, DAY, LATER)), {
      minKeys: 1,
    }),
    fc.constantFrom({}, { level: 1 as const }),
  )
  .map(([given, answer]): Answer => {
    const votes = Object.fromEntries(Object.entries(given).map(([role, [each]]) => [role, each]));
    const contributions = Object.fromEntries(
      Object.entries(given).flatMap(([role, [, answeredOn]]) =>
        answeredOn === undefined ? [] : [[role, { answeredOn }]],
      ),
    );
    return { ...answer, votes, ...(Object.keys(contributions).length === 0 ? {} : { contributions }) } as Answer;
  });
/** Where few people gave few answers, a vote more or less decides whether the team has to talk. */
const few = fc.array(
  fc.oneof(
    datedVotes,
    fc.record({ level: fc.constantFrom(0, 1), remark: words }, { requiredKeys: ['level'] }),
    fc.record(
      { level: fc.constantFrom(1), votes: fc.dictionary(fc.constantFrom('ib', 'leraar'), level, { minKeys: 1 }) },
      { requiredKeys: ['level'] },
    ),
    fc.record({ votes: fc.dictionary(fc.constantFrom('ib', 'leraar'), level, { minKeys: 1 }) }),
    fc.record({ contributions: fc.dictionary(fc.constantFrom('ib', 'leraar'), contribution, { minKeys: 1 }) }),
    fc
      .tuple(votes, fc.subarray(['ib', 'leraar', 'leerling']))
      .map(([all, weighed]) => ({ votes: all, proposals: [{ level: 1 as const, weighed }] })),
  ),
  { minLength: 2, maxLength: 5 },
);

const ORDER = ['Q1', 'Q2', 'Q3'];

const oneByOne = (base: AnswersFile, copies: readonly TeamVersion[]): AnswersFile =>
  copies.reduce((merged, each) => mergeAnswers(merged, [each], ORDER).merged, base);

describe('merging twenty versions', () => {
  it('gives the same in any order, at once or one by one, and twice is once', () => {
    fc.assert(
      fc.property(
        teamFile,
        twenty.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: 20, maxLength: 20 }))),
        (base, [copies, shuffled]) => {
          const { merged } = mergeAnswers(base, copies, ORDER);
          expect(mergeAnswers(base, shuffled, ORDER).merged).toEqual(merged);
          expect(oneByOne(base, shuffled)).toEqual(merged);
          expect(oneByOne(merged, shuffled)).toEqual(merged);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('gives the same of few versions that hardly differ', () => {
    fc.assert(
      fc.property(
        few.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        fc.nat({ max: 5 }),
        ([answers, shuffled], at) => {
          const versions = shuffled.map((answer) => version(answer as Answer));
          const all = merge(undefined, ...answers.map((answer) => version(answer as Answer)));
          expect(merge(undefined, ...versions)).toEqual(all);
          expect(versions.reduce<Answer | undefined>((before, each) => merge(before, each), undefined)).toEqual(all);
          // Two who merged apart, and then with each other.
          const parts = [versions.slice(0, at), versions.slice(at)].map((part) => merge(undefined, ...part));
          const merged = parts.flatMap((part) => (part === undefined ? [] : [version(part)]));
          expect(merge(undefined, ...merged)).toEqual(all);
          expect(merge(all, ...versions)).toEqual(all);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('loses nothing that anybody said', () => {
    fc.assert(
      fc.property(teamFile, twenty, (base, copies) => {
        const { merged } = mergeAnswers(base, copies, ORDER);
        for (const { answers } of [...copies, { answers: base }]) {
          for (const [question, answer] of Object.entries(answers.answers ?? {})) {
            const after = merged.answers?.[question];
            const lines = JSON.stringify(after);
            const said = [answer, ...(answer.proposals ?? [])];
            for (const text of said.flatMap((each) => [each.remark, each.notApplicable, each.minority])) {
              for (const line of text?.split('\n') ?? []) expect(lines).toContain(line);
            }
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
