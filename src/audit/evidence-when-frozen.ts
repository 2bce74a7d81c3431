import { isInDate } from '../checks/document-age.ts';
import type { JudgedEvidence } from '../evidence/evidence.ts';
import { recordOf } from '../findings/find-record.ts';
import type { FindingCode } from '../findings/finding.ts';
import type { QualityMark } from '../framework/quality-mark.ts';

const TOO_OLD: ReadonlySet<FindingCode> = new Set(['legally-expired', 'outdated']);

/**
 * The evidence without what only time took from it since the dossier was frozen. Else the report of a finished audit would become a draft
 * again on the day that a document of the school is out of date, and the school would lose what the auditor gave it.
 * @param frozenOn null while no dossier is frozen: then the evidence is as it is today
 */
export const evidenceWhenFrozen = (
  evidence: readonly JudgedEvidence[],
  frozenOn: string | null,
  { documents }: Pick<QualityMark, 'documents'>,
): JudgedEvidence[] =>
  evidence.map((item) => {
    if (frozenOn === null || !isInDate(item, documents[item.document], frozenOn)) return item;
    const reasons = item.reasons.filter((code) => !TOO_OLD.has(code));
    if (reasons.length === item.reasons.length) return item;
    const unexamined = reasons.every((code) => recordOf(code).evidence === 'unexamined');
    const state = reasons.length === 0 ? 'valid' : unexamined ? 'unexamined' : 'invalid';
    return { ...item, state, valid: state === 'valid', reasons };
  });
