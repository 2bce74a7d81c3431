import type { DocumentContent } from '../../../src/documents/document-content.ts';
import { readContent } from '../../../src/documents/read-content.ts';

export const readPdf = async (bytes: Uint8Array): Promise<DocumentContent> => {
  const content = await readContent(new Uint8Array(bytes), 'pdf', () => undefined);
  if (content === null) throw new Error('nobody reads PDF');
  return content;
};

/** What stands on the pages, without notes, fields and the like. */
export const pageText = async (bytes: Uint8Array): Promise<string> =>
  (await readPdf(bytes)).parts
    .filter(({ place }) => place.page !== undefined && place.part === undefined)
    .map(({ text }) => text)
    .join('\n');
