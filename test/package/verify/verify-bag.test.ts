import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BagProblem, type BagSource, type Digests, nameProblems } from '../../../src/package/bag.ts';
import {
  type Algorithm,
  algorithmOf,
  BAGIT_TXT,
  decodePath,
  manifestNameOf,
  parseDeclaration,
  parseFetch,
  parseManifest,
  parseOxum,
  parseTags,
  tagValue,
  writeManifest,
  writeTags,
} from '../../../src/package/tag-files.ts';
import { findSameNames, isOdd, leadsOutside } from '../../../src/package/unsafe-names.ts';
import { planBag } from '../../../src/package/verify/plan-verification.ts';
import { findUnsealed, judgeBag, verifyBag } from '../../../src/package/verify/verify-bag.ts';

const hash = (algorithm: Algorithm, text: string): string => createHash(algorithm).update(text).digest('hex');

const OLD = 'BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n';

/** Judges a bag of texts by path. */
const judge = (files: Record<string, string>): BagProblem[] => {
  const texts = new Map(Object.entries(files).filter(([path]) => !path.includes('/')));
  const entries = Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.byteLength(text) }));
  const plan = planBag(entries, texts);
  if (!('declaration' in plan)) return plan.problems;
  const digests = new Map(
    [...plan.wanted].map(([path, algorithms]): [string, Digests] => [
      path,
      Object.fromEntries(algorithms.map((algorithm) => [algorithm, hash(algorithm, files[path] ?? '')])),
    ]),
  );
  return judgeBag(plan, entries, digests);
};

const line = (path: string, text: string, algorithm: Algorithm = 'sha256'): string =>
  `${hash(algorithm, text)}  ${path}\n`;

/** A bag with one file, to be changed. */
const bag = (more: Record<string, string> = {}, declaration = BAGIT_TXT): Record<string, string> => ({
  'bagit.txt': declaration,
  'manifest-sha256.txt': line('data/a.txt', 'hoi'),
  'data/a.txt': 'hoi',
  ...more,
});

