import type { AuditResult } from '../../assessment/audit-result.ts';
import { schoolYearOf } from '../../base/dates.ts';
import { listWords } from '../../base/words/words.ts';
import { standingOf } from '../../evidence/judge-evidence.ts';
import type { Finding, FindingCode } from '../../findings/finding.ts';
import type { Verdict } from '../../judging/verdict.ts';
import type { Page } from '../../page/blocks.ts';
import {
  type Block,
  bulletList,
  heading,
  type Inline,
  inDocument,
  looking,
  onScreen,
  type Section,
  section,
  strong,
  text,
  textOrNone,
} from '../../page/blocks.ts';
import { markSentence, reportWords } from '../../wording/result.ts';
import { trendWords } from '../../wording/trend.ts';
import { verdictSigns, verdictWords } from '../../wording/verdicts.ts';
import { acceptedWords } from '../words/accepted.ts';
import { decisionWords, boardWords as words } from '../words/audiences.ts';
import { reportColumns } from '../words/columns.ts';
import { earlierRoundWords, headWords, scoreWords, summaryWords } from '../words/team.ts';
import { acceptedRows } from './accepted.ts';
import { placeGaps, topGaps } from './gaps.ts';
import { scores, scoresTable } from './standards.ts';
import { roundsBlocks, trendView } from './trend.ts';

/** What a board can decide: criteria by name, and nothing that anybody in the school wrote. */

/** Criteria by id and title, each once, in framework order; an id that is no criterion stays as it is. */
const namesOf = (ids: readonly string[], { criteria }: AuditResult): string => {
  const known = criteria.filter(({ id }) => ids.includes(id)).map(({ id, title }) => `${id} ${title}`);
  const others = ids.filter((id) => criteria.every((criterion) => criterion.id !== id));
  return listWords([...known, ...new Set(others)], 'en');
};

const openOf = ({ findings }: AuditResult, wanted: FindingCode) =>
  findings.filter(({ code, waived }) => code === wanted && waived === undefined);

const criteriaWith = (result: AuditResult, wanted: FindingCode): string[] =>
  openOf(result, wanted).flatMap(({ subject }) => (subject.kind === 'criterion' ? [subject.criterion] : []));

const openQuestions = (result: AuditResult) => {
  const open = result.criteria
    .filter(({ partOfMark }) => partOfMark)
    .flatMap(({ id, questions }) => questions.filter(({ state }) => state === 'open').map(() => id));
  return open.length === 0 ? [] : [decisionWords.openQuestions(open.length, namesOf(open, result))];
};

const expired = (result: AuditResult) => {
  const paths = openOf(result, 'legally-expired').flatMap(({ subject }) =>
    subject.kind === 'file' ? [subject.path] : [],
  );
  const files = result.evidence.filter(({ file }) => paths.includes(file));
  const documents = [...new Set(files.map(({ documentTitle }) => documentTitle))];
  const ids = files.flatMap(({ criteria }) => criteria);
  return documents.length === 0 ? [] : [decisionWords.expired(documents, namesOf(ids, result))];
};

const about = (
  ids: readonly string[],
  result: AuditResult,
  say: (where: string) => { what: string; decide: string },
) => (ids.length === 0 ? [] : [say(namesOf(ids, result))]);

/**
 * Ordered by how they hold a school back: what is not judged, what the law requires, what is missing, what nobody has taken on.
 */
const decisionsOf = (result: AuditResult) => {
  const open = result.actions.filter(({ done }) => done !== true);
  const late = open.filter(({ due }) => due !== undefined && due < result.date).map(({ criterion }) => criterion);
  const loose = open
    .filter(({ owner, due }) => owner === undefined || due === undefined)
    .map(({ criterion }) => criterion);
  return [
    ...openQuestions(result),
    ...expired(result),
    ...about(criteriaWith(result, 'missing-evidence'), result, decisionWords.missing),
    ...about(criteriaWith(result, 'low-level-without-action'), result, decisionWords.withoutAction),
    ...about(late, result, (where) => decisionWords.late(late.length, where)),
    ...about(loose, result, (where) => decisionWords.loose(loose.length, where)),
  ];
};

const ORDER: readonly Verdict[] = ['met', 'partlyMet', 'notMet', 'undetermined', 'unanswered', 'notApplicable'];

/** More than this does not fit on two pages; the team's report has them all. */
const MOST = 8;
/** This round and the three before it. */
const ROUNDS = 4;

/** The first items of a list, and a line if there are more. */
const firstOf = (items: readonly Inline[]): Block =>
  bulletList([...items.slice(0, MOST), ...(items.length > MOST ? [[words.more(items.length - MOST)]] : [])]);

/** A list under its own heading; nothing if the list is empty. */
const listUnder = (title: string, items: readonly Inline[], intro: string | null = null): Block[] =>
  items.length === 0 ? [] : [heading(3, title), ...textOrNone(intro), firstOf(items)];

const verdictGroups = ({ criteria }: AuditResult) =>
  ORDER.flatMap((shape) => {
    const own = criteria.filter((criterion) => criterion.partOfMark && criterion.verdict === shape);
    const names = own.map(({ id, title }) => `${id} ${title}`);
    return own.length === 0 ? [] : [{ shape, number: words.verdictCount(own.length), names: listWords(names, 'en') }];
  });

