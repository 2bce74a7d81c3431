import { countWords } from '../base/plain-text.ts';
import { comparableForm, foldText, quoteForm, wordsOf } from '../base/text-search.ts';
import type { DocumentPart, Place } from '../findings/document-terms.ts';
import type { PersonalDataMatch } from '../privacy/personal-data-match.ts';
import { type DocumentContent, isSeen, type TextPart } from './document-content.ts';
import type { ContentFacts, PersonalDataFind, QuoteFact } from './document-facts.ts';

/** What is asked of every document; the answers are facts, and the text itself goes no further than here. */
export type DocumentQuestions = {
  topics: readonly { document: string; topic: string; words: readonly string[] }[];
  findPersonalData: (text: string, label?: string) => PersonalDataMatch[];
  /** Authors that name nobody: a program, the school itself. */
  generalAuthors: readonly string[];
  /** A digest of a text, such as SHA-256. */
  digest: (text: string) => string;
};

/** Below this, two texts that are alike may well be two forms that nobody filled in. */
const MIN_COMPARABLE_WORDS = 25;
/** More places than a person will visit for one kind; the rest is counted. */
const MAX_PLACES = 10;

const joinParts = (parts: readonly TextPart[]): string => parts.map(({ text }) => text).join('\n');

const findTopics = (seen: string, { topics }: DocumentQuestions): Record<string, string[]> => {
  const words = wordsOf(seen);
  const found: Record<string, string[]> = {};
  for (const { document, topic, words: family } of topics) {
    if (family.some((word) => words.has(word))) found[document] = [...(found[document] ?? []), topic];
  }
  return found;
};

type PagedText = { form: string; starts: { page: number; at: number }[] };

const pagedForm = (parts: readonly TextPart[]): PagedText => {
  const starts: PagedText['starts'] = [];
  const forms: string[] = [];
  let at = 0;
  for (const { place, text } of parts) {
    if (place.page !== undefined && starts.at(-1)?.page !== place.page) starts.push({ page: place.page, at });
    const form = quoteForm(text);
    forms.push(form);
    at += form.length;
  }
  return { form: forms.join(''), starts };
};

const pageAt = ({ starts }: PagedText, offset: number): number | null =>
  starts.findLast(({ at }) => at <= offset)?.page ?? null;

/** Where a quote stands, word for word; every page it is on, the page it begins on first. */
const findQuote = (quote: string, text: PagedText): QuoteFact => {
  const wanted = quoteForm(quote);
  const pages = new Set<number>();
  let found = false;
  for (let at = text.form.indexOf(wanted); wanted !== '' && at !== -1; at = text.form.indexOf(wanted, at + 1)) {
    found = true;
    for (const offset of [at, at + wanted.length - 1]) {
      const page = pageAt(text, offset);
      if (page !== null) pages.add(page);
    }
  }
  return { found, pages: [...pages] };
};

const placeKey = (place: Place): string => JSON.stringify(place);

const gatherFinds = () => {
  const finds = new Map<PersonalDataFind['kind'], PersonalDataFind>();
  const add = (kind: PersonalDataFind['kind'], place: Place) => {
    const find = finds.get(kind) ?? { kind, count: 0, places: [] };
    finds.set(kind, find);
    find.count += 1;
    const known = find.places.some((other) => placeKey(other) === placeKey(place));
    if (!known && find.places.length < MAX_PLACES) find.places.push(place);
  };
  return { add, all: () => [...finds.values()] };
};

const namesSomebody = (author: string, general: readonly string[]): boolean =>
  /\p{L}/u.test(author) && !general.some((one) => foldText(one) === foldText(author.trim()));

const findPersonal = (content: DocumentContent, questions: DocumentQuestions): PersonalDataFind[] => {
  const { add, all } = gatherFinds();
  const authors = content.authors.map((text): TextPart => ({ place: { part: 'properties' }, text }));
  for (const { place, text, label } of [...content.parts, ...authors]) {
    for (const { kind } of questions.findPersonalData(text, label)) add(kind, place);
  }
  if (content.located) add('location', { part: 'properties' });
  for (const author of new Set(content.authors)) {
    if (namesSomebody(author, questions.generalAuthors)) add('author', { part: 'properties' });
  }
  return all();
};

