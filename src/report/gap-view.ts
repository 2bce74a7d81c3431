import type { AuditResult, ResultCriterion, ResultStandard } from '../assessment/audit-result.ts';
import { dutchScore, listWords } from '../base/words/words.ts';
import { gapWords } from '../wording/verdicts.ts';
import { anchorOf } from './anchor.ts';
import { describeGap } from './words/gaps.ts';
import { pageWords } from './words/page.ts';

/** What keeps standards from their target, as the templates print it. A gap is told in full in one place. */

type Gap = ResultStandard['gaps'][number];

export type GapHome = { standard: string; anchor: string };

/** Where each gap is told in full, by its key. */
export type GapHomes = ReadonlyMap<string, GapHome>;

const SHOWN = 3;
const GAPS_IN_SUMMARY = 3;

const gapKey = ({ criterion, question, file, documents }: Gap): string =>
  [criterion, question, file, ...documents].join('|');

/** The standard that tells about a criterion: the first that it serves most. */
const homeOf = ({ links }: ResultCriterion, standards: readonly ResultStandard[]): ResultStandard | undefined => {
  const withLink = (wanted: 'primary' | 'secondary') =>
    standards.find(({ id }) => links.some(({ standard, link }) => standard === id && link === wanted));
  return withLink('primary') ?? withLink('secondary');
};

/** Gives every gap its one place in the page. */
export const placeGaps = ({ criteria, standards }: AuditResult): GapHomes => {
  const homes = new Map<string, GapHome>();
  for (const criterion of criteria) {
    const home = homeOf(criterion, standards);
    const own = home?.gaps.filter((gap) => gap.criterion === criterion.id) ?? [];
    let files = 0;
    for (const gap of own) {
      if (gap.question === null) files += 1;
      const name = gap.question ?? `${criterion.id}-bewijs-${files}`;
      homes.set(gapKey(gap), { standard: home?.id ?? '', anchor: `gat-${anchorOf(name)}` });
    }
  }
  return homes;
};

/** Where the next step after a question stands, if it has one. */
export const stepOf = (criterion: string, question: string, homes: GapHomes): GapHome | null =>
  homes.get([criterion, question, null].join('|')) ?? null;

const gapView = (gap: Gap, standard: string | null, result: AuditResult, homes: GapHomes) => {
  const home = homes.get(gapKey(gap)) ?? { standard: '', anchor: '' };
  const words = describeGap(gap, result);
  return {
    ...words,
    kind: gapWords[gap.kind],
    criterion: gap.criterion,
    /** With its criterion, where the question does not name that already. */
    subject: gap.question === null ? `${gap.criterion}: ${words.what}` : words.what,
    name: gap.question ?? gapWords[gap.kind],
    anchor: anchorOf(gap.question ?? gap.criterion),
    adds: gap.adds > 0 ? `+${dutchScore(gap.adds)}` : '',
    here: home.standard === standard,
    home: home.standard,
    homeAnchor: home.anchor,
  };
};

/** The gaps of a standard: the first ones shown, the rest to open, of which those told elsewhere only by name. */
export const gapsView = (standard: ResultStandard, result: AuditResult, homes: GapHomes) => {
  const gaps = standard.gaps.map((gap) => gapView(gap, standard.id, result, homes));
  const rest = gaps.slice(SHOWN);
  return {
    gaps,
    shown: gaps.slice(0, SHOWN),
    rest: rest.filter(({ here }) => here),
    elsewhere: rest.filter(({ here }) => !here),
    /** For a page without anything to open: those shown and those told here, then the others in one sentence. */
    rows: [...gaps.slice(0, SHOWN), ...rest.filter(({ here }) => here)].map((gap) => ({
      ...gap,
      now: gap.here ? gap.now : pageWords.see(gap.home),
    })),
    others: pageWords.elsewhere(rest.filter(({ here }) => !here)),
    hasMore: rest.length > 0,
    more: pageWords.moreGaps(rest.length),
  };
};

type Gathered = { gap: Gap; standards: string[]; ids: string[]; adds: number };

/** Every gap once, with the standards that it holds back and what it would add to them together. */
const gatherGaps = (result: AuditResult): Gathered[] => {
  const gathered = new Map<string, Gathered>();
  for (const { id, title, gaps } of result.standards) {
    for (const gap of gaps) {
      const known = gathered.get(gapKey(gap)) ?? { gap, standards: [], ids: [], adds: 0 };
      const standards = [...known.standards, `${id} ${title}`];
      gathered.set(gapKey(gap), { gap, standards, ids: [...known.ids, id], adds: known.adds + gap.adds });
    }
  }
  return [...gathered.values()];
};

/** The gaps that would bring the most, of the criteria that count for the mark; each criterion once. */
export const topGapsView = (result: AuditResult, homes: GapHomes) => {
  const counting = new Set(result.criteria.filter(({ partOfMark }) => partOfMark).map(({ id }) => id));
  const ranked = gatherGaps(result)
    .filter(({ gap, adds }) => counting.has(gap.criterion) && adds > 0)
    .sort((one, other) => other.adds - one.adds);
  const first = ranked.filter(
    ({ gap }, index) => ranked.findIndex((other) => other.gap.criterion === gap.criterion) === index,
  );
  return first.slice(0, GAPS_IN_SUMMARY).map(({ gap, standards, ids }) => ({
    ...gapView(gap, null, result, homes),
    standards: listWords(standards, 'en'),
    helps: listWords(ids, 'en'),
  }));
};
