import { expect, it } from 'vitest';
import { reviewEvidence } from '../../src/checks/review-evidence.ts';
import { aDossier, aMark, fileFacts } from '../support/results/builders.ts';

const review = (facts = fileFacts('visie.pdf')) =>
  reviewEvidence(facts, null, { mark: aMark(), dossier: aDossier(), today: '2026-11-23' });

it('says nothing of a sound file, and only of the file where something is wrong', () => {
  expect(review().filter(({ severity }) => severity === 'error')).toEqual([]);
  const findings = review(fileFacts('leeg.pdf', { bytes: 0 }));
  expect(findings.map(({ code }) => code)).toContain('empty-file');
  expect(findings.every(({ subject }) => subject.kind === 'file')).toBe(true);
});
