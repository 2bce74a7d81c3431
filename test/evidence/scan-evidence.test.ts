import { describe, expect, it } from 'vitest';
import { findUnregistered, registerProposals } from '../../src/evidence/scan-evidence.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { LEFT } from '../../src/terminal/ask.ts';
import { registerAtDesk } from '../support/dossiers/register-at-desk.ts';
import { aCriterion, aDocument, aMark, anEntry } from '../support/results/builders.ts';

const mark = aMark({ criteria: [aCriterion('C1'), aCriterion('C2')] });

const error = (path: string) =>
  ({ code: 'empty-file', severity: 'error', subject: { kind: 'file', path }, params: {} }) satisfies Finding;

const files = {
  'bewijs/visie.pdf': 'Staat in de lijst.',
  'bewijs/C2/verslag-2026-09-01.txt': 'Een verslag.',
  'bewijs/Visie 2025.txt': 'Een visie.',
  'bewijs/plaatje.txt': 'Iets.',
};

const start = (doings: Parameters<typeof registerAtDesk>[1] = {}) =>
  registerAtDesk(
    {
      files,
      mark,
      register: { visie: anEntry() },
      review: ({ path }, entry) => (path === 'plaatje.txt' && entry === null ? [error(path)] : []),
    },
    doings,
  );

describe('scanning for evidence without an entry', () => {
  it('proposes an id, a type, criteria and a date for each file, and says what blocks one', async () => {
    const at = start();
    const proposals = await findUnregistered(at.input);
    expect(
      proposals.map(({ id, facts, document, criteria, date, blocked }) => ({
        ...{ id, file: facts.path, document, criteria, date, blocked },
      })),
    ).toEqual([
      {
        id: 'verslag-2026-09-01',
        file: 'C2/verslag-2026-09-01.txt',
        document: 'verslag',
        criteria: ['C2'],
        date: '2026-09-01',
        blocked: false,
      },
      {
        id: 'visie-2025',
        file: 'Visie 2025.txt',
        document: 'visie',
        criteria: ['C1', 'C2'],
        date: null,
        blocked: false,
      },
      { id: 'plaatje', file: 'plaatje.txt', document: null, criteria: [], date: null, blocked: true },
    ]);
    expect(Object.keys(at.register())).toEqual(['visie']);
  });

  it('registers what somebody agrees to, passes by what they skip, and never offers what is blocked', async () => {
    const at = start({ register: [true, false] });
    const end = await registerProposals(await findUnregistered(at.input), at.input, at.desk);
    expect(end).toEqual({
      added: [
        {
          id: 'verslag-2026-09-01',
          file: 'C2/verslag-2026-09-01.txt',
          findings: [],
          standing: { does: 'valid', reasons: [] },
        },
      ],
      thrown: [],
      stopped: false,
    });
    expect(at.register()['verslag-2026-09-01']).toEqual({
      file: 'C2/verslag-2026-09-01.txt',
      document: 'verslag',
      criteria: ['C2'],
      date: '2026-09-01',
    });
    expect(at.said.join()).not.toContain('plaatje');
    expect(at.isLocked()).toBe(false);
  });

  it('throws away what is no evidence, once somebody is sure', async () => {
    const at = start({ register: ['throw-away', 'throw-away'], removal: [true, false] });
    const end = await registerProposals(await findUnregistered(at.input), at.input, at.desk);
    expect(end).toEqual({ added: [], thrown: ['C2/verslag-2026-09-01.txt'], stopped: false });
    expect(at.inFolder()).toContain('Visie 2025.txt');
    expect(at.said.join(' ')).toContain('Dit gaat weg: bewijs/C2/verslag-2026-09-01.txt.');
  });

  it('stops where somebody leaves, also in the middle of a file', async () => {
    const at = start({ document: ['verslag', LEFT] });
    const { added, stopped } = await registerProposals(await findUnregistered(at.input), at.input, at.desk);
    expect([added.map(({ id }) => id), stopped, at.isLocked()]).toEqual([['verslag-2026-09-01'], true, false]);
  });

  it('tells what stands in a file before it asks, has "no" ready then, and does not tell it again', async () => {
    const phone = (path: string): Finding => ({
      code: 'personal-data-phone',
      severity: 'warning',
      subject: { kind: 'file', path },
      params: { count: 1, places: [{ line: 1 }] },
    });
    const begin = (doings: Parameters<typeof registerAtDesk>[1]) =>
      registerAtDesk(
        { files: { 'bewijs/brief.txt': 'Bel ons.' }, mark, register: {}, review: ({ path }) => [phone(path)] },
        doings,
      );
    const passed = begin({});
    await registerProposals(await findUnregistered(passed.input), passed.input, passed.desk);
    expect(passed.register()).toEqual({});
    const [warned, asked] = ['Telefoonnummer', 'Nu opnemen?'].map((words) =>
      passed.said.findIndex((line) => line.includes(words)),
    );
    expect(warned).toBeGreaterThanOrEqual(0);
    expect(asked).toBeGreaterThan(warned ?? 0);
    const taken = begin({ register: [true] });
    const { added } = await registerProposals(await findUnregistered(taken.input), taken.input, taken.desk);
    expect(added).toMatchObject([{ file: 'brief.txt', findings: [] }]);
    // Nothing in the file tells what it is, so Enter gives it the type of the rest.
    expect(taken.register()).toMatchObject({ brief: { document: mark.evidence.fallbackDocument } });
  });

  it('takes a telephone number for one of the school when somebody says so, in later files too', async () => {
    const at = registerAtDesk(
      {
        files: { 'bewijs/a.txt': 'Bel ons.', 'bewijs/b.txt': 'Bel ons weer.' },
        mark,
        register: {},
        review: ({ path, document }) =>
          document?.reading.state === 'read' && document.reading.content.personal.length > 0
            ? [
                {
                  code: 'personal-data-phone',
                  severity: 'warning',
                  subject: { kind: 'file', path },
                  params: { count: 1, places: [{ line: 1 }] },
                },
              ]
            : [],
      },
      { register: ['school-phone'], 'school-phone': ['030-1111111'] },
    );
    at.input.reader = {
      read: async (documents, { contact }) =>
        documents.map(() =>
          aDocument({ personal: contact.phones.length > 0 ? [] : [{ kind: 'phone', count: 1, places: [] }] }),
        ),
    };
    const { added } = await registerProposals(await findUnregistered(at.input), at.input, at.desk);
    expect(added.map(({ file, findings }) => [file, findings])).toEqual([
      ['a.txt', []],
      ['b.txt', []],
    ]);
    expect(at.school().contact?.phones).toEqual(['030-1111111']);
  });
});
