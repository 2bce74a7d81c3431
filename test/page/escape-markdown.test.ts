import * as fc from 'fast-check';
import { toString as textOf } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import { toOneLine } from '../../src/base/plain-text.ts';
import { escapeMarkdown } from '../../src/page/render-markdown.ts';

const parse = (text: string) => remark().use(remarkGfm).parse(text);

type Node = { type: string; children?: Node[]; value?: string };

const nodesOf = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodesOf)];

describe('escaped Markdown', () => {
  it('shows any text from outside as exactly that text, on one line', () => {
    const units = fc.constantFrom(
      ...'\\`*_{}[]()<>#+-.!|~&:/@^$="\' \n\t123abcwé😀'.split(''),
      'www.',
      'http://',
      'https://x.nl',
      '&amp;',
      '1. ',
      '- ',
      'a@b.nl',
      '<b>',
      '**',
    );
    fc.assert(
      fc.property(
        fc.array(units, { maxLength: 25 }).map((parts) => parts.join('')),
        (text) => {
          const tree = parse(`> ${escapeMarkdown(text)} einde`) as Node;
          expect(textOf(tree as never).replaceAll('\u2060', '')).toBe(`${toOneLine(text)} einde`.trim());
          expect(new Set(nodesOf(tree).map(({ type }) => type))).toEqual(
            new Set(['root', 'blockquote', 'paragraph', 'text']),
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});
