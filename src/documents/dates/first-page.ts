import { wordsOf } from '../../base/text-search.ts';
import type { DateRules } from '../../framework/word-lists.ts';
import { isSeen, type TextPart } from '../document-content.ts';
import { foldForDates } from './dates-in-text.ts';

/** A sentence or a heading of the first page. */
export type PageSentence = {
  /** Folded, as `findDates` takes it. */
  text: string;
  /** With its capitals, which tell 'De Linde' from 'de gids'. */
  written: string;
  /** Whether it begins like a running sentence: 'de notulen', not 'De Linde'. */
  beginsRunning: boolean;
  /** Whether it has a number or a bullet in front, as points of an agenda have. */
  isPoint: boolean;
  /** Whether it stands among the first lines, or in the header or footer. */
  isTop: boolean;
  /** The column of a cell; null for text outside tables. */
  column: number | null;
};

const ON_PAGE: ReadonlySet<string | undefined> = new Set([undefined, 'header', 'footer', 'field']);

const isBorder = ({ place }: TextPart): boolean => place.part === 'header' || place.part === 'footer';

/** 'Protocol – schooljaar 2023-2024 – pagina 1 van 9': a footer that stands in the text. */
const FOOTER = /(?:[|·–-]|^)\s*(?:pagina|blz\.?|bladzijde|p\.) ?\d{1,3}(?!\d)|^[^.!?]{3,60} [|·] [^.!?]{3,60}$/iu;

const isFooterLike = (line: string): boolean => line.length <= LONGEST_FOOTER && FOOTER.test(line);
const LONGEST_FOOTER = 120;

/** The last line of a text without pages, when it looks like a footer. */
const footerOf = (body: readonly TextPart[], taken: readonly TextPart[]): TextPart[] => {
  const last = body.at(-1);
  const isFooter = last?.place.line !== undefined && !taken.includes(last) && isFooterLike(last.text.trim());
  return isFooter ? [last] : [];
};

/** The parts of the first page that has words; without pages or sheets, the first so many words. Headers and footers belong to it. */
const partsOfFirstPage = (parts: readonly TextPart[], firstWords: number): TextPart[] => {
  const shown = parts.filter((part) => isSeen(part) && part.place.inside === undefined && ON_PAGE.has(part.place.part));
  const body = shown.filter((part) => !isBorder(part));
  const { page, sheet } = body[0]?.place ?? {};
  let words = 0;
  const first = body.filter(({ place, text }) => {
    if (place.page !== page || place.sheet !== sheet) return false;
    const fits = page !== undefined || words < firstWords;
    words += text.split(/\s+/).length;
    return fits;
  });
  return [
    ...first,
    ...footerOf(body, first),
    ...shown.filter((part) => isBorder(part) && (part.place.page ?? page) === page),
  ];
};

/** `isAfterGap`: below an empty line. */
type Line = { raw: string; part: TextPart; isAfterGap: boolean };

const cellsOf = (line: string): string[] =>
  line.startsWith('|') && line.endsWith('|')
    ? line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
    : [];

/**
 * A table that people draw with bars, of headings and one row: 'Versie 1.0', 'Vastgesteld 26 november 2019'. Each cell becomes a line
 * with its heading. Of a longer table nobody knows which row is the document's own.
 */
const withoutBars = (lines: readonly Line[]): Line[] =>
  lines.flatMap((line, at): Line[] => {
    const [above, headings, row, below] = [-2, -1, 0, 1].map((step) => cellsOf(lines[at + step]?.raw ?? '').length);
    const isOnlyRow = above === 0 && below === 0 && row !== 0 && headings === row;
    if (!isOnlyRow) return [line];
    const names = cellsOf(lines[at - 1]?.raw ?? '');
    return cellsOf(line.raw).map((cell, column) => ({ ...line, raw: `${names[column]}: ${cell}`, isAfterGap: true }));
  });

const linesOf = (parts: readonly TextPart[]): Line[] =>
  parts.flatMap((part) => {
    const lines = part.text.split('\n').map((raw) => raw.trim());
    return lines
      .map((raw, at) => ({ raw, part, isAfterGap: at > 0 && lines[at - 1] === '' }))
      .filter(({ raw }) => raw !== '');
  });

/** A line of this length without an end goes on in the next one. */
const LONG_LINE = 45;

/** Whether an empty line stands between: in a page, or in a text of which each line is a part. */
const isGapBetween = ({ part }: Line, next: Line): boolean =>
  next.isAfterGap || (next.part.place.line ?? 0) - (part.place.line ?? 0) > 1;

/** A line with its own label: 'Datum: …', 'Vastgesteld door het team: …'. */
const LABELLED = /^(?:[^\s:]+(?: [^\s:]+)?|\p{Lu}[^\s:]*(?: [^\s:]+){2,4}):/u;

/** The end of a sentence, or of a line in parts of which the last is a date: 'Eerste deel · 1 september 2025'. */
const LINE_END = /[.:!?;]$|[·•|][^·•|]*\d$/u;

const goesOn = (line: Line, next: Line): boolean => {
  if (isGapBetween(line, next) || line.raw.length < LONG_LINE || LINE_END.test(line.raw) || LABELLED.test(next.raw))
    return false;
  // A paragraph or a cell is whole; a page and a text file have lines that were broken.
  return (
    line.part === next.part || (line.part.place.line !== undefined && line.part.place.part === next.part.place.part)
  );
};

/** Puts lines that were broken together again; `line` is the number of the first. */
const joinLines = (lines: readonly Line[]): { raw: string; part: TextPart; line: number }[] => {
  const joined: { raw: string; part: TextPart; line: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const last = joined.at(-1);
    if (before !== undefined && last !== undefined && goesOn(before, line)) last.raw = `${last.raw} ${line.raw}`;
    else joined.push({ ...line, line: index });
  }
  return joined;
};

const POINT = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+(?!\p{Ll})|\d{1,2}[.)]\s*|[a-z][.)]\s+|[-–•*▪◦·]\s*)(?=\p{L})/u;
/** The end of a sentence, but not of an abbreviation; or the number of a point in a text that lost its lines. */
const SENTENCE_END = /(?<=\p{L}{4}[.!?])\s+(?=\p{Lu})|(?<=\s)(?=\d{1,2}[.)]\s+\p{Lu})/u;
const ARTICLE = /^(?:[Dd]e|[Hh]et|[Ee]en)\s+\p{Ll}/u;

/** The sentences and headings of the first page, in order. */
export const sentencesOfFirstPage = (
  parts: readonly TextPart[],
  { titleLines, firstWords }: DateRules,
): PageSentence[] => {
  const joined = joinLines(withoutBars(linesOf(partsOfFirstPage(parts, firstWords))));
  return joined.flatMap(({ raw, part, line }) =>
    raw.split(SENTENCE_END).map((sentence): PageSentence => {
      const bare = sentence.trim().replace(POINT, '');
      return {
        text: foldForDates(bare),
        written: bare.replace(/\s+/g, ' '),
        beginsRunning: ARTICLE.test(bare),
        isPoint: bare !== sentence.trim(),
        isTop: line < titleLines || isBorder(part) || isFooterLike(raw),
        column: part.column ?? null,
      };
    }),
  );
};

/** The folded words of a text, in order. 'd.d.' is a word, and so is the sign of copyright. */
export const wordsIn = (text: string): string[] => wordsOf(text.replace(/©|\(c\)/g, ' copyright ')).ordered;
