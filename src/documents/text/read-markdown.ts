import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { type Gathering, gatherContent } from '../gather-content.ts';
import { reachedBy } from '../link-target.ts';
import type { Reader } from '../reader.ts';
import { decodeText } from './decode-text.ts';
import { gatherLines } from './read-text.ts';

/** Above these the parser takes seconds: the text is then read line by line, marks and all, so that nothing is missed. */
const MOST_CHARACTERS = 250_000;
/** Quotes and lists inside each other. */
const MOST_NESTED = 10;
/** Marks inside a line make its block grow with their square. */
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

/** How many quotes and lists a line opens; a rule such as ----- opens none. */
const nestingOf = (line: string): number =>
  /^(?:>[ \t]*|(?:[*+-]|\d{1,9}[.)])[ \t]+|[ \t]+)*/.exec(line)?.[0].match(/[>*+-]|\d+/g)?.length ?? 0;

const isHeavy = (text: string): boolean =>
  text.length > MOST_CHARACTERS ||
  text.split('\n').some((line) => nestingOf(line) > MOST_NESTED) ||
  workOf(text) > MOST_WORK;

/** Takes the properties at the top of a file out, leaving their lines empty so that the others keep their number. */
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

/** What the parser leaves out of the text: what is not seen, and where links lead. */
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
  // A hard break is a node without text: words on both sides would grow together.
  const children = node.children?.map((child) => (child.type === 'break' ? { type: 'text', value: '\n' } : child));
  if (TEXT_BLOCKS.has(node.type)) {
    content.add(textOf({ ...node, children }, { includeImageAlt: false, includeHtml: false }), { line });
  }
  gatherUnseen(content, node, line);
  for (const child of children ?? []) gatherNode(content, child, line);
};

/** Reads Markdown as a person sees it: a part per block; HTML in it, comments and titles are hidden. */
export const readMarkdown: Reader = async ({ bytes }, onPage) => {
  const content = gatherContent();
  const text = takeFrontMatter(content, decodeText(bytes));
  if (isHeavy(text)) gatherLines(content, text);
  else gatherNode(content, fromMarkdown(text), 1);
  onPage();
  return content.finish();
};
