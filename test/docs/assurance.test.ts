import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../support/run/run-binary.ts';

/** docs/assurance.md rests on tests by their names: a claim whose test went has nothing under it. */

const [, ...claims] = readFileSync(join(projectRoot, 'docs/assurance.md'), 'utf8').split(/^## (?=\d)/m);

const NAMED = /^- `(test\/[^`]+)`: (.+)$/gm;

const named = claims.flatMap((claim) =>
  [...claim.matchAll(NAMED)].map(([, file = '', title = '']) => [file, title] as const),
);

const titlesOf = (claim: string): string[] => [...claim.matchAll(NAMED)].map(([, , title = '']) => title);

/** Whether a test was run under this name; %s stands for a word or more. */
const fits = (title: string, name: string): boolean => {
  const [before = '', after] = title.split('%s');
  return after === undefined ? title === name : name.startsWith(before) && name.endsWith(after);
};

const textOf = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');

/** The beginnings of the titles of tests in a file, as they are written: of a test, of each row of its table, of what they are about. */
const titlesIn = (file: string): string[] =>
  [...textOf(file).matchAll(/(?<=(?:\b(?:it|describe)\(|\)\(|\[)\s*)(['"`])((?:\\.|(?!\1).)+)\1/g)].map(
    ([, , title = '']) => title.replaceAll("\\'", "'"),
  );

describe('the assurance case', () => {
  it('makes six claims, each with threats, design, tests, what is not claimed, and the guard that was broken', () => {
    expect(claims).toHaveLength(6);
    for (const claim of claims) {
      for (const part of ['**Threats**:', '**Design**:', '**Not claimed**:', '**Broken**:'])
        expect(claim).toContain(part);
      const [, broken = ''] = claim.split('**Broken**:');
      const tests = [...broken.matchAll(/"([^"]+)"/g)].map(([, title = '']) => title);
      expect(tests.length).toBeGreaterThan(0);
      for (const title of tests) expect(titlesOf(claim).some((each) => fits(each, title))).toBe(true);
    }
  });

  it.each(named)('names a test that is there: %s: %s', (file, title) => {
    expect(existsSync(join(projectRoot, file))).toBe(true);
    expect(textOf(file)).not.toMatch(/\.(?:skip|todo)\b/);
    expect(titlesIn(file).some((each) => each === title || each.startsWith(`${title}, at \${`))).toBe(true);
  });
});
