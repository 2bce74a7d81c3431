import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addEvidence } from '../../src/evidence/add-evidence.ts';
import type { EvidenceOptions } from '../../src/evidence/register-evidence.ts';
import { evidenceOptions as options, registerAtDesk } from '../support/dossiers/register-at-desk.ts';
import { anEntry } from '../support/results/builders.ts';

/** A newer version of a file that is in the dossier already, from a folder of its own. */

const TYPED = { document: 'visie', criteria: ['C1'] };
const consent = { by: 'mr', date: '2024-03-01' } as const;
const looked = { by: 'ib', date: '2024-03-01', sha256: '0'.repeat(64) };
const OLD = anEntry({
  ...{ file: 'visie.txt', document: 'visie', criteria: ['C1'], title: 'Onze visie', confidential: true },
  ...{ date: '2024-02-01', consent, looked },
});

const files = { 'bewijs/visie.txt': 'Oud.', 'nieuw/visie.txt': 'Nieuw, van 2026.' };

type Start = Partial<Parameters<typeof registerAtDesk>[0]>;

const start = (doings: Parameters<typeof registerAtDesk>[1], given: Start = {}) => {
  const at = registerAtDesk({ files, register: { visie: OLD }, ...given }, doings);
  const contentOf = (path: string) => readFileSync(at.input.folder.locationOf(path), 'utf8');
  const add = async (more: Partial<EvidenceOptions> = {}, sources = ['nieuw/visie.txt']) =>
    await addEvidence(sources, options(more), at.input);
  return { ...at, contentOf, add };
};

describe('a file with the name of one that is there', () => {
  it('takes its place: the entry keeps what is not about the bytes, and the rest is asked anew', async () => {
    const at = start({
      'same-name': ['replace'],
      'evidence-date': ['2026-02-14'],
      consent: ['mr'],
      'consent-date': ['2026-03-01'],
    });
    const { added, declined } = await at.add();
    expect(added).toMatchObject([{ id: 'visie', file: 'visie.txt', replaced: { gone: [] } }]);
    expect(declined).toEqual([]);
    expect(at.said).toContain('Er staat al een bestand met deze naam: bewijs/visie.txt. Wat wilt u doen?');
    expect(at.register()).toEqual({
      visie: {
        ...{ file: 'visie.txt', document: 'visie', criteria: ['C1'], title: 'Onze visie', confidential: true },
        ...{ date: '2026-02-14', consent: { by: 'mr', date: '2026-03-01' } },
      },
    });
    expect([at.inFolder(), at.contentOf('visie.txt')]).toEqual([['visie.txt'], 'Nieuw, van 2026.']);
  });

  it('does not ask what the command says, and adds what it says to what was there', async () => {
    const at = start({ 'same-name': ['replace'] });
    await at.add({
      ...{ date: '2026-02-14', consent, lookedBy: 'ib', document: 'verslag', criteria: ['C1'], title: 'Nieuwe visie' },
      confidential: true,
    });
    expect(at.register()['visie']).toMatchObject({
      document: 'verslag',
      title: 'Nieuwe visie',
      date: '2026-02-14',
      consent,
    });
    expect(at.register()['visie']?.looked).toMatchObject({ by: 'ib' });
    expect(at.said.some((line) => /Van welke datum|Wie stemde/.test(line))).toBe(false);
  });

  it('stays beside it, or is not added, as somebody says', async () => {
    const beside = start({ 'same-name': ['beside'], document: ['visie'] });
    expect((await beside.add()).added).toMatchObject([{ id: 'visie-2', file: 'visie-2.txt' }]);
    expect(beside.register()['visie']).toEqual(OLD);
    const neither = start({ 'same-name': ['neither'] });
    expect(await neither.add()).toMatchObject({
      added: [],
      declined: [{ file: 'nieuw/visie.txt', why: 'same-name' }],
    });
    expect([neither.register(), neither.contentOf('visie.txt')]).toEqual([{ visie: OLD }, 'Oud.']);
  });

  it('renews every entry of its file', async () => {
    const register = { visie: OLD, beleid: anEntry({ file: 'visie.txt', criteria: ['C1'], date: '2024-02-01' }) };
    const at = start({ 'same-name': ['replace'], 'evidence-date': ['2026-02-14'] }, { register });
    const { added } = await at.add();
    expect(added).toMatchObject([{ id: 'visie', replaced: { gone: [] } }]);
    expect(Object.values(at.register()).map(({ date }) => date)).toEqual(['2026-02-14', '2026-02-14']);
  });

  it('takes the place of a file that is not in the list, and is registered then', async () => {
    const at = start({ 'same-name': ['replace'], document: ['visie'] }, { register: {} });
    expect((await at.add()).added).toMatchObject([{ id: 'visie', file: 'visie.txt' }]);
    expect([at.inFolder(), at.contentOf('visie.txt')]).toEqual([['visie.txt'], 'Nieuw, van 2026.']);
  });

  it('goes back to its place where only the list still has it', async () => {
    const at = start(
      { 'same-name': ['replace'] },
      { files: { 'nieuw/visie.txt': 'Nieuw.' }, register: { visie: { ...OLD, file: 'C1/visie.txt' } } },
    );
    await at.add();
    expect(at.said).toContain(
      'Dit bestand staat al in de lijst, maar niet meer in de map: bewijs/C1/visie.txt. Wat wilt u doen?',
    );
    expect([Object.keys(at.register()), at.contentOf('C1/visie.txt')]).toEqual([['visie'], 'Nieuw.']);
  });

  it('leaves the old file as it was when the list cannot be written', async () => {
    const at = start({ 'same-name': ['replace'], 'evidence-date': ['2026-02-14'] }, { broken: true });
    await expect(at.add()).rejects.toMatchObject({ code: 'file-unwritable' });
    expect(at.contentOf('visie.txt')).toBe('Oud.');
    const gone = start({ 'same-name': ['replace'] }, { broken: true, files: { 'nieuw/visie.txt': 'Nieuw.' } });
    await expect(gone.add()).rejects.toMatchObject({ code: 'file-unwritable' });
    expect(gone.inFolder()).toEqual([]);
  });
});

