import { describe, expect, it } from 'vitest';
import { isAllowed } from '../../src/audit/audit-problems.ts';
import { describeAuditProblem, sourceWords } from '../../src/audit/words/audit-words.ts';
import type { AuditFile } from '../../src/dossier/audit-file.ts';
import { frameworkText } from '../../src/dossier/frozen/frozen-state.ts';
import { describeFinding } from '../../src/findings/describe-finding.ts';
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
import { aMark, sha256Of } from '../support/results/builders.ts';

type Verdicts = NonNullable<AuditFile['verdicts']>;

const good: Verdicts = anAudit().verdicts ?? {};

const allMet: Verdicts = { ...good, C2: { verdict: 'met', reason: 'Wel gezien.', sources: ['G2', 'O1'] } };

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
    [
      'a criterion that is met on too low a level',
      {
        verdicts: {
          ...good,
          C1: { verdict: 'met', level: 0, reason: 'Zo is het.', sources: ['G1', 'visie'] },
        },
      },
      'Bij C1 is het oordeel "voldaan", met niveau 0. Voldaan kan vanaf niveau 2.0. Wijzig het niveau of het oordeel.',
    ],
    [
      'a condition where the criterion is met',
      { verdicts: { ...good, C1: { ...good['C1'], condition: { text: 'x', due: '2027-01-01' } } } },
      'Bij C1 staat een voorwaarde, maar het oordeel is "voldaan". Haal de voorwaarde weg, of geef het oordeel opnieuw.',
    ],
    [
      'an advice under conditions of which there is none',
      { verdicts: allMet },
      'Het advies is "toekennen onder voorwaarden", maar er staat nergens een voorwaarde. Kies "toekennen", of schrijf een voorwaarde op.',
    ],
    [
      'an advice without conditions beside a condition',
      {
        verdicts: {
          ...allMet,
          A6: { verdict: 'undetermined', reason: 'Niet gezien.', condition: { text: 'x', due: '2027-01-01' } },
        },
        advice: { decision: 'grant', on: '2026-11-23' },
      },
      'Het advies is "toekennen", maar er staat een voorwaarde bij: A6. Haal de voorwaarde weg, of kies "toekennen onder voorwaarden".',
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
    const { audit } = await auditedResult({ audit: anAudit({ frozen: withHash({ ...frozen, self }) }) });
    expect(audit.criteria[0]).toMatchObject({ self: { verdict: 'notMet', score: 0 }, differs: true });
  });
});

