import { describe, expect, it } from 'vitest';
import type { UserError } from '../../src/base/user-error.ts';
import { addEvidence } from '../../src/evidence/add-evidence.ts';
import type { EvidenceOptions } from '../../src/evidence/register-evidence.ts';
import { LEFT } from '../../src/terminal/ask.ts';
import { evidenceOptions as options, registerAtDesk } from '../support/dossiers/register-at-desk.ts';
import { aDocument, anEntry } from '../support/results/builders.ts';

const TYPED = { document: 'visie', criteria: ['C1'] };
const files = { 'visie-2026-03-14.txt': 'Onze visie.' };

const failure = async (adding: Promise<unknown>): Promise<UserError> =>
  await adding.then(
    () => {
      throw new Error('nothing was refused');
    },
    (error: UserError) => error,
  );

describe('adding evidence at a desk', () => {
  it('proposes what the file tells, and asks for what it does not', async () => {
    const at = registerAtDesk(
      { files, found: { 'visie-2026-03-14.txt': aDocument({ words: 12 }) } },
      { title: ['  Onze\u0007 visie '] },
    );
    const { added, stopped } = await addEvidence(['visie-2026-03-14.txt'], options(), at.input);
    expect(stopped).toBe(false);
    expect(added).toEqual([
      { id: 'visie-2026-03-14', file: 'visie-2026-03-14.txt', findings: [], standing: { does: 'valid', reasons: [] } },
    ]);
    expect(at.register()).toEqual({
      'visie-2026-03-14': {
        file: 'visie-2026-03-14.txt',
        document: 'visie',
        criteria: ['C1'],
        title: 'Onze visie',
        date: '2026-03-14',
      },
    });
    expect(at.said).toContain('1 bladzijde · 12 woorden · lijkt: Visie');
    expect(at.said.some((line) => /^x C1 /.test(line))).toBe(true);
    expect(at.isLocked()).toBe(false);
  });

  it('takes a title only without personal data, and a date only when there is such a day', async () => {
    const at = registerAtDesk(
      { files, names: ['Fenna Zandbergen'] },
      { title: ['Gesprek met Fenna Zandbergen', 'Bel 06-12345678', ''], 'evidence-date': ['2026-02-30', '-'] },
    );
    await addEvidence(['visie-2026-03-14.txt'], options(), at.input);
    expect(at.register()['visie-2026-03-14']).toEqual({
      file: 'visie-2026-03-14.txt',
      document: 'visie',
      criteria: ['C1'],
    });
    expect(at.said.filter((line) => line.startsWith('Kies een titel zonder'))).toHaveLength(2);
    expect(at.said).toContain('30 februari 2026 bestaat niet. Schrijf dag, maand en jaar, zoals 23 november 2026.');
  });

  it('asks for the type when only the criteria are given, and keeps a given title', async () => {
    const at = registerAtDesk({ files }, { document: ['gids'] });
    await addEvidence(['visie-2026-03-14.txt'], options({ criteria: ['C1'], title: 'Gids' }), at.input);
    expect(at.register()['visie-2026-03-14']).toMatchObject({ document: 'gids', criteria: ['C1'], title: 'Gids' });
  });

  it('asks who consented where the law asks for consent, and says whose; Enter claims nothing', async () => {
    const known = { criteria: ['C1'], title: 'Gids' };
    const at = registerAtDesk(
      { files },
      { document: ['gids'], consent: ['oudergeleding'], 'consent-date': ['2026-03-01'] },
    );
    await addEvidence(['visie-2026-03-14.txt'], options(known), at.input);
    expect(at.said).toContain('Voor dit document is instemming nodig van de ouders in de MR. Wie stemde in?');
    expect(at.register()['visie-2026-03-14']).toMatchObject({ consent: { by: 'oudergeleding', date: '2026-03-01' } });
    const entered = registerAtDesk({ files }, { document: ['gids'] });
    await addEvidence(['visie-2026-03-14.txt'], options(known), entered.input);
    expect(entered.register()['visie-2026-03-14']).not.toHaveProperty('consent');
    const given = registerAtDesk({ files }, { document: ['gids'] });
    const consent = { by: 'mr', date: '2026-03-02' } as const;
    await addEvidence(['visie-2026-03-14.txt'], options({ ...known, consent }), given.input);
    expect(given.register()['visie-2026-03-14']).toMatchObject({ consent });
    expect(given.said.join(' ')).not.toContain('instemming nodig');
  });

  it('stops where somebody leaves, and keeps what was added before', async () => {
    const at = registerAtDesk({ files: { ...files, 'verslag.txt': 'Een verslag.' } }, { document: ['visie', LEFT] });
    const { added, stopped } = await addEvidence(['visie-2026-03-14.txt', 'verslag.txt'], options(), at.input);
    expect([added.map(({ id }) => id), stopped]).toEqual([['visie-2026-03-14'], true]);
    expect(at.inFolder()).toEqual(['visie-2026-03-14.txt']);
  });
});

