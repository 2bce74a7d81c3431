import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inOneLine, projectRoot } from '../../support/run/run-binary.ts';
import { runBuilt } from '../../support/run/run-built.ts';
import { runAsSomebody } from '../../support/run/somebody.ts';
import { placeExample, temporaryFolder } from '../../support/run/temporary-folder.ts';
import { runInTerminal } from '../../support/run/terminal.ts';

const example = join(projectRoot, 'examples', 'voorbeeldschool');

/** A folder of a board with two schools, one of them deeper, and things that are no dossier. */
const aBoard = (): string => {
  const board = temporaryFolder();
  placeExample(join(board, 'de-es'));
  placeExample(join(board, 'noord', 'de-boom'));
  mkdirSync(join(board, 'verslagen'));
  mkdirSync(join(board, '.oud'));
  cpSync(example, join(board, '.oud', 'weg'), { recursive: true });
  symlinkSync(join(board, 'de-es'), join(board, 'nog-eens'));
  return board;
};

const checkIn = async (cwd: string, ...args: string[]) => await runBuilt(['check', ...args], { cwd });

describe('check --recursive', () => {
  it('checks each dossier below a folder, names each, and ends with one table', async () => {
    const { code, stdout, stderr } = await checkIn(aBoard(), '.', '--recursive');
    expect(code).toBe(1);
    expect(stdout.match(/^=== .* ===$/gm)).toEqual(['=== de-es ===', '=== noord/de-boom ===']);
    const table = stdout.slice(stdout.lastIndexOf('Dossier '));
    expect(table).toMatch(/^de-es +niet voldaan +4 van 10 +5 +11 +✗ niet geslaagd$/m);
    expect(table).toMatch(/^noord\/de-boom +niet voldaan +4 van 10 +5 +11 +✗ niet geslaagd$/m);
    expect(table.trim()).toMatch(/2 dossiers gecontroleerd\. Niet geslaagd: 2\.$/);
    expect(inOneLine(stderr)).toContain('1/2 de-es');
    expect(inOneLine(stderr)).toContain('De map "nog-eens" is een snelkoppeling. Daarin is niet gezocht.');
  });

  it('ends with 2 and names the folder when there is one in which it may not look', () => {
    const board = temporaryFolder();
    for (const path of ['de-es', 'geheim/school']) {
      mkdirSync(join(board, path), { recursive: true });
      cpSync(join(example, 'school.yaml'), join(board, path, 'school.yaml'));
      for (const file of ['antwoorden.yaml', 'bewijs.yaml']) cpSync(join(example, file), join(board, path, file));
    }
    for (const path of ['.', 'de-es']) chmodSync(join(board, path), 0o755);
    chmodSync(join(board, 'geheim'), process.getuid?.() === 0 ? 0o700 : 0o000);
    const { code, stdout } = runAsSomebody(['check', '.', '--recursive'], board);
    chmodSync(join(board, 'geheim'), 0o700);
    expect(code).toBe(2);
    expect(inOneLine(stdout)).toContain('De map "geheim" is niet te lezen: u hebt er geen rechten voor.');
    expect(stdout).toMatch(/^geheim .* ✗ niet uitgevoerd$/m);
    expect(stdout).toMatch(/^de-es .* ✗ niet geslaagd$/m);
  });

  it('goes on after a dossier that cannot be checked, says why, and ends with 2', async () => {
    const board = aBoard();
    writeFileSync(join(board, 'de-es', 'bewijs.yaml'), 'evidence: {');
    const { code, stdout } = await checkIn(board, '.', '--recursive', '--fail-on', 'never');
    expect(code).toBe(2);
    expect(stdout).toMatch(/=== de-es ===\s+Niet uitgevoerd\s+Er is 1 fout.*\s+bewijs\.yaml, regel 1/);
    expect(stdout).toMatch(/^de-es .* ✗ niet uitgevoerd$/m);
    expect(stdout).toMatch(/^noord\/de-boom .* ✓ geslaagd$/m);
  });

  it('is 0 when all are fine, and gives each result as JSON', async () => {
    const { code, stdout } = await checkIn(aBoard(), '.', '--recursive', '--fail-on', 'never', '--format', 'json');
    expect(code).toBe(0);
    const { dossiers } = JSON.parse(stdout);
    expect(dossiers.map(({ folder }: { folder: string }) => folder)).toEqual(['de-es', 'noord/de-boom']);
    expect(dossiers[1].result.school.name).toBe('De Voorbeeldschool');
  });

  it('holds each dossier against a baseline of its own', async () => {
    const board = aBoard();
    for (const school of ['de-es', 'noord/de-boom']) {
      await runBuilt(['report', school, '--format', 'json', '--quiet'], { cwd: board });
    }
    const { code, stdout } = await checkIn(board, '.', '--recursive', '--baseline', 'rapport/audit.json');
    expect(code).toBe(0);
    expect(stdout.match(/er is niets veranderd/g)).toHaveLength(2);
  });

  it('names the folder where there is no dossier at all', async () => {
    const { code, stderr } = await checkIn(temporaryFolder(), '.', '--recursive');
    expect(code).toBe(2);
    expect(inOneLine(stderr)).toContain('staat geen enkel dossier');
  });

  it('is proposed for a folder whose dossiers are deeper', async () => {
    const { code, stderr } = await checkIn(aBoard(), '.');
    expect(code).toBe(2);
    expect(stderr).toMatch(/de-es\s+noord\/de-boom\s+.*ouder-audit check --recursive/);
  });
});

