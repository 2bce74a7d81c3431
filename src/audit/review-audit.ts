import type { JudgedResult } from '../assessment/audit-result.ts';
import type { AuditProblem, AuditReview, OwnAdvice, ReviewedCriterion } from '../assessment/audit-review.ts';
import { schoolYearOf } from '../base/dates.ts';
import { findNearest } from '../base/nearest.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { type AuditorFiles, auditsOf, frozenIn } from '../dossier/frozen/audits.ts';
import { type ChangeContext, everFrozen, findAllChanges, goneFrom } from '../dossier/frozen/find-changes.ts';
import {
  type Digest,
  type FrozenState,
  frozenFilesText,
  listSigned,
  readFrozenState,
} from '../dossier/frozen/frozen-state.ts';
import type { FileFacts } from '../evidence/evidence.ts';
import type { AuditRules, QualityMark } from '../framework/quality-mark.ts';
import { baseRole } from '../framework/roles.ts';
import { findAuditProblems, sourceProblems } from './audit-problems.ts';
import { judgedSince, listHeard, listVisits, openShelf, type SourceShelf } from './audit-sources.ts';
import { filesFor, isBlind, openFor } from './blind-auditors.ts';
import { agreementProblems, type Confirming, decideAdvice, reviewAgreedAdvice } from './decide-together.ts';
import { reviewHearing } from './hearing/review-hearing.ts';
import { questionProblems } from './least-rules.ts';
import { reviewCriterion } from './review-criterion.ts';
import { reviewSignOffs } from './sign-offs.ts';
import { ADVICE, findByHand } from './verdict-log.ts';

const countVerdicts = (criteria: readonly ReviewedCriterion[]): AuditReview['counts'] => {
  const counts = { met: 0, partlyMet: 0, notMet: 0, undetermined: 0, of: 0 };
  for (const { partOfMark, verdict } of criteria) {
    if (!partOfMark) continue;
    counts.of += 1;
    if (verdict !== null) counts[verdict] += 1;
  }
  return counts;
};

/** The last school year in which the mark is valid, counted from that of the advice; '2028-2029'. Null where nothing is granted for good. */
const validThrough = (
  { advice, problems }: Pick<AuditReview, 'advice' | 'problems'>,
  { schoolYears }: AuditRules['validity'],
  start: string,
): string | null => {
  if (advice === null || advice.decision === 'refuse' || problems.length > 0) return null;
  const { on } = advice;
  const first = Number(schoolYearOf(on, start).slice(0, 4)) + schoolYears - 1;
  return `${first}-${first + 1}`;
};

const frozenPartOf = (
  files: AuditorFiles,
  now: FrozenState,
  about: Omit<ChangeContext, 'name'>,
): Pick<AuditReview, 'seal' | 'framework'> => {
  const frozen = frozenIn(files);
  const [first] = frozen;
  if (first === undefined) return { seal: null, framework: now.framework };
  return {
    seal: {
      on: first.on,
      dossier: first.dossier,
      changes: findAllChanges(files, now, about),
      earlier: frozen.flatMap(({ earlier = [] }) =>
        earlier.map(({ on, dossier, reason, files: changed }) => ({ on, dossier, reason, files: changed })),
      ),
    },
    framework: first.framework ?? null,
  };
};

/** Verdicts on criteria and levels for questions that the framework does not have, and sources that do not exist. */
const nameProblems = (files: AuditorFiles, { criteria }: QualityMark, shelf: SourceShelf): AuditProblem[] =>
  files.flatMap(({ auditor, audit }) =>
    Object.entries(audit.verdicts ?? {}).flatMap(([criterion, entry]): AuditProblem[] => {
      const asked = criteria.find(({ id }) => id === criterion);
      if (asked !== undefined) {
        return [...questionProblems(asked, entry), ...sourceProblems(criterion, entry, auditor, shelf)];
      }
      const known = criteria.map(({ id }) => id);
      return [{ code: 'unknown-criterion', criterion, nearest: findNearest(criterion, known) }];
    }),
  );

/** Verdicts, advices and agreements that the log does not explain. */
export const handProblems = (files: AuditorFiles): AuditProblem[] =>
  files.flatMap(({ auditor, audit }) =>
    findByHand(audit).map(({ criterion, agreed }) => ({
      code: 'by-hand',
      criterion: criterion === ADVICE ? null : criterion,
      auditor,
      agreed,
    })),
  );

const logIn = (files: AuditorFiles): AuditReview['log'] =>
  files.flatMap(({ auditor, audit }) =>
    (audit.log ?? []).map(({ why = null, ...line }) => ({ ...line, why, auditor: line.auditor ?? auditor })),
  );

/** The advice of an auditor, with the last day of everything that it rests on. */
const adviceOf = ({ auditor, audit }: AuditorFiles[number], today: string): OwnAdvice[] => {
  const { advice, frozen, talks = {} } = audit;
  if (advice === undefined) return [];
  const days = [
    ...(frozen === undefined ? [] : [judgedSince(frozen)]),
    // A talk in the future is a problem of its own.
    ...Object.values(talks).flatMap(({ date }) => (date > today ? [] : [date])),
  ].sort();
  return [
    { auditor, decision: advice.decision, on: advice.on, reason: advice.reason ?? null, after: days.at(-1) ?? null },
  ];
};

/** The rules that a report shows. */
const rulesToShow = ({
  independence,
  method,
  validity,
  sources,
  groups,
  replyDays,
  appeal,
}: AuditRules): AuditReview['rules'] => ({
  independence,
  method,
  validityNote: validity.note,
  ...sources,
  groups,
  replyDays: replyDays ?? null,
  appeal: appeal?.route ?? [],
});

