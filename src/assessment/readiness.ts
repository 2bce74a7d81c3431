import { linkedTo } from '../evidence/evidence-items.ts';
import { isPersonalDataError } from '../findings/chosen-severities.ts';
import { type FindingCode, subjectKey } from '../findings/finding.ts';
import { baseRole } from '../framework/roles.ts';
import { type AuditResult, openQuestionIds, type ResultCriterion } from './audit-result.ts';

/** Evidence that a criterion asks for and that does not count yet. `present`: what there is of it, and the findings that keep it from counting. */
type LackingEvidence = {
  id: string;
  oneOf: string[];
  state: 'missing' | 'unexamined';
  present: { file: string; reasons: FindingCode[] }[];
};

/** One kind of work to do before a school asks for the mark, and where. */
export type ReadinessGap =
  /** `files` are below bewijs/; `written` are texts in files of the dossier. */
  | { kind: 'personal-data'; files: string[]; written: { about: string; file: string; line: number | null }[] }
  /** `beside`: open questions of supplements, which count for no mark. */
  | { kind: 'open-questions'; questions: string[]; beside: string[] }
  | { kind: 'not-heard'; roles: string[] }
  | { kind: 'evidence'; criteria: LackingEvidence[] }
  | { kind: 'thin-remarks'; questions: string[] }
  | { kind: 'no-action'; criteria: string[] };

const unique = (items: readonly string[]): string[] => [...new Set(items)];

/** Evidence and texts with an error about personal data: they may not leave the school. */
const personalDataIn = ({ findings }: AuditResult) => {
  const unsafe = findings.filter(({ code, severity }) => isPersonalDataError(code, severity));
  const written = unsafe.flatMap(({ subject, location }) =>
    subject.kind === 'file' ? [] : [{ about: subjectKey(subject), ...location }],
  );
  return {
    files: unique(unsafe.flatMap(({ subject }) => (subject.kind === 'file' ? [subject.path] : []))),
    written: [...new Map(written.map((each) => [JSON.stringify(each), each])).values()],
  };
};

/** The roles that were present, voted, or filled in a copy of their own. */
const heardIn = ({ sessions, criteria }: AuditResult, known: readonly string[]): Set<string> => {
  const spoken = criteria.flatMap(({ questions }) =>
    questions.flatMap(({ votes, contributions }) => [...Object.keys(votes ?? {}), ...Object.keys(contributions ?? {})]),
  );
  return new Set([...sessions.flatMap(({ present }) => present), ...spoken].map((role) => baseRole(role, known)));
};

const evidenceGaps = (
  criteria: readonly ResultCriterion[],
  { evidence }: AuditResult,
  acceptedFor: (document: string) => readonly string[],
): LackingEvidence[] =>
  criteria.flatMap(({ id, requirements }) =>
    requirements.flatMap(({ oneOf, state }): LackingEvidence[] => {
      if (state === 'satisfied') return [];
      const accepted = oneOf.flatMap(acceptedFor);
      const present = linkedTo(id, evidence).filter(({ document }) => accepted.includes(document));
      return [{ id, oneOf, state, present: present.map(({ file, reasons }) => ({ file, reasons })) }];
    }),
  );

/** The questions or criteria that findings with one code are about, within these criteria. */
const subjectsOf = ({ findings }: AuditResult, wanted: FindingCode, among: ReadonlySet<string>): string[] =>
  findings.flatMap(({ code, subject }) => {
    if (code !== wanted || (subject.kind !== 'question' && subject.kind !== 'criterion')) return [];
    if (!among.has(subject.criterion)) return [];
    return [subject.kind === 'question' ? subject.id : subject.criterion];
  });

/**
 * What a school still has to do before it asks for the mark, in the order of the work; empty when it is ready. Supplements do not
 * count: they are no part of the mark.
 * @param groups the roles that the framework wants heard
 * @param acceptedFor a type of document with those that are accepted in its place
 */
export const judgeReadiness = (
  result: AuditResult,
  groups: readonly string[],
  acceptedFor: (document: string) => readonly string[],
): ReadinessGap[] => {
  const criteria = result.criteria.filter(({ partOfMark }) => partOfMark);
  const ids = new Set(criteria.map(({ id }) => id));
  const heard = heardIn(result, Object.keys(result.qualityMark.roles));
  const { ofMark, beside } = openQuestionIds(result);
  const gaps: (ReadinessGap & { size: number })[] = [];
  const add = (gap: ReadinessGap, size: number) => gaps.push({ ...gap, size });
  const { files, written } = personalDataIn(result);
  add({ kind: 'personal-data', files, written }, files.length + written.length);
  add({ kind: 'open-questions', questions: ofMark, beside }, ofMark.length);
  const roles = groups.filter((role) => !heard.has(role));
  add({ kind: 'not-heard', roles }, roles.length);
  const evidence = evidenceGaps(criteria, result, acceptedFor);
  add({ kind: 'evidence', criteria: evidence }, evidence.length);
  const thin = [...subjectsOf(result, 'thin-remark', ids), ...subjectsOf(result, 'thin-justification', ids)];
  add({ kind: 'thin-remarks', questions: thin }, thin.length);
  const low = subjectsOf(result, 'low-level-without-action', ids);
  add({ kind: 'no-action', criteria: low }, low.length);
  return gaps.filter(({ size }) => size > 0).map(({ size: _size, ...gap }) => gap as ReadinessGap);
};
