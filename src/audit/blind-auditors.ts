import type { AuditReview } from '../assessment/audit-review.ts';
import type { AuditFile } from '../dossier/audit-file-shape.ts';
import type { AuditorFiles } from '../dossier/frozen/audits.ts';
import type { QualityMark } from '../framework/quality-mark.ts';

/** Two auditors judge apart: until both are done, neither sees the other's verdicts, levels or findings, and no report shows any. */

/** A verdict that was given once counts: whoever takes it back has already seen what the other says. */
const hasJudged = ({ verdicts = {}, log = [] }: AuditFile, criterion: string): boolean =>
  verdicts[criterion]?.verdict !== undefined ||
  log.some((line) => line.criterion === criterion && line.via !== 'agreement' && line.to !== 'none');

const isJudgedNow = ({ verdicts = {} }: AuditFile, criterion: string): boolean =>
  verdicts[criterion]?.verdict !== undefined;

const marked = ({ criteria }: Pick<QualityMark, 'criteria'>): string[] =>
  criteria.filter(({ partOfMark }) => partOfMark).map(({ id }) => id);

/** What each of two auditors has yet to judge. */
export const openFor = (files: AuditorFiles, mark: Pick<QualityMark, 'criteria'>): AuditReview['open'] =>
  files.length < 2
    ? []
    : files.flatMap(({ auditor, audit }) => {
        const criteria = marked(mark).filter((id) => !isJudgedNow(audit, id));
        return criteria.length === 0 ? [] : [{ auditor, criteria }];
      });

export const isBlind = (files: AuditorFiles, mark: Pick<QualityMark, 'criteria'>): boolean =>
  files.length > 1 && files.some(({ audit }) => marked(mark).some((id) => !hasJudged(audit, id)));

/** What the auditor at the desk may see; a report is nobody's desk. @param desk the auditor there, '' for the first; null for a report */
export const filesFor = (
  files: AuditorFiles,
  mark: Pick<QualityMark, 'criteria'>,
  desk: string | null,
): AuditorFiles => {
  if (!isBlind(files, mark)) return files;
  return files.map(({ auditor, audit }) => {
    if (auditor === desk) return { auditor, audit };
    const {
      verdicts: _verdicts,
      advice: _advice,
      agreed: _agreed,
      agreedAdvice: _agreedAdvice,
      log: _log,
      ...rest
    } = audit;
    return { auditor, audit: rest };
  });
};
