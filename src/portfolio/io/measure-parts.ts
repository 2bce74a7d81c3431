import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { isSchoolYear } from '../../base/dates.ts';
import { errorCode } from '../../base/io/file-trouble.ts';
import { addRows, COLUMNS, inPieces, KINDS, type Measure, type MeasuredRound, measuresOfKind } from '../measures.ts';

/**
 * The measurements on disk: a folder for each school year, as engines for data expect them (Hive), and in it a part for each run. A part
 * is never written again. The same rows as CSV stand in a folder of their own: engines take every file of a folder for data.
 */

export const MEASURES = 'metingen';
const MEASURES_CSV = 'metingen-csv';

/** A part: which school year, and by which run. */
export type MeasurePart = { year: string; number: number };

const PART = /^deel-(\d{6})\.parquet$/;
const YEAR = 'schooljaar=';

const nameOf = ({ number }: Pick<MeasurePart, 'number'>): string => `deel-${String(number).padStart(6, '0')}`;

/** The path of a part in the portfolio, with '/'. */
export const parquetPath = (part: MeasurePart): string => `${MEASURES}/${YEAR}${part.year}/${nameOf(part)}.parquet`;
export const csvPath = (part: MeasurePart): string => `${MEASURES_CSV}/${YEAR}${part.year}/${nameOf(part)}.csv`;

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
};

/** The parts in a portfolio, by year and run. */
export const listParts = (portfolio: string): MeasurePart[] =>
  namesIn(join(portfolio, MEASURES))
    .filter((name) => name.startsWith(YEAR) && isSchoolYear(name.slice(YEAR.length)))
    .flatMap((folder) =>
      namesIn(join(portfolio, MEASURES, folder)).flatMap((name): MeasurePart[] => {
        const number = PART.exec(name)?.[1];
        return number === undefined ? [] : [{ year: folder.slice(YEAR.length), number: Number(number) }];
      }),
    );

const ELEMENTS = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  double: { type: 'DOUBLE' },
  integer: { type: 'INT32' },
  date: { type: 'INT32', converted_type: 'DATE' },
} as const;

const SCHEMA = [
  { name: 'root', num_children: COLUMNS.length },
  ...COLUMNS.map(({ name, type }) => ({ name, ...ELEMENTS[type], repetition_type: 'OPTIONAL' as const })),
];

const MILLISECONDS_A_DAY = 86_400_000;

const DAYS = new Map<string, number>();

/** A day as Parquet counts it, from 1970; there are few days and many rows. */
const dayNumber = (text: string): number => {
  const day = DAYS.get(text) ?? Date.parse(`${text}T00:00:00Z`) / MILLISECONDS_A_DAY;
  DAYS.set(text, day);
  return day;
};

/** Engines skip what they need not read by the least and most of these; of the other columns these cost much and spare nothing. */
const SKIPPED_BY: readonly string[] = ['round', 'kind', 'id'];

const columnsOf = (rows: readonly Measure[]) =>
  COLUMNS.map(({ name, type }) => ({
    name,
    data: type === 'date' ? rows.map((row) => dayNumber(row.made_on)) : rows.map((row) => row[name]),
    statistics: SKIPPED_BY.includes(name),
    // A card has a row for each criterion: each text comes back many times. The library would find that out by a sample, and misses it.
    ...(type === 'text' ? { encoding: 'RLE_DICTIONARY' as const } : {}),
  }));

/** Fewer make row groups so small that engines take twice as long, more make rows that take too much memory. */
const ROUNDS_AT_ONCE = 2_000;

/**
 * The rows of these cards as Parquet. The same cards give the same bytes. Rows of one kind stand together, in row groups of their own, so
 * that a question about one kind skips the rest.
 */
export const parquetOf = (rounds: readonly MeasuredRound[]): Uint8Array => {
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({ writer: bytes, schema: SCHEMA, createdBy: 'ouder-audit' });
  for (const kind of KINDS) {
    for (const some of inPieces(rounds, ROUNDS_AT_ONCE)) {
      const rows = some.flatMap((round) => measuresOfKind(round, kind));
      writer.write({ columnData: columnsOf(rows), rowGroupSize: rows.length });
    }
  }
  writer.finish();
  return bytes.getBytes();
};

const TEXTS: readonly string[] = COLUMNS.filter(({ type }) => type === 'text').map(({ name }) => name);

const NEEDED: readonly string[] = ['card', 'school_id', 'school', 'round', 'kind', 'id', 'framework'];

/** A row as read, if it is one of ours. */
const asMeasure = (row: Record<string, unknown>): Measure => {
  const date = row['made_on'];
  const isOurs =
    date instanceof Date &&
    NEEDED.every((name) => typeof row[name] === 'string') &&
    TEXTS.every((name) => row[name] === null || typeof row[name] === 'string') &&
    KINDS.some((kind) => kind === row['kind']);
  if (!isOurs) throw new TypeError('no row of ours');
  // Safe: what is no text is a number or a date by the schema of the file.
  return { ...row, made_on: date.toISOString().slice(0, 10) } as Measure;
};

/** The cards in a part, in the order in which they were written; null where it is damaged, or was made by something else. */
export const readPart = async (portfolio: string, part: MeasurePart): Promise<MeasuredRound[] | null> => {
  const rounds = new Map<string, MeasuredRound>();
  try {
    const bytes = readFileSync(join(portfolio, parquetPath(part)));
    const file = {
      byteLength: bytes.byteLength,
      slice: (start: number, end?: number) => new Uint8Array(bytes.subarray(start, end)).buffer,
    };
    const metadata = await parquetMetadataAsync(file);
    let rowStart = 0;
    // All rows at once would take ten times as much memory as the cards.
    for (const { num_rows: rows } of metadata.row_groups) {
      const rowEnd = rowStart + Number(rows);
      addRows(rounds, (await parquetReadObjects({ file, metadata, rowStart, rowEnd })).map(asMeasure));
      rowStart = rowEnd;
    }
  } catch {
    return null;
  }
  return [...rounds.values()];
};
