import { recordOf } from '../findings/find-record.ts';
import type { Finding } from '../findings/finding.ts';
import { SEVERITIES } from '../findings/severity.ts';
import type { EvidenceItem, EvidenceStanding, JudgedEvidence } from './evidence.ts';

/** Whether a finding makes a file invalid, leaves it unexamined, or does nothing to it. */
const effectOf = ({ code, severity }: Finding): 'invalid' | 'unexamined' | null => {
  const { evidence } = recordOf(code);
  if (severity !== 'error') return evidence === 'invalid' ? 'invalid' : null;
  return evidence === 'unexamined' ? 'unexamined' : 'invalid';
};

/**
 * A file is valid when it holds no error and is in date; unexamined when its only errors say that nobody could look.
 * Waivers do not count here: they change what fails a run, never a judgement.
 * @param findings the findings about files, of the first round of checks
 */
export const judgeEvidence = (items: EvidenceItem[], findings: Finding[]): JudgedEvidence[] => {
  const byFile = groupByFile(findings);
  return items.map((item) => {
    const own = (byFile.get(item.file) ?? []).filter(({ subject }) => concerns(subject, item));
    // Errors come first, also where a check found something lesser before them.
    const against = own
      .filter((finding) => effectOf(finding) !== null)
      .sort((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity));
    const spoiled = against.some((finding) => effectOf(finding) === 'invalid');
    const state = spoiled ? 'invalid' : against.length > 0 ? 'unexamined' : 'valid';
    const reasons = [...new Set(against.map(({ code }) => code))];
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
