import { describe, expect, it } from 'vitest';
import type { CheckFacts } from '../../src/checks/check.ts';
import { thinDocument } from '../../src/checks/thin-document.ts';
import { unreadableOrUnsafe } from '../../src/checks/unreadable-or-unsafe.ts';
import type { ReadTrouble } from '../../src/documents/document-content.ts';
import type { ContentFacts, DocumentFacts } from '../../src/documents/document-facts.ts';
import type { DocumentType } from '../../src/framework/quality-mark.ts';
import { aDocument, aDocumentType, aMark, anItem, facts, fileFacts } from '../support/results/builders.ts';

const TOPICS = [
  { topic: 'ouders', words: ['ouders'] },
  { topic: 'samen', words: ['samen'] },
];

const mark = aMark({ documents: { visie: aDocumentType({ topics: TOPICS }), foto: aDocumentType({ title: 'Foto' }) } });

const withDocument = (document: DocumentFacts | null, more: Partial<CheckFacts> = {}): CheckFacts =>
  facts({ mark, items: [anItem()], files: [fileFacts('visie.pdf', { document })], ...more });

const failed = (trouble: ReadTrouble): DocumentFacts => ({
  mediaType: 'application/x-cfb',
  pages: null,
  reading: { state: 'failed', trouble },
});

const read = (more: Partial<ContentFacts>, document: Partial<DocumentFacts> = {}): DocumentFacts => ({
  ...aDocument(more),
  ...document,
});

/** So many pages of which pictures cover a share, with so many words on each. */
const sparse = (pages: readonly number[], covered: number | null = 1, words = 0) =>
  pages.map((page) => ({ page, words, covered }));

const told = (document: DocumentFacts, more: Partial<CheckFacts> = {}) =>
  unreadableOrUnsafe.look(withDocument(document, more)).map(({ code, params }) => [code, params]);

