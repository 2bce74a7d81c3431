import type { Place } from '../../findings/document-terms.ts';
import { type Gathering, gatherContent } from '../gather-content.ts';
import { LIMITS, overLimit, ReadError, unlessDamaged } from '../limits.ts';
import type { Reader } from '../reader.ts';
import { readXml, type XmlElement, type XmlHandlers } from '../xml-events.ts';
import { gatherDrawing, gatherRelated, PICTURES } from './gather-drawings.ts';
import { gatherRest } from './gather-rest.ts';
import { attributeOf, ooxmlName } from './ooxml-markup.ts';
import { type OoxmlPackage, openOoxml, type Relation, targetsById } from './ooxml-package.ts';
import { gatherAbout } from './ooxml-properties.ts';
import { followSlidePictures, type PageSize } from './slide-pictures.ts';

type Desk = { file: OoxmlPackage; content: Gathering; size: PageSize };

/** What a presentation has that does not say so (ISO 29500-1, 19.2.1.39). */
const USUAL_SIZE: PageSize = { width: 9_144_000, height: 6_858_000 };

/** The parts that list the authors of comments: the old one, and the one that exists since 2021. */
const AUTHOR_KINDS: ReadonlySet<string> = new Set(['commentAuthors', 'authors']);
const AUTHORS: ReadonlySet<string> = new Set(['cmAuthor', 'author']);

const sizeOf = ({ attribute }: XmlElement): PageSize => ({
  width: Number(attribute('', 'cx')) || USUAL_SIZE.width,
  height: Number(attribute('', 'cy')) || USUAL_SIZE.height,
});

/**
 * The relation ids of the slides, in the order of the show, and their size.
 * @throws ReadError damaged when it is not a presentation, whatever the package says; limit when there are too many slides
 */
const readSlideList = async (file: OoxmlPackage, main: string): Promise<{ slides: string[]; size: PageSize }> => {
  const slides: string[] = [];
  let size = USUAL_SIZE;
  let isPresentation = false;
  const open = (element: XmlElement) => {
    const name = ooxmlName(element.uri, element.local);
    isPresentation ||= name === 'p:presentation';
    if (name === 'p:sldId') slides.push(attributeOf(element, 'r', 'id') ?? '');
    if (name === 'p:sldSz') size = sizeOf(element);
    if (slides.length > LIMITS.pages) throw overLimit('pages');
  };
  await readXml(file.parts, main, { open }, file.work);
  if (!isPresentation) throw new ReadError({ kind: 'damaged' });
  return { slides, size };
};

/** Gathers one slide. Its first element, before any text, tells whether it is hidden in the show. */
const gatherSlide = (
  content: Gathering,
  place: Place,
  relations: readonly Relation[],
  pictures: ReturnType<typeof followSlidePictures>,
): XmlHandlers => {
  const drawing = gatherDrawing(content, place, { relations });
  return {
    open(element) {
      const name = ooxmlName(element.uri, element.local);
      const show = name === 'p:sld' ? element.attribute('', 'show') : null;
      if (show === '0' || show === 'false') place.part = 'hidden';
      pictures.open(name, element);
      drawing.open?.(element);
    },
    text(text) {
      pictures.hear(text);
      drawing.text?.(text);
    },
    close(uri, local) {
      pictures.close();
      drawing.close?.(uri, local);
    },
  };
};

/** Reads a slide with its charts, notes and comments. @returns whether the slide itself could be read */
const readSlide = async (desk: Desk, target: string, page: number): Promise<boolean> => {
  let isWhole = true;
  const { file, content } = desk;
  const relations = await file.relationsOf(target);
  const place: Place = { page };
  const pictures = followSlidePictures(desk.size);
  const reading = readXml(file.parts, target, gatherSlide(content, place, relations, pictures), file.work);
  await unlessDamaged(reading, () => {
    isWhole = false;
    content.miss({ page }, 'damaged');
  });
  const isHidden = place.part === 'hidden';
  const share = isWhole && !isHidden ? pictures.share() : null;
  // What nobody sees in the show is not looked at as a page.
  if (share !== null || isHidden) content.cover(page, share ?? 0);
  await gatherRelated(desk, PICTURES, relations, place);
  await gatherRelated(desk, ['notesSlide'], relations, { page, part: 'notes' });
  await gatherRelated(desk, ['comments'], relations, { page, part: 'comment' });
  return isWhole;
};

const gatherAuthors = async ({ file, content }: Desk, relations: readonly Relation[]): Promise<void> => {
  const open = ({ local, attribute }: XmlElement) => {
    if (AUTHORS.has(local)) content.author(attribute('', 'name') ?? '');
  };
  for (const { kind, target, external } of relations) {
    if (AUTHOR_KINDS.has(kind) && !external) await readXml(file.parts, target, { open }, file.work);
  }
};

/**
 * Reads a PowerPoint presentation (ISO 29500-1, transitional and strict), without the text of layouts and masters.
 * @throws ReadError damaged when there is no presentation in it, or none of its slides can be read
 */
export const readSlides: Reader = async ({ bytes }, work) => {
  const file = await openOoxml(bytes, work);
  const main = await file.mainPart();
  if (main === null) throw new ReadError({ kind: 'damaged' });
  const { slides, size } = await readSlideList(file, main);
  const desk: Desk = { file, content: gatherContent(work), size };
  const { content } = desk;
  const relations = await file.relationsOf(main);
  const targets = targetsById(relations, 'inside');
  let damaged = 0;
  for (const [index, id] of slides.entries()) {
    const target = targets.get(id);
    if (target !== undefined && !(await readSlide(desk, target, index + 1))) damaged += 1;
    work.onPage();
  }
  if (damaged > 0 && damaged === slides.length) throw new ReadError({ kind: 'damaged' });
  await gatherAuthors(desk, relations);
  await gatherAbout(content, file);
  await gatherRest(content, file, work);
  return content.finish(slides.length);
};
