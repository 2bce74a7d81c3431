import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyFolder, refuseColon, removeFile, removeFolder } from '../../../src/base/io/files-on-windows.ts';
import { temporaryFolder } from '../../support/run/temporary-folder.ts';

/** What Windows itself does is played in test/outside/windows.test.ts. */

const treeIn = (folder: string): string => {
  const root = join(folder, 'één');
  mkdirSync(join(root, 'ónder', 'leeg'), { recursive: true });
  writeFileSync(join(root, 'boven.txt'), 'boven');
  writeFileSync(join(root, 'ónder', 'diep.txt'), 'diep');
  return root;
};

describe('a folder', () => {
  it('is copied with all that is in it, beside what was there', () => {
    const folder = temporaryFolder();
    const target = join(folder, 'twéé');
    mkdirSync(target);
    writeFileSync(join(target, 'eigen.txt'), 'eigen');
    copyFolder(treeIn(folder), target);
    expect(readdirSync(target, { recursive: true }).map(String).sort()).toEqual(
      ['boven.txt', 'eigen.txt', 'ónder', join('ónder', 'diep.txt'), join('ónder', 'leeg')].sort(),
    );
    expect(readFileSync(join(target, 'ónder', 'diep.txt'), 'utf8')).toBe('diep');
  });

  it('is removed with all that is in it, and nothing that a link in it leads to', () => {
    const folder = temporaryFolder();
    const root = treeIn(folder);
    mkdirSync(join(folder, 'elders'));
    writeFileSync(join(folder, 'elders', 'blijft.txt'), 'blijft');
    symlinkSync(join(folder, 'elders'), join(root, 'link'), 'junction');
    removeFolder(root);
    expect(existsSync(root)).toBe(false);
    expect(existsSync(join(folder, 'elders', 'blijft.txt'))).toBe(true);
  });
});

it('a name with a colon is refused on Windows, where it names a hidden part of another file', () => {
  const refuse = (path: string, system: NodeJS.Platform) => () => refuseColon(path, 'uit:b.txt', system);
  expect(refuse('C:\\dossier\\uit:b.txt', 'win32')).toThrow(
    expect.objectContaining({ code: 'file-unwritable', params: { path: 'uit:b.txt', reason: 'colon' } }),
  );
  expect(refuse('C:\\dossier\\uit.txt', 'win32')).not.toThrow();
  expect(refuse('/dossier/uit:b.txt', 'linux')).not.toThrow();
});

it('what is not there is no trouble to remove', () => {
  const absent = join(temporaryFolder(), 'weg');
  expect(() => {
    removeFile(absent);
    removeFolder(absent);
  }).not.toThrow();
});
