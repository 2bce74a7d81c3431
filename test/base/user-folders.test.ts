import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheFolder, documentsFolder, foldersOfPeople, settingsFolder } from '../../src/base/io/user-folders.ts';
import { temporaryFolder } from '../support/run/temporary-folder.ts';

type Row = [string, Record<string, string>, NodeJS.Platform, RegExp];

describe('the folder for what can be worked out again', () => {
  it.each<Row>([
    ['XDG on Linux', { XDG_CACHE_HOME: '/c' }, 'linux', /^\/c\/ouder-audit$/],
    ['a relative XDG counts as none', { XDG_CACHE_HOME: 'c' }, 'linux', /\.cache.ouder-audit$/],
    ['the library on a Mac', {}, 'darwin', /Library.Caches.ouder-audit$/],
    ['local application data on Windows', { LOCALAPPDATA: '/appdata' }, 'win32', /appdata.ouder-audit$/],
    ['Windows without the variable', {}, 'win32', /AppData.Local.ouder-audit$/],
  ])('%s', (_name, env, system, expected) => {
    expect(cacheFolder(env, system)).toMatch(expected);
  });
});

describe('the folder for settings', () => {
  it.each<Row>([
    ['XDG on Linux', { XDG_CONFIG_HOME: '/c' }, 'linux', /^\/c\/ouder-audit$/],
    ['a relative XDG counts as none', { XDG_CONFIG_HOME: 'c' }, 'linux', /\.config.ouder-audit$/],
    ['application support on a Mac', {}, 'darwin', /Library.Application Support.ouder-audit$/],
    ['roaming application data on Windows', { APPDATA: '/appdata' }, 'win32', /appdata.ouder-audit$/],
    ['Windows without the variable', {}, 'win32', /AppData.Roaming.ouder-audit$/],
  ])('%s', (_name, env, system, expected) => {
    expect(settingsFolder(env, system)).toMatch(expected);
  });
});

describe('the folder where people keep their documents', () => {
  it.each<[string, string[], string[]]>([
    ['in Dutch', ['Documenten', 'Documents'], ['Documenten']],
    ['in English', ['Documents'], ['Documents']],
    ['in OneDrive', [join('OneDrive', 'Documenten')], ['OneDrive', 'Documenten']],
    ['nowhere: the home folder', [], []],
  ])('%s', (_name, there, expected) => {
    const home = temporaryFolder();
    for (const folder of there) mkdirSync(join(home, folder), { recursive: true });
    expect(documentsFolder({ OneDrive: join(home, 'OneDrive') }, home)).toBe(join(home, ...expected));
  });

  it('is never looked for where the program runs, when a variable is empty', () => {
    expect(foldersOfPeople(['src'], { OneDrive: '' }, '/h')).toEqual([join('/h', 'src')]);
  });
});
