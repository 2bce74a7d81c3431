import { expect, it } from 'vitest';
import { refusalsIn, reviewEvidence } from '../../src/checks/review-evidence.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { aDossier, aMark, fileFacts } from '../support/results/builders.ts';

const review = (facts = fileFacts('visie.pdf')) =>
  reviewEvidence(facts, null, { mark: aMark(), dossier: aDossier(), today: '2026-11-23' });

it('says nothing of a sound file, and only of the file where something is wrong', () => {
  expect(review().filter(({ severity }) => severity === 'error')).toEqual([]);
  const findings = review(fileFacts('leeg.pdf', { bytes: 0 }));
  expect(findings.map(({ code }) => code)).toContain('empty-file');
  expect(findings.every(({ subject }) => subject.kind === 'file')).toBe(true);
});

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
