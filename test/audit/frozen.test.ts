import { describe, expect, it } from 'vitest';
import { describeAuditProblem } from '../../src/audit/words/audit-words.ts';
import { describeFinding } from '../../src/findings/describe-finding.ts';
import { frameworkText } from '../../src/framework/known-versions.ts';
import { anAudit, auditedResult, auditMark, auditRules, frozen, withHash } from '../support/results/audits.ts';
import { sha256Of } from '../support/results/builders.ts';

describe('what is frozen', () => {
  const framework = { id: 'proefkeurmerk', version: '1.0.0', sha256: sha256Of(frameworkText(auditMark())) };

  it('holds the framework: rules that are changed later are told, and the report says by which it was judged', async () => {
    const audit = anAudit({ frozen: withHash({ ...frozen, framework }) });
    expect((await auditedResult({ audit })).audit.problems).toEqual([]);
    const mark = auditMark({ audit: { ...auditRules, sources: { minimum: 1, methods: 1 } } });
    const after = await auditedResult({ audit, mark });
    expect(after.audit.framework).toEqual(framework);
    expect(after.audit.problems.map(describeAuditProblem)).toEqual([
      'Het keurmerk proefkeurmerk 1.0.0 is anders dan toen het dossier werd vastgelegd. Gebruik het keurmerk van toen, of leg opnieuw vast.',
    ]);
    const [finding] = after.findings.filter(({ code }) => code === 'seal-mismatch');
    expect(finding === undefined ? null : describeFinding(finding)).toMatchObject({
      message: expect.stringContaining('Het keurmerk proefkeurmerk 1.0.0 oordeelt nu anders dan toen.'),
      advice: expect.stringContaining('Gebruik het keurmerk van toen'),
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
