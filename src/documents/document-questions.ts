import type { Dossier } from '../dossier/dossier.ts';
import type { PersonalDataRules } from '../framework/personal-data-rules.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import { openPersonalDataSearch, type SchoolContact } from '../privacy/personal-data.ts';
import type { DocumentQuestions } from './examine-document.ts';

/** What is asked of every document of a dossier, as plain data: it goes to readers in other processes. */
export type QuestionData = {
  topics: { document: string; topic: string; words: string[] }[];
  rules: PersonalDataRules;
  contact: SchoolContact;
  /** The school's own list of names: never written anywhere. */
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

/** @param digest a digest of a text, such as SHA-256 */
export const openQuestions = (data: QuestionData, digest: (text: string) => string): DocumentQuestions => ({
  topics: data.topics,
  findPersonalData: openPersonalDataSearch(data.rules, data.contact, data.names),
  generalAuthors: data.generalAuthors,
  digest,
});