describe('a document without text', () => {
  const pictures = (wordless: number, of: number) => [['no-text', { pages: { wordless, of } }]];
  const paged = (pages: number, sparsePages: ReturnType<typeof sparse>, more: Partial<ContentFacts> = {}) =>
    read({ words: 900, differentWords: 300, sparsePages, ...more }, { pages });

  it.each<[string, DocumentFacts, unknown[]]>([
    ['a scan', paged(3, sparse([1, 2, 3]), { words: 0, differentWords: 0 }), pictures(3, 3)],
    ['half a scan', paged(4, sparse([3, 4])), pictures(2, 4)],
    ['a scan with a line below it', paged(1, sparse([1], 0.9, 14)), pictures(1, 1)],
    ['a scan with a paragraph below it', paged(1, sparse([1], 0.9, 15)), []],
    ['a page that a picture fills for less than half', paged(1, sparse([1], 0.39, 3)), []],
    ['a page with nothing but a small picture', paged(1, sparse([1], 0.1)), pictures(1, 1)],
    ['a page with nothing but a logo', paged(2, sparse([1], 0.09)), []],
    ['a quarter of its pages', paged(4, sparse([2])), []],
    ['a cover and a back in a larger document', paged(6, sparse([1, 6])), []],
    ['a cover in a small document', paged(3, sparse([1])), pictures(1, 3)],
    ['a scan behind a typed front page', paged(5, sparse([2, 3, 4, 5])), pictures(3, 3)],
    ['a plan with a page of pictures among many', paged(10, sparse([1, 4, 5, 10])), []],
    [
      'slides with as many pictures as slides without words',
      paged(3, sparse([1, 2], null), { pictures: 2 }),
      pictures(2, 3),
    ],
    ['slides without words, and fewer pictures', paged(3, sparse([1, 2], null), { pictures: 1 }), []],
    ['slides with pictures and some words', paged(3, sparse([1, 2], null, 5), { pictures: 9 }), []],
    [
      'a Word file with pictures and hardly a word',
      read({ words: 14, pictures: 1 }, { pages: null }),
      [['no-text', { pages: null }]],
    ],
    [
      'a Word file that is mostly picture, as it would be laid out',
      read({ words: 200, laidOut: 3, sparsePages: sparse([2, 3], 0.6, 7) }, { pages: null }),
      [['no-text', { pages: null, partly: true }]],
    ],
    [
      'a Word file with a line and a scan',
      read({ words: 7, laidOut: 1, sparsePages: sparse([1], 0.6, 7) }, { pages: null }),
      [['no-text', { pages: null }]],
    ],
    [
      'a Word file with a line and a logo',
      read({ words: 7, laidOut: 1, sparsePages: sparse([1], 0.01, 7) }, { pages: null }),
      [],
    ],
    ['a Word file with a picture and some words', read({ words: 15, pictures: 1 }, { pages: null }), []],
    ['a Word file with one word and no picture', read({ words: 1 }, { pages: null }), []],
    [
      'a zip of photos',
      read({ words: 0, pictures: 3 }, { pages: null, mediaType: 'application/zip' }),
      [['no-text', { pages: null }]],
    ],
    ['a short text', read({ words: 1 }, { pages: null, mediaType: 'text/plain' }), []],
    ['a photo of a page', read({ words: 0 }, { pages: null, mediaType: 'image/jpeg' }), [['no-text', { pages: null }]]],
  ])('%s', (_name, document, expected) => {
    expect(told(document)).toEqual(expected);
  });

  it.each<[string, Partial<ContentFacts>, unknown[]]>([
    ['blank pages', { words: 0, differentWords: 0 }, [['no-text', { pages: null, holds: 'nothing', words: 0 }]]],
    ['pages of numbers', { words: 40, differentWords: 0 }, [['no-text', { pages: null, holds: 'numbers', words: 40 }]]],
    ['a few words', { words: 6, differentWords: 4 }, [['no-text', { pages: null, holds: 'few-words', words: 6 }]]],
    ['a little more', { words: 6, differentWords: 5 }, []],
  ])('%s are told as what they are', (_name, facts, expected) => {
    const document = paged(2, sparse([1, 2], 0), facts);
    expect(told(document)).toEqual(expected);
    const asked = { mark: aMark({ documents: { visie: aDocumentType({ minWords: 5 }) } }) };
    expect(told(document, asked)).toEqual([]);
  });

  it('follows the numbers of the framework', () => {
    const noText = { words: 4, picture: 0.8, barePicture: 0.5, pages: 0.5, outerPages: 2, fewWords: 1 };
    const rules = { mark: aMark({ evidence: { ...aMark().evidence, noText } }) };
    expect(told(paged(2, sparse([1, 2], 0.8, 3)), rules)).toEqual(pictures(2, 2));
    expect(told(paged(2, sparse([1, 2], 0.8, 4)), rules)).toEqual([]);
    expect(told(paged(2, sparse([1], 0.9, 3)), rules)).toEqual([]);
    expect(told(paged(3, sparse([2], 0.5)), rules)).toEqual(pictures(1, 1));
    expect(told(paged(3, sparse([2], 0.4)), rules)).toEqual([]);
    expect(told(paged(3, [], { words: 1, differentWords: 1 }), rules)).toEqual([]);
  });

  const photo = read({ words: 0, differentWords: 0 }, { pages: null, mediaType: 'image/jpeg' });
  const typed = (type: Partial<DocumentType>) => ({ mark: aMark({ documents: { visie: aDocumentType(type) } }) });

  it.each<[string, Partial<DocumentType>, string[]]>([
    ['needs no words', { minWords: 0 }, []],
    ['needs no words, though it has topics', { minWords: 0, topics: TOPICS }, []],
    ['needs words', { minWords: 25 }, ['no-text']],
    ['says nothing of words or topics', {}, []],
    ['says nothing of words and has topics', { topics: TOPICS }, ['no-text']],
  ])('is fine as a picture when its type %s', (_name, type, codes) => {
    const given = withDocument(photo, typed(type));
    expect(unreadableOrUnsafe.look(given).map(({ code }) => code)).toEqual(codes);
    expect(thinDocument.look(given)).toEqual([]);
  });
});

