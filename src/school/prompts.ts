import { stripControls } from '../base/plain-text.ts';
import { sectorWords } from '../base/words/words.ts';
import { BOARD_NUMBER, BRIN, FAIL_ON } from '../dossier/dossier-values.ts';
import { SECTORS, type Sector } from '../framework/sectors.ts';
import { DOMAIN, IBAN, PHONE } from '../privacy/contact-shapes.ts';
import { confirmPrompt, type Prompt } from '../terminal/ask.ts';
import { type OwnWordsPrompt, textPrompt } from '../wording/ask-in-words.ts';
import { type SchoolPart, schoolEditAsks as words } from './words/school.ts';

/** Typed instead of what there is none of. */
const NONE = '-';

export const partPrompt = (now: {
  name: string;
  city: string | null;
  sector: Sector;
  board: string | null;
  names: number;
}): Prompt<SchoolPart> => ({
  kind: 'select',
  name: 'school-part',
  message: words.part,
  choices: Object.entries(words.parts({ ...now, sector: sectorWords[now.sector] })).map(([value, name]) => ({
    name,
    // Safe: the keys of the record are the parts.
    value: value as SchoolPart,
  })),
});

/** A text about the school; what stands there is proposed. */
export const detailPrompt =
  (part: 'name' | 'city' | 'board', message: string, needed: string | null): OwnWordsPrompt =>
  (current, draft) => ({
    ...textPrompt(part, message, current, draft),
    validate: (text) => (needed === null || stripControls(text).trim() !== '' ? true : needed),
  });

export const sectorChoicePrompt = (message: string, now: Sector): Prompt<Sector> => ({
  kind: 'select',
  name: 'sector',
  message,
  choices: SECTORS.map((value) => ({ value, name: sectorWords[value] })),
  usual: now,
});

const partsOf = (text: string): string[] =>
  text.trim() === NONE
    ? []
    : text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');

/** A number of the school or of its board; answers with '' for none. */
export const numberPrompt = (name: 'brin' | 'board-number', now: string | null): Prompt<string> => {
  const [shape, message, wrong] =
    name === 'brin' ? [BRIN, words.brin, words.brinNeeded] : [BOARD_NUMBER, words.boardNumber, words.boardNumberNeeded];
  const plain = (text: string) => text.replace(/\s/g, '').toUpperCase();
  return {
    kind: 'input',
    name,
    message,
    preset: now ?? NONE,
    validate: (text) => plain(text) === NONE || shape.test(plain(text)) || wrong,
    answer: (text) => (plain(text) === NONE ? '' : plain(text)),
  };
};

const CONTACTS = {
  domain: { shape: DOMAIN, message: words.domain, wrong: words.domainNeeded },
  phones: { shape: PHONE, message: words.phones, wrong: words.phonesNeeded },
  ibans: { shape: IBAN, message: words.ibans, wrong: words.ibansNeeded },
};

/** How the school itself is reached; answers with a list, empty for none. */
export const contactPrompt = (kind: keyof typeof CONTACTS, now: readonly string[]): Prompt<string[]> => {
  const { shape, message, wrong } = CONTACTS[kind];
  return {
    kind: 'input',
    name: kind,
    message,
    preset: now.length === 0 ? NONE : now.join(', '),
    validate: (text) => partsOf(text).every((part) => shape.test(part)) || wrong,
    answer: partsOf,
  };
};

export const failOnPrompt = (now: (typeof FAIL_ON)[number]): Prompt<(typeof FAIL_ON)[number]> => ({
  kind: 'select',
  name: 'fail-on',
  message: words.failOn,
  choices: FAIL_ON.map((value) => ({ value, name: words.failOnChoices[value] })),
  usual: now,
});

/** Answers with ids: of criteria, or of standards. */
export const tickPrompt = (
  name: 'require-met' | 'min-score-of',
  items: readonly { id: string; title: string }[],
  ticked: readonly string[],
): Prompt<string[]> => ({
  kind: 'checkbox',
  name,
  message: name === 'require-met' ? words.requireMet : words.minScoreOf,
  choices: items.map(({ id, title }) => ({ name: `${id} ${title}`, value: id, checked: ticked.includes(id) })),
  needed: null,
  answer: (chosen) => chosen,
});

/** Answers with a number of criteria; null for no bar. */
export const minMetPrompt = (most: number, now: number | null): Prompt<number | null> => ({
  kind: 'input',
  name: 'min-met',
  message: words.minMet(most),
  preset: now === null ? NONE : String(now),
  validate: (text) => text === NONE || (/^\d{1,3}$/.test(text) && Number(text) <= most) || words.numberNeeded,
  answer: (text) => (text === NONE ? null : Number(text)),
});

const scoreIn = (text: string): number => (/^[0-3]([.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : 9);

export const minScorePrompt = (title: string, now: number | null): Prompt<number> => ({
  kind: 'input',
  name: 'min-score',
  message: words.minScore(title),
  preset: String(now ?? 2).replace('.', ','),
  validate: (text) => scoreIn(text) <= 3 || words.numberNeeded,
  answer: scoreIn,
});

export const namesPrompt = (): Prompt<'add' | 'remove' | 'back'> => ({
  kind: 'select',
  name: 'names',
  message: words.namesWhat,
  choices: [
    { name: words.namesAdd, value: 'add' },
    { name: words.namesRemove, value: 'remove' },
    { name: words.namesBack, value: 'back', key: 't' },
  ],
});

/** A name for the list, or one to take off it; '' when there is none (any more). */
export const namePrompt = (what: 'add' | 'remove'): Prompt<string> => ({
  kind: 'input',
  name: `${what}-name`,
  message: what === 'add' ? words.addName : words.removeName,
  answer: (text) => stripControls(text).trim(),
});

export const dropAnswersPrompt = (questions: readonly string[]): Prompt<boolean> =>
  confirmPrompt({
    name: 'drop-answers',
    message: words.dropAnswers(questions),
    yes: words.dropYes,
    no: words.dropNo,
  });
