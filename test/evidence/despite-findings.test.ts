import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { UserError } from '../../src/base/user-error.ts';
import { addEvidence } from '../../src/evidence/add-evidence.ts';
import type { EvidenceOptions } from '../../src/evidence/register-evidence.ts';
import type { Place } from '../../src/findings/document-terms.ts';
import { recordOf } from '../../src/findings/find-record.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { LEFT } from '../../src/terminal/ask.ts';
import { type Doings, evidenceOptions, registerAtDesk } from '../support/dossiers/register-at-desk.ts';
import { aDocument, type aDossier } from '../support/results/builders.ts';

/** Adding files in which the checks find something. */

const options = (more: Partial<EvidenceOptions> = {}): EvidenceOptions =>
  evidenceOptions({ document: 'visie', criteria: ['C1'], ...more });

const found = (code: Finding['code'], params: object = { count: 1, places: [{ line: 3 }] }): Finding =>
  ({ code, severity: recordOf(code).severity, subject: { kind: 'file', path: 'a.txt' }, params }) as Finding;

const BSN = found('personal-data-bsn', { count: 1, places: [{ page: 2 }] satisfies Place[] });
const PHONE = found('personal-data-phone');
const AUTHOR = found('author-name', { number: 1 });
const UNDATED = found('undated', { document: 'Visie' });

type Choices = NonNullable<NonNullable<ReturnType<typeof aDossier>['school']['check']>['findings']>;

/** Adds a.txt, in which this is found before it is registered, and what is only known afterwards too. */
const add = async (
  findings: Finding[],
  doings: Doings | null,
  { choices, after = [], ...more }: Partial<EvidenceOptions> & { choices?: Choices; after?: Finding[] } = {},
) => {
  const at = registerAtDesk(
    {
      files: { 'a.txt': 'Een tekst.' },
      review: (_facts, entry) => (entry === null ? findings : [...findings, ...after]),
    },
    doings,
  );
  if (choices !== undefined) at.input.dossier.school.check = { findings: choices };
  const outcome = await addEvidence(['a.txt'], options(more), at.input).catch((error: UserError) => error);
  return { outcome, ...at };
};

const asked = (said: readonly string[]): boolean => said.some((line) => line.includes('toch kopiëren'));

const NOT_ADDED = [{ file: 'a.txt', why: 'warned' }];

