import { render } from '../../../templates/questions.md.hbs';
import { mapTexts } from '../../domain/plain-text.ts';
import type { QuestionSheet } from '../../domain/question-sheet.ts';
import { escapeMarkdown } from '../markdown.ts';
import { sheetView } from './sheet-view.ts';

/** The questions to print, with boxes to tick and lines to write on (CommonMark). */
export const renderQuestionsMarkdown = (sheet: QuestionSheet): string =>
  `${render(mapTexts(sheetView(sheet), escapeMarkdown))
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
