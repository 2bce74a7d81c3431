import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RoleCopy } from '../../src/answers/answers-copy.ts';
import { fileCopies, hasItsPlace, type IncomingCopy, isChanged } from '../../src/answers/file-copies.ts';
import { mergeRows } from '../../src/answers/merge-table.ts';
import { spreadByRole } from '../../src/answers/spread-by-role.ts';
import { digestText } from '../../src/base/io/digests.ts';
import type { Answer, AnswersFile } from '../../src/dossier/dossier.ts';

const TODAY = '2026-11-23';
const HEAD = { formatVersion: 1, qualityMark: { id: 'k', version: '1.0.0' } } as const;

type Given = { role?: string; id?: string; from?: string; version?: number; isLoose?: boolean; named?: boolean };

/** A copy as it is read. @param about `named`: whether the file itself tells its id, as forms do */
const copy = (answers: Record<string, Answer>, about: Given = {}): IncomingCopy => {
  const { role = 'ouder', id = '00000001', from = 'antwoorden.json', version, isLoose = false, named = true } = about;
  const told = named ? { copy: { id, ...(version === undefined ? {} : { version }) } } : {};
  const file: AnswersFile = { ...HEAD, as: role, ...told, answers };
  return { from, role, id, answers: file, isLoose };
};

const namesOf = (known: readonly RoleCopy[], incoming: readonly IncomingCopy[]) =>
  fileCopies(known, incoming, TODAY).map((filed) => filed.copy.from);

describe('a copy of a person', () => {
  it('gets a file of its own, which tells its role, its id and when somebody was heard', () => {
    const [filed] = fileCopies([], [copy({ Q: { level: 1, answeredOn: '2026-11-21' } }, { named: false })], TODAY);
    expect(filed?.copy).toEqual({
      from: 'antwoorden.ouder-00000001.yaml',
      role: 'ouder',
      id: '00000001',
      answers: {
        ...HEAD,
        as: 'ouder',
        copy: { id: '00000001' },
        sessions: [{ date: '2026-11-21', present: ['ouder'] }],
        answers: { Q: { level: 1, answeredOn: '2026-11-21' } },
      },
    });
    expect(filed?.before).toBeNull();
    const [undated] = fileCopies([], [copy({ Q: { level: 1 } })], TODAY);
    expect(undated?.copy.answers.sessions).toEqual([{ date: TODAY, present: ['ouder'] }]);
  });

  it('stays apart from another of the same role, and from one of another role with the same id', () => {
    const copies = [copy({ Q: { level: 1 } }), copy({ Q: { level: 1 } }, { id: '00000002' })];
    expect(namesOf([], [...copies, copy({ Q: { level: 1 } }, { role: 'leraar' })])).toEqual([
      'antwoorden.ouder-00000001.yaml',
      'antwoorden.ouder-00000002.yaml',
      'antwoorden.leraar-00000001.yaml',
    ]);
  });

  it('is brought up to date by a newer version, and not by an older one', () => {
    const [old, fresh] = [copy({ Q: { level: 1 } }, { version: 1 }), copy({ Q: { level: 3 } }, { version: 2 })];
    for (const order of [
      [old, fresh],
      [fresh, old],
    ]) {
      const filed = fileCopies([], order, TODAY);
      expect(filed.map((each) => each.copy.answers.answers)).toEqual([{ Q: { level: 3 } }]);
    }
  });

  it('stays where a sitting of that role made it, also when a version of it comes from elsewhere', () => {
    const known = copy({ Q: { level: 1 } }, { from: 'antwoorden.ouder.yaml' });
    const [filed, ...others] = fileCopies([known], [copy({ R: { level: 2 } }, { from: 'stick.yaml' })], TODAY);
    expect(others).toEqual([]);
    expect(filed?.copy.from).toBe('antwoorden.ouder.yaml');
    expect(filed?.copy.answers.answers).toEqual({ Q: { level: 1 }, R: { level: 2 } });
  });

  it('without an id is known by what a sync program called it, and only in the dossier itself', () => {
    const known = copy({ Q: { level: 1 } }, { from: 'antwoorden.ouder.yaml', id: '0000000a', named: false });
    const other = { id: '0000000b', named: false, from: 'antwoorden.ouder-PC.yaml' };
    expect(namesOf([known], [copy({ R: { level: 2 } }, { ...other, isLoose: true })])).toEqual([
      'antwoorden.ouder.yaml',
    ]);
    expect(namesOf([known], [copy({ R: { level: 2 } }, other)])).toHaveLength(2);
    const named = { ...other, named: true, isLoose: true };
    const told = copy({ Q: { level: 1 } }, { from: 'antwoorden.ouder.yaml', id: '0000000a' });
    expect(namesOf([told], [copy({ R: { level: 2 } }, named)])).toHaveLength(2);
  });

  it('that lies there twice becomes one', () => {
    const [one, other] = ['antwoorden.ouder-00000001.yaml', 'antwoorden.ouder.yaml'].map((from, index) =>
      copy({ [`Q${index}`]: { level: 1 } }, { from }),
    ) as [IncomingCopy, IncomingCopy];
    const filed = fileCopies([one, other], [], TODAY);
    expect(filed.map((each) => Object.keys(each.copy.answers.answers ?? {}))).toEqual([['Q0', 'Q1']]);
    expect(filed[0]?.incoming.map(({ from, isLoose }) => [from, isLoose])).toEqual([['antwoorden.ouder.yaml', true]]);
  });

  it('that says nothing gets no file', () => {
    expect(namesOf([], [copy({})])).toEqual([]);
  });

  it.each([
    ['antwoorden.ouder.yaml', true],
    ['antwoorden.ouder-00000001.yaml', true],
    ['antwoorden.ouder-PC.yaml', false],
    ['antwoorden.ouder-00000001.json', false],
  ])('has its place, or not: %s', (from, wanted) => {
    expect(hasItsPlace(copy({}, { from }))).toBe(wanted);
  });
});

