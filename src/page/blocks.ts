/**
 * What a page consists of: plain data, in reading order. Every word is here; each renderer decides how it looks and leaves out
 * what it cannot show.
 */

/** What asks for attention, each by a colour and a shape of its own. */
export type Signal = 'strong' | 'urgent';

/** The shapes of signals where there are only letters. */
export const signalSigns: Record<Signal, string> = { strong: '★', urgent: '◆' };

/** How a verdict is drawn. */
export type Shape = 'met' | 'partlyMet' | 'notMet' | 'undetermined' | 'unanswered' | 'notApplicable';

/** A screen has links and parts to open; a document (Markdown, Word) is read from top to bottom. */
type Medium = 'screen' | 'document';

/**
 * Text with one look: 'strong' is bold everywhere, 'name' shows where there are fonts, any other look only on a screen. `language` says in
 * which language it is, where that is another than the page's.
 */
export type Stretch = { text: string; look?: string; href?: string; language?: string };

/** The text of one paragraph; its line breaks show where there is room for them. */
export type Inline = readonly (string | Stretch)[];

/** A score on a bar up to its target; `alt` says the same in words. Without a score, nothing is drawn. */
export type ScoreBar = { draw: 'score'; score: number | null; target: number; alt: string };

/** A column: its heading, its width as a percentage of the line on paper, and whether it holds numbers or pictures. */
export type Column = readonly [head: string, width: number, holds?: 'numbers' | 'pictures'];

export type Cell = readonly Inline[] | ScoreBar;

export type Table = {
  kind: 'table';
  caption: string;
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
  /** Explains the pictures, in formats that draw them. */
  pictures?: string;
};

export type Text = { kind: 'text'; line: Inline; look?: string; on?: Medium };

/** A few paragraphs that belong together, with a shape if they are about a verdict, or else a signal. */
export type Topic = { shape?: Shape; signal?: Signal; paragraphs: readonly Text[] };

/** A lead, such as a date or a level, beside what it is about. */
export type Row = { id?: string; state?: string; lead: Text; blocks: readonly Block[] };

type ProfileRow = {
  name: Inline;
  bar: ScoreBar;
  /** Takes the place of the bar if there is no score. */
  otherwise: Inline;
  score: string;
};

type ScoreRow = ProfileRow & { target: string; gap: string };

type ScoreLegend = { score: string; gap: string; target: string };

/** The scores of one thing over the rounds, and the line through them if one is drawn. */
type RoundRow = {
  name: Inline;
  line: { draw: 'line'; scores: readonly (number | null)[]; alt: string } | null;
  cells: readonly string[];
};

/** A cell of a matrix: a verdict by its shape and a word, a score with a small bar, or only words. */
export type MatrixCell =
  | { shape: Shape; words: string }
  | { draw: 'score'; score: number | null; target: number; words: string }
  | { words: string };

/** Many things beside each other, such as schools, each with the same heads; a page of its own width. */
type Matrix = {
  kind: 'matrix';
  caption: string;
  /** The head of the first column. */
  corner: string;
  heads: readonly { code: string; title: string }[];
  rows: readonly { name: Inline; isTotal?: boolean; cells: readonly MatrixCell[] }[];
};

/** What a screen shows; a document gives it another form, such as a table. */
type ScreenBlock =
  | {
      kind: 'scores';
      caption: string;
      heads: readonly string[];
      rows: readonly ScoreRow[];
      legend: ScoreLegend;
    }
  /** Scores as bars below each other, with one line for each. */
  | { kind: 'profile'; caption: string; heads: readonly string[]; rows: readonly ProfileRow[]; legend: ScoreLegend }
  | { kind: 'rounds'; caption: string; label: string; heads: readonly string[]; rows: readonly RoundRow[] }
  | Matrix
  | { kind: 'mix'; draw: 'mix'; parts: readonly { kind: string; number: number; words: string }[] }
  /** How many of a group gave each answer, as one bar with what it says above it. */
  | { kind: 'share'; draw: 'mix'; parts: readonly { kind: string; number: number; words: string }[]; line: Inline }
  | {
      kind: 'members';
      items: readonly { name: string; href: string; shape: Shape; verdict: string; aside: string | null }[];
    }
  | { kind: 'rows'; look: 'dated' | 'moves'; rows: readonly Row[] }
  | { kind: 'gaps' | 'questions'; rows: readonly Row[] }
  | { kind: 'checks'; look?: string; items: readonly { state: string; line: Inline; meta?: Inline }[] }
  | { kind: 'places'; items: readonly (readonly Text[])[] }
  /** Many blocks of one kind under one title. */
  | { kind: 'together'; title: string; aside: string; blocks: readonly Block[] }
  | { kind: 'votes'; draw: 'dots'; levels: readonly number[]; words: string }
  /** Hidden on the screen, but printed with it. */
  | { kind: 'printed'; lines: readonly Inline[] };

/** A part of a section, with its own heading to link to. */
export type Part = {
  id: string;
  title: string;
  blocks: readonly Block[];
} & (
  | { kind: 'standard'; code: string; aside: Inline }
  | { kind: 'criterion'; code: string; aside: Inline; shape: Shape }
  /** Findings; `count` is how many. */
  | { kind: 'group'; count?: number }
);

export type Section = {
  kind: 'section';
  id: string;
  title: string;
  /** A shorter title for the contents, and how many items the section holds. */
  short?: string;
  count?: number;
  /** Says it all: a document has it before its contents. */
  isFirst?: boolean;
  blocks: readonly Block[];
};

