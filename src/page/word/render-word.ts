import { mapTexts, stripControls } from '../../base/plain-text.ts';
import type { Page } from '../page.ts';
import { buildDocument } from './document.ts';
import { packWord } from './package.ts';

/**
 * Text from outside as text of a Word file: without control characters and what else is no character in XML (XML 1.0, 2.2), halves
 * of characters replaced. The library escapes the rest.
 */
const cleanText = (text: string): string =>
  stripControls(text)
    .replace(/\t/g, ' ')
    .replace(/[\uFFFE\uFFFF]/g, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD');

/** A page as a Word file (.docx) that its reader can edit on; the same page gives the same bytes. */
export const renderWordPage = async (page: Page): Promise<Uint8Array> => {
  const clean = mapTexts(page, cleanText);
  const { title, made } = clean;
  return await packWord(buildDocument(clean), { title, creator: made.by, date: made.on });
};
