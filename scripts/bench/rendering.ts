import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { largeResult } from '../../test/support/results/large-results.ts';
import { withTrend } from '../../test/support/results/trend.ts';
import { type Command, compare, type Row, timeInTurn, tool } from './measure.ts';

const KILO = 1000;

/**
 * Measures how long the report of a saved result takes, start included, and how large it is: 400 files of evidence and three
 * earlier rounds.
 */
export const measureRendering = async (work: string, runs: number): Promise<Row[]> => {
  const saved = join(work, 'groot.json');
  writeFileSync(saved, JSON.stringify(withTrend(await largeResult())));
  const empty: Command = { name: 'node -e 0', file: process.execPath, args: ['-e', '0'] };
  const report = (formats: string) =>
    tool(`report --format ${formats}`, 'report', work, '--from', saved, '--format', formats);
  const medians = timeInTurn([empty, report('md,html'), report('docx'), report('ics')], runs);
  const size = (name: string) => `${Math.round(statSync(join(work, 'rapport', name)).size / KILO)} kB`;
  return [
    ...compare(medians, empty.name, { 'report --format md,html': '≤ 1 s in all' }),
    { what: 'rapport.html', value: size('rapport.html'), against: '', bar: '≤ 1,500 kB' },
    { what: 'rapport.docx', value: size('rapport.docx'), against: '', bar: '' },
  ];
};
