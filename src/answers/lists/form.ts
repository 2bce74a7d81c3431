import { text as css, sha256 as cssSha256 } from '../../../templates/questions.css';
import { text as script, sha256 as scriptSha256 } from '../../../templates/questions.js';
import { render } from '../../../templates/questions-form.hbs';
import { mapTexts, stripControls } from '../../base/plain-text.ts';
import type { QuestionSheet } from '../question-sheet.ts';
import { sheetView } from './sheet-view.ts';

/**
 * The questions as a form in one file: it works in a browser without a network, keeps what was typed on that computer, and saves the
 * answers as a file. Its policy (CSP) allows its own style and script by their digest and nothing else.
 */
export const renderForm = (sheet: QuestionSheet): string =>
  render({
    ...mapTexts(sheetView(sheet), stripControls),
    guard: JSON.stringify(sheet.guard).replaceAll('<', '\\u003c'),
    css,
    cssSha256,
    script,
    scriptSha256,
  });
