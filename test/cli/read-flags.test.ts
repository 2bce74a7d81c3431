import { describe, expect, it } from 'vitest';
import { checkUsage } from '../../src/assessment/flags.ts';
import { readFlags } from '../../src/cli/register-commands.ts';
import { addEvidenceUsage } from '../../src/evidence/flags.ts';
import { reportUsage } from '../../src/report/flags.ts';

describe('the flags of a command', () => {
  it('have values of their own kind', () => {
    const typed = {
      report: ['junit=a,b.xml', 'json = uit.json'],
      minScore: ['S1=2.5, S2=3', 'S3=0'],
      severity: ['undated=error'],
      requireMet: 'C1, C7,',
      minMet: '7',
      tolerance: '0.5',
      baseline: ' audit.json ',
    };
    expect(readFlags(checkUsage.flags, typed)).toMatchObject({
      report: [
        { format: 'junit', path: 'a,b.xml' },
        { format: 'json', path: 'uit.json' },
      ],
      minScore: [
        ['S1', 2.5],
        ['S2', 3],
        ['S3', 0],
      ],
      severity: [['undated', 'error']],
      requireMet: ['C1', 'C7'],
      minMet: 7,
      tolerance: 0.5,
      baseline: 'audit.json',
    });
  });

  it('that nobody gives are as the table says, or absent', () => {
    const { format, cache, ready, output, report } = readFlags(checkUsage.flags, {});
    expect({ format, cache, ready, output, report }).toEqual({
      format: 'text',
      cache: true,
      ready: false,
      output: undefined,
      report: undefined,
    });
  });

  it.each([
    [checkUsage.flags, { report: ['json=a', 'epub=b'] }, '--report'],
    [checkUsage.flags, { minScore: ['S1=2,5'] }, '--min-score'],
    [checkUsage.flags, { minScore: ['=2'] }, '--min-score'],
    [checkUsage.flags, { severity: ['undated=heavy'] }, '--severity'],
    [checkUsage.flags, { minMet: '-1' }, '--min-met'],
    [checkUsage.flags, { tolerance: '3.5' }, '--tolerance'],
    [reportUsage.flags, { format: 'md,epub' }, '--format'],
    [reportUsage.flags, { format: ',' }, '--format'],
    [addEvidenceUsage.flags, { consent: 'ouders:2026-03-01' }, '--consent'],
    [addEvidenceUsage.flags, { consent: 'mr:2026-02-30' }, '--consent'],
    [addEvidenceUsage.flags, { consent: 'mr' }, '--consent'],
    [addEvidenceUsage.flags, { id: '../x' }, '--id'],
    [addEvidenceUsage.flags, { date: '2026-02-30' }, '--date'],
  ])('are refused as a whole when part of a value means nothing: %#', (flags, typed, option) => {
    const value = String(Object.values(typed)[0]);
    expect(() => readFlags(flags, typed)).toThrow(
      expect.objectContaining({ code: 'option-invalid', params: expect.objectContaining({ option, value }) }),
    );
  });
});
