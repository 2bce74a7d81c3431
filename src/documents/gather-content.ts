import type { ActiveContent, Place } from '../findings/document-terms.ts';
import type { DocumentContent, TextPart } from './document-content.ts';
import { LIMITS, overLimit } from './limits.ts';

/** Collects what a reader finds, in reading order, and keeps it below the limit of characters. */
export type Gathering = ReturnType<typeof gatherContent>;

/** What stands in the first row of its column, and in the first column of its row. */
export const cellLabel = (heading: string | undefined, rowName: string | undefined): string | undefined => {
  const label = [heading, rowName]
    .map((text) => text?.trim() ?? '')
    .filter((text) => text !== '')
    .join(' ');
  return label === '' ? undefined : label;
};

/** An empty collection; `finish` gives the content as the domain knows it, each author and kind of active content once. */
export const gatherContent = () => {
  const parts: TextPart[] = [];
  const authors = new Set<string>();
  const active = new Set<ActiveContent>();
  let created: string | null = null;
  let located = false;
  let characters = 0;
  return {
    /** Takes text over unless it is empty; its outer white space goes. */
    add(text: string, place: Place, label?: string): void {
      const trimmed = text.trim();
      if (trimmed === '') return;
      characters += trimmed.length;
      if (characters > LIMITS.characters) throw overLimit('characters');
      parts.push(label === undefined ? { place, text: trimmed } : { place, text: trimmed, label });
    },
    author(name: string): void {
      if (name.trim() !== '') authors.add(name.trim());
    },
    /** The first date that is one counts. */
    created(day: string | null): void {
      created ??= day;
    },
    activate(kind: ActiveContent): void {
      active.add(kind);
    },
    locate(): void {
      located = true;
    },
    finish(pages: number | null = null): DocumentContent {
      return { parts, pages, created, authors: [...authors], located, active: [...active].sort() };
    },
  };
};
