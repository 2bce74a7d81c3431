import type { Criterion, QualityMark } from './quality-mark.ts';

/** A document type, and the types that are as good where it is asked for. */
export const acceptedFor = (document: string, mark: QualityMark): string[] => [
  document,
  ...(mark.documents[document]?.alsoGood ?? []),
];

/** Every document type that a criterion has a place for: required, supporting, or good in the place of one of those. */
export const documentsAskedBy = ({ evidence }: Criterion, mark: QualityMark): string[] => {
  const asked = [...evidence.required.flatMap(({ oneOf }) => oneOf), ...(evidence.supporting ?? [])];
  return [...asked.flatMap((document) => acceptedFor(document, mark)), ...(evidence.insufficientAlone ?? [])];
};

/** A source by its title, with the article where one is named: 'Wet op het primair onderwijs, artikel 16'. */
export const sourceTitle = (
  { source, article }: { source: string; article?: string | undefined },
  mark: QualityMark,
): string => {
  const title = mark.sources.find(({ id }) => id === source)?.title ?? source;
  return article === undefined ? title : `${title}, ${article}`;
};

/** The criterion that asks a question; null when the framework has no such question. */
export const criterionOfQuestion = (question: string, mark: QualityMark): string | null =>
  mark.criteria.find(({ questions }) => questions.some(({ id }) => id === question))?.id ?? null;

/** The most that `minMet` can ask for: the criteria that the mark counts. */
export const mostMet = ({ criteria }: Pick<QualityMark, 'criteria'>): number =>
  criteria.filter(({ partOfMark }) => partOfMark).length;
