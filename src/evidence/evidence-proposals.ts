import { plainName } from '../base/plain-text.ts';
import { readName } from '../documents/dates/own-dates.ts';
import { fileNameOf, isPictureType } from '../documents/media-types.ts';
import { documentsAskedBy } from '../framework/framework-lookups.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import { chooseDate, dateClaims } from './choose-date.ts';
import type { FileFacts } from './evidence.ts';

/** What the tool proposes for a file, from its name, its content and the framework. */

/** An id for the register, made of a file name: lower-case letters, digits and hyphens, with a number when it is taken. */
export const proposeId = (file: string, taken: Set<string>): string => {
  const stem = fileNameOf(file).replace(/\.[^.]*$/, '');
  const base = plainName(stem) || 'bewijs';
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!taken.has(id)) return id;
  }
};

/** Every document type, with the criteria that ask for it, and whether it ever counts as evidence. */
export const documentChoices = (mark: QualityMark) =>
  Object.entries(mark.documents).map(([id, { title, counts = true }]) => ({
    id,
    title,
    counts,
    criteria: mark.criteria
      .filter((criterion) => documentsAskedBy(criterion, mark).includes(id))
      .map((criterion) => criterion.id),
  }));

/** A name as words between hyphens: `SchoolgidsDeBrug2026.pdf` gives `-schoolgids-de-brug-2026-pdf-`. */
const wordsOf = (name: string): string =>
  `-${plainName(name.replace(/\p{Ll}(?=\p{Lu})/gu, '$&-')).replace(/[a-z](?=\d)|\d(?=[a-z])/g, '$&-')}-`;

/** The type that a file is named after, by its id or another name, such as `mr-verslag-2026-09-29.pdf`; the longest one. */
const typeInName = (file: string, mark: QualityMark): string | undefined => {
  const words = wordsOf(fileNameOf(file));
  return Object.entries(mark.documents)
    .flatMap(([id, { names = [] }]) => [id, ...names].map((name) => ({ id, name: wordsOf(name) })))
    .filter(({ name }) => words.includes(name))
    .sort((one, other) => other.name.length - one.name.length)[0]?.id;
};

/** An id of fewer letters stands in other words by chance: `sop` in `lesopzet`. */
const LEAST_LETTERS = 6;

/** The type whose id is a part of a word of the file name, such as `schoolgidsen.pdf`; the longest one. */
const typeWithinName = (file: string, mark: QualityMark): string | undefined =>
  Object.keys(mark.documents)
    .filter((id) => id.length >= LEAST_LETTERS && fileNameOf(file).toLowerCase().includes(id))
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

/** The type for pictures: the one that asks for no words; no guess when there are several. */
const typeOfPicture = ({ document }: FileFacts, mark: QualityMark): string | undefined => {
  if (!isPictureType(document?.mediaType ?? '')) return undefined;
  const wordless = Object.keys(mark.documents).filter((id) => mark.documents[id]?.minWords === 0);
  return wordless.length === 1 ? wordless[0] : undefined;
};

/** The document type that a file seems to be, by its name, else by its text, else because it is a picture. */
export const proposeDocument = (facts: FileFacts, mark: QualityMark): string | undefined =>
  typeInName(facts.path, mark) ??
  typeWithinName(facts.path, mark) ??
  typeByTopics(facts, mark) ??
  typeOfPicture(facts, mark);

type About = { mark: QualityMark; today: string };

/**
 * The day that a document itself gives (YYYY-MM-DD): the one that counts as long as nobody registers another. A day that has yet to come,
 * such as the first of a coming school year, is none to write down: that would be wrong until then.
 */
export const dateOfItself = (facts: FileFacts, title: string | null, { mark, today }: About): string | null => {
  const date = chooseDate(dateClaims(facts, title, mark), mark)?.date ?? null;
  return date === null || date > today ? null : date;
};

/**
 * The day on which a file was made, by its name ('scan_20261102') or its own properties: to tell to a person, and never taken over by
 * itself, as it may be that of an export. Never the date of the file system, which copying changes.
 */
export const madeOn = ({ path, document }: FileFacts, { mark, today }: About): string | null => {
  const { made } = readName(fileNameOf(path), mark.dates);
  const properties = document?.reading.state === 'read' ? document.reading.content.created : null;
  const day = made.length === 1 ? (made[0] ?? null) : properties;
  return day === null || day > today ? null : day;
};
