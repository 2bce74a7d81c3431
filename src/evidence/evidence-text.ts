import type { ContentFacts, DocumentFacts } from '../documents/document-facts.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { EvidenceItem, FileFacts } from './evidence.ts';

/** A document with fewer words holds a heading at most. */
const MIN_WORDS = 5;

/** With fewer words, a document without pages that holds pictures is little else. */
const MIN_WORDS_BESIDE_PICTURES = 15;

const isPicture = ({ mediaType }: DocumentFacts): boolean => mediaType?.startsWith('image/') === true;

/** Whether a picture is enough for documents of this type. A framework without `minWords` asks for words where it asks for topics. */
const isPictureEnough = ({ document }: EvidenceItem, { documents }: QualityMark): boolean => {
  const type = documents[document];
  return type?.minWords === undefined ? type?.topics === undefined : type.minWords === 0;
};

/** Whether a document should hold text but hardly does: a scan, or a photo of a page. */
export const isScan = (item: EvidenceItem, document: DocumentFacts, mark: QualityMark): boolean => {
  const { reading, pages } = document;
  if (reading.state !== 'read') return false;
  if (isPicture(document)) return !isPictureEnough(item, mark);
  // Without pictures, a document of a few words is simply short.
  if (pages === null || pages === 0)
    return reading.content.pictures > 0 && reading.content.words < MIN_WORDS_BESIDE_PICTURES;
  return reading.content.words < MIN_WORDS || reading.content.wordlessPages * 2 > pages;
};

/** What was read of the text of a piece of evidence; null when it could not be read, or when it holds no text. */
export const textFactsOf = (
  item: EvidenceItem,
  files: ReadonlyMap<string, FileFacts>,
  mark: QualityMark,
): ContentFacts | null => {
  const document = files.get(item.file)?.document ?? null;
  if (document?.reading.state !== 'read' || isScan(item, document, mark) || isPicture(document)) return null;
  return document.reading.content;
};
