import type { ContentFacts, DocumentFacts } from '../documents/document-facts.ts';
import { PLAIN_TEXT } from '../documents/media-types.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { EvidenceItem, FileFacts } from './evidence.ts';

/** A document with fewer words holds a heading at most. */
const MIN_WORDS = 5;

const isPicture = ({ mediaType }: DocumentFacts): boolean => mediaType?.startsWith('image/') === true;

/**
 * Whether a document should hold text but hardly does: a scan, or a photo of a page. A picture only has to hold text if its document
 * type has topics.
 */
export const isScan = (item: EvidenceItem, document: DocumentFacts, mark: QualityMark): boolean => {
  const { reading, pages } = document;
  if (reading.state !== 'read') return false;
  if (isPicture(document)) return mark.documents[item.document]?.topics !== undefined;
  // A plain text of a few words is simply short.
  if (pages === null || pages === 0) return document.mediaType !== PLAIN_TEXT && reading.content.words < MIN_WORDS;
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
