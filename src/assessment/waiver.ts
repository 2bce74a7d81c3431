import type { Waiver } from '../dossier/dossier.ts';
import { type Finding, type FindingCode, type FindingOf, subjectKey } from '../findings/finding.ts';
import { isPersonalDataError, type SeverityChoices } from '../findings/finding-severity.ts';

/** A waiver with its place in the file, from 1: two can say the same. */
type Numbered = Waiver & { number: number };

type Why = FindingOf<'waiver-unused'>['params']['why'];

const isFor = (waiver: Waiver, finding: Finding): boolean =>
  waiver.code === finding.code && waiver.subject.normalize('NFC') === subjectKey(finding.subject);

const namesOf = ({ code, subject, number }: Numbered) => ({ code, subject, number });

const expired = (waiver: Numbered): FindingOf<'waiver-expired'> => ({
  code: 'waiver-expired',
  severity: 'error',
  subject: { kind: 'dossier' },
  params: { ...namesOf(waiver), until: waiver.until },
});

const unused = (waiver: Numbered, why: Why): FindingOf<'waiver-unused'> => ({
  code: 'waiver-unused',
  severity: 'note',
  subject: { kind: 'dossier' },
  params: { ...namesOf(waiver), why },
});

/** Why nobody at school can accept a finding; null when somebody can. */
const whyNever = (code: FindingCode, choices: SeverityChoices): Exclude<Why, 'unfit'> | null => {
  if (code === 'seal-mismatch') return 'seal';
  if (code === 'check-failed') return 'crash';
  return isPersonalDataError(code, choices[code]) ? 'personal-data' : null;
};

/**
 * Marks the findings that a waiver accepts until its last day; an expired waiver accepts nothing and is itself an
 * error, one that accepts nothing is named. Findings are marked, never left out.
 * @param choices the severities that the school chose: what it calls an error counts as one
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
      .map((waiver) => unused(waiver, whyNever(waiver.code as FindingCode, choices) ?? 'unfit')),
  ];
};
