import type { CheckFormat } from '../assessment/flags.ts';

/** GitHub refuses a SARIF file with more runs than this ("more runs than allowed"). */
export const MOST_RUNS = 20;

/** `uit/a.sarif` as `uit/a-2.sarif`; the first keeps its name. */
const numbered = (path: string, number: number): string => {
  if (number === 1) return path;
  const [, stem = path, extension = ''] = /^(.*[^/\\])(\.[^./\\]+)$/s.exec(path) ?? [];
  return `${stem}-${number}${extension}`;
};

/** A file, and which of the dossiers it holds: from the first up to the last, which it does not hold itself. */
type Part = { path: string; from: number; to: number };

/** The files that hold the outcome of so many dossiers in a format: one, or numbered ones where servers take no more in one file. */
export const filesOfFormat = (format: CheckFormat, path: string, dossiers: number): Part[] => {
  const files = format === 'sarif' ? Math.max(1, Math.ceil(dossiers / MOST_RUNS)) : 1;
  if (files === 1) return [{ path, from: 0, to: dossiers }];
  return Array.from({ length: files }, (_, index) => ({
    path: numbered(path, index + 1),
    from: index * MOST_RUNS,
    to: (index + 1) * MOST_RUNS,
  }));
};
