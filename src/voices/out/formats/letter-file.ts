import { type LetterFacts, type LetterPart, letterParts } from '../letter.ts';
import type { ListLanguage, SurveyList } from '../survey-list.ts';
import { drawQrCode } from './qr-picture.ts';
import { type WordLine, writeWordFile } from './word-file.ts';

/** In CSS pixels: about 4 centimetres on paper, which a phone reads from a table. */
const SIDE = 150;

const lineOf = ({ part, text }: LetterPart, own: ListLanguage): WordLine => {
  if (part === 'code') return { kind: 'picture', png: drawQrCode(text), side: SIDE, alt: text };
  // An address reads from left to right in every language.
  if (part === 'link') return { kind: 'strong', text };
  return { kind: part === 'subject' ? 'title' : 'text', text, direction: own.direction, language: own.language };
};

/**
 * The letter as a Word file, so that the school can add its own words. A language that nobody checked says so, with the Dutch letter on
 * the next page.
 * @param dutch the Dutch of the list
 */
export const renderLetter = async (
  own: ListLanguage,
  dutch: ListLanguage,
  list: SurveyList,
  facts: LetterFacts,
  about: { creator: string; date: string },
): Promise<Uint8Array> => {
  const linesIn = (each: ListLanguage) => letterParts(each, list, facts).map((part) => lineOf(part, each));
  const { concept, direction, language } = own;
  const lines: WordLine[] = [
    ...(concept === null ? [] : [{ kind: 'small', text: concept, direction, language } as const]),
    ...linesIn(own),
    ...(own.beside === null ? [] : [{ kind: 'page' } as const, ...linesIn(dutch)]),
  ];
  return await writeWordFile(lines, { title: own.words.letter.subject[list.group], ...about });
};
