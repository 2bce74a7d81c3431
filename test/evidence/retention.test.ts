import { describe, expect, it } from 'vitest';
import { retentionOf } from '../../src/evidence/retention.ts';
import { isTopicAsked } from '../../src/evidence/validity.ts';
import type { DocumentType } from '../../src/framework/quality-mark.ts';
import { aDocumentType, aMark } from '../support/results/builders.ts';

const basis = { kind: 'project', source: 'ours' } as const;

describe('how long evidence may be kept', () => {
  it.each<[string, DocumentType['retention'], string | null, { until: string | null; whileInForce: boolean }]>([
    ['months', { kind: 'months', months: 72, basis }, '2026-02-14', { until: '2032-02-14', whileInForce: false }],
    [
      'months, to the end of a short month',
      { kind: 'months', months: 1, basis },
      '2026-01-31',
      { until: '2026-02-28', whileInForce: false },
    ],
    [
      'its own school year',
      { kind: 'schoolYears', after: 0, basis },
      '2026-09-14',
      { until: '2027-07-31', whileInForce: false },
    ],
    [
      'four school years more',
      { kind: 'schoolYears', after: 4, basis },
      '2026-07-31',
      { until: '2030-07-31', whileInForce: false },
    ],
    ['as long as it applies', { kind: 'whileInForce', basis }, '2016-02-14', { until: null, whileInForce: true }],
    [
      'months, from a day that nobody knows',
      { kind: 'months', months: 72, basis },
      null,
      { until: null, whileInForce: false },
    ],
  ])('is %s', (_name, retention, date, expected) => {
    expect(retentionOf(aDocumentType({ retention }), date, aMark())).toEqual({ ...expected, basis: 'project' });
  });

  it('is not told where the framework does not say so', () => {
    expect(retentionOf(aDocumentType(), '2026-02-14', aMark())).toBeNull();
  });
});

describe('a topic that is asked from a day on', () => {
  const topic = { topic: 'ondersteuning', words: ['ondersteuning'], from: '2025-08-01' };
  const yearly = (previous: number) => aDocumentType({ validity: { kind: 'schoolYears', previous } });
  const kept = aDocumentType({ validity: { kind: 'months', months: 36 } });

  it.each<[string, DocumentType, string | null, string | null, boolean]>([
    ['of the school year before it', yearly(0), '2024-08-20', '2025-07-31', false],
    ['written in summer for the year that it begins', yearly(0), '2025-06-20', '2026-07-31', true],
    ['of that school year', yearly(0), '2025-09-01', '2026-07-31', true],
    ['of the year before, that counts a year longer', yearly(1), '2025-06-20', '2026-07-31', false],
    ['that counts for months, from before', kept, '2025-07-31', '2028-07-31', false],
    ['that counts for months, from that day', kept, '2025-08-01', '2028-08-01', true],
    ['without a date', yearly(0), null, null, false],
  ])('of a document %s', (_name, type, date, validUntil, expected) => {
    expect(isTopicAsked(topic, type, { date, validUntil })).toBe(expected);
  });
});
