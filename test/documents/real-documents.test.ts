import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quoteForm } from '../../src/base/text-search.ts';
import { type DocumentContent, isSeen, type TextPart } from '../../src/documents/document-content.ts';
import type { DocumentQuestions } from '../../src/documents/document-questions.ts';
import { lookInside } from '../../src/documents/io/look-inside.ts';
import { extensionOf } from '../../src/documents/media-types.ts';
import { readContent } from '../../src/documents/read-content.ts';
import { type ExpectedContent, PLACES } from '../support/documents/shapes/shape.ts';
import { projectRoot } from '../support/run/run-binary.ts';

/** Documents that real programs wrote, and what a person finds in them (test/fixtures/documents/README.md). */
const folder = join(projectRoot, 'test/fixtures/documents');

const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<string, ExpectedContent>;

/** Formats of old Office, with macros in their name, or of nothing that is read. */
const UNREAD = /\.(doc|xls|ppt|docm|xlsm)$/;
const LOCKED = /^encrypted(?!-owner)/;

const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));

const read = async (name: string): Promise<DocumentContent> => {
  const content = await readContent(bytesOf(name), extensionOf(name), () => undefined);
  if (content === null) throw new Error(`nobody reads ${name}`);
  return content;
};

const textOf = (parts: readonly TextPart[]): string => quoteForm(parts.map(({ text }) => text).join('\n'));

const readable = Object.keys(expected).filter((name) => !UNREAD.test(name) && !LOCKED.test(name));

describe.each(readable)('%s', (name) => {
  const wanted = expected[name] as ExpectedContent;

  it('yields what a person sees, in order of reading', async () => {
    const { parts } = await read(name);
    // An attachment of a mail is not on its page, and yet a person reads it.
    const seen = textOf(parts.filter((part) => isSeen(part) || part.place.inside !== undefined));
    expect(wanted.seen.filter((phrase) => !seen.includes(quoteForm(phrase)))).toEqual([]);
    const places = wanted.seen.map((phrase) => seen.indexOf(quoteForm(phrase)));
    expect(places.every((place) => place >= 0)).toBe(true);
  });

  it('yields what a person does not see at once, and says where it is', async () => {
    const { parts } = await read(name);
    for (const [kind, part] of PLACES) {
      const there = textOf(parts.filter(({ place }) => place.part === part));
      const phrases = wanted[kind] as string[];
      expect([kind, phrases.filter((phrase) => !there.includes(quoteForm(phrase)))]).toEqual([kind, []]);
    }
  });

  it('tells its pages, its day and its makers', async () => {
    const { pages, created, authors } = await read(name);
    expect({ pages, created }).toEqual({ pages: wanted.pages, created: wanted.created });
    expect(authors).toEqual(expect.arrayContaining(wanted.authors));
  });
});

const questions: DocumentQuestions = {
  findTopics: () => ({}),
  findOwnDates: () => [],
  findPersonalData: () => [],
  findInParts: () => [],
  generalAuthors: [],
  digest: (text) => text,
};

const look = async (name: string) =>
  await lookInside({ bytes: bytesOf(name), extension: extensionOf(name), quotes: [] }, questions, () => undefined);

describe('looking inside', () => {
  it.each<[string, string | null, unknown]>([
    ['encrypted-user.pdf', 'application/pdf', { state: 'failed', trouble: { kind: 'encrypted' } }],
    ['encrypted.docx', 'application/x-cfb', { state: 'failed', trouble: { kind: 'encrypted' } }],
    ['encrypted.xlsx', 'application/x-cfb', { state: 'failed', trouble: { kind: 'encrypted' } }],
    ['encrypted.odt', 'application/vnd.oasis.opendocument.text', { state: 'failed', trouble: { kind: 'encrypted' } }],
    ['visie.doc', 'application/x-cfb', { state: 'unread' }],
    ['stip.gif', 'image/gif', { state: 'read', content: { words: 0, unread: { count: 0 } } }],
    ['macro.docm', null, { state: 'read', content: { active: ['macro'] } }],
    [
      'scan.pdf',
      'application/pdf',
      { state: 'read', content: { words: 0, sparsePages: [{ covered: 1 }, { covered: 1 }] } },
    ],
    ['script-on-open.pdf', 'application/pdf', { state: 'read', content: { active: ['script'] } }],
    ['script-named.pdf', 'application/pdf', { state: 'read', content: { active: ['script'] } }],
    ['macro-inside.docx', null, { state: 'read', content: { active: ['macro'] } }],
    ['foto.heic', 'image/heic', { state: 'read', content: { created: '2025-02-13' } }],
  ])('%s: %s', async (name, mediaType, reading) => {
    const facts = await look(name);
    if (mediaType !== null) expect(facts.mediaType).toBe(mediaType);
    expect(facts.reading).toMatchObject(reading as object);
  });

  it('goes by the content of a file, whatever its name says', async () => {
    const bytes = bytesOf('visie.docx');
    const facts = await lookInside({ bytes, extension: 'pdf', quotes: [] }, questions, () => undefined);
    expect(facts.reading).toMatchObject({ state: 'read', content: { created: '2025-03-14' } });
    expect(facts.mediaType).toMatch(/wordprocessingml/);
  });

  it.each([
    ['foto.heic', 'jpg', 'image/heic'],
    ['foto.jpg', '', 'image/jpeg'],
    ['foto.jpg', 'docx', 'image/jpeg'],
    ['foto.png', 'jfif', 'image/png'],
    ['foto.jpg', 'xyz', 'image/jpeg'],
  ])('reads %s as a photo when it is called .%s', async (name, extension, mediaType) => {
    const facts = await lookInside({ bytes: bytesOf(name), extension, quotes: [] }, questions, () => undefined);
    const kinds = facts.reading.state === 'read' ? facts.reading.content.personal.map(({ kind }) => kind) : [];
    expect([facts.mediaType, kinds]).toEqual([mediaType, ['location', 'author']]);
  });

  it.each([
    ['verslag.txt', 'pdf'],
    ['visie.doc', 'docx'],
    ['opkomst.csv', 'jpg'],
  ])('leaves %s unread when it is called .%s', async (name, extension) => {
    const facts = await lookInside({ bytes: bytesOf(name), extension, quotes: [] }, questions, () => undefined);
    expect(facts.reading).toEqual({ state: 'unread' });
  });

  it.each(['foto.jpg', 'foto.png', 'foto.heic'])('%s tells where it was taken and by whom', async (name) => {
    const { reading } = await look(name);
    const kinds = reading.state === 'read' ? reading.content.personal.map(({ kind }) => kind) : [];
    expect(kinds).toEqual(['location', 'author']);
  });
});
