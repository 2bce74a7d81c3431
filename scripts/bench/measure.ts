import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Runs whole processes in turn (A B A B …), so that a slow moment of the machine affects all of them. */

export const root = fileURLToPath(new URL('../..', import.meta.url));
const binary = join(root, 'bin', 'ouder-audit.js');

export type Command = { name: string; file: string; args: string[]; prepare?: () => void };

export type Row = { what: string; value: string; against: string; bar: string };

/** If set, this variable slows down every start of Node 20, which makes every ratio look better than it is. */
const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'NODE_EXTRA_CA_CERTS'));

let cache = '';
/** All measured runs share this cache, never the user's own. */
export const useCache = (folder: string): void => {
  cache = folder;
};

const options = () => ({
  stdio: ['ignore', 'ignore', 'ignore'] as ['ignore', 'ignore', 'ignore'],
  env: { ...environment, XDG_CACHE_HOME: cache },
  cwd: root,
});

const timeOnce = ({ file, args, prepare }: Command): number => {
  prepare?.();
  const start = process.hrtime.bigint();
  spawnSync(file, args, options());
  return Number(process.hrtime.bigint() - start) / 1e6;
};

export const median = (values: number[]): number =>
  values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

export const timeInTurn = (commands: Command[], runs: number): Map<string, number> => {
  const times = new Map(commands.map(({ name }) => [name, [] as number[]]));
  for (const command of commands) timeOnce(command);
  for (let run = 0; run < runs; run += 1) {
    for (const command of commands) times.get(command.name)?.push(timeOnce(command));
  }
  return new Map([...times].map(([name, values]) => [name, median(values)]));
};

export const tool = (name: string, ...args: string[]): Command => ({
  name,
  file: process.execPath,
  args: [binary, ...args],
});

export const shell = (name: string, script: string): Command => ({ name, file: 'sh', args: ['-c', script] });

/** Medians as rows, each with its ratio to the one named `against`. */
export const compare = (medians: Map<string, number>, against: string, bars: Record<string, string>): Row[] => {
  const base = medians.get(against) ?? 1;
  return [...medians].map(([what, milliseconds]) => ({
    what,
    value: `${milliseconds.toFixed(0)} ms`,
    against: `${(milliseconds / base).toFixed(2)} × ${against}`,
    bar: bars[what] ?? '',
  }));
};

/** The most memory that the process itself held, without its children (VmHWM in /proc; null on other systems). */
export const peakMemory = async ({ file, args, prepare }: Command): Promise<number | null> => {
  prepare?.();
  const child = spawn(file, args, options());
  let peak: number | null = null;
  const timer = setInterval(() => {
    try {
      const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
      if (found !== null) peak = Number(found[1]) / 1024;
    } catch {
      // The process has ended, or this system has no /proc.
    }
  }, 20);
  await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  return peak;
};

/** Whether a row meets its bar: by what was measured when the bar names its unit, else by the ratio, if there is one. */
const verdictOf = ({ value, against, bar }: Row): '' | 'met' | 'MISSED' => {
  const [, sign, limit = '', unit = ''] = /^([≤≥]) ([\d.,]+)(?: (ms|MB|kB|s)\b)?/.exec(bar) ?? [];
  if (sign === undefined) return '';
  const scale = unit === 's' ? 1_000 : 1;
  const measured = Number.parseFloat(unit !== '' || !against.includes('×') ? value.replaceAll(',', '') : against);
  const most = scale * Number(limit.replaceAll(',', ''));
  if (Number.isNaN(measured)) return '';
  return (sign === '≤' ? measured <= most : measured >= most) ? 'met' : 'MISSED';
};

export const printTable = (rows: Row[], title: string): void => {
  const cells = rows.map((row) => [row.what, row.value, row.against, row.bar, verdictOf(row)]);
  const header = ['what', 'measured', 'ratio', 'bar', 'met?'];
  const widths = header.map((name, column) => Math.max(name.length, ...cells.map((cell) => cell[column]?.length ?? 0)));
  const line = (parts: string[]) =>
    parts
      .map((part, column) => part.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  process.stdout.write(`${title}\n\n${[header, ...cells].map(line).join('\n')}\n`);
};
