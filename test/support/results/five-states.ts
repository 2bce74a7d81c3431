import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { AuditResult } from '../../../src/assessment/audit-result.ts';
import { exampleReport } from '../pages/report-page.ts';
import { runBuilt } from '../run/run-built.ts';
import { temporaryFolder } from '../run/temporary-folder.ts';
import { emptyResult, HOSTILE, hostileResult, perfectResult } from './results.ts';
import { withTrend } from './trend.ts';

/** The dossiers by which every report is judged: by axe, html-validate, Pandoc and LibreOffice, in every medium. */

/** A school that began: a new dossier of the built-in framework, with the first criterion and half of the second answered. */
const begunResult = async (): Promise<AuditResult> => {
  const school = join(temporaryFolder(), 'school');
  await runBuilt(['init', school, '--name', 'De Beginner', '--sector', 'po', '--school-year', '2026-2027']);
  const path = join(school, 'antwoorden.yaml');
  const answers = parse(readFileSync(path, 'utf8')) as object;
  const levels = { 'C1.1': 3, 'C1.2': 2, 'C1.3': 0, 'C1.4': 1, 'C2.1': 2, 'C2.3': 1 };
  const given = Object.entries(levels).map(([id, level]) => [
    id,
    { level, remark: 'Wij spraken er deze maand met ouders over.', answeredOn: '2026-11-02' },
  ]);
  writeFileSync(path, stringify({ ...answers, answers: Object.fromEntries(given) }));
  await runBuilt(['report', school, '--format', 'json', '--today', '2026-11-23']);
  return JSON.parse(readFileSync(join(school, 'rapport', 'audit.json'), 'utf8')) as AuditResult;
};

/** With earlier rounds, a page holds all that it holds without, and more. */
export const fiveStates: readonly [name: string, make: () => Promise<AuditResult>][] = [
  ['the example school', async () => withTrend((await exampleReport()).result)],
  ['a draft', begunResult],
  ['an empty dossier', emptyResult],
  ['a perfect dossier', perfectResult],
  ['a hostile dossier', async () => withTrend(await hostileResult(), HOSTILE)],
];
