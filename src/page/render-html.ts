import { render } from '../../templates/page.html.hbs';
import { text as css, sha256 as cssSha256 } from '../../templates/report.css';
import { text as script, sha256 as scriptSha256 } from '../../templates/report.js';
import { mapTexts, stripControls } from '../base/plain-text.ts';
import { type Block, type Cell, headerLine, type Page, type Part, type Table } from './blocks.ts';
import { drawBar, drawDots, drawLine, drawParts } from './pictures.ts';
import { frameWords } from './words.ts';

/** A school's additions to a page: colours as a style with its digest, a logo, and what comes before everything else. */
type Additions = {
  own?: { css: string; cssSha256: string };
  logo?: { src: string; alt: string } | null;
  introduction?: { heading: string; paragraphs: readonly string[] } | null;
};

/** The classes of the body, and whether the page needs the shapes of verdicts and the script. */
const LOOKS = {
  report: { classes: '', hasShapes: true, hasScript: true, hasContents: true },
  board: { classes: 'one-column board', hasShapes: true, hasScript: false, hasContents: false },
  parents: { classes: 'one-column parents', hasShapes: true, hasScript: false, hasContents: false },
  poster: { classes: 'one-column poster', hasShapes: true, hasScript: false, hasContents: false },
  audit: { classes: 'one-column audit', hasShapes: false, hasScript: false, hasContents: true },
  plan: { classes: 'one-column audit plan', hasShapes: false, hasScript: false, hasContents: true },
  portfolio: { classes: 'one-column audit portfolio', hasShapes: true, hasScript: false, hasContents: true },
} as const;

/** The measures from which the templates draw a picture; null to draw nothing. */
const drawPicture = (picture: Drawable) => {
  switch (picture.draw) {
    case 'score':
      return picture.score === null ? null : drawBar(picture.score, picture.target);
    case 'mix':
      return drawParts(picture.parts);
    case 'dots':
      return drawDots(picture.levels);
    case 'line':
      return drawLine(picture.scores);
  }
};

type Drawable =
  | { draw: 'score'; score: number | null; target: number }
  | { draw: 'mix'; parts: readonly { kind: string; number: number; words: string }[] }
  | { draw: 'dots'; levels: readonly number[] }
  | { draw: 'line'; scores: readonly (number | null)[] };

const isDrawable = (value: object): value is Drawable => 'draw' in value;

type Matrix = Extract<Block, { kind: 'matrix' }>;

const isMatrix = (value: object): value is Matrix => 'kind' in value && value.kind === 'matrix';

/** Gives each cell the head of its column, because cells are stacked on a narrow screen. */
const matrixView = ({ heads, rows }: Matrix) => ({
  rows: rows.map((row) => ({
    ...row,
    cells: row.cells.map((each, index) => ({ ...each, head: heads[index] })),
  })),
});

const isTable = (value: object): value is Table => 'kind' in value && value.kind === 'table';

const lineIn = (cell: Cell | undefined) => (cell === undefined || 'draw' in cell ? [] : cell.flat());

/** Gives each cell the heading of its column, because cells are stacked on a narrow screen. */
const tableView = ({ columns, rows }: Table) => ({
  heads: columns.map(([head]) => head),
  rows: rows.map(([first, ...cells]) => ({
    head: lineIn(first),
    cells: cells.map((cell, index) => ({ label: columns[index + 1]?.[0] ?? '', line: lineIn(cell) })),
  })),
});

const stretchView = (value: object) => {
  if (!('text' in value)) return {};
  const look = 'look' in value ? value.look : undefined;
  return {
    isStretch: true,
    isStrong: look === 'strong',
    isSign: look === 'sign',
    ...(look === 'name' ? { look: 'strong' } : {}),
  };
};

const isForDocument = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'on' in value && value.on === 'document';

/** Blocks as the templates print them: without those for documents, and with the measures of every picture. */
const viewOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.filter((each) => !isForDocument(each)).map(viewOf);
  if (typeof value !== 'object' || value === null) return value;
  const shown = isTable(value)
    ? { ...value, ...tableView(value) }
    : isMatrix(value)
      ? { ...value, ...matrixView(value) }
      : value;
  return {
    ...Object.fromEntries(Object.entries(shown).map(([key, inner]) => [key, viewOf(inner)])),
    ...stretchView(value),
    ...(isDrawable(value) ? { picture: drawPicture(value) } : {}),
  };
};

const isPart = (block: Block): block is Extract<Part, { code: string }> =>
  block.kind === 'standard' || block.kind === 'criterion';

const partsIn = (blocks: readonly Block[]): { id: string; code: string; title: string }[] =>
  blocks.flatMap((block) => {
    if (isPart(block)) return [{ id: block.id, code: block.code, title: block.title }];
    return block.kind === 'filtered' ? partsIn(block.blocks) : [];
  });

/** The sections with their titles in the contents, and the parts that have a code. */
const contentsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => {
    if (block.kind !== 'section' || block.on === 'document') return [];
    const { id, title, short = title, count } = block;
    const parts = partsIn(block.blocks);
    return [{ id, name: short, count, hasCount: count !== undefined, parts: parts.length === 0 ? null : parts }];
  });

/**
 * Renders a page as one HTML file: nothing from outside, its own style, at most one small script, and a policy (CSP) that
 * allows only those, by their digests. Handlebars escapes every text; control characters are removed, because HTML does not
 * allow them (WHATWG HTML, parse errors).
 */
export const renderHtmlPage = (page: Page, additions: Additions = {}): string => {
  const shown = mapTexts(page, stripControls);
  const { classes, hasShapes, hasScript, hasContents } = LOOKS[page.look];
  return render({
    ...additions,
    page: viewOf(shown) as object,
    sheetHeader: headerLine(shown),
    contents: hasContents ? contentsOf(shown.blocks) : null,
    classes,
    hasShapes,
    css,
    cssSha256,
    ...(hasScript ? { script, scriptSha256 } : {}),
    words: frameWords,
  });
};
