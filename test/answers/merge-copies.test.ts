import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnswersCopy, listEdits, mergeAnswers } from '../../src/answers/merge-copies.ts';
import type { Answer, AnswersFile } from '../../src/dossier/dossier.ts';

const HEAD = { formatVersion: 1, qualityMark: { id: 'k', version: '1.0.0' } } as const;
const file = (answers: Record<string, Answer>, more: Partial<AnswersFile> = {}): AnswersFile => ({
  ...HEAD,
  answers,
  ...more,
});
const copy = (role: string | null, answer: Answer, from = 'kopie'): AnswersCopy => ({
  from,
  role,
  answers: file({ Q: answer }),
});
const merge = (base: Answer | undefined, ...copies: AnswersCopy[]): Answer | undefined =>
  mergeAnswers(file(base === undefined ? {} : { Q: base }), copies, ['Q']).merged.answers?.['Q'];

const DAY = '2026-11-02';
const LATER = '2026-11-09';

describe('merging', () => {
  it.each<[string, Answer | undefined, AnswersCopy[], Answer | undefined]>([
    [
      'takes what all roles gave as the answer',
      undefined,
      [copy('ib', { level: 2 }), copy('ouder', { level: 2, remark: 'Ja.' })],
      { level: 2, fromCopies: true, votes: { ib: 2, ouder: 2 }, contributions: { ouder: { remark: 'Ja.' } } },
    ],
    [
      'makes votes of levels that differ',
      undefined,
      [copy('ib', { level: 3 }), copy('ouder', { level: 1 })],
      { votes: { ib: 3, ouder: 1 } },
    ],
    [
      'keeps not knowing and not applicable beside levels',
      undefined,
      [copy('ib', { unknown: true }), copy('leraar', { notApplicable: 'Geen groep.' }), copy('ouder', { level: 1 })],
      { votes: { ouder: 1 }, contributions: { ib: { unknown: true }, leraar: { notApplicable: 'Geen groep.' } } },
    ],
    [
      'takes "I do not know" of all',
      undefined,
      [copy('ib', { unknown: true })],
      {
        unknown: true,
        fromCopies: true,
        contributions: { ib: { unknown: true } },
      },
    ],
    [
      'leaves an answer of the team where a role says the same',
      { level: 2, remark: 'Zo.', answeredOn: DAY },
      [copy('ouder', { level: 2 })],
      { level: 2, remark: 'Zo.', votes: { ouder: 2 }, answeredOn: DAY },
    ],
    [
      'opens an answer of the team again where a role differs, and keeps it',
      { level: 2, remark: 'Zo.', minority: 'Nee.', answeredOn: DAY },
      [copy('ouder', { level: 0 })],
      { votes: { ouder: 0 }, proposals: [{ level: 2, remark: 'Zo.', minority: 'Nee.', answeredOn: DAY }] },
    ],
    [
      'lets a spread that the team agreed on be, when one more says what was agreed',
      { level: 2, votes: { ib: 3, leraar: 1 }, minority: 'Te hoog.', answeredOn: DAY },
      [copy('ouder', { level: 2 })],
      { level: 2, votes: { ib: 3, leraar: 1, ouder: 2 }, minority: 'Te hoog.', answeredOn: DAY },
    ],
    [
      'changes nothing for what a role said before, also after the team agreed',
      { level: 2, votes: { ouder: 0 }, contributions: { ouder: { answeredOn: DAY } }, answeredOn: LATER },
      [copy('ouder', { level: 0, answeredOn: DAY })],
      { level: 2, votes: { ouder: 0 }, contributions: { ouder: { answeredOn: DAY } }, answeredOn: LATER },
    ],
    [
      'lets a role change its mind, and not back to an older day',
      { votes: { ib: 1, ouder: 0 }, contributions: { ouder: { answeredOn: LATER } } },
      [copy('ouder', { level: 3, answeredOn: DAY }), copy('ib', { level: 2, answeredOn: LATER })],
      { votes: { ib: 2, ouder: 0 }, contributions: { ib: { answeredOn: LATER }, ouder: { answeredOn: LATER } } },
    ],
    [
      'takes what only another version has',
      undefined,
      [copy(null, { level: 1, remark: 'Daar.' })],
      {
        level: 1,
        remark: 'Daar.',
      },
    ],
    [
      'keeps both texts of two versions that agree',
      { level: 1, remark: 'Hier.', answeredOn: DAY },
      [copy(null, { level: 1, remark: 'Daar.', minority: 'Een ouder niet.', answeredOn: LATER })],
      { level: 1, remark: 'Daar.\nHier.', minority: 'Een ouder niet.', answeredOn: LATER },
    ],
    [
      'puts two versions that differ beside each other',
      { level: 2, answeredOn: DAY },
      [copy(null, { level: 3, answeredOn: DAY, votes: { ib: 3 } })],
      {
        votes: { ib: 3 },
        proposals: [
          { level: 2, answeredOn: DAY },
          { level: 3, answeredOn: DAY },
        ],
      },
    ],
    [
      'takes the later vote of a role from two versions, else the lower',
      { votes: { ib: 3, ouder: 2 }, contributions: { ib: { answeredOn: LATER } } },
      [copy(null, { votes: { ib: 1, ouder: 1 }, contributions: { ib: { answeredOn: DAY } } })],
      { votes: { ib: 3, ouder: 1 }, contributions: { ib: { answeredOn: LATER } } },
    ],
    [
      'forgets "later" once something is known',
      { later: true },
      [copy('ib', { level: 1 })],
      {
        level: 1,
        fromCopies: true,
        votes: { ib: 1 },
      },
    ],
    [
      'keeps a remark that was written while the question was open, beside what a role says',
      { later: true, remark: 'Vraag dit na.' },
      [copy('ouder', { level: 2 })],
      { level: 2, fromCopies: true, remark: 'Vraag dit na.', votes: { ouder: 2 } },
    ],
    [
      'and beside roles that differ',
      { level: 2, fromCopies: true, remark: 'Vraag dit na.', votes: { ib: 2 } },
      [copy('ouder', { level: 0 })],
      { remark: 'Vraag dit na.', votes: { ib: 2, ouder: 0 } },
    ],
    [
      'lets the team talk where one version has an answer and another only a remark',
      { later: true, remark: 'Vraag dit na.' },
      [copy(null, { level: 2, remark: 'Zo.' })],
      { proposals: [{ remark: 'Vraag dit na.' }, { level: 2, remark: 'Zo.' }] },
    ],
    [
      'keeps the remarks of versions that are both open',
      { later: true, remark: 'Hier.' },
      [copy(null, { later: true, remark: 'Daar.', minority: 'Nee.' })],
      { later: true, remark: 'Daar.\nHier.', minority: 'Nee.' },
    ],
    ['keeps "later" of either version', undefined, [copy(null, { later: true })], { later: true }],
    ['takes nothing from a role that said nothing', undefined, [copy('ib', { later: true })], undefined],
    [
      'takes a remark alone',
      undefined,
      [copy('ib', { later: true, remark: 'Navragen.' })],
      {
        contributions: { ib: { remark: 'Navragen.' } },
      },
    ],
  ])('%s', (_name, base, copies, wanted) => {
    expect(merge(base, ...copies)).toEqual(wanted);
    expect(merge(base, ...copies.toReversed())).toEqual(wanted);
  });

  it('tells whose vote gave way to that in another version, and not who changed its mind in a copy', () => {
    const gaveWay = (base: Answer, ...copies: AnswersCopy[]) =>
      mergeAnswers(file({ Q: base }), copies, ['Q']).rows.map((row) => row.gaveWay);
    const base: Answer = { votes: { ib: 3, ouder: 2 } };
    expect(gaveWay(base, copy(null, { votes: { ib: 1, ouder: 2 } }))).toEqual([['ib']]);
    expect(gaveWay({ votes: { ib: 1 } }, copy(null, { votes: { ib: 3 } }))).toEqual([['ib']]);
    expect(gaveWay(base, copy('ib', { level: 1 }))).toEqual([[]]);
  });

  it('tells for each question what came from whom, and what it became', () => {
    const base = file({ A: { level: 1, answeredOn: DAY }, B: { level: 2, answeredOn: DAY } });
    const ib: AnswersCopy = { from: 'x.yaml', role: 'ib', answers: file({ B: { level: 3 }, C: { level: 0 } }) };
    const team: AnswersCopy = {
      from: 'y.yaml',
      role: null,
      answers: file({ A: { level: 1, answeredOn: DAY }, Z: { level: 1 } }),
    };
    const { rows } = mergeAnswers(base, [ib, team], ['C', 'B', 'A']);
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
const ROLES = Array.from({ length: 14 }, (_, index) => `ouder-${index + 1}`);
const votes = fc.dictionary(fc.constantFrom('ib', 'leraar', 'leerling'), level, { minKeys: 1, maxKeys: 3 });
const teamAnswer = fc.oneof(
  proposal,
  votes.map((all) => ({ votes: all }) as Answer),
  fc.tuple(proposal, votes).map(([answer, all]) => ({ ...answer, votes: all }) as Answer),
  fc.record({ later: fc.constant(true as const), remark: words }, { requiredKeys: ['later'] }),
  fc.record({ votes, remark: words }),
  fc
    .record({ remark: words, minority: words })
    .map((note): Answer => ({ level: 2, fromCopies: true, votes: { ib: 2 }, ...note })),
  fc.tuple(proposal, proposal).map((proposals): Answer => ({ proposals })),
);
const answersOf = (answer: fc.Arbitrary<Answer>) =>
  fc.dictionary(fc.constantFrom('Q1', 'Q2', 'Q3'), answer, { maxKeys: 3 });
const session = fc.record({ date: day, present: fc.subarray(['ib', 'ouder'], { minLength: 1 }) });
const action = fc.record({ criterion: fc.constantFrom('C1', 'C2'), action: words });
const teamFile = fc
  .tuple(answersOf(teamAnswer), fc.array(session, { maxLength: 3 }), fc.array(action, { maxLength: 3 }))
  .map(([answers, sessions, actions]) => file(answers, { sessions, actions }));
/** Twenty copies: fourteen of one role each, six other versions of the team's file. */
const twenty = fc
  .tuple(
    fc.tuple(
      ...ROLES.map((role) =>
        answersOf(proposal.map(({ minority: _minority, ...answer }) => answer)).map(
          (answers): AnswersCopy => ({ from: `antwoorden.${role}.yaml`, role, answers: file(answers) }),
        ),
      ),
    ),
    fc.array(teamFile, { minLength: 6, maxLength: 6 }),
  )
  .map(([roles, files]) => [
    ...roles,
    ...files.map((answers, index): AnswersCopy => ({ from: `antwoorden (${index}).yaml`, role: null, answers })),
  ]);

const ORDER = ['Q1', 'Q2', 'Q3'];

const oneByOne = (base: AnswersFile, copies: readonly AnswersCopy[]): AnswersFile =>
  copies.reduce((merged, each) => mergeAnswers(merged, [each], ORDER).merged, base);

describe('merging twenty copies', () => {
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

  it('does not depend on who came first when the team said no more than a copy does', () => {
    const [base, team] = [file({}), copy(null, { unknown: true })];
    const voices = [copy('ouder', { unknown: true }), copy('leraar', { level: 0 })];
    const orders = [
      [team, ...voices],
      [...voices, team],
      [voices[0], team, voices[1]],
      [voices[1], team, voices[0]],
    ].map((order) => order.filter((each) => each !== undefined));
    const wanted = {
      votes: { leraar: 0 },
      contributions: { ouder: { unknown: true } },
      proposals: [{ unknown: true }],
    };
    for (const order of orders) expect(oneByOne(base, order).answers).toEqual({ Q: wanted });
    expect(mergeAnswers(base, orders[0] ?? [], ORDER).merged.answers).toEqual({ Q: wanted });
  });

  it('loses nothing that anybody said', () => {
    fc.assert(
      fc.property(teamFile, twenty, (base, copies) => {
        const { merged } = mergeAnswers(base, copies, ORDER);
        for (const { role, answers } of [...copies, { role: null, answers: base }]) {
          for (const [question, answer] of Object.entries(answers.answers ?? {})) {
            const after = merged.answers?.[question];
            const lines = JSON.stringify(after);
            const said = [answer, ...(answer.proposals ?? [])];
            for (const text of said.flatMap((each) => [each.remark, each.notApplicable, each.minority])) {
              for (const line of text?.split('\n') ?? []) expect(lines).toContain(line);
            }
            if (role !== null && answer.level !== undefined) expect(after?.votes?.[role]).toBe(answer.level);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a list in the file of the team', () => {
  it.each([
    ['is left alone when nothing is new', ['a', 'b'], ['a', 'b'], []],
    [
      'grows at its end, so that its layout stays',
      ['a'],
      ['a', 'b', 'c'],
      [
        { kind: 'append', path: ['sessions'], value: 'b' },
        { kind: 'append', path: ['sessions'], value: 'c' },
      ],
    ],
    [
      'is written anew when something comes in between',
      ['a', 'c'],
      ['a', 'b', 'c'],
      [{ kind: 'set', path: ['sessions'], value: ['a', 'b', 'c'], layout: 'block' }],
    ],
  ])('%s', (_name, before, after, edits) => {
    expect(listEdits('sessions', before, after)).toEqual(edits);
  });
});
