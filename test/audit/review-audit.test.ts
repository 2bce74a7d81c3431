import { describe, expect, it } from 'vitest';
import { isAllowed } from '../../src/audit/audit-problems.ts';
import { describeAuditProblem } from '../../src/audit/words/audit-words.ts';
import type { AuditFile } from '../../src/dossier/audit-file-shape.ts';
import {
  allMetVerdicts,
  goodVerdicts,
  problemsWith,
  type Verdicts,
  verdictsOf,
} from '../support/results/audit-problems.ts';
import {
  anAudit,
  auditedResult,
  auditMark,
  auditRules,
  emptyAudit,
  frozen,
  perfectAudit,
  talks,
  withHash,
} from '../support/results/audits.ts';
import { aMark } from '../support/results/builders.ts';

describe('an audit', () => {
  it('that has everything has nothing in its way', async () => {
    const { audit } = await auditedResult();
    expect(audit.problems).toEqual([]);
    expect(audit.counts).toEqual({ met: 1, partlyMet: 1, notMet: 0, undetermined: 0, of: 2 });
    expect(audit.validThrough).toBe('2028-2029');
    expect(audit.conditions).toEqual([{ criterion: 'C2', text: 'Maak een plan.', due: '2027-06-01' }]);
    expect(audit.heard).toEqual([
      { group: 'leraar', auditor: null, people: 6, talks: 1 },
      { group: 'leerling', auditor: null, people: 8, talks: 1 },
      { group: 'ouder', auditor: null, people: 4, talks: 1 },
    ]);
    expect(audit.visits.map(({ id }) => id)).toEqual(['G2', 'G3', 'O1', 'G1']);
    expect((await perfectAudit()).audit.problems).toEqual([]);
  });

  it('of which nothing is there yet says what it needs, in the order of the work', async () => {
    const { audit } = await emptyAudit();
    expect(audit.problems.map(({ code }) => code)).toEqual([
      'not-frozen',
      'independence-missing',
      'not-heard',
      'verdict-missing',
      'advice-missing',
    ]);
    expect(audit.seal).toBeNull();
    expect(audit.validThrough).toBeNull();
  });

  it('is not in the result when nobody audits, or when the framework has no rules for it', async () => {
    const { audit: _audit, ...mark } = auditMark();
    await expect(auditedResult({ mark })).rejects.toThrow('no audit');
    expect('audit' in aMark()).toBe(false);
  });

  it.each<[string, Partial<AuditFile>, ...string[]]>([
    [
      'no source',
      verdictsOf({ verdict: 'met', sources: [] }),
      'C1 rust op geen enkele bron. Er zijn er ten minste 2 nodig.',
      'Bij C1 staat nog geen bevinding met een bron. Schrijf op wat u vaststelde, en waaruit dat blijkt.',
    ],
    [
      'one source',
      verdictsOf({ verdict: 'met', sources: ['G1'] }),
      'C1 rust op één bron. Er zijn er ten minste 2 nodig.',
    ],
    [
      'sources of one kind',
      verdictsOf({ verdict: 'met', sources: ['G1', 'G2'] }),
      'C1 rust op één soort bron: gesprek. Er zijn er ten minste 2 nodig, zoals een gesprek en een document.',
    ],
    [
      'a source that is not there',
      verdictsOf({ verdict: 'met', sources: ['G1', 'visie', 'visje'] }),
      'C1 noemt bron "visje". Die staat niet bij de gesprekken en niet in bewijs.yaml. Bedoelt u "visie"?',
    ],
    [
      'a verdict on what is no criterion',
      { verdicts: { ...goodVerdicts, C3: { verdict: 'met', sources: ['G1', 'visie'] } } },
      'Er staat een oordeel over "C3". Dat criterium bestaat niet. Bedoelt u "C1"?',
    ],
    ['a criterion without a verdict', { verdicts: { C1: goodVerdicts['C1'] ?? {} } }, 'Nog geen oordeel over: C2.'],
    [
      'a group that nobody spoke with',
      { talks: { ...talks, G3: { date: '2026-11-19', method: 'observation', group: 'leerling', sample: 'Een les' } } },
      'Nog niet gesproken: leerling.',
    ],
    [
      'a talk without a number of people',
      { talks: { ...talks, G3: { date: '2026-11-19', method: 'talk', group: 'leerling' } } },
      'Bij gesprek G3 staat niet met hoeveel mensen het was.',
    ],
    [
      'an advice that the verdicts do not allow',
      { advice: { decision: 'grant', on: '2026-11-23' } },
      'Het advies "toekennen" kan niet: 1 deels voldaan (geen enkele mag).',
    ],
    [
      'more than an advice allows',
      {
        verdicts: {
          C1: {
            verdict: 'notMet',
            sources: ['G1', 'visie'],
            condition: { text: 'x', due: '2027-01-01' },
          },
          C2: { verdict: 'undetermined', condition: { text: 'x', due: '2027-01-01' } },
        },
      },
      'Het advies "toekennen onder voorwaarden" kan niet: 1 niet voldaan (geen enkele mag) en 1 niet vast te stellen (geen enkele mag).',
    ],
    [
      'a condition that is missing',
      { verdicts: { ...goodVerdicts, C2: { verdict: 'partlyMet', sources: ['G2', 'O1'] } } },
      'Een voorwaarde met een datum ontbreekt bij: C2.',
    ],
    [
      'a condition that comes too late',
      {
        verdicts: {
          ...goodVerdicts,
          C2: { ...goodVerdicts['C2'], verdict: 'partlyMet', condition: { text: 'x', due: '2027-11-24' } },
        },
      },
      'De voorwaarde bij C2 is pas klaar op 24 november 2027. Dat mag tot en met 23 november 2027.',
    ],
    [
      'a criterion that is met on too low a level',
      {
        verdicts: {
          ...goodVerdicts,
          C1: { verdict: 'met', levels: { 'C1.1': 0, 'C1.2': 3 }, sources: ['G1', 'visie'] },
        },
      },
      'Bij C1 is het oordeel "voldaan", met niveau 1,50. Voldaan kan vanaf 2,50, en zonder niveau onder 2.0. Wijzig een niveau of het oordeel.',
    ],
    [
      'a condition where the criterion is met',
      { verdicts: { ...goodVerdicts, C1: { ...goodVerdicts['C1'], condition: { text: 'x', due: '2027-01-01' } } } },
      'Bij C1 staat een voorwaarde, maar het oordeel is "voldaan". Haal de voorwaarde weg, of geef het oordeel opnieuw.',
    ],
    [
      'an advice under conditions of which there is none',
      { verdicts: allMetVerdicts },
      'Het advies is "toekennen onder voorwaarden", maar er staat nergens een voorwaarde. Kies "toekennen", of schrijf een voorwaarde op.',
    ],
    [
      'an advice without conditions beside a condition',
      {
        verdicts: {
          ...allMetVerdicts,
          A6: { verdict: 'undetermined', condition: { text: 'x', due: '2027-01-01' } },
        },
        advice: { decision: 'grant', on: '2026-11-23' },
      },
      'Het advies is "toekennen", maar er staat een voorwaarde bij: A6. Haal de voorwaarde weg, of kies "toekennen onder voorwaarden".',
    ],
  ])('with %s is refused in words', async (_name, audit, ...words) => {
    expect((await problemsWith(audit)).map(describeAuditProblem)).toEqual(words);
  });

  it('needs a reason and nothing else for what it could not tell', async () => {
    const C2: Verdicts[string] = { verdict: 'undetermined' };
    const problems = await problemsWith({
      verdicts: { ...goodVerdicts, C2 },
      advice: { decision: 'refuse', on: '2026-11-23' },
    });
    expect(problems).toEqual([]);
  });

  it('always allows an advice against', () => {
    const counts = { met: 0, partlyMet: 3, notMet: 4, undetermined: 5, of: 12 };
    expect(
      (['grant', 'conditional', 'refuse'] as const).map((decision) => isAllowed(decision, { counts }, auditRules)),
    ).toEqual([false, false, true]);
  });

  it('says what changed since it was frozen', async () => {
    const { audit } = await auditedResult({
      digests: { 'antwoorden.yaml': 'b'.repeat(64), 'school.yaml': 'c'.repeat(64) },
    });
    expect(audit.seal?.changes).toEqual([
      { file: 'antwoorden.yaml', what: 'changed' },
      { file: 'school.yaml', what: 'added' },
    ]);
    expect(audit.problems).toEqual([{ code: 'changed-since', files: 2 }]);
    expect(describeAuditProblem({ code: 'changed-since', files: 2 })).toContain('2 bestanden');
  });

  it('keeps the self-assessment as it was when it was frozen', async () => {
    const self = { ...frozen.self, C1: { verdict: 'notMet' as const, score: 0 } };
    const { audit } = await auditedResult({ audit: anAudit({ frozen: withHash({ ...frozen, self }) }) });
    expect(audit.criteria[0]).toMatchObject({ self: { verdict: 'notMet', score: 0 }, differs: true });
  });
});

it('says of which auditor nobody knows for whom they work', async () => {
  const { audit } = await auditedResult({ audit: anAudit(), unconfirmed: true, others: {} });
  expect(audit.auditorsAre).toEqual([{ organisation: 'Bureau Buiten', role: 'auditor' }]);
  const { auditor: _auditor, ...rest } = anAudit();
  const unknown = await auditedResult({ audit: rest, unconfirmed: true });
  expect(unknown.audit.problems.map(describeAuditProblem)).toEqual([
    'Van de eerste auditor staat er niet bij voor welke organisatie en in welke rol. Vul dat in.',
  ]);
});

it('two findings of one name are refused: a reply would be to both', async () => {
  const findings = { 'C1-1': 'Nog een.' };
  const problems = await problemsWith({
    verdicts: { ...goodVerdicts, C2: { ...goodVerdicts['C2'], verdict: 'partlyMet', findings } },
  });
  expect(problems.map(describeAuditProblem)).toEqual([
    'Bevinding "C1-1" staat er twee keer, bij C1 en C2. Geef elke bevinding een eigen naam.',
  ]);
});
