import type { MappingFile } from './mapping-file-shape.ts';
import { plainHead } from './read-head.ts';

/** Proposes which statement each head without a code is, by the words that they share. A person confirms it. */

/** Below this part of shared words, two sentences are no likely pair. */
const ALIKE = 0.4;

const wordsOf = (text: string): ReadonlySet<string> => new Set(plainHead(text).match(/[\p{L}\p{N}]{3,}/gu) ?? []);

/** The part of their words that two texts share (Dice). */
const likeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  one.size + other.size === 0 ? 0 : (2 * [...one].filter((word) => other.has(word)).length) / (one.size + other.size);

/**
 * @param heads of columns without a code @param statements that no column is known for, by code
 * @returns the likeliest pairs first to last, each head and each code once
 */
export const proposeMapping = (
  heads: readonly string[],
  statements: Readonly<Record<string, string>>,
): MappingFile['heads'] => {
  const pairs = heads.flatMap((head) =>
    Object.entries(statements).map(([code, text]) => ({ head, code, alike: likeness(wordsOf(head), wordsOf(text)) })),
  );
  const taken = new Set<string>();
  const chosen = pairs
    .filter(({ alike }) => alike >= ALIKE)
    .sort((one, other) => other.alike - one.alike)
    .filter(({ head, code }) => {
      if (taken.has(`head ${head}`) || taken.has(`code ${code}`)) return false;
      taken.add(`head ${head}`).add(`code ${code}`);
      return true;
    });
  return Object.keys(statements).flatMap((code) =>
    chosen.filter((pair) => pair.code === code).map(({ head }) => ({ head, code })),
  );
};
