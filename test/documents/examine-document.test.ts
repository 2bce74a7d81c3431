import { describe, expect, it } from 'vitest';
import { type DocumentContent, EMPTY_CONTENT, type TextPart } from '../../src/documents/document-content.ts';
import type { DocumentQuestions } from '../../src/documents/document-questions.ts';
import { examineDocument, examineName, examineTitle } from '../../src/documents/examine-document.ts';
import { openTopicSearch } from '../../src/documents/topic-search.ts';

/** Finds the word "geheim", whole or with its number, and calls it a name. */
const findPersonalData: DocumentQuestions['findPersonalData'] = (text, label = '') =>
  [...`${text} ${label}`.matchAll(/geheim\d?/gi)].map((found) => ({
    kind: 'name',
    start: found.index,
    end: found.index + found[0].length,
  }));

const questions: DocumentQuestions = {
  findTopics: openTopicSearch(
    [
      { document: 'visie', topic: 'samen', words: ['samen', 'gezamenlijk'] },
      { document: 'visie', topic: 'ouders', words: ['ouders'] },
      { document: 'gids', topic: 'regels', words: ['regels'] },
    ],
    12,
  ),
  findOwnDates: (parts) => parts.flatMap(({ text }) => /\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? []),
  findPersonalData,
  findInParts: (parts) =>
    parts.flatMap(({ text, label }, part) => findPersonalData(text, label).map(({ kind }) => ({ kind, part }))),
  generalAuthors: ['Gebruiker', 'De Proefschool'],
  digest: (text) => `<${text}>`,
};

const part = (text: string, place: TextPart['place'] = {}): TextPart => ({ text, place });

const examine = (content: Partial<DocumentContent>, quotes: string[] = []) =>
  examineDocument({ ...EMPTY_CONTENT, ...content }, quotes, questions);

it('counts different words: without case, accents and the way they break over lines, and not numbers', () => {
  const text = 'Ouders en OUDERS zien één plan, een plan, 12 keer: samen-\nwerken en samenwerken.';
  const { words, differentWords } = examine({ parts: [part(text), part('Verborgen woorden', { part: 'hidden' })] });
  expect([words > 10, differentWords]).toEqual([
    true,
    new Set(['ouders', 'en', 'zien', 'een', 'plan', 'keer', 'samenwerken', 'samen', 'werken']).size,
  ]);
});

describe('topics', () => {
  it('are found by any word of their family, per type of document', () => {
    const { topics } = examine({ parts: [part('Gezamenlijk maken OUDERS deze regels.')] });
    expect(topics).toEqual({ visie: ['samen', 'ouders'], gids: ['regels'] });
  });

  it.each(['comment', 'deleted', 'hidden', 'properties', 'link', 'attachment'] as const)(
    'do not count where nobody reads them: %s',
    (place) => {
      expect(examine({ parts: [part('ouders samen', { part: place })] }).topics).toEqual({});
    },
  );

  it.each(['header', 'footer', 'footnote', 'notes', 'field'] as const)('count in what a person sees: %s', (place) => {
    expect(examine({ parts: [part('ouders', { part: place })] }).topics).toEqual({ visie: ['ouders'] });
  });
});

describe('quotes', () => {
  const pages = [
    part('Wij werken samen-', { page: 1 }),
    part('met ouders aan regels. Dat doen wij', { page: 2 }),
    part('elk jaar opnieuw. Samen met ouders.', { page: 3 }),
  ];

  it.each<[string, string, { found: boolean; pages: number[] }]>([
    ['on one page', 'met ouders aan regels', { found: true, pages: [2] }],
    ['that runs over to the next page', 'Dat doen wij elk jaar opnieuw', { found: true, pages: [2, 3] }],
    ['that stands twice', 'samen met ouders', { found: true, pages: [1, 2, 3] }],
    ['that is not there', 'ouders aan zet', { found: false, pages: [] }],
    ['with a word left out', 'wij samen met', { found: false, pages: [] }],
    ['without any letter', ' - ', { found: false, pages: [] }],
  ])('%s', (_name, quote, fact) => {
    expect(examine({ parts: pages, pages: 3 }, [quote]).quotes).toEqual([fact]);
  });

  it('are found without a page where the format knows none, and answered in the order asked', () => {
    const parts = [part('een twee drie vier', { paragraph: 1 })];
    expect(examine({ parts }, ['vijf zes', 'twee drie']).quotes).toEqual([
      { found: false, pages: [] },
      { found: true, pages: [] },
    ]);
  });
});

