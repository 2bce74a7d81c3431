import { documentsAskedBy } from '../domain/framework-lookups.ts';
import { fileNameOf } from '../domain/media-types.ts';
import type { QualityMark } from '../domain/quality-mark.ts';

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

/** The document type whose id stands in the file name, such as `mr-verslag-2026-09-29.pdf`; the longest one. */
export const proposeDocument = (file: string, mark: QualityMark): string | undefined =>
  Object.keys(mark.documents)
    .filter((id) => fileNameOf(file).toLowerCase().includes(id))
    .sort((one, other) => other.length - one.length)[0];