describe('a telephone number that may be of the school', () => {
  /** Adds files in which these numbers stand, until the school says that they are its own. */
  const addWith = async (numbers: Record<string, string[]>, doings: Doings, known?: string[]) => {
    const files = Object.fromEntries(Object.keys(numbers).map((name) => [name, name]));
    const at = registerAtDesk(
      {
        files,
        review: ({ document }) =>
          document?.reading.state === 'read' && document.reading.content.personal.length > 0 ? [PHONE] : [],
      },
      doings,
    );
    at.input.dossier.school.school.contact = { domain: 'brug.nl', ...(known === undefined ? {} : { phones: known }) };
    at.input.reader = {
      read: async (documents, { contact }) =>
        documents.map(({ location }) => {
          const count = (numbers[basename(location)] ?? []).filter((each) => !contact.phones.includes(each)).length;
          const personal = count === 0 ? [] : [{ kind: 'phone' as const, count, places: [] }];
          return { ...aDocument({ personal }), mediaType: 'text/plain' };
        }),
    };
    const outcome = await addEvidence(Object.keys(files), options(), at.input);
    const asks = at.said.filter((line) => line.includes('toch kopiëren')).length;
    return { ...outcome, asks, said: at.said, contact: at.school().contact };
  };
  const [A, B, SLIP] = ['030-1111111', '030-2222222', '030-9999999'];
  const GIVE = 'school-phone';

  it('is given as one, written with the school, and then nothing is found any more', async () => {
    const { added, asks, said, contact } = await addWith(
      { 'a.txt': [A] },
      { 'despite-findings': [GIVE], [GIVE]: ['bel ons', A] },
      [B],
    );
    expect([added.length, asks, contact]).toEqual([1, 1, { domain: 'brug.nl', phones: [B, A] }]);
    expect(said).toContain('Schrijf een telefoonnummer als 030-1234567.');
    expect(said.filter((line) => /bij de gegevens van de school.*ouder-audit undo school$/.test(line))).toHaveLength(1);
  });

  it('is kept when another is given for the next file', async () => {
    const { added, asks, contact } = await addWith(
      { 'a.txt': [A], 'b.txt': [B] },
      { 'despite-findings': [GIVE, GIVE], [GIVE]: [A, B] },
    );
    expect([added.length, asks, contact]).toEqual([2, 2, { domain: 'brug.nl', phones: [A, B] }]);
  });

  it('is asked about once where the next file holds the same', async () => {
    const { added, asks } = await addWith({ 'a.txt': [A], 'b.txt': [A] }, { 'despite-findings': [GIVE], [GIVE]: [A] });
    expect([added.length, asks]).toEqual([2, 1]);
  });

  it('stays with the school when the file is not added for another number', async () => {
    const { declined, asks, contact } = await addWith(
      { 'a.txt': [A, B] },
      { 'despite-findings': [GIVE, false], [GIVE]: [A] },
    );
    expect([declined, asks, contact?.phones]).toEqual([NOT_ADDED, 2, [A]]);
  });

  it('is not written when it does not stand in the file: that is said, and asked again', async () => {
    const { declined, said, contact } = await addWith(
      { 'a.txt': [A] },
      { 'despite-findings': [GIVE, false], [GIVE]: [SLIP, ''] },
    );
    expect([declined, contact]).toEqual([NOT_ADDED, { domain: 'brug.nl' }]);
    expect(said.filter((line) => line.startsWith('Dat nummer is in dit bestand niet gevonden.'))).toHaveLength(1);
  });

  it('is not, after all, with Enter: then the question comes back', async () => {
    const { declined, asks } = await addWith({ 'a.txt': [A] }, { 'despite-findings': [GIVE, false], [GIVE]: [''] });
    expect([declined.length, asks]).toEqual([1, 2]);
  });
});

