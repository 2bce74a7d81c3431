import { recordOf } from '../findings/find-record.ts';
import type { Finding, FindingCode } from '../findings/finding.ts';
import { dateFindings } from '../findings/records/date.ts';
import { SEVERITIES } from '../findings/severity.ts';
import type { Perspective } from '../framework/quality-mark.ts';
import type { EvidenceItem, EvidenceStanding, JudgedEvidence } from './evidence.ts';

/** Whether a finding stands against a file. An error does, also one that says nothing else of evidence. */
const isAgainst = ({ code, severity }: Finding): boolean => {
  const { evidence } = recordOf(code);
  return evidence === 'unexamined' || evidence === 'invalid' || severity === 'error';
};

/** The state of a piece of evidence, from the codes that stand against it. */
export const stateFrom = (against: readonly FindingCode[]): JudgedEvidence['state'] => {
  if (against.length === 0) return 'valid';
  return against.every((code) => recordOf(code).evidence === 'unexamined') ? 'unexamined' : 'invalid';
};

/** What findings about one piece of evidence, all of them unanswered, make of it; errors come first, whatever a check reported before. */
export const stateOf = (findings: readonly Finding[]): Pick<JudgedEvidence, 'state' | 'reasons'> => {
  const against = findings
    .filter(isAgainst)
    .sort((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity));
  const reasons = codesOf(against);
  return { state: stateFrom(reasons), reasons };
};

const codesOf = (found: readonly Finding[]): FindingCode[] => [...new Set(found.map(({ code }) => code))];

/** Whether somebody who looked at the bytes of this piece of evidence answers the finding. */
const isAnswered = ({ code }: Finding, { looked }: EvidenceItem): boolean =>
  looked?.holds === true && recordOf(code).answeredByLook === true;

/** The findings that nobody who looked has answered. A finding under several entries stands while one of them is not looked at. */
export const withoutAnswered = (findings: readonly Finding[], items: readonly EvidenceItem[]): Finding[] => {
  const lookedAt = new Set(items.filter(({ looked }) => looked?.holds === true).map(({ file }) => file));
  return findings.filter((finding) => {
    const { subject } = finding;
    if (subject.kind !== 'file' || !lookedAt.has(subject.path)) return true;
    const about = items.filter((item) => item.file === subject.path && concerns(subject, item));
    return !about.every((item) => isAnswered(finding, item));
  });
};

/**
 * Judges evidence by the findings about its file. It is valid when nothing stands against it, and unexamined when all that stands against
 * it says that the tool could not look and nobody else did. Waivers change what fails a run, never this judgement.
 * @param findings the findings about files, of the first round of checks
 */
export const judgeEvidence = (items: EvidenceItem[], findings: Finding[]): JudgedEvidence[] => {
  const byFile = groupByFile(findings);
  return items.map((item) => {
    const own = (byFile.get(item.file) ?? []).filter(({ subject }) => concerns(subject, item));
    const answered = own.filter((finding) => isAnswered(finding, item));
    const { state, reasons } = stateOf(own.filter((finding) => !answered.includes(finding)));
    const byLook = answered.length === 0 ? {} : { answered: codesOf(answered) };
    return { ...item, state, valid: state === 'valid', reasons, ...byLook };
  });
};

/**
 * Whether nobody read a piece of evidence, or looked at it. What is said of its date does not matter here: whoever dated it did read it.
 */
export const isUnread = ({ reasons }: Pick<JudgedEvidence, 'reasons'>): boolean =>
  reasons.some((code) => recordOf(code).evidence === 'unexamined' && !Object.hasOwn(dateFindings, code));

/**
 * What a piece of evidence does for the judgement. A type that never counts and a file without criteria do nothing, whatever their
 * state. Results saved by older versions lack `counts`: then the type counts.
 */
export const standingOf = ({
  state,
  counts,
  criteria,
}: Pick<JudgedEvidence, 'state' | 'criteria'> & { counts?: boolean }): EvidenceStanding => {
  if (counts === false) return 'neverCounts';
  return criteria.length === 0 ? 'unlinked' : state;
};

const groupByFile = (findings: Finding[]): Map<string, Finding[]> => {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const path = finding.subject.kind === 'file' ? finding.subject.path : '';
    const group = groups.get(path);
    if (group === undefined) groups.set(path, [finding]);
    else group.push(finding);
  }
  return groups;
};

/** A finding that names an entry is about that entry alone; without one it is about the file, under all its entries. */
const concerns = (subject: Finding['subject'], item: EvidenceItem): boolean =>
  subject.kind === 'file' && (subject.id === undefined || subject.id === item.id);

/** How many files show what a school agreed (policy), what happened (practice), and what people think of it (perception). */
export type EvidenceMix = Record<Perspective, number>;

/** Counts the valid files of types that count at all. A file under two entries is one file. */
export const mixOf = (evidence: readonly JudgedEvidence[]): EvidenceMix => {
  const counting = evidence.filter(({ valid, counts }) => valid && counts);
  const filesOf = (wanted: Perspective): number =>
    new Set(counting.filter(({ perspective }) => perspective === wanted).map(({ file }) => file)).size;
  return { policy: filesOf('policy'), practice: filesOf('practice'), perception: filesOf('perception') };
};
