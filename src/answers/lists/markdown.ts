import { render } from '../../../templates/questions.md.hbs';
import { mapTexts } from '../../base/plain-text.ts';
import { escapeMarkdown } from '../../page/render-markdown.ts';
import type { QuestionSheet } from '../question-sheet.ts';
import { sheetView } from './sheet-view.ts';

/** The questions for printing, with boxes to tick and lines to write on (CommonMark). */
export const renderQuestionsMarkdown = (sheet: QuestionSheet): string =>
  `${render(mapTexts(sheetView(sheet), escapeMarkdown))
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