describe('a bag', () => {
  it.each<[string, Record<string, string>]>([
    ['of version 1.0', bag()],
    ['of version 0.97', bag({}, OLD)],
    ['with a count of bytes and files', bag({ 'bag-info.txt': 'Payload-Oxum: 3.1\n' })],
    ['with two manifests', bag({ 'manifest-md5.txt': line('data/a.txt', 'hoi', 'md5') })],
    [
      'with a manifest of capitals, tabs and CRLF',
      bag({ 'manifest-sha256.txt': `${hash('sha256', 'hoi').toUpperCase()}\tdata/a.txt\r\n` }),
    ],
    ['as md5sum writes it', bag({ 'manifest-sha256.txt': `${hash('sha256', 'hoi')} *data/a.txt` })],
    ['with ./ in front of a path', bag({ 'manifest-sha256.txt': line('./data/a.txt', 'hoi') })],
    ['with a tag manifest', bag({ 'tagmanifest-sha1.txt': line('bagit.txt', BAGIT_TXT, 'sha1') })],
    ['with a file beside it that nobody lists', bag({ 'README.txt': 'lees mij' })],
    ['of 0.97 of which one manifest lists less', bag({ 'manifest-md5.txt': '' }, OLD)],
    ['with an unknown algorithm beside a known one', bag({ 'manifest-crc32.txt': `abcd  data/a.txt\n` })],
    [
      'with the name in another form of Unicode',
      { 'bagit.txt': BAGIT_TXT, 'manifest-sha256.txt': line('data/e\u0301.txt', 'x'), 'data/é.txt': 'x' },
    ],
    [
      'with a line break in a name',
      { 'bagit.txt': BAGIT_TXT, 'manifest-sha256.txt': line('data/a%0Ab.txt', 'x'), 'data/a\nb.txt': 'x' },
    ],
    [
      'of 0.97 with a line break written with a percent sign',
      { 'bagit.txt': OLD, 'manifest-sha256.txt': line('data/a%0Ab.txt', 'x'), 'data/a\nb.txt': 'x' },
    ],
    [
      'of 0.97 with a percent sign of its own',
      { 'bagit.txt': OLD, 'manifest-sha256.txt': line('data/a%0Ab.txt', 'x'), 'data/a%0Ab.txt': 'x' },
    ],
  ])('%s is valid', (_name, files) => {
    expect(judge(files)).toEqual([]);
  });

  it.each<[string, Record<string, string>, BagProblem[]]>([
    ['without bagit.txt', { 'manifest-md5.txt': '' }, [{ code: 'no-declaration' }]],
    ['of an unknown version', bag({}, BAGIT_TXT.replace('1.0', '2.0')), [{ code: 'bad-declaration' }]],
    ['with a space before the colon', bag({}, BAGIT_TXT.replaceAll(':', ' :')), [{ code: 'bad-declaration' }]],
    ['with a mark of order before it', bag({}, `\uFEFF${BAGIT_TXT}`), [{ code: 'bad-declaration' }]],
    ['without an encoding', bag({}, 'BagIt-Version: 1.0\n'), [{ code: 'bad-declaration' }]],
    ['without a manifest', { 'bagit.txt': BAGIT_TXT, 'data/a.txt': 'x' }, [{ code: 'no-manifest' }]],
    ['with a changed file', bag({ 'data/a.txt': 'hoj' }), [{ code: 'changed', path: 'data/a.txt' }]],
    [
      'without a file',
      { 'bagit.txt': BAGIT_TXT, 'manifest-sha256.txt': line('data/a.txt', 'hoi') },
      [{ code: 'missing', path: 'data/a.txt' }],
    ],
    [
      'with a file to be fetched',
      {
        'bagit.txt': BAGIT_TXT,
        'manifest-sha256.txt': line('data/a.txt', 'hoi'),
        'fetch.txt': 'http://x.example/a - data/a.txt\n',
      },
      [{ code: 'to-be-fetched', path: 'data/a.txt' }],
    ],
    [
      'with a file to be fetched that no manifest lists',
      bag({ 'fetch.txt': 'http://x.example/a - data/b.txt\n' }),
      [{ code: 'unlisted-fetch', path: 'data/b.txt' }],
    ],
    [
      'with a count that is none',
      bag({ 'bag-info.txt': 'Payload-Oxum: drie bytes\n' }),
      [{ code: 'bad-oxum', value: 'drie bytes' }],
    ],
    [
      'that fetches to another place',
      bag({ 'fetch.txt': 'http://x.example/a - ../../a.txt\n' }),
      [{ code: 'unsafe-name', path: '../../a.txt' }],
    ],
    ['with an added file', bag({ 'data/b.txt': 'x' }), [{ code: 'added', path: 'data/b.txt' }]],
    [
      'of which one manifest lists less',
      bag({ 'manifest-md5.txt': '' }),
      [{ code: 'unlisted', path: 'data/a.txt', manifest: 'manifest-md5.txt' }],
    ],
    [
      'that lists a file twice',
      bag({ 'manifest-sha256.txt': line('data/a.txt', 'hoi').repeat(2) }),
      [{ code: 'listed-twice', path: 'data/a.txt', manifest: 'manifest-sha256.txt' }],
    ],
    [
      'with a manifest that points outside',
      bag({ 'manifest-sha256.txt': line('data/a.txt', 'hoi') + line('/etc/passwd', 'x') }),
      [
        { code: 'unsafe-name', path: '/etc/passwd' },
        { code: 'missing', path: '/etc/passwd' },
      ],
    ],
    [
      'with a line that says nothing',
      bag({ 'manifest-sha256.txt': `${line('data/a.txt', 'hoi')}\nwat is dit\n` }),
      [{ code: 'bad-line', path: 'manifest-sha256.txt', line: 3 }],
    ],
    [
      'with an algorithm that nobody knows',
      { 'bagit.txt': BAGIT_TXT, 'manifest-crc32.txt': 'abcd  data/a.txt\n', 'data/a.txt': 'hoi' },
      [{ code: 'unknown-algorithm', algorithms: ['crc32'] }],
    ],
    [
      'with another count',
      bag({ 'bag-info.txt': 'Payload-Oxum: 4.2' }),
      [{ code: 'oxum', said: { bytes: 4, files: 2 }, found: { bytes: 3, files: 1 } }],
    ],
    [
      'with a changed tag file',
      bag({ 'tagmanifest-md5.txt': line('bagit.txt', 'anders', 'md5') }),
      [{ code: 'changed', path: 'bagit.txt' }],
    ],
  ])('%s is not, and says why', (_name, files, problems) => {
    expect(judge(files)).toEqual(problems);
  });

  it('says of a file that gives no digest that it cannot be read', () => {
    const texts = new Map(Object.entries(bag()).filter(([path]) => !path.includes('/')));
    const entries = [{ path: 'data/a.txt', bytes: 3 }];
    const plan = planBag(entries, texts);
    expect('declaration' in plan ? judgeBag(plan, entries, new Map()) : []).toEqual([
      { code: 'unreadable', path: 'data/a.txt' },
    ]);
  });

  it('tells which files nobody seals', () => {
    const files = bag({ 'README.txt': 'x', 'tagmanifest-md5.txt': line('bagit.txt', BAGIT_TXT, 'md5') });
    const texts = new Map(Object.entries(files).filter(([path]) => !path.includes('/')));
    const entries = Object.keys(files).map((path) => ({ path, bytes: 1 }));
    const plan = planBag(entries, texts);
    expect('declaration' in plan ? findUnsealed(plan, entries) : []).toEqual(['manifest-sha256.txt', 'README.txt']);
  });
});