const confirmingIn = (files: AuditorFiles, digest: Digest): Confirming => ({
  digest,
  confirmed: files.map(({ auditor, audit }) => ({ auditor, confirmed: audit.confirmed ?? {} })),
});

type Input = {
  result: Pick<JudgedResult, 'criteria' | 'evidence' | 'qualityMark' | 'date'>;
  dossier: Pick<Dossier, 'reply' | 'register' | 'leftOut' | 'digests' | 'signOffs'>;
  files: AuditorFiles;
  state: FrozenState;
  mark: QualityMark;
  rules: AuditRules;
  digest: Digest;
  /** The auditor who looks, '' for the first; null for a report. */
  desk: string | null;
};

/** What whoever signs now signs for, and who signed before. */
const signedPartOf = (
  dossier: Input['dossier'],
  state: FrozenState,
  digest: Digest,
): Pick<AuditReview, 'current' | 'signOffs'> => {
  const files = listSigned(dossier, state.files);
  const now = { files, entries: state.entries };
  return {
    current: digest(frozenFilesText(files)),
    ...reviewSignOffs(dossier.signOffs, { ...goneFrom(dossier), now, digest }),
  };
};

/** Puts what the auditors wrote beside the self-assessment as it was frozen, and holds it against the rules. */
export const reviewAudit = ({ result, dossier, files: all, state, mark, rules, digest, desk }: Input): AuditReview => {
  const files = filesFor(all, mark, desk);
  const { roles, schoolYearStart } = result.qualityMark;
  const known = Object.keys(roles);
  const erased = dossier.register.erased ?? [];
  const freezes = frozenIn(files);
  const [frozen] = freezes;
  const days = { today: result.date, frozenOn: frozen?.on ?? null };
  const judged = new Set(freezes.flatMap((each) => [...everFrozen(each)]));
  const stones = erased.filter(({ sha256 }) => judged.has(sha256));
  const shelf = openShelf({ audits: files, evidence: result.evidence, erased: stones, titles: roles, days });
  const { reply: replies } = dossier;
  const confirming = confirmingIn(files, digest);
  const criteria = result.criteria.map((criterion) =>
    reviewCriterion(
      criterion,
      frozen?.self[criterion.id] ?? { verdict: criterion.verdict, score: criterion.score },
      files,
      { shelf, differsFrom: rules.differsFrom, mark, evidence: result.evidence, frozen: freezes, confirming },
    ),
  );
  const visits = listVisits(files);
  const heard = listHeard(visits, known, files.length > 1);
  const advices = files.flatMap((file) => adviceOf(file, result.date));
  const together = files.find(({ auditor }) => auditor === '')?.audit.agreedAdvice;
  const agreedAdvice = reviewAgreedAdvice(advices, together, confirming);
  const isConfirmed = agreedAdvice?.unconfirmed.length === 0;
  const advice = decideAdvice(advices, together, { auditors: files.length, isConfirmed });
  const blind = isBlind(all, mark);
  const review: AuditReview = {
    auditors: files.map(({ auditor }) => auditor),
    auditorsAre: files.map(({ audit }) => audit.auditor ?? null),
    blind,
    open: openFor(all, mark),
    received: files.find(({ audit }) => audit.received !== undefined)?.audit.received?.seal ?? null,
    ...signedPartOf(dossier, state, digest),
    independent: files.filter(({ audit }) => audit.independent !== undefined).map(({ auditor }) => auditor),
    ...frozenPartOf(files, state, { ...goneFrom(dossier), digest }),
    criteria,
    visits,
    heard,
    notHeard: rules.groups.filter((group) => !heard.some((each) => baseRole(each.group, known) === group)),
    counts: countVerdicts(criteria),
    advices,
    advice,
    agreedAdvice,
    conditions: criteria.flatMap(({ id, condition }) => (condition === null ? [] : [{ criterion: id, ...condition }])),
    validThrough: null,
    hearing: reviewHearing({ criteria, advice, advices }, replies, { rules, today: result.date, blind, files, digest }),
    problems: [],
    log: logIn(files),
    erased,
    rules: rulesToShow(rules),
  };
  const names = nameProblems(files, mark, shelf);
  const problems = [
    ...names,
    ...handProblems(files),
    ...agreementProblems(files, criteria),
    ...findAuditProblems(review, { rules, mark }, days),
  ];
  return { ...review, problems, validThrough: validThrough({ advice, problems }, rules.validity, schoolYearStart) };
};

/**
 * Judges what auditors wrote into a dossier.
 * @param judged the self-assessment, as the tool judges it now
 * @param facts every file below bewijs/ as it is now
 * @param about `auditor`: whose file audit.yaml is, '' for the first auditor
 * @returns undefined where nobody audits, or where the framework has no rules for an audit
 */
export const reviewDossier = (
  judged: JudgedResult,
  facts: readonly FileFacts[],
  { mark, dossier, digest, auditor }: { mark: QualityMark; dossier: Dossier; digest: Digest; auditor: string },
): AuditReview | undefined => {
  const files = auditsOf(dossier, auditor);
  const { audit: rules } = mark;
  if (files.length === 0 || rules === undefined) return undefined;
  const state = readFrozenState(dossier, facts, mark, digest);
  return reviewAudit({ result: judged, dossier, files, state, mark, rules, digest, desk: null });
};
