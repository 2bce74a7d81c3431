import { expect, it } from 'vitest';
import type { SealedFile, SourceFile } from '../../src/package/bag.ts';
import { namedIn, packDossier } from '../../src/package/pack-dossier.ts';
import { type Prepared, preparePackage } from '../../src/package/prepare-package.ts';
import { aDocument, aDossier, aMark, anEntry, fileFacts, sha256Of } from '../support/results/builders.ts';
import { judgeInputFor } from '../support/results/results.ts';

const isPrepared = (outcome: object): outcome is Prepared => 'files' in outcome;

/** Packs these paths without what is confidential; a file is a copy of another when it has the same letter. */
const packWithout = async (evidence: Record<string, ReturnType<typeof anEntry>>, paths: Record<string, string>) => {
  const mark = aMark();
  const dossier = aDossier({ register: { evidence } });
  const covered: [string, readonly string[] | null][] = [];
  const facts = Object.entries(paths).flatMap(([path, letter]) =>
    path.startsWith('bewijs/')
      ? [fileFacts(path.slice('bewijs/'.length), { sha256: letter.repeat(64), document: aDocument() })]
      : [],
  );
  const sources = {
    dossier: (): SourceFile[] => Object.keys(paths).map((path) => ({ path, location: path, bytes: 1 })),
    framework: () => [],
    digestOf: () => '',
    read: () => new Uint8Array(),
    covered: ({ path }: SourceFile, ids: readonly string[] | null) => {
      covered.push([path, ids]);
      return path === 'bewijs.yaml' ? new TextEncoder().encode('x') : null;
    },
    holdsKey: () => false,
    namedIn: () => [],
  };
  const prepared = await preparePackage({
    store: { readWith: async (_mark, changed) => ({ ...dossier, digests: { files: [...changed.keys()].join(' ') } }) },
    mark,
    dossier,
    sources,
    withUnread: false,
    withoutConfidential: true,
    judging: (judged) => judgeInputFor(mark, judged, facts),
    readRound: () => {
      throw new Error('no rounds here');
    },
    leftOutText: JSON.stringify,
  });
  if (!isPrepared(prepared)) throw new Error('refused');
  let files: readonly SealedFile[] = [];
  let info = '';
  await packDossier({
    prepared,
    sources,
    reports: [],
    writer: {
      write: async (given, tags) => {
        files = given;
        info = tags([]).find(({ path }) => path === 'bag-info.txt')?.text ?? '';
        return { path: 'x.zip', bytes: 1 };
      },
    },
    info: { description: '', organization: '', date: '2026-11-23', agent: '', rules: '' },
    digest: (_algorithm, text) => sha256Of(text),
    onProgress: () => undefined,
  });
  return { prepared, covered, info, paths: files.map(({ path }) => path) };
};

it('a copy of what is confidential stays at school with the title and quotes of its own entry', async () => {
  const packed = await packWithout(
    {
      brief: anEntry({ file: 'brief.txt', confidential: true }),
      tweede: anEntry({ file: 'kopie.txt' }),
      visie: anEntry({ file: 'visie.txt' }),
    },
    {
      'bewijs.yaml': '0',
      'bewijs/brief.txt': 'b',
      'bewijs/kopie.txt': 'b',
      'bewijs/kopie-2.txt': 'b',
      'bewijs/visie.txt': 'c',
    },
  );
  expect(packed.paths).toEqual([
    'data/dossier/bewijs.yaml',
    'data/dossier/bewijs/visie.txt',
    'data/dossier/weggelaten.yaml',
  ]);
  expect(packed.covered[0]).toEqual(['bewijs.yaml', ['brief', 'tweede']]);
  const digest = 'b'.repeat(64);
  expect(packed.info.match(/Left-Out: .*/g)).toEqual([`Left-Out: ${digest}`, 'Left-Out: brief', 'Left-Out: tweede']);
  expect(packed.info).not.toContain('kopie');
  expect(packed.prepared.leftOut).toContainEqual({ sha256: digest, reason: 'confidential' });
});

it('without anything that stays at school there is no list of it', async () => {
  const packed = await packWithout({ visie: anEntry({ file: 'visie.txt' }) }, { 'bewijs/visie.txt': 'c' });
  expect(packed.paths).toEqual(['data/dossier/bewijs/visie.txt']);
});

it('the paths that a dossier names are those of its register and its sign-offs', () => {
  const { registered, signed } = namedIn(aDossier({ register: { evidence: { a: anEntry({ file: 'a.pdf' }) } } }));
  expect([[...registered], [...signed]]).toEqual([['bewijs/a.pdf'], []]);
});
