import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inOneLine, projectRoot } from '../../../support/run/run-binary.ts';
import { runMain } from '../../../support/run/run-main.ts';
import { temporaryFolder } from '../../../support/run/temporary-folder.ts';

/** A saved result, so that nothing has to be judged. */
const aResult = (): string => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'audit.json'), readFileSync(join(projectRoot, 'test/golden/voorbeeldschool.json')));
  return folder;
};
const report = async (folder: string, ...args: string[]) =>
  await runMain(['report', '--from', 'audit.json', ...args], folder);

describe('report --audience ouders --language', () => {
  it('writes the report and the poster beside the Dutch ones, each with its language in its name', async () => {
    const folder = aResult();
    const run = await report(folder, '--audience', 'ouders', '--language', 'ar');
    expect({ code: run.code, err: run.stderr }).toEqual({ code: 0, err: '' });
    for (const name of ['rapport-ouders-ar.md', 'rapport-ouders-ar.html', 'poster-ouders-ar.html']) {
      expect(run.stdout).toContain(`rapport/${name}`);
      expect(existsSync(join(folder, 'rapport', name))).toBe(true);
    }
    expect(existsSync(join(folder, 'rapport', 'rapport-ouders.html'))).toBe(false);
  });

  it('is the Dutch report in Dutch', async () => {
    const folder = aResult();
    expect((await report(folder, '--audience', 'ouders', '--language', 'nl')).code).toBe(0);
    expect(readFileSync(join(folder, 'rapport', 'rapport-ouders.html'), 'utf8')).toContain('<html lang="nl">');
  });

  it.each<[string, string[], string]>([
    ['another audience', ['--language', 'tr'], 'Alleen het rapport voor ouders'],
    ['the audit', ['--audience', 'ouders', '--kind', 'audit', '--language', 'tr'], 'Alleen het rapport voor ouders'],
    [
      'a language that is not there',
      ['--audience', 'ouders', '--language', 'fr'],
      'Het rapport voor ouders is er niet in "fr".',
    ],
    ['a word that is no language', ['--audience', 'ouders', '--language', 'Turks'], 'een taal zoals tr'],
  ])('is refused for %s, and nothing is written', async (_what, args, said) => {
    const folder = aResult();
    const run = await report(folder, ...args);
    expect(run.code).toBe(2);
    expect(inOneLine(run.stderr)).toContain(said);
    expect(existsSync(join(folder, 'rapport'))).toBe(false);
  });
});
