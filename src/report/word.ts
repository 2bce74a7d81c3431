import type { AuditResult } from '../assessment/audit-result.ts';
import { mapTexts, stripControls } from '../base/plain-text.ts';
import { buildReportView } from './report-view.ts';
import { buildDocument } from './word/document.ts';
import { packWord } from './word/package.ts';
import { wordReport } from './word/sections.ts';
import { wordWords } from './words/word.ts';

/**
 * Text from outside as text of a Word file: without control characters and what else is no character in XML (XML 1.0, 2.2), halves
 * of characters replaced. The library escapes the rest.
 */
export const cleanText = (text: string): string =>
  stripControls(text)
    .replace(/\t/g, ' ')
    .replace(/[\uFFFE\uFFFF]/g, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD');

/** The report as a Word file (.docx) that an auditor can edit on; the same result gives the same bytes. */
export const renderWord = async (result: AuditResult): Promise<Uint8Array> => {
  const view = buildReportView(result);
  const document = buildDocument(
    mapTexts(wordReport(view, result), cleanText),
    cleanText(wordWords.header(view.school.name, view.schoolYear)),
  );
  const properties = { title: view.title, creator: result.tool.name, date: result.date };
  return await packWord(document, mapTexts(properties, cleanText));
};
