import type { OpenAttributes, OpenDocumentHandler } from './open-document-events.ts';

/** Which styles keep what has them from sight; filled while styles are read, which stand before the text. */
export type HiddenStyles = ReturnType<typeof hiddenStyles>;

const FAMILIES: Readonly<Record<string, string>> = {
  'text:p': 'paragraph',
  'text:h': 'paragraph',
  'text:span': 'text',
  'text:a': 'text',
  'table:table': 'table',
  'draw:page': 'drawing-page',
};

const hides = (attributes: OpenAttributes): boolean =>
  attributes['text:display'] === 'none' ||
  attributes['table:display'] === 'false' ||
  attributes['presentation:visibility'] === 'hidden';

const styleOf = (attributes: OpenAttributes): string =>
  attributes['text:style-name'] ?? attributes['table:style-name'] ?? attributes['draw:style-name'] ?? '';

/** Styles by family and name; a style hides when its parent does. */
export const hiddenStyles = () => {
  const names = new Set<string>();
  let current = '';
  return {
    /** Whether an element is hidden by its style, or as a section by itself. */
    has: (name: string, attributes: OpenAttributes): boolean =>
      names.has(`${FAMILIES[name]}/${styleOf(attributes)}`) ||
      (name === 'text:section' && attributes['text:display'] === 'none'),
    open(name: string, attributes: OpenAttributes): void {
      if (name === 'style:style') {
        const family = attributes['style:family'] ?? '';
        current = `${family}/${attributes['style:name'] ?? ''}`;
        if (names.has(`${family}/${attributes['style:parent-style-name'] ?? ''}`)) names.add(current);
      } else if (/^style:(text|table|drawing-page)-properties$/.test(name) && current !== '' && hides(attributes)) {
        names.add(current);
      }
    },
    close(name: string): void {
      if (name === 'style:style') current = '';
    },
  };
};

/** Lets the styles of a file be known before its text is taken. */
export const withStyles = (styles: HiddenStyles, handler: OpenDocumentHandler): OpenDocumentHandler => ({
  open(name, attributes) {
    styles.open(name, attributes);
    handler.open(name, attributes);
  },
  text: handler.text,
  close(name) {
    styles.close(name);
    handler.close(name);
  },
});
