import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { digestText } from '../../../src/base/io/digests.ts';
import { openQuestions, questionsFor } from '../../../src/documents/document-questions.ts';
import { lookInside } from '../../../src/documents/io/look-inside.ts';
import { listEvidence } from '../../../src/evidence/evidence-items.ts';
import type { QualityMark } from '../../../src/framework/quality-mark.ts';
import { openPersonalDataSearch } from '../../../src/privacy/search-personal-data.ts';
import { projectRoot } from '../run/run-binary.ts';

/** The sets of whole school texts in test/fixtures/school-texts, labelled by people who never saw the rules: see docs/privacy.md. */
const labelledSchoolText = z.strictObject({
  file: z.string(),
  /** What the file was called at the school. */
  name: z.string(),
  document: z.string(),
  topics: z.array(z.string()),
  date: z.string().nullable(),
  persons: z.array(z.string()),
  mails: z.array(z.string()),
  phones: z.array(z.string()),
  bsns: z.array(z.string()),
  /** What the school would fill in as its own contact data. */
  domain: z.string().nullable().optional(),
  schoolPhones: z.array(z.string()).optional(),
  /** Persons of whom one may say both: whether they are found does not count. */
  either: z.array(z.string()).optional(),
});

type SchoolText = z.infer<typeof labelledSchoolText>;

/** How many finds were right, how many were not, and how many of the labels were found and missed. */
type Count = { right: number; wrong: number; found: number; missed: number };

export type Kind = 'topics' | 'dates' | 'person' | 'email' | 'phone' | 'bsn';

const KINDS = ['person', 'email', 'phone', 'bsn'] as const;

const folderOf = (set: string): string => join(projectRoot, 'test', 'fixtures', 'school-texts', set);

export const readSchoolTexts = (set: string): SchoolText[] =>
  z.array(labelledSchoolText).parse(parse(readFileSync(join(folderOf(set), 'labels.yaml'), 'utf8')));

/** A search for a label in a text, whatever stands between its words. */
const placesOf = (label: string, text: string): { start: number; end: number }[] => {
  const words = label.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return [...text.matchAll(new RegExp(words.join('[\\s-]+'), 'g'))].map(({ 0: all, index }) => ({
    start: index,
    end: index + all.length,
  }));
};

type Span = { start: number; end: number };

const overlaps = (one: Span) => (other: Span) => one.start < other.end && other.start < one.end;

/** A find is right when it overlaps a label; a label is found when a find overlaps one of its places. */
const countFinds = (
  finds: readonly Span[],
  labels: readonly string[],
  either: readonly string[],
  text: string,
): Count => {
  const wanted = [...new Set(labels)].map((label) => placesOf(label, text));
  const open = either.flatMap((label) => placesOf(label, text));
  const places = wanted.flat();
  const right = finds.filter((find) => places.some(overlaps(find))).length;
  const isOpen = (find: Span): boolean => !places.some(overlaps(find)) && open.some(overlaps(find));
  const found = wanted.filter((each) => each.some((place) => finds.some(overlaps(place)))).length;
  const wrong = finds.length - right - finds.filter(isOpen).length;
  return { right, wrong, found, missed: wanted.length - found };
};

const countTopics = ({ document, topics }: SchoolText, mark: QualityMark, found: readonly string[]): Count => {
  const asked = (mark.documents[document]?.topics ?? []).map(({ topic }) => topic);
  const right = asked.filter((topic) => found.includes(topic) && topics.includes(topic)).length;
  const wrong = asked.filter((topic) => found.includes(topic) && !topics.includes(topic)).length;
  return { right, wrong, found: right, missed: topics.length - right };
};

const countDate = (found: string | null, wanted: string | null): Count => {
  const right = found !== null && found === wanted ? 1 : 0;
  return { right, wrong: found === null ? 0 : 1 - right, found: right, missed: wanted === null ? 0 : 1 - right };
};

/** Reads one text with the real reader, and counts what was found of each kind. */
const countText = async (label: SchoolText, folder: string, mark: QualityMark): Promise<Record<Kind, Count>> => {
  const bytes = new Uint8Array(readFileSync(join(folder, 'texts', label.file)));
  const text = new TextDecoder().decode(bytes);
  const contact = { domain: label.domain ?? undefined, phones: label.schoolPhones ?? [] };
  const school = { name: 'De Onbekende', contact };
  const data = questionsFor(mark, { school: { school }, names: [] } as unknown as Parameters<typeof questionsFor>[1]);
  const facts = await lookInside({ bytes, extension: 'txt', quotes: [] }, openQuestions(data, digestText), () => {});
  const content = facts.reading.state === 'read' ? facts.reading.content : null;
  const register = {
    formatVersion: 1 as const,
    evidence: { e: { file: label.name, document: label.document, criteria: [] } },
  };
  const [item] = listEvidence(
    register,
    [{ path: label.name, bytes: bytes.length, sha256: '', presence: { state: 'present' }, document: facts }],
    mark,
  );
  const found = openPersonalDataSearch(data.rules, data.contact, []).inText(text);
  const labels = { person: label.persons, email: label.mails, phone: label.phones, bsn: label.bsns };
  const count = (kind: (typeof KINDS)[number]): Count =>
    countFinds(
      found.filter((find) => find.kind === kind),
      labels[kind],
      label.either ?? [],
      text,
    );
  return {
    topics: countTopics(label, mark, content?.topics[label.document] ?? []),
    dates: countDate(item?.date ?? null, label.date),
    person: count('person'),
    email: count('email'),
    phone: count('phone'),
    bsn: count('bsn'),
  };
};

export type Figures = { precision: number; recall: number };

/** Precision and recall over a whole set, by kind. */
export const measureSchoolTexts = async (set: string, mark: QualityMark): Promise<Record<Kind, Figures>> => {
  const counts = await Promise.all(readSchoolTexts(set).map((label) => countText(label, folderOf(set), mark)));
  const figures = (kind: Kind): Figures => {
    const sum = (part: keyof Count): number => counts.reduce((total, count) => total + count[kind][part], 0);
    return {
      precision: sum('right') / (sum('right') + sum('wrong')),
      recall: sum('found') / (sum('found') + sum('missed')),
    };
  };
  return {
    topics: figures('topics'),
    dates: figures('dates'),
    person: figures('person'),
    email: figures('email'),
    phone: figures('phone'),
    bsn: figures('bsn'),
  };
};
