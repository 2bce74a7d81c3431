import type { Finding, FindingCode } from '../findings/finding.ts';
import type { EvidenceItem, EvidenceStanding, JudgedEvidence } from './evidence.ts';

/** Errors that say "could not look": alone, they leave a file unexamined instead of invalid. */
const COULD_NOT_LOOK: ReadonlySet<string> = new Set(['encrypted-file', 'unreadable-file', 'too-large', 'check-failed']);

/** The one warning that makes a file invalid: it is older than agreed. */
const OUT_OF_DATE: FindingCode = 'outdated';

/**
 * A file is valid when it holds no error and is in date; unexamined when its only errors say that nobody could look.
 * Waivers do not count here: they change what fails a run, never a judgement.
 * @param findings the findings about files, of the first round of checks
 */
export const judgeEvidence = (items: EvidenceItem[], findings: Finding[]): JudgedEvidence[] => {
  const byFile = groupByFile(findings);
  return items.map((item) => {
    const own = (byFile.get(item.file) ?? []).filter(({ subject }) => concerns(subject, item));
    const errors = own.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    const outdated = own.some(({ code }) => code === OUT_OF_DATE);
    const spoiled = outdated || errors.some((code) => !COULD_NOT_LOOK.has(code));
    const state = spoiled ? 'invalid' : errors.length > 0 ? 'unexamined' : 'valid';
    const reasons = [...new Set(outdated ? [...errors, OUT_OF_DATE] : errors)];
    return { ...item, state, valid: state === 'valid', reasons };
  });
};

/**
 * What a piece of evidence does for the judgement. A type that never counts and a file without criteria do nothing, whatever their
 * state. A result that was saved before knows no `counts`: then the type counts.
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

/** A finding that names an entry of the register is about that entry alone; otherwise about the file, whoever uses it. */
const concerns = (subject: Finding['subject'], item: EvidenceItem): boolean =>
  subject.kind === 'file' && (subject.id === undefined || subject.id === item.id);
