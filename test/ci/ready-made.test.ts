import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkUsage } from '../../src/assessment/flags.ts';

/** What this project hands out for other programs. */

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

type Hook = { id: string; name: string; entry: string; args: string[]; language: string; files: string };

describe('the hooks for pre-commit', () => {
  const hooks: Hook[] = parse(read('.pre-commit-hooks.yaml'));

  it('call a program and flags that are there', () => {
    const { bin } = JSON.parse(read('package.json'));
    const flags = [...Object.values(checkUsage.flags).map(({ flag }) => flag.split(' ')[0]), '--quiet'];
    for (const { entry, args } of hooks) {
      const [program = '', command] = entry.split(' ');
      expect(existsSync(new URL(`../../${bin[program]}`, import.meta.url))).toBe(true);
      expect(command).toBe(checkUsage.name);
      expect(args.filter((arg) => arg.startsWith('--') && !flags.includes(arg))).toEqual([]);
    }
    expect(new Set(hooks.map(({ id }) => id)).size).toBe(hooks.length);
  });

  it('run for the files of a dossier, wherever it lies, and for no other', () => {
    for (const { files } of hooks) {
      const wanted = new RegExp(files);
      for (const path of ['school.yaml', 'de brug/antwoorden.yaml', 'a/b/bewijs/C1/visie.pdf', 'bewijs.yaml'])
        expect({ path, runs: wanted.test(path) }).toEqual({ path, runs: true });
      for (const path of ['leesmij.md', 'de-brug/rapport/rapport.html', 'myschool.yaml'])
        expect({ path, runs: wanted.test(path) }).toEqual({ path, runs: false });
    }
  });
});
