import type { AuditResult } from '../assessment/audit-result.ts';
import type { CheckedDossier } from '../assessment/checked-dossier.ts';
import { byName } from '../assessment/result-finding.ts';
import { defuseCommands } from '../base/ci-log.ts';
import { mapTexts, toOneLine } from '../base/plain-text.ts';
import { changeGroups, describeCause, placeWords, runWords } from '../wording/run.ts';
import { failsCheck, overviewCells, togetherWords } from '../wording/screen/overview.ts';
import { findingBlocks, NARROW, stepLines, summaryLines, wrap } from '../wording/screen/terminal.ts';
import { type CheckContext, type CheckRenderer, onlyOf } from './check-renderer.ts';

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

/** Comes last, where people look: whether all is well, and if not, what failed the run and where to look. */
const runLines = (result: AuditResult, { width, style }: CheckContext): string[] => {
  const { failed, causes } = result.run;
  if (!failed) return [style.good(wrap(runWords.passed, width, '')), ''];
  const findings = byName(result.findings);
  return [
    style.bad(wrap(runWords.failed(causes.length), width, '')),
    ...causes.map((cause) => {
      const { text, location } = describeCause(cause, findings);
      return wrap(location === null ? text : `${text} → ${placeWords(location)}`, width, '  ');
    }),
    '',
  ];
};

const resultLines = (result: AuditResult, folder: string, context: CheckContext): string[] => [
  ...summaryLines(result, { ...context, folder }),
  ...findingBlocks(result, { ...context, folder }),
  ...baselineLines(result, context),
  ...stepLines(result, { ...context, folder }, true),
  ...runLines(result, context),
];

const dossierLines = (dossier: CheckedDossier, context: CheckContext): string[] =>
  'result' in dossier
    ? resultLines(mapTexts(dossier.result, toOneLine), dossier.folder, context)
    : [context.style.bad(runWords.notRun), ...dossier.trouble.map((line) => wrap(line, context.width, '  ')), ''];

const rowOf = (dossier: CheckedDossier): string[] => {
  const { mark, met, errors, warnings, run } = overviewCells(dossier);
  return [toOneLine(dossier.folder), mark, met, errors, warnings, run];
};

const tableLines = (dossiers: readonly CheckedDossier[], width: number): string[] => {
  const headings = Object.values(runWords.table);
  const rows = dossiers.map(rowOf);
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

const overview = (dossiers: readonly CheckedDossier[], { width, style }: CheckContext): string[] => {
  const broken = dossiers.filter(failsCheck).length;
  return [
    ...tableLines(dossiers, width),
    '',
    (broken === 0 ? style.good : style.bad)(wrap(togetherWords(dossiers), width, '')),
    '',
  ];
};

const heading = (folder: string, { width, style }: CheckContext): string[] => [
  style.strong(wrap(`=== ${folder} ===`, width, '')),
  '',
];

/** What a person reads on a terminal of any width. Colour only repeats what signs and words already say. */
export const renderCheckText: CheckRenderer = (dossiers, context) => {
  const only = onlyOf(dossiers, context.several);
  const lines =
    only !== null
      ? dossierLines(only, context)
      : [
          ...dossiers.flatMap((each) => [...heading(each.folder, context), ...dossierLines(each, context)]),
          ...overview(dossiers, context),
        ];
  return defuseCommands(lines.join('\n'));
};
