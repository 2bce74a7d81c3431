import { addMonths, dateInFileName, endOfSchoolYear, schoolYearOf, schoolYearsIn } from '../base/dates.ts';
import { fileNameOf } from '../documents/media-types.ts';
import type { EvidenceEntry, RegisterFile } from '../dossier/dossier.ts';
import type { DocumentType, QualityMark } from '../framework/quality-mark.ts';
import type { DateSource, EvidenceItem, FileFacts } from './evidence.ts';

/**
 * The day that decides to which school year a document for one year belongs. In the last months of a school year, a school adopts
 * what is for the next, unless the document names an earlier year only.
 */
const dayOfUse = (date: string, { evidence }: QualityMark, names: readonly string[]): string => {
  const { schoolYearStart, aheadMonths = 0 } = evidence;
  const ahead = addMonths(date, aheadMonths);
  const coming = schoolYearOf(ahead, schoolYearStart);
  const named = names.flatMap(schoolYearsIn);
  return named.length > 0 && named.every((year) => year < coming) ? date : ahead;
};

/**
 * The last day on which a document of this type and date is in date (YYYY-MM-DD), or null when it keeps.
 * @param names its title and the name of its file
 */
export const lastValidDay = (
  type: DocumentType,
  date: string,
  mark: QualityMark,
  names: readonly string[] = [],
): string | null => {
  const { validity } = type;
  if (validity.kind === 'months') return addMonths(date, validity.months);
  if (validity.kind === 'unlimited') return null;
  const day = validity.previous === 0 ? dayOfUse(date, mark, names) : date;
  return endOfSchoolYear(day, mark.evidence.schoolYearStart, validity.previous);
};

/** The criterion whose folder a file stands in: `C1/scan.pdf` belongs to C1. */
export const criterionOfFolder = (path: string, mark: QualityMark): string | null => {
  const folder = path.includes('/') ? path.slice(0, path.indexOf('/')) : null;
  return mark.criteria.find(({ id }) => id === folder)?.id ?? null;
};

/** The evidence that is linked to a criterion. */
export const linkedTo = <Item extends { criteria: string[] }>(criterion: string, evidence: Item[]): Item[] =>
  evidence.filter(({ criteria }) => criteria.includes(criterion));

const describeFile = (facts: FileFacts | undefined) => ({
  bytes: facts?.bytes ?? null,
  sha256: facts?.sha256 ?? null,
  mediaType: facts?.document?.mediaType ?? null,
  pages: facts?.document?.pages ?? null,
});

/** When a document was made: by the register, else by its name, else by its own properties. Never by the file system. */
const dateOf = (
  file: string,
  registered: string | undefined,
  facts: FileFacts | undefined,
): { date: string | null; dateSource: DateSource | null } => {
  if (registered !== undefined) return { date: registered, dateSource: 'register' };
  const inName = dateInFileName(fileNameOf(file));
  if (inName !== null) return { date: inName, dateSource: 'fileName' };
  const reading = facts?.document?.reading;
  const created = reading?.state === 'read' ? reading.content.created : null;
  return { date: created, dateSource: created === null ? null : 'properties' };
};

const datedItem = (
  { file, title, date: registered }: Pick<EvidenceEntry, 'file' | 'title' | 'date'>,
  facts: FileFacts | undefined,
  documentType: string,
  mark: QualityMark,
) => {
  const { date, dateSource } = dateOf(file, registered, facts);
  const type = mark.documents[documentType];
  return {
    date,
    dateSource,
    validUntil:
      date !== null && type !== undefined ? lastValidDay(type, date, mark, [fileNameOf(file), title ?? '']) : null,
    documentTitle: type?.title ?? documentType,
    perspective: type?.perspective ?? ('policy' as const),
    counts: type?.counts !== false,
  };
};

const registeredItem = (
  id: string,
  entry: EvidenceEntry,
  facts: FileFacts | undefined,
  mark: QualityMark,
): EvidenceItem => ({
  id,
  file: entry.file.normalize('NFC'),
  document: entry.document,
  title: entry.title ?? null,
  criteria: entry.criteria,
  consent: entry.consent ?? null,
  confidential: entry.confidential ?? false,
  ...datedItem(entry, facts, entry.document, mark),
  ...describeFile(facts),
});

const looseItem = (facts: FileFacts, mark: QualityMark): EvidenceItem => {
  const criterion = criterionOfFolder(facts.path, mark);
  const document = mark.evidence.fallbackDocument;
  return {
    id: null,
    file: facts.path,
    document,
    title: null,
    criteria: criterion === null ? [] : [criterion],
    consent: null,
    confidential: false,
    ...datedItem({ file: facts.path }, facts, document, mark),
    ...describeFile(facts),
  };
};

/**
 * The evidence of a dossier: every entry of the register in its order, then the files that nobody registered, by path.
 */
export const listEvidence = (register: RegisterFile, files: FileFacts[], mark: QualityMark): EvidenceItem[] => {
  const byPath = new Map(files.map((facts) => [facts.path, facts]));
  const entries = Object.entries(register.evidence ?? {});
  const registered = new Set(entries.map(([, entry]) => entry.file.normalize('NFC')));
  return [
    ...entries.map(([id, entry]) => registeredItem(id, entry, byPath.get(entry.file.normalize('NFC')), mark)),
    ...files.filter(({ path }) => !registered.has(path)).map((facts) => looseItem(facts, mark)),
  ];
};
