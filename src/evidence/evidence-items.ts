import { fileNameOf } from '../documents/media-types.ts';
import type { Dossier, EvidenceEntry, RegisterFile } from '../dossier/dossier.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import { chooseDate, dateClaims } from './choose-date.ts';
import type { DateSource, EvidenceItem, FileFacts } from './evidence.ts';
import { retentionOf } from './retention.ts';
import { lastValidDay } from './validity.ts';
import { lookOf } from './who-looked.ts';

/** The criterion whose folder holds a file: `C1/scan.pdf` belongs to C1. */
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

const dateOf = (
  { file, title, date: registered }: Pick<EvidenceEntry, 'file' | 'title' | 'date'>,
  facts: FileFacts | undefined,
  mark: QualityMark,
): { date: string | null; dateSource: DateSource | null } => {
  if (registered !== undefined) return { date: registered, dateSource: 'register' };
  const claims = dateClaims({ path: file, document: facts?.document ?? null }, title ?? null, mark);
  return chooseDate(claims, mark) ?? { date: null, dateSource: null };
};

const datedItem = (
  entry: Pick<EvidenceEntry, 'file' | 'title' | 'date'>,
  facts: FileFacts | undefined,
  documentType: string,
  mark: QualityMark,
) => {
  const { file, title } = entry;
  const { date, dateSource } = dateOf(entry, facts, mark);
  const type = mark.documents[documentType];
  const counts = type?.counts !== false;
  const ages = counts && date !== null && type !== undefined;
  return {
    date,
    dateSource,
    validUntil: ages ? lastValidDay(type, date, mark, [fileNameOf(file), title ?? '']) : null,
    retention: type === undefined ? null : retentionOf(type, date, mark),
    documentTitle: type?.title ?? documentType,
    perspective: type?.perspective ?? ('policy' as const),
    counts,
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
  ...(entry.looked === undefined ? {} : { looked: lookOf(entry.looked, facts) }),
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
 * The evidence of a dossier: the entries of the register in their order, then the unregistered files by path.
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

/** The quotes to look for in each file, by path: each once, in the order of the register. */
export const quotesByFile = (dossier: Pick<Dossier, 'register'>): Map<string, string[]> => {
  const quotes = new Map<string, string[]>();
  for (const entry of Object.values(dossier.register.evidence ?? {})) {
    const file = entry.file.normalize('NFC');
    const asked = [...(quotes.get(file) ?? []), ...(entry.quotes ?? []).map(({ text }) => text)];
    quotes.set(file, [...new Set(asked)]);
  }
  return quotes;
};
