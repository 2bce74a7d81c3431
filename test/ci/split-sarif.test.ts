import { describe, expect, it } from 'vitest';
import { pathFromRoot } from '../../src/ci/check-renderer.ts';
import { filesOfFormat, MOST_RUNS } from '../../src/ci/split-sarif.ts';
import { ciWords } from '../../src/ci/words/ci.ts';

describe('the files of a format', () => {
  it('are one for every format but SARIF, however many dossiers there are', () => {
    expect(filesOfFormat('junit', 'uit/a.xml', 200)).toEqual([{ path: 'uit/a.xml', from: 0, to: 200 }]);
    expect(filesOfFormat('sarif', 'uit/a.sarif', MOST_RUNS)).toEqual([{ path: 'uit/a.sarif', from: 0, to: MOST_RUNS }]);
  });

  it('hold every dossier once, and never more than GitHub takes', () => {
    const parts = filesOfFormat('sarif', 'uit.map/a.sarif', 45);
    expect(parts.map(({ path }) => path)).toEqual(['uit.map/a.sarif', 'uit.map/a-2.sarif', 'uit.map/a-3.sarif']);
    const all = Array.from({ length: 45 }, (_, number) => number);
    const held = parts.map(({ from, to }) => all.slice(from, to));
    expect(held.flat()).toEqual(all);
    expect(Math.max(...held.map(({ length }) => length))).toBeLessThanOrEqual(MOST_RUNS);
  });

  it.each([
    ['uit.map/bestand', 'uit.map/bestand-2'],
    ['.sarif', '.sarif-2'],
    ['C:\\uit\\a.sarif', 'C:\\uit\\a-2.sarif'],
  ])('get a number that keeps the extension: %s', (path, second) => {
    expect(filesOfFormat('sarif', path, 21)[1]?.path).toBe(second);
  });
});

it('a screen that shows more dossiers than GitHub takes says so, and what to do', () => {
  expect(ciWords.manyRuns(45, MOST_RUNS)).toBe(
    'Er staan 45 dossiers in deze uitvoer. GitHub neemt er ten hoogste 20 in één bestand. Kies liever --report sarif=<bestand>. Dan komen er meer bestanden.',
  );
});

describe('a path from the root', () => {
  it('joins the dossier and its file, also where the file lies above the dossier', () => {
    expect(pathFromRoot('', 'school.yaml')).toBe('school.yaml');
    expect(pathFromRoot('a/b', 'bewijs/x.pdf')).toBe('a/b/bewijs/x.pdf');
    expect(pathFromRoot('a/b', '../basis.json')).toBe('a/basis.json');
  });
});
