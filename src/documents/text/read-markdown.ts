import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { type Gathering, gatherContent } from '../gather-content.ts';
import { reachedBy } from '../links.ts';
import type { Reader } from '../reader.ts';
import { decodeText } from './decode-text.ts';
import { gatherLines } from './read-text.ts';

/** Above these limits the parser takes seconds. The text is then read line by line, markup included, so that nothing is missed. */
const MOST_CHARACTERS = 250_000;
/** Nested quotes and lists. */
const MOST_NESTED = 10;
/** The time for a block is quadratic in its number of markup characters. */
const MOST_WORK = 20_000_000;

type MarkdownNode = {
  type: string;
  value?: string | undefined;
  url?: string | undefined;
  alt?: string | null | undefined;
  title?: string | null | undefined;
  children?: MarkdownNode[] | undefined;
  position?: { start: { line: number } } | undefined;
};

const workOf = (text: string): number =>
  text.split(/\n[ \t]*\r?\n/).reduce((sum, block) => sum + (block.match(/[[\]*_<!`&>]/g)?.length ?? 0) ** 2, 0);

/** The number of quotes and lists that a line opens. A rule such as ----- opens none. */
const nestingOf = (line: string): number =>
  /^(?:>[ \t]*|(?:[*+-]|\d{1,9}[.)])[ \t]+|[ \t]+)*/.exec(line)?.[0].match(/[>*+-]|\d+/g)?.length ?? 0;

const isHeavy = (text: string): boolean =>
  text.length > MOST_CHARACTERS ||
  text.split('\n').some((line) => nestingOf(line) > MOST_NESTED) ||
  workOf(text) > MOST_WORK;

/** Blanks out the properties at the top of a file, so that the other lines keep their number. */
const takeFrontMatter = (content: Gathering, text: string): string => {
  const end = /^---[ \t]*\r?\n/.test(text) ? text.search(/\n(---|\.\.\.)[ \t]*(\r?\n|$)/) : -1;
  if (end === -1) return text;
  const lines = text.slice(0, end).split('\n');
  for (const [index, line] of lines.entries()) {
    if (index > 0) content.add(line, { line: index + 1, part: 'properties' });
  }
  const rest = text.slice(end + 1);
  const after = rest.indexOf('\n');
  return '\n'.repeat(lines.length) + (after === -1 ? '' : rest.slice(after));
};

/** Adds what is not part of the visible text: HTML, descriptions and the targets of links. */
const gatherUnseen = (content: Gathering, node: MarkdownNode, line: number): void => {
  if (node.type === 'html') content.add(node.value ?? '', { line, part: 'hidden' });
  content.add(node.alt ?? '', { line, part: 'hidden' });
  content.add(node.title ?? '', { line, part: 'hidden' });
  const reached = reachedBy(node.url ?? '');
  if (reached !== null) content.add(reached, { line, part: 'link' });
};

const TEXT_BLOCKS = new Set(['paragraph', 'heading', 'code']);

const gatherNode = (content: Gathering, node: MarkdownNode, above: number): void => {
  const line = node.position?.start.line ?? above;
  // A hard break has no text, so the words on both sides would be joined.
  const children = node.children?.map((child) => (child.type === 'break' ? { type: 'text', value: '\n' } : child));
  if (TEXT_BLOCKS.has(node.type)) {
    content.add(textOf({ ...node, children }, { includeImageAlt: false, includeHtml: false }), { line });
  }
  gatherUnseen(content, node, line);
  for (const child of children ?? []) gatherNode(content, child, line);
};

/** Reads Markdown as a person sees it, one part per block. HTML, comments and titles count as hidden. */
export const readMarkdown: Reader = async ({ bytes }, work) => {
  const content = gatherContent(work);
  const text = takeFrontMatter(content, decodeText(bytes));
  if (isHeavy(text)) gatherLines(content, text);
  else gatherNode(content, fromMarkdown(text), 1);
  work.onPage();
  return content.finish();
};
