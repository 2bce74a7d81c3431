import { toOneLine } from '../base/plain-text.ts';
import type { Page } from './blocks.ts';
import {
  type Block,
  type Cell,
  type Inline,
  partTitle,
  type Stretch,
  scaleLine,
  signalSigns,
  type Table,
  type Topic,
} from './blocks.ts';

/** Characters that mean something anywhere in CommonMark or GFM text, or that start raw HTML, a mail address or a formula. */
const PUNCTUATION = /[\\`*_{}[\]<>#|~&!@^$+=]/g;

/**
 * GFM links addresses in plain text even if their punctuation is escaped. A word joiner (U+2060, invisible and without width)
 * between their parts keeps them plain text.
 */
const unlink = (text: string): string =>
  text
    .replace(/:(?=\/\/)/g, ':\u2060')
    .replace(/(www|mailto|xmpp)(?=[.:])/gi, '$1\u2060')
    .replace(/@/g, '\u2060@');

/**
 * Renders text from outside as Markdown that shows exactly that text: on one line, with punctuation escaped (CommonMark 2.4),
 * without a list marker at the start, without links.
 */
export const escapeMarkdown = (text: string): string =>
  unlink(toOneLine(text))
    .replace(PUNCTUATION, '\\$&')
    .replace(/^-/, '\\-')
    .replace(/^(\d+)([.)])/, '$1\\$2');

/** Escapes a stretch of a line. Spaces at its ends stay, because they separate it from its neighbours. */
const escapeStretch = (text: string): string =>
  `${/^\s/.test(text) ? ' ' : ''}${escapeMarkdown(text)}${/\S\s+$/.test(text) ? ' ' : ''}`;

/** Writes an address out in words: nothing that a school enters becomes a link. */
const renderStretch = ({ text, look, href }: Stretch): string => {
  const told = href === undefined || href.startsWith('#') ? text : `${text} (${href})`;
  return look === 'strong' ? `**${escapeMarkdown(told)}**` : escapeStretch(told);
};

const renderLine = (line: Inline): string =>
  line
    .map((part) => (typeof part === 'string' ? escapeStretch(part) : renderStretch(part)))
    .join('')
    .trim();

const renderCell = (cell: Cell): string => ('draw' in cell ? '' : cell.map(renderLine).join(' '));

const renderRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Leaves out columns of pictures, because the figures are in the columns beside them. */
const renderTable = ({ columns, rows }: Table): string => {
  const shown = columns.flatMap(([head, , holds], index) => (holds === 'pictures' ? [] : [{ head, holds, index }]));
  return [
    renderRow(shown.map(({ head }) => escapeMarkdown(head))),
    renderRow(shown.map(({ holds }) => (holds === 'numbers' ? '---:' : '---'))),
    ...rows.map((row) => renderRow(shown.map(({ index }) => renderCell(row[index] ?? [])))),
  ].join('\n');
};

/** Verdicts in a row, as a table of names and verdicts. */
const renderStrip = ({ caption, heads, items }: Extract<Block, { kind: 'strip' }>): string =>
  renderTable({
    kind: 'table',
    caption,
    columns: heads.map((head) => [head, 50]),
    rows: items.map(({ id, title, sign, verdict }) => [[[`${id} ${title}`]], [[`${sign} ${verdict}`]]]),
  });

/** Ends a title if more text follows it on the line. @param mark a full stop, or a colon before the rest of a sentence */
const endTitle = (text: string, mark: '.' | ':'): string => (/[.?!]$/.test(text) ? text : `${text}${mark}`);

const renderEntry = ({ paragraphs, signal }: Topic, isStacked: boolean): string => {
  const mark = signal === undefined ? '.' : ':';
  const told = paragraphs
    .filter(({ on }) => on !== 'screen')
    .map(({ line, look }) => {
      const words = renderLine(line);
      if (look !== 'strong') return words;
      return `**${isStacked ? words : endTitle(words, mark)}**`;
    })
    .join(isStacked ? '\n   ' : ' ');
  return signal === undefined ? told : `${signalSigns[signal]} ${told}`;
};

const renderItems = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

const renderSteps = (items: readonly string[]): string =>
  items.map((item, index) => `${index + 1}. ${item}`).join('\n');

const renderBlock = (block: Block): string[] => {
  if (block.on === 'screen') return [];
  switch (block.kind) {
    case 'section':
      return [`## ${escapeMarkdown(block.title)}`, ...renderBlocks(block.blocks)];
    case 'standard':
    case 'criterion':
    case 'group':
      return [`### ${escapeMarkdown(partTitle(block))}`, ...renderBlocks(block.blocks)];
    case 'heading':
      return [`${'#'.repeat(block.level)} ${renderLine(block.line)}`];
    case 'text':
      return [block.look === 'strong' ? `**${renderLine(block.line)}**` : renderLine(block.line)];
    case 'quote':
      return [`> ${renderLine(block.line)}`];
    case 'list':
      return [renderItems(block.items.map(renderLine))];
    case 'prose':
    case 'mark':
      return ('told' in block ? block.told : block.lines).map(renderLine);
    case 'steps':
      return [renderSteps(block.items.map((item) => renderEntry(item, block.stacked === true)))];
    case 'topics':
      return [renderItems(block.items.map((item) => renderEntry(item, false)))];
    case 'scale':
      return [renderItems(block.items.map((item) => renderLine(scaleLine(item))))];
    case 'strip':
      return [renderStrip(block)];
    case 'parting':
      return ['---', `**${escapeMarkdown(block.title)}**`, escapeMarkdown(block.line)];
    case 'table':
      return [renderTable(block)];
    case 'details':
    case 'filtered':
      return renderBlocks(block.blocks);
    case 'columns':
      return block.columns.flatMap(renderBlocks);
    default:
      return [];
  }
};

const renderBlocks = (blocks: readonly Block[]): string[] => blocks.flatMap(renderBlock);

/** Renders a page as Markdown (CommonMark with GFM tables). Every word is escaped; the markup is added here. */
export const renderMarkdownPage = ({ title, about, draft, blocks }: Page): string =>
  `${[
    `# ${escapeMarkdown(title)}`,
    ...(draft === undefined ? [] : [`**${escapeMarkdown(draft)}**`]),
    ...about.map(escapeMarkdown),
    ...renderBlocks(blocks),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
