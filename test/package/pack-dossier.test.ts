import { expect, it } from 'vitest';
import type { SealedFile } from '../../src/package/bag.ts';
import { findUnsafeToPack, packDossier } from '../../src/package/pack-dossier.ts';
import { aDossier, anEntry, sha256Of } from '../support/results/builders.ts';
import { emptyResult } from '../support/results/results.ts';

/** Packs these paths without what is confidential; a file is a copy when its path says so. */
const packWithout = async (evidence: Record<string, ReturnType<typeof anEntry>>, paths: readonly string[]) => {
  let files: readonly SealedFile[] = [];
  const covered: [string, readonly string[]][] = [];
  const { leftOut } = await packDossier({
    dossier: aDossier({ register: { evidence } }),
    result: await emptyResult(),
    sources: {
      dossier: () => paths.map((path) => ({ path, location: path, bytes: 1 })),
      framework: () => [],
      copiesOf: (others, among) =>
        others.length === 0 ? [] : among.flatMap(({ path }) => (path.includes('kopie') ? [path] : [])),
      covered: ({ path }, ids) => {
        covered.push([path, ids]);
        return null;
      },
      holdsKey: () => false,
    },
    reports: [],
    writer: {
      write: async (given) => {
        files = given;
        return { path: 'x.zip', bytes: 1 };
      },
    },
    info: { description: '', organization: '', date: '2026-11-23', agent: '' },
    withoutConfidential: true,
    digest: (_algorithm, text) => sha256Of(text),
    onProgress: () => undefined,
  });
  return { leftOut, covered, paths: files.map(({ path }) => path) };
};

it('a copy of what is confidential stays at school with the title and quotes of its own entry', async () => {
  const packed = await packWithout(
    {
      brief: anEntry({ file: 'brief.txt', confidential: true }),
      tweede: anEntry({ file: 'kopie.txt' }),
      visie: anEntry({ file: 'visie.txt' }),
    },
    ['bewijs.yaml', 'bewijs/brief.txt', 'bewijs/kopie.txt', 'bewijs/kopie-2.txt', 'bewijs/visie.txt'],
  );
  expect(packed.paths).toEqual(['data/dossier/bewijs.yaml', 'data/dossier/bewijs/visie.txt']);
  expect(packed.leftOut).toEqual(['brief', 'tweede', 'bewijs/kopie-2.txt']);
  expect(packed.covered[0]).toEqual(['bewijs.yaml', ['brief', 'tweede']]);
});

it('what the school itself calls an error about personal data stays at school too', () => {
  const found = (['error', 'warning'] as const).map((severity) => ({ code: 'personal-data-phone', severity }));
  const unsafe = findUnsafeToPack({ findings: found } as Parameters<typeof findUnsafeToPack>[0]);
  expect(unsafe).toEqual([found[0]]);
});

it('what was confidential in an earlier round is covered, also when nothing is any more', async () => {
  const packed = await packWithout({}, ['bewijs.yaml', 'rondes/2025-2026.json']);
  expect(packed.covered).toContainEqual(['rondes/2025-2026.json', []]);
  expect(packed.leftOut).toEqual([]);
});
