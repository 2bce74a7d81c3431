import { isPersonalDataError } from './chosen-severities.ts';
import type { NotAccepted } from './define-finding.ts';
import { findRecord } from './find-record.ts';
import { type Finding, type FindingOf, subjectKey } from './finding.ts';
import { FINDINGS } from './records/index.ts';
import type { SeverityChoices } from './severity.ts';

/** The acceptance of a finding for some time, as written in uitzonderingen.yaml. */
type Waiver = { code: string; subject: string; reason: string; by: string; until: string };

/** A waiver with its number in the file, from 1, because two waivers can be equal. */
type Numbered = Waiver & { number: number };

const isFor = (waiver: Waiver, finding: Finding): boolean =>
  waiver.code === finding.code && waiver.subject.normalize('NFC') === subjectKey(finding.subject);

const namesOf = ({ code, subject, number }: Numbered) => ({ code, subject, number });

const expired = (waiver: Numbered): FindingOf<'waiver-expired'> => ({
  code: 'waiver-expired',
  severity: FINDINGS['waiver-expired'].severity,
  subject: { kind: 'dossier' },
  params: { ...namesOf(waiver), until: waiver.until },
});

const unused = (waiver: Numbered, why: 'unfit' | NotAccepted): FindingOf<'waiver-unused'> => ({
  code: 'waiver-unused',
  severity: FINDINGS['waiver-unused'].severity,
  subject: { kind: 'dossier' },
  params: { ...namesOf(waiver), why },
});

/**
 * Why nobody at school can accept a finding; null when somebody can.
 * @param code may be unknown, because somebody wrote it
 */
export const whyNever = (code: string, choices: SeverityChoices): NotAccepted | null => {
  const { notAccepted = null } = findRecord(code) ?? {};
  return isPersonalDataError(code, choices[code]) ? 'personal-data' : notAccepted;
};

/**
 * Marks the findings that a waiver accepts; they are never left out. A waiver holds until its last day. An expired waiver and a
 * waiver that accepts nothing become findings themselves.
 * @param choices the severities that the school chose: what it made an error about personal data cannot be accepted
 */
export const applyWaivers = (
  findings: Finding[],
  waivers: Waiver[],
  today: string,
  choices: SeverityChoices = {},
): Finding[] => {
  const numbered = waivers.map((waiver, index): Numbered => ({ ...waiver, number: index + 1 }));
  const inForce = numbered.filter(({ until }) => until >= today);
  const accepting = (finding: Finding) =>
    whyNever(finding.code, choices) === null ? inForce.find((waiver) => isFor(waiver, finding)) : undefined;
  const accepted = findings.map(accepting);
  const used = new Set(accepted);
  const marked = findings.map((finding, index) => {
    const waiver = accepted[index];
    if (waiver === undefined) return finding;
    const { reason, by, until } = waiver;
    return { ...finding, waived: { reason, by, until } };
  });
  return [
    ...marked,
    ...numbered.filter(({ until }) => until < today).map(expired),
    ...inForce
      .filter((waiver) => !used.has(waiver))
      .map((waiver) => unused(waiver, whyNever(waiver.code, choices) ?? 'unfit')),
  ];
};