describe('pictures in a zip or a mail', () => {
  const picture = { place: { inside: [{ number: 1, kind: 'jpg', as: 'file' as const }] }, why: 'no-text' as const };
  const old = { place: { inside: [{ number: 2, kind: 'doc', as: 'file' as const }] }, why: 'kind' as const };
  const zip = (unread: (typeof old)[], words = 90) =>
    read(
      {
        words,
        differentWords: words,
        unread: { count: unread.length, parts: unread },
        unreadPictures: { count: 1, parts: [picture] },
      },
      { pages: null, mediaType: 'application/zip' },
    );
  const of = (type: Partial<DocumentType>) => ({ mark: aMark({ documents: { visie: aDocumentType(type) } }) });

  it.each<[string, DocumentFacts, Partial<DocumentType>, unknown[]]>([
    ['beside text', zip([]), { minWords: 80 }, [['embedded-unread', { count: 1, parts: [picture] }]]],
    ['beside a file', zip([old]), { minWords: 80 }, [['embedded-unread', { count: 2, parts: [old, picture] }]]],
    ['alone', zip([], 0), { minWords: 80 }, [['embedded-unread', { count: 1, parts: [picture] }]]],
    ['where a picture is enough', zip([], 0), { minWords: 0 }, []],
    ['where it is, beside a file', zip([old]), { minWords: 0 }, [['embedded-unread', { count: 1, parts: [old] }]]],
  ])('are told as what nobody looked at: %s', (_name, document, type, expected) => {
    expect(told(document, of(type))).toEqual(expected);
    expect(thinDocument.look(withDocument(document, of(type)))).toEqual([]);
  });
});

describe('a document in which hardly anything stands', () => {
  const given = (document: DocumentFacts, minWords?: number) =>
    withDocument(document, {
      mark: aMark({ documents: { visie: aDocumentType(minWords === undefined ? {} : { minWords }) } }),
    });

  it.each<[string, number, number | undefined, unknown[]]>([
    ['one word less than its type has', 79, 80, [{ document: 'Visie', words: 79, minWords: 80 }]],
    ['as many words as its type has', 80, 80, []],
    ['only numbers', 0, 25, [{ document: 'Visie', words: 0, minWords: 25, holds: 'numbers' }]],
    ['a type that needs none', 0, 0, []],
    ['a type that says nothing', 0, undefined, []],
  ])('%s', (_name, differentWords, minWords, params) => {
    const text = read({ words: 500, differentWords }, { pages: null, mediaType: 'text/plain' });
    expect(thinDocument.look(given(text, minWords)).map((finding) => finding.params)).toEqual(params);
  });

  it('says so when nothing at all stands in it', () => {
    const blank = read({ words: 0, differentWords: 0, sparsePages: sparse([1], 0) }, { pages: 1 });
    expect(thinDocument.look(given(blank, 25)).map(({ params }) => params)).toEqual([
      { document: 'Visie', words: 0, minWords: 25, holds: 'nothing' },
    ]);
  });

  it.each<[string, DocumentFacts]>([
    ['a scan', read({ words: 0, differentWords: 0, sparsePages: sparse([1, 2, 3]) }, { pages: 3 })],
    ['half a scan', read({ words: 30, differentWords: 20, sparsePages: sparse([2, 3, 4]) }, { pages: 4 })],
    ['a picture', read({ words: 0, differentWords: 0 }, { pages: null, mediaType: 'image/jpeg' })],
    ['a Word file with a picture of a page', read({ words: 3, differentWords: 3, pictures: 1 }, { pages: null })],
    [
      'a file with a part that nobody could look into',
      read({ differentWords: 3, unread: { count: 1, parts: [] } }, { pages: null }),
    ],
    ['a file that needs a password', failed({ kind: 'encrypted' })],
    ['a file that no reader knows', { ...aDocument(), reading: { state: 'unread' } }],
  ])('is not said of what could not be read: %s', (_name, document) => {
    expect(thinDocument.look(given(document, 400))).toEqual([]);
  });
});
