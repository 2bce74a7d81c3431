import { describe, expect, it } from 'vitest';
import { filesFor, isBlind } from '../../src/audit/blind-auditors.ts';
import { agreementDigest } from '../../src/audit/decide-together.ts';
import { describeAuditProblem, sourceWords } from '../../src/audit/words/audit-words.ts';
import type { AuditFile } from '../../src/dossier/audit-file-shape.ts';
import type { Verdicts } from '../support/results/audit-problems.ts';
import { anAudit, auditedResult, auditMark, talks } from '../support/results/audits.ts';
import { sha256Of } from '../support/results/builders.ts';
import { completeAudit, reasonFor } from '../support/results/complete-audit.ts';

describe('two auditors', () => {
  const seen: Partial<AuditFile> = { talks: { G1: { ...talks['G1'], date: '2026-11-20', method: 'talk' } } };
  const findings = { 'C1-1': { text: 'Een ouder wist het niet.', sources: ['visie'] } };
  const second = (C1: Verdicts[string], more: Partial<AuditFile> = {}): Record<string, Partial<AuditFile>> => ({
    b: {
      independent: { on: '2026-11-16' },
      talks: { G7: { date: '2026-11-20', method: 'talk', group: 'ouder', people: 4 } },
      verdicts: { C1: { findings, ...C1 }, C2: { verdict: 'partlyMet', sources: ['G7'] } },
      advice: { decision: 'conditional', on: '2026-11-23' },
      ...more,
    },
  });
  const WHY = 'Ook ik zag de visie terug in elke klas.';
  const differing = second({ verdict: 'partlyMet' });
  const of = [
    { verdict: 'met' as const, level: 3 },
    { auditor: 'b', verdict: 'partlyMet' as const, level: 2 },
  ];

  it('who say the same agree', async () => {
    const { audit } = await auditedResult({
      others: second({ verdict: 'met', levels: { 'C1.1': 3, 'C1.2': 2 }, reason: WHY, sources: ['visie'] }),
    });
    expect(audit.problems).toEqual([]);
    expect(audit.criteria[0]).toMatchObject({ verdict: 'met', score: null, agreed: true, reason: reasonFor('C1') });
    expect(audit.criteria[0]?.own.map(({ score }) => score)).toEqual([3, 2.5]);
  });

  it('who differ have to agree, with a reason, on a verdict that one of them gave', async () => {
    const { audit } = await auditedResult({ others: differing });
    expect(audit.criteria[0]).toMatchObject({ verdict: null, agreed: false });
    expect(audit.problems.map(describeAuditProblem)).toEqual(['De auditoren verschillen nog over: C1.']);
    const agreed = { C1: { verdict: 'met' as const, level: 3, reason: 'Samen nog eens gevraagd.', of } };
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
    const agreed = { C1: { verdict: 'met' as const, level: 3, reason: 'Samen gevraagd.', of } };
    const others = second({ verdict: 'notMet' });
    const { audit } = await auditedResult({ audit: anAudit({ agreed }), others });
    expect(audit.criteria[0]).toMatchObject({ verdict: null, agreed: false });
    expect(audit.problems.map(({ code }) => code)).toEqual(['not-agreed']);
  });

  it('see nothing of each other until both have judged every criterion, and neither does a report', async () => {
    const others = { b: { verdicts: { C1: { verdict: 'met' as const, findings } } } };
    const { audit } = await auditedResult({ others });
    expect(audit.problems.map(describeAuditProblem)).toEqual([
      'De verklaring van onafhankelijkheid ontbreekt.',
      'Auditor b gaf nog geen oordeel over: C2.',
      'Er is nog geen advies.',
    ]);
    expect(audit.blind).toBe(true);
    expect(
      audit.criteria.every(({ own, findings: found, verdict }) => own.length + found.length === 0 && verdict === null),
    ).toBe(true);
    expect(audit.log).toEqual([]);
    // At a desk, one sees one's own.
    const files = [
      { auditor: '', audit: completeAudit(anAudit()) as AuditFile },
      { auditor: 'b', audit: completeAudit(others.b) as AuditFile },
    ];
    const seenAt = (desk: string) =>
      filesFor(files, auditMark(), desk).map(({ audit: file }) => Object.keys(file.verdicts ?? {}));
    expect([seenAt(''), seenAt('b')]).toEqual([
      [['C1', 'C2'], []],
      [[], ['C1']],
    ]);
    // Who was done once has seen the other's: taking a verdict back hides nothing again.
    const back = completeAudit(others.b);
    const line = {
      at: '2026-11-20',
      clock: '2026-11-20',
      criterion: 'C2',
      from: 'none',
      to: 'met',
      via: 'desk',
    } as const;
    expect(isBlind(files, auditMark())).toBe(true);
    const done = { auditor: 'b', audit: { ...back, log: [...(back.log ?? []), line] } as AuditFile };
    expect(isBlind([files[0] ?? done, done], auditMark())).toBe(false);
  });

  it('both confirm what they agreed on; until then it decides nothing', async () => {
    const agreed = { C1: { verdict: 'met' as const, level: 3, reason: 'Samen nog eens gevraagd.', of } };
    const agreedAdvice = {
      decision: 'refuse' as const,
      on: '2026-11-23',
      reason: 'Samen besloten.',
      of: [{ decision: 'conditional' as const }, { auditor: 'b', decision: 'refuse' as const }],
    };
    const others = second(
      { verdict: 'partlyMet' },
      { advice: { decision: 'refuse', on: '2026-11-23' }, auditor: { organisation: 'Bureau', role: 'auditor' } },
    );
    const confirmed = {
      C1: agreementDigest(agreed.C1, sha256Of),
      advice: agreementDigest(agreedAdvice, sha256Of),
    };
    const { audit } = await auditedResult({
      unconfirmed: true,
      audit: anAudit({ agreed, agreedAdvice, confirmed }),
      others,
    });
    expect(audit.criteria[0]).toMatchObject({
      verdict: null,
      agreed: false,
      agreement: { outcome: 'met', unconfirmed: ['b'] },
    });
    expect(audit.advice).toBeNull();
    expect(audit.problems.map(describeAuditProblem)).toEqual([
      'Nog niet bevestigd door auditor b: wat is afgesproken over C1.',
      'Nog niet bevestigd door auditor b: het advies dat is afgesproken.',
    ]);
    // What was confirmed is that agreement, with those words.
    const reworded = { C1: { ...agreed.C1, reason: 'Anders gezegd.' } };
    const after = await auditedResult({
      unconfirmed: true,
      audit: anAudit({ agreed: reworded, confirmed }),
      others: { b: { ...others['b'], confirmed } },
    });
    expect(after.audit.criteria[0]?.agreement?.unconfirmed).toEqual(['', 'b']);
  });

  it('who advise otherwise have to agree on the advice, and again when one changes it', async () => {
    const others = second(
      { verdict: 'met' },
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
    const changed = second({ verdict: 'met' }, { advice: { decision: 'conditional', on: '2026-11-23' } });
    expect((await auditedResult({ audit: anAudit({ agreedAdvice }), others: changed })).audit.advice).toMatchObject({
      decision: 'conditional',
    });
    const silent = second({ verdict: 'met' });
    delete silent['b']?.advice;
    expect((await auditedResult({ others: silent })).audit.problems.map(describeAuditProblem)).toEqual([
      'Auditor b gaf nog geen advies.',
    ]);
    const lapsed = { ...agreedAdvice, of: agreedAdvice.of.slice(1) };
    expect((await auditedResult({ audit: anAudit({ agreedAdvice: lapsed }), others })).audit.advice).toBeNull();
  });

  it('who write down another condition make one of them', async () => {
    const condition = { text: 'Maak een plan.', due: '2027-06-01' };
    const others = (text: string) => {
      const files = second({ verdict: 'met' });
      const { verdicts = {} } = files['b'] ?? {};
      return {
        b: { ...files['b'], verdicts: { ...verdicts, C2: { ...verdicts['C2'], condition: { ...condition, text } } } },
      };
    };
    const problems = async (text: string) =>
      (await auditedResult({ others: others(text) })).audit.problems.map(describeAuditProblem);
    expect(await problems('Vraag het de MR.')).toEqual([
      'De auditoren schreven een andere voorwaarde op bij: C2. Maak er samen één van: schrijf hetzelfde op, of haal er een weg.',
    ]);
    expect(await problems(condition.text)).toEqual([]);
  });

  it('are named with what each heard, and nothing is added up over them', async () => {
    const { audit } = await auditedResult({ others: second({ verdict: 'met', sources: ['G1'], findings: {} }, seen) });
    expect(audit.criteria[0]?.sources.map(sourceWords)).toEqual([
      'gesprek G1 van de eerste auditor: Ouder (4 personen), 20 november 2026',
      expect.stringContaining('document visie'),
      'gesprek G1 van auditor b: Ouder (4 personen), 20 november 2026',
    ]);
    expect(audit.heard.filter(({ group }) => group === 'ouder')).toEqual([
      { group: 'ouder', auditor: '', people: 4, talks: 1 },
      { group: 'ouder', auditor: 'b', people: 4, talks: 1 },
    ]);
  });
});
