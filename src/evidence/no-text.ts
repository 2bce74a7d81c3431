import type { ContentFacts, DocumentFacts } from '../documents/document-facts.ts';
import { NO_TEXT_RULE, type NoTextRule, tooManyPicturePages } from '../documents/pictures/mostly-scanned.ts';
import type { InPlaceOfText } from '../findings/document-terms.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { EvidenceItem, FileFacts } from './evidence.ts';

/**
 * What stands in a document in place of text. `pages`: how many are mostly picture, and of how many; null when it has none. `partly`: there
 * is text too.
 */
export type NoText =
  | { holds: 'pictures'; pages: { pictures: number; of: number } | null; partly?: true }
  | { holds: Exclude<InPlaceOfText, 'pictures'> };

const isPicture = ({ mediaType }: DocumentFacts): boolean => mediaType?.startsWith('image/') === true;

/** Whether a picture is enough for documents of this type. A framework without `minWords` asks for words where it asks for topics. */
const isPictureEnough = ({ document }: EvidenceItem, { documents }: QualityMark): boolean => {
  const type = documents[document];
  return type?.minWords === undefined ? type?.topics === undefined : type.minWords === 0;
};

/** Whether a document could be read and holds fewer different words than its type asks. */
export const isThin = (
  { document }: EvidenceItem,
  { differentWords, unread, unreadPictures }: ContentFacts,
  { documents }: QualityMark,
): boolean =>
  // Where nobody could read everything, nobody can say that there is too little.
  unread.count + unreadPictures.count === 0 && differentWords < (documents[document]?.minWords ?? 0);

/** What nobody could look into, without the pictures where those are what the type asks for. */
export const unreadIn = (
  item: EvidenceItem,
  { unread, unreadPictures }: ContentFacts,
  mark: QualityMark,
): ContentFacts['unread'] =>
  isPictureEnough(item, mark)
    ? unread
    : { count: unread.count + unreadPictures.count, parts: [...unread.parts, ...unreadPictures.parts] };

/** What a document holds in place of words, though nothing in it is a picture; null when it holds words. */
export const holdingOf = ({ words, differentWords }: ContentFacts): 'nothing' | 'numbers' | null => {
  if (words === 0) return 'nothing';
  return differentWords === 0 ? 'numbers' : null;
};

const picturesIn = (content: ContentFacts, pages: number | null, rule: NoTextRule): NoText | null => {
  if (pages === null || pages === 0) {
    const isLittleElse = content.pictures > 0 && content.words < rule.words;
    const { laidOut } = content;
    const isMostlyPicture = laidOut !== null && tooManyPicturePages({ ...content, pages: laidOut }, rule) !== null;
    if (!isLittleElse && !isMostlyPicture) return null;
    // How many pages it has on paper, nobody knows for sure.
    return { holds: 'pictures', pages: null, ...(content.words < rule.words ? {} : { partly: true }) };
  }
  const found = tooManyPicturePages({ ...content, pages }, rule);
  return found === null ? null : { holds: 'pictures', pages: found };
};

/** Tells when a document should hold text but hardly does: a scan, a photo of a page, pages without words. */
export const noTextOf = (item: EvidenceItem, document: DocumentFacts, mark: QualityMark): NoText | null => {
  const { reading, pages } = document;
  if (reading.state !== 'read') return null;
  if (isPicture(document)) return isPictureEnough(item, mark) ? null : { holds: 'pictures', pages: null };
  const rule = mark.evidence.noText ?? NO_TEXT_RULE;
  const { content } = reading;
  const pictures = picturesIn(content, pages, rule);
  // Without pages, a document of a few words is simply short. Of one that is thin, that says what it is.
  if (pictures !== null || pages === null || pages === 0 || isThin(item, content, mark)) return pictures;
  return content.differentWords < rule.fewWords ? { holds: holdingOf(content) ?? 'few-words' } : null;
};

/** What was read of the text of a piece of evidence; null when it could not be read, or when its text is in pictures. */
export const textFactsOf = (
  item: EvidenceItem,
  files: ReadonlyMap<string, FileFacts>,
  mark: QualityMark,
): ContentFacts | null => {
  const document = files.get(item.file)?.document ?? null;
  if (document?.reading.state !== 'read' || isPicture(document)) return null;
  return noTextOf(item, document, mark)?.holds === 'pictures' ? null : document.reading.content;
};
