import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tablesIn } from '../../../support/pages/tables.ts';
import { brinOf, cardOfSchool, writeCards } from '../../../support/portfolio/cards.ts';
import { askManual } from '../../../support/portfolio/duckdb.ts';
import { inOneLine, projectRoot } from '../../../support/run/run-binary.ts';
import { runMain } from '../../../support/run/run-main.ts';
import { placeSmallExample, temporaryFolder } from '../../../support/run/temporary-folder.ts';

const TODAY = { today: '2026-12-01' };

const portfolio = async (folder: string, ...args: string[]) => {
  const { code, stderr } = await runMain(['portfolio', ...args], folder, TODAY);
  return { code, warned: inOneLine(stderr) };
};

const pageIn = (folder: string) => readFileSync(join(folder, 'portefeuille/index.html'), 'utf8');

describe('portfolio of schools whose framework was altered', () => {
  it('puts them apart, in numbers and on the page, and names each', async () => {
    const folder = temporaryFolder();
    const altered = (index: number, digest: string) => {
      const card = cardOfSchool(index, 2026, { made_on: '2026-11-11' });
      return { ...card, framework: { ...card.framework, digest } };
    };
    const original = [0, 1, 2, 3, 4].flatMap((index) => [2025, 2026].map((year) => cardOfSchool(index, year)));
    const others = [altered(5, 'aaaaaaaaaaaa'), altered(6, 'aaaaaaaaaaaa'), altered(7, 'bbbbbbbbbbbb')];
    writeCards(join(folder, 'kaarten'), [...original, cardOfSchool(5, 2025), ...others]);
    const { code, warned } = await portfolio(folder, 'kaarten', '--pairs');
    expect(code).toBe(2);
    expect(warned).toContain('Bij 3 plekken ging iets mis.');
    expect(warned).toContain(`${brinOf(7)}/schoolkaart-2026-2027.json: Het keurmerk van deze school heet versie 1.3.0`);
    const page = pageIn(folder);
    for (const words of ['versie 1.3.0: 5', '1.3.0 met andere inhoud (aaaaaaaa): 2', 'inhoud (bbbbbbbb): 1 school'])
      expect(page).toContain(words);
    const told = await askManual(join(folder, 'portefeuille'));
    const schools = (told.get('waar-criteria') ?? [])
      .filter(({ criterium }) => criterium === 'C1')
      .map((row) => [
        row['framework_version'],
        ['voldaan', 'deels', 'niet', 'onbekend', 'nog_open', 'nvt'].reduce((sum, name) => sum + Number(row[name]), 0),
      ]);
    expect(schools).toEqual([
      ['1.3.0', 5],
      ['1.3.0+aaaaaaaaaaaa', 2],
      ['1.3.0+bbbbbbbbbbbb', 1],
    ]);
    const moved = tablesIn(page).find(({ caption }) => caption === 'Wat is er veranderd?')?.rows ?? [];
    expect(moved.find(([name]) => name === 'School 5')?.[2]).toBe('andere versie, niet te vergelijken');
    expect([...new Set(told.get('veranderd')?.map((row) => row['framework_version']))]).toEqual(['1.3.0']);
  });

  it('takes a framework that the page has too for what it is, and says on the card of a dossier that it is another', async () => {
    const folder = temporaryFolder();
    const dossier = join(folder, 'scholen/a');
    placeSmallExample(dossier);
    cpSync(join(projectRoot, 'criteria'), join(folder, 'kader'), { recursive: true });
    const file = join(folder, 'kader/keurmerk.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: Ons eigen kader'));
    expect(await portfolio(folder, 'scholen', '--framework', 'kader')).toMatchObject({ code: 0 });
    await runMain(['report', dossier, '--format', 'card', '--framework', 'kader'], folder, TODAY);
    const { framework } = JSON.parse(readFileSync(join(dossier, 'rapport/schoolkaart-2026-2027.json'), 'utf8'));
    expect(framework.digest).toMatch(/^[0-9a-f]{12}$/);
    mkdirSync(join(folder, 'kaarten'));
    cpSync(join(dossier, 'rapport/schoolkaart-2026-2027.json'), join(folder, 'kaarten/a.json'));
    const { code, warned } = await portfolio(folder, 'kaarten', '--output', 'elders');
    expect([code, warned]).toEqual([
      2,
      expect.stringContaining('kaarten/a.json: Het keurmerk van deze school heet versie'),
    ]);
  });
});