describe('adding evidence without a desk', () => {
  it('takes type, criteria, consent and an id of its own, and the date from the file', async () => {
    const at = registerAtDesk({ files }, null);
    const given = options({ ...TYPED, id: 'visie', confidential: true, consent: { by: 'mr', date: '2026-03-01' } });
    await addEvidence(['visie-2026-03-14.txt'], given, at.input);
    expect(at.register()).toEqual({
      visie: {
        file: 'visie-2026-03-14.txt',
        ...TYPED,
        date: '2026-03-14',
        consent: { by: 'mr', date: '2026-03-01' },
        confidential: true,
      },
    });
  });

  it('registers a file of bewijs/ where it is, and gives each file an id', async () => {
    const at = registerAtDesk({ files: { 'bewijs/C1/los.txt': 'Los.', 'los.txt': 'Ook los.' } }, null);
    await addEvidence(['bewijs/C1/los.txt', 'los.txt'], options({ ...TYPED, id: 'een' }), at.input);
    expect(Object.entries(at.register()).map(([id, { file }]) => [id, file])).toEqual([
      ['los', 'C1/los.txt'],
      ['los-2', 'los.txt'],
    ]);
  });

  it.each<[string, Partial<EvidenceOptions>, string, object]>([
    ['a type', { criteria: ['C1'] }, 'evidence-details-needed', { missing: ['document'] }],
    ['criteria', { document: 'visie' }, 'evidence-details-needed', { missing: ['criteria'] }],
    ['a known type', { document: 'vise' }, 'unknown-document-option', { typed: 'vise', nearest: 'visie' }],
    ['a known criterion', { criteria: ['C2'] }, 'unknown-criterion-option', { typed: 'C2', nearest: 'C1' }],
    ['a title about nobody', { ...TYPED, title: 'Bel 06-12345678' }, 'title-refused', { kinds: ['phone'] }],
    ['a free id', { ...TYPED, id: 'oud' }, 'evidence-id-taken', { id: 'oud' }],
  ])('needs %s, and otherwise changes nothing', async (_what, given, code, params) => {
    const register = { oud: anEntry({ file: 'oud.pdf' }) };
    const at = registerAtDesk({ files, register }, null);
    const error = await failure(addEvidence(['visie-2026-03-14.txt'], options(given), at.input));
    expect(error).toMatchObject({ code, params });
    expect([at.inFolder(), at.register(), at.isLocked()]).toEqual([[], register, false]);
  });

  it('takes its copy away again when the register cannot be written, but never a file that was there', async () => {
    const at = registerAtDesk({ files: { ...files, 'bewijs/los.txt': 'Los.' }, broken: true }, null);
    for (const source of ['visie-2026-03-14.txt', 'bewijs/los.txt'])
      expect(await failure(addEvidence([source], options(TYPED), at.input))).toMatchObject({ code: 'file-unwritable' });
    expect(at.inFolder()).toEqual(['los.txt']);
  });
});

describe('a file that cannot become evidence', () => {
  it.each<[string, Record<string, string>, string, object]>([
    ['is not there', {}, 'weg.txt', { problem: 'missing' }],
    ['is a folder', { 'map/a.txt': 'a' }, 'map', { problem: 'not-a-file' }],
    ['is empty', { 'leeg.txt': '' }, 'leeg.txt', { problem: 'empty' }],
    ['is another kind than its name says', { 'foto.png': 'x' }, 'foto.png', { problem: 'wrong-type' }],
    [
      'is evidence already',
      { 'bewijs/a.txt': 'zelfde', 'b.txt': 'zelfde' },
      'b.txt',
      { sameAs: { path: 'a.txt', place: 'loose' } },
    ],
  ])('%s', async (_name, given, source, reason) => {
    const at = registerAtDesk({ files: given }, null);
    const error = await failure(addEvidence([source], options(TYPED), at.input));
    expect(error).toMatchObject({ code: 'evidence-refused', params: { files: [{ file: source, ...reason }] } });
    expect(at.register()).toEqual({});
  });

  it('is named with every other one, before any is copied', async () => {
    const at = registerAtDesk({ files: { ...files, 'leeg.txt': '', 'kopie.txt': 'Onze visie.' } }, null);
    const sources = ['visie-2026-03-14.txt', 'leeg.txt', 'kopie.txt'];
    const error = await failure(addEvidence(sources, options(TYPED), at.input));
    expect(error.params).toMatchObject({
      files: [
        { file: 'leeg.txt', problem: 'empty' },
        { file: 'kopie.txt', sameAs: { path: 'visie-2026-03-14.txt', place: 'command' } },
      ],
    });
    expect(at.inFolder()).toEqual([]);
  });
});