describe('check --report', () => {
  it('never writes over the dossier, also not by another way to it', async () => {
    const folder = temporaryFolder();
    placeExample(join(folder, 'school'));
    symlinkSync(join(folder, 'school'), join(folder, 'link'));
    const before = readFileSync(join(folder, 'school', 'bewijs.yaml'), 'utf8');
    const ways = [
      'school/BEWIJS.yaml',
      'school/./bewijs.yaml',
      'school/bewijs/uit.json',
      'school/rondes/2026-2027.json',
    ];
    for (const path of ways) {
      const { code, stderr } = await checkIn(folder, 'link', '--report', `json=${path}`);
      expect({ path, code }).toEqual({ path, code: 2 });
      expect(inOneLine(stderr)).toContain('is een bestand van het dossier zelf');
    }
    expect(readFileSync(join(folder, 'school', 'bewijs.yaml'), 'utf8')).toBe(before);
  });

  it('writes the same text in a file from a terminal as from anywhere else', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'school'));
    for (const file of ['school.yaml', 'antwoorden.yaml', 'bewijs.yaml'])
      cpSync(join(example, file), join(folder, 'school', file));
    const terminal = runInTerminal(['check', 'school', '--report', 'text=b.txt'], folder, {
      columns: 40,
      // Build servers tell chalk that there is no colour to be had.
      env: { FORCE_COLOR: '1' },
    });
    expect((await terminal.end()).code).toBe(1);
    expect(terminal.raw()).toContain('\u001B[');
    const { stdout } = await checkIn(folder, 'school');
    expect(readFileSync(join(folder, 'b.txt'), 'utf8')).toBe(stdout);
  });

  it('writes as many forms as are asked for in one run, beside the one on the screen', async () => {
    const folder = temporaryFolder();
    placeExample(join(folder, 'school'));
    const { code, stdout, stderr } = await checkIn(
      folder,
      'school',
      '--report',
      'json=uit/a.json',
      '--report',
      'text=uit/b.txt',
    );
    expect(code).toBe(1);
    expect(inOneLine(stdout)).toContain('Niet geslaagd, door 5 fouten');
    expect(inOneLine(stderr)).toContain('Geschreven: uit/a.json');
    expect(JSON.parse(readFileSync(join(folder, 'uit/a.json'), 'utf8')).run.failed).toBe(true);
    expect(readFileSync(join(folder, 'uit/b.txt'), 'utf8')).toBe(stdout);
  });
});