describe('without a desk, a file with the name of one that is there', () => {
  it('stays beside it, and that is told', async () => {
    const at = start(null);
    expect((await at.add(TYPED)).added).toMatchObject([{ id: 'visie-2', file: 'visie-2.txt', beside: 'visie.txt' }]);
  });

  it('takes its place where the command says so, and what no longer holds is told', async () => {
    const at = start(null);
    const { added } = await at.add({ replace: true });
    expect(added).toMatchObject([
      { id: 'visie', file: 'visie.txt', replaced: { gone: [{ id: 'visie', what: ['date', 'consent', 'looked'] }] } },
    ]);
    expect(at.contentOf('visie.txt')).toBe('Nieuw, van 2026.');
  });

  it('tells of every entry of that file what no longer holds', async () => {
    const beleid = anEntry({ file: 'visie.txt', document: 'visie', criteria: ['C1'] });
    const at = start(null, { register: { beleid, visie: OLD } });
    const { added } = await at.add({ replace: true });
    expect(added).toMatchObject([
      {
        id: 'beleid',
        replaced: {
          gone: [
            { id: 'beleid', what: ['date'] },
            { id: 'visie', what: ['date', 'consent', 'looked'] },
          ],
        },
      },
    ]);
  });

  it('never takes the place of another file of the same command', async () => {
    const at = start(null, { files: { 'a/visie.txt': 'Een.', 'b/visie.txt': 'Twee.' }, register: {} });
    const { added } = await at.add({ ...TYPED, replace: true }, ['a/visie.txt', 'b/visie.txt']);
    expect(added.map(({ file }) => file)).toEqual(['visie.txt', 'visie-2.txt']);
  });

  it('does not get another name in the list at the same time', async () => {
    await expect(start(null).add({ id: 'nieuw', replace: true })).rejects.toMatchObject({ code: 'options-apart' });
  });
});
