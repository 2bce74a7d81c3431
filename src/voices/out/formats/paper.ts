import { text as css, sha256 as cssSha256 } from '../../../../templates/survey-paper.css';
import { render } from '../../../../templates/survey-paper.hbs';
import { ANSWER_SIGNS } from '../../../framework/survey.ts';
import type { ListLanguage, SurveyList } from '../survey-list.ts';

/** The panels of the folded sheet that hold sentences, in the order in which they are read; the front has the beginning. */
const PANELS = ['left', 'right', 'back'];

const answersView = (own: ListLanguage) =>
  own.answers.map(({ answer, text, beside }) => ({
    sign: ANSWER_SIGNS[answer],
    label: text.slice(ANSWER_SIGNS[answer].length + 1),
    beside,
  }));

const itemView = (own: ListLanguage, { code, text, beside, picture }: ListLanguage['items'][number]) => ({
  code,
  // The code stands apart, from left to right in any language.
  text: text.replace(`[${code}] `, ''),
  beside,
  picture,
  answers: answersView(own),
});

/** The sentences over the panels, in the order in which a folded sheet is read. */
const panelsOf = (own: ListLanguage) => {
  const most = Math.ceil(own.items.length / PANELS.length);
  return PANELS.map((name, index) => ({
    name,
    last: index === PANELS.length - 1,
    items: own.items.slice(index * most, (index + 1) * most).map((item) => itemView(own, item)),
  }));
};

/**
 * The list on paper: one sheet of A4, printed on both sides and folded once, with the same codes in the same order as every other
 * list. A page for a browser, to print or to save as a PDF.
 * @param words in Dutch, for whoever prints it: it does not come on paper
 */
export const renderPaper = (own: ListLanguage, { school }: SurveyList, words: { print: string }): string => {
  const { language, direction, concept, title, intro, mark, handIn, thanks, beside } = own;
  const texts = { language, direction, concept, title, intro, mark, handIn, thanks, beside, school, ...words };
  return render({ ...texts, answers: answersView(own), panels: panelsOf(own), css, cssSha256 });
};
