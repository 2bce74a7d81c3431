import type { Place } from '../../findings/document-terms.ts';
import type { Gathering } from '../gather-content.ts';
import { unlessDamaged } from '../limits.ts';
import { gatherLink } from '../links.ts';
import { followTable, type TableCells } from '../table-cells.ts';
import { readXml, type XmlElement, type XmlHandlers } from '../xml-events.ts';
import { attributeOf, followAlternatives, ooxmlName } from './ooxml-markup.ts';
import { type OoxmlPackage, type Relation, targetsById } from './ooxml-package.ts';

/** An open element, with the properties of the text in it. */
type Frame = {
  name: string;
  paragraph: { text: string; label: string | undefined } | null;
  hidden: boolean;
  skipped: boolean;
};

const OUTSIDE: Frame = { name: '', paragraph: null, hidden: false, skipped: false };

/** Paragraphs, old comments, and the labels of a chart. */
const PARAGRAPHS: ReadonlySet<string> = new Set(['a:p', 'p:text', 'c:v']);

const TEXTS: ReadonlySet<string> = new Set(['a:t', 'm:t', 'p:text', 'c:v']);

const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['a:br', '\n'],
  ['a:tab', '\t'],
]);

const SHAPES: ReadonlySet<string> = new Set(['p:cNvPr', 'xdr:cNvPr']);

const LINKS: ReadonlySet<string> = new Set(['a:hlinkClick', 'a:hlinkHover', 'a:hlinkMouseOver']);

type DrawingOptions = {
  relations: readonly Relation[];
  /** Whether to leave out page numbers. */
  unnumbered?: boolean;
};

const gatherAction = (content: Gathering, element: XmlElement): void => {
  const [, kind] = /^ppaction:\/\/(program|macro)\b/i.exec(element.attribute('', 'action') ?? '') ?? [];
  if (kind !== undefined) content.activate(kind.toLowerCase() === 'macro' ? 'macro' : 'program');
};

const followTables = () => {
  const tables: TableCells[] = [];
  return {
    open(name: string): void {
      if (name === 'a:tbl') tables.push(followTable());
      else if (name === 'a:tr') tables.at(-1)?.startRow();
      else if (name === 'a:tc') tables.at(-1)?.startCell();
    },
    // Merged cells are in the file too, without text, so each cell spans one column.
    close(name: string): void {
      if (name === 'a:tbl') tables.pop();
      else if (name === 'a:tc') tables.at(-1)?.endCell();
    },
    label: () => tables.at(-1)?.label(),
    column: () => tables.at(-1)?.column(),
    hear: (text: string) => tables.at(-1)?.hear(text),
  };
};

/**
 * Gathers the text of a drawing by paragraph (ISO 29500-1, 21.1): shapes, groups, tables, SmartArt, charts.
 * @param place the place of everything in it
 */
export const gatherDrawing = (content: Gathering, place: Place, options: DrawingOptions): XmlHandlers => {
  const targets = targetsById(options.relations, 'outside');
  const alternatives = followAlternatives();
  const tables = followTables();
  const frames: Frame[] = [];
  const above = (): Frame => frames.at(-1) ?? OUTSIDE;
  const describe = (element: XmlElement) => {
    const shape = frames.at(-2);
    const hidden = element.attribute('', 'hidden');
    if (shape !== undefined && (hidden === '1' || hidden === 'true')) shape.hidden = true;
    for (const local of ['title', 'descr']) {
      content.add(element.attribute('', local) ?? '', { ...place, part: 'hidden' });
    }
  };
  const hear = ({ paragraph, skipped }: Frame, text: string) => {
    if (paragraph !== null && !skipped) paragraph.text += text;
  };
  const isSkipped = (name: string, { attribute }: XmlElement): boolean =>
    (name === 'a:fld' && options.unnumbered === true && attribute('', 'type') === 'slidenum') ||
    // The numbers of a chart are drawn, not written out.
    (name === 'c:v' && frames.at(-2)?.name !== 'c:strCache');
  return {
    open(element) {
      const name = ooxmlName(element.uri, element.local);
      if (alternatives.skips(name)) return;
      tables.open(name);
      if (SHAPES.has(name)) describe(element);
      else if (LINKS.has(name)) {
        gatherLink(content, targets.get(attributeOf(element, 'r', 'id') ?? '') ?? '', place);
        gatherAction(content, element);
      }
      const outer = above();
      hear(outer, CHARACTERS.get(name) ?? '');
      const paragraph = PARAGRAPHS.has(name) ? { text: '', label: tables.label() } : outer.paragraph;
      const { hidden } = outer;
      frames.push({ name, paragraph, hidden, skipped: outer.skipped || isSkipped(name, element) });
    },
    text(text) {
      if (!alternatives.skipping() && TEXTS.has(above().name)) hear(above(), text);
    },
    close(uri, local) {
      const name = ooxmlName(uri, local);
      if (alternatives.skipped(name)) return;
      const frame = frames.pop();
      if (frame !== undefined && PARAGRAPHS.has(name) && frame.paragraph !== null) {
        const { text, label } = frame.paragraph;
        content.add(text, frame.hidden ? { ...place, part: 'hidden' } : place, label, tables.column());
        tables.hear(text);
      }
      tables.close(name);
    },
  };
};

/**
 * Gathers the text of related parts of these kinds, such as charts.
 * @throws ReadError damaged, unsafe or a limit
 */
export const gatherRelated = async (
  { file, content }: { file: OoxmlPackage; content: Gathering },
  kinds: readonly string[],
  relations: readonly Relation[],
  place: Place,
): Promise<void> => {
  const targets = relations.filter(({ kind, external }) => kinds.includes(kind) && !external);
  for (const target of new Set(targets.map((relation) => relation.target))) {
    const options = { relations: await file.relationsOf(target), unnumbered: place.part === 'notes' };
    const reading = readXml(file.parts, target, gatherDrawing(content, place, options), file.work);
    await unlessDamaged(reading, () => content.miss(place, 'damaged'));
  }
};

/** Charts and SmartArt. For SmartArt only the data, because its drawing repeats the same text. */
export const PICTURES = ['chart', 'diagramData'];
