import { dateInFileName } from '../base/dates.ts';
import { fileNameOf } from '../documents/media-types.ts';
import { documentsAskedBy } from '../framework/framework-lookups.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { DateSource, FileFacts } from './evidence.ts';

/** What the tool proposes for a file, from its name, its content and the framework. */

/** An id for the register, made of a file name: lower-case letters, digits and hyphens, with a number when it is taken. */
export const proposeId = (file: string, taken: Set<string>): string => {
  const stem = fileNameOf(file).replace(/\.[^.]*$/, '');
  const slug = stem
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const base = slug === '' ? 'bewijs' : slug.slice(0, 60);
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.has(id)) return id;
  }
};

/** Every document type, with the criteria that ask for it. */
export const documentChoices = (mark: QualityMark) =>
  Object.entries(mark.documents).map(([id, { title }]) => ({
    id,
    title,
    criteria: mark.criteria
      .filter((criterion) => documentsAskedBy(criterion, mark).includes(id))
      .map((criterion) => criterion.id),
  }));

/** The type whose id stands in the file name, such as `mr-verslag-2026-09-29.pdf`; the longest one. */
const typeInName = (file: string, mark: QualityMark): string | undefined =>
  Object.keys(mark.documents)
    .filter((id) => fileNameOf(file).toLowerCase().includes(id))
    .sort((one, other) => other.length - one.length)[0];

/** The type whose topics all occur in the text; no guess when several types fit. */
const typeByTopics = ({ document }: FileFacts, mark: QualityMark): string | undefined => {
  const reading = document?.reading;
  if (reading?.state !== 'read') return undefined;
  const fitting = Object.entries(mark.documents).filter(([id, { topics = [] }]) => {
    const always = topics.filter(({ from }) => from === undefined);
    const touched = reading.content.topics[id] ?? [];
    return always.length > 0 && always.every(({ topic }) => touched.includes(topic));
  });
  return fitting.length === 1 ? fitting[0]?.[0] : undefined;
};

/** The document type that a file seems to be, by its name, else by its text. */
export const proposeDocument = (facts: FileFacts, mark: QualityMark): string | undefined =>
  typeInName(facts.path, mark) ?? typeByTopics(facts, mark);

/**
 * When a file says it was made: by its name, else by its own properties (YYYY-MM-DD). Never by the file system, whose dates copying
 * changes.
 * @returns null where neither says so
 */
export const dateInFile = (
  path: string,
  document: FileFacts['document'],
): { date: string; dateSource: Exclude<DateSource, 'register'> } | null => {
  const inName = dateInFileName(fileNameOf(path));
  if (inName !== null) return { date: inName, dateSource: 'fileName' };
  const created = document?.reading.state === 'read' ? document.reading.content.created : null;
  return created === null ? null : { date: created, dateSource: 'properties' };
};

/** The day on which a file says it was made (YYYY-MM-DD): the same that counts as long as nobody registers another. */
export const proposeDate = ({ path, document }: FileFacts): string | null => dateInFile(path, document)?.date ?? null;
