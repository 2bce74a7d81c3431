import { expect, it } from 'vitest';
import { maxEvidenceBytes } from '../../src/framework/framework-lookups.ts';
import { aMark } from '../support/results/builders.ts';

it('the limit of a file is a million bytes per megabyte of the framework', () => {
  expect(maxEvidenceBytes(aMark())).toBe(50_000_000);
  expect(maxEvidenceBytes(aMark({ evidence: { ...aMark().evidence, maxMegabytes: 0.5 } }))).toBe(500_000);
});
