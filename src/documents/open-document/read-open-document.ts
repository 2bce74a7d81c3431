import type { Reader } from '../reader.ts';
import { type CharacterBudget, readXml } from '../xml-events.ts';
import { openZip, type ZipParts } from '../zip-parts.ts';
import { gatherOpenDocument, type OpenDocumentFiles } from './gather-open-document.ts';
import { usualName } from './open-document-events.ts';

const filesOf = (parts: ZipParts): OpenDocumentFiles => {
  const budget: CharacterBudget = { characters: 0 };
  return {
    names: parts.names,
    async walk(name, handler) {
      await readXml(
        parts,
        name,
        {
          open({ uri, local, attributes }) {
            const named = attributes().map((each) => [usualName(each.uri, each.local), each.value]);
            handler.open(usualName(uri, local), Object.fromEntries(named));
          },
          text: (text) => handler.text(text),
          close: (uri, local) => handler.close(usualName(uri, local)),
        },
        budget,
      );
    },
  };
};

/** The reader of OpenDocument texts, spreadsheets and presentations (ISO/IEC 26300): odt, ods, odp. */
export const readOpenDocument: Reader = async ({ bytes, extension }, onPage) =>
  await gatherOpenDocument(filesOf(await openZip(bytes)), extension, onPage);
