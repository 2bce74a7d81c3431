import type { DocumentPart, Place } from '../../findings/document-terms.ts';
import type { Gathering } from '../gather-content.ts';
import { gatherLink } from '../links.ts';
import { followTable, type TableCells } from '../table-cells.ts';
import type { OpenAttributes, OpenDocumentHandler, PlaceFollower } from './open-document-events.ts';

/** The styles that hide text. They are collected while styles are read, before the text. */
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

/** Remembers hidden styles by family and name. A style hides when its parent does. */
export const hiddenStyles = () => {
  const names = new Set<string>();
  let current = '';
  return {
    /** Whether an element is hidden by its style, or is a hidden section. */
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

/** A handler that collects styles, and passes everything on. */
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

type Paragraph = { place: Place; text: string; unseen: string; hidden: boolean; label: string | undefined };

type Frame = {
  part: DocumentPart | undefined;
  hidden: boolean;
  /** The paragraph that gets the text; null outside paragraphs. */
  paragraph: Paragraph | null;
  /** The text of an element outside paragraphs, such as a name. */
  value: string;
};

const PARTS: Readonly<Record<string, DocumentPart>> = {
  'text:note-body': 'footnote',
  'office:annotation': 'comment',
  'text:tracked-changes': 'deleted',
  'presentation:notes': 'notes',
  'style:header': 'header',
  'style:header-left': 'header',
  'style:header-first': 'header',
  'style:footer': 'footer',
  'style:footer-left': 'footer',
  'style:footer-first': 'footer',
};

/** Elements whose text does not belong to the paragraph around them. */
const APART: ReadonlySet<string> = new Set(
  (
    'office:annotation text:note-body text:note-citation dc:creator dc:date meta:date-string meta:creator-initials ' +
    'svg:title svg:desc office:binary-data office:event-listeners'
  ).split(' '),
);

const SPACES: Readonly<Record<string, string>> = { 'text:s': ' ', 'text:tab': '\t', 'text:line-break': '\n' };

/** More spaces mean nothing. */
const MOST_SPACES = 100;

/** An object (draw:object-ole) is read with what is packed inside. */
const PROGRAMS: ReadonlySet<string> = new Set(['draw:applet', 'draw:plugin']);

const UNSEEN_ATTRIBUTES = ['text:string-value', 'text:string-value-if-true', 'text:string-value-if-false'];

const isParagraph = (name: string): boolean => name === 'text:p' || name === 'text:h';

const spacesFor = (name: string, attributes: OpenAttributes): string =>
  (SPACES[name] ?? '').repeat(Math.min(Math.max(Number(attributes['text:c'] ?? 1) || 1, 1), MOST_SPACES));

const endParagraph = (content: Gathering, paragraph: Paragraph, table: TableCells | undefined): void => {
  const { place, text, unseen, hidden, label } = paragraph;
  content.add(text, hidden ? { ...place, part: 'hidden' } : place, label, table?.column());
  content.add(unseen, { ...place, part: 'hidden' }, label, table?.column());
};

const followTables = (tables: TableCells[], name: string): void => {
  if (name === 'table:table') tables.push(followTable());
  else if (name === 'table:table-row') tables.at(-1)?.startRow();
  else if (/^table:(covered-)?table-cell$/.test(name)) tables.at(-1)?.startCell();
};

const leaveTables = (tables: TableCells[], name: string, columns: number): void => {
  if (name === 'table:table') tables.pop();
  else if (/^table:(covered-)?table-cell$/.test(name)) tables.at(-1)?.endCell(columns);
};

/** Adds what an element says apart from its text. */
const gatherElement = (content: Gathering, name: string, attributes: OpenAttributes, place: Place): void => {
  gatherLink(content, attributes['xlink:href'] ?? '', place);
  if (PROGRAMS.has(name)) content.activate('program');
  content.add(attributes['form:current-value'] ?? '', { ...place, part: 'field' });
  if (!name.startsWith('text:')) return;
  for (const key of UNSEEN_ATTRIBUTES) content.add(attributes[key] ?? '', { ...place, part: 'hidden' });
};

const nothing = (): Frame => ({ part: undefined, hidden: false, paragraph: null, value: '' });

/** Adds text to its paragraph, separating hidden words; outside paragraphs to the value of its element. */
const hearText = (frame: Frame, text: string): void => {
  const { paragraph } = frame;
  if (paragraph === null) frame.value = frame.value.length < 10_000 ? frame.value + text : frame.value;
  else if (frame.hidden && !paragraph.hidden) paragraph.unseen += text;
  else paragraph.text += text;
};

const leaveFrame = (content: Gathering, name: string, frame: Frame, place: Place, table: TableCells | undefined) => {
  if (isParagraph(name) && frame.paragraph !== null) {
    endParagraph(content, frame.paragraph, table);
    if (frame.part === undefined) table?.hear(frame.paragraph.text);
  }
  if (name === 'dc:creator') content.author(frame.value);
  if (name === 'svg:title' || name === 'svg:desc') content.add(frame.value, { ...place, part: 'hidden' });
};

/** Gathers the text of content.xml or styles.xml. */
export const gatherOpenText = (
  content: Gathering,
  styles: HiddenStyles,
  places: PlaceFollower,
): OpenDocumentHandler => {
  const frames: Frame[] = [nothing()];
  const tables: TableCells[] = [];
  const repeats: number[] = [];
  const enter = (name: string, attributes: OpenAttributes): Frame => {
    const above = frames.at(-1) ?? nothing();
    const part = PARTS[name] ?? above.part;
    const hidden = above.hidden || styles.has(name, attributes);
    if (!isParagraph(name)) return { part, hidden, paragraph: APART.has(name) ? null : above.paragraph, value: '' };
    const place = { ...places.here(), ...(part && { part }) };
    const unseen = hidden || places.hidden();
    const paragraph = { place, text: '', unseen: '', hidden: unseen, label: tables.at(-1)?.label() };
    return { part, hidden: unseen, paragraph, value: '' };
  };
  return {
    open(name, attributes) {
      places.open(name, attributes);
      followTables(tables, name);
      repeats.push(Number(attributes['table:number-columns-repeated'] ?? 1) || 1);
      const frame = enter(name, attributes);
      frames.push(frame);
      if (name === 'text:hidden-paragraph' && frame.paragraph !== null) frame.paragraph.hidden = true;
      gatherElement(content, name, attributes, frame.paragraph?.place ?? places.here());
      hearText(frame, spacesFor(name, attributes));
    },
    text(text) {
      hearText(frames.at(-1) ?? nothing(), text);
    },
    close(name) {
      leaveFrame(content, name, frames.pop() ?? nothing(), places.here(), tables.at(-1));
      leaveTables(tables, name, repeats.pop() ?? 1);
      places.close(name);
    },
  };
};
