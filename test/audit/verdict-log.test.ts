import { describe, expect, it } from 'vitest';
import { findByHand, linesFor } from '../../src/audit/verdict-log.ts';
import { describeAuditProblem } from '../../src/audit/words/audit-words.ts';
import type { AuditFile } from '../../src/dossier/audit-file-shape.ts';
import { anAudit, auditedResult } from '../support/results/audits.ts';
import { completeAudit } from '../support/results/complete-audit.ts';

const file = (more: Partial<AuditFile>): AuditFile => ({
  formatVersion: 1,
  qualityMark: { id: 'proefkeurmerk', version: '1.0.0' },
  ...more,
});

const by = { at: '2026-11-20', clock: '2026-11-30', auditor: 'b', via: 'desk' } as const;
const C1 = [{ criterion: 'C1', agreed: false }];
const met = { verdict: 'met', reason: 'Gezien.' } as const;

describe('the log gets a line', () => {
  it('for a verdict that is given, changed or taken back, and none when all stays the same', () => {
    const first = linesFor(file({ verdicts: { C1: met } }), C1, by);
    expect(first).toEqual([
      {
        at: '2026-11-20',
        clock: '2026-11-30',
        auditor: 'b',
        criterion: 'C1',
        from: 'none',
        to: 'met',
        why: 'Gezien.',
        via: 'desk',
      },
    ]);
    expect(linesFor(file({ verdicts: { C1: met }, log: first }), C1, by)).toEqual([]);
    const words = linesFor(file({ verdicts: { C1: { ...met, reason: 'Gehoord.' } }, log: first }), C1, by);
    expect(words).toMatchObject([{ from: 'met', to: 'met', why: 'Gehoord.' }]);
    const back = linesFor(file({ verdicts: { C1: {} }, log: first }), C1, { ...by, why: 'Te vroeg.' });
    expect(back).toMatchObject([{ from: 'met', to: 'none', why: 'Te vroeg.' }]);
    expect(linesFor(file({ verdicts: { C1: {} }, log: [...first, ...back] }), C1, by)).toEqual([]);
  });

  it('for an agreement apart from what an auditor said, and for the advice', () => {
    const agreed = { C1: { verdict: 'notMet' as const, reason: 'Samen.' } };
    const after = file({ verdicts: { C1: met }, agreed, advice: { decision: 'grant', on: '2026-11-20' } });
    const lines = linesFor(
      after,
      [
        { criterion: 'C1', agreed: true },
        { criterion: 'advice', agreed: false },
      ],
      { ...by, auditor: '', via: 'agreement' },
    );
    expect(lines.map(({ criterion, to, auditor }) => [criterion, to, auditor])).toEqual([
      ['C1', 'notMet', undefined],
      ['advice', 'grant', undefined],
    ]);
  });
});

it('what the last line does not explain was changed by hand', async () => {
  const whole = completeAudit(anAudit());
  expect(findByHand(file(whole))).toEqual([]);
  const [C1line, ...others] = whole.log ?? [];
  if (C1line === undefined) throw new Error('no line');
  const other = {
    ...whole,
    verdicts: { ...whole.verdicts, C1: { ...whole.verdicts?.['C1'], verdict: 'notMet' as const } },
  };
  expect(findByHand(file(other))).toEqual([{ criterion: 'C1', agreed: false }]);
  // A verdict that was removed, a line that was, and another reason.
  expect(findByHand(file({ ...whole, verdicts: { C2: whole.verdicts?.['C2'] ?? {} } }))).toHaveLength(1);
  expect(findByHand(file({ ...whole, log: others }))).toEqual([{ criterion: 'C1', agreed: false }]);
  const reasoned = { ...whole, log: [{ ...C1line, why: 'Anders.' }, ...others] };
  const { audit } = await auditedResult({ audit: reasoned });
  expect(audit.problems.map(describeAuditProblem)).toEqual([
    'Bij C1 is het oordeel met de hand gewijzigd: het logboek zegt iets anders. Geef het opnieuw.',
  ]);
  const advised = { ...whole, advice: { decision: 'conditional' as const, on: '2026-11-23', reason: 'Anders.' } };
  expect((await auditedResult({ audit: advised })).audit.problems.map(describeAuditProblem)).toEqual([
    'Het advies van de eerste auditor is met de hand gewijzigd: het logboek zegt iets anders. Geef het opnieuw.',
  ]);
  const together = (criterion: string | null) =>
    describeAuditProblem({ code: 'by-hand', criterion, auditor: '', agreed: true });
  expect(together('C1')).toContain('het oordeel dat is afgesproken, met de hand gewijzigd');
  expect(together(null)).toContain('Het advies dat is afgesproken, is met de hand gewijzigd');
});
