import { describe, expect, it } from 'vitest';
import { chooseSeverities, loweredTooFar } from '../../src/findings/chosen-severities.ts';
import type { Finding } from '../../src/findings/finding.ts';

const undated: Finding = {
  code: 'undated',
  severity: 'warning',
  subject: { kind: 'file', path: 'visie.pdf' },
  params: { document: 'Visie' },
};

describe('the severity of a finding', () => {
  it.each(['error', 'warning', 'note'] as const)('is what the school chose: %s', (severity) => {
    expect(chooseSeverities([undated], { undated: severity })).toEqual([{ ...undated, severity }]);
  });

  it('can be off: then it is not said', () => {
    expect(chooseSeverities([undated], { undated: 'off' })).toEqual([]);
    expect(chooseSeverities([undated], { outdated: 'off' })).toEqual([undated]);
  });

  it.each([
    'personal-data-bsn',
    'personal-data-name',
    'personal-data-iban',
    'photo-location',
    'check-failed',
    'waiver-expired',
  ])('of %s stays an error', (code) => {
    for (const choice of ['off', 'note', 'warning'] as const) expect(loweredTooFar({ [code]: choice })).toEqual([code]);
    expect(loweredTooFar({ [code]: 'error' })).toEqual([]);
  });

  it('of a warning about personal data may change', () => {
    expect(loweredTooFar({ 'personal-data-phone': 'off', 'missing-file': 'warning' })).toEqual([]);
  });
});
