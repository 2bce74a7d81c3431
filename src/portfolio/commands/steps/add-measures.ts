import { join } from 'node:path';
import { removeFile } from '../../../base/io/files-on-windows.ts';
import type { Machine } from '../../../base/io/machine.ts';
import { writeFileSafely } from '../../../base/io/write-file.ts';
import type { Card } from '../../../dossier/card-shape.ts';
import { measuresCsv } from '../../csv.ts';
import { csvPath, listParts, type MeasurePart, parquetOf, parquetPath, readPart } from '../../io/measure-parts.ts';
import { groupBy, type MeasuredRound, measuredRound, newestRounds } from '../../measures.ts';
import { type PortfolioProblem, sharedBrins, splitBrins } from '../../problems.ts';

/** The page shows this school year and the three before it. */
const YEARS = 4;

/** A portfolio on this machine, and who writes to it. */
type Portfolio = { folder: string; machine: Machine };

const writePart = (part: MeasurePart, rounds: readonly MeasuredRound[], { folder, machine }: Portfolio): void => {
  writeFileSafely(join(folder, csvPath(part)), measuresCsv(rounds), machine);
  // Last, because it is the one that counts.
  writeFileSafely(join(folder, parquetPath(part)), parquetOf(rounds), machine);
};

/** Reads a part, or says that it cannot be read. */
const readRounds = async (
  folder: string,
  parts: readonly MeasurePart[],
): Promise<{ rounds: MeasuredRound[]; problems: PortfolioProblem[] }> => {
  const rounds: MeasuredRound[] = [];
  const problems: PortfolioProblem[] = [];
  for (const part of parts) {
    const own = await readPart(folder, part);
    if (own === null) problems.push({ place: parquetPath(part), kind: 'part-damaged' });
    else for (const each of own) rounds.push(each);
  }
  return { rounds, problems };
};

/**
 * Makes one file of the parts of each year, with of each school the newest card only. A year with a damaged part stays as it is.
 * A process that is killed in between leaves some cards twice, which changes nothing: the newest counts.
 */
const compactParts = async (portfolio: Portfolio, number: number): Promise<void> => {
  const { folder } = portfolio;
  for (const [year, parts] of groupBy(listParts(folder), (part) => part.year)) {
    if (parts.length < 2) continue;
    const { rounds, problems } = await readRounds(folder, parts);
    if (problems.length > 0) continue;
    writePart({ year, number }, newestRounds(rounds), portfolio);
    for (const part of parts) for (const path of [parquetPath(part), csvPath(part)]) removeFile(join(folder, path));
  }
};

type Written = {
  /** Of each school and round the newest card, of the years that the page shows. */
  rounds: MeasuredRound[];
  problems: PortfolioProblem[];
  /** How many files of measurements there are more. */
  files: number;
};

/**
 * Adds a part with these cards for each of their school years, and reads what the portfolio holds by now.
 * @throws UserError 'file-unwritable'
 */
export const addMeasures = async (
  portfolio: Portfolio,
  cards: readonly Card[],
  { compact }: { compact: boolean },
): Promise<Written> => {
  const { folder } = portfolio;
  const before = listParts(folder);
  const number = before.reduce((most, part) => Math.max(most, part.number), 0) + 1;
  const added = cards.map((card, index) => measuredRound(card, number, index + 1));
  const years = groupBy(added, ({ round }) => round);
  for (const [year, rounds] of years) writePart({ year, number }, rounds, portfolio);
  const shown = [...new Set([...before.map(({ year }) => year), ...years.keys()])].sort().slice(-YEARS);
  const known = await readRounds(
    folder,
    before.filter(({ year }) => shown.includes(year)),
  );
  if (compact) await compactParts(portfolio, number + 1);
  const all = [...known.rounds, ...added.filter(({ round }) => shown.includes(round))];
  return {
    rounds: newestRounds(all),
    problems: [...sharedBrins(all), ...splitBrins(all), ...known.problems],
    files: years.size * 2,
  };
};
