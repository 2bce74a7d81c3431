import { describe, expect, it } from 'vitest';
import { findRecord } from '../../src/findings/find-record.ts';
import { voicesWords } from '../../src/report/words/voices.ts';

describe('a finding about an old survey', () => {
  it('is mended where the day of closing stands, and is told for each group by itself', () => {
    const record = findRecord('voices-old');
    const params = { group: 'ouder', closed: '2021-11-20' } as never;
    const { mendedAt } = record ?? {};
    expect(typeof mendedAt === 'function' ? mendedAt(params) : null).toMatchObject({ keys: ['closed'] });
    expect(record?.apart?.(params)).toBe('ouder');
  });
});

describe('what a group answered in the last round', () => {
  it('stands behind what it answers now', () => {
    expect(voicesWords.before('2025-2026', '20 van 33')).toBe(' In 2025-2026: 20 van 33.');
  });
});
