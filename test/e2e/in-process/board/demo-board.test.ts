import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tablesIn } from '../../../support/pages/tables.ts';
import { shareFacts } from '../../../support/run/known-facts.ts';
import { inOneLine, projectRoot } from '../../../support/run/run-binary.ts';
import { runMain } from '../../../support/run/run-main.ts';
import { temporaryFolder } from '../../../support/run/temporary-folder.ts';

describe('demo --board', () => {
  it('makes seven schools with three rounds, of which one command makes the same page again', {
    timeout: 600_000,
  }, async () => {
    const folder = temporaryFolder();
    const made = await runMain(['demo', '--board'], folder);
    expect([made.code, made.stderr]).toEqual([0, '']);
    expect(inOneLine(made.stdout)).toContain('Een bestuur met 7 scholen staat in de map "voorbeeldbestuur".');
    const board = join(folder, 'voorbeeldbestuur');
    const schools = readdirSync(board).filter((name) => existsSync(join(board, name, 'school.yaml')));
    expect(schools).toHaveLength(7);
    for (const school of schools)
      expect(readdirSync(join(board, school, 'rondes'))).toEqual(['2024-2025.json', '2025-2026.json']);
    const page = (at: string) => readFileSync(join(folder, at, 'index.html'), 'utf8');
    const tables = tablesIn(page('voorbeeldbestuur/portefeuille'));
    const rows = (caption: string) => tables.find((table) => table.caption === caption)?.rows ?? [];
    expect(rows('De criteria, per school')).toHaveLength(8);
    expect(
      rows('Wat is er veranderd?')
        .slice(1)
        .every(([, since]) => since === '2025-2026'),
    ).toBe(true);
    expect(rows('De scores van De Linde, per ronde')[0]).toEqual(['Standaard', '2024-2025', '2025-2026', '2026-2027']);
    expect(rows('Hoeveel mensen antwoordden, per groep').slice(1)).toEqual([
      ['ouders', '4', '332 van 817'],
      ['leerlingen', '2', '94 van 100'],
      ['leraren', '4', '44 van 67'],
    ]);
    const verdicts = new Set(
      rows('De criteria, per school')
        .slice(1)
        .flatMap((row) => row.slice(1).map((cell) => cell.split(' ').at(-1))),
    );
    expect(verdicts.size).toBeGreaterThan(3);

    for (const school of schools) shareFacts(join(projectRoot, 'examples/voorbeeldschool'), join(board, school));
    const again = await runMain(['portfolio', 'voorbeeldbestuur', '--pairs', '--output', 'zelf', '--quiet'], folder);
    expect([again.code, again.stderr]).toEqual([0, '']);
    expect(page('zelf')).toBe(page('voorbeeldbestuur/portefeuille'));
  });

  it('leaves alone what is there already', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'bestuur'));
    writeFileSync(join(folder, 'bestuur/iets.txt'), 'van mij');
    const { code } = await runMain(['demo', 'bestuur', '--board'], folder);
    expect(code).toBe(2);
    expect(readdirSync(join(folder, 'bestuur'))).toEqual(['iets.txt']);
  });
});
