import type { AuditResult } from '../../assessment/audit-result.ts';
import { reportWords } from '../../wording/result.ts';
import { runWords } from '../../wording/run.ts';
import type { ReportView } from '../report-view.ts';
import { wordColumns, wordWords } from '../words/word.ts';
import { type Block, cell, figure, heading, items, type Line, strong, tableOr, text, textOrNone } from './blocks.ts';
import { criteriaBlocks } from './criteria-sections.ts';
import { scoreCell, stripBlocks } from './picture-blocks.ts';
import { trendBlocks } from './trend-section.ts';

/** The report as blocks: the same contents in the same order as in Markdown. */

const summaryBlocks = ({ mark, topGaps, nextSteps }: ReportView, result: AuditResult): Block[] => [
  heading(1, wordWords.summary),
  text(strong(wordWords.mark(mark.sign, mark.verdict, mark.count))),
  text(mark.sentence),
  ...stripBlocks(result),
  ...(topGaps.length === 0
    ? []
    : [
        heading(2, wordWords.chances),
        {
          kind: 'items' as const,
          numbered: true,
          items: topGaps.map(({ what, now, advice, standards }) => [
            strong(what),
            `\n${now}\n${wordWords.nextStep(advice)}\n${wordWords.helps(standards)}`,
          ]),
        },
      ]),
  heading(2, reportWords.next),
  items(nextSteps.map((step) => [step.text])),
];

const standardBlocks = (standard: ReportView['standards'][number]): Block[] => [
  heading(2, `${standard.id} ${standard.title}`),
  text(standard.summary),
  ...textOrNone(standard.missing),
  ...textOrNone(standard.mix),
  tableOr(
    wordColumns.gaps,
    standard.rows.map(({ adds, subject, now, advice }) => [
      figure(adds === '' ? wordWords.evidenceDecides : adds),
      cell(subject),
      cell(now),
      cell(advice),
    ]),
    wordWords.nothingToGain,
  ),
  ...textOrNone(standard.others),
];

const standardsBlocks = ({ standards }: ReportView, result: AuditResult): Block[] => [
  heading(1, reportWords.standards),
  {
    kind: 'table',
    columns: wordColumns.standards,
    rows: standards.map((standard, index) => {
      return [
        cell(`${standard.id} ${standard.title}`),
        figure(standard.score),
        figure(standard.target),
        figure(standard.gap),
        scoreCell(result, index),
        cell(standard.criteria),
      ];
    }),
  },
  text(wordWords.bar),
  ...standards.flatMap(standardBlocks),
];

const findingsTable = (findings: ReportView['accepted']): Block =>
  tableOr(
    wordColumns.findings,
    findings.map(({ subject, severityWord, title, message, waived, advice }) => [
      cell(subject),
      cell(severityWord),
      { lines: [[strong(`${title}.`), ` ${message}`], ...(waived === null ? [] : [[waived]])] },
      cell(advice),
    ]),
    wordWords.noFindings,
  );

const findingsBlocks = ({ findingGroups, accepted, hasFindings }: ReportView): Block[] => [
  heading(1, wordWords.findings),
  ...(hasFindings ? [] : [text(wordWords.noFindings)]),
  ...findingGroups.flatMap((group) => [
    heading(2, `${group.heading} (${group.number})`),
    findingsTable(group.findings),
  ]),
  ...(accepted.length === 0 ? [] : [heading(2, `${runWords.accepted} (${accepted.length})`), findingsTable(accepted)]),
];

const actionsBlocks = ({ actions }: ReportView): Block[] => [
  heading(1, wordWords.actions),
  tableOr(
    wordColumns.actions,
    actions.map(({ criterion, action, owner, due, done }) =>
      [criterion, action, owner, due, done].map((each) => cell(each)),
    ),
    wordWords.noActions,
  ),
];

const calendarBlocks = ({ calendar }: ReportView): Block[] => [
  heading(1, wordWords.calendar),
  text(calendar.length === 0 ? wordWords.nothingDated : wordWords.calendarLead),
  ...calendar.flatMap(({ schoolYear, days }) => [
    heading(2, wordWords.schoolYear(schoolYear)),
    tableOr(
      wordColumns.calendar,
      days.flatMap(({ date, late, all }) =>
        all.map(({ what, kind, about, who }) =>
          [late === null ? date : `${date} (${late})`, what, kind, about, who ?? ''].map((each) => cell(each)),
        ),
      ),
      wordWords.nothingDated,
    ),
  ]),
];

const sourceLine = ({ title, url, note }: ReportView['sources'][number]): Line => [
  `${title}${url === null ? '' : ` (${url})`}${note === null ? '' : `. ${note}`}`,
];

const methodBlocks = (view: ReportView): Block[] => [
  heading(1, wordWords.method),
  ...(view.sessions.length === 0 ? [] : [items(view.sessions.map(({ date, present }) => [`${date}: ${present}`]))]),
  ...view.method.map((paragraph) => text(paragraph)),
  text(wordWords.scale),
  items(view.scale.map(({ label, name, meaning }) => [strong(`${label} ${name}`), `: ${meaning}`])),
  heading(2, wordWords.sources),
  items(view.sources.map(sourceLine)),
  text(`${view.qualityMark} · ${view.tool}`),
];

/** The whole report; texts in it are as they came. */
export const wordReport = (view: ReportView, result: AuditResult): Block[] => [
  { kind: 'title', line: [view.title] },
  { kind: 'subtitle', line: [wordWords.about([view.school.name, view.school.details], view.schoolYear, view.date)] },
  { kind: 'quote', line: [view.disclaimer] },
  { kind: 'contents' },
  ...summaryBlocks(view, result),
  ...trendBlocks(view),
  ...standardsBlocks(view, result),
  ...criteriaBlocks(view),
  ...findingsBlocks(view),
  ...actionsBlocks(view),
  ...calendarBlocks(view),
  ...methodBlocks(view),
];
