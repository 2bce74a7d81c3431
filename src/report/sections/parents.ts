import { type AuditResult, openQuestionCount, type ResultCriterion } from '../../assessment/audit-result.ts';
import {
  type Block,
  bulletList,
  inDocument,
  looking,
  onScreen,
  type Page,
  type Section,
  section,
  strong,
  type Text,
  type Topic,
  text,
  textOrNone,
} from '../../page/blocks.ts';
import { reportWords } from '../../wording/result.ts';
import { isProvisional } from '../../wording/verdicts.ts';
import { acceptedWords } from '../words/accepted.ts';
import { boardWords, parentsHeadings, parentsWords as words } from '../words/audiences.ts';
import { scoreWords } from '../words/team.ts';
import { acceptedForParents } from './accepted.ts';
import { draftOf, kickerOf, markOf, pageHead } from './page-head.ts';
import { agreedSection, changedSection, newsLines } from './parents-agreements.ts';
import { voicesForParents } from './voices.ts';

/** What the page for parents and the poster say outside their sections. @param kicker what it is, and for whom */
export const parentsHead = (result: AuditResult, kicker: string): Omit<Page, 'look' | 'blocks'> => ({
  title: words.title(result.school.name),
  kicker: kickerOf(kicker, result),
  meta: words.meta(result.date),
  footer: boardWords.footer(markOf(result), result.date),
  about: [words.about(result.round.schoolYear, result.date)],
  ...pageHead(result),
  ...draftOf(result),
});

type Heading = (typeof parentsHeadings)[keyof typeof parentsHeadings];

const counting = ({ criteria }: AuditResult): ResultCriterion[] => criteria.filter(({ partOfMark }) => partOfMark);

const under = (result: AuditResult, wanted: Heading): ResultCriterion[] =>
  counting(result).filter(({ verdict }) => parentsHeadings[verdict] === wanted);

const SHAPES = ['met', 'partlyMet', 'notMet', 'undetermined', 'unanswered'] as const;

export const goalOf = ({ forParents, summary }: ResultCriterion): string => forParents?.goal ?? summary;

/** Each criterion as a topic, with what `tell` says about it. */
const topics = (
  criteria: readonly ResultCriterion[],
  tell: (criterion: ResultCriterion) => Topic['paragraphs'],
): Block => ({
  kind: 'topics',
  items: criteria.map((criterion) => ({
    shape: criterion.verdict,
    paragraphs: [looking('strong', words.criterion(criterion.title, isProvisional(criterion))), ...tell(criterion)],
  })),
});

/** How many criteria are in order: in large figures once there is nothing left to look at. */
export const standingForParents = (result: AuditResult): Block[] => {
  const { met, of } = result.mark;
  const all = counting(result);
  const open = all.filter(({ verdict }) => verdict === 'unanswered' || verdict === 'undetermined').length;
  const counted = words.sentence(met, of);
  const sentence = open === 0 ? counted : `${counted} ${words.stillLooking(open)}`;
  if (openQuestionCount(result) > 0) {
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

/** What the shapes on the page mean: those that are there, and only on a screen, as a document has none. */
const shapes = (result: AuditResult): Block[] => {
  const there = SHAPES.filter((shape) => counting(result).some(({ verdict }) => verdict === shape));
  return onScreen(looking('meta', words.shapes), {
    kind: 'topics',
    look: 'key',
    items: there.map((shape) => ({ shape, paragraphs: [text(words.shape[shape])] })),
  });
};

/** Whom to ask: the teacher always, and the school as it is reached. */
export const askLines = ({ school }: AuditResult): Text[] => [
  text(words.ask),
  ...textOrNone(words.reach(school.contact?.phones ?? [], [school.contact?.domain ?? []].flat())),
];

const joinIn = (result: AuditResult): Section[] => [
  section('mee', words.joinIn, [
    { kind: 'steps', items: words.waysToJoin.map((way) => ({ paragraphs: [text(way)] })) },
  ]),
  section('vraag', words.questions, [...askLines(result), ...newsLines(result)]),
];

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
 * What everybody may read. This lists what is allowed instead of removing what is not: the school's name and how it is reached, dates,
 * verdicts, words of the framework, and what was agreed, done by which role and whether it helped. No remark, name, file, finding or
 * number of people can reach the page, because nothing here takes them, but for voices: how many answered what, from ten people on.
 * Accepted findings appear only as kinds and last days, and no agreement of a criterion in whose texts the guard found data of people.
 */
export const parentsPage = (result: AuditResult): Page => {
  const apart = under(result, 'apart').map(({ title }) => title);
  const stand = standingForParents(result);
  return {
    look: 'parents',
    ...parentsHead(result, words.kicker),
    blocks: [
      ...onScreen(section('kort', words.short, [looking('lead', words.lead), ...stand, ...shapes(result)])),
      ...stand.filter(({ on }) => on !== 'screen').map((block): Block => ({ ...block, on: 'document' })),
      well(result),
      ...goals('werk', words.working, under(result, 'working'), true),
      ...goals('open', words.unknown, under(result, 'unknown'), false),
      ...(apart.length === 0 ? [] : [looking('note', words.apart(apart))]),
      ...voicesForParents(result),
      ...changedSection(result),
      ...agreedSection(result),
      ...accepted(result),
      ...joinIn(result),
      subject(result),
    ],
  };
};
