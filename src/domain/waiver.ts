import { endOfSchoolYear } from './dates.ts';
import type { Dossier, Waiver } from './dossier.ts';
import { type Finding, type FindingCode, type FindingOf, subjectKey } from './finding.ts';
import { isPersonalDataError } from './finding-severity.ts';
import type { QualityMark } from './quality-mark.ts';

const isFor = (waiver: Waiver, finding: Finding): boolean =>
  waiver.code === finding.code && waiver.subject.normalize('NFC') === subjectKey(finding.subject);

const namesOf = ({ code, subject }: Waiver) => ({ code, subject });

const expired = (waiver: Waiver): FindingOf<'waiver-expired'> => ({
  code: 'waiver-expired',
  severity: 'error',
  subject: { kind: 'dossier' },
  params: { ...namesOf(waiver), until: waiver.until },
});

/** What nobody but an auditor, and what nobody at all can accept. */
const whyUnused = (code: FindingCode): FindingOf<'waiver-unused'>['params']['why'] => {
  if (code === 'seal-mismatch') return 'seal';
  return isPersonalDataError(code) ? 'personal-data' : 'unfit';
};

const unused = (waiver: Waiver): FindingOf<'waiver-unused'> => ({
  code: 'waiver-unused',
  severity: 'note',
  subject: { kind: 'dossier' },
  params: { ...namesOf(waiver), why: whyUnused(waiver.code as FindingCode) },
});

/**
 * Marks the findings that a waiver accepts until its last day; an expired waiver accepts nothing and is itself an
 * error, one that accepts nothing is named. Findings are marked, never left out.
 */
export const applyWaivers = (findings: Finding[], waivers: Waiver[], today: string): Finding[] => {
  const inForce = waivers.filter(({ until }) => until >= today);
  const accepting = (finding: Finding) =>
    isPersonalDataError(finding.code) || finding.code === 'seal-mismatch'
      ? undefined
      : inForce.find((waiver) => isFor(waiver, finding));
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

/** The waivers that last longer than the school year of the round, by their place in the file, with its last day. */
export const findLongWaivers = (dossier: Dossier, mark: QualityMark): { index: number; lastDay: string }[] => {
  const { schoolYearStart } = mark.evidence;
  const firstDay = `${dossier.school.round.schoolYear.slice(0, 4)}-${schoolYearStart}`;
  const lastDay = endOfSchoolYear(firstDay, schoolYearStart, 0);
  return (dossier.waivers?.waivers ?? []).flatMap(({ until }, index) => (until > lastDay ? [{ index, lastDay }] : []));
};
