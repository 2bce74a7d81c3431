import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { factsFile } from '../../src/documents/io/facts-cache.ts';
import { csvPath, parquetOf, parquetPath } from '../../src/portfolio/io/measure-parts.ts';
import { type MeasuredRound, measuredRound, measuresOf } from '../../src/portfolio/measures.ts';
import { cardOfSchool, writeCards } from '../../test/support/portfolio/cards.ts';
import { sqlOfManual, sqlPath } from '../../test/support/portfolio/duckdb.ts';
import { type Command, median, peakMemory, type Row, timeInTurn, tool } from './measure.ts';

const SCHOOLS = 6_500;
const DOSSIERS = 200;
const YEARS = 20;
const FIRST_YEAR = 2006;
const RUNS = 3;
const ASKED = 5;
const MEGA = 1_000_000;
const TODAY = ['--today', '2026-12-01'];

const cardsOf = (schools: number, year = 2026) =>
  Array.from({ length: schools }, (_, school) => cardOfSchool(school, year));

/** A command that makes a portfolio in a folder that is empty again before each run. */
const makeOf = (name: string, input: string, output: string): Command => ({
  ...tool(name, 'portfolio', input, '--output', output, '--quiet', ...TODAY),
  prepare: () => rmSync(output, { recursive: true, force: true }),
});

const seconds = (milliseconds: number | undefined): string => `${Math.round(milliseconds ?? Number.NaN)} ms`;

/** The cards of the country to its page and Parquet, and half of them, to see whether time grows as they do. */
const measureCards = async (work: string): Promise<Row[]> => {
  const [half, all] = [join(work, 'half'), join(work, 'all')];
  writeCards(half, cardsOf(SCHOOLS / 2));
  writeCards(all, cardsOf(SCHOOLS));
  const output = join(work, 'land');
  const country = makeOf(`${SCHOOLS} cards`, all, output);
  const medians = timeInTurn([makeOf(`${SCHOOLS / 2} cards`, half, join(work, 'half-land')), country], RUNS);
  const [halfTime = 0, allTime = 0] = [...medians.values()];
  const memory = await peakMemory(country);
  const page = statSync(join(output, 'index.html')).size;
  return [
    { what: `${SCHOOLS} cards to page and Parquet`, value: seconds(allTime), against: '', bar: '≤ 5 s' },
    { what: 'their memory', value: `${memory?.toFixed(0) ?? '–'} MB`, against: '', bar: '≤ 300 MB' },
    { what: 'their page', value: `${(page / MEGA).toFixed(2)} MB`, against: '', bar: '≤ 2 MB' },
    {
      what: 'twice the cards',
      value: seconds(allTime),
      against: `${(allTime / halfTime).toFixed(2)} × half of them`,
      bar: '≤ 2.2 ×',
    },
  ];
};

/** A board of the largest size: its page names every school. */
const measureBoard = (work: string): Row[] => {
  const input = join(work, 'board');
  writeCards(
    input,
    [2023, 2024, 2025, 2026].flatMap((year) => cardsOf(DOSSIERS, year)),
  );
  const output = join(work, 'board-page');
  const medians = timeInTurn([makeOf('board', input, output)], RUNS);
  const page = statSync(join(output, 'index.html')).size;
  return [
    {
      what: `${DOSSIERS} schools of four rounds, by cards`,
      value: seconds(medians.get('board')),
      against: '',
      bar: '',
    },
    { what: 'their page', value: `${(page / MEGA).toFixed(2)} MB`, against: '', bar: '≤ 2 MB' },
  ];
};

/** Dossiers whose documents were all read before: only their facts are read. */
const measureDossiers = (school: string, work: string, cache: string): Row[] => {
  const input = join(work, 'dossiers');
  spawnSync(process.execPath, [join('bin', 'ouder-audit.js'), 'check', school, '--quiet', ...TODAY], {
    env: { ...process.env, XDG_CACHE_HOME: cache },
  });
  const folder = join(cache, 'ouder-audit');
  for (let index = 0; index < DOSSIERS; index += 1) {
    const at = join(input, `school-${index}`);
    cpSync(school, at, { recursive: true });
    const yaml = join(at, 'school.yaml');
    const brin = cardOfSchool(index, 2026).school.brin ?? '';
    writeFileSync(yaml, readFileSync(yaml, 'utf8').replace('brin: 99ZZ', `brin: ${brin}`));
    if (existsSync(factsFile(folder, school))) cpSync(factsFile(folder, school), factsFile(folder, at));
  }
  const medians = timeInTurn([makeOf('dossiers', input, join(work, 'dossiers-page'))], 1);
  const each = (medians.get('dossiers') ?? 0) / DOSSIERS;
  return [
    {
      what: `${DOSSIERS} dossiers with cached facts`,
      value: seconds(medians.get('dossiers')),
      against: `${each.toFixed(0)} ms a dossier`,
      bar: '',
    },
  ];
};

