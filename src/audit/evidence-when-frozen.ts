import { isInDate } from '../checks/document-age.ts';
import type { Frozen } from '../dossier/audit-file-shape.ts';
import type { JudgedEvidence } from '../evidence/evidence.ts';
import { stateFrom } from '../evidence/judge-evidence.ts';
import type { FindingCode } from '../findings/finding.ts';
import type { QualityMark } from '../framework/quality-mark.ts';

const TOO_OLD: ReadonlySet<FindingCode> = new Set(['legally-expired', 'outdated']);

/**
 * The evidence without what only time took from it since the dossier was frozen. Else the report of a finished audit would become a draft
 * again on the day that a document of the school is out of date, and the school would lose what the auditor gave it. What was not frozen
 * is as it is today: the school added it later.
 * @param frozen what each auditor froze; empty while nobody did
 */
export const evidenceWhenFrozen = (
  evidence: readonly JudgedEvidence[],
  frozen: readonly Pick<Frozen, 'on' | 'files'>[],
  { documents }: Pick<QualityMark, 'documents'>,
): JudgedEvidence[] => {
  const freezes = frozen.map(({ on, files }) => ({ on, hashes: new Set(Object.values(files)) }));
  return evidence.map((item) => {
    const { sha256 } = item;
    const wasInDate = freezes.some(
      ({ on, hashes }) => sha256 !== null && hashes.has(sha256) && isInDate(item, documents[item.document], on),
    );
    if (!wasInDate) return item;
    const reasons = item.reasons.filter((code) => !TOO_OLD.has(code));
    if (reasons.length === item.reasons.length) return item;
    const state = stateFrom(reasons);
    return { ...item, state, valid: state === 'valid', reasons };
  });
};
