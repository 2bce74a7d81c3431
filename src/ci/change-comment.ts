import { render } from '../../templates/change-comment.md.hbs';
import type { AuditResult } from '../assessment/audit-result.ts';
import type { Change, Comparison } from '../assessment/baseline.ts';
import { type CheckedDossier, isJudged, type JudgedDossier } from '../assessment/checked-dossier.ts';
import { byName } from '../assessment/result-finding.ts';
import { mapTexts } from '../base/plain-text.ts';
import { dutchScore } from '../base/words/words.ts';
import { escapeMarkdown } from '../page/render-markdown.ts';
import { changeGroups, placeWords, runWords } from '../wording/run.ts';
import { type Glance, glanceAt } from '../wording/screen/overview.ts';
import { verdictSigns, verdictWords } from '../wording/verdicts.ts';
import { type FormatSteps, onlyOf } from './check-renderer.ts';
import { wordCause } from './checked-words.ts';
import { headingsOf, overviewOf } from './job-summary.ts';
import { asUri } from './sarif.ts';
import { ciWords } from './words/ci.ts';

/** GitHub takes 65,536 characters in a comment. */
const WHOLE = 60_000;

/** People read a short list; the page of the run has everything. */
const MOST_LINES = 10;

/**
 * By this line, the next run finds the comment and replaces it. An encoded path holds no white space; two hyphens would end an HTML
 * comment.
 */
const markerFor = (only: Glance | null): string => {
  const place = only === null ? '*' : asUri(only.root === '' ? '.' : only.root).replaceAll('--', '-%2D');
  return `<!-- ouder-audit:${place} -->`;
};

const listOf = (heading: string, lines: readonly string[]) => ({
  heading: `${heading} (${lines.length})`,
  lines: lines.slice(0, MOST_LINES),
  leftOut: lines.length > MOST_LINES ? ciWords.moreLines(lines.length - MOST_LINES) : '',
});

const causeLines = (dossier: JudgedDossier): string[] => {
  const named = byName(dossier.result.findings);
  return dossier.result.run.causes.map((cause) => {
    const { text, location } = wordCause(cause, named, dossier);
    return location === null ? text : `${text} → ${placeWords(location)}`;
  });
};

/** What fails the run, then the findings that are new, worse, better and gone. */
const listsOf = (dossier: JudgedDossier, { changes, ...rest }: Comparison) => {
  const causes = causeLines(dossier);
  const findings = changes.filter(({ kind }) => kind === 'finding');
  return [
    ...(causes.length === 0 ? [] : [listOf(ciWords.holdsUp, causes)]),
    ...changeGroups({ ...rest, changes: findings }).map(({ heading, lines }) => listOf(heading, lines)),
  ];
};

type Step<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;

const titleIn = ({ criteria, standards }: AuditResult, id: string): string =>
  `${id} ${[...criteria, ...standards].find((each) => each.id === id)?.title ?? ''}`.trim();

const verdictRows = (result: AuditResult, { changes }: Comparison) =>
  changes
    .filter((change): change is Step<'verdict'> => change.kind === 'verdict')
    .map(({ criterion, from, to }) => ({
      name: titleIn(result, criterion),
      from: `${verdictSigns[from]} ${verdictWords[from]}`,
      to: `${verdictSigns[to]} ${verdictWords[to]}`,
    }));

const stepOf = (from: number | null, to: number | null): string => {
  if (from === null || to === null || from === to) return '';
  return `${to > from ? '↑' : '↓'} ${dutchScore(Math.abs(to - from))}`;
};

/** Every standard, so that a reader sees the trend; of the criteria only those whose score changed. */
const scoreRows = (result: AuditResult, { changes, before }: Comparison) => {
  const standards = (before?.standards ?? []).flatMap(({ id, score: from }) => {
    const now = result.standards.find((each) => each.id === id);
    return now === undefined ? [] : [{ id, from, to: now.score }];
  });
  const others = changes
    .filter((change): change is Step<'score'> => change.kind === 'score')
    .filter(({ of }) => standards.every(({ id }) => id !== of))
    .map(({ of: id, from, to }) => ({ id, from, to }));
  return [...standards, ...others].map(({ id, from, to }) => ({
    name: titleIn(result, id),
    from: dutchScore(from),
    to: dutchScore(to),
    step: stepOf(from, to),
  }));
};

const comparedView = (dossier: JudgedDossier, baseline: Comparison) => {
  const { result } = dossier;
  return {
    mark: ciWords.markSince(result.mark, baseline.before?.met ?? null),
    compared: runWords.compared(baseline),
    lists: listsOf(dossier, baseline),
    verdicts: verdictRows(result, baseline),
    scores: scoreRows(result, baseline),
  };
};

const viewOf = (dossier: CheckedDossier): object | null => {
  if (!isJudged(dossier)) return { trouble: dossier.trouble };
  const { baseline } = dossier.result;
  return baseline === undefined ? null : comparedView(dossier, baseline);
};

type Kept = {
  glance: Glance;
  /** Null where nothing was compared. */
  view: object | null;
  /** Whether there is anything to tell of it among several dossiers, beside its line in the table. */
  worthTelling: boolean;
};

const keep = (dossier: CheckedDossier): Kept => {
  const glance = glanceAt(dossier);
  const changes = isJudged(dossier) ? (dossier.result.baseline?.changes.length ?? 0) : 0;
  const worthTelling = glance.outcome !== 'passed' || changes > 0;
  return { glance, view: mapTexts(viewOf(dossier), escapeMarkdown), worthTelling };
};

const print = (view: object): string =>
  `${render(view)
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;

/**
 * A comment for a pull request, in Markdown: what changed against the baseline, short enough to read. Its first line is a marker by which
 * the next run finds and replaces it. Every word is escaped; the template holds the markup.
 */
export const changeCommentSteps: FormatSteps<Kept> = {
  keep,
  join: (kept, { several }) => {
    const only = onlyOf(kept, several);
    const marker = markerFor(only?.glance ?? null);
    const overview = mapTexts(overviewOf(kept, several), escapeMarkdown);
    const headingOf = headingsOf(kept);
    const told = only === null ? kept.filter(({ worthTelling }) => worthTelling) : [only];
    const views = told.flatMap((each) => (each.view === null ? [] : [{ heading: headingOf(each), ...each.view }]));
    const whole = print({ marker, overview, dossiers: views });
    return whole.length <= WHOLE
      ? whole
      : print({ marker, overview, tooMany: escapeMarkdown(ciWords.tooMany), dossiers: [] });
  },
};
