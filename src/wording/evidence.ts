import { toOneLine } from '../base/plain-text.ts';
import { dutchDate, listWords } from '../base/words/words.ts';
import type { EvidenceStanding, JudgedEvidence } from '../evidence/evidence.ts';
import { type EvidenceMix, standingOf } from '../evidence/judge-evidence.ts';
import type { Finding } from '../findings/finding.ts';
import { FINDINGS } from '../findings/records/index.ts';

const stateWords = (file: JudgedEvidence, reasons: string, unseen: string): string => {
  const standing = standingOf(file);
  if (standing === 'valid') return evidenceStateWords[standing] + unseen;
  const plain = reasons === '' || standing === 'unlinked' || standing === 'neverCounts';
  return plain ? evidenceStateWords[standing] : `${evidenceStateWords[standing]}: ${reasons}`;
};

const isAbout = ({ subject }: Finding, { file, id }: JudgedEvidence): boolean =>
  subject.kind === 'file' && subject.path === file && (subject.id === undefined || subject.id === id);

/** A remark on a file that counts although the tool could not read it, or not all of it. */
const unseenWords = (file: JudgedEvidence, findings: readonly Finding[]): string => {
  const own = findings.filter((finding) => isAbout(finding, file));
  if (own.some(({ code }) => code === 'unsupported-type')) return ' (niet nagekeken)';
  const scan = own.find((finding) => finding.code === 'no-text');
  if (scan === undefined) return '';
  const { pages } = scan.params;
  return pages === null || pages.wordless === pages.of ? ' (niet nagekeken)' : ' (niet helemaal nagekeken)';
};

/**
 * A piece of evidence on a few lines: its name, what it is, and whether it counts.
 * @param findings of the whole dossier, or at least of this file
 */
export const describeEvidence = (
  file: JudgedEvidence,
  findings: readonly Finding[],
): { name: string; details: string[]; state: string } => {
  const date = file.date === null ? 'geen datum' : dutchDate(file.date);
  const until = file.validUntil === null ? '' : `, goed tot en met ${dutchDate(file.validUntil)}`;
  const criteria = file.criteria.length === 0 ? 'geen criterium' : listWords(file.criteria, 'en');
  const reasons = listWords(
    file.reasons.map((code) => FINDINGS[code].title.toLowerCase()),
    'en',
  );
  return {
    name: file.id === null ? `(niet in de lijst) ${toOneLine(file.file)}` : file.id,
    details: [`bewijs/${toOneLine(file.file)}`, `${toOneLine(file.documentTitle)} · ${criteria} · ${date}${until}`],
    state: stateWords(file, reasons, unseenWords(file, findings)),
  };
};

/** How long a file may be kept, as a line in the list of evidence; null when the framework does not say so. */
export const retentionLine = ({ retention }: JudgedEvidence, today: string): string | null => {
  if (retention === null) return null;
  const { until, whileInForce, basis } = retention;
  const why = `(${retentionBasisWords[basis]})`;
  if (whileInForce) return `bewaren zolang het geldt ${why}`;
  if (until === null) return `hoe lang bewaren: onbekend, want de datum ontbreekt ${why}`;
  return until < today
    ? `had weg gemoeten na ${dutchDate(until)} ${why}`
    : `bewaren tot en met ${dutchDate(until)} ${why}`;
};

const retentionBasisWords = {
  law: 'volgens de wet',
  practice: 'gewoonte van scholen',
  project: 'keuze van dit project',
} as const;

/** What evidence does for the judgement. A list of helpers never counts: participation is not involvement. */
export const evidenceStateWords: Record<EvidenceStanding, string> = {
  valid: 'telt mee',
  invalid: 'telt niet mee',
  unexamined: 'kon niet worden bekeken',
  neverCounts: 'telt nooit mee: dit is ouderparticipatie',
  unlinked: 'telt nergens mee: er staat geen criterium bij',
};

/** The title of evidence in reports, which mark it as confidential wherever it occurs. */
export const evidenceTitle = ({ title, confidential }: { title: string; confidential?: boolean }): string =>
  confidential === true ? `${title} (vertrouwelijk)` : title;

const MIX_WORDS: Record<keyof EvidenceMix, string> = {
  policy: 'wat de school wil of afspreekt',
  practice: 'wat er gebeurde',
  perception: 'wat mensen ervan vinden',
};

/** What the evidence that counts is about: plans, practice, opinions; null when nothing counts. */
export const mixSentence = (mix: EvidenceMix): string | null => {
  const { policy, practice, perception } = mix;
  if (policy + practice + perception === 0) return null;
  const parts = (
    [
      ['policy', policy],
      ['practice', practice],
      ['perception', perception],
    ] as const
  ).map(([kind, number]) => `${number === 0 ? 'geen' : number} over ${MIX_WORDS[kind]}`);
  return `Bewijs dat meetelt: ${listWords(parts, 'en')}.`;
};
