import { isEncryptedOffice } from '../compound-file.ts';
import type { DocumentContent, ReadTrouble } from '../document-content.ts';
import type { DocumentFacts, Reading } from '../document-facts.ts';
import type { DocumentQuestions } from '../document-questions.ts';
import { examineDocument } from '../examine-document.ts';
import { ReadError } from '../limits.ts';
import { fitsExtension, isSupported, isText, mediaTypeOf, PLAIN_ZIP } from '../media-types.ts';
import { readerByBytes } from '../packed/packed-kind.ts';
import { readContent } from '../read-content.ts';
import { type SniffedKind, sniffKind } from '../sniff-kind.ts';

/** Why a reader stopped. A stack overflow means endless nesting; any other unknown error is a bug of ours. */
export const readTroubleOf = (error: unknown): ReadTrouble => {
  if (error instanceof ReadError) return error.trouble;
  return error instanceof RangeError ? { kind: 'limit', limit: 'nesting' } : { kind: 'crashed' };
};

type Attempt = { content: DocumentContent | null } | { trouble: ReadTrouble };

const attempt = async (bytes: Uint8Array, extension: string, onPage: () => void): Promise<Attempt> => {
  try {
    return { content: await readContent(bytes, extension, onPage) };
  } catch (error) {
    return { trouble: readTroubleOf(error) };
  }
};

const failed = (trouble: ReadTrouble): Reading => ({ state: 'failed', trouble });

/** How a file is read: as its name says where its bytes fit that, else by its bytes; null when nobody reads it. */
type Plan = { extension: string; mediaType: string; asNamed: boolean };

const planFor = async (bytes: Uint8Array, named: string, sniffed: SniffedKind): Promise<Plan | null> => {
  const { mediaType } = sniffed;
  if (isSupported(named) && fitsExtension(named, mediaType)) return { extension: named, mediaType, asNamed: true };
  // Text may be anything; under the name of something else, it is not what somebody meant to hand in.
  if (isText(mediaType)) return null;
  const extension = await readerByBytes({ name: `x.${named}`, bytes }, sniffed);
  if (!isSupported(extension)) return null;
  // Only opening a zip tells its kind, because its parts may come in any order.
  if (extension === named) return { extension, mediaType: mediaTypeOf(named), asNamed: true };
  return { extension, mediaType: mediaType === PLAIN_ZIP ? mediaTypeOf(extension) : mediaType, asNamed: false };
};

/**
 * The facts of one document: its kind according to its bytes, and the answers about its content. Never throws: trouble is a fact.
 * @param extension of the file name, in lower case
 * @param onPage called after each page
 */
export const lookInside = async (
  { bytes, extension, quotes }: { bytes: Uint8Array; extension: string; quotes: readonly string[] },
  questions: DocumentQuestions,
  onPage: () => void,
): Promise<DocumentFacts> => {
  const sniffed = await sniffKind(bytes);
  const unread: DocumentFacts = { mediaType: sniffed.mediaType, pages: null, reading: { state: 'unread' } };
  if (isEncryptedOffice(bytes)) return { ...unread, reading: failed({ kind: 'encrypted' }) };
  const plan = await planFor(bytes, extension, sniffed);
  if (plan === null) return unread;
  const { mediaType, asNamed } = plan;
  const result = await attempt(bytes, plan.extension, onPage);
  if ('trouble' in result) {
    // Under a wrong name, the name is what has to be mended first.
    const isOnlyMisnamed = !asNamed && result.trouble.kind === 'damaged';
    return isOnlyMisnamed ? unread : { ...unread, mediaType, reading: failed(result.trouble) };
  }
  if (result.content === null) return unread;
  const content = examineDocument(result.content, quotes, questions);
  return { mediaType, pages: result.content.pages, reading: { state: 'read', content } };
};
