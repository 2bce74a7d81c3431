import type { Dossier } from '../dossier/dossier.ts';
import type { PersonalDataRules, QualityMark } from '../framework/quality-mark.ts';
import type { PersonalDataMatch } from '../privacy/personal-data-match.ts';
import type { SchoolContact } from '../privacy/school-contact.ts';
import { openPersonalDataSearch } from '../privacy/search-personal-data.ts';

/** The questions about every document of a dossier, as plain data that can be sent to reader processes. */
export type QuestionData = {
  topics: { document: string; topic: string; words: string[] }[];
  rules: PersonalDataRules;
  contact: SchoolContact;
  /** The school's own list of names. Never written anywhere. */
  names: readonly string[];
  generalAuthors: string[];
};

export const questionsFor = (mark: QualityMark, dossier: Pick<Dossier, 'school' | 'names'>): QuestionData => {
  const { name, contact } = dossier.school.school;
  return {
    topics: Object.entries(mark.documents).flatMap(([document, { topics = [] }]) =>
      topics.map(({ topic, words }) => ({ document, topic, words })),
    ),
    rules: mark.personalData,
    contact: { domain: contact?.domain ?? null, phones: contact?.phones ?? [], ibans: contact?.ibans ?? [] },
    names: dossier.names,
    generalAuthors: [...mark.personalData.authors.general, name],
  };
};

/** @param digest returns a digest of a text, such as SHA-256 */
export const openQuestions = (data: QuestionData, digest: (text: string) => string): DocumentQuestions => ({
  topics: data.topics,
  findPersonalData: openPersonalDataSearch(data.rules, data.contact, data.names),
  generalAuthors: data.generalAuthors,
  digest,
});

/** The questions about every document, ready to use. The answers are facts: the text itself goes no further. */
export type DocumentQuestions = {
  topics: readonly { document: string; topic: string; words: readonly string[] }[];
  findPersonalData: (text: string, label?: string) => PersonalDataMatch[];
  /** Authors that are not a person: a program, the school itself. */
  generalAuthors: readonly string[];
  /** A digest of a text, such as SHA-256. */
  digest: (text: string) => string;
};
