import { dutchDate } from '../../../base/words/words.ts';
import type { AuditVerdict } from '../../../dossier/audit-file-shape.ts';
import type { Page } from '../../../page/blocks.ts';
import { listOr, looking, type Section, section, tableOr, text, textList } from '../../../page/blocks.ts';
import type { Audience } from '../../renderer.ts';
import { acceptedWords } from '../../words/accepted.ts';
import { auditHeadings as heads, auditReportWords as words } from '../../words/audit-report.ts';
import { acceptedColumns } from '../../words/column-widths.ts';
import { evidenceWords } from '../../words/team.ts';
import { acceptedForParents, acceptedRows } from '../accepted.ts';
import { lookedByKind, lookedByTitle } from '../looked.ts';
import { markOf, pageHead } from '../page-head.ts';
import {
  frozenSection as frozen,
  heardSection as heard,
  independenceSection as independence,
  logSection as log,
  workingMethodSection as method,
  seenSection as seen,
  signaturesSection as signatures,
} from './audit-appendix.ts';
import { type Audited, criteria, overview, triangulation } from './audit-criteria.ts';
import {
  aboutSection as about,
  conditionsSection as conditions,
  decisionSection as decision,
  dissentSection as dissent,
  reweighBlocks,
  strengthsSection as strengths,
  upkeepSection as upkeep,
} from './audit-decision.ts';
import {
  appealSection as appeal,
  earlierRepliesSection as earlierReplies,
  hearingSection as hearing,
  hearingForParents,
} from './audit-hearing.ts';

/**
 * The audit report: what the auditors decided, what both sides say of each criterion and what that rests on, and how the audit was
 * done. Each audience gets its own choice of these sections.
 */

/** Evidence that the school looked at where the tool could not; no section if there is none. */
const looked = (names: readonly string[]): Section[] =>
  names.length === 0
    ? []
    : [section('bekeken', evidenceWords.looked, [text(evidenceWords.lookedIntro), textList(names)])];

/** The findings that the school accepts for a while; no section if there are none. */
const accepted = (result: Audited): Section[] => {
  const rows = acceptedRows(result).map(({ what, place, reason, by, until }) => [
    what,
    place,
    reason,
    by,
    dutchDate(until),
  ]);
  if (rows.length === 0) return [];
  return [
    section('aanvaard', acceptedWords.heading, [
      text(acceptedWords.intro),
      tableOr(acceptedWords.heading, acceptedColumns, rows, ''),
    ]),
  ];
};

/** The team gets everything. */
const teamSections = (result: Audited): Section[] => [
  decision(result),
  about(result),
  overview(result),
  ...dissent(result, true),
  ...hearing(result, false),
  triangulation(result),
  criteria(result),
  strengths(result),
  conditions(result),
  upkeep(result),
  ...appeal(result),
  ...looked(lookedByTitle(result)),
  ...accepted(result),
  heard(result, words.number),
  seen(result),
  method(result),
  independence(result),
  frozen(result),
  ...earlierReplies(result),
  log(result),
  signatures(result),
];

/** What a board needs for its decision: no interview notes, and no evidence by name. */
const boardSections = (result: Audited): Section[] => [
  decision(result),
  about(result),
  overview(result),
  ...dissent(result, true),
  ...hearing(result, true),
  strengths(result),
  conditions(result),
  upkeep(result),
  ...appeal(result),
  ...looked(lookedByKind(result)),
  ...accepted(result),
  heard(result, words.number),
  independence(result),
  signatures(result),
];

const titlesOf = ({ audit }: Audited, wanted: readonly (AuditVerdict | null)[]): string[] =>
  audit.criteria.filter(({ partOfMark, verdict }) => partOfMark && wanted.includes(verdict)).map(({ title }) => title);

/** Lists each group once, whoever spoke with it. Auditors may have met the same people, so only the largest number counts. */
const heardByAnybody = (heard: Audited['audit']['heard']): Audited['audit']['heard'] =>
  [...new Set(heard.map(({ group }) => group))].map((group) => {
    const same = heard.filter((each) => each.group === group);
    const people = Math.max(...same.map((each) => each.people));
    return { group, auditor: null, people, talks: same.reduce((sum, each) => sum + each.talks, 0) };
  });

/** Before the report is final, what the advice is going to be is nobody's business. */
const adviceForParents = ({ advice, conditions, problems }: Audited['audit']): string => {
  if (advice === null) return words.noAdvice;
  return problems.length > 0 ? words.forParents.notFinal : words.forParents.advice(advice.decision, conditions.length);
};

/** What everybody may read: nothing that anybody typed, and no number of people that could identify somebody. */
const parentSections = (result: Audited): Section[] => {
  const { audit, school } = result;
  const forAWhile = acceptedForParents(result);
  const working = titlesOf(result, ['partlyMet', 'notMet']);
  const open = titlesOf(result, ['undetermined', null]);
  const final = audit.problems.length === 0 ? audit.advice : null;
  return [
    section('besluit', heads.decision, [
      text(words.forParents.intro(school.name)),
      ...(audit.problems.length === 0 ? [] : [looking('strong', words.forParents.draft)]),
      looking('strong', adviceForParents(audit)),
      ...(final === null || audit.validThrough === null
        ? []
        : [text(words.validThrough(audit.validThrough, audit.rules.validityNote))]),
      ...(final === null ? [] : hearingForParents(result)),
      ...reweighBlocks(audit),
    ]),
    ...dissent(result, false),
    section('goed', heads.goesWell, [listOr(titlesOf(result, ['met']), words.none.met)]),
    section('werk', heads.worksOn, [listOr(working, words.none.worksOn[open.length === 0 ? 'done' : 'open'])]),
    ...(open.length === 0 ? [] : [section('open', heads.notYet, [textList(open)])]),
    ...(forAWhile === null
      ? []
      : [section('aanvaard', acceptedWords.parents.heading, [text(forAWhile.intro), textList(forAWhile.kinds)])]),
    heard(
      {
        ...result,
        audit: {
          ...audit,
          heard: heardByAnybody(audit.heard.filter(({ group }) => Object.hasOwn(result.qualityMark.roles, group))),
        },
      },
      words.few,
    ),
    method(result),
    ...appeal(result),
  ];
};

const SECTIONS = { team: teamSections, bestuur: boardSections, ouders: parentSections };

/** The audit report for an audience. */
export const auditPage = (result: Audited, audience: Audience): Page => {
  const { school, qualityMark, date, round } = result;
  const kicker = `${words.kicker[audience]} · ${words.schoolYear(round.schoolYear)}`;
  const meta = words.meta(markOf(result), date);
  return {
    look: 'audit',
    title: words.title(school.name),
    kicker: [kicker],
    meta,
    footer: meta,
    about: [kicker, meta],
    ...pageHead(result),
    blocks: [...SECTIONS[audience](result), looking('note', qualityMark.disclaimer)],
  };
};
