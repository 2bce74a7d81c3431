import type { DocumentPart, Place } from '../../findings/document-terms.ts';
import type { Gathering } from '../gather-content.ts';
import { gatherLink } from '../links.ts';
import { followTable, type TableCells } from '../table-cells.ts';
import type { XmlElement } from '../xml-events.ts';
import { attributeOf } from './ooxml-markup.ts';

/** No honest field instruction is longer. */
const MOST_CHARACTERS = 10_000;

/** Adds whom a field instruction links to, and notes that it starts a program (DDE) (ISO 29500-1, 17.16). */
export const gatherInstruction = (content: Gathering, instruction: string, place: Place): void => {
  const [, quoted, bare] = /^\s*HYPERLINK\s+(?:\\[a-z]\s+)?(?:"([^"]*)"|(\S+))/i.exec(instruction) ?? [];
  gatherLink(content, quoted ?? bare ?? '', place);
  if (/^\s*DDE(AUTO)?\b/i.test(instruction)) content.activate('program');
};

/** Follows fields, which may be nested: characters mark where each begins, separates and ends. */
export const followFields = (content: Gathering) => {
  const instructions: string[] = [];
  return {
    /** @param kind the kind of field character: begin, separate or end */
    mark(kind: string | null, place: Place): void {
      if (kind === 'begin') instructions.push('');
      else if (kind === 'separate') {
        gatherInstruction(content, instructions.pop() ?? '', place);
        instructions.push('');
      } else if (kind === 'end') gatherInstruction(content, instructions.pop() ?? '', place);
    },
    /** Adds text to the current instruction. */
    hear(text: string): void {
      const instruction = (instructions.pop() ?? '') + text;
      instructions.push(instruction.slice(0, MOST_CHARACTERS));
    },
  };
};

/** A paragraph that is being read: its visible, deleted and hidden text. */
type Paragraph = { place: Place; texts: Map<DocumentPart | undefined, string>; label: string | undefined };

/** An open element, with the properties of the text in it. */
type Frame = {
  name: string;
  paragraph: Paragraph | null;
  deleted: boolean;
  hidden: boolean;
  /** For a cell: the number of columns that it spans. */
  columns: number;
};

const OUTSIDE: Frame = { name: '', paragraph: null, deleted: false, hidden: false, columns: 1 };

const DELETED: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'w:delText']);

const TEXTS: ReadonlySet<string> = new Set(['w:t', 'w:delText', 'm:t']);

/** Elements for a single character. Tab stops are w:tab too, but come before all text, where white space is trimmed. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
]);

/** Wingdings and Webdings have pictures under the codes of letters. */
const PICTURE_FONT = /dings/i;

/** A character of a symbol font (ISO 29500-1, 17.3.3.30). Such fonts shift their characters by 0xF000. */
const symbolOf = (element: XmlElement): string => {
  const code = Number.parseInt(attributeOf(element, 'w', 'char') ?? '', 16);
  const real = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const isCharacter = real >= 0x20 && (real < 0xd800 || (real > 0xdfff && real <= 0xffff));
  // A picture separates words, as a space does.
  return isCharacter && !PICTURE_FONT.test(attributeOf(element, 'w', 'font') ?? '') ? String.fromCharCode(real) : ' ';
};

const OFF: ReadonlySet<string | null> = new Set(['0', 'false', 'off']);

const sinkOf = ({ deleted, hidden }: Frame, part: DocumentPart | undefined): DocumentPart | undefined => {
  if (deleted) return 'deleted';
  return hidden ? 'hidden' : part;
};

/**
 * Gathers paragraphs, runs and tables.
 * @param part the part that all text belongs to, such as a header; undefined for the body, whose paragraphs are counted
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
    const table = tables.at(-1);
    for (const [sink, text] of texts) {
      content.add(text, sink === undefined ? place : { ...place, part: sink }, label, table?.column());
    }
    table?.hear(texts.get(part) ?? '');
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
  /** Only a run's own properties hide it. Properties of the paragraph mark, and tracked earlier ones, say nothing about the text. */
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
    /** The name of the current element. */
    inside: (): string => above().name,
    /** The place of the current paragraph. */
    place: (): Place => above().paragraph?.place ?? here(),
  };
};
