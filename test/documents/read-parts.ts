import type { DocumentContent, TextPart } from '../../src/documents/document-content.ts';
import { ReadError } from '../../src/documents/limits.ts';
import type { Reader } from '../../src/documents/reader.ts';
import { startWorkAlone } from '../../src/documents/work.ts';

/** A text or its bytes, read as a file of that kind. */
export const readWith = (read: Reader, input: string | Uint8Array, extension: string): Promise<DocumentContent> =>
  read({ bytes: typeof input === 'string' ? new TextEncoder().encode(input) : input, extension }, startWorkAlone());

/** The texts that stand in a part of the document; without a part, those on the page itself. */
export const textsIn = ({ parts }: DocumentContent, part?: TextPart['place']['part']): string[] =>
  parts.filter(({ place }) => place.part === part).map(({ text }) => text);

/** Why a document could not be read; null when it could. */
export const troubleOf = (reading: Promise<DocumentContent>) =>
  reading.then(
    () => null,
    (error: unknown) => {
      if (error instanceof ReadError) return error.trouble;
      throw error;
    },
  );
