import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inOneLine } from '../../support/run/run-binary.ts';
import { runBuilt } from '../../support/run/run-built.ts';
import { runAsSomebody } from '../../support/run/somebody.ts';
import { placeSmallExample, temporaryFolder } from '../../support/run/temporary-folder.ts';

const board = (...schools: string[]): string => {
  const folder = temporaryFolder();
  for (const school of schools) placeSmallExample(join(folder, school));
  return folder;
};

const report = async (cwd: string, ...args: string[]) => await runBuilt(['report', ...args], { cwd });

const reportsIn = (folder: string): string[] => readdirSync(folder).filter((name) => !name.startsWith('.'));

describe('report --output', () => {
  it('writes into that folder, and nothing into the dossier', async () => {
    const folder = board('school');
    const before = readdirSync(join(folder, 'school'));
    const { code, stdout } = await report(folder, 'school', '--output', 'uit/nu', '--format', 'html,json');
    expect(code).toBe(0);
    expect(stdout).toContain('uit/nu/rapport.html');
    expect(reportsIn(join(folder, 'uit/nu'))).toEqual(['audit.json', 'rapport.html']);
    expect(readdirSync(join(folder, 'school'))).toEqual(before);
  });

  it('works on a dossier in which nobody may write', () => {
    const folder = board('school');
    mkdirSync(join(folder, 'uit'));
    for (const path of ['.', 'school', 'school/bewijs']) chmodSync(join(folder, path), 0o555);
    chmodSync(join(folder, 'uit'), 0o777);
    const { code, stderr } = runAsSomebody(['report', 'school', '--output', 'uit', '--format', 'md'], folder);
    for (const path of ['.', 'school', 'school/bewijs']) chmodSync(join(folder, path), 0o755);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(reportsIn(join(folder, 'uit'))).toEqual(['rapport.md']);
  });

  it('writes over its own reports, and never over a file of somebody else or one that was changed', async () => {
    const folder = board('school');
    const once = async () => await report(folder, 'school', '--output', 'uit', '--format', 'md,json');
    expect((await once()).code).toBe(0);
    expect((await once()).code).toBe(0);
    writeFileSync(join(folder, 'uit/rapport.md'), 'van iemand anders\n');
    const json = readFileSync(join(folder, 'uit/audit.json'), 'utf8');
    writeFileSync(
      join(folder, 'school/school.yaml'),
      readFileSync(join(folder, 'school/school.yaml'), 'utf8').replace('De Voorbeeldschool', 'De Brug'),
    );
    const { code, stdout, stderr } = await once();
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(inOneLine(stderr)).toContain('"uit/rapport.md" bestaat al. Er is niets overschreven.');
    expect(readFileSync(join(folder, 'uit/rapport.md'), 'utf8')).toBe('van iemand anders\n');
    expect(readFileSync(join(folder, 'uit/audit.json'), 'utf8')).toBe(json);
  });

  it('does not put reports among the evidence', async () => {
    const folder = board('school');
    const { code, stderr } = await report(folder, 'school', '--output', 'school/bewijs');
    expect(code).toBe(2);
    expect(inOneLine(stderr)).toContain('"school/bewijs" is een bestand van het dossier zelf.');
  });
});

describe('report --recursive', () => {
  it('makes the reports of every school, each in a folder of its own', async () => {
    const folder = board('noord/de-brug', 'zuid');
    const { code, stdout, stderr } = await report(
      folder,
      '.',
      '--recursive',
      '--output',
      'uit',
      '--format',
      'html,json',
    );
    expect(code).toBe(0);
    expect(stdout).toContain('uit/noord/de-brug/rapport.html');
    expect(stderr).toContain('1/2 noord/de-brug\n2/2 zuid\n');
    expect(reportsIn(join(folder, 'uit/zuid'))).toEqual(['audit.json', 'rapport.html']);
    expect(existsSync(join(folder, 'zuid/rapport'))).toBe(false);
  });

  it('goes on after a dossier that cannot be read, says why, and ends with 2', async () => {
    const folder = board('de-brug', 'het-kompas');
    writeFileSync(join(folder, 'de-brug/bewijs.yaml'), 'evidence: {');
    const { code, stderr } = await report(folder, '.', '--recursive', '--format', 'md');
    expect(code).toBe(2);
    expect(stderr).toMatch(/bewijs\.yaml, regel 1/);
    expect(reportsIn(join(folder, 'het-kompas/rapport'))).toContain('rapport.md');
  });

  it.each([
    ['--from', ['--from', 'audit.json']],
    ['--compare', ['--compare', 'audit.json']],
    ['--open', ['--open']],
  ])('refuses %s, which is about one school', async (flag, args) => {
    const { code, stderr } = await report(board('school'), '.', '--recursive', ...args);
    expect(code).toBe(2);
    expect(inOneLine(stderr)).toContain(`${flag} gaat over één dossier, en --recursive over meer.`);
  });
});