/** The same rows as Parquet, and as the JSON that somebody would write without it. */
const writeYears = (folder: string): number => {
  let rows = 0;
  for (let year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year += 1) {
    const rounds: MeasuredRound[] = cardsOf(SCHOOLS, year).map((card, index) => measuredRound(card, 1, index + 1));
    const measures = rounds.flatMap(measuresOf);
    rows += measures.length;
    const part = { year: `${year}-${year + 1}`, number: 1 };
    const [parquet, json] = [join(folder, parquetPath(part)), join(folder, csvPath(part).replaceAll('csv', 'json'))];
    for (const path of [parquet, json]) mkdirSync(dirname(path), { recursive: true });
    writeFileSync(parquet, parquetOf(rounds));
    writeFileSync(json, measures.map((row) => JSON.stringify(row)).join('\n'));
  }
  return rows;
};

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, found) => sum + (found.isFile() ? found.size : 0), 0);

type Ask = (sql: string) => Promise<number>;

/** Asks each question so many times, in turn. @returns what asks, and gives the median in milliseconds */
const openAsk = async (times: number): Promise<{ ask: Ask; close: () => void }> => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  return {
    ask: async (sql) => {
      const taken: number[] = [];
      for (let run = 0; run < times; run += 1) {
        const start = process.hrtime.bigint();
        await connection.runAndReadAll(sql);
        taken.push(Number(process.hrtime.bigint() - start) / 1e6);
      }
      return median(taken);
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
};

/** Twenty years of the country, asked by DuckDB with the SQL of the manual: of Parquet, and of the same rows as JSON. */
const measureYears = async (work: string): Promise<Row[]> => {
  const folder = join(work, 'years');
  const rows = writeYears(folder);
  const sources = {
    parquet: `read_parquet('${sqlPath(folder)}/metingen/*/*.parquet', hive_partitioning = true, hive_types_autocast = false)`,
    json: `read_json('${sqlPath(folder)}/metingen-json/*/*.json', format = 'newline_delimited')`,
  };
  const views = sqlOfManual().filter(({ name }) => name === '');
  const questions = sqlOfManual().filter(({ name }) => !['', 'duckdb', 'trino', 'spark'].includes(name));
  const askAll = async (source: string, times: number, isAsked: (name: string) => boolean) => {
    const { ask, close } = await openAsk(times);
    await ask(`CREATE OR REPLACE VIEW metingen AS SELECT * FROM ${source}`);
    for (const { sql } of views) await ask(sql);
    const told = new Map<string, number>();
    for (const { name, sql } of questions) if (isAsked(name)) told.set(name, await ask(sql));
    close();
    return told;
  };
  const told = await askAll(sources.parquet, ASKED, () => true);
  // One question of the JSON, once: it takes half a minute.
  const beside = await askAll(sources.json, 1, (name) => name === 'te-laat');
  const size = (name: string) => `${(sizeOf(join(folder, name)) / MEGA).toFixed(0)} MB`;
  return [
    {
      what: `${YEARS} years of ${SCHOOLS} schools`,
      value: `${(rows / MEGA).toFixed(1)} million rows`,
      against: '',
      bar: '',
    },
    { what: 'as Parquet', value: size('metingen'), against: `${size('metingen-json')} as JSON`, bar: '' },
    ...[...told].map(([name, parquet]) => {
      const json = beside.get(name);
      const against = json === undefined ? '' : `${(json / parquet).toFixed(0)} times as fast as the same as JSON`;
      return { what: `DuckDB: ${name}`, value: seconds(parquet), against, bar: '≤ 1 s' };
    }),
  ];
};

/** Measures many schools: dossiers, cards, the page, and the open data in an engine. */
export const measurePortfolio = async (school: string, work: string, cache: string): Promise<Row[]> => [
  ...(await measureCards(work)),
  ...measureBoard(work),
  ...measureDossiers(school, work, cache),
  ...(await measureYears(work)),
];
