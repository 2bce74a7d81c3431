import { expect, it } from 'vitest';
import { reviewEvidence } from '../../src/checks/review-evidence.ts';
import type { FileFacts } from '../../src/evidence/evidence.ts';
import { aDossier, aMark, anEntry, fileFacts } from '../support/results/builders.ts';

const review = (facts = fileFacts('visie.pdf')) =>
  reviewEvidence(facts, null, { mark: aMark(), dossier: aDossier(), today: '2026-11-23' });

it('says nothing of a sound file, and only of the file where something is wrong', () => {
  expect(review().filter(({ severity }) => severity === 'error')).toEqual([]);
  const findings = review(fileFacts('leeg.pdf', { bytes: 0 }));
  expect(findings.map(({ code }) => code)).toContain('empty-file');
  expect(findings.every(({ subject }) => subject.kind === 'file')).toBe(true);
});

it('says of a registered file what its type asks for, and nothing of the answers', () => {
  const entry = { id: 'oud', entry: anEntry({ file: 'visie.pdf', date: '2010-01-01' }) };
  const given = { mark: aMark(), dossier: aDossier(), today: '2026-11-23' };
  const findings = reviewEvidence(fileFacts('visie.pdf'), entry, given);
  expect(findings.map(({ code }) => code)).toEqual(['outdated']);
  expect(reviewEvidence(fileFacts('visie.pdf'), null, given)).toEqual([]);
});

it('hides no bug of a check: the user would believe that the file is sound', () => {
  const content = { words: 1, created: null, personal: [] };
  const document = { mediaType: 'application/pdf', pages: 1, reading: { state: 'read', content } };
  const broken = { ...fileFacts('visie.pdf'), document } as unknown as FileFacts;
  expect(() => review(broken)).toThrow(TypeError);
});

it('lets the error of a check through, because nobody else would tell of it', () => {
  const broken = Object.defineProperty({ ...fileFacts('a.txt') }, 'presence', {
    get: () => {
      throw new Error('stuk');
    },
  });
  expect(() => review(broken)).toThrow('stuk');
});
