import type { ListLanguage, SurveyList } from './survey-list.ts';
import { fillIn } from './survey-list.ts';

/** What a school says of its survey. */
export type LetterFacts = {
  link: string;
  /** Null leaves room to write it in. */
  contact: string | null;
  /** The last day (YYYY-MM-DD); null leaves room. */
  closes: string | null;
  /** The single answers are erased within so many weeks after the list closes. */
  weeks: number;
  /** The counts are kept for so many months. */
  months: number;
};

/** A part of the letter: the picture of the code comes where it says 'code'. */
export type LetterPart = { part: 'subject' | 'text' | 'link' | 'code'; text: string };

const ROOM = '…………………………';

/** As people write it in each of the languages of the list: 20-11-2026. */
const dayFirst = (date: string): string => date.split('-').reverse().join('-');

/** The letter in one language: what it is for, that taking part is free, what is kept and how long, whom to ask, and who decides under 16. */
export const letterParts = (own: ListLanguage, { group, school }: SurveyList, facts: LetterFacts): LetterPart[] => {
  const { letter } = own.words;
  const reader = group === 'leerling' ? 'pupil' : 'adult';
  const values = {
    school: school ?? ROOM,
    count: String(own.items.length),
    closes: facts.closes === null ? ROOM : dayFirst(facts.closes),
    weeks: String(facts.weeks),
    months: String(facts.months),
    contact: facts.contact ?? ROOM,
  };
  const text = (words: string): LetterPart => ({ part: 'text', text: fillIn(words, values) });
  return [
    { part: 'subject', text: letter.subject[group] },
    text(letter.greeting[group]),
    text(letter.purpose),
    text(letter.list[group]),
    text(letter.scan),
    { part: 'code', text: facts.link },
    { part: 'link', text: facts.link },
    text(letter.closes),
    text(letter.free[reader]),
    text(letter.kept),
    text(letter.system),
    text(letter.howLong),
    text(letter.under16[group]),
    text(letter.ask),
    text(letter.closing),
    { part: 'text', text: school ?? ROOM },
  ];
};
