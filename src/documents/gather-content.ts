import type { ActiveContent, Flaw, Place, UnreadReason } from '../findings/document-terms.ts';
import type { DocumentContent, TextPart } from './document-content.ts';
import type { Counters } from './work.ts';

/** Collects what a reader finds, in reading order. Throws ReadError when the text exceeds the character limit. */
export type Gathering = ReturnType<typeof gatherContent>;

/** An empty collection. `finish` returns the content, with each author and each kind of active content once. */
export const gatherContent = (work: Pick<Counters, 'countKept'>) => {
  const parts: TextPart[] = [];
  const authors = new Set<string>();
  const active = new Set<ActiveContent>();
  const locations: Place[] = [];
  const persons: Place[] = [];
  const flaws = new Set<Flaw>();
  const unread: DocumentContent['unread'] = [];
  let created: string | null = null;
  let [located, pictures] = [false, 0];
  const covered: DocumentContent['covered'] = [];
  const figures: DocumentContent['figures'] = [];
  const add = (text: string, place: Place, label?: string, column?: number): void => {
    const trimmed = text.trim();
    if (trimmed === '') return;
    work.countKept(trimmed.length);
    const part: TextPart = { place, text: trimmed };
    if (label !== undefined) part.label = label;
    if (column !== undefined) part.column = column;
    parts.push(part);
  };
  return {
    /** Adds text without its outer white space; empty text is ignored. Of a cell, `label` and `column` as in TextPart. */
    add,
    author(name: string): void {
      if (name.trim() !== '') authors.add(name.trim());
    },
    /** The first real date wins. */
    created(day: string | null): void {
      created ??= day;
    },
    activate: (kind: ActiveContent): void => void active.add(kind),
    /** Its properties tell a place on earth. */
    locate(): void {
      located = true;
    },
    /** Its properties name somebody who is on it. */
    person(name: string): void {
      add(name, { part: 'properties' });
      if (/\p{L}/u.test(name)) persons.push({ part: 'properties' });
    },
    /** A part that could not be looked into. */
    miss: (place: Place, why: UnreadReason): void => void unread.push({ place, why }),
    /** A picture that is packed inside. */
    picture(): void {
      pictures += 1;
    },
    /** Pictures cover this share of a page, from 0 to 1. */
    cover: (page: number, share: number): void => void covered.push({ page, share }),
    /** A picture at this place in the running text covers this share of a page, from 0 to 1. */
    figure: (share: number): void => void figures.push({ at: parts.length, share }),
    /** Something that is not as it should be, and that the reader could do without. */
    flaw: (kind: Flaw): void => void flaws.add(kind),
    /** Adds all that was found in a file packed inside. Its date says nothing about the document around it. */
    absorb(packed: DocumentContent): void {
      // One by one, because a large sheet has more parts than a function takes arguments.
      for (const part of packed.parts) parts.push(part);
      for (const name of packed.authors) authors.add(name);
      for (const kind of packed.active) active.add(kind);
      for (const kind of packed.flaws) flaws.add(kind);
      unread.push(...packed.unread);
      locations.push(...packed.locations);
      pictures += packed.pictures;
      persons.push(...packed.persons);
    },
    finish(pages: number | null = null): DocumentContent {
      return {
        parts,
        pages,
        created,
        authors: [...authors],
        locations: [...(located ? [{ part: 'properties' as const }] : []), ...locations],
        persons,
        active: [...active].sort(),
        unread,
        flaws: [...flaws].sort(),
        pictures,
        covered,
        figures,
      };
    },
  };
};
