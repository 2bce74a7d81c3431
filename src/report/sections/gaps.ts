import type { AuditResult, ResultCriterion, ResultStandard } from '../../assessment/audit-result.ts';
import { dutchScore, listWords } from '../../base/words/words.ts';
import {
  type Block,
  heading,
  type Inline,
  inDocument,
  linkTo,
  looking,
  onScreen,
  type Row,
  tableOr,
  text,
} from '../../page/blocks.ts';
import { gapKindWords } from '../../wording/verdicts.ts';
import { reportColumns } from '../words/columns.ts';
import { describeGap } from '../words/gaps.ts';
import { summaryWords, gapListWords as words } from '../words/team.ts';
import { anchorOf } from './anchor.ts';

/** What keeps standards from their target. Each gap is described in full in one place only. */

type Gap = ResultStandard['gaps'][number];

type GapHome = { standard: string; anchor: string };

/** Where each gap is described in full, by the key of the gap. */
export type GapHomes = ReadonlyMap<string, GapHome>;

const SHOWN = 3;
const GAPS_IN_SUMMARY = 3;

const gapKey = ({ criterion, question, file, documents }: Gap): string =>
  [criterion, question, file, ...documents].join('|');

/** The standard under which a criterion is described: the first of those it serves most. */
const homeOf = ({ links }: ResultCriterion, standards: readonly ResultStandard[]): ResultStandard | undefined => {
  const withLink = (wanted: 'primary' | 'secondary') =>
    standards.find(({ id }) => links.some(({ standard, link }) => standard === id && link === wanted));
  return withLink('primary') ?? withLink('secondary');
};

/** Gives every gap one place on the page. */
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

/** Where the next step for a question is described, if it has one. */
export const stepOf = (criterion: string, question: string, homes: GapHomes): GapHome | null =>
  homes.get([criterion, question, null].join('|')) ?? null;

const gapView = (gap: Gap, standard: string | null, result: AuditResult, homes: GapHomes) => {
  const home = homes.get(gapKey(gap)) ?? { standard: '', anchor: '' };
  const told = describeGap(gap, result);
  return {
    ...told,
    criterion: gap.criterion,
    /** Adds the criterion if the question does not name it already. */
    subject: gap.question === null ? `${gap.criterion}: ${told.what}` : told.what,
    name: gap.question ?? gapKindWords[gap.kind],
    anchor: anchorOf(gap.question ?? gap.criterion),
    adds: gap.adds > 0 ? `+${dutchScore(gap.adds)}` : '',
    here: home.standard === standard,
    home: home.standard,
    homeAnchor: home.anchor,
  };
};

type GapView = ReturnType<typeof gapView>;

/** The gaps of a standard: the first few in view and the rest folded, where those described elsewhere are only named. */
export const gapsOf = (standard: ResultStandard, result: AuditResult, homes: GapHomes) => {
  const gaps = standard.gaps.map((gap) => gapView(gap, standard.id, result, homes));
  const rest = gaps.slice(SHOWN);
  return {
    gaps,
    shown: gaps.slice(0, SHOWN),
    rest: rest.filter(({ here }) => here),
    elsewhere: rest.filter(({ here }) => !here),
    /** A document cannot fold anything, so it shows the first few and those described here. */
    rows: [...gaps.slice(0, SHOWN), ...rest.filter(({ here }) => here)].map((gap) => ({
      ...gap,
      now: gap.here ? gap.now : words.see(gap.home),
    })),
  };
};

/** Names the gaps described at another standard in one sentence; null without any. */
export const elsewhereLine = (
  gaps: readonly Pick<GapView, 'criterion' | 'name' | 'adds' | 'home' | 'homeAnchor'>[],
): Inline | null => {
  if (gaps.length === 0) return null;
  const links = gaps.flatMap(({ criterion, name, adds, home, homeAnchor }, index) => {
    const between = index === gaps.length - 1 ? ' en ' : ', ';
    const link = linkTo(homeAnchor, adds === '' ? `${criterion} ${name}` : name);
    return [...(index === 0 ? [] : [between]), link, adds === '' ? ` (${home})` : ` (${adds}, ${home})`];
  });
  return [words.elsewhere, ...links, '.'];
};

const addsWords = ({ adds }: GapView): string => (adds === '' ? words.evidence : adds);

const gapRow = (gap: GapView): Row => {
  const { here, homeAnchor, anchor, what, now, advice, home } = gap;
  const lead = text(addsWords(gap));
  if (!here) {
    const see = { ...linkTo(homeAnchor, words.see(home)), look: 'see' };
    return { state: 'elsewhere', lead, blocks: [text(what, ' ', see), looking('meta', advice)] };
  }
  const label = { text: words.nextStep, look: 'label' };
  return {
    id: homeAnchor,
    lead,
    blocks: [looking('strong', linkTo(anchor, what)), looking('meta', now), looking('advice', label, ` ${advice}`)],
  };
};

/**
 * What keeps a standard from its target: the first three gaps in view, and those described at another standard only by name.
 */
export const gapBlocks = (standard: ResultStandard, result: AuditResult, homes: GapHomes): Block[] => {
  const { gaps, shown, rest, elsewhere, rows } = gapsOf(standard, result, homes);
  if (gaps.length === 0) return [text(words.nothing)];
  const others = elsewhereLine(elsewhere);
  const more: Block = {
    kind: 'details',
    summary: words.more(gaps.length - shown.length),
    look: 'on-paper',
    blocks: [
      ...(rest.length === 0 ? [] : [{ kind: 'gaps' as const, rows: rest.map(gapRow) }]),
      ...(others === null ? [] : [looking('others', ...others)]),
    ],
  };
  return [
    ...onScreen({ kind: 'gaps', rows: shown.map(gapRow) }, ...(gaps.length > shown.length ? [more] : [])),
    ...inDocument(
      tableOr(
        words.heading,
        reportColumns.gaps,
        rows.map((gap) => [addsWords(gap), gap.subject, gap.now, gap.advice]),
        words.nothing,
      ),
      ...(others === null ? [] : [text(...others)]),
    ),
  ];
};

type Gathered = { gap: Gap; standards: string[]; ids: string[]; adds: number };

/** Every gap once, with the standards that it holds back and what closing it adds to all of them together. */
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

/** The gaps that would bring the most, one per criterion, among the criteria that count for the mark. */
export const topGaps = (result: AuditResult, homes: GapHomes) => {
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

/** The school's largest opportunities; nothing if there are none. */
export const chances = (result: AuditResult, homes: GapHomes): Block[] => {
  const gaps = topGaps(result, homes);
  if (gaps.length === 0) return [];
  return [
    heading(3, summaryWords.chances),
    {
      kind: 'steps',
      stacked: true,
      items: gaps.map(({ what, now, advice, standards, helps, homeAnchor }) => ({
        paragraphs: [
          looking('strong', linkTo(homeAnchor, what)),
          { ...text(now), on: 'document' },
          { ...text(advice), on: 'screen' },
          { ...text(summaryWords.nextStep(advice)), on: 'document' },
          { ...looking('meta', summaryWords.helps(helps)), on: 'screen' },
          { ...text(summaryWords.helps(standards)), on: 'document' },
        ],
      })),
    },
  ];
};
