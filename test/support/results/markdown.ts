import { toString as textOf } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';

/** Reads Markdown back as GitHub does. */

export type MarkdownNode = { type: string; children?: MarkdownNode[]; value?: string; depth?: number };

const withThoseInside = (node: MarkdownNode): MarkdownNode[] => [
  node,
  ...(node.children ?? []).flatMap(withThoseInside),
];

/** Every node of a text, each before what is in it. */
export const markdownNodes = (text: string): MarkdownNode[] =>
  withThoseInside(remark().use(remarkGfm).parse(text) as MarkdownNode);

/** What a person reads of a node: without the sign that keeps words from becoming a link. */
export const wordsOf = (node: MarkdownNode): string => textOf(node as never).replaceAll('\u2060', '');

export const headingsOf = (text: string): string[] =>
  markdownNodes(text)
    .filter(({ type }) => type === 'heading')
    .map(wordsOf);

/** The rows of every table, as texts. */
export const tablesOf = (text: string): string[][][] =>
  markdownNodes(text)
    .filter(({ type }) => type === 'table')
    .map(({ children = [] }) => children.map((row) => (row.children ?? []).map(wordsOf)));