const words = fc.oneof(
  fc.constantFrom('Ja.', 'Nee.', 'Soms.\nVaak.'),
  fc.nat().map((number) => `Woord ${number}.`),
);
const more = fc.record(
  { remark: words, answeredOn: fc.constantFrom('2026-11-02', '2026-11-09') },
  { requiredKeys: [] },
);
const answer = fc
  .tuple(
    fc.oneof(
      fc.record({ level: fc.constantFrom(0, 1, 2, 3) }),
      fc.record({ unknown: fc.constant(true as const) }),
      fc.record({ notApplicable: words }),
      fc.record({ later: fc.constant(true as const) }),
    ),
    more,
  )
  .map(([given, told]) => ({ ...given, ...told }) as Answer);
const QUESTIONS = ['Q1', 'Q2', 'Q3'];
const ROLES = ['ouder', 'leraar'];
const given = fc.dictionary(fc.constantFrom(...QUESTIONS), answer, { minKeys: 1, maxKeys: 3 });
const role = fc.constantFrom(...ROLES, 'ouder-2');
const action = fc.record({ criterion: fc.constantFrom('C01', 'C02'), action: words });
/** What stands in a file beside its answers, also where another version of the framework made it. */
const beside = fc.record(
  {
    qualityMark: fc.constantFrom(HEAD.qualityMark, { id: 'k', version: '1.1.0' }),
    actions: fc.array(action, { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: [] },
);
/** What a form saves: an id, a version, and the day. Versions come twice, and without a number where somebody wrote the file. */
const form = fc
  .tuple(
    given,
    role,
    fc.constantFrom('00000001', '00000002', '00000003', '00000004'),
    fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    fc.constantFrom('2026-11-02', '2026-11-09'),
    beside,
  )
  .map(([answers, whose, id, version, date, more]) => {
    const saved = copy(answers, { role: whose, id, ...(version === undefined ? {} : { version }) });
    return { ...saved, answers: { ...saved.answers, ...more, sessions: [{ date, present: [whose] }] } };
  });
/** A list has no day, and its id is made of what it says. */
const list = fc.tuple(given, role).map(([answers, whose]) => {
  const id = digestText(JSON.stringify(answers)).slice(0, 8);
  return copy(answers, { role: whose, id, named: false });
});
const copies = fc.array(fc.oneof(form, list), { maxLength: 12 });
const TEAM = { Q1: { level: 2 as const } };

/** What a dossier holds after a merge, and what the team sees of it. */
const stateOf = (filed: readonly { copy: RoleCopy }[]) => {
  const held = filed.map((each) => each.copy);
  const spreads = spreadByRole(held, QUESTIONS, ROLES);
  return {
    files: Object.fromEntries(held.map(({ from, answers }) => [from, answers])),
    table: mergeRows([], spreads, TEAM, QUESTIONS),
  };
};

const oneByOne = (all: readonly IncomingCopy[]) =>
  all.reduce(
    (filed, each) =>
      fileCopies(
        filed.map((known) => known.copy),
        [each],
        TODAY,
      ),
    fileCopies([], [], TODAY),
  );

describe('copies of many people', () => {
  it('give the same files and the same table in any order, at once or one by one, and twice is once', () => {
    fc.assert(
      fc.property(
        copies.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const state = stateOf(fileCopies([], all, TODAY));
          expect(stateOf(fileCopies([], shuffled, TODAY))).toEqual(state);
          const filed = oneByOne(shuffled);
          expect(stateOf(filed)).toEqual(state);
          const again = fileCopies(
            filed.map((known) => known.copy),
            all,
            TODAY,
          );
          expect(again.filter(isChanged)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('lose nothing that anybody said: each is a copy with its words, and in the table', () => {
    const apart = copies.map((all) =>
      all.map((each, index) => {
        const id = `0000000${index.toString(16)}`;
        return { ...each, id, answers: { ...each.answers, copy: { id } } };
      }),
    );
    fc.assert(
      fc.property(apart, (all) => {
        const { files, table } = stateOf(oneByOne(all));
        expect(Object.values(files).map(({ answers }) => answers)).toEqual(all.map(({ answers }) => answers.answers));
        for (const { answers } of all) {
          for (const [question, said] of Object.entries(answers.answers ?? {})) {
            const remarks = table.find((row) => row.question === question)?.roles.flatMap((role) => role.remarks) ?? [];
            for (const text of [said.remark, said.notApplicable])
              if (text !== undefined) expect(remarks).toContain(text);
          }
        }
        const given = table.flatMap(({ roles }) => roles.flatMap((role) => role.given.map(({ count }) => count)));
        const said = all.flatMap(({ answers }) => Object.values(answers.answers ?? {}));
        const wanted = said.filter(({ later }) => later !== true).length;
        expect(given.reduce((sum, count) => sum + count, 0)).toBe(wanted);
      }),
      { numRuns: 200 },
    );
  });

  it('leave the answer of the team as it stands', () => {
    const { table } = stateOf(
      oneByOne([copy({ Q1: { level: 0, remark: 'Nee.' } }), copy({ Q2: { level: 3 } }, { id: '00000002' })]),
    );
    expect(table).toMatchObject([
      { question: 'Q1', before: { level: 2 }, after: { level: 2 } },
      { question: 'Q2', before: null, after: null },
    ]);
  });
});