const standing = (result: AuditResult): Section => {
  const { met, of, verdict } = result.mark;
  const groups = verdictGroups(result);
  const columns = reportColumns.standards.slice(0, 4);
  const sentence = markSentence(result.mark);
  return section('stand', words.standing, [
    {
      kind: 'mark',
      met: String(met),
      of: scoreWords.of(of),
      verdict: { shape: verdict, words: verdictWords[verdict] },
      sentence,
      told: [[strong(`${reportWords.ofTen(met, of)}: ${verdictWords[verdict]}.`), ` ${sentence}`]],
    },
    ...onScreen({
      kind: 'topics',
      items: groups.map(({ shape, number, names }) => ({
        shape,
        paragraphs: [looking('strong', `${verdictWords[shape]}: ${number}`), text(names)],
      })),
    }),
    ...inDocument(
      bulletList(
        groups.map(({ shape, number, names }) => [
          `${verdictSigns[shape]} ${verdictWords[shape]} (${number}): ${names}`,
        ]),
      ),
      scoresTable(result, columns),
    ),
    ...onScreen(scores(result, columns, false)),
  ]);
};

/** Errors by kind, the most frequent first: how often they occur, never where. */
const risksOf = ({ findings }: AuditResult): Inline[] => {
  const counts = new Map<Finding['code'], number>();
  for (const { code, severity, waived } of findings) {
    if (severity === 'error' && waived === undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([code, number]): Inline => [`${words.risk(code)}: ${words.times(number)}`]);
};

/** Evidence that lapses in the school year of the result, by kind of document: titles may be confidential. */
export const lapsingOf = ({ evidence, date, qualityMark }: AuditResult): string[] => {
  const start = qualityMark.schoolYearStart;
  return evidence
    .filter((item) => standingOf(item) === 'valid')
    .flatMap(({ validUntil, documentTitle }) =>
      validUntil !== null && schoolYearOf(validUntil, start) === schoolYearOf(date, start)
        ? [{ documentTitle, validUntil }]
        : [],
    )
    .sort((one, other) => (one.validUntil < other.validUntil ? -1 : 1))
    .map(({ documentTitle, validUntil }) => words.lapses(documentTitle, validUntil))
    .filter((told, index, all) => all.indexOf(told) === index);
};

const acceptedOf = (result: AuditResult): Inline[] =>
  acceptedRows(result).map(({ what, place, reason, by, until }) => [
    strong(what),
    `, ${place}. ${acceptedWords.reason(reason)} `,
    { text: acceptedWords.until(by, until), look: 'meta' },
  ]);

const risks = (result: AuditResult): Section => {
  const found = risksOf(result);
  const lapsing = lapsingOf(result).map((each) => [each]);
  return section('risico', words.risks, [
    found.length === 0 ? text(words.noRisks) : firstOf(found),
    ...listUnder(words.lapsing, lapsing),
    ...listUnder(acceptedWords.heading, acceptedOf(result), acceptedWords.intro),
  ]);
};

const promisesOf = ({ compare }: AuditResult): string | null => {
  // Promises of the last round are shown even if its scores cannot be compared.
  const last = compare?.rounds.at(-1);
  if (compare === undefined || last === undefined || compare.promises.length === 0) return null;
  const number = (wanted: boolean | null) => compare.promises.filter(({ done }) => done === wanted).length;
  return words.promises(last.schoolYear, { done: number(true), open: number(false), gone: number(null) });
};

/** Which criteria moved, where each standard stood in recent rounds, and what was promised. */
const trend = (result: AuditResult): Section[] => {
  const view = trendView(result);
  if (view === null) return [];
  const { marks, others, since, notes, moved } = view;
  const rounds = view.rounds.slice(-ROUNDS);
  const lines = view.lines.map((line) => ({ ...line, cells: line.cells.slice(-ROUNDS) }));
  const moves = moved.map(({ criterion, title, word, change }) => [`${criterion} ${title}: ${word}. ${change}`]);
  const changes: Block[] = [
    looking('lead', earlierRoundWords.met(marks)),
    ...roundsBlocks({ lines, rounds }, words.rounds, false),
    ...notes.map((note) => text(note)),
    ...(moves.length === 0 ? [] : [firstOf(moves)]),
  ];
  return [
    section('verloop', trendWords.heading, [
      ...others.map((other) => looking('note', other)),
      ...(since === null ? [] : changes),
      ...textOrNone(promisesOf(result)),
    ]),
  ];
};

const gains = (result: AuditResult): Section => {
  const gaps = topGaps(result, placeGaps(result));
  const titleOf = (criterion: string) => result.criteria.find(({ id }) => id === criterion)?.title ?? '';
  return section('winst', words.gains, [
    gaps.length === 0
      ? text(words.noGains)
      : {
          kind: 'steps',
          items: gaps.map(({ criterion, advice, standards }) => ({
            paragraphs: [
              looking('strong', `${criterion} ${titleOf(criterion)}`),
              text(advice),
              looking('meta', summaryWords.helps(standards)),
            ],
          })),
        },
  ]);
};

const decisions = (result: AuditResult): Section => {
  const all = decisionsOf(result);
  return section('besluit', words.decisions, [
    all.length === 0
      ? text(words.noDecisions)
      : {
          kind: 'steps',
          items: all.map(({ what, decide }) => ({ paragraphs: [text(what), looking('strong', decide)] })),
        },
    looking('note', result.qualityMark.disclaimer),
  ]);
};

/** The board's two pages: where the school stands, what moved, what could go wrong, and what needs a decision. */
export const boardPage = (result: AuditResult): Page => {
  const { school, round, date, qualityMark, tool } = result;
  const mark = reportWords.version(qualityMark.title, qualityMark.version);
  return {
    look: 'board',
    title: words.title(school.name),
    name: school.name,
    kicker: [words.kicker, { text: round.schoolYear, look: 'year' }],
    meta: words.meta(mark, date),
    footer: words.footer(mark, date),
    about: [words.about(round.schoolYear, date)],
    header: headWords.header(school.name, round.schoolYear),
    made: { by: tool.name, on: date },
    blocks: [standing(result), ...trend(result), risks(result), gains(result), decisions(result)],
  };
};