describe('a name', () => {
  it.each([
    '',
    '/a',
    '../a',
    'a/../b',
    'a//b',
    './a',
    'C:\\x',
    'c:x',
    '\\\\server\\x',
    '~/a',
    '~root/a',
    'a\\b',
    'a\0b',
  ])('such as %j leads outside', (path) => {
    expect(leadsOutside(path)).toBe(true);
  });

  it.each(['a', 'data/a b.txt', 'data/é/😀.pdf', 'data/a..b', 'data/...x'])('such as %j does not', (path) => {
    expect(leadsOutside(path)).toBe(false);
  });

  it.each(['con', 'data/NUL.txt', 'a\nb', 'a.', 'a ', 'a:b', 'wat?', `data/${'x'.repeat(256)}`])(
    'such as %j cannot be written everywhere',
    (path) => {
      expect(isOdd(path)).toBe(true);
    },
  );

  it('that some disk takes for another is told', () => {
    expect(findSameNames(['a', 'A', 'b', 'e\u0301', 'é'])).toEqual([
      ['a', 'A'],
      ['e\u0301', 'é'],
    ]);
    expect(nameProblems(['data/a', 'data/A', '../x'])).toEqual([
      { code: 'unsafe-name', path: '../x' },
      { code: 'same-name', paths: ['data/a', 'data/A'] },
    ]);
  });
});

describe('the files that a bag says itself with', () => {
  it('keep every path through a manifest, whatever its name', () => {
    const path = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .filter(
        (text) =>
          text.trim() === text &&
          !/[\u0085\u2028\u2029\u000B\u000C]/.test(text) &&
          !text.startsWith('*') &&
          !text.startsWith('./'),
      );
    fc.assert(
      fc.property(fc.uniqueArray(path), (paths) => {
        const { lines, bad } = parseManifest(writeManifest(paths.map((each) => ({ path: each, digest: 'ab' }))));
        expect(bad).toEqual([]);
        expect(lines.map((each) => decodePath(each.path)).sort()).toEqual([...paths].sort());
      }),
    );
  });

  it('have algorithms by any of their names', () => {
    expect(['MD5', 'sha-256', 'sha3_256', 'SHA512', 'blake2'].map(algorithmOf)).toEqual([
      'md5',
      'sha256',
      'sha3-256',
      'sha512',
      null,
    ]);
    expect(manifestNameOf('tagmanifest-sha512.txt')).toEqual({ kind: 'tag', algorithm: 'sha512' });
    expect(manifestNameOf('data/manifest-md5.txt')).toBeNull();
  });

  it('have values over several lines, and write none of those', () => {
    const tags = parseTags('Aan: één\n  twee\nBoven : drie\nniets\n: leeg\n');
    expect(tags).toEqual([
      { label: 'Aan', value: 'één twee' },
      { label: 'Boven', value: 'drie' },
    ]);
    expect(tagValue(tags, 'AAN')).toBe('één twee');
    expect(tagValue(tags, 'Weg')).toBeNull();
    expect(writeTags([{ label: 'Naam', value: 'x\nBagging-Date: 1999' }])).toBe('Naam: x Bagging-Date: 1999\n');
  });

  it('say how many bytes and files there are, and what is still to come', () => {
    expect(parseOxum('279164409832.1198')).toEqual({ bytes: 279_164_409_832, files: 1198 });
    expect(parseOxum('veel')).toBeNull();
    expect(parseFetch('http://x.example/a 12 data/a%0Ab\nonzin\n', true)).toEqual(['data/a\nb']);
    expect(parseFetch('http://x.example/a - data/a%0Ab', false)).toEqual(['data/a%0Ab']);
    expect(parseDeclaration(OLD)).toEqual({ version: '0.97', encoding: 'UTF-8' });
  });
});

it('a bag in a folder is not read when a name in it leads outside on another system', async () => {
  const path = 'data/..\\..\\elders.txt';
  const source: BagSource = {
    name: 'bag',
    entries: [{ path, bytes: 1 }],
    problems: [],
    hasPayload: true,
    packed: false,
    crooked: new Set(),
    placeOf: () => null,
    read: async () => {
      throw new Error('read');
    },
    digest: async () => new Map(),
    close: async () => undefined,
  };
  const { valid, problems } = await verifyBag(source, () => undefined);
  expect([valid, problems]).toEqual([false, [{ code: 'unsafe-name', path }]]);
});
