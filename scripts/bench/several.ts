import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { compare, peakMemory, type Row, root, shell, timeInTurn, tool } from './measure.ts';

const FEW = 8;
const RUNS = 3;

/** Boards within boards, with how many schools lie below each. */
const BOARDS = [
  { path: ['many', 'half', 'quarter'], own: 50, schools: 50 },
  { path: ['many', 'half'], own: 50, schools: 100 },
  { path: ['many'], own: 100, schools: 200 },
];

/** Puts so many schools in a folder, all as large as the example. */
const makeBoard = (school: string, board: string, schools: number): string => {
  mkdirSync(board, { recursive: true });
  for (let number = 1; number <= schools; number += 1) {
    cpSync(school, join(board, `school-${String(number).padStart(3, '0')}`), { recursive: true });
  }
  return board;
};

/** Compares checking a board at once with checking its schools one after the other, and looks whether memory grows with the schools. */
export const measureSeveral = async (school: string, work: string): Promise<Row[]> => {
  const few = makeBoard(school, join(work, 'few'), FEW);
  const binary = join(root, 'bin', 'ouder-audit.js');
  const loop = shell(
    `${FEW} checks, one after the other`,
    `for s in "${few}"/*; do "${process.execPath}" "${binary}" check "$s" --no-cache --format json; done`,
  );
  const atOnce = tool(
    `check --recursive of ${FEW} schools`,
    'check',
    few,
    '--recursive',
    '--no-cache',
    '--format',
    'json',
  );
  const rows = compare(timeInTurn([loop, atOnce], RUNS), loop.name, { [atOnce.name]: '≤ 0.6' });
  return [...rows, ...(await measureMemory(school, work))];
};

/** Whether the memory of a check grows with the schools; of every day, when the documents are known. */
const measureMemory = async (school: string, work: string): Promise<Row[]> => {
  for (const { path, own } of BOARDS) makeBoard(school, join(work, ...path), own);
  const warm = (folder: string) => tool('memory', 'check', folder, '--recursive', '--format', 'github', '--quiet');
  // The first run reads all documents.
  await peakMemory(warm(join(work, 'many')));
  const peaks: { schools: number; megabytes: number }[] = [];
  for (const { path, schools } of BOARDS) {
    const megabytes = await peakMemory(warm(join(work, ...path)));
    if (megabytes !== null) peaks.push({ schools, megabytes });
  }
  // The first schools only fill what Node takes at once.
  const [least, most] = [peaks.at(-2), peaks.at(-1)];
  if (least === undefined || most === undefined) return [];
  const perSchool = ((most.megabytes - least.megabytes) * 1024) / (most.schools - least.schools);
  return [
    ...peaks.map(({ schools, megabytes }) => ({
      what: `memory of ${schools} schools`,
      value: `${megabytes.toFixed(0)} MB`,
      against: '',
      bar: '≤ 300 MB',
    })),
    { what: 'memory for each school more', value: `${perSchool.toFixed(0)} kB`, against: '', bar: '≤ 200 kB' },
  ];
};
