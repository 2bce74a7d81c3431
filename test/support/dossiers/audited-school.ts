import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { addDays, laterDay } from '../../../src/base/dates.ts';
import { dutchDate } from '../../../src/base/words/words.ts';
import type { AuditFile } from '../../../src/dossier/audit-file-shape.ts';
import { inOneLine } from '../run/run-binary.ts';
import { runMain } from '../run/run-main.ts';
import { temporaryFolder } from '../run/temporary-folder.ts';
import { makeReadySchool } from './ready-school.ts';

/** A school to audit, what an auditor hands in, and how commands are run on it: where coverage can see it. */

export const makeSchoolToAudit = (): { folder: string; school: string } => {
  const folder = temporaryFolder();
  makeReadySchool(join(folder, 'school'));
  return { folder, school: join(folder, 'school') };
};

export const TALKS = `
auditor: { organisation: Bureau Buiten, role: auditor }
independent: { on: 2026-11-23 }
talks:
  G1: { date: 2026-11-20, method: talk, group: leraar, people: 6 }
  G2: { date: 2026-11-20, method: talk, group: ouder, people: 4 }
  G3: { date: 2026-11-20, method: talk, group: leerling, people: 8 }
  O1: { date: 2026-11-20, method: observation, sample: Startgesprek }
`;

const ABOUT = ['visie', 'plannen', 'welkom', 'thuis', 'gesprek', 'veiligheid', 'dossier', 'kritiek', 'tafel', 'regels'];

/** A reason that no other criterion has. */
export const reasonOf = (number: number): string =>
  `Over ${ABOUT[number - 1]} vertelden ouders, leraren en leerlingen ons hetzelfde.`;

/** A finding that no other criterion has. */
export const findingOf = (number: number): string => `Over ${ABOUT[number - 1]} vertelt iedereen hetzelfde.`;

/** The levels of an auditor for all questions of a criterion. */
export const levelsOf = (number: number, level: number): string =>
  `{ ${[1, 2, 3, 4].map((question) => `C${number}.${question}: ${level}`).join(', ')} }`;

/** A verdict of an auditor with all that it needs, on one line. */
export const verdictLine = (number: number, verdict = 'met', level = 3, more = ''): string =>
  `  C${number}: { verdict: ${verdict}, levels: ${levelsOf(number, level)}, sources: [G2, O1], findings: { C${number}-1: { text: ${findingOf(number)}, sources: [G2] } }, reason: "${reasonOf(number)}"${more} }`;

export const VERDICTS = `verdicts:
${Array.from({ length: 10 }, (_, index) => verdictLine(index + 1)).join('\n')}
`;

export const ADVICE = 'advice: { decision: grant, on: 2026-11-23, reason: Alles is gezien. }\n';

/** The school agrees with all of it. @param conditions the criteria with a condition */
export const agreeWithAll = (conditions: readonly string[] = []): string => {
  const agree = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, { reply: 'agree' }]));
  const criteria = Array.from({ length: 10 }, (_, index) => `C${index + 1}`);
  return JSON.stringify({
    formatVersion: 1,
    replies: agree(criteria.map((id) => `${id}-1`)),
    verdicts: agree(criteria),
    conditions: agree(conditions),
    advice: { reply: 'agree' },
  });
};

/** The last day on which the school can reply to what was put before it last, as Dutch writes it: days by the clock count too. */
export const lastDayIn = (school: string): { day: string; words: string } => {
  const line = auditIn(school).hearing?.findLast(({ did }) => did === 'asked');
  const day = addDays(laterDay(line?.at ?? '', line?.clock ?? ''), 14);
  return { day, words: dutchDate(day) };
};

export const auditIn = (school: string, name = 'audit.yaml'): AuditFile =>
  parse(readFileSync(join(school, name), 'utf8')) as AuditFile;

/** Runs a command from source; what it says has its spaces and line breaks folded. */
export const runFolded = async (args: string[], folder: string, lines: string[] | null = null) => {
  const { code, stdout, stderr } = await runMain(args, folder, { lines });
  return { code, out: inOneLine(stdout).trim(), err: inOneLine(stderr).trim() };
};
