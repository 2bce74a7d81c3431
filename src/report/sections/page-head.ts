import type { AuditResult } from '../../assessment/audit-result.ts';
import type { Inline, Page } from '../../page/blocks.ts';
import { reportWords } from '../../wording/result.ts';
import { headWords } from '../words/team.ts';

/** The framework by name and version. */
export const markOf = ({ qualityMark }: AuditResult): string => reportWords.version(qualityMark);

/** What a report is and for whom, and its school year, which a screen sets apart. */
export const kickerOf = (words: string, { round }: AuditResult): Inline => [
  words,
  { text: round.schoolYear, look: 'year' },
];

/** What every report says outside its sections in the same way. */
export const pageHead = ({ school, round, date, tool }: AuditResult): Pick<Page, 'name' | 'header' | 'made'> => ({
  name: school.name,
  header: headWords.header(school.name, round.schoolYear),
  made: { by: tool.name, on: date },
});
