import { describe, expect, it } from 'vitest';
import { FINDING_CODES, findRecord, recordOf } from '../../src/findings/find-record.ts';

describe('the record of a code', () => {
  it('is there for every code', () => {
    for (const code of FINDING_CODES) expect(findRecord(code)).toBe(recordOf(code));
    expect(recordOf('missing-file').title).toBe('Bestand ontbreekt');
  });

  it.each(['kaas', 'constructor', ''])('is not there for what is no code: "%s"', (code) => {
    expect(findRecord(code)).toBeUndefined();
  });
});
