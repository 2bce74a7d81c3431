import { describe, expect, it } from 'vitest';
import type { CheckFacts } from '../../src/checks/check.ts';
import { duplicateContent } from '../../src/checks/duplicate-content.ts';
import { fileKind } from '../../src/checks/file-kind.ts';
import { personalData } from '../../src/checks/personal-data.ts';
import { quotes } from '../../src/checks/quotes.ts';
import { topics } from '../../src/checks/topics.ts';
import { unreadableOrUnsafe } from '../../src/checks/unreadable-or-unsafe.ts';
import type { ReadTrouble } from '../../src/documents/document-content.ts';
import type { ContentFacts, DocumentFacts, PersonalDataFind } from '../../src/documents/document-facts.ts';
import {
  aDocument,
  aDocumentType,
  aDossier,
  aMark,
  anEntry,
  anItem,
  facts,
  fileFacts,
  sha256Of,
} from '../support/results/builders.ts';

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

describe('a document that nobody could read', () => {
  it.each<[ReadTrouble, string, unknown]>([
    [{ kind: 'encrypted' }, 'encrypted-file', {}],
    [{ kind: 'damaged' }, 'unreadable-file', { why: 'damaged' }],
    [{ kind: 'unsafe' }, 'unreadable-file', { why: 'unsafe' }],
    [{ kind: 'changed' }, 'unreadable-file', { why: 'changed' }],
    [{ kind: 'limit', limit: 'time' }, 'too-large', { limit: 'time' }],
    [{ kind: 'crashed' }, 'check-failed', { check: 'read-document' }],
  ])('%o', (trouble, code, params) => {
    const found = unreadableOrUnsafe.look(withDocument(failed(trouble)));
    expect(found).toMatchObject([{ code, severity: 'error', params }]);
  });

  it('is not called another kind as well', () => {
    const given = withDocument(failed({ kind: 'encrypted' }), { items: [anItem({ mediaType: 'application/x-cfb' })] });
    expect(fileKind.look(given)).toEqual([]);
  });

  it.each([
    [failed({ kind: 'limit', limit: 'memory' })],
    [null],
    [{ ...aDocument(), reading: { state: 'unread' } } as const],
  ])('has no missing text, topics or quotes', (document) => {
    const register = { evidence: { 'visie-2026': anEntry({ quotes: [{ text: 'een twee drie vier' }] }) } };
    const given = withDocument(document, { items: [anItem({ id: 'visie-2026' })], dossier: aDossier({ register }) });
    const codes = [unreadableOrUnsafe, topics, quotes].flatMap((check) => check.look(given)).map(({ code }) => code);
    expect(codes).not.toEqual(expect.arrayContaining(['no-text']));
    expect(codes.filter((code) => code === 'topic-missing' || code === 'quote-missing')).toEqual([]);
  });
});

it('programs inside a document are an error', () => {
  expect(unreadableOrUnsafe.look(withDocument(read({ active: ['macro', 'script'] })))).toMatchObject([
    { code: 'active-content', severity: 'error', params: { kinds: ['macro', 'script'] } },
  ]);
});

it('what nobody could look into inside a document is told, with its place', () => {
  const unread = {
    count: 1,
    parts: [{ place: { inside: [{ number: 1, kind: 'doc', as: 'object' as const }] }, why: 'kind' as const }],
  };
  expect(unreadableOrUnsafe.look(withDocument(read({ unread, flaws: ['doctype'] })))).toMatchObject([
    { code: 'embedded-unread', severity: 'warning', params: unread },
    { code: 'flawed-file', severity: 'note', params: { flaws: ['doctype'] } },
  ]);
});

describe('topics', () => {
  it.each<[string, Record<string, string[]>, string[]]>([
    ['all there', { visie: ['ouders', 'samen'] }, []],
    ['one missing', { visie: ['samen'] }, ['ouders']],
    ['those of another type do not count', { gids: ['ouders', 'samen'] }, ['ouders', 'samen']],
  ])('%s', (_name, touched, missing) => {
    const found = topics.look(withDocument(read({ topics: touched })));
    expect(found.map(({ params }) => params)).toEqual(
      missing.length === 0 ? [] : [{ document: 'Visie', topics: missing }],
    );
  });

  it('are not asked of a type without topics', () => {
    expect(topics.look(withDocument(read({}), { items: [anItem({ document: 'foto' })] }))).toEqual([]);
  });
});

/** What a quote is known by: the head of its SHA-256, however its accents are written. */
const digestOf = (text: string): string => sha256Of(text.normalize('NFC')).slice(0, 16);

