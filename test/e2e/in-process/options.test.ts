import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inOneLine, projectRoot } from '../../support/run/run-binary.ts';
import { runMain } from '../../support/run/run-main.ts';
import { temporaryFolder } from '../../support/run/temporary-folder.ts';

/** A board with one school: only the files that a dossier has to have. */
const boardOfOne = (): string => {
  const board = temporaryFolder();
  mkdirSync(join(board, 'school'));
  for (const file of ['school.yaml', 'antwoorden.yaml', 'bewijs.yaml'])
    cpSync(join(projectRoot, 'examples/voorbeeldschool', file), join(board, 'school', file));
  return board;
};

describe('a flag that cannot be', () => {
  it.each([
    [['check', '--baseline', ' '], '--baseline.\nDit moet een bestand (zoals audit-begin.json) zijn.'],
    [['questions', 'export', '--output', ''], '--output.\nDit moet een tekst zijn.'],
    [['pack', '--output', ''], '--output.\nDit moet een tekst zijn.'],
    [['sign', '--role', ''], '--role.\nDit moet een tekst zijn.'],
    [['check', '--min-score', 'S2=2,0'], '--min-score.\nDit moet een score met een punt, zoals S1=2.0, zijn.'],
    [['check', '--tolerance', '0,2'], '--tolerance.\nDit moet een score met een punt, zoals 0.1, zijn.'],
    [['init', 'x', '--name', 'De Brug'], 'Er ontbreekt nog iets in de opdracht: de sector (--sector).'],
    [['report', '--format', 'epub'], '--format.\nKies uit: md, html, json, docx, ics, pdf of card.'],
  ])('%j: says what can', async (args, words) => {
    const { code, stderr } = await runMain(args, temporaryFolder());
    expect(code).toBe(2);
    expect(inOneLine(stderr)).toContain(inOneLine(words));
  });

  it('is more criteria than the mark has', async () => {
    const board = boardOfOne();
    const { code, stderr } = await runMain(['check', 'school', '--min-met', '11'], board);
    expect(code).toBe(2);
    expect(stderr).toBe('"11" kan niet achter --min-met.\nDit moet een getal van 0 tot en met 10 zijn.\n');
    expect((await runMain(['check', 'school', '--min-met', '10'], board)).code).toBe(1);
    const settings = join(board, 'school', 'school.yaml');
    writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^check:.*$/m, 'check: { minMet: 11 }'));
    const inFile = await runMain(['check', 'school'], board);
    expect(inFile.code).toBe(2);
    expect(inOneLine(inFile.stderr)).toMatch(/school\.yaml, regel \d+.*Dit mag niet hoger zijn dan 10\./);
  });
});

it('check --recursive looks for a baseline in each dossier, and says where it looked', async () => {
  const board = boardOfOne();
  const args = ['check', '.', '--recursive', '--baseline', 'school/audit-begin.json'];
  const { code, stdout } = await runMain(args, board);
  expect(code).toBe(2);
  expect(inOneLine(stdout)).toContain('Het vergelijkingspunt "school/school/audit-begin.json" bestaat niet.');
  expect(inOneLine(stdout)).toContain('Geef de weg gezien vanaf het dossier');
  await runMain(['report', 'school', '--format', 'json'], board);
  expect((await runMain([...args.slice(0, -1), 'rapport/audit.json'], board)).code).toBe(0);
});

it('check --recursive has one shape, also for one dossier', async () => {
  const board = boardOfOne();
  const { stdout } = await runMain(['check', '.', '--recursive', '--format', 'json'], board);
  expect(JSON.parse(stdout).dossiers).toMatchObject([{ folder: 'school' }]);
  const text = (await runMain(['check', '.', '--recursive'], board)).stdout;
  expect(text).toContain('=== school ===');
  expect(text).toMatch(/1 dossier gecontroleerd\. Niet geslaagd: 1\.\s*$/);
});
