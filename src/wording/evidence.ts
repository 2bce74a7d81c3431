import { toOneLine } from '../base/plain-text.ts';
import { closingWords } from '../base/words/closing.ts';
import { dutchDate, listWords } from '../base/words/words.ts';
import type { EvidenceStanding, JudgedEvidence } from '../evidence/evidence.ts';
import { type EvidenceMix, standingOf } from '../evidence/judge-evidence.ts';
import type { AddedEvidence } from '../evidence/register-evidence.ts';
import type { FindingCode } from '../findings/finding.ts';
import { FINDINGS } from '../findings/records/index.ts';
import { roleTitle } from '../framework/roles.ts';

type Roles = Readonly<Record<string, string>>;

/** Findings for which the tool could read the file all the same, and so did search it. */
const SEARCHED: ReadonlySet<FindingCode> = new Set(['date-differs']);

/**
 * Who looked at a file where the tool could not, when, and that the tool did not search there; null where nobody's look counts.
 * @param roles titles of roles by id
 */
export const lookedWords = ({ looked, answered = [] }: JudgedEvidence, roles: Roles): string | null => {
  if (looked === undefined || answered.length === 0) return null;
  const who = `bekeken door ${roleTitle(looked.by, roles).toLowerCase()} op ${dutchDate(looked.date)}`;
  return answered.every((code) => SEARCHED.has(code)) ? who : `${who}, niet doorzocht op persoonsgegevens`;
};

/** What a piece of evidence does for the judgement, and why. @param roles titles of roles by id */
export const describeState = (file: JudgedEvidence, roles: Roles): string => {
  const standing = standingOf(file);
  const state = evidenceStateWords[standing];
  if (standing === 'unlinked' || standing === 'neverCounts') return state;
  const why = standing === 'valid' ? [lookedWords(file, roles)] : [reasonWords(file.reasons)];
  const lapsed =
    file.looked?.holds === false && standing === 'unexamined'
      ? ['iemand keek, maar daarna veranderde het bestand']
      : [];
  const told = [...why, ...lapsed].filter((each) => each !== null && each !== '');
  return told.length === 0 ? state : `${state}: ${told.join('; ')}`;
};

/** Why evidence does not count, by the findings against it. */
export const reasonWords = (reasons: readonly FindingCode[]): string =>
  listWords(
    reasons.map((code) => FINDINGS[code].title.toLowerCase()),
    'en',
  );

/** What one file does for the judgement, as a sentence. */
export const standingSentence = ({ does, reasons }: AddedEvidence['standing']): string => {
  if (does === 'valid') return 'Het telt mee.';
  if (does === 'invalid') return `Het telt niet mee: ${reasonWords(reasons)}.`;
  if (does === 'unexamined') return `Het telt nog niet mee: ${reasonWords(reasons)}.`;
  return `Het ${evidenceStateWords[does]}.`;
};

const GONE_WORDS = { date: 'de datum', consent: 'de instemming', looked: 'wie het bekeek' } as const;

/** What became of a file that was added, and whether it counts. @param folder the dossier as the user named it */
export const addedWords = (
  { id, file, standing, replaced, beside }: Omit<AddedEvidence, 'findings' | 'proposedDate'>,
  folder: string,
): string[] => {
  const gone = (replaced?.gone ?? []).map((each) =>
    closingWords.saidOfOldFile(
      each.id,
      each.what.map((what) => GONE_WORDS[what]),
      folder,
    ),
  );
  return [
    replaced === undefined ? closingWords.evidenceAdded(id, file) : closingWords.evidenceReplaced(id, file),
    ...(beside === undefined ? [] : [closingWords.evidenceBeside(beside, folder)]),
    ...gone,
    standingSentence(standing),
  ];
};

/** A piece of evidence on a few lines: its name, what it is, and whether it counts. @param roles titles of roles by id */
export const describeEvidence = (
  file: JudgedEvidence,
  roles: Roles,
): { name: string; details: string[]; state: string } => {
  const date = file.date === null ? 'geen datum' : dutchDate(file.date);
  const until = file.validUntil === null ? '' : `, goed tot en met ${dutchDate(file.validUntil)}`;
  const criteria = file.criteria.length === 0 ? 'geen criterium' : listWords(file.criteria, 'en');
  return {
    name: file.id === null ? `(niet in de lijst) ${toOneLine(file.file)}` : file.id,
    details: [`bewijs/${toOneLine(file.file)}`, `${toOneLine(file.documentTitle)} · ${criteria} · ${date}${until}`],
    state: describeState(file, roles),
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
  unexamined: 'nog niet bekeken',
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
