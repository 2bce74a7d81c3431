import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tablesIn } from '../../../support/pages/tables.ts';
import { aCard, cardOfSchool, writeCards } from '../../../support/portfolio/cards.ts';
import { type Asked, askManual, openDuckDb, sqlPath } from '../../../support/portfolio/duckdb.ts';
import { csvRows } from '../../../support/portfolio/read-csv.ts';
import { HOSTILE } from '../../../support/results/results.ts';
import { inOneLine } from '../../../support/run/run-binary.ts';
import { runMain } from '../../../support/run/run-main.ts';
import { temporaryFolder } from '../../../support/run/temporary-folder.ts';

const NAMES = [
  '=HYPERLINK("http://x.example")',
  "'t Vlot",
  'De "Brug"; en meer, veel meer',
  '<script>alert(1)</script>',
  'Ünïcødé 😀 школа',
  '+31 30 123',
  HOSTILE.replace(/\s+/g, ' ').slice(0, 60).trim(),
];

/** A board of schools with hostile names in three rounds, one of which has another version, and of which one came twice. */
const makeBoard = async (folder: string) => {
  const cards = [2024, 2025, 2026].flatMap((year) =>
    Array.from({ length: 24 }, (_, school) => {
      const card = cardOfSchool(school, year);
      const name = NAMES[school] ?? card.school.name;
      const old = school >= 20 && year < 2026 ? { framework: { ...card.framework, version: '1.1.0' } } : {};
      const other = school === 23 ? { framework: { ...card.framework, version: '1.1.0' } } : {};
      return { ...card, ...old, ...other, school: { ...card.school, name } };
    }),
  );
  // One school skipped a round, and one has none of this year.
  const kept = cards.filter(
    ({ school, round }) =>
      !(school.brin === '10BA' && round === '2025-2026') && !(school.brin === '10CA' && round === '2026-2027'),
  );
  writeCards(join(folder, 'kaarten'), kept);
  const today = { today: '2026-12-01' };
  const first = await runMain(['portfolio', 'kaarten'], folder, today);
  // Later a card is made again, and an older one comes after it.
  const again = cardOfSchool(5, 2026, { made_on: '2026-11-29' });
  writeCards(join(folder, 'later'), [{ ...again, school: { ...again.school, name: NAMES[5] ?? '' } }]);
  writeCards(join(folder, 'ouder'), [aCard({ school: { name: NAMES[6] ?? '', brin: '10GA' }, made_on: '2026-01-01' })]);
  const second = await runMain(['portfolio', 'later', 'ouder'], folder, today);
  return { folder, portfolio: join(folder, 'portefeuille'), first, second };
};

const keyed = (rows: readonly Asked[], key: string): Map<string, Asked> =>
  new Map(rows.map((row) => [String(row[key]), row]));

const number = (text: string): number | null => (text === '–' ? null : Number(text.replace(',', '.')));

/** Each file of a kind in the portfolio, by its path with '/'. */
const filesIn = (portfolio: string, ending: string): string[] =>
  readdirSync(portfolio, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith(ending))
    .sort();

const askOnce = async (folder: string) => {
  const board = await makeBoard(folder);
  const html = readFileSync(join(board.portfolio, 'index.html'), 'utf8');
  return { ...board, html, tables: tablesIn(html), answers: await askManual(board.portfolio) };
};