const wordlessPages = (content: DocumentContent, seen: readonly TextPart[]): number => {
  if (content.pages === null) return 0;
  const withWords = new Set(seen.filter(({ text }) => /\p{L}{2}/u.test(text)).map(({ place }) => place.page));
  return Math.max(0, content.pages - withWords.size);
};

/**
 * Turns what a document holds into facts about it: whether topics and quotes are in it, how much text there is, where personal
 * data stand. The facts hold no text.
 * @param quotes sentences that should stand in it; answered in the same order
 */
export const examineDocument = (
  content: DocumentContent,
  quotes: readonly string[],
  questions: DocumentQuestions,
): ContentFacts => {
  const seen = content.parts.filter(isSeen);
  const text = joinParts(seen);
  const comparable = comparableForm(text, MIN_COMPARABLE_WORDS);
  const paged = quotes.length === 0 ? { form: '', starts: [] } : pagedForm(seen);
  return {
    words: countWords(text),
    wordlessPages: wordlessPages(content, seen),
    created: content.created,
    textDigest: comparable === null ? null : questions.digest(comparable),
    topics: findTopics(text, questions),
    quotes: quotes.map((quote) => findQuote(quote, paged)),
    personal: findPersonal(content, questions),
    active: [...new Set(content.active)],
  };
};

/** A hyphen may join a number (06-12345678) or divide words (leerling-3): both readings count. */
const withAndWithoutHyphens = (words: string): string[] => [words, words.replace(/-/g, ' ')];

/**
 * A name as a sentence: signs between words as spaces, folders as lines, without its extension. The length stays, so that places
 * in it hold.
 */
const nameAsSentence = (path: string): string =>
  path
    .replace(/\.[a-z0-9]{1,5}$/i, (extension) => ' '.repeat(extension.length))
    .replace(/_/g, ' ')
    .replace(/\//g, '\n');

type Examined = { personal: PersonalDataFind[]; covered: string };

const matchesIn = (words: string, findPersonalData: DocumentQuestions['findPersonalData']): PersonalDataMatch[] => [
  ...new Map(
    withAndWithoutHyphens(words).flatMap((reading) =>
      findPersonalData(reading).map((match) => [`${match.kind} ${match.start}`, match]),
    ),
  ).values(),
];

const examineShortText = (
  { text, words, part }: { text: string; words: string; part: DocumentPart },
  findPersonalData: DocumentQuestions['findPersonalData'],
): Examined => {
  const { add, all } = gatherFinds();
  let covered = text;
  for (const { kind, start, end } of matchesIn(words, findPersonalData)) {
    add(kind, { part });
    covered = covered.slice(0, start) + '•'.repeat(end - start) + covered.slice(end);
  }
  return { personal: all(), covered };
};

/** The personal data in the name of a file, by kind; and the name with what was found covered up. */
export const examineName = (path: string, findPersonalData: DocumentQuestions['findPersonalData']): Examined =>
  examineShortText({ text: path, words: nameAsSentence(path), part: 'file-name' }, findPersonalData);

/** The same for the title that the register gives a document. */
export const examineTitle = (title: string, findPersonalData: DocumentQuestions['findPersonalData']): Examined =>
  examineShortText({ text: title, words: title, part: 'title' }, findPersonalData);

/** The personal data in texts that people wrote, by kind, with their places. */
export const examineWritten = (
  texts: readonly { text: string; place: Place }[],
  findPersonalData: DocumentQuestions['findPersonalData'],
): PersonalDataFind[] => {
  const { add, all } = gatherFinds();
  for (const { text, place } of texts) for (const { kind } of matchesIn(text, findPersonalData)) add(kind, place);
  return all();
};
