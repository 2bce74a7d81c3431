import { describe, expect, it } from 'vitest';
import type { AuditFile } from '../../../src/domain/audit/audit-file.ts';
import { isAllowed } from '../../../src/domain/audit/audit-problems.ts';
import { frameworkText } from '../../../src/domain/audit/frozen-text.ts';
import { describeAuditProblem } from '../../../src/messages/nl-audit-words.ts';
import { describeFinding } from '../../../src/messages/nl-findings.ts';
import {
  anAudit,
  auditedResult,
  auditMark,
  auditRules,
  emptyAudit,
  frozen,
  perfectAudit,
  sealed,
  talks,
} from '../../support/audits.ts';
import { aMark, sha256Of } from '../../support/builders.ts';

type Verdicts = NonNullable<AuditFile['verdicts']>;

const good: Verdicts = anAudit().verdicts ?? {};

const problemsWith = async (audit: Partial<AuditFile>, others: Record<string, Partial<AuditFile>> = {}) =>
  (await auditedResult({ audit: anAudit(audit), others })).audit.problems;

const verdictsOf = (C1: Verdicts[string]): Partial<AuditFile> => ({ verdicts: { ...good, C1 } });

describe('an audit', () => {
  it('that has everything has nothing in its way', async () => {
    const { audit } = await auditedResult();
    expect(audit.problems).toEqual([]);
    expect(audit.counts).toEqual({ met: 1, partlyMet: 1, notMet: 0, undetermined: 0, of: 2 });
    expect(audit.validThrough).toBe('2028-2029');
    expect(audit.conditions).toEqual([{ criterion: 'C2', text: 'Maak een plan.', due: '2027-06-01' }]);
    expect(audit.heard).toEqual([
      { group: 'leraar', people: 6, talks: 1 },
      { group: 'leerling', people: 8, talks: 1 },
      { group: 'ouder', people: 4, talks: 1 },
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

  it.each<[string, Partial<AuditFile>, string]>([
    [
      'no source',
      verdictsOf({ verdict: 'met', sources: [] }),
      'C1 rust op geen enkele bron. Er zijn er ten minste 2 nodig.',
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
      'another verdict than the school without a reason',
      {
        ...verdictsOf({ verdict: 'partlyMet', sources: ['G1', 'visie'] }),
        advice: { decision: 'refuse', on: '2026-11-23' },
      },
      'Bij C1 wijkt het oordeel af van de zelfbeoordeling. Schrijf erbij waarom.',
    ],
    [
      'another level than the school without a reason',
      verdictsOf({ verdict: 'met', level: 2, sources: ['G1', 'visie'] }),
      'Bij C1 wijkt het oordeel af van de zelfbeoordeling. Schrijf erbij waarom.',
    ],
    [
      'a verdict on what is no criterion',
      { verdicts: { ...good, C3: { verdict: 'met', sources: ['G1', 'visie'] } } },
      'Er staat een oordeel over "C3". Dat criterium bestaat niet. Bedoelt u "C1"?',
    ],
    ['a criterion without a verdict', { verdicts: { C1: good['C1'] ?? {} } }, 'Nog geen oordeel over: C2.'],
    [
      'a group that nobody spoke with',
      { talks: { ...talks, G3: { date: '2026-11-19', method: 'observation', group: 'leerling' } } },
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
            reason: 'Zo is het.',
            sources: ['G1', 'visie'],
            condition: { text: 'x', due: '2027-01-01' },
          },
          C2: { verdict: 'undetermined', reason: 'Niet te zien.', condition: { text: 'x', due: '2027-01-01' } },
        },
      },
      'Het advies "toekennen onder voorwaarden" kan niet: 1 niet voldaan (geen enkele mag) en 1 niet vast te stellen (geen enkele mag).',
    ],
    [
      'a condition that is missing',
      { verdicts: { ...good, C2: { verdict: 'partlyMet', sources: ['G2', 'O1'] } } },
      'Een voorwaarde met een datum ontbreekt bij: C2.',
    ],
    [
      'a condition that comes too late',
      {
        verdicts: { ...good, C2: { ...good['C2'], verdict: 'partlyMet', condition: { text: 'x', due: '2027-11-24' } } },
      },
      'De voorwaarde bij C2 is pas klaar op 24 november 2027. Dat mag tot en met 23 november 2027.',
    ],
  ])('with %s is refused in words', async (_name, audit, words) => {
    expect((await problemsWith(audit)).map(describeAuditProblem)).toEqual([words]);
  });

  it('needs no source and no reason for what it could not tell', async () => {
    const C2: Verdicts[string] = { verdict: 'undetermined', reason: 'Niemand was er.' };
    const problems = await problemsWith({
      verdicts: { ...good, C2 },
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
    const { audit } = await auditedResult({ audit: anAudit({ frozen: sealed({ ...frozen, self }) }) });
    expect(audit.criteria[0]).toMatchObject({ self: { verdict: 'notMet', score: 0 }, differs: true });
  });
});

describe('what is frozen', () => {
  const framework = { id: 'proefkeurmerk', version: '1.0.0', sha256: sha256Of(frameworkText(auditMark())) };

  it('holds the framework: rules that are changed later are told, and the report says by which it was judged', async () => {
    const audit = anAudit({ frozen: sealed({ ...frozen, framework }) });
    expect((await auditedResult({ audit })).audit.problems).toEqual([]);
    const mark = auditMark({ audit: { ...auditRules, sources: { minimum: 1, methods: 1 } } });
    const after = await auditedResult({ audit, mark });
    expect(after.audit.framework).toEqual(framework);
    expect(after.audit.problems.map(describeAuditProblem)).toEqual([
      'Het kader proefkeurmerk 1.0.0 is anders dan toen het dossier werd vastgelegd. Gebruik het kader van toen, of leg opnieuw vast.',
    ]);
    const [finding] = after.findings.filter(({ code }) => code === 'seal-mismatch');
    expect(finding === undefined ? null : describeFinding(finding)).toMatchObject({
      message: expect.stringContaining('Het kader proefkeurmerk 1.0.0 oordeelt nu anders dan toen.'),
      advice: expect.stringContaining('Gebruik het kader van toen'),
    });
  });

  it.each<[string, Partial<typeof frozen>]>([
    ['the self-assessment', { self: { ...frozen.self, C1: { verdict: 'notMet', score: 0 } } }],
    ['the files', { files: { 'antwoorden.yaml': frozen.files['antwoorden.yaml'] ?? '' } }],
    ['the day', { on: '2026-11-01' }],
    ['an earlier time', { earlier: [{ on: '2026-11-01', dossier: frozen.dossier, reason: 'Zo.', files: [] }] }],
  ])('is found out when somebody writes in %s by hand', async (_name, more) => {
    const { audit, findings } = await auditedResult({ audit: anAudit({ frozen: { ...frozen, ...more } }) });
    expect(audit.problems).toContainEqual({ code: 'seal-edited', file: 'audit.yaml' });
    expect(describeAuditProblem({ code: 'seal-edited', file: 'audit.yaml' })).toContain('met de hand gewijzigd');
    const found = findings.filter(
      ({ code, params }) => code === 'seal-mismatch' && 'what' in params && params.what === 'edited',
    );
    expect(found.map((finding) => describeFinding(finding).message)).toEqual([
      expect.stringContaining('In audit.yaml is met de hand gewijzigd wat toen is vastgelegd.'),
    ]);
  });

  it('of a second auditor is found out in their own file', async () => {
    const b = { independent: { on: '2026-11-16' }, frozen: { ...frozen, on: '2026-11-01' } };
    const { audit } = await auditedResult({ others: { b } });
    expect(audit.problems).toContainEqual({ code: 'seal-edited', file: 'audit.b.yaml' });
  });
});

describe('two auditors', () => {
  const second = (C1: Verdicts[string]): Record<string, Partial<AuditFile>> => ({
    b: { independent: { on: '2026-11-16' }, verdicts: { C1 } },
  });

  it('who say the same agree', async () => {
    const { audit } = await auditedResult({
      others: second({ verdict: 'met', level: 3, reason: 'Ook gezien.', sources: ['visie'] }),
    });
    expect(audit.problems).toEqual([]);
    expect(audit.criteria[0]).toMatchObject({ verdict: 'met', agreed: true, reason: 'Ook gezien.' });
  });

  it('who differ have to agree, with a reason', async () => {
    const others = second({
      verdict: 'partlyMet',
      level: 2,
      reason: 'Nog niet overal.',
      findings: { 'C1-1': 'Een ouder wist het niet.' },
    });
    const { audit } = await auditedResult({ others });
    expect(audit.criteria[0]).toMatchObject({ verdict: null, agreed: false });
    expect(audit.problems.map(describeAuditProblem)).toEqual(['De auditoren verschillen nog over: C1.']);
    const agreed = { C1: { verdict: 'met' as const, level: 3 as const, reason: 'Samen nog eens gevraagd.' } };
    const after = await auditedResult({ audit: anAudit({ agreed }), others });
    expect(after.audit.problems).toEqual([]);
    expect(after.audit.criteria[0]).toMatchObject({ verdict: 'met', agreed: true, reason: 'Samen nog eens gevraagd.' });
    expect(after.audit.criteria[0]?.findings.map(({ id }) => id)).toEqual(['C1-1', 'C1-1.b']);
  });

  it('both declare that they are independent', async () => {
    const { audit } = await auditedResult({ others: { b: {} } });
    expect(audit.problems).toEqual([{ code: 'independence-missing' }]);
  });
});

it('beside each finding stands what the school said of it', async () => {
  const { audit } = await auditedResult({
    reply: { replies: { 'C2-1': { reply: 'disagree', reason: 'Wel vooraf.' } } },
  });
  expect(audit.criteria.flatMap(({ findings }) => findings)).toEqual([
    { id: 'C1-1', text: 'Ouders kennen de visie.', reply: null },
    { id: 'C2-1', text: 'Ouders horen het achteraf.', reply: { reply: 'disagree', reason: 'Wel vooraf.' } },
  ]);
});
