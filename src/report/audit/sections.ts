import type { AuditVerdict } from '../../dossier/audit-file.ts';
import { acceptedForParents } from '../accepted-view.ts';
import { acceptedWords } from '../words/accepted.ts';
import { auditHeadings as heads, auditReportWords as words } from '../words/audit-report.ts';
import {
  accepted,
  conditions,
  heard,
  independence,
  method,
  sealed,
  seen,
  signatures,
  strengths,
  upkeep,
} from './account-sections.ts';
import type { Audited } from './audited.ts';
import { type AuditSection, itemsOr, section, text } from './blocks.ts';
import { criteria, decision, overview, triangulation } from './verdict-sections.ts';

/** What stands in the audit report for each audience, in which order. */

export const teamSections = (result: Audited): AuditSection[] => [
  decision(result),
  overview(result),
  triangulation(result),
  criteria(result),
  strengths(result),
  conditions(result),
  upkeep(result),
  ...accepted(result),
  heard(result, words.number),
  seen(result),
  method(result),
  independence(result),
  sealed(result),
  signatures(),
];

/** What a board decides on: no notes of talks, no evidence by name. */
export const boardSections = (result: Audited): AuditSection[] => [
  decision(result),
  overview(result),
  strengths(result),
  conditions(result),
  upkeep(result),
  ...accepted(result),
  heard(result, words.number),
  independence(result),
  signatures(),
];

const titlesOf = ({ audit }: Audited, wanted: readonly (AuditVerdict | null)[]): string[] =>
  audit.criteria.filter(({ partOfMark, verdict }) => partOfMark && wanted.includes(verdict)).map(({ title }) => title);

/** Each group once, whoever spoke with it: the most people that one auditor spoke with, for they may be the same people. */
const heardByAnybody = (heard: Audited['audit']['heard']): Audited['audit']['heard'] =>
  [...new Set(heard.map(({ group }) => group))].map((group) => {
    const same = heard.filter((each) => each.group === group);
    const people = Math.max(...same.map((each) => each.people));
    return { group, auditor: null, people, talks: same.reduce((sum, each) => sum + each.talks, 0) };
  });

/** What everybody may read: nothing that anybody typed, and no number of people by which somebody can be known. */
export const parentSections = (result: Audited): AuditSection[] => {
  const { audit, school } = result;
  const forAWhile = acceptedForParents(result);
  const working = titlesOf(result, ['partlyMet', 'notMet']);
  const open = titlesOf(result, ['undetermined', null]);
  const final = audit.problems.length === 0 ? audit.advice : null;
  return [
    section('besluit', heads.decision, [
      text(words.forParents.intro(school.name)),
      ...(audit.problems.length === 0 ? [] : [text(words.forParents.draft, true)]),
      text(final === null ? words.noAdvice : words.forParents[final.decision], true),
      ...(final === null || audit.validThrough === null
        ? []
        : [text(words.validThrough(audit.validThrough, audit.rules.validityNote))]),
    ]),
    section('goed', heads.goesWell, [itemsOr(titlesOf(result, ['met']), words.none.met)]),
    section('werk', heads.worksOn, [itemsOr(working, words.none.worksOn[open.length === 0 ? 'done' : 'open'])]),
    ...(open.length === 0 ? [] : [section('open', heads.notYet, [{ items: open }])]),
    ...(forAWhile === null
      ? []
      : [section('aanvaard', acceptedWords.parents.heading, [text(forAWhile.intro), { items: forAWhile.kinds }])]),
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
  ];
};
