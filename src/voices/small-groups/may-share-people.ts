import { schoolYearOf } from '../../base/dates.ts';
import type { VoicesFile } from '../../dossier/voices-file-shape.ts';

/**
 * Whether a list may hold the people of one that was kept before. A list of another school year has other people, but the day of closing
 * is what somebody typed: one that looks as an earlier list, that has a file of it, or that closed before it was imported, is held
 * against it too.
 */

/** A list that is imported. */
export type AskedList = {
  /** That in which it closed, and those of lists that look as it does. */
  schoolYears: readonly string[];
  /** As YYYY-MM-DD. */
  closed: string;
  /** Of its files, each by itself and as they are kept. */
  hashes: readonly string[];
};

/** A list that was kept; `imported` is its last day, null where nobody remembers. */
export type KeptList = { schoolYear: string; imported: string | null; hashes: readonly string[] };

export const maySharePeople = (asked: AskedList, kept: KeptList): boolean =>
  asked.schoolYears.includes(kept.schoolYear) ||
  (kept.imported !== null && asked.closed <= kept.imported) ||
  kept.hashes.some((hash) => asked.hashes.includes(hash));

/** What the dossier has. @param start the day on which a school year starts, as MM-DD */
export const keptListOf = ({ closed, sources }: VoicesFile, start: string): KeptList => ({
  schoolYear: schoolYearOf(closed, start),
  imported:
    sources
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? null,
  hashes: sources.map(({ sha256 }) => sha256),
});
