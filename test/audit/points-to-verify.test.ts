import { describe, expect, it } from 'vitest';
import { pointsOfVisit } from '../../src/audit/plan/plan-visit.ts';
import { POINT_KINDS, type PointKind } from '../../src/audit/plan/points-to-verify.ts';
import { describePoint } from '../../src/audit/words/visit-plan.ts';
import type { Answer, EvidenceEntry } from '../../src/dossier/dossier.ts';
import type { Counts } from '../../src/dossier/voices-file-shape.ts';
import type { FileFacts } from '../../src/evidence/evidence.ts';
import type { Level } from '../../src/framework/quality-mark.ts';
import { auditMark } from '../support/results/audits.ts';
import { aDocument, aDossier, anEntry, aSurvey, fileFacts, levels, TODAY } from '../support/results/builders.ts';
import { judge } from '../support/results/results.ts';
import { counts, someVoices } from '../support/results/voices.ts';

const mark = auditMark();
const good = levels('C1', [3, 3, 3, 3]);
const practice = { verslag: anEntry({ file: 'verslag.pdf', document: 'verslag', date: '2026-10-01' }) };
const unreadable: Partial<FileFacts> = {
  document: { mediaType: 'application/pdf', pages: 3, reading: { state: 'failed', trouble: { kind: 'encrypted' } } },
};

type Case = {
  answers?: Record<string, Answer>;
  evidence?: Record<string, EvidenceEntry>;
  files?: Record<string, Partial<FileFacts>>;
  hides?: string;
};

const points = async ({ answers = good, evidence = practice, files = {}, hides = 'niemand' }: Case) => {
  const dossier = aDossier({ answers: { answers }, register: { evidence } });
  const facts = Object.values(evidence).map(({ file }) => fileFacts(file, files[file]));
  const result = await judge(mark, dossier, facts);
  return pointsOfVisit(result, mark, (text) => text.includes(hides)).filter(({ criterion }) => criterion === 'C1');
};

const changed = (id: string, answer: Answer): Record<string, Answer> => ({ ...good, [id]: answer });

const at = (level: Level, more: Partial<Answer> = {}): Answer => ({
  level,
  remark: 'Wij zagen dit vorige week in de klas.',
  ...more,
});

const looked = (sha256: string) => ({ by: 'schoolleiding', date: TODAY, sha256 });

const CASES: [rule: PointKind | 'nothing', given: Case, words: string][] = [
  ['nothing', {}, ''],
  ['votes-apart', { answers: changed('C1.2', at(3, { votes: { ouder: 1, leraar: 3 } })) }, 'Over C1.2 dachten'],
  ['nothing', { answers: changed('C1.2', at(3, { votes: { ouder: 2, leraar: 3 } })) }, ''],
  ['levels-apart', { answers: changed('C1.2', at(1)) }, 'De antwoorden op C1.1, C1.2, C1.3 en C1.4 liggen'],
  ['nothing', { answers: changed('C1.2', at(2)) }, ''],
  ['minority', { answers: changed('C1.3', at(3, { minority: 'Eén ouder niet.' })) }, 'Bij C1.3 schreef'],
  ['unread', { files: { 'verslag.pdf': unreadable } }, 'niemand bekeek het: Verslag (1 oktober 2026).'],
  [
    'documents-only',
    { evidence: { visie: anEntry() } },
    'Er is alleen beleid op papier. Niets laat zien dat het ook gebeurt.',
  ],
  [
    'old',
    { evidence: { ...practice, visie: anEntry({ title: 'Onze visie', date: '2015-01-01' }) } },
    'de datum klopt niet: Onze visie (1 januari 2015).',
  ],
  ['unknown', { answers: changed('C1.4', { unknown: true }) }, 'Op C1.4 heeft'],
  ['no-evidence', { evidence: {} }, 'niets wat meetelt'],
  ['thin', { answers: changed('C1.1', { level: 3, remark: 'Goed.' }) }, 'Bij C1.1 staat bijna geen'],
];

