import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../../../src/dossier/card-shape.ts';
import { renderCard } from '../../../../src/report/card.ts';
import { tablesIn } from '../../../support/pages/tables.ts';
import { aCard, brinOf, cardOfSchool, writeCards } from '../../../support/portfolio/cards.ts';
import { askManual } from '../../../support/portfolio/duckdb.ts';
import { csvRows } from '../../../support/portfolio/read-csv.ts';
import { inOneLine } from '../../../support/run/run-binary.ts';
import { runMain } from '../../../support/run/run-main.ts';
import { copyOfExample, placeSmallExample, temporaryFolder } from '../../../support/run/temporary-folder.ts';

const TODAY = { today: '2026-12-01' };

const portfolio = async (folder: string, ...args: string[]) => {
  const { code, stdout, stderr } = await runMain(['portfolio', ...args], folder, TODAY);
  return { code, said: inOneLine(stdout), warned: inOneLine(stderr) };
};

const pageIn = (folder: string) => readFileSync(join(folder, 'portefeuille/index.html'), 'utf8');

const schoolsOn = (folder: string): (string | undefined)[] =>
  tablesIn(pageIn(folder))
    .find(({ caption }) => caption === 'De criteria, per school')
    ?.rows.slice(1)
    .map(([name]) => name) ?? [];

const putCard = (folder: string, name: string, card: Card | string) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), typeof card === 'string' ? card : renderCard(card));
};

const school = (name: string, brin?: string): Card['school'] => ({
  name,
  sector: 'po',
  ...(brin === undefined ? {} : { brin }),
});

/** A dossier of a made-up school with nothing in it. */
const putDossier = (folder: string, index: number) => {
  mkdirSync(join(folder, 'bewijs'), { recursive: true });
  const mark = 'qualityMark: { id: keurmerk-ouderbetrokkenheid, version: 1.3.0 }';
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
  put(
    'school.yaml',
    `formatVersion: 1\nschool: { name: School ${index}, brin: ${brinOf(index)}, sector: po }\nround: { schoolYear: 2026-2027 }\n${mark}\n`,
  );
  put('antwoorden.yaml', `formatVersion: 1\n${mark}\nanswers:\n  C1.1: { level: ${index % 4} }\n`);
  put('bewijs.yaml', 'formatVersion: 1\nevidence: {}\n');
  return put;
};

