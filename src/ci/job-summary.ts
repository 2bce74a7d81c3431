import { render } from '../../templates/job-summary.md.hbs';
import { mapTexts } from '../base/plain-text.ts';
import { escapeMarkdown } from '../page/render-markdown.ts';
import type { CheckRenderer } from './check-renderer.ts';
import { dossierView, overviewOf } from './job-summary-view.ts';
import { ciWords } from './words/ci.ts';

/** What the lists may take together, in bytes of UTF-8; the rest is for headings and tables of fixed length. */
const LISTS = 600_000;

/** GitHub refuses a summary of more than 1 MiB, all steps of a job together. */
const WHOLE = 1_000_000;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

type Row = Record<string, string>;

/** As many rows as fit, and how many were left out. A row counts as JSON, which is longer than its line in the table. */
const within = (rows: readonly Row[], budget: number) => {
  let used = 0;
  const end = rows.findIndex((row) => {
    used += bytesOf(JSON.stringify(row));
    return used > budget;
  });
  const given = rows.length > 0;
  return end === -1
    ? { given, rows, leftOut: null }
    : { given, rows: rows.slice(0, end), leftOut: escapeMarkdown(ciWords.leftOut(rows.length - end)) };
};

type View = ReturnType<typeof dossierView>;

const LISTS_PER_DOSSIER = 4;

const cut = (view: View, budget: number): object => {
  if ('trouble' in view) return view;
  const each = budget / LISTS_PER_DOSSIER;
  return {
    ...view,
    causes: within(view.causes, each),
    changes: within(view.changes, each),
    accepted: within(view.accepted, each),
    findings: within(view.findings, each),
  };
};

const print = (view: object): string =>
  `${render(view)
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;

/**
 * The summary of a job on GitHub, in Markdown: what came of each dossier, what broke it and what is different, with a table of all
 * first when there are several. Every word is escaped: the template holds the markup.
 */
export const renderJobSummary: CheckRenderer = (dossiers, { several }) => {
  const overview = mapTexts(overviewOf(dossiers, several), escapeMarkdown);
  const views = dossiers.map((dossier) =>
    cut(mapTexts(dossierView(dossier, dossiers), escapeMarkdown), LISTS / dossiers.length),
  );
  const whole = print({ overview, dossiers: views });
  return bytesOf(whole) <= WHOLE ? whole : print({ overview, tooMany: escapeMarkdown(ciWords.tooMany), dossiers: [] });
};
