import { type PageEnd, pageEndsOf } from './page-ends.ts';
import { type Finds, type FoundInPart, type Placed, partAt, type SearchedPart, type TextSearch } from './parts.ts';
import type { PersonalDataMatch, TextSpan } from './personal-data-match.ts';
import { LENGTH_OF_OPENING, withoutPublic } from './public-persons.ts';
import { searchCells } from './search-cells.ts';

/** Parts are searched together up to this length, because a label and its value may stand in different ones. */
const MOST_TOGETHER = 16_000;
/** How much of the text before goes along, so that nothing is lost between two pieces. */
const LENGTH_BEFORE = 600;
/** Searches running text, many parts at a time. */
const searchProse = (
  parts: readonly SearchedPart[],
  { inText, personsIn }: TextSearch,
  { found, persons, council }: Finds,
) => {
  let placed: Placed[] = [];
  let text = '';
  let searched = 0;
  const flush = (): void => {
    if (text.length === searched) return;
    const matches = inText(text).filter(({ end }) => end > searched);
    for (const { kind, start } of matches) found.push({ kind, part: partAt(placed, start) });
    for (const person of personsIn(text, council)) {
      const isNamed = matches.some(
        ({ kind, start, end }) => kind === 'name' && start < person.end && person.start < end,
      );
      const part = partAt(placed, person.start);
      const goesOn = partAt(placed, person.end - 1) !== part;
      if (person.end > searched && !isNamed) persons.push({ ...person, part, goesOn });
    }
    searched = text.length;
  };
  /** Keeps the end of the text as what stands before the next part. */
  const shorten = (): void => {
    const cut = Math.max(0, text.length - LENGTH_BEFORE);
    const first = placed.findLastIndex(({ at }) => at <= cut);
    placed = placed.slice(Math.max(first, 0)).map(({ at, part }) => ({ at: Math.max(0, at - cut), part }));
    text = text.slice(cut);
    searched = text.length;
  };
  return {
    add(part: number): void {
      placed.push({ at: text.length, part });
      text += `${parts[part]?.text ?? ''}\n`;
      if (text.length - searched < MOST_TOGETHER) return;
      flush();
      shorten();
    },
    /** Ends the text: what comes next is no part of it. */
    end(): void {
      flush();
      [placed, text, searched] = [[], '', 0];
    },
  };
};

/** The first words on the page. */
const openingOf = (parts: readonly SearchedPart[]): string => {
  let opening = '';
  for (const { text, place } of parts) {
    if (opening.length >= LENGTH_OF_OPENING) break;
    if (place.part === undefined && place.inside === undefined) opening += `${text.slice(0, LENGTH_OF_OPENING)}\n`;
  }
  return opening.slice(0, LENGTH_OF_OPENING);
};

/** Numbers the files that parts stand in: 0 for the document itself. */
const numberFiles = () => {
  const numbers = new Map<readonly object[] | undefined, number>([[undefined, 0]]);
  return (inside: readonly object[] | undefined): number => {
    const number = numbers.get(inside) ?? numbers.size;
    numbers.set(inside, number);
    return number;
  };
};

/** The matches on the next page that are not found there by itself: their label stands on the page before. */
const needPageBefore = (
  matches: readonly PersonalDataMatch[],
  { text, at }: Pick<PageEnd, 'text' | 'at'>,
  inText: TextSearch['inText'],
): PersonalDataMatch[] => {
  const after = matches.filter(({ start }) => start >= at);
  const alone = after.length === 0 ? [] : inText(text.slice(at));
  return after.filter(({ kind, start }) => !alone.some((other) => other.kind === kind && other.start === start - at));
};

/**
 * Searches for what goes on on the next page, and for values of which only the label stands before it. A page tells each kind once at its
 * end.
 */
const searchPageEnds = (
  parts: readonly SearchedPart[],
  { inText, personsIn }: TextSearch,
  { found, persons, council }: Finds,
): void => {
  const known = new Set(found.map(({ kind, part }) => `${kind} ${part}`));
  const named = new Set(persons.flatMap(({ part, goesOn }) => (goesOn ? [part] : [])));
  const add = (kind: FoundInPart['kind'], part: number): void => {
    if (!known.has(`${kind} ${part}`)) found.push({ kind, part });
    known.add(`${kind} ${part}`);
  };
  for (const end of pageEndsOf(parts)) {
    const { part, next, text, at } = end;
    const goesOn = (span: TextSpan) => span.start < at - 1 && span.end > at;
    const matches = inText(text);
    const over = matches.filter(goesOn);
    for (const { kind } of over) add(kind, part);
    for (const { kind } of needPageBefore(matches, end, inText)) add(kind, next);
    if (named.has(part) || over.some(({ kind }) => kind === 'name')) continue;
    for (const person of personsIn(text, council).filter(goesOn)) persons.push({ ...person, part });
  }
};

/** Searches a document in its reading order, and by themselves each kind of part beside the page and each file packed inside. */
export const searchParts = (parts: readonly SearchedPart[], search: TextSearch): FoundInPart[] => {
  const finds: Finds = { found: [], persons: [], council: search.councilOf(openingOf(parts)) };
  const open = () => ({ prose: searchProse(parts, search, finds), cells: searchCells(search, finds) });
  const streams = new Map<string, ReturnType<typeof open>>();
  const fileOf = numberFiles();
  for (const [index, part] of parts.entries()) {
    const name = `${fileOf(part.place.inside)} ${part.place.part ?? ''}`;
    const { prose, cells } = streams.get(name) ?? open();
    streams.set(name, { prose, cells });
    if (part.column !== undefined) {
      prose.end();
      cells.add(index, part, part.column);
    } else if (part.label === undefined) {
      cells.end();
      prose.add(index);
    } else {
      for (const { kind } of search.inText(part.text, part.label)) finds.found.push({ kind, part: index });
    }
  }
  for (const { prose, cells } of streams.values()) {
    prose.end();
    cells.end();
  }
  searchPageEnds(parts, search, finds);
  const persons = withoutPublic(finds.persons).map(({ part }) => ({ kind: 'person' as const, part }));
  return [...finds.found, ...persons].sort((one, other) => one.part - other.part);
};
