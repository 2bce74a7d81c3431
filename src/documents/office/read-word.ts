import type { DocumentPart, Place } from '../../findings/document-terms.ts';
import type { DocumentContent } from '../document-content.ts';
import { type Gathering, gatherContent } from '../gather-content.ts';
import { ReadError, unlessDamaged } from '../limits.ts';
import { gatherLink } from '../links.ts';
import { fileNameOf } from '../media-types.ts';
import type { Reader } from '../reader.ts';
import type { Work } from '../work.ts';
import { readXml, type XmlElement, type XmlHandlers } from '../xml-events.ts';
import { gatherRelated, PICTURES } from './gather-drawings.ts';
import { gatherRest } from './gather-rest.ts';
import { attributeOf, followAlternatives, ooxmlName } from './ooxml-markup.ts';
import { type OoxmlPackage, openOoxml, type Relation, targetsById } from './ooxml-package.ts';
import { gatherAbout } from './ooxml-properties.ts';
import { followWordFigures } from './word-figures.ts';
import { followFields, gatherInstruction, gatherWordText } from './word-text.ts';

/** The parts with text outside the body, by the kind of their relation. */
const STORIES: ReadonlyMap<string, DocumentPart> = new Map([
  ['header', 'header'],
  ['footer', 'footer'],
  ['footnotes', 'footnote'],
  ['endnotes', 'footnote'],
  ['comments', 'comment'],
]);

/** Elements with the name of who wrote or changed something. */
const SIGNED: ReadonlySet<string> = new Set(
  (
    'comment ins del moveFrom moveTo rPrChange pPrChange sectPrChange tblPrChange tblPrExChange tblGridChange trPrChange ' +
    'tcPrChange numberingChange cellIns cellDel cellMerge'
  )
    .split(' ')
    .map((local) => `w:${local}`),
);

const LINKS: ReadonlySet<string> = new Set(['w:hyperlink', 'a:hlinkClick', 'a:hlinkHover']);
const INSTRUCTIONS: ReadonlySet<string> = new Set(['w:instrText', 'w:delInstrText']);

/** The descriptions of a picture, in DrawingML or in the VML of older versions of Word (ISO 29500-4, 19.1). */
const descriptionsOf = (name: string, element: XmlElement): string[] => {
  const { attribute } = element;
  if (name === 'wp:docPr') return [attribute('', 'title') ?? '', attribute('', 'descr') ?? ''];
  if (!name.startsWith('v:')) return [];
  return [attribute('', 'alt') ?? '', attributeOf(element, 'o', 'title') ?? ''];
};

/** Adds what an element says apart from its text. */
const gatherElement = (
  content: Gathering,
  name: string,
  element: XmlElement,
  { place, targets }: { place: Place; targets: ReadonlyMap<string, string> },
): void => {
  if (SIGNED.has(name)) content.author(attributeOf(element, 'w', 'author') ?? '');
  else if (LINKS.has(name)) gatherLink(content, targets.get(attributeOf(element, 'r', 'id') ?? '') ?? '', place);
  else if (name === 'w:fldSimple') gatherInstruction(content, attributeOf(element, 'w', 'instr') ?? '', place);
  else for (const text of descriptionsOf(name, element)) content.add(text, { ...place, part: 'hidden' });
};

/** Gathers one story: the body, a header, the comments. */
const gatherStory = (
  content: Gathering,
  part: DocumentPart | undefined,
  relations: readonly Relation[],
): XmlHandlers => {
  const text = gatherWordText(content, part);
  const fields = followFields(content);
  const alternatives = followAlternatives();
  const targets = targetsById(relations, 'outside');
  const figures = followWordFigures(content);
  return {
    open(element) {
      const name = ooxmlName(element.uri, element.local);
      if (alternatives.skips(name)) return;
      text.open(name, element);
      figures(name, element);
      gatherElement(content, name, element, { place: text.place(), targets });
      if (name === 'w:fldChar') fields.mark(attributeOf(element, 'w', 'fldCharType'), text.place());
    },
    text(words) {
      if (alternatives.skipping()) return;
      if (INSTRUCTIONS.has(text.inside())) fields.hear(words);
      else text.text(words);
    },
    close(uri, local) {
      if (!alternatives.skipped(ooxmlName(uri, local))) text.close();
    },
  };
};

/** @throws ReadError damaged when the part is not a Word text, whatever the package says */
const gatherBody = async (file: OoxmlPackage, content: Gathering, main: string, relations: Relation[]) => {
  const story = gatherStory(content, undefined, relations);
  let body = false;
  const open = (element: XmlElement) => {
    body ||= ooxmlName(element.uri, element.local) === 'w:body';
    story.open?.(element);
  };
  await readXml(file.parts, main, { ...story, open }, file.work);
  if (!body) throw new ReadError({ kind: 'damaged' });
};

const gatherStories = async (file: OoxmlPackage, content: Gathering, relations: Relation[]): Promise<void> => {
  const read = new Set<string>();
  for (const { kind, target, external } of relations) {
    const part = STORIES.get(kind);
    if (part === undefined || external || read.has(target)) continue;
    read.add(target);
    const story = gatherStory(content, part, await file.relationsOf(target));
    await unlessDamaged(readXml(file.parts, target, story, file.work), () => content.miss({ part }, 'damaged'));
  }
};

/** Text of another kind (HTML, RTF, Word) that Word shows as if it were its own (ISO 29500-1, 17.17.2). */
const gatherChunks = async (
  { file, content }: { file: OoxmlPackage; content: Gathering },
  relations: readonly Relation[],
  work: Work,
): Promise<void> => {
  for (const { kind, target, external } of relations) {
    const bytes = kind !== 'aFChunk' || external ? null : await file.parts.bytes(target);
    if (bytes === null) continue;
    const mediaType = file.contentTypes.get(target) ?? '';
    content.absorb(asOwnText(await work.readPacked({ name: fileNameOf(target), bytes, mediaType })));
  }
};

/** The content of a chunk as part of the document around it. What is packed in the chunk keeps its place. */
const asOwnText = (chunk: DocumentContent): DocumentContent => {
  const depth = Math.min(...chunk.parts.map(({ place }) => place.inside?.length ?? 0));
  return {
    ...chunk,
    parts: chunk.parts.map(({ place: { inside, part }, ...rest }) => ({
      ...rest,
      place: { ...(inside === undefined || inside.length === depth ? {} : { inside }), ...(part && { part }) },
    })),
  };
};

/**
 * Reads a Word document (ISO 29500-1, transitional and strict): its body, headers, footers, notes and comments.
 * @throws ReadError damaged when there is no Word text in it
 */
export const readWord: Reader = async ({ bytes }, work) => {
  const file = await openOoxml(bytes, work);
  const main = await file.mainPart();
  if (main === null) throw new ReadError({ kind: 'damaged' });
  const content = gatherContent(work);
  const relations = await file.relationsOf(main);
  await gatherBody(file, content, main, relations);
  work.onPage();
  await gatherRelated({ file, content }, PICTURES, relations, {});
  await gatherStories(file, content, relations);
  await gatherChunks({ file, content }, relations, work);
  await gatherAbout(content, file);
  await gatherRest(content, file, work);
  work.onPage();
  return content.finish();
};
