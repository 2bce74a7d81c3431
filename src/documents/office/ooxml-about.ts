import type { Gathering } from '../gather-content.ts';
import { activeOf, type OoxmlPackage } from './ooxml-package.ts';
import { readCoreProperties } from './ooxml-properties.ts';

/**
 * Takes over what a document of Office says of itself, and what it can do by itself.
 * @throws ReadError damaged, unsafe or a limit
 */
export const gatherAbout = async (content: Gathering, file: OoxmlPackage): Promise<void> => {
  const { created, authors, parts } = await readCoreProperties(file);
  content.created(created);
  for (const author of authors) content.author(author);
  for (const { text, place, label } of parts) content.add(text, place, label);
  for (const kind of activeOf(file)) content.activate(kind);
};
