import type { AuditResult, ResultCriterion } from '../../assessment/audit-result.ts';
import { type Block, looking, type Page, type Section, section, type Topic, text } from '../../page/blocks.ts';
import { parentsWords as words } from '../words/audiences.ts';
import { askLines, goalOf, parentsHead, standingForParents } from './parents.ts';
import { newsLines, openForParents, whoAndWhen } from './parents-agreements.ts';
import { strongestOf } from './signals.ts';

/** One sheet for parents, to hang at the door: three things that go well, three that were agreed, and whom to ask. */

const MOST = 3;

const topicsOf = (criteria: readonly ResultCriterion[]): Block => ({
  kind: 'topics',
  look: 'plain',
  items: criteria.slice(0, MOST).map((criterion) => ({
    shape: criterion.verdict,
    paragraphs: [looking('strong', criterion.title), text(goalOf(criterion))],
  })),
});

const well = (result: AuditResult): Section[] => {
  const met = strongestOf(result).filter(({ verdict }) => verdict === 'met');
  const items: Topic[] = met.map((criterion) => ({
    signal: 'strong',
    paragraphs: [looking('strong', criterion.title), text(goalOf(criterion))],
  }));
  return met.length === 0 ? [] : [section('goed', words.well, [{ kind: 'topics', look: 'signals', items }])];
};

/** What was agreed, or what is worked on where nothing was. */
const work = (result: AuditResult): Section[] => {
  const open = openForParents(result).slice(0, MOST);
  if (open.length > 0) {
    const items: Topic[] = open.map((action) => ({
      paragraphs: [looking('strong', action.action), text(whoAndWhen(action, result))],
    }));
    return [section('afgesproken', words.agreed, [{ kind: 'topics', look: 'plain', items }])];
  }
  const low = result.criteria.filter(
    ({ partOfMark, verdict }) => partOfMark && (verdict === 'partlyMet' || verdict === 'notMet'),
  );
  return low.length === 0 ? [] : [section('werk', words.working, [topicsOf(low)])];
};

/** Holds only what the page for parents holds too. */
export const posterPage = (result: AuditResult): Page => ({
  look: 'poster',
  ...parentsHead(result, words.posterKicker),
  blocks: [
    ...standingForParents(result),
    ...well(result),
    ...work(result),
    section('vraag', words.questions, [...askLines(result), ...newsLines(result)]),
  ],
});