describe('quotes', () => {
  const text = 'ouders en school schreven samen';
  const judge = (quote: { text: string; page?: number }, fact: ContentFacts['quotes'][number]) =>
    quotes
      .look(
        withDocument(read({ quotes: [fact] }), {
          items: [anItem({ id: 'visie-2026' })],
          dossier: aDossier({ register: { evidence: { 'visie-2026': anEntry({ quotes: [quote] }) } } }),
        }),
      )
      .map(({ params }) => params);

  it.each<[string, { text: string; page?: number }, ContentFacts['quotes'][number], unknown[]]>([
    ['on its page', { text, page: 3 }, { found: true, pages: [3] }, []],
    ['on its page and others', { text, page: 3 }, { found: true, pages: [1, 3] }, []],
    ['without a page', { text }, { found: true, pages: [9] }, []],
    ['in a format without pages', { text, page: 3 }, { found: true, pages: [] }, []],
    [
      'on another page',
      { text, page: 3 },
      { found: true, pages: [4, 5] },
      [{ quote: 1, digest: digestOf(text), why: 'other-page', page: 3, foundOn: [4, 5] }],
    ],
    ['nowhere', { text, page: 3 }, { found: false, pages: [] }, [{ quote: 1, digest: digestOf(text), why: 'absent' }]],
    [
      'too short to prove anything',
      { text: 'ouders en school' },
      { found: true, pages: [1] },
      [{ quote: 1, digest: digestOf('ouders en school'), why: 'too-short', minWords: 4 }],
    ],
  ])('%s', (_name, quote, fact, params) => {
    expect(judge(quote, fact)).toEqual(params);
  });

  it('are told by their number in their own entry, also when two entries share a file', () => {
    const evidence = {
      een: anEntry({ quotes: [{ text: 'een twee drie vier' }, { text: 'vijf zes zeven acht' }] }),
      twee: anEntry({ quotes: [{ text: 'vijf zes zeven acht' }, { text: 'negen tien elf twaalf' }] }),
    };
    const given = withDocument(
      read({
        quotes: [
          { found: true, pages: [] },
          { found: false, pages: [] },
          { found: true, pages: [] },
        ],
      }),
      { items: [anItem({ id: 'een' }), anItem({ id: 'twee' })], dossier: aDossier({ register: { evidence } }) },
    );
    expect(quotes.look(given).map(({ subject, params }) => [subject, params])).toEqual([
      [
        { kind: 'file', path: 'visie.pdf', id: 'een' },
        { quote: 2, digest: digestOf('vijf zes zeven acht'), why: 'absent' },
      ],
      [
        { kind: 'file', path: 'visie.pdf', id: 'twee' },
        { quote: 1, digest: digestOf('vijf zes zeven acht'), why: 'absent' },
      ],
    ]);
  });
});

describe('personal data', () => {
  const find = (kind: PersonalDataFind['kind'], count = 1): PersonalDataFind => ({
    kind,
    count,
    places: [{ page: 2 }],
  });

  it.each<[PersonalDataFind['kind'], string, string]>([
    ['bsn', 'personal-data-bsn', 'error'],
    ['name', 'personal-data-name', 'error'],
    ['email', 'personal-data-email', 'warning'],
    ['phone', 'personal-data-phone', 'warning'],
    ['birthdate', 'personal-data-birthdate', 'warning'],
    ['iban', 'personal-data-iban', 'error'],
    ['location', 'photo-location', 'error'],
    ['author', 'author-name', 'note'],
  ])('%s is %s, %s', (kind, code, severity) => {
    const found = personalData.look(withDocument(read({ personal: [find(kind)] })));
    expect(found).toMatchObject([{ code, severity, subject: { kind: 'file', path: 'visie.pdf' } }]);
  });

  it('in the name of a file and inside it are one finding, once for every entry that uses the file', () => {
    const inName: PersonalDataFind = { kind: 'bsn', count: 1, places: [{ part: 'file-name' }] };
    const found = personalData.look(
      withDocument(read({ personal: [find('bsn', 3)] }), {
        items: [anItem({ id: 'een' }), anItem({ id: 'twee' })],
        findsInNames: new Map([['visie.pdf', [inName]]]),
      }),
    );
    expect(found).toEqual([
      {
        code: 'personal-data-bsn',
        severity: 'error',
        subject: { kind: 'file', path: 'visie.pdf' },
        params: { count: 4, places: [{ part: 'file-name' }, { page: 2 }] },
      },
    ]);
  });

  it('in a name are found when nobody could look inside', () => {
    const findsInNames = new Map([['visie.pdf', [find('name')]]]);
    expect(personalData.look(withDocument(null, { findsInNames }))).toHaveLength(1);
  });
});

describe('the same content under two names', () => {
  const items = [
    anItem({ id: null, file: 'a.pdf', sha256: '1' }),
    anItem({ id: null, file: 'b.docx', sha256: '2' }),
    anItem({ id: null, file: 'c.pdf', sha256: '1' }),
  ];
  const files = ['a.pdf', 'b.docx', 'c.pdf'].map((path) =>
    fileFacts(path, { document: aDocument({ textDigest: 'x' }) }),
  );

  it('is told once a file: the same bytes, else the same words', () => {
    const found = duplicateContent.look(facts({ items, files })).map(({ subject, params }) => [subject, params]);
    expect(found).toEqual([
      [
        { kind: 'file', path: 'c.pdf' },
        { others: ['a.pdf'], same: 'bytes' },
      ],
      [
        { kind: 'file', path: 'b.docx' },
        { others: ['a.pdf', 'c.pdf'], same: 'text' },
      ],
    ]);
  });

  it('is not told of texts that are too short to compare', () => {
    const short = files.map((own) => ({ ...own, document: aDocument() }));
    expect(duplicateContent.look(facts({ items: items.slice(0, 2), files: short }))).toEqual([]);
  });
});
