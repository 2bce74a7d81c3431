import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Times whole processes in turn (A B A B …) and prints medians and ratios beside the bars. It never fails on time: machines
 * are shared and noisy. Run it after `npm run build`.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const binary = join(root, 'bin', 'ouder-audit.js');
const RUNS = Number(process.argv[2] ?? 15);

type Command = { name: string; file: string; args: string[]; prepare?: () => void };
type Row = { what: string; milliseconds: number; against: string; ratio: number; bar: string };

/** Where it is set, this variable adds time to each start of Node 20 and flatters every ratio. */
const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'NODE_EXTRA_CA_CERTS'));

const timeOnce = ({ file, args, prepare }: Command): number => {
  prepare?.();
  const start = process.hrtime.bigint();
  spawnSync(file, args, { stdio: ['ignore', 'ignore', 'ignore'], env: environment, cwd: root });
  return Number(process.hrtime.bigint() - start) / 1e6;
};

const median = (values: number[]): number =>
  values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** Runs all commands in turn, so that a slow moment of the machine hits each of them. */
const timeInTurn = (commands: Command[], runs = RUNS): Map<string, number> => {
  const times = new Map(commands.map(({ name }) => [name, [] as number[]]));
  for (const command of commands) timeOnce(command);
  for (let run = 0; run < runs; run += 1) {
    for (const command of commands) times.get(command.name)?.push(timeOnce(command));
  }
  return new Map([...times].map(([name, values]) => [name, median(values)]));
};

const tool = (name: string, ...args: string[]): Command => ({ name, file: process.execPath, args: [binary, ...args] });

const rows: Row[] = [];

const compare = (medians: Map<string, number>, against: string, bars: Record<string, string>): void => {
  const base = medians.get(against) ?? 1;
  for (const [what, milliseconds] of medians) {
    rows.push({ what, milliseconds, against, ratio: milliseconds / base, bar: bars[what] ?? '' });
  }
};

const work = mkdtempSync(join(tmpdir(), 'ouder-audit-bench-'));
try {
  const school = join(work, 'school');
  cpSync(join(root, 'examples', 'voorbeeldschool'), school, { recursive: true });

  const empty: Command = { name: 'node -e 0', file: process.execPath, args: ['-e', '0'] };
  compare(
    timeInTurn([
      empty,
      tool('--version', '--version'),
      tool('--help', '--help'),
      tool('criteria list', 'criteria', 'list'),
      tool('check --format json', 'check', school, '--format', 'json'),
      tool('report (md, html, json)', 'report', school),
    ]),
    'node -e 0',
    { '--version': '≤ 1.3', '--help': '≤ 1.7', 'criteria list': '≤ 2', 'check --format json': '≤ 6 (first run)' },
  );

  const many = join(work, 'many');
  cpSync(school, many, { recursive: true });
  mkdirSync(join(many, 'bewijs', 'C1'), { recursive: true });
  const block = Buffer.alloc(1_000_000, 'x');
  for (let index = 0; index < 300; index += 1) {
    block.writeUInt32LE(index, 0);
    writeFileSync(join(many, 'bewijs', 'C1', `groot-${index}.txt`), block);
  }
  const sums: Command = {
    name: 'sha256sum of 300 MB in 300 files',
    file: 'sh',
    args: ['-c', `sha256sum "${many}"/bewijs/C1/*`],
  };
  compare(timeInTurn([sums, tool('check of 300 MB in 300 files', 'check', many, '--format', 'json')], 5), sums.name, {
    'check of 300 MB in 300 files': 'hashing ≤ 0.4, and the start',
  });
} finally {
  rmSync(work, { recursive: true, force: true });
}

const cells = rows.map(({ what, milliseconds, against, ratio, bar }) => [
  what,
  `${milliseconds.toFixed(0)} ms`,
  `${ratio.toFixed(2)} × ${against}`,
  bar,
]);
const header = ['what', 'median', 'ratio', 'bar'];
const widths = header.map((title, column) => Math.max(title.length, ...cells.map((cell) => cell[column]?.length ?? 0)));
const line = (parts: string[]) =>
  parts
    .map((part, column) => part.padEnd(widths[column] ?? 0))
    .join('  ')
    .trimEnd();
process.stdout.write(`Node ${process.version}, ${RUNS} runs in turn\n\n${[header, ...cells].map(line).join('\n')}\n`);