describe('with somebody to ask, a file is copied only after they heard what stands in it', () => {
  it.each<[string, Finding[], Doings, boolean]>([
    ['personal data that must stay out, and Enter', [BSN], {}, false],
    ['personal data that must stay out, and a yes', [BSN], { 'despite-findings': [true] }, true],
    ['a place on the map, and Enter', [found('photo-location', {})], {}, false],
    ['a phone number, and Enter', [PHONE], {}, true],
    ['a phone number, and a no', [PHONE], { 'despite-findings': [false] }, false],
    ['a person, and a no', [found('personal-data-person')], { 'despite-findings': [false] }, false],
    ['both kinds, and Enter', [PHONE, BSN], {}, false],
  ])('%s', async (_name, findings, doings, isAdded) => {
    const { outcome, said, inFolder, register, isLocked } = await add(findings, doings);
    expect(asked(said)).toBe(true);
    expect(outcome).toMatchObject({ stopped: false, declined: isAdded ? [] : NOT_ADDED });
    expect([inFolder(), Object.keys(register()), isLocked()]).toEqual(
      isAdded ? [['a.txt'], ['a'], false] : [[], [], false],
    );
  });

  it('tells kind and place before, and afterwards only what is new', async () => {
    const { outcome, said } = await add([BSN, PHONE], { 'despite-findings': [true] }, { after: [UNDATED] });
    const title = said.findIndex((line) => line.includes('bladzijde 2'));
    expect(title).toBeGreaterThan(-1);
    expect(title).toBeLessThan(said.findIndex((line) => line.includes('toch kopiëren')));
    expect(outcome).toMatchObject({ added: [{ findings: [UNDATED] }] });
  });

  it('asks only who looked, where the tool could not see', async () => {
    const scan = found('no-text', { pages: null, holds: null });
    expect(asked((await add([scan], {})).said)).toBe(false);
    expect(asked((await add([scan, PHONE], {})).said)).toBe(true);
  });

  it('is silent about a note, and about a warning that the school turned off', async () => {
    expect(asked((await add([AUTHOR], {})).said)).toBe(false);
    expect(asked((await add([PHONE], {}, { choices: { 'personal-data-phone': 'off' } })).said)).toBe(false);
  });

  it('takes for an error what the school itself calls one', async () => {
    const { outcome } = await add([PHONE], {}, { choices: { 'personal-data-phone': 'error' } });
    expect(outcome).toMatchObject({ added: [], declined: NOT_ADDED });
  });

  it('leaves nothing behind when they leave at the question', async () => {
    const { outcome, inFolder, register } = await add([BSN], { 'despite-findings': [LEFT] });
    expect(outcome).toMatchObject({ added: [], stopped: true });
    expect([inFolder(), register()]).toEqual([[], {}]);
  });

  it('goes on with the next file after a no', async () => {
    const at = registerAtDesk(
      { files: { 'a.txt': 'a', 'b.txt': 'b' }, review: ({ path }) => (path === 'a.txt' ? [BSN] : []) },
      {},
    );
    const { added, declined } = await addEvidence(['a.txt', 'b.txt'], options(), at.input);
    expect([added.map(({ id }) => id), declined, at.inFolder()]).toEqual([['b'], NOT_ADDED, ['b.txt']]);
  });

  it('asks of a file in bewijs/ whether to register it', async () => {
    const at = registerAtDesk({ files: { 'bewijs/a.txt': 'a' }, review: () => [BSN] }, {});
    await addEvidence(['bewijs/a.txt'], options(), at.input);
    expect(at.said).toContain('Dit bestand toch in de lijst zetten?');
    expect([at.inFolder(), at.register()]).toEqual([['a.txt'], {}]);
  });
});

describe('with nobody to ask, a file with personal data is not copied', () => {
  it.each<[string, Finding[], boolean]>([
    ['a BSN', [BSN], true],
    ['an account number', [found('personal-data-iban')], true],
    ['a listed name', [found('personal-data-name')], true],
    ['a place on the map', [found('photo-location', {})], true],
    ['a phone number', [PHONE], false],
    ['a maker', [AUTHOR], false],
  ])('%s', async (_name, findings, isRefused) => {
    const refused = await add(findings, null);
    if (isRefused) {
      expect(refused.outcome).toMatchObject({
        code: 'evidence-refused',
        params: { files: [{ findings, despite: true }] },
      });
    }
    expect(refused.inFolder()).toEqual(isRefused ? [] : ['a.txt']);
    const told = await add(findings, null, { despiteFindings: true });
    expect(told.outcome).toMatchObject({ added: [{ findings }] });
  });

  it('where the school calls it an error', async () => {
    const { outcome } = await add([PHONE], null, { choices: { 'personal-data-phone': 'error' } });
    expect(outcome).toMatchObject({ code: 'evidence-refused', params: { files: [{ despite: true }] } });
  });
});

describe('whatever anybody says, a file is refused', () => {
  it.each<[string, Finding[]]>([
    ['with a program in it', [found('active-content', { kinds: ['macro'] })]],
    ['with a password', [found('encrypted-file', {})]],
    ['that is damaged', [found('unreadable-file', { why: 'damaged' })]],
    [
      'with a name that gives somebody away',
      [found('personal-data-email', { count: 1, places: [{ part: 'file-name' }] })],
    ],
    ['with personal data and a program', [BSN, found('active-content', { kinds: ['macro'] })]],
  ])('%s', async (_name, findings) => {
    for (const doings of [null, { 'despite-findings': [true] }]) {
      const { outcome, inFolder } = await add(findings, doings, { despiteFindings: true });
      expect(outcome).toMatchObject({ code: 'evidence-refused', params: { files: [{ findings }] } });
      expect(inFolder()).toEqual([]);
    }
  });
});
