import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { forgetBroken, freeBrokenPath, openBackup } from '../../src/dossier/io/backup.ts';
import { temporaryFolder } from '../support/run/temporary-folder.ts';

const hiddenWith = (...names: string[]) => {
  const folder = temporaryFolder();
  const hidden = join(folder, '.ouder-audit');
  mkdirSync(hidden);
  for (const name of names) writeFileSync(join(hidden, name), 'x');
  return { folder, hidden };
};

const KEPT = ['a.yaml.bak', 'a.yaml.broken', 'a.yaml.broken-2', 'a.yaml-2.broken', 'a.yaml.last'];

it('what is forgotten of a file goes with every version of it, and nothing of another', () => {
  const { folder, hidden } = hiddenWith(...KEPT, 'b.yaml.broken', 'b.yaml.last');
  openBackup(folder, null as never).forget('a.yaml');
  expect(readdirSync(hidden).sort()).toEqual(['b.yaml.broken', 'b.yaml.last']);
});

it('a broken file is kept beside those of before, and goes with them', () => {
  const { folder, hidden } = hiddenWith();
  for (const _time of [1, 2, 3]) writeFileSync(freeBrokenPath(folder, 'a.yaml'), 'x');
  expect(readdirSync(hidden)).toHaveLength(3);
  openBackup(folder, null as never).forget('a.yaml');
  expect(readdirSync(hidden)).toEqual([]);
});

it('broken files can go by themselves', () => {
  const { folder, hidden } = hiddenWith(...KEPT);
  forgetBroken(folder);
  expect(readdirSync(hidden).sort()).toEqual(['a.yaml.bak', 'a.yaml.last']);
});

it('a version that cannot be removed is told', () => {
  const { folder, hidden } = hiddenWith();
  mkdirSync(join(hidden, 'a.yaml.last'));
  expect(() => openBackup(folder, null as never).forget('a.yaml')).toThrow(
    expect.objectContaining({ code: 'file-unwritable' }),
  );
  expect(existsSync(join(hidden, 'a.yaml.last'))).toBe(true);
});

it('a dossier of which nothing is kept has nothing to forget', () => {
  expect(() => forgetBroken(temporaryFolder())).not.toThrow();
});