describe('what to verify', () => {
  it.each(CASES)('%s', async (kind, given, words) => {
    const found = await points(given);
    expect(found.map((point) => point.kind)).toEqual(kind === 'nothing' ? [] : [kind]);
    expect(found.map((point) => describePoint(point).what).join()).toContain(words);
  });

  it('counts the words that a role wrote in its own copy', async () => {
    const contributions = { ouder: { remark: 'Ik zag het zelf gebeuren in groep vier.' } };
    expect(await points({ answers: changed('C1.1', { level: 3, contributions }) })).toEqual([]);
  });

  it('tells evidence that only counts because somebody looked from evidence that says another date', async () => {
    const bytes = { sha256: 'd'.repeat(64) };
    const drawn = { document: { mediaType: null, pages: null, reading: { state: 'unread' } }, ...bytes } as const;
    const board = { ...practice.verslag, file: 'bord.xyz', looked: looked(bytes.sha256) };
    expect(await points({ evidence: { board }, files: { 'bord.xyz': drawn } })).toMatchObject([
      { kind: 'looked-only', evidence: [{ name: 'Verslag', date: '2026-10-01' }] },
    ]);
    const dated = { document: aDocument({ dates: ['2015-03-01'] }), ...bytes };
    for (const more of [{}, { looked: looked(bytes.sha256) }]) {
      const evidence = { verslag: { ...practice.verslag, ...more } };
      expect((await points({ evidence, files: { 'verslag.pdf': dated } })).map(({ kind }) => kind)).toEqual([
        'date-differs',
      ]);
    }
  });

  it('tells that a group answered a survey otherwise than the team, and not how', async () => {
    const texts = { ouder: 'Iemand helpt mij.', leerling: 'Iemand helpt.', leraar: 'Ik help.' };
    const asked = auditMark({ survey: aSurvey({ items: [{ code: 'C1a', criterion: 'C1', texts }] }) });
    const found = async (table: Counts) => {
      const dossier = aDossier({
        answers: { answers: good },
        register: { evidence: practice },
        voices: [someVoices({ items: { C1a: table } })],
      });
      const result = await judge(asked, dossier, [fileFacts('verslag.pdf')]);
      return pointsOfVisit(result, asked, () => false).filter(({ criterion }) => criterion === 'C1');
    };
    const [point, ...others] = await found(counts(40, 20, 5, 5));
    if (point === undefined) throw new Error('no point');
    expect([point.kind, others]).toEqual(['voices-apart', []]);
    expect(describePoint(point).what).not.toMatch(/minder|vaker|\d/);
    expect(await found(counts(3, 12, 30, 25))).toEqual([]);
  });

  it('keeps the three most telling points, in the same order for everybody', async () => {
    const answers = {
      'C1.1': at(0, { votes: { ouder: 0, leraar: 3 }, minority: 'Nee.' }),
      'C1.2': { level: 3 as const },
      'C1.3': { unknown: true as const },
    };
    expect((await points({ answers, evidence: {} })).map(({ kind }) => kind)).toEqual([
      'votes-apart',
      'levels-apart',
      'minority',
    ]);
    expect(POINT_KINDS.slice(0, 3)).toEqual(['votes-apart', 'levels-apart', 'minority']);
  });

  it('says of confidential evidence, its copies, and a title about somebody only what kind it is', async () => {
    const evidence = {
      geheim: anEntry({ file: 'a.pdf', title: 'Brief aan het bestuur', confidential: true, date: '2015-01-01' }),
      kopie: anEntry({ file: 'b.pdf', title: 'Kopie van die brief', date: '2015-01-02' }),
      sem: anEntry({ file: 'c.pdf', title: 'Plan van Sem', date: '2015-01-03' }),
    };
    const same = { sha256: 'e'.repeat(64) };
    const found = await points({ evidence, files: { 'a.pdf': same, 'b.pdf': same }, hides: 'Sem' });
    expect(found.find(({ kind }) => kind === 'old')?.evidence).toEqual([
      { name: 'Visie', date: '2015-01-01' },
      { name: 'Visie', date: '2015-01-02' },
      { name: 'Visie', date: '2015-01-03' },
    ]);
    expect(JSON.stringify(found)).not.toMatch(/Sem|bestuur|Kopie/);
  });

  it('asks nothing about a criterion that does not apply, and tells no level', async () => {
    const answers = levels('C1', ['notApplicable', 'notApplicable', 'notApplicable', 'notApplicable']);
    expect(await points({ answers, evidence: {} })).toEqual([]);
    const told = POINT_KINDS.map((kind) => describePoint({ criterion: 'C1', kind, questions: ['C1.1'], evidence: [] }));
    expect(JSON.stringify(told)).not.toMatch(/\d\.0|niveau/);
  });
});
