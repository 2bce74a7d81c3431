import type { AuditResult } from '../../assessment/audit-result.ts';
import { coverConfidential } from '../../evidence/cover-confidential.ts';
import type { JudgedEvidence } from '../../evidence/evidence.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import { baseRole } from '../../framework/roles.ts';
import type { VisitRules } from '../../framework/visit-rules.ts';
import { type ListedRequest, openRequests } from '../requests/request-list.ts';
import { visitWords } from '../words/visit-plan.ts';
import { type NamedEvidence, type Point, pointsToVerify } from './points-to-verify.ts';
import { questionSheets, type Sheet } from './question-sheets.ts';
import { type Slot, scheduleDay, visitRulesOf } from './schedule-day.ts';

/** A visit as a plan: the day, whom to choose, what to verify and what to ask. It holds nothing that a person wrote in the dossier. */

/** A group that is spoken to, with how it was heard before. */
export type PlannedGroup = {
  group: string;
  /** Whether an audit needs it. */
  needed: boolean;
  /** At how many sittings of the school somebody of this group was present. */
  sittings: number;
  questions: number;
};

export type OpenRequest = Omit<ListedRequest, 'question'> & { question: string | null };

export type VisitPlan = {
  school: string;
  schoolYear: string;
  /** The day of the visit; null while it is not chosen. */
  date: string | null;
  short: boolean;
  rules: VisitRules;
  /** Titles of roles by id. */
  roles: Readonly<Record<string, string>>;
  day: Slot[];
  groups: PlannedGroup[];
  points: Point[];
  /** The criteria for the mark and beside it, in order. */
  criteria: { id: string; title: string }[];
  sheets: Sheet[];
  /** What the school has not answered yet; the question is null when it may be about somebody. */
  open: OpenRequest[];
  /** What the numbers of the plan rest on, in a sentence. */
  basis: string;
  /** What the plan was made of. */
  made: { by: string; on: string; qualityMark: string };
};

export type VisitWishes = { date: string | null; start: string | null; short: boolean };

/**
 * What a plan may call evidence: its title, or only its kind when it is confidential, a copy of something confidential, or may name
 * somebody. @param isAboutSomebody whether a text may hold personal data
 */
const openNames = (covered: readonly JudgedEvidence[], isAboutSomebody: (text: string) => boolean) => {
  const secrets = new Set(covered.flatMap(({ confidential, sha256 }) => (confidential ? (sha256 ?? []) : [])));
  return ({ title, id, confidential, sha256, documentTitle, date }: JudgedEvidence): NamedEvidence => {
    const isSecret = confidential || (sha256 !== null && secrets.has(sha256));
    const tells = title !== null && title !== id && !isSecret && !isAboutSomebody(title);
    return { name: tells ? title : documentTitle, date };
  };
};

const groupsIn = (day: readonly Slot[], sheets: readonly Sheet[], result: AuditResult, mark: QualityMark) => {
  const roles = Object.keys(mark.roles);
  const talked = [...new Set(day.flatMap(({ group }) => (group === null ? [] : [group])))];
  return talked.map((group): PlannedGroup => {
    const sittings = result.sessions.filter(({ present }) => present.some((role) => baseRole(role, roles) === group));
    const sheet = sheets.find((each) => each.group === group);
    const questions = (sheet?.parts ?? []).reduce((sum, part) => sum + part.questions.length, 0);
    return { group, needed: mark.audit?.groups.includes(group) ?? false, sittings: sittings.length, questions };
  });
};

/** The points of the plan alone: what an auditor may ask the school about beforehand. */
export const pointsOfVisit = (
  result: AuditResult,
  mark: QualityMark,
  isAboutSomebody: (text: string) => boolean,
): Point[] => {
  const { criteria, evidence, voices = [] } = coverConfidential(result);
  return pointsToVerify({ criteria, evidence, voices }, mark, visitRulesOf(mark), openNames(evidence, isAboutSomebody));
};

/** Plans the visit of an auditor by what stands in the dossier and the rules of the framework. */
export const planVisit = (
  result: AuditResult,
  mark: QualityMark,
  requests: readonly ListedRequest[],
  { date, start, short }: VisitWishes,
  isAboutSomebody: (text: string) => boolean,
): VisitPlan => {
  const rules = visitRulesOf(mark);
  const day = scheduleDay(rules, { start: start ?? rules.start, short });
  const points = pointsOfVisit(result, mark, isAboutSomebody);
  const sheets = questionSheets(day, mark, points);
  return {
    school: result.school.name,
    schoolYear: result.round.schoolYear,
    date,
    short,
    rules,
    roles: result.qualityMark.roles,
    day,
    groups: groupsIn(day, sheets, result, mark),
    points,
    criteria: result.criteria.map(({ id, title }) => ({ id, title })),
    sheets,
    open: openRequests(requests).map((request) => ({
      ...request,
      question: isAboutSomebody(request.question) ? null : request.question,
    })),
    basis: visitWords.basis(rules, mark),
    made: { by: result.tool.name, on: result.date, qualityMark: `${mark.title}, ${mark.version}` },
  };
};
