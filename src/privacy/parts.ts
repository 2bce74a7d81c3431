import type { NameSearch } from './find-name.ts';
import type { PersonalDataKind, PersonalDataMatch, PersonSpan } from './personal-data-match.ts';
import type { Council } from './public-persons.ts';

/** A piece of a document: a paragraph, a line, a page; or a cell, with its column from 0 and the headings it stands under. */
export type SearchedPart = {
  text: string;
  label?: string;
  column?: number;
  /** `inside`: the file that it stands in, when that is packed in the document; the same object for all of its parts. */
  place: { part?: string; page?: number; inside?: readonly object[] };
};

/** A find in one of the parts, by its index. A find over two parts is in the first. */
export type FoundInPart = { kind: PersonalDataKind; part: number };

/** What a search can do with one text. */
export type TextSearch = {
  /** Finds all but persons. */
  inText: (text: string, label?: string) => PersonalDataMatch[];
  personsIn: (text: string, council: Council | null) => PersonSpan[];
  /** The council that a document is the report of, by its opening; null for any other document. */
  councilOf: (opening: string) => Council | null;
  names: NameSearch;
  /** Whether a text can be what the cell beside or below it is called. */
  isLabel: (text: string) => boolean;
  /** Whether a cell with this label may hold a number of which the rest stands in the next cell. */
  expectsNumber: (label: string) => boolean;
};

/** Where a part begins in a joined text. */
export type Placed = { at: number; part: number };

/** The part in which a place of the joined text is. */
export const partAt = (placed: readonly Placed[], place: number): number => {
  let [low, high] = [0, placed.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((placed[middle]?.at ?? 0) <= place) low = middle;
    else high = middle;
  }
  return placed[low]?.part ?? 0;
};

/** A person in one of the parts. `goesOn`: the name goes on in the next. */
type PersonInPart = PersonSpan & { part: number; goesOn?: boolean };

/** What was found so far. Who may be named is known only at the end. */
export type Finds = { found: FoundInPart[]; persons: PersonInPart[]; council: Council | null };
