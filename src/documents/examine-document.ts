import { countWords } from '../base/plain-text.ts';
import { comparableForm, foldText, quoteForm, type Words, wordsOf } from '../base/text-search.ts';
import type { DocumentPart, Place, UnreadPart } from '../findings/document-terms.ts';
import type { PersonalDataMatch } from '../privacy/personal-data-match.ts';
import { type DocumentContent, isSeen, type TextPart } from './document-content.ts';
import type { ContentFacts, PersonalDataFind, QuoteFact } from './document-facts.ts';
import type { DocumentQuestions } from './document-questions.ts';
import { isPictureType, mediaTypeOf } from './media-types.ts';
import { laidOutPages } from './pictures/laid-out-pages.ts';
import { sparsePagesOf } from './pictures/sparse-pages.ts';

/** With fewer words, two equal texts may well be the same empty form. */
const MIN_COMPARABLE_WORDS = 25;
/** Nobody will visit more places than this for one kind of data; the rest is only counted. */
const MAX_PLACES = 10;

const countDifferent = ({ distinct }: Words): number => [...distinct].filter((word) => /\p{L}/u.test(word)).length;

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

/** Finds a quote word for word, with every page it is on, including both pages when it crosses a page break. */
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
  for (const { kind, part } of questions.findInParts(content.parts)) add(kind, content.parts[part]?.place ?? {});
  for (const { place, text } of authors) for (const { kind } of questions.findPersonalData(text)) add(kind, place);
  for (const place of content.locations) add('location', place);
  for (const place of content.persons) add('person', place);
  for (const author of new Set(content.authors)) {
    if (namesSomebody(author, questions.generalAuthors)) add('author', { part: 'properties' });
  }
  return all();
};

const isPicture = ({ place, why }: UnreadPart): boolean =>
  why === 'no-text' && isPictureType(mediaTypeOf(place.inside?.at(-1)?.kind ?? ''));

const countParts = (parts: readonly UnreadPart[]) => ({ count: parts.length, parts: parts.slice(0, MAX_PLACES) });

/**
 * Turns the content of a document into facts: which topics and quotes are in it, how much text there is, where personal data is.
 * The facts hold no text.
 * @param quotes sentences that should be in it; answered in the same order
 */
export const examineDocument = (
  content: DocumentContent,
  quotes: readonly string[],
  questions: DocumentQuestions,
): ContentFacts => {
  const seen = content.parts.filter(isSeen);
  const text = seen.map((part) => part.text).join('\n');
  const words = wordsOf(text);
  const comparable = comparableForm(words, MIN_COMPARABLE_WORDS);
  const laid = laidOutPages(content);
  const paged = quotes.length === 0 ? { form: '', starts: [] } : pagedForm(seen);
  return {
    words: countWords(text),
    differentWords: countDifferent(words),
    sparsePages: laid?.sparsePages ?? sparsePagesOf(content),
    laidOut: laid?.pages ?? null,
    created: content.created,
    dates: questions.findOwnDates(content.parts),
    textDigest: comparable === null ? null : questions.digest(comparable),
    topics: questions.findTopics(words),
    quotes: quotes.map((quote) => findQuote(quote, paged)),
    personal: findPersonal(content, questions),
    active: [...new Set(content.active)],
    unread: countParts(content.unread.filter((part) => !isPicture(part))),
    unreadPictures: countParts(content.unread.filter(isPicture)),
    pictures: Math.max(0, content.pictures - content.figures.length),
    flaws: [...new Set(content.flaws)],
  };
};

/**
 * Turns a path into a sentence: underscores become spaces, folders become lines, the extension goes. The length stays the same,
 * so that positions still hold.
 */
const nameAsSentence = (path: string): string =>
  path
    .replace(/\.[a-z0-9]{1,5}$/i, (extension) => ' '.repeat(extension.length))
    .replace(/_/g, ' ')
    .replace(/\//g, '\n');

type Examined = { personal: PersonalDataFind[]; covered: string };

/** A hyphen may join a number (06-12345678) or separate words (leerling-3), so both readings are searched. */
const matchesIn = (
  words: string,
  findPersonalData: DocumentQuestions['findPersonalData'],
  isFileName = false,
): PersonalDataMatch[] => [
  ...new Map(
    [words, words.replace(/-/g, ' ')].flatMap((reading) =>
      findPersonalData(reading, undefined, isFileName).map((match) => [`${match.kind} ${match.start}`, match]),
    ),
  ).values(),
];

const examineShortText = (
  { text, words, part }: { text: string; words: string; part: DocumentPart },
  findPersonalData: DocumentQuestions['findPersonalData'],
): Examined => {
  const { add, all } = gatherFinds();
  let covered = text;
  for (const { kind, start, end } of matchesIn(words, findPersonalData, part === 'file-name')) {
    add(kind, { part });
    covered = covered.slice(0, start) + '•'.repeat(end - start) + covered.slice(end);
  }
  return { personal: all(), covered };
};

/** Finds personal data in a file name. `covered` is the name with what was found covered up. */
export const examineName = (path: string, findPersonalData: DocumentQuestions['findPersonalData']): Examined =>
  examineShortText({ text: path, words: nameAsSentence(path), part: 'file-name' }, findPersonalData);

/** The same for the title of a document in the register. */
export const examineTitle = (title: string, findPersonalData: DocumentQuestions['findPersonalData']): Examined =>
  examineShortText({ text: title, words: title, part: 'title' }, findPersonalData);

/** A text of the dossier itself. A key, such as the id of evidence, is written as file names are. A comment may go on over lines. */
export type Written = { text: string; as: 'value' | 'key' | 'comment'; place: Place };

const placeIn = ({ text, as, place }: Written, start: number): Place => {
  const below = as === 'comment' ? text.slice(0, start).split('\n').length - 1 : 0;
  return below === 0 ? place : { ...place, line: (place.line ?? 1) + below };
};

/** Finds personal data in texts that people wrote: one find for each kind, with its places. */
export const examineWritten = (
  texts: readonly Written[],
  findPersonalData: DocumentQuestions['findPersonalData'],
): PersonalDataFind[] => {
  const { add, all } = gatherFinds();
  for (const written of texts) {
    const isKey = written.as === 'key';
    const matches = matchesIn(isKey ? nameAsSentence(written.text) : written.text, findPersonalData, isKey);
    for (const { kind, start } of matches) add(kind, placeIn(written, start));
  }
  return all();
};
