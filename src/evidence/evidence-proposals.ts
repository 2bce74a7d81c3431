import { dateInFileName } from '../base/dates.ts';
import { fileNameOf } from '../documents/media-types.ts';
import { documentsAskedBy } from '../framework/framework-lookups.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { FileFacts } from './evidence.ts';

/** What the tool proposes for a file, from its name and from the framework. */

/** An id for the register from a file name: lower case, letters, digits and hyphens; numbered when taken. */
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

/** The criteria that ask for each document type. */
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

/** The one type whose topics the text touches all; no guess when several would do. */
const typeByTopics = ({ document }: FileFacts, mark: QualityMark): string | undefined => {
  const reading = document?.reading;
  if (reading?.state !== 'read') return undefined;
  const fitting = Object.entries(mark.documents).filter(
    ([id, { topics = [] }]) => topics.length > 0 && reading.content.topics[id]?.length === topics.length,
  );
  return fitting.length === 1 ? fitting[0]?.[0] : undefined;
};

/** What kind of document a file seems to be, by its name and else by its text. */
export const proposeDocument = (facts: FileFacts, mark: QualityMark): string | undefined =>
  typeInName(facts.path, mark) ?? typeByTopics(facts, mark);

/** When a file seems to be made, by its name and else by its own properties (YYYY-MM-DD). */
export const proposeDate = ({ path, document }: FileFacts): string | null => {
  const inName = dateInFileName(fileNameOf(path));
  if (inName !== null) return inName;
  return document?.reading.state === 'read' ? document.reading.content.created : null;
};