describe('portfolio', () => {
  it('takes dossiers, cards, saved results and sealed packages in any mix, with the rounds that each keeps', async () => {
    const folder = temporaryFolder();
    const given = join(folder, 'scholen');
    mkdirSync(given);
    const dossier = join(given, 'dossier');
    placeSmallExample(dossier);
    const named = async (at: string, name: string, brin: string) =>
      await runMain(['school', 'edit', at, '--name', name, '--brin', brin, '--board', 'Stichting Mix'], folder);
    await named(dossier, 'Het Dossier', '10AA');
    await runMain(['report', dossier, '--format', 'json'], folder, TODAY);
    const result = JSON.parse(readFileSync(join(dossier, 'rapport/audit.json'), 'utf8'));
    mkdirSync(join(dossier, 'rondes'));
    const earlier = { ...result, date: '2025-11-01', round: { schoolYear: '2025-2026' } };
    writeFileSync(join(dossier, 'rondes/2025-2026.json'), JSON.stringify(earlier));
    writeFileSync(join(given, 'audit.json'), JSON.stringify({ ...result, school: school('Het Resultaat', '10BA') }));
    putCard(join(given, 'diep/er'), 'kaart van de brug (1).json', aCard({ school: school('De Kaart', '10CA') }));
    const sealed = join(folder, 'verzegeld');
    cpSync(dossier, sealed, { recursive: true });
    await named(sealed, 'Het Pakket', '10DA');
    await runMain(['pack', sealed, '--output', join(given, 'pakket.zip')], folder, TODAY);
    expect(existsSync(join(given, 'pakket.zip'))).toBe(true);

    const { code, said, warned } = await portfolio(folder, 'scholen');
    expect([code, warned.trim()]).toEqual([0, '1/1 scholen/dossier']);
    expect(said).toContain('De bladzijde van 4 scholen staat klaar, schooljaar 2026-2027.');
    expect(said).toContain('Open portefeuille/index.html in een browser');
    expect(said).toContain('docs/portefeuille.md');
    expect(schoolsOn(folder)).toEqual(['De Kaart', 'Het Dossier', 'Het Pakket', 'Het Resultaat']);
    const moved = tablesIn(pageIn(folder)).find(({ caption }) => caption === 'Wat is er veranderd?')?.rows ?? [];
    expect(moved.filter(([, since]) => since === '2025-2026').map(([name]) => name)).toEqual([
      'Het Dossier',
      'Het Pakket',
    ]);
  });

  it('names what is wrong with a card, and goes on with the others', async () => {
    const folder = temporaryFolder();
    const given = join(folder, 'kaarten');
    putCard(given, 'goed.json', aCard());
    putCard(given, 'kapot.json', '{"formatVersion":1,"kind":"schoolka');
    putCard(given, 'anders.json', '{"name":"iets anders"}');
    putCard(given, 'lijst.json', '[1,2]');
    putCard(given, 'ander-formaat.json', '{"formatVersion":1,"naam":"x"}');
    putCard(given, 'score.json', renderCard(aCard()).replace('"score":2.1', '"score":21'));
    putCard(given, 'vloer.json', renderCard(aCard()).replace('"responses":40', '"responses":3'));
    putCard(given, 'oud.json', '{"formatVersion":1,"criteria":[]}');
    putCard(given, 'pakket.zip', 'dit is geen zip');
    const other = { id: 'ander-keurmerk', version: '1.0.0' };
    putCard(given, 'ander.json', aCard({ framework: other, school: school('De Andere', '10BA') }));
    putCard(given, 'straks.json', aCard({ round: '2031-2032', school: school('De Straks', '10CA') }));
    putCard(given, 'morgen.json', aCard({ made_on: '2026-12-02', school: school('De Morgen', '10DA') }));
    putCard(given, 'naamloos.json', aCard({ school: school('Zonder Brin') }));
    putCard(given, 'dubbel.json', aCard({ made_on: '2026-11-01', school: school('De Dubbele', '10AA') }));
    const { code, warned, said } = await portfolio(folder, 'kaarten');
    expect(code).toBe(2);
    expect(warned).toContain('Bij 13 plekken ging iets mis. De andere scholen staan op de bladzijde.');
    expect(warned).toContain('kaarten/kapot.json: Dit bestand is geen kaart');
    for (const name of ['score', 'vloer']) expect(warned).toContain(`kaarten/${name}.json: Deze kaart klopt niet.`);
    expect(warned).toContain('kaarten/oud.json: Dit resultaat is niet te lezen.');
    expect(warned).toContain('kaarten/ander.json: Deze school werkt met ander-keurmerk.');
    expect(warned).toContain('kaarten/straks.json: Deze kaart is van schooljaar 2031-2032. Dat moet nog komen.');
    expect(warned).toContain('kaarten/morgen.json: Deze kaart is gemaakt op 2 december 2026. Die dag moet nog komen.');
    expect(warned).toContain('Zonder Brin: Deze school heeft geen BRIN.');
    expect(warned).toContain(
      '10AA: Deze scholen hebben hetzelfde BRIN in hetzelfde schooljaar: De Dubbele en De Linde.',
    );
    expect(said).toContain('De bladzijde van 2 scholen staat klaar');
    expect(schoolsOn(folder)).toEqual(['De Linde', 'Zonder Brin']);
    const page = pageIn(folder);
    expect(page).toContain('Wat niet goed ging');
    expect(page).toContain('kaarten/kapot.json: Dit bestand');
  });

  it('names schools that it cannot keep apart, also across runs', async () => {
    const folder = temporaryFolder();
    putCard(join(folder, 'een'), 'a.json', aCard({ school: school('De Linde', '15AA') }));
    expect(await portfolio(folder, 'een')).toMatchObject({ code: 0 });
    putCard(join(folder, 'twee'), 'b.json', aCard({ school: school('De Wilg', '15AA') }));
    putCard(join(folder, 'twee'), 'c.json', aCard({ school: school('De Linde', '15AA00') }));
    for (const [name, open] of [
      ['d.json', 1],
      ['e.json', 2],
    ] as const)
      putCard(join(folder, 'twee'), name, aCard({ school: school('De Eik'), open }));
    const { code, warned } = await portfolio(folder, 'twee');
    expect(code).toBe(2);
    expect(warned).toContain('15AA: Deze scholen hebben hetzelfde BRIN in hetzelfde schooljaar: De Linde en De Wilg.');
    expect(warned).toContain('15AA: Er zijn kaarten met BRIN 15AA en met BRIN 15AA00.');
    expect(warned).toContain('De Eik: Van deze naam zijn er meer kaarten van hetzelfde schooljaar');
  });

  it('refuses a package that was changed after it was sealed', async () => {
    const folder = temporaryFolder();
    const dossier = join(folder, 'school');
    placeSmallExample(dossier);
    mkdirSync(join(folder, 'in'));
    await runMain(['pack', dossier, '--output', join(folder, 'in/pakket.zip')], folder, TODAY);
    await runMain(['verify', join(folder, 'in/pakket.zip'), '--unpack', join(folder, 'in/uit')], folder, TODAY);
    rmSync(join(folder, 'in/pakket.zip'));
    const result = join(folder, 'in/uit/data/rapport/audit.json');
    writeFileSync(result, readFileSync(result, 'utf8').replace('"met": ', '"met": 1'));
    putCard(join(folder, 'in'), 'goed.json', aCard());
    const { code, warned } = await portfolio(folder, 'in');
    expect([code, warned]).toEqual([2, expect.stringContaining('in/uit: Dit pakket is na het verzegelen veranderd')]);
    expect(schoolsOn(folder)).toEqual(['De Linde']);
  });

  it('makes the page of 500 dossiers of which 50 are broken in ten ways, and names all 50', {
    timeout: 600_000,
  }, async () => {
    const folder = temporaryFolder();
    const all = join(folder, 'alle');
    const ways: ((at: string, put: ReturnType<typeof putDossier>) => void)[] = [
      (at) => rmSync(join(at, 'antwoorden.yaml')),
      (_at, put) => put('antwoorden.yaml', 'formatVersion: 1\nanswers: [1, 2\n'),
      (_at, put) => put('school.yaml', ''),
      (at) => {
        rmSync(join(at, 'bewijs.yaml'));
        mkdirSync(join(at, 'bewijs.yaml'));
      },
      (_at, put) => put('bewijs.yaml', '\u0000\u0001\u0002'),
      (_at, put) => put('bewijs.yaml', 'formatVersion: 1\nbewijsstukken: {}\n'),
      (at, put) => put('school.yaml', readFileSync(join(at, 'school.yaml'), 'utf8').replace(/brin: \w+/, 'brin: abc')),
      (at, put) => put('school.yaml', `${readFileSync(join(at, 'school.yaml'), 'utf8')}framework: ./weg\n`),
      (at, put) =>
        put('antwoorden.yaml', readFileSync(join(at, 'antwoorden.yaml'), 'utf8').replace(/level: \d/, 'level: 7')),
      (at, put) =>
        put('antwoorden.yaml', `${readFileSync(join(at, 'antwoorden.yaml'), 'utf8')}  C99.1: { level: 2 }\n`),
    ];
    for (let index = 0; index < 500; index += 1) {
      const at = join(all, `school-${String(index).padStart(3, '0')}`);
      const put = putDossier(at, index);
      if (index % 10 === 3) ways[Math.floor(index / 10) % 10]?.(at, put);
    }
    const { code, warned, said } = await portfolio(folder, 'alle', '--quiet');
    expect(code).toBe(2);
    expect(said).toBe('');
    expect(warned).toContain('Bij 50 plekken ging iets mis.');
    for (let index = 3; index < 500; index += 10)
      expect(warned).toContain(`alle/school-${String(index).padStart(3, '0')}: `);
    expect(csvRows(join(folder, 'portefeuille/scholen.csv'))).toHaveLength(450);
    expect(pageIn(folder)).toContain('Dit zijn 450 scholen. Boven de 200 noemt deze bladzijde geen scholen apart.');
    // The page, the Parquet as DuckDB reads it and the CSV as another reader does count the same.
    const csv = csvRows(join(folder, 'portefeuille/metingen-csv/schooljaar=2026-2027/deel-000001.csv'));
    const asked = (await askManual(join(folder, 'portefeuille'))).get('waar-criteria') ?? [];
    const shown =
      tablesIn(pageIn(folder)).find(({ caption }) => caption === 'Hoeveel scholen, per criterium')?.rows ?? [];
    const told = shown.slice(1).map(([title = '', ...counts]) => [title.split(' ')[0], ...counts.map(Number)]);
    const verdicts = ['met', 'partlyMet', 'notMet', 'undetermined', 'unanswered', 'notApplicable'];
    const counted = (id: unknown) => csv.filter((row) => row['kind'] === 'criterion' && row['id'] === id);
    expect(told).toHaveLength(11);
    for (const [id, ...counts] of told) {
      expect(counts).toEqual(verdicts.map((each) => counted(id).filter(({ verdict }) => verdict === each).length));
      const row = asked.find(({ criterium }) => criterium === id);
      const names = ['voldaan', 'deels', 'niet', 'onbekend', 'nog_open', 'nvt'];
      expect(counts).toEqual(names.map((name) => row?.[name]));
      expect(counted(id)).toHaveLength(450);
    }
  });

  it('joins what DUO says of a school, whatever the encoding and the year of the file', async () => {
    const folder = temporaryFolder();
    putCard(join(folder, 'kaarten'), 'a.json', aCard({ school: school('De Linde', '10AA') }));
    putCard(join(folder, 'kaarten'), 'b.json', aCard({ school: school('De Wilg', '10BA01') }));
    const csv =
      'PROVINCIE;BEVOEGD GEZAG NUMMER;INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;GEMEENTENAAM;DENOMINATIE;AANTAL LEERLINGEN\r\n' +
      'Utrecht;41234;10AA;10AA00;"Basisschool ""De Linde""";Sint Anthonis é;Openbaar;212\r\n' +
      'Utrecht;41234;10BA;00;De Wilg;De Bilt;Openbaar;99\r\nUtrecht;41234;10BA;01;De Wilg dependance;Zeist;Openbaar;1200\r\n';
    writeFileSync(join(folder, 'duo.csv'), Buffer.from(csv, 'latin1'));
    expect(await portfolio(folder, 'kaarten', '--schools', 'duo.csv')).toMatchObject({ code: 0 });
    const list = readFileSync(join(folder, 'portefeuille/scholen.csv'), 'utf8').split('\r\n');
    expect(list[1]).toContain(';41234;2026-2027;"Basisschool ""De Linde""";Sint Anthonis é;Openbaar;200 tot 500');
    expect(list[2]).toContain(';De Wilg dependance;Zeist;Openbaar;1000 of meer');
    expect(pageIn(folder)).toContain('Sint Anthonis é');
    writeFileSync(join(folder, 'duo.csv'), 'naam;plaats\nx;y\n');
    const { code, warned } = await portfolio(folder, 'kaarten', '--schools', 'duo.csv', '--output', 'anders');
    expect([code, warned]).toEqual([2, expect.stringContaining('staat geen kolom met het BRIN')]);
    expect(existsSync(join(folder, 'anders'))).toBe(false);
  });

  it('says where schools can help each other only if somebody asks', async () => {
    const folder = temporaryFolder();
    writeCards(
      join(folder, 'kaarten'),
      [0, 1, 2].map((index) => cardOfSchool(index, 2026, { made_on: '2026-11-11' })),
    );
    await portfolio(folder, 'kaarten');
    expect(pageIn(folder)).not.toContain('Kan laten zien');
    await portfolio(folder, 'kaarten', '--pairs');
    expect(pageIn(folder)).toContain('Kan laten zien hoe het werkt: ');
  });

  it('writes nothing where no school is, and says what was there instead', async () => {
    const folder = temporaryFolder();
    putCard(join(folder, 'kaarten'), 'kapot.json', '{');
    const { code, warned } = await portfolio(folder, 'kaarten');
    expect([code, warned]).toEqual([2, expect.stringContaining('staat geen school die op de bladzijde kan.')]);
    expect(warned).toContain('kaarten/kapot.json: Dit bestand is geen kaart');
    expect((await portfolio(folder, 'bestaat-niet')).code).toBe(2);
    expect(readdirSync(folder)).toEqual(['kaarten']);
  });

  it('does not write into a dossier', async () => {
    const folder = copyOfExample();
    putCard(join(folder, '../kaarten'), 'a.json', aCard());
    const { code, warned } = await portfolio(folder, '../kaarten');
    expect([code, warned]).toEqual([2, expect.stringContaining('hoort bij een dossier of een pakket')]);
    expect(existsSync(join(folder, 'portefeuille'))).toBe(false);
  });

  it('follows no links, says so, and does not read its own output', async () => {
    const folder = temporaryFolder();
    putCard(join(folder, 'alles/kaarten'), 'a.json', aCard());
    symlinkSync(folder, join(folder, 'alles/rond'), 'junction');
    const { code, warned } = await portfolio(folder, 'alles', '--output', 'alles/uit');
    expect([code, warned]).toEqual([0, expect.stringContaining('alles/rond')]);
    writeFileSync(join(folder, 'alles/uit/los.json'), '{');
    expect((await portfolio(folder, 'alles', '--output', 'alles/uit', '--quiet')).warned).toBe('');
  });

  it('names a part that is damaged, leaves it alone, and shows the rest', async () => {
    const folder = temporaryFolder();
    putCard(join(folder, 'een'), 'a.json', aCard());
    putCard(join(folder, 'twee'), 'b.json', aCard({ school: school('De Wilg', '10BA') }));
    await portfolio(folder, 'een');
    const part = join(folder, 'portefeuille/metingen/schooljaar=2026-2027/deel-000001.parquet');
    writeFileSync(part, 'kapot');
    const { code, warned } = await portfolio(folder, 'twee', '--compact');
    expect([code, warned]).toEqual([2, expect.stringContaining('deel-000001.parquet: Dit deel van de metingen')]);
    expect(schoolsOn(folder)).toEqual(['De Wilg']);
    expect(readFileSync(part, 'utf8')).toBe('kapot');
  });

  it('refuses to work in a folder where another run is at work', async () => {
    const folder = temporaryFolder();
    putCard(join(folder, 'kaarten'), 'a.json', aCard());
    mkdirSync(join(folder, 'portefeuille'));
    writeFileSync(join(folder, 'portefeuille/.bezet.json'), JSON.stringify({ pid: 1, host: 'elders', started: null }));
    const { code } = await portfolio(folder, 'kaarten');
    expect(code).toBe(2);
    expect(readdirSync(join(folder, 'portefeuille'))).toEqual(['.bezet.json']);
  });

  it('shows nothing of the voices but how many answered, and nothing of a group under the floor', async () => {
    const folder = copyOfExample();
    const work = temporaryFolder();
    await runMain(['report', folder, '--format', 'json'], folder, TODAY);
    const result = JSON.parse(readFileSync(join(folder, 'rapport/audit.json'), 'utf8'));
    const voices = [
      {
        group: 'ouder',
        closed: '2026-11-20',
        invited: 90,
        responses: 61,
        items: { C3a: { '0': 17, geheim: 'stem-inhoud' } },
      },
      { group: 'leraar', closed: '2026-11-20', invited: 7, responses: 4, items: { C3a: { '0': 4 } } },
    ];
    putCard(join(work, 'in'), 'audit.json', JSON.stringify({ ...result, voices }));
    expect((await portfolio(work, 'in')).code).toBe(0);
    const everything = readdirSync(join(work, 'portefeuille'), { recursive: true, encoding: 'utf8' })
      .map((name) => join(work, 'portefeuille', name))
      .filter((path) => /\.(html|csv|parquet)$/.test(path))
      .map((path) => readFileSync(path, 'latin1'));
    expect(everything).toHaveLength(4);
    for (const text of everything) expect(text).not.toMatch(/stem-inhoud|C3a|leraar/);
    expect(pageIn(work)).toContain('61 van 90');
  });
});
