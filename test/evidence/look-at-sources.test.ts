import { expect, it } from 'vitest';
import { refusalsIn } from '../../src/evidence/look-at-sources.ts';
import type { Finding } from '../../src/findings/finding.ts';

it('keeps out errors, and a name that gives somebody away', () => {
  const about = (severity: Finding['severity'], part: 'file-name' | 'header') =>
    ({
      code: 'personal-data-email',
      severity,
      subject: { kind: 'file', path: 'visie.pdf' },
      params: { count: 1, places: [{ part }] },
    }) satisfies Finding;
  const findings = [about('warning', 'header'), about('warning', 'file-name'), about('error', 'header')];
  expect(refusalsIn(findings)).toEqual(findings.slice(1));
});
