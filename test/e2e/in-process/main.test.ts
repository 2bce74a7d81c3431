import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inOneLine, projectRoot } from '../../support/run/run-binary.ts';
import { runMain } from '../../support/run/run-main.ts';
import { copyOfExample, copyOfFramework, temporaryFolder } from '../../support/run/temporary-folder.ts';

const visie = join(projectRoot, 'examples/voorbeeldschool/bewijs/visie-ouderbetrokkenheid.pdf');

describe('the commands, inside one process', () => {
  it('answer with what a group of commands can do', async () => {
    expect(await runMain(['evidence'], '.')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('add, toevoegen'),
    });
  });

  it('lead from an empty folder to a report', async () => {
    const cwd = temporaryFolder();
    const run = async (...args: string[]) => await runMain(args, cwd);
    const made = await run('init', 'mijn school', '--name', 'De Boog', '--sector', 'so', '--school-year', '2025-2026');
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(inOneLine(made.stdout)).toContain('ouder-audit evidence add <bestand> --dossier "mijn school"');
    expect(await run('evidence', 'list', 'mijn school')).toMatchObject({ code: 0 });
    const flags = ['--document', 'visiedocument', '--criteria', 'C1', '--title', 'Visie', '--date', '2026-02-12'];
    const added = await run(
      'evidence',
      'add',
      visie,
      '--dossier',
      'mijn school',
      ...flags,
      '--consent',
      'mr:2026-03-01',
      '--confidential',
    );
    expect(inOneLine(added.stdout)).toContain('Toegevoegd: visie-ouderbetrokkenheid');
    expect(inOneLine((await run('evidence', 'list', 'mijn school')).stdout)).toContain('telt mee');
    const answers =
      'formatVersion: 1\nqualityMark: { id: keurmerk-ouderbetrokkenheid, version: 1.3.0 }\nanswers:\n  C1.1: { level: 3 }\n';
    writeFileSync(join(cwd, 'in.yaml'), answers);
    const taken = await run('assess', 'mijn school', '--answers', 'in.yaml');
    expect(inOneLine(taken.stdout)).toContain('Overgenomen: 1 antwoord.');
    expect(inOneLine(taken.stdout)).toContain('Wat nu?');
    expect((await run('check', 'mijn school', '--fail-on', 'never')).code).toBe(0);
    expect((await run('check', 'mijn school')).code).toBe(1);
    const report = await run('report', 'mijn school', '--format', 'html,md');
    expect(inOneLine(report.stdout)).toContain('Open mijn school/rapport/rapport.html in een browser');
    const others = await run('report', 'mijn school', '--format', 'docx,ics');
    expect(others.stdout).toBe('Geschreven:\n  mijn school/rapport/rapport.docx\n  mijn school/rapport/kalender.ics\n');
    const kept = await run('evidence', 'remove', 'visie-ouderbetrokkenheid', 'mijn school');
    expect(inOneLine(kept.stdout)).toContain('staat er nog');
  });

  it('write the result to a file, and render a saved one', async () => {
    const folder = copyOfExample();
    const cwd = temporaryFolder();
    const check = await runMain(['check', folder, '--format', 'json', '--output', 'uit/audit.json'], cwd);
    expect(check).toMatchObject({ code: 1, stdout: '', stderr: 'Geschreven: uit/audit.json\n' });
    expect(
      (await runMain(['report', 'elders', '--from', 'uit/audit.json', '--format', 'md', '--quiet'], cwd)).code,
    ).toBe(0);
    expect(readFileSync(join(cwd, 'elders/rapport/rapport.md'), 'utf8')).toContain('De Voorbeeldschool');
    writeFileSync(join(cwd, 'kapot.json'), '{ "formatVersion": 1');
    expect(inOneLine((await runMain(['report', '--from', 'kapot.json'], cwd)).stderr)).toContain(
      'geen resultaat van ouder-audit',
    );
    expect(inOneLine((await runMain(['report', '--from', 'weg.json'], cwd)).stderr)).toContain('het bestaat niet');
  });

  it('use colour on a terminal that wants it, and none where it does not', async () => {
    const folder = copyOfExample();
    const escapes = async (args: string[], env: Record<string, string>) =>
      (await runMain(['check', folder, ...args], '.', { terminal: true, env })).stdout.includes('\u001B[');
    expect(await escapes(['--no-color'], {})).toBe(false);
    expect(await escapes([], { NO_COLOR: '1' })).toBe(false);
    expect(await escapes([], { TERM: 'dumb' })).toBe(false);
    expect((await runMain(['check', folder], '.', { terminal: true })).code).toBe(1);
  });

  it('write whole lines for a terminal that says it has 0 columns', async () => {
    const linesFor = async (args: string[], columns: number) =>
      (await runMain(args, projectRoot, { terminal: true, columns })).stdout.split('\n').length;
    expect(await linesFor(['check', '--help'], 0)).toBe(await linesFor(['check', '--help'], 80));
    expect(await linesFor(['criteria', 'show', 'C1'], 0)).toBe(await linesFor(['criteria', 'show', 'C1'], 100));
  });

  it('show and judge the framework', async () => {
    for (const id of [
      'C1',
      'S1',
      'A6.1',
      'sop',
      'leerlingenstatuut',
      'enquete-uitkomsten',
      'hulplijst',
      'mr-verslag',
    ]) {
      const shown = await runMain(['criteria', 'show', id], '.');
      expect(shown.code, id).toBe(0);
      expect(shown.stdout).not.toMatch(/undefined|\[object/);
    }
    expect((await runMain(['criteria', 'list', '--documents'], '.')).stdout).toContain('hulplijst');
    expect((await runMain(['criteria', 'list'], '.')).stdout).toContain('S6');
    const framework = copyOfFramework();
    expect(inOneLine((await runMain(['criteria', 'validate', framework], '.')).stdout)).toContain('44 vragen');
    expect((await runMain(['criteria', 'validate', '--framework', framework], '.')).code).toBe(0);
    expect(inOneLine((await runMain(['criteria', 'validate', temporaryFolder()], '.')).stderr)).toContain(
      'ontbreekt keurmerk.yaml',
    );
    const cwd = temporaryFolder();
    await runMain(['init', 'school', '--name', 'x', '--sector', 'po', '--framework', framework], cwd);
    expect(readFileSync(join(cwd, 'school', 'school.yaml'), 'utf8')).toContain('framework: ');
    expect((await runMain(['check', 'school', '--quiet'], cwd)).code).toBe(1);
  });

  it.each([
    ['without a stack', [], false],
    ['with its stack for --debug', ['--debug'], true],
  ])('end a bug of our own with exit code 2, in Dutch, %s', async (_how, flags, hasStack) => {
    const broken = () => {
      throw new TypeError('a bug in a test');
    };
    const { code, stdout, stderr } = await runMain(['check', 'school', ...flags], broken);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(inOneLine(stderr)).toContain('Er ging iets mis in ouder-audit zelf');
    expect(stderr.includes('a bug in a test')).toBe(hasStack);
  });

  it.each([
    [['schema', 'bewijs.yaml'], 0],
    [['check', 'examples/voorbeeldschool', '--fail-on', 'altijd'], 2],
    [['check', 'weg', '--debug'], 2],
    [
      [
        'evidence',
        'add',
        'weg.pdf',
        '--dossier',
        'examples/voorbeeldschool',
        '--document',
        'overig',
        '--criteria',
        'C99',
      ],
      2,
    ],
  ])('end %j with exit code %d', async (args, code) => {
    expect((await runMain(args, projectRoot)).code).toBe(code);
  });
});
