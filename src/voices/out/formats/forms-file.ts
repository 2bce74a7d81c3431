import { type ListLanguage, type SurveyList, withBeside } from '../survey-list.ts';
import { type WordLine, writeWordFile } from './word-file.ts';

type FormsWords = { title: string; how: readonly string[]; copy: string; answers: string; sentences: string };

const textOf = (own: ListLanguage, text: string): WordLine => ({
  kind: 'text',
  text,
  direction: own.direction,
  language: own.language,
});

/**
 * A Word file to copy from into Microsoft Forms: a page that tells how, then each text on a line of its own, in the order in which Forms
 * asks for it.
 * @param words the page that tells how, in Dutch
 */
export const renderFormsFile = async (
  own: ListLanguage,
  { group }: SurveyList,
  words: FormsWords,
  about: { creator: string; date: string },
): Promise<Uint8Array> => {
  const lines: WordLine[] = [
    { kind: 'title', text: words.title },
    ...words.how.map((text): WordLine => ({ kind: 'text', text })),
    { kind: 'page' },
    { kind: 'title', text: words.copy },
    textOf(own, own.beside === null ? own.title : `${own.title} / ${own.beside.title}`),
    ...(own.concept === null ? [] : [textOf(own, own.concept)]),
    textOf(own, own.intro),
    ...(own.beside === null ? [] : [{ kind: 'text', text: own.beside.intro } as const]),
    { kind: 'heading', text: words.answers },
    ...own.answers.map((answer) => textOf(own, withBeside(answer))),
    { kind: 'heading', text: words.sentences },
    ...own.items.map((item) => textOf(own, withBeside(item))),
  ];
  return await writeWordFile(lines, { title: own.words.title[group], ...about });
};
