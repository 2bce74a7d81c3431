import type { AuditResult, ResultCriterion } from '../../assessment/audit-result.ts';
import type { Page } from '../../page/blocks.ts';
import {
  type Block,
  bulletList,
  inDocument,
  looking,
  onScreen,
  type Section,
  section,
  strong,
  type Topic,
  text,
  textOrNone,
} from '../../page/blocks.ts';
import { reportWords } from '../../wording/result.ts';
import { acceptedWords } from '../words/accepted.ts';
import { boardWords, parentsHeadings, parentsWords as words } from '../words/audiences.ts';
import { scoreWords } from '../words/team.ts';
import { acceptedForParents } from './accepted.ts';
import { kickerOf, markOf, pageHead } from './page-head.ts';

type Heading = (typeof parentsHeadings)[keyof typeof parentsHeadings];

const counting = ({ criteria }: AuditResult): ResultCriterion[] => criteria.filter(({ partOfMark }) => partOfMark);

const under = (result: AuditResult, wanted: Heading): ResultCriterion[] =>
  counting(result).filter(({ verdict }) => parentsHeadings[verdict] === wanted);

const goalOf = ({ forParents, summary }: ResultCriterion): string => forParents?.goal ?? summary;

/** Each criterion as a topic, with what `tell` says about it. */
const topics = (
  criteria: readonly ResultCriterion[],
  tell: (criterion: ResultCriterion) => Topic['paragraphs'],
): Block => ({
  kind: 'topics',
  items: criteria.map((criterion) => ({
    shape: criterion.verdict,
    paragraphs: [looking('strong', criterion.title), ...tell(criterion)],
  })),
});

/**
 * How many criteria are in order. There is no number while nobody has looked, or while nothing is met and there is more to see.
 */
const standing = (result: AuditResult): Block[] => {
  const { met, of } = result.mark;
  const all = counting(result);
  const open = all.filter(({ verdict }) => verdict === 'unanswered').length;
  const counted = words.sentence(met, of);
  const sentence = open === 0 ? counted : `${counted} ${words.stillLooking(open)}`;
  if (open === all.length || (open > 0 && met === 0)) {
    const told = open === all.length ? words.looking : sentence;
    return [...onScreen(looking('strong', told)), ...inDocument(text(told))];
  }
  const reached = reportWords.ofTen(met, of);
  return [
    {
      kind: 'mark',
      met: String(met),
      of: scoreWords.of(of),
      verdict: null,
      sentence,
      told: [[strong(`${reached}.`), ` ${sentence}`]],
    },
  ];
};

const well = (result: AuditResult): Section => {
  const criteria = under(result, 'well');
  const nothing = words.nothingWell[under(result, 'working').length === 0 ? 'looking' : 'worked'];
  return section('goed', words.well, [
    criteria.length === 0 ? text(nothing) : topics(criteria, (criterion) => [text(goalOf(criterion))]),
  ]);
};

/** A section with the goal of each criterion; no section without criteria. */
const goals = (id: string, title: string, criteria: readonly ResultCriterion[], isOpen: boolean): Section[] => {
  const tell = (criterion: ResultCriterion) => [
    text(words.goal(goalOf(criterion))),
    ...textOrNone((isOpen ? criterion.forParents?.joinIn : null) ?? null, 'meta'),
  ];
  return criteria.length === 0 ? [] : [section(id, title, [topics(criteria, tell)])];
};

const accepted = (result: AuditResult): Section[] => {
  const forAWhile = acceptedForParents(result);
  if (forAWhile === null) return [];
  const kinds = bulletList(forAWhile.kinds.map((kind) => [kind]));
  return [section('aanvaard', acceptedWords.parents.heading, [text(forAWhile.intro), kinds])];
};

const joinIn = ({ round }: AuditResult): Section => {
  const [year = ''] = round.schoolYear.split('-');
  return section('mee', words.joinIn, [
    { kind: 'steps', items: words.waysToJoin.map((way) => ({ paragraphs: [text(way)] })) },
    text(words.again(`${Number(year) + 1}-${Number(year) + 2}`)),
  ]);
};

const subject = ({ standards, qualityMark }: AuditResult): Section =>
  section('over', words.subject, [
    {
      kind: 'topics',
      look: 'plain',
      items: standards.map(({ title, summary }) => ({ paragraphs: [looking('strong', title), text(summary)] })),
    },
    looking('note', qualityMark.disclaimer),
  ]);

/**
 * What everybody may read. This lists what is allowed instead of removing what is not: the school's name, dates, verdicts, and
 * words of the framework. No remark, agreement, name, file, finding or number of people can reach the page, because nothing
 * here takes them; accepted findings appear only as kinds and last days.
 */
export const parentsPage = (result: AuditResult): Page => {
  const { school, round, date } = result;
  const apart = under(result, 'apart').map(({ title }) => title);
  const stand = standing(result);
  return {
    look: 'parents',
    title: words.title(school.name),
    kicker: kickerOf(words.kicker, result),
    meta: words.meta(date),
    footer: boardWords.footer(markOf(result), date),
    about: [words.about(round.schoolYear, date)],
    ...pageHead(result),
    blocks: [
      ...onScreen(section('kort', words.short, [looking('lead', words.lead), ...stand])),
      ...stand.filter(({ on }) => on !== 'screen').map((block): Block => ({ ...block, on: 'document' })),
      well(result),
      ...goals('werk', words.working, under(result, 'working'), true),
      ...goals('open', words.unknown, under(result, 'unknown'), false),
      ...(apart.length === 0 ? [] : [looking('note', words.apart(apart))]),
      ...accepted(result),
      joinIn(result),
      subject(result),
    ],
  };
};
