import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { renderMarkdown, renderMarkdownFor } from '../../src/report/markdown.ts';
import { fiveStates } from '../support/results/five-states.ts';

/** Pandoc as an outside judge of the Markdown, with all the extensions of its own that it has on by itself. */

/** An element of Pandoc's own tree: its kind, and what it holds. */
type Element = { t: string; c?: unknown };

const isElement = (value: unknown): value is Element => typeof value === 'object' && value !== null && 't' in value;

const elementsIn = (value: unknown): Element[] => {
  if (Array.isArray(value)) return value.flatMap(elementsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [...(isElement(value) ? [value] : []), ...Object.values(value).flatMap(elementsIn)];
};

const read = (markdown: string): Element[] =>
  elementsIn(
    JSON.parse(execFileSync('pandoc', ['-f', 'markdown', '-t', 'json'], { input: markdown, encoding: 'utf8' })).blocks,
  );

/** [attr, caption, columns, [attr, head rows], bodies, foot]; a body has its rows fourth, a row its cells second. */
type TableContent = [
  unknown,
  unknown,
  unknown[],
  [unknown, unknown[]],
  [unknown, unknown, unknown, [unknown, unknown[]][]][],
  unknown,
];

/** Rows that have more or fewer cells than their table has columns. */
const brokenRows = (elements: Element[]): number =>
  elements
    .filter(({ t }) => t === 'Table')
    .flatMap(({ c }) => {
      const [, , columns, , bodies] = c as TableContent;
      return bodies.flatMap(([, , , rows]) => rows.filter(([, cells]) => cells.length !== columns.length));
    }).length;

describe('the Markdown report in Pandoc', () => {
  it.each(fiveStates)(
    'of %s keeps its tables whole, and holds no code, links or mathematics of others',
    async (_name, make) => {
      const result = await make();
      for (const markdown of [
        renderMarkdown(result),
        renderMarkdownFor(result, 'bestuur'),
        renderMarkdownFor(result, 'ouders'),
      ]) {
        const elements = read(markdown);
        const kinds = new Set(elements.map(({ t }) => t));
        for (const kind of ['RawInline', 'RawBlock', 'Image', 'Math', 'Cite', 'Code', 'CodeBlock'])
          expect(kinds).not.toContain(kind);
        expect(brokenRows(elements)).toBe(0);
      }
      expect(read(renderMarkdown(result)).filter(({ t }) => t === 'Table').length).toBeGreaterThan(3);
    },
  );
});
