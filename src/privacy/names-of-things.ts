import type { PersonalDataRules } from '../framework/word-lists.ts';
import type { TextSpan } from './personal-data-match.ts';

/** How far before a name the word is looked for that tells what the name is of. */
const FARTHEST = 40;
/** A title goes on behind the name of who it is about: 'Opa Pluis en het grote raam'. */
const TITLE_GOES_ON = /^ (?:en|in|op|met|tegen|zonder|onder) [^"”“’'»\n]{2,60}["”“’'»]/;
const OPEN_QUOTE = /(?:["“„‘«]|(?<!\p{L})')$/u;
/** 'In groep 3 lezen ze Juf Ans': who reads stands before the name, so that the name is what they read. */
const READING = /(?<!\p{L})(?:[Ll]ezen|[Ll]azen|[Zz]ingen|[Zz]ongen|[Kk]ijken|[Kk]eken) (?:we|wij|ze|zij) $/u;

/** Makes a test whether a name that begins with a form of address is that of a school, a foundation, a book or a song. */
export const openThings = ({
  namedAfter,
}: PersonalDataRules['persons']): ((text: string, span: TextSpan) => boolean) => {
  const kind = new RegExp(`(?<!\\p{L})(?:${namedAfter.join('|')}) ["“„‘'«]?$`, 'iu');
  return (text, { start, end }) => {
    // In such a name the form of address has a capital.
    if (!/^\p{Lu}/u.test(text.slice(start, start + 1))) return false;
    const before = text.slice(Math.max(0, start - FARTHEST), start);
    if (kind.test(before) || READING.test(before)) return true;
    return OPEN_QUOTE.test(before) && TITLE_GOES_ON.test(text.slice(end, end + 2 * FARTHEST));
  };
};