describe('the numbers of a portfolio', () => {
  const shared = mkdtempSync(join(tmpdir(), 'ouder-audit-board-'));
  let board: Awaited<ReturnType<typeof askOnce>>;
  beforeAll(async () => {
    board = await askOnce(shared);
  });
  afterAll(() => rmSync(shared, { recursive: true, force: true }));
  const rowsOf = (caption: string) =>
    board.tables.filter((table) => table.caption === caption).map(({ rows }) => rows.slice(1));
  const answer = (name: string) => board.answers.get(name) ?? [];

  it('come from a run that went well, and from one that added a part to them', () => {
    const { first, second, portfolio } = board;
    expect([first.code, second.code]).toEqual([0, 0]);
    expect(filesIn(portfolio, '.parquet')).toEqual([
      'metingen/schooljaar=2024-2025/deel-000001.parquet',
      'metingen/schooljaar=2025-2026/deel-000001.parquet',
      'metingen/schooljaar=2026-2027/deel-000001.parquet',
      'metingen/schooljaar=2026-2027/deel-000002.parquet',
    ]);
  });

  it('say on the page how many schools have each verdict as the SQL of the manual does, for each version apart', () => {
    const asked = keyed(
      answer('waar-criteria').map((row) => ({ ...row, key: `${row['framework_version']} ${row['criterium']}` })),
      'key',
    );
    const shown = rowsOf('Hoeveel scholen, per criterium');
    expect([shown.length, asked.size]).toEqual([2, 22]);
    for (const [index, version] of ['1.1.0', '1.3.0'].entries()) {
      for (const [title = '', ...counts] of shown[index] ?? []) {
        const row = asked.get(`${version} ${title.split(' ')[0]}`);
        const told = ['voldaan', 'deels', 'niet', 'onbekend', 'nog_open', 'nvt'].map((name) => row?.[name]);
        expect(counts.map(Number)).toEqual(told);
      }
    }
  });

  it('give the same averages, and none of fewer than five schools', () => {
    const asked = answer('waar-standaarden');
    const averages = board.tables
      .filter(({ caption }) => caption === 'De score van elke standaard, per school')
      .map(({ rows }) => rows.find(([name]) => name === 'Gemiddeld')?.slice(1));
    const told = asked.filter((row) => row['framework_version'] === '1.3.0').map((row) => row['gemiddeld']);
    expect(averages[0]).toBeUndefined();
    expect(averages[1]?.map((cell) => number(cell.split(' ').at(-1) ?? ''))).toEqual(told);
    expect(told.every((average) => typeof average === 'number')).toBe(true);
    const alone = asked.filter((row) => row['framework_version'] === '1.1.0');
    expect(alone.map((row) => row['gemiddeld'])).toEqual([null, null, null, null, null, null]);
  });

  it('say what moved as the SQL does, each school since its own round before, of the same version', () => {
    const asked = answer('veranderd');
    const shown = rowsOf('Hoeveel scholen veranderden, per criterium').flat();
    const found = new Map(
      shown.map(([title = '', ...counts], index) => [
        `${index < 11 ? '1.1.0' : '1.3.0'} ${title.split(' ')[0]}`,
        counts.map(Number),
      ]),
    );
    const told = new Map(
      asked.map((row) => [`${row['framework_version']} ${row['criterium']}`, [row['vooruit'], row['achteruit']]]),
    );
    expect(told.size).toBe(22);
    expect(found).toEqual(new Map([...found.keys()].map((key) => [key, told.get(key)])));
    const bySchool = rowsOf('Wat is er veranderd?').flat();
    expect(bySchool.find(([name]) => name === 'School 20')?.[1]).toBe('2025-2026');
    expect(bySchool.find(([name]) => name === 'School 20')?.[2]).toBe('andere versie, niet te vergelijken');
    const ups = bySchool.flatMap(([, , up = '']) => (/^[CA]\d/.test(up) ? up.split(', ') : []));
    expect(ups).toHaveLength(asked.reduce((sum, row) => sum + Number(row['vooruit']), 0));
  });

  it('say which agreements are late as the SQL does, school by school', () => {
    const shown = rowsOf('De afspraken, per school').flat();
    const asked = answer('te-laat');
    expect(asked).toHaveLength(23);
    const told = asked.map((row) => ['te_laat', 'komt_nog', 'zonder_datum', 'gedaan'].map((name) => Number(row[name])));
    const sorted = (rows: number[][]) => rows.map((row) => row.join(' ')).sort();
    expect(sorted(shown.slice(0, -1).map((row) => row.slice(1).map(Number)))).toEqual(sorted(told));
    expect(shown.at(-1)?.slice(1).map(Number)).toEqual(
      [0, 1, 2, 3].map((at) => told.reduce((sum, row) => sum + (row[at] ?? 0), 0)),
    );
  });

  it('say what lapses and who answered as the SQL does', () => {
    const months = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus'];
    const lapses = rowsOf('Bewijs dat verloopt, per maand')
      .flat()
      .map(([month = '', pieces]) => {
        const [name = '', year] = month.split(' ');
        return [`${year}-0${months.indexOf(name) + 1}`, Number(pieces)];
      });
    expect(lapses).toEqual(answer('verloopt').map((row) => [row['maand'], Number(row['stukken'])]));
    const groups: Record<string, string> = { ouders: 'ouder', leerlingen: 'leerling', leraren: 'leraar' };
    const response = rowsOf('Hoeveel mensen antwoordden, per groep').flat();
    const told = keyed(answer('antwoorden'), 'groep');
    expect(response).toHaveLength(3);
    for (const [group = '', schools, answered = ''] of response) {
      const row = told.get(groups[group] ?? '');
      const [responses, invited] = answered.split(' van ');
      expect([Number(schools), Number(responses), invited === undefined ? null : Number(invited)]).toEqual([
        row?.['scholen'],
        Number(row?.['antwoorden']),
        row?.['gevraagd'] === null ? null : Number(row?.['gevraagd']),
      ]);
    }
  });

  it('are the same row by row in Parquet and CSV, as DuckDB reads both, with hostile names and all', async () => {
    const duckdb = await openDuckDb();
    const columns = `card, school_id, school, brin, sector, board, board_number, round, kind, id, framework, framework_version,
      score, verdict, number, of_number, CAST(made_on AS VARCHAR) AS made_on`;
    const types = `{card: 'VARCHAR', school_id: 'VARCHAR', school: 'VARCHAR', brin: 'VARCHAR', sector: 'VARCHAR', board: 'VARCHAR',
      board_number: 'VARCHAR', round: 'VARCHAR', kind: 'VARCHAR', id: 'VARCHAR', framework: 'VARCHAR', framework_version: 'VARCHAR',
      score: 'DOUBLE', verdict: 'VARCHAR', number: 'INTEGER', of_number: 'INTEGER', made_on: 'DATE'}`;
    const of = sqlPath(board.portfolio);
    const parquet = await duckdb.ask(`SELECT ${columns} FROM read_parquet('${of}/metingen/*/*.parquet') ORDER BY ALL`);
    const csv = await duckdb.ask(
      `SELECT ${columns.replace('school,', "regexp_replace(school, '^''([=+@-])', '\\1') AS school,")}
       FROM read_csv('${of}/metingen-csv/*/*.csv', delim = ';', header = true, decimal_separator = ',', columns = ${types}) ORDER BY ALL`,
    );
    const types_ = await duckdb.ask(`DESCRIBE SELECT * FROM read_parquet('${of}/metingen/*/*.parquet')`);
    duckdb.close();
    expect(parquet.length).toBeGreaterThan(1500);
    expect(csv).toEqual(parquet);
    expect(Object.fromEntries(types_.map((row) => [row['column_name'], row['column_type']]))).toMatchObject({
      school: 'VARCHAR',
      score: 'DOUBLE',
      number: 'INTEGER',
      made_on: 'DATE',
    });
  });

  it('are the same in CSV as another reader reads it, which knows nothing of types', async () => {
    const duckdb = await openDuckDb();
    const rows = await duckdb.ask(
      `SELECT * EXCLUDE (schooljaar) REPLACE (CAST(made_on AS VARCHAR) AS made_on)
       FROM read_parquet('${sqlPath(board.portfolio)}/metingen/*/*.parquet', hive_partitioning = true)`,
    );
    duckdb.close();
    const read = filesIn(join(board.portfolio, 'metingen-csv'), '.csv').flatMap((name) =>
      csvRows(join(board.portfolio, 'metingen-csv', name)),
    );
    // Only numbers are written with a comma: ids and versions hold points of their own.
    const asCell = (value: Asked[string] = null) =>
      typeof value === 'number' ? String(value).replace('.', ',') : (value ?? '');
    const written = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, asCell(value)])),
    );
    const inOrder = (all: object[]) => all.map((row) => JSON.stringify(row)).sort();
    expect(inOrder(read)).toEqual(inOrder(written));
  });

  it('show a hostile name as its letters, and list every school once', () => {
    expect(board.html).not.toContain('<script');
    const names = rowsOf('De criteria, per school')
      .flat()
      .map(([name]) => name);
    for (const name of NAMES.slice(0, 6).filter((_, index) => index !== 2)) expect(names).toContain(name);
    const list = csvRows(join(board.portfolio, 'scholen.csv'));
    expect(list).toHaveLength(24);
    expect(list.map((row) => row['school'])).toEqual(expect.arrayContaining(NAMES.slice(0, 6)));
  });

  it('take the newest card of a school and a round, whatever came last', () => {
    expect(board.html).not.toContain('1 januari 2026');
    expect(board.html).toContain('kaart van 29 november 2026');
  });

  it('stay the same when the parts are made into one file a year', async () => {
    const before = new Map([...board.answers].filter(([name]) => name !== '' && name !== 'duckdb'));
    const { folder, portfolio: other } = await makeBoard(temporaryFolder());
    const { code } = await runMain(['portfolio', 'ouder', '--compact'], folder, { today: '2026-12-01' });
    expect(code).toBe(0);
    expect(filesIn(other, '.parquet')).toEqual([
      'metingen/schooljaar=2024-2025/deel-000001.parquet',
      'metingen/schooljaar=2025-2026/deel-000001.parquet',
      'metingen/schooljaar=2026-2027/deel-000004.parquet',
    ]);
    expect(filesIn(join(other, 'metingen-csv'), '.csv')).toHaveLength(3);
    const after = new Map([...(await askManual(other))].filter(([name]) => before.has(name)));
    expect(after).toEqual(before);
    expect(readFileSync(join(other, 'index.html'), 'utf8')).toBe(board.html);
  });

  it('stay those of the schools together when one is early, on the page, on the screen and in SQL', async () => {
    const folder = temporaryFolder();
    const early = { round: '2027-2028', made_on: '2027-08-20' };
    const cards = [0, 1, 2, 3].flatMap((index) => [2025, 2026].map((year) => cardOfSchool(index, year)));
    writeCards(join(folder, 'kaarten'), [...cards, { ...cardOfSchool(0, 2026), ...early }, cardOfSchool(5, 2025)]);
    const run = await runMain(['portfolio', 'kaarten'], folder, { today: '2027-09-01' });
    expect(inOneLine(run.stdout)).toContain(
      'De bladzijde van 4 scholen staat klaar, schooljaar 2026-2027. 1 school staat er niet op, want zij heeft geen kaart van dat schooljaar.',
    );
    const html = readFileSync(join(folder, 'portefeuille/index.html'), 'utf8');
    expect(html).toContain('Van 1 school is er al een kaart van een later schooljaar.');
    const told = await askManual(join(folder, 'portefeuille'));
    expect(told.get('te-laat')).toHaveLength(4);
    const shown = tablesIn(html).find(({ caption }) => caption === 'Hoeveel scholen veranderden, per criterium')?.rows;
    expect(shown?.slice(1).map((row) => row.slice(1).map(Number))).toHaveLength(told.get('veranderd')?.length ?? 0);
    for (const [title = '', ...counts] of shown?.slice(1) ?? []) {
      const row = told.get('veranderd')?.find((each) => each['criterium'] === title.split(' ')[0]);
      expect(counts.map(Number)).toEqual([row?.['vooruit'], row?.['achteruit']]);
    }
  });
});
