import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Ask, FilePrompt } from '../../src/terminal/ask.ts';
import { complainOfPath, pickFile } from '../../src/terminal/io/pick-file.ts';
import { temporaryFolder } from '../support/run/temporary-folder.ts';

const prompt: FilePrompt = { name: 'file', message: 'Welk?', inFolder: (folder) => folder, none: 'Toch niet' };

/** A folder with files, and somebody who picks one of its entries and sees what is offered. */
const browse = (wanted: string) => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'oud'));
  for (const name of ['visie.pdf', 'antwoorden.yaml']) writeFileSync(join(folder, name), 'x');
  const offered: string[] = [];
  const select: Ask['select'] = async ({ choices }) => {
    offered.push(...choices.map(({ name }) => name));
    return choices.find(({ name }) => name === wanted)?.value as never;
  };
  return { folder, offered, select };
};

it('shows the folders, and of the files those that fit', async () => {
  const { folder, offered, select } = browse('visie.pdf');
  const fits = (name: string) => name.endsWith('.pdf');
  expect(await pickFile('.', { ...prompt, fits }, { select, from: folder })).toBe(join(folder, 'visie.pdf'));
  expect(offered).toEqual(['oud/', 'visie.pdf', '../', 'Toch niet']);
});

it('starts in the folder of the last file, also for a name that is typed', async () => {
  const { folder, select } = browse('visie.pdf');
  const at = { select, from: '/ergens/anders' };
  expect(await pickFile('.', { ...prompt, from: folder }, at)).toBe(join(folder, 'visie.pdf'));
  expect(await pickFile('visie.pdf', { ...prompt, from: folder }, at)).toBe(join(folder, 'visie.pdf'));
  expect(await pickFile('', { ...prompt, from: folder }, at)).toBe('');
});

it('takes a path from where the user is, when nothing of that name lies beside the last file', async () => {
  const { folder, select } = browse('visie.pdf');
  const at = { select, from: folder };
  const beside = { ...prompt, from: join(folder, 'oud') };
  expect(await pickFile('visie.pdf', beside, at)).toBe(join(folder, 'visie.pdf'));
  writeFileSync(join(folder, 'oud', 'visie.pdf'), 'x');
  expect(await pickFile('visie.pdf', beside, at)).toBe(join(folder, 'oud', 'visie.pdf'));
  expect(await pickFile('oud', beside, at)).toBe(join(folder, 'oud', 'visie.pdf'));
  expect(await pickFile('nergens.pdf', beside, at)).toBe(join(folder, 'oud', 'nergens.pdf'));
});

it('complains of a path that leads nowhere, and not of one that leads somewhere or of none', () => {
  const { folder } = browse('visie.pdf');
  for (const path of ['', 'visie.pdf', '"visie.pdf"', '.', 'oud', join(folder, 'visie.pdf')])
    expect(complainOfPath(path, prompt, folder), path).toBeNull();
  expect(complainOfPath('visi.pdf', prompt, folder)).toContain('Er is geen bestand of map "visi.pdf".');
  expect(complainOfPath('visie.pdf', { ...prompt, from: join(folder, 'oud') }, folder)).toBeNull();
});
