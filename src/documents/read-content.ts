import type { DocumentContent } from './document-content.ts';
import { isSupported } from './media-types.ts';
import { packedReader } from './packed/read-packed.ts';
import { readAs } from './readers.ts';
import { startCounting } from './work.ts';

/**
 * Reads a document of any kind.
 * @returns null when no reader knows this kind
 * @throws ReadError when the document cannot be read
 */
export const readContent = async (
  bytes: Uint8Array,
  extension: string,
  onPage: () => void,
): Promise<DocumentContent | null> => {
  if (!isSupported(extension)) return null;
  const counters = startCounting(onPage);
  return await readAs(bytes, extension, { ...counters, readPacked: packedReader(extension, [], counters) });
};
