import { mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freePath, isFolder } from '../../src/base/io/paths.ts';
import { cleanPath, completePath, listFolder } from '../../src/base/io/typed-path.ts';
import { temporaryFolder } from '../support/run/temporary-folder.ts';

const makeFolder = (): string => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'Mijn documenten'));
  for (const name of ['verslag 1.pdf', 'Verslag 2.pdf', '.verborgen', 'Mijn documenten/visie.pdf'])
    writeFileSync(join(folder, name), '');
  return folder;
};

describe('a path that somebody types', () => {
  it.each([
    ['"met spaties.pdf"', 'met spaties.pdf'],
    [" 'a.pdf' ", 'a.pdf'],
    ['a".pdf', 'a".pdf'],
    ['~', join(homedir(), '')],
    ['~/a.pdf', join(homedir(), 'a.pdf')],
    ['~anke/a.pdf', '~anke/a.pdf'],
  ])('%s is %s', (typed, path) => {
    expect(cleanPath(typed)).toBe(path);
  });

  it.each<[NodeJS.Platform, string, string]>([
    ['darwin', '/tmp/mijn\\ verslag\\ \\(1\\).pdf ', '/tmp/mijn verslag (1).pdf'],
    ['linux', "'/tmp/it'\\''s.pdf'", "/tmp/it's.pdf"],
    ['linux', "/tmp/o'neil.pdf", "/tmp/o'neil.pdf"],
    ['linux', 'bewijs\\C1\\visie.pdf', 'bewijs\\C1\\visie.pdf'],
    ['win32', '"C:\\Mijn map\\a (1).pdf"', 'C:\\Mijn map\\a (1).pdf'],
    ['win32', 'C:\\map\\-a.pdf', 'C:\\map\\-a.pdf'],
  ])('that a terminal on %s writes as %s is %s', (system, typed, path) => {
    expect(cleanPath(typed, system)).toBe(path);
  });

  it.each<[string, string, string[]]>([
    ['ver', 'Verslag ', ['Verslag 2.pdf', 'verslag 1.pdf']],
    ['verslag 2', 'Verslag 2.pdf', ['Verslag 2.pdf']],
    ['mijn', 'Mijn documenten/', ['Mijn documenten/']],
    ['Mijn documenten/', 'Mijn documenten/visie.pdf', ['visie.pdf']],
    ['niets', 'niets', []],
    ['weg/iets', 'weg/iets', []],
    ['.ver', '.ver', []],
  ])('%s becomes %s', (typed, completed, candidates) => {
    expect(completePath(typed, makeFolder())).toEqual({ completed, candidates });
  });

  it('shows no more names than a screen can use', () => {
    const folder = temporaryFolder();
    for (let number = 0; number < 20; number += 1) writeFileSync(join(folder, `f${number}`), '');
    expect(completePath('f', folder).candidates).toHaveLength(9);
  });

  it('finds what is there, and a name that is free', () => {
    const folder = makeFolder();
    expect(listFolder(folder)?.map(({ name }) => name)).toEqual(['Mijn documenten', 'Verslag 2.pdf', 'verslag 1.pdf']);
    expect(listFolder(join(folder, 'weg'))).toBeNull();
    expect([isFolder(folder), isFolder(join(folder, 'weg'))]).toEqual([true, false]);
    writeFileSync(join(folder, 'a.yaml'), '');
    writeFileSync(join(folder, 'a-2.yaml'), '');
    expect(freePath(join(folder, 'a.yaml'))).toBe(join(folder, 'a-3.yaml'));
  });
});
