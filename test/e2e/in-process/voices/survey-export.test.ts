import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SURVEY_TARGETS } from '../../../../src/voices/flags.ts';
import { inOneLine } from '../../../support/run/run-binary.ts';
import { runMain } from '../../../support/run/run-main.ts';
import { copyOfFramework, placeSmallExample, temporaryFolder } from '../../../support/run/temporary-folder.ts';

const LINK = ['--link', 'https://forms.example/abc'];

const aSchool = (): string => {
  const folder = temporaryFolder();
  placeSmallExample(join(folder, 'school'));
  return folder;
};

describe('survey export', () => {
  it.each(SURVEY_TARGETS)('writes into enquete/ of the dossier, and says what to do next: %s', async (target) => {
    const folder = aSchool();
    const run = await runMain(['survey', 'export', 'school', '--for', target, ...LINK], folder);
    expect({ code: run.code, err: run.stderr }).toEqual({ code: 0, err: '' });
    const names = readdirSync(join(folder, 'school', 'enquete'));
    expect(names.every((name) => name.startsWith('ouder-'))).toBe(true);
    for (const name of names) expect(inOneLine(run.stdout)).toContain(`school/enquete/${name}`);
    expect(inOneLine(run.stdout)).toContain(
      'ouder-audit survey import <bestand> --group ouder --closed <laatste dag> --invited <aantal> --dossier school',
    );
  });

  it('names its files for a group and a language, and writes over nothing', async () => {
    const folder = aSchool();
    const args = [
      'enquete',
      'exporteer',
      'school',
      '--for',
      'paper',
      '--group',
      'leerling',
      '--language',
      'tr,ar',
      '--quiet',
    ];
    await runMain(args, folder);
    const run = await runMain(args, folder);
    expect(run.stdout).toContain('leerling-papier-tr-2.html');
    expect(readdirSync(join(folder, 'school', 'enquete')).sort()).toEqual([
      'leerling-papier-ar-2.html',
      'leerling-papier-ar.html',
      'leerling-papier-intypen-2.xlsx',
      'leerling-papier-intypen.xlsx',
      'leerling-papier-tr-2.html',
      'leerling-papier-tr.html',
    ]);
    expect(run.stdout.trim().split('\n').join(' ')).not.toContain('survey import');
  });

  it('says which languages nobody checked, and names the school on paper', async () => {
    const folder = aSchool();
    const run = await runMain(['survey', 'export', 'school', '--for', 'paper', '--language', 'nl,pl'], folder);
    expect(inOneLine(run.stdout)).toContain('Nog niet nagekeken: Pools.');
    expect(readFileSync(join(folder, 'school', 'enquete', 'ouder-papier-pl.html'), 'utf8')).toContain(
      'De Voorbeeldschool',
    );
  });

  it('works without a dossier, and in a folder that was named', async () => {
    const folder = temporaryFolder();
    const run = await runMain(['survey', 'export', '--for', 'google', '--output', 'uit'], folder);
    expect({ code: run.code, written: readdirSync(join(folder, 'uit')) }).toEqual({
      code: 0,
      written: ['ouder-google.gs'],
    });
    expect(run.stdout).toContain('Geschreven: uit/ouder-google.gs');
  });

  it.each<[string, string[], string]>([
    ['nothing to make it for', [], 'Zeg waarvoor u de vragenlijst wilt hebben.'],
    ['a target that does not exist', ['--for', 'papier'], 'paper'],
    ['a group that does not exist', ['--for', 'paper', '--group', 'ouders'], 'ouder'],
    ['a language that does not exist', ['--for', 'paper', '--language', 'tk'], 'De vragenlijst is er niet in "tk".'],
    ['drawings in a system without', ['--for', 'xlsform', '--language', 'nl-picto'], 'Gebruik voor tekeningen'],
    ['a letter without a link', ['--for', 'letter'], '--link'],
    ['a link that is none', ['--for', 'letter', '--link', 'forms'], 'https://'],
  ])('refuses %s and writes nothing', async (_what, args, said) => {
    const folder = aSchool();
    const run = await runMain(['survey', 'export', 'school', ...args], folder);
    expect(run.code).toBe(2);
    expect(inOneLine(run.stderr)).toContain(said);
    expect(existsSync(join(folder, 'school', 'enquete'))).toBe(false);
  });

  it('refuses a folder that is no dossier', async () => {
    const run = await runMain(['survey', 'export', 'nergens', '--for', 'paper'], temporaryFolder());
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('nergens');
  });

  it('uses the survey of a framework of one’s own, and says so when there is none', async () => {
    const criteria = copyOfFramework();
    const folder = temporaryFolder();
    const args = ['survey', 'export', '--for', 'google', '--framework', criteria];
    expect((await runMain(args, folder)).code).toBe(0);
    for (const name of readdirSync(criteria)) {
      if (name.startsWith('vragenlijst')) rmSync(join(criteria, name));
    }
    const run = await runMain(args, folder);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('hoort geen vragenlijst');
  });
});
