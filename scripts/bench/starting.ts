import { rmSync } from 'node:fs';
import { type Command, compare, type Row, timeInTurn, tool } from './measure.ts';

/** Compares short commands with just starting Node. */
export const measureStarting = (school: string, cache: string, runs: number): Row[] => {
  const empty: Command = { name: 'node -e 0', file: process.execPath, args: ['-e', '0'] };
  const check = ['check', school, '--format', 'json'];
  const first: Command = {
    ...tool('check --format json, first run', ...check),
    prepare: () => rmSync(cache, { recursive: true, force: true }),
  };
  const medians = timeInTurn(
    [
      empty,
      tool('--version', '--version'),
      tool('--help', '--help'),
      tool('criteria list', 'criteria', 'list'),
      first,
      tool('check --format json, second run', ...check),
      tool('report (md, html, json)', 'report', school),
    ],
    runs,
  );
  return compare(medians, empty.name, {
    '--version': '≤ 1.5',
    '--help': '≤ 2.0',
    'criteria list': '≤ 2.5',
    'check --format json, first run': '≤ 30, reading 25 documents',
    'check --format json, second run': '≤ 8',
  });
};
