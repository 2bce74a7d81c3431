import type { AuditResult } from '../assessment/audit-result.ts';
import type { CheckedDossier } from '../assessment/checked-dossier.ts';
import { byName } from '../assessment/result-finding.ts';
import { defuseCommands } from '../base/ci-log.ts';
import { mapTexts, toOneLine } from '../base/plain-text.ts';
import { type Dress, isBare } from '../terminal/style.ts';
import { type CauseKind, changeGroups, describeCause, kindOfCause, placeWords, runWords } from '../wording/run.ts';
import { findingBlocks } from '../wording/screen/finding-blocks.ts';
import { shortLines } from '../wording/screen/one-screen.ts';
import { type Glance, glanceAt, togetherWords } from '../wording/screen/overview.ts';
import { screenWords } from '../wording/screen/screen-words.ts';
import { stepLines, summaryLines } from '../wording/screen/summary-lines.ts';
import { NARROW, wrap } from '../wording/screen/wrap.ts';
import { type CheckContext, type FormatSteps, onlyOf } from './check-renderer.ts';

const baselineLines = ({ baseline }: AuditResult, { width, style }: CheckContext): string[] => {
  if (baseline === undefined) return [];
  return [
    style.strong(wrap(runWords.compared(baseline), width, '')),
    ...changeGroups(baseline).flatMap(({ heading, lines }) => [
      wrap(`${heading} (${lines.length})`, width, '  '),
      ...lines.map((line) => wrap(line, width, '    ')),
    ]),
    '',
  ];
};

const heightOf = (texts: readonly string[]): number => texts.join('\n').split('\n').length;

/** As many texts as fit in so many lines, and one at least. Where some do not, a line tells how many more there are. */
const fitting = <Each extends { text: string }>(all: readonly Each[], room: number): readonly Each[] => {
  const texts = all.map(({ text }) => text);
  if (heightOf(texts) <= room) return all;
  const most = texts.findLastIndex((_text, index) => heightOf(texts.slice(0, index + 1)) < room);
  return all.slice(0, Math.max(1, most + 1));
};

const sum = (reasons: readonly { times: number }[]): number => reasons.reduce((all, { times }) => all + times, 0);

/** The causes in words; those that read the same, as where a criterion lacks evidence in two places, once with how often. */
const reasonsOf = (result: AuditResult, context: CheckContext, isShort: boolean) => {
  const findings = byName(result.findings);
  const bare = isBare(context);
  const times = new Map<string, number>();
  for (const cause of result.run.causes) {
    const { text, location } = describeCause(cause, findings, { codes: !bare });
    const line = location === null || isShort || bare ? text : `${text} → ${placeWords(location)}`;
    times.set(line, (times.get(line) ?? 0) + 1);
  }
  return [...times].map(([line, number]) => ({
    text: wrap(number === 1 ? line : `${line} (${number} ×)`, context.width, '  '),
    times: number,
  }));
};

/** How many causes there are of each kind, as the summary counts findings. */
const countKinds = ({ run, findings }: AuditResult): Record<CauseKind, number> => {
  const kinds = { error: 0, warning: 0, note: 0, threshold: 0, step: 0 };
  const named = byName(findings);
  for (const cause of run.causes) kinds[kindOfCause(cause, named)] += 1;
  return kinds;
};

/** Comes last, where people look: whether all is well, and if not, what failed the run and, with room for it, where to look. */
const runLines = (result: AuditResult, context: CheckContext, room = Number.POSITIVE_INFINITY): string[] => {
  const { width, style } = context;
  if (!result.run.failed) return [style.good(wrap(runWords.passed, width, '')), ''];
  const reasons = reasonsOf(result, context, Number.isFinite(room));
  const shown = fitting(reasons, room);
  return [
    style.bad(wrap(runWords.failed(countKinds(result)), width, '')),
    ...shown.map(({ text }) => text),
    ...(shown.length < reasons.length ? [`  ${screenWords.more(sum(reasons) - sum(shown))}`] : []),
    '',
  ];
};

/** The lines of a small terminal, without the heading of the reasons and the line at which one types next. */
const SCREEN_LINES = 24 - 2;

/** The findings that failed the run, in full. */
const failureBlocks = (result: AuditResult, dress: Dress): string[] => {
  const failing = new Set(result.run.causes.flatMap((cause) => (cause.kind === 'finding' ? [cause.fingerprint] : [])));
  return findingBlocks(
    { ...result, findings: result.findings.filter(({ fingerprint }) => failing.has(fingerprint)) },
    dress,
  );
};

const resultLines = (result: AuditResult, folder: string, context: CheckContext): string[] => {
  const { amount = 'everything' } = context;
  const dress = { ...context, folder };
  if (amount === 'everything') {
    return [
      ...summaryLines(result, dress),
      ...findingBlocks(result, dress),
      ...baselineLines(result, context),
      ...stepLines(result, dress, null),
      ...runLines(result, context),
    ];
  }
  const short = shortLines(result, dress);
  if (amount === 'failures') {
    return [...failureBlocks(result, dress), ...short, ...baselineLines(result, context), ...runLines(result, context)];
  }
  const above = [...short, ...baselineLines(result, context).slice(0, 1)];
  return [...above, ...runLines(result, context, SCREEN_LINES - heightOf(above))];
};

const dossierLines = (dossier: CheckedDossier, context: CheckContext): string[] =>
  'result' in dossier
    ? resultLines(mapTexts(dossier.result, toOneLine), dossier.folder, context)
    : [context.style.bad(runWords.notRun), ...dossier.trouble.map((line) => wrap(line, context.width, '  ')), ''];

const rowOf = ({ folder, cells: { mark, met, errors, warnings, run } }: Glance): string[] => [
  toOneLine(folder),
  mark,
  met,
  errors,
  warnings,
  run,
];

const tableLines = (glances: readonly Glance[], width: number): string[] => {
  const headings = Object.values(runWords.table);
  const rows = glances.map(rowOf);
  const widths = headings.map((heading, index) =>
    Math.max(heading.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const total = widths.reduce((sum, each) => sum + each + 2, 0);
  if (width < NARROW || total > width) {
    return rows.map((row) =>
      wrap(
        row
          .map((cell, index) => (index === 0 ? `${cell}:` : index === 5 ? cell : `${headings[index]} ${cell},`))
          .join(' '),
        width,
        '  ',
      ),
    );
  }
  const line = (row: readonly string[]) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(headings), ...rows.map(line)];
};

const overview = (glances: readonly Glance[], { width, style }: CheckContext): string[] => {
  const isGood = glances.every(({ outcome }) => outcome === 'passed');
  return [
    ...tableLines(glances, width),
    '',
    (isGood ? style.good : style.bad)(wrap(togetherWords(glances), width, '')),
    '',
  ];
};

const heading = (folder: string, { width, style }: CheckContext): string[] => [
  style.strong(wrap(`=== ${folder} ===`, width, '')),
  '',
];

/** What a person reads on a terminal of any width. Colour only repeats what signs and words already say. */
export const textSteps: FormatSteps<{ glance: Glance; text: string }> = {
  keep: (dossier, context) => ({ glance: glanceAt(dossier), text: dossierLines(dossier, context).join('\n') }),
  join: (kept, context) => {
    const only = onlyOf(kept, context.several);
    const parts =
      only !== null
        ? [only.text]
        : [
            ...kept.flatMap(({ glance, text }) => [...heading(glance.folder, context), text]),
            ...overview(
              kept.map(({ glance }) => glance),
              context,
            ),
          ];
    return defuseCommands(parts.join('\n'));
  },
};
