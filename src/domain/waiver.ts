import type { Waiver } from './dossier.ts';
import { type Finding, type FindingOf, subjectKey } from './finding.ts';

/** Personal data is never accepted: it has to leave the folder (AVG; WPO artikel 14). */
const isWaivable = (finding: Finding): boolean =>
  !(finding.severity === 'error' && /^(personal-data|photo-location)/.test(finding.code));

const isFor = (waiver: Waiver, finding: Finding): boolean =>
  waiver.code === finding.code && waiver.subject.normalize('NFC') === subjectKey(finding.subject);

const namesOf = ({ code, subject }: Waiver) => ({ code, subject });

const expired = (waiver: Waiver): FindingOf<'waiver-expired'> => ({
  code: 'waiver-expired',
  severity: 'error',
  subject: { kind: 'dossier' },
  params: { ...namesOf(waiver), until: waiver.until },
});

const unused = (waiver: Waiver): FindingOf<'waiver-unused'> => ({
  code: 'waiver-unused',
  severity: 'note',
  subject: { kind: 'dossier' },
  params: namesOf(waiver),
});

/**
 * Marks the findings that a waiver accepts until its last day; an expired waiver accepts nothing and is itself an
 * error, one that accepts nothing is named. Findings are marked, never left out.
 */
export const applyWaivers = (findings: Finding[], waivers: Waiver[], today: string): Finding[] => {
  const inForce = waivers.filter(({ until }) => until >= today);
  const accepting = (finding: Finding) =>
    isWaivable(finding) ? inForce.find((waiver) => isFor(waiver, finding)) : undefined;
  const marked = findings.map((finding) => {
    const waiver = accepting(finding);
    if (waiver === undefined) return finding;
    const { reason, by, until } = waiver;
    return { ...finding, waived: { reason, by, until } };
  });
  const used = new Set(findings.map(accepting));
  return [
    ...marked,
    ...waivers.filter(({ until }) => until < today).map(expired),
    ...inForce.filter((waiver) => !used.has(waiver)).map(unused),
  ];
};
