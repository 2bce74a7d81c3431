import { listWords } from '../../base/words/words.ts';
import type { QuestionSheet } from '../question-sheet.ts';
import { choiceLabels, sheetWords as words } from '../words/questions.ts';

/** An id without points, for HTML ids and CSS selectors. */
const placeOf = (id: string): string => id.replaceAll('.', '-');

/** The sheet in Dutch for the templates, with every possible answer and the chosen one. */
export const sheetView = ({ school, as, criteria, qualityMark }: QuestionSheet) => ({
  title: words.title(school),
  filledBy: words.filledBy(as?.title ?? null),
  role: as?.id ?? '',
  qualityMark,
  count: criteria.reduce((sum, { questions }) => sum + questions.length, 0),
  criteria: criteria.map(({ id, title, summary, questions }) => ({
    id,
    place: placeOf(id),
    title,
    summary,
    questions: questions.map((question) => ({
      id: question.id,
      place: placeOf(question.id),
      text: question.text,
      explanation: question.explanation,
      roles: listWords(
        question.roles.map((role) => role.toLowerCase()),
        'en',
      ),
      remark: question.remark,
      choices: [
        ...question.levels.map(({ choice, label, text }) => ({
          value: choice,
          label,
          text,
          chosen: question.choice === choice,
        })),
        ...(['w', 'n', 'l'] as const).map((choice) => ({
          value: choice,
          label: choiceLabels[choice],
          text: '',
          chosen: question.choice === choice,
        })),
      ],
    })),
  })),
});
