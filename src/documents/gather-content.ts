import type { ActiveContent, Place } from '../findings/document-terms.ts';
import type { DocumentContent, TextPart } from './document-content.ts';
import { LIMITS, overLimit } from './limits.ts';

/** Collects what a reader finds, in reading order. Throws ReadError when the text exceeds the character limit. */
export type Gathering = ReturnType<typeof gatherContent>;

/** An empty collection. `finish` returns the content, with each author and each kind of active content once. */
export const gatherContent = () => {
  const parts: TextPart[] = [];
  const authors = new Set<string>();
  const active = new Set<ActiveContent>();
  let created: string | null = null;
  let located = false;
  let characters = 0;
  return {
    /** Adds text without its outer white space; empty text is ignored. */
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
    /** The first real date wins. */
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
