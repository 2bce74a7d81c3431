import { describe, expect, it } from 'vitest';
import { quoteForm } from '../../src/base/text-search.ts';
import { isSeen, type TextPart } from '../../src/documents/document-content.ts';
import { extensionOf } from '../../src/documents/media-types.ts';
import { readContent } from '../../src/documents/read-content.ts';
import { documentShapes } from '../support/documents/document-shapes.ts';
import { PLACES } from '../support/documents/shapes/shape.ts';

/** Files in the shape in which Microsoft, Google and Apple write them: other prefixes, strict namespaces, shared strings. */

const textOf = (parts: readonly TextPart[]): string => quoteForm(parts.map(({ text }) => text).join('\n'));

const shown = (iso: string): string => iso.split('-').reverse().map(Number).join('-');

describe.each(documentShapes.map((shape) => [`${shape.name}: ${shape.about}`, shape] as const))(
  '%s',
  (_title, shape) => {
    const { name, make, expected } = shape;

    it('yields what a person sees, once', async () => {
      const content = await readContent(make(), extensionOf(name), () => undefined);
      const seen = textOf((content?.parts ?? []).filter(isSeen));
      expect(expected.seen.filter((phrase) => !seen.includes(quoteForm(phrase)))).toEqual([]);
      expect((expected.dates ?? []).filter((day) => !seen.includes(quoteForm(shown(day))))).toEqual([]);
      const long = expected.seen.map(quoteForm).filter((phrase) => phrase.length > 20);
      expect(long.filter((phrase) => seen.split(phrase).length > 2)).toEqual([]);
    });

    it('yields the rest at its place, and its properties', async () => {
      const content = await readContent(make(), extensionOf(name), () => undefined);
      for (const [kind, part] of PLACES) {
        const there = textOf((content?.parts ?? []).filter(({ place }) => place.part === part));
        const phrases = expected[kind] as string[];
        expect([kind, phrases.filter((phrase) => !there.includes(quoteForm(phrase)))]).toEqual([kind, []]);
      }
      expect(content).toMatchObject({ pages: expected.pages, created: expected.created });
      expect(content?.authors).toEqual(expect.arrayContaining(expected.authors));
    });
  },
);
