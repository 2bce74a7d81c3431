import type { SurveyList } from '../survey-list.ts';
import { writeWorkbook } from './workbook.ts';

const NARROW = 8;
const WIDE = 100;

/**
 * The sheet to type paper lists into: a row per list and a column per sentence, in the order of the paper.
 * @param words the names of the first columns and of the sheets, and how to type, a line each
 */
export const renderTypingSheet = async (
  { languages }: SurveyList,
  words: { form: string; language: string; sheet: string; explanation: string; how: readonly string[] },
  { date }: { date: string },
): Promise<Uint8Array> => {
  const codes = (languages[0]?.items ?? []).map(({ code }) => code);
  const head = [words.form, words.language, ...codes];
  return await writeWorkbook(
    [
      { sheet: words.sheet, rows: [head], widths: head.map((_, index) => (index === 0 ? NARROW * 2 : NARROW)) },
      { sheet: words.explanation, rows: [[words.explanation], ...words.how.map((line) => [line])], widths: [WIDE] },
    ],
    date,
  );
};
