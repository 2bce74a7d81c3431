import type { Basis } from './basis.ts';
import type { Consent, Criterion, DocumentType, Level, QualityMark, Question } from './quality-mark.ts';
import type { Sector } from './sectors.ts';

/** A document type with the types that are accepted in its place. */
export const acceptedFor = (document: string, mark: QualityMark): string[] => [
  document,
  ...(mark.documents[document]?.alsoGood ?? []),
];

/** Every document type that a criterion mentions, with the types that are accepted in the place of one. */
export const documentsAskedBy = ({ evidence }: Criterion, mark: QualityMark): string[] => {
  const asked = [...evidence.required.flatMap(({ oneOf }) => oneOf), ...(evidence.supporting ?? [])];
  return [...asked.flatMap((document) => acceptedFor(document, mark)), ...(evidence.insufficientAlone ?? [])];
};

/** The title of a source, with the article if there is one: 'Wet op het primair onderwijs, artikel 16'. */
export const sourceTitle = (
  { source, article }: { source: string; article?: string | undefined },
  mark: QualityMark,
): string => {
  const title = mark.sources.find(({ id }) => id === source)?.title ?? source;
  return article === undefined ? title : `${title}, ${article}`;
};

/** What the validity of a document type rests on in schools of a sector: laws differ between sectors. */
export const basisIn = (type: DocumentType, sector: Sector): Basis | undefined =>
  type.sectors?.[sector].basis ?? type.basis;

/** Whose consent a document type needs in schools of a sector; undefined when nobody has to consent. */
export const consentIn = (type: DocumentType, sector: Sector): Consent | undefined =>
  type.sectors === undefined ? type.consent : type.sectors[sector].consent;

/** The sources that concern schools of a sector, so that no school reads about the law of another. */
export const sourcesFor = (sector: Sector, { sources }: Pick<QualityMark, 'sources'>): QualityMark['sources'] =>
  sources.filter(({ sectors }) => sectors === undefined || sectors.includes(sector));

/** The id of the criterion that a question belongs to; null when the framework has no such question. */
export const criterionOfQuestion = (question: string, mark: QualityMark): string | null =>
  mark.criteria.find(({ questions }) => questions.some(({ id }) => id === question))?.id ?? null;

/** What an answer to a question looks like at a level: its own text, else that of the criterion (frameworks of before 1.2.0 have no other). */
export const levelText = ({ levels }: Question, { anchors }: Criterion, level: Level): string =>
  (levels ?? anchors)[level];

/** The highest sensible `minMet`: the number of criteria that count for the mark. */
export const mostMet = ({ criteria }: Pick<QualityMark, 'criteria'>): number =>
  criteria.filter(({ partOfMark }) => partOfMark).length;

/** A megabyte as disks and mail programs count it (SI). */
export const BYTES_PER_MEGABYTE = 1_000_000;

/** A limit for whoever needs the hash of every file, however large. */
export const ANY_SIZE = Number.POSITIVE_INFINITY;

/** In bytes; larger evidence is not read. */
export const maxEvidenceBytes = (mark: QualityMark): number => mark.evidence.maxMegabytes * BYTES_PER_MEGABYTE;