export type Block = { on?: Medium } & (
  | Section
  | Part
  | Text
  | Table
  | ScreenBlock
  | { kind: 'heading'; level: 3 | 4; line: Inline; id?: string }
  | { kind: 'quote'; line: Inline }
  | { kind: 'list'; items: readonly Inline[]; look?: string }
  | { kind: 'prose'; lines: readonly Inline[] }
  /** Steps in order. If `stacked`, each paragraph has a line of its own in a document too. */
  | { kind: 'steps'; items: readonly Topic[]; stacked?: boolean }
  | { kind: 'topics'; items: readonly Topic[]; look?: string }
  | { kind: 'scale'; items: readonly { label: string; name: string; meaning: string }[] }
  /** Progress in large figures; a document says what `told` says. */
  | {
      kind: 'mark';
      met: string;
      of: string;
      verdict: { shape: Shape; words: string } | null;
      sentence: string;
      told: readonly Inline[];
    }
  /** Verdicts in a row; `heads` are of the names and of the verdicts, where it is a table. */
  | { kind: 'strip'; caption: string; heads: readonly [string, string]; items: readonly StripItem[] }
  /** Where the appendix starts, on a sheet of its own. */
  | { kind: 'parting'; title: string; line: string }
  /** A few empty lines to write on, on paper. */
  | { kind: 'room' }
  | { kind: 'details'; summary: string; look?: string; isFound?: boolean; blocks: readonly Block[] }
  | { kind: 'columns'; columns: readonly (readonly Block[])[] }
  | Filtered
);

type StripItem = {
  id: string;
  title: string;
  href: string;
  shape: Shape;
  /** Stands for the shape where there are only letters. */
  sign: string;
  verdict: string;
  alt: string;
};

/** Blocks that a reader filters, by kind or else by word. */
type Filtered = {
  kind: 'filtered';
  name: string;
  field: string;
  label: string;
  /** How many are shown; each # becomes a number. */
  counted: string;
  options: readonly { value: string; words: string }[] | null;
  blocks: readonly Block[];
};

/** The line at the top of each sheet of paper. */
export const headerLine = ({ header, draft }: Pick<Page, 'header' | 'draft'>): string =>
  draft === undefined ? header : `${header} · ${draft}`;

/** The heading of a part as plain text. */
export const partTitle = (part: Part): string => {
  if (part.kind !== 'group') return `${part.code} ${part.title}`;
  return part.count === undefined ? part.title : `${part.title} (${part.count})`;
};

export const text = (...line: Inline): Text => ({ kind: 'text', line });

/** A paragraph that has its own look on a screen. */
export const looking = (look: string, ...line: Inline): Text => ({ kind: 'text', look, line });

/** A paragraph, or none if there is nothing to say. */
export const textOrNone = (words: string | null, look?: string): Text[] => {
  if (words === null || words === '') return [];
  return [look === undefined ? text(words) : looking(look, words)];
};

export const strong = (words: string): Stretch => ({ text: words, look: 'strong' });

/** A link to a place on the page, or just its words if there is no such place. */
export const linkTo = (place: string | null, words: string): Stretch =>
  place === null ? { text: words } : { text: words, href: `#${place}` };

export const heading = (level: 3 | 4, ...line: Inline): Block => ({ kind: 'heading', level, line });

export const bulletList = (items: readonly Inline[], look?: string): Block => ({
  kind: 'list',
  items,
  ...(look === undefined ? {} : { look }),
});

export const textList = (items: readonly string[]): Block => bulletList(items.map((item) => [item]));

/** A list, or a sentence if it would be empty. */
export const listOr = (items: readonly string[], otherwise: string): Block =>
  items.length === 0 ? text(otherwise) : textList(items);

/** A level of a scale as one line. */
export const scaleLine = ({ label, name, meaning }: { label: string; name: string; meaning: string }): Inline => [
  strong(`${label} ${name}`),
  `: ${meaning}`,
];

export const cell = (...line: Inline): Cell => [line];

/** A table of texts, or a sentence if it would be empty. */
export const tableOr = (
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly (string | Cell)[])[],
  otherwise: string,
): Block =>
  rows.length === 0
    ? text(otherwise)
    : {
        kind: 'table',
        caption,
        columns,
        rows: rows.map((row) => row.map((each) => (typeof each === 'string' ? cell(each) : each))),
      };

export const section = (id: string, title: string, blocks: readonly Block[]): Section => ({
  kind: 'section',
  id,
  title,
  blocks,
});

const only =
  (on: Medium) =>
  (...blocks: readonly Block[]): Block[] =>
    blocks.map((block) => ({ ...block, on }));

export const onScreen = only('screen');

export const inDocument = only('document');

/** A whole page: its blocks, and what surrounds them. */
export type Page = {
  /** The kind of page; the renderer decides what that looks like. */
  look: 'report' | 'board' | 'parents' | 'poster' | 'audit' | 'plan' | 'portfolio';
  /** The title of the file; in a document also its first heading. */
  title: string;
  /** What the page is about, as the first heading on a screen. */
  name: string;
  kicker: Inline;
  meta: string;
  footer: string;
  /** The lines below the title of a document. */
  about: readonly string[];
  /** Printed at the top of each sheet of paper. */
  header: string;
  /** What makes the page a draft, shown at its top and on each sheet. */
  draft?: string;
  /** The program that made the page, and the day the page is about (YYYY-MM-DD). */
  made: { by: string; on: string };
  /** The language of the page, with the words of its link to the contents; Dutch without it. */
  language?: { language: string; direction: 'ltr' | 'rtl'; skip: string };
  blocks: readonly Block[];
};
