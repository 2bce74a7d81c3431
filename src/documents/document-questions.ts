import type { Dossier } from '../dossier/dossier.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { AllWords } from '../framework/word-lists.ts';
import type { SchoolContact } from '../privacy/school-contact.ts';
import { openPersonalDataSearch, type PersonalDataSearch } from '../privacy/search-personal-data.ts';
import type { SaidDate } from './dates/dates-in-text.ts';
import { openFirstPage } from './dates/own-dates.ts';
import type { TextPart } from './document-content.ts';
import { openTopicSearch, type TopicQuestion, type TopicSearch } from './topic-search.ts';

/** The questions about every document of a dossier, as plain data that can be sent to reader processes. */
export type QuestionData = {
  topics: TopicQuestion[];
  /** How many words apart two weak words of a topic may stand. */
  besideWords: number;
  dates: AllWords['dates'];
  rules: AllWords['personalData'];
  contact: SchoolContact;
  /** The school's own list of names. Never written anywhere. */
  names: readonly string[];
  generalAuthors: string[];
};

/** How far weak words may stand apart when the framework does not say so. */
const BESIDE_WORDS = 12;

export const questionsFor = (mark: QualityMark, dossier: Pick<Dossier, 'school' | 'names'>): QuestionData => {
  const { name, contact } = dossier.school.school;
  return {
    topics: Object.entries(mark.documents).flatMap(([document, { topics = [] }]) =>
      topics.map(({ topic, words, weak }) => ({ document, topic, words, weak })),
    ),
    besideWords: mark.evidence.besideWords ?? BESIDE_WORDS,
    dates: mark.dates,
    rules: mark.personalData,
    contact: {
      domains: [contact?.domain ?? []].flat(),
      phones: contact?.phones ?? [],
      ibans: contact?.ibans ?? [],
    },
    names: dossier.names,
    generalAuthors: [...mark.personalData.authors.general, name],
  };
};

/** Searches what somebody typed, such as a name or a title, for personal data. */
export const openTextSearch = ({ rules, contact, names }: QuestionData): PersonalDataSearch['inText'] =>
  openPersonalDataSearch(rules, contact, names).inText;

/** @param digest returns a digest of a text, such as SHA-256 */
export const openQuestions = (data: QuestionData, digest: (text: string) => string): DocumentQuestions => {
  const { inText, inParts } = openPersonalDataSearch(data.rules, data.contact, data.names);
  return {
    findTopics: openTopicSearch(data.topics, data.besideWords),
    findOwnDates: openFirstPage(data.dates),
    findPersonalData: inText,
    findInParts: inParts,
    generalAuthors: data.generalAuthors,
    digest,
  };
};

/** The questions about every document, ready to use. The answers are facts: the text itself goes no further. */
export type DocumentQuestions = {
  findTopics: TopicSearch;
  /** What the first page says of the date of the document. */
  findOwnDates: (parts: readonly TextPart[]) => SaidDate[];
  findPersonalData: PersonalDataSearch['inText'];
  findInParts: PersonalDataSearch['inParts'];
  /** Authors that are not a person: a program, the school itself. */
  generalAuthors: readonly string[];
  /** A digest of a text, such as SHA-256. */
  digest: (text: string) => string;
};