describe('how much text there is', () => {
  it('is counted in words that a person sees, and in pages without any', () => {
    const parts = [
      part('een twee', { page: 1 }),
      part('drie', { page: 1, part: 'field' }),
      part('drie', { page: 2, part: 'comment' }),
      part('12 a', { page: 3 }),
      part('woord '.repeat(50), { page: 4 }),
      part('woord '.repeat(50), { page: 3, inside: [{ number: 1, kind: 'pdf', as: 'attachment' }] }),
    ];
    expect(examine({ parts, pages: 4, covered: [{ page: 3, share: 0.5 }] })).toMatchObject({
      words: 55,
      sparsePages: [
        { page: 1, words: 3, covered: null },
        { page: 2, words: 0, covered: null },
        { page: 3, words: 0, covered: 0.5 },
      ],
    });
  });

  it('digests enough words to compare, and nothing less', () => {
    const words = Array.from({ length: 25 }, (_, index) => `woord${index}`).join(' ');
    expect(examine({ parts: [part(words)] }).textDigest).toBe(`<${words}>`);
    expect(examine({ parts: [part('te kort')] }).textDigest).toBeNull();
  });
});

describe('personal data', () => {
  it('are told by kind, number and place, and never by what stands there', () => {
    const parts = [
      part('geheim en geheim', { page: 2 }),
      part('Geheim', { page: 2, part: 'comment' }),
      { place: { sheet: 1, cell: 'B2' }, text: '12', label: 'geheim' },
    ];
    const facts = examine({ parts, pages: 2 });
    expect(facts.personal).toEqual([
      { kind: 'name', count: 4, places: [{ page: 2 }, { page: 2, part: 'comment' }, { sheet: 1, cell: 'B2' }] },
    ]);
    expect(JSON.stringify(facts).toLowerCase()).not.toContain('geheim');
  });

  it('name ten places at the most, and count them all', () => {
    const parts = Array.from({ length: 30 }, (_, index) => part('geheim', { page: index + 1 }));
    const [find] = examine({ parts }).personal;
    expect(find?.count).toBe(30);
    expect(find?.places).toHaveLength(10);
  });

  it('are looked for in the names of authors too', () => {
    const { personal } = examine({ authors: ['Juf Geheim'] });
    expect(personal).toEqual([
      { kind: 'name', count: 1, places: [{ part: 'properties' }] },
      { kind: 'author', count: 1, places: [{ part: 'properties' }] },
    ]);
  });

  it.each([['Gebruiker'], ['de proefschool '], ['  '], ['1.0']])(
    'an author that names nobody is none: %s',
    (author) => {
      expect(examine({ authors: [author] }).personal).toEqual([]);
    },
  );

  it('hold a position on earth', () => {
    const place = { inside: [{ number: 2, kind: 'jpg', as: 'picture' as const }], part: 'properties' as const };
    expect(examine({ locations: [place] }).personal).toEqual([{ kind: 'location', count: 1, places: [place] }]);
  });
});

it('who is on a photo is a person, with the place of the photo', () => {
  const place = { inside: [{ number: 1, kind: 'jpg', as: 'picture' as const }], part: 'properties' as const };
  expect(examine({ persons: [place] }).personal).toEqual([{ kind: 'person', count: 1, places: [place] }]);
});

describe('the name of a file', () => {
  it('is looked at as words, and covered up where it tells something', () => {
    expect(examineName('C1/gesprek_Geheim1_2026.docx', findPersonalData)).toEqual({
      personal: [{ kind: 'name', count: 1, places: [{ part: 'file-name' }] }],
      covered: 'C1/gesprek_•••••••_2026.docx',
    });
  });

  it('is read with hyphens as they stand and as spaces, each find once', () => {
    const find: DocumentQuestions['findPersonalData'] = (text) =>
      [...text.matchAll(/06-12|jan de/g)].map(({ 0: found, index }) => ({
        kind: found === '06-12' ? 'phone' : 'name',
        start: index,
        end: index + found.length,
      }));
    expect(examineName('jan-de 06-12.txt', find)).toEqual({
      personal: [
        { kind: 'phone', count: 1, places: [{ part: 'file-name' }] },
        { kind: 'name', count: 1, places: [{ part: 'file-name' }] },
      ],
      covered: '•••••• •••••.txt',
    });
  });

  it('stays as it is when nothing is wrong', () => {
    expect(examineName('visie.pdf', findPersonalData)).toEqual({ personal: [], covered: 'visie.pdf' });
  });

  it('is looked for in a title too, which has no extension and no folders', () => {
    expect(examineTitle('Gesprek met geheim1/geheim.2', findPersonalData)).toEqual({
      personal: [{ kind: 'name', count: 2, places: [{ part: 'title' }] }],
      covered: 'Gesprek met •••••••/••••••.2',
    });
    expect(examineTitle('Onze visie', findPersonalData)).toEqual({ personal: [], covered: 'Onze visie' });
  });
});

it('tells once what a document can do by itself', () => {
  expect(examine({ active: ['macro', 'script', 'macro'], created: '2026-02-01' })).toMatchObject({
    active: ['macro', 'script'],
    created: '2026-02-01',
  });
});
