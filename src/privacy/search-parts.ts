import { pageEndsOf } from './page-ends.ts';
import { type Finds, type FoundInPart, type Placed, partAt, type SearchedPart, type TextSearch } from './parts.ts';
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
      if (person.end > searched && !isNamed) persons.push({ ...person, part: partAt(placed, person.start) });
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

/** Searches for values of which the rest stands on the next page. A page tells each kind once at its end. */
const searchPageEnds = (parts: readonly SearchedPart[], { inText }: TextSearch, { found }: Finds): void => {
  const known = new Set(found.map(({ kind, part }) => `${kind} ${part}`));
  for (const { part, text, at } of pageEndsOf(parts)) {
    for (const { kind, start, end } of inText(text)) {
      if (start >= at - 1 || end <= at || known.has(`${kind} ${part}`)) continue;
      known.add(`${kind} ${part}`);
      found.push({ kind, part });
    }
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