describe('what is frozen', () => {
  const framework = { id: 'proefkeurmerk', version: '1.0.0', sha256: sha256Of(frameworkText(auditMark())) };

  it('holds the framework: rules that are changed later are told, and the report says by which it was judged', async () => {
    const audit = anAudit({ frozen: withHash({ ...frozen, framework }) });
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

describe('a source counts only when it is complete', () => {
  const withTalk = (G1: NonNullable<AuditFile['talks']>[string]) => ({ talks: { ...talks, G1 } });
  const talk = { date: '2026-11-20', method: 'talk', group: 'ouder', people: 4 } as const;

  it.each<[string, Partial<AuditFile>, string[]]>([
    [
      'an observation of which only the day is known',
      {
        ...withTalk(talk),
        ...verdictsOf({ verdict: 'met', sources: ['G1', 'O2'] }),
        talks: { ...talks, O2: { date: '2026-11-20', method: 'observation' } },
      },
      [
        'Bij observatie O2 staat niet wat u bekeek. Het telt nog niet mee.',
        'C1 rust op één bron. Er zijn er ten minste 2 nodig.',
      ],
    ],
    [
      'a talk without a group',
      {
        talks: { ...talks, G4: { date: '2026-11-20', method: 'talk', people: 3 } },
        ...verdictsOf({ verdict: 'met', sources: ['G4', 'visie'] }),
      },
      [
        'Bij gesprek G4 staat niet met welke groep het was. Het telt nog niet mee.',
        'C1 rust op één bron. Er zijn er ten minste 2 nodig.',
      ],
    ],
    [
      'a talk of a day to come',
      withTalk({ ...talk, date: '2099-01-01' }),
      [
        'Bij G1 staat 1 januari 2099. Die dag moet nog komen, dus het telt niet mee.',
        'C1 rust op één bron. Er zijn er ten minste 2 nodig.',
      ],
    ],
    [
      'a talk of long before the audit',
      withTalk({ ...talk, date: '2025-11-15' }),
      [
        'Bij G1 staat 15 november 2025. Wat vóór 16 november 2025 was, telt niet mee.',
        'C1 rust op één bron. Er zijn er ten minste 2 nodig.',
      ],
    ],
    [
      'evidence for another criterion',
      { verdicts: { ...good, C2: { ...good['C2'], verdict: 'partlyMet', sources: ['G2', 'visie'] } } },
      [
        'C2 noemt bron "visie". Dat stuk hoort in bewijs.yaml niet bij C2, dus het telt niet mee.',
        'C2 rust op één bron. Er zijn er ten minste 2 nodig.',
      ],
    ],
  ])('not %s', async (_name, audit, words) => {
    expect((await problemsWith(audit)).map(describeAuditProblem)).toEqual(words);
  });

  it('not evidence of which the file is gone', async () => {
    const { audit } = await auditedResult({ files: [] });
    expect(audit.problems.map(describeAuditProblem)).toEqual([
      'C1 noemt bron "visie". Het bestand daarvan is er niet of is leeg, dus het telt niet mee.',
      'Het dossier is veranderd sinds het werd vastgelegd: 1 bestand. Leg het opnieuw vast met --freeze-again en een reden.',
      'C1 rust op één bron. Er zijn er ten minste 2 nodig.',
    ]);
  });

  it('and stays one when it had to be erased after it was frozen', async () => {
    const stone = {
      id: 'visie',
      sha256: 'f'.repeat(64),
      date: '2026-11-20',
      reason: 'Een ouder vroeg erom.',
      by: 'mr',
    };
    const erased = await auditedResult({ files: [], evidence: {}, erased: [stone] });
    expect(erased.audit.problems).toEqual([]);
    expect(erased.audit.criteria[0]).toMatchObject({ self: { verdict: 'met' }, verdict: 'met' });
    expect(erased.audit.criteria[0]?.sources.map(sourceWords)).toContain('document visie (gewist)');
    // A tombstone for what nobody froze is no source.
    const other = await auditedResult({ files: [], evidence: {}, erased: [{ ...stone, sha256: 'e'.repeat(64) }] });
    expect(other.audit.problems.map(({ code }) => code)).toContain('unknown-source');
  });
});

describe('an advice', () => {
  it.each<[string, Partial<AuditFile>, string[]]>([
    [
      'from before the dossier was frozen',
      { advice: { decision: 'refuse', on: '2020-01-01' } },
      [
        'Het advies van eerste auditor is van 1 januari 2020. Het kan niet ouder zijn dan waar het op rust: 20 november 2026. Geef het advies opnieuw.',
      ],
    ],
    [
      'from a day to come',
      { advice: { decision: 'refuse', on: '2026-11-24' } },
      ['Het advies van eerste auditor is van 24 november 2026. Die dag moet nog komen.'],
    ],
    [
      'with a condition that was due before it',
      {
        verdicts: { ...good, C2: { ...good['C2'], verdict: 'partlyMet', condition: { text: 'x', due: '2020-01-01' } } },
      },
      ['De voorwaarde bij C2 is klaar op 1 januari 2020. Dat moet na het advies van 23 november 2026 zijn.'],
    ],
  ])('%s is refused', async (_name, audit, words) => {
    expect((await problemsWith(audit)).map(describeAuditProblem)).toEqual(words);
  });

  it('has to be given again when the dossier was frozen again, but for an erasure', async () => {
    const time = { on: '2026-11-16', dossier: frozen.dossier, reason: 'Zo.', files: [] };
    const again = (erasure: boolean) =>
      anAudit({
        frozen: withHash({
          ...frozen,
          on: '2026-11-23',
          earlier: [{ ...time, ...(erasure ? { erasure: true as const } : {}) }],
        }),
        advice: { decision: 'conditional', on: '2026-11-22' },
      });
    expect((await auditedResult({ audit: again(true) })).audit.problems).toEqual([]);
    expect((await auditedResult({ audit: again(false) })).audit.problems).toMatchObject([{ code: 'advice-early' }]);
  });
});

it('two findings of one name are refused: a reply would be to both', async () => {
  const findings = { 'C1-1': 'Nog een.' };
  const problems = await problemsWith({ verdicts: { ...good, C2: { ...good['C2'], verdict: 'partlyMet', findings } } });
  expect(problems.map(describeAuditProblem)).toEqual([
    'Bevinding "C1-1" staat er twee keer, bij C1 en C2. Geef elke bevinding een eigen naam.',
  ]);
});

describe('two auditors', () => {
  const seen: Partial<AuditFile> = { talks: { G1: { ...talks['G1'], date: '2026-11-20', method: 'talk' } } };
  const second = (C1: Verdicts[string], more: Partial<AuditFile> = {}): Record<string, Partial<AuditFile>> => ({
    b: {
      independent: { on: '2026-11-16' },
      verdicts: { C1, C2: { verdict: 'partlyMet', level: 2, sources: [] } },
      ...more,
    },
  });
  const differing = second({
    verdict: 'partlyMet',
    level: 2,
    reason: 'Nog niet overal.',
    findings: { 'C1-1': 'Een ouder wist het niet.' },
  });
  const of = [
    { verdict: 'met' as const, level: 3 as const },
    { auditor: 'b', verdict: 'partlyMet' as const, level: 2 as const },
  ];

  it('who say the same agree', async () => {
    const { audit } = await auditedResult({
      others: second({ verdict: 'met', level: 3, reason: 'Ook gezien.', sources: ['visie'] }),
    });
    expect(audit.problems).toEqual([]);
    expect(audit.criteria[0]).toMatchObject({ verdict: 'met', agreed: true, reason: 'Ook gezien.' });
  });

  it('who differ have to agree, with a reason, on a verdict that one of them gave', async () => {
    const { audit } = await auditedResult({ others: differing });
    expect(audit.criteria[0]).toMatchObject({ verdict: null, agreed: false });
    expect(audit.problems.map(describeAuditProblem)).toEqual(['De auditoren verschillen nog over: C1.']);
    const agreed = { C1: { verdict: 'met' as const, level: 3 as const, reason: 'Samen nog eens gevraagd.', of } };
    const after = await auditedResult({ audit: anAudit({ agreed }), others: differing });
    expect(after.audit.problems).toEqual([]);
    expect(after.audit.criteria[0]).toMatchObject({ verdict: 'met', agreed: true, reason: 'Samen nog eens gevraagd.' });
    expect(after.audit.criteria[0]?.findings.map(({ id }) => id)).toEqual(['C1-1', 'C1-1.b']);
    const nobodys = { C1: { ...agreed.C1, verdict: 'notMet' as const } };
    const { audit: refused } = await auditedResult({ audit: anAudit({ agreed: nobodys }), others: differing });
    expect(refused.problems.map(describeAuditProblem)).toEqual([
      'Bij C1 is een oordeel afgesproken dat geen van de auditoren gaf. Kies een van beide oordelen, of wijzig eerst een oordeel.',
      'De auditoren verschillen nog over: C1.',
    ]);
  });

  it('agreed on what both said then: it lapses when one says something else', async () => {
    const agreed = { C1: { verdict: 'met' as const, level: 3 as const, reason: 'Samen gevraagd.', of } };
    const others = second({ verdict: 'notMet', level: 0, reason: 'Toch niet.' });
    const { audit } = await auditedResult({ audit: anAudit({ agreed }), others });
    expect(audit.criteria[0]).toMatchObject({ verdict: null, agreed: false });
    expect(audit.problems.map(({ code }) => code)).toEqual(['not-agreed']);
  });

  it('both declare that they are independent, and both judge every criterion', async () => {
    const { audit } = await auditedResult({ others: { b: { verdicts: { C1: { verdict: 'met', level: 3 } } } } });
    expect(audit.problems.map(describeAuditProblem)).toEqual([
      'De verklaring van onafhankelijkheid ontbreekt.',
      'Auditor b gaf nog geen oordeel over: C2.',
    ]);
  });

  it('who advise otherwise have to agree on the advice, and again when one changes it', async () => {
    const others = second(
      { verdict: 'met', level: 3 },
      { advice: { decision: 'refuse', on: '2026-11-23', reason: 'Te vroeg.' } },
    );
    const { audit } = await auditedResult({ others });
    expect(audit.advices.map(({ auditor, decision }) => [auditor, decision])).toEqual([
      ['', 'conditional'],
      ['b', 'refuse'],
    ]);
    expect(audit.advice).toBeNull();
    expect(audit.problems.map(describeAuditProblem)).toEqual(['De auditoren verschillen nog over het advies.']);
    const agreedAdvice = {
      decision: 'refuse' as const,
      on: '2026-11-23',
      reason: 'Samen besloten.',
      of: [{ decision: 'conditional' as const }, { auditor: 'b', decision: 'refuse' as const }],
    };
    const after = await auditedResult({ audit: anAudit({ agreedAdvice }), others });
    expect(after.audit.problems).toEqual([]);
    expect(after.audit.advice).toEqual({ decision: 'refuse', on: '2026-11-23', reason: 'Samen besloten.' });
    const changed = second({ verdict: 'met', level: 3 }, { advice: { decision: 'conditional', on: '2026-11-23' } });
    expect((await auditedResult({ audit: anAudit({ agreedAdvice }), others: changed })).audit.advice).toMatchObject({
      decision: 'conditional',
    });
    const lapsed = { ...agreedAdvice, of: agreedAdvice.of.slice(1) };
    expect((await auditedResult({ audit: anAudit({ agreedAdvice: lapsed }), others })).audit.advice).toBeNull();
  });

  it('are named with what each heard, and nothing is added up over them', async () => {
    const { audit } = await auditedResult({ others: second({ verdict: 'met', level: 3, sources: ['G1'] }, seen) });
    expect(audit.criteria[0]?.sources.map(sourceWords)).toEqual([
      'gesprek G1 van eerste auditor: Ouder (4 personen), 20 november 2026',
      expect.stringContaining('document visie'),
      'gesprek G1 van auditor b: Ouder (4 personen), 20 november 2026',
    ]);
    expect(audit.heard.filter(({ group }) => group === 'ouder')).toEqual([
      { group: 'ouder', auditor: '', people: 4, talks: 1 },
      { group: 'ouder', auditor: 'b', people: 4, talks: 1 },
    ]);
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
