import { describe, expect, it } from 'vitest';
import type { JudgedSignOff } from '../../../src/audit/sign-offs.ts';
import { findStrayFiles } from '../../../src/package/stray-files.ts';
import { dayProblems } from '../../../src/package/verify/contradictions.ts';
import { isSignedByStrangers, type PackageStory } from '../../../src/package/verify/package-story.ts';
import { bagWords } from '../../../src/package/words/package.ts';

const signed = (on: string, owner?: string | null): JudgedSignOff => ({
  role: 'mr',
  on,
  signature: {
    kind: 'ssh',
    covers: 'sign-off',
    state: 'valid',
    key: 'SHA256:a',
    ...(owner === undefined ? {} : { owner }),
  },
  result: 'same',
  dossier: 'same',
});

describe('a sign-off in a package', () => {
  it.each([
    ['2026-11-22', '2026-11-23', '2026-11-30', true],
    ['2026-11-23', '2026-11-23', '2026-11-30', false],
    ['2026-11-30', '2026-11-23', '2026-11-30', false],
    ['2026-12-01', '2026-11-23', '2026-11-30', true],
    ['2026-12-01', '2026-11-23', null, false],
    ['2020-01-01', null, '2026-11-30', false],
  ])('of %s, for a result of %s in a package of %s', (on, first, last, isImpossible) => {
    expect(dayProblems([signed(on)], first, last)).toEqual(
      isImpossible ? [{ code: 'day-impossible', role: 'mr', on, first, last }] : [],
    );
  });

  it.each<[string, JudgedSignOff[], boolean]>([
    ['nobody signed', [], true],
    ['the list says whose the key is', [signed('2026-11-23', 'mr@school')], false],
    ['the list does not have the key', [signed('2026-11-23', null)], true],
    ['nobody looked in the list', [signed('2026-11-23')], true],
    ['one of two is known', [signed('2026-11-23', 'mr@school'), signed('2026-11-23', null)], true],
  ])('is of a stranger or not: %s', (_what, signOffs, isStranger) => {
    // Safe: nothing else of the story is used.
    expect(isSignedByStrangers({ signOffs } as PackageStory)).toBe(isStranger);
  });

  it('of a stranger is told by its role, and so is that nobody signed', () => {
    expect(bagWords.strangers(['mr', 'ib'])).toContain('niet van iemand op uw lijst: mr en ib.');
    expect(bagWords.strangers([])).toContain('in dit pakket tekende niemand');
  });
});

it('a file that pack never puts there is told, and as a report where it may be taken for one', () => {
  const paths = [
    'data/dossier/school.yaml',
    'data/kader/keurmerk.yaml',
    'data/rapport/anders.html',
    'data/lees-mij.html',
  ];
  expect(findStrayFiles(paths, null)).toEqual([
    { code: 'report-added', path: 'data/rapport/anders.html' },
    { code: 'file-added', path: 'data/lees-mij.html' },
  ]);
});
