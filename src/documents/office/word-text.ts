import type { DocumentPart, Place } from '../../findings/document-terms.ts';
import type { Gathering } from '../gather-content.ts';
import { followTable, type TableCells } from '../table-cells.ts';
import type { XmlElement } from '../xml-events.ts';
import { attributeOf } from './ooxml-names.ts';

/** A paragraph while it is read: what stands on the page, and what was deleted or hidden in it. */
type Paragraph = { place: Place; texts: Map<DocumentPart | undefined, string>; label: string | undefined };

/** An element that is open, with what holds for the text in it. */
export type Frame = {
  name: string;
  paragraph: Paragraph | null;
  deleted: boolean;
  hidden: boolean;
  /** Of a cell: how many columns it spans. */
  columns: number;
};

const OUTSIDE: Frame = { name: '', paragraph: null, deleted: false, hidden: false, columns: 1 };

const DELETED: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'w:delText']);
const TEXTS: ReadonlySet<string> = new Set(['w:t', 'w:delText', 'm:t']);
/** What stands for a character. Tab stops are called w:tab too, but stand before all text, where white space goes. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
]);
/** Wingdings, Webdings: pictures under the codes of letters. */
const PICTURE_FONT = /dings/i;

/** A character of a symbol font (ISO 29500-1, 17.3.3.30); such fonts keep their characters 0xF000 further on. */
const symbolOf = (element: XmlElement): string => {
  const code = Number.parseInt(attributeOf(element, 'w', 'char') ?? '', 16);
  const real = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const isCharacter = real >= 0x20 && (real < 0xd800 || (real > 0xdfff && real <= 0xffff));
  // A picture parts words, as a space does.
  return isCharacter && !PICTURE_FONT.test(attributeOf(element, 'w', 'font') ?? '') ? String.fromCharCode(real) : ' ';
};

const OFF: ReadonlySet<string | null> = new Set(['0', 'false', 'off']);

const sinkOf = ({ deleted, hidden }: Frame, part: DocumentPart | undefined): DocumentPart | undefined => {
  if (deleted) return 'deleted';
  return hidden ? 'hidden' : part;
};

/**
 * Follows paragraphs, runs and tables.
 * @param part what the whole text is, such as a header; undefined for the body, whose paragraphs are counted
 */
export const gatherWordText = (content: Gathering, part: DocumentPart | undefined) => {
  const frames: Frame[] = [];
  const tables: TableCells[] = [];
  let counted = 0;
  const here = (): Place => (part === undefined ? { paragraph: Math.max(counted, 1) } : { part });
  const above = (): Frame => frames.at(-1) ?? OUTSIDE;
  const hear = (frame: Frame, text: string) => {
    if (frame.paragraph === null) return;
    const { texts } = frame.paragraph;
    const sink = sinkOf(frame, part);
    texts.set(sink, (texts.get(sink) ?? '') + text);
  };
  const startParagraph = (): Paragraph => {
    counted += 1;
    return { place: here(), texts: new Map(), label: tables.at(-1)?.label() };
  };
  const endParagraph = ({ place, texts, label }: Paragraph) => {
    for (const [sink, text] of texts) content.add(text, sink === undefined ? place : { ...place, part: sink }, label);
    tables.at(-1)?.hear(texts.get(part) ?? '');
  };
  const followTables = (name: string, element: XmlElement) => {
    if (name === 'w:tbl') tables.push(followTable());
    else if (name === 'w:tr') tables.at(-1)?.startRow();
    else if (name === 'w:tc') tables.at(-1)?.startCell();
    else if (name === 'w:gridSpan') {
      const cell = frames.at(-2);
      if (cell?.name === 'w:tc') cell.columns = Number(attributeOf(element, 'w', 'val')) || 1;
    }
  };
  const leaveTables = ({ name, columns }: Frame) => {
    if (name === 'w:tbl') tables.pop();
    else if (name === 'w:tc') tables.at(-1)?.endCell(columns);
  };
  /** A run is hidden by its own properties; those of a paragraph's mark, and earlier ones, say nothing of its text. */
  const followHidden = (name: string, element: XmlElement) => {
    const run = frames.at(-2);
    if (name !== 'w:vanish' || run?.name !== 'w:r') return;
    run.hidden = run.hidden || !OFF.has(attributeOf(element, 'w', 'val'));
  };
  return {
    open(name: string, element: XmlElement): void {
      const outer = above();
      followTables(name, element);
      followHidden(name, element);
      const character = name === 'w:sym' ? symbolOf(element) : CHARACTERS.get(name);
      if (character !== undefined) hear(outer, character);
      const deleted = outer.deleted || DELETED.has(name);
      const paragraph = name === 'w:p' ? startParagraph() : outer.paragraph;
      frames.push({ name, paragraph, deleted, hidden: outer.hidden, columns: 1 });
    },
    text(text: string): void {
      const frame = above();
      if (TEXTS.has(frame.name)) hear(frame, text);
    },
    close(): void {
      const frame = frames.pop();
      if (frame === undefined) return;
      if (frame.name === 'w:p' && frame.paragraph !== null) endParagraph(frame.paragraph);
      leaveTables(frame);
    },
    /** The name of the element that is open. */
    inside: (): string => above().name,
    /** Where the paragraph stands that is being read. */
    place: (): Place => above().paragraph?.place ?? here(),
  };
};
