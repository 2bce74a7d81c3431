import { findRecord } from '../findings/find-record.ts';
import type { AuditResult } from './audit-result.ts';

/**
 * Where somebody may be known by what people wrote in the dossier, and so by a report that repeats it: questions, criteria, else the
 * file. What stands in evidence is in no report.
 */
export const placesOfPeople = ({ findings }: Pick<AuditResult, 'findings'>): string[] => {
  const places = findings
    .filter(({ code, subject }) => findRecord(code)?.personalData === true && subject.kind !== 'file')
    .map(({ subject, location }) => {
      if (subject.kind === 'question') return subject.id;
      return subject.kind === 'criterion' ? subject.criterion : location.file;
    });
  return [...new Set(places)];
};
