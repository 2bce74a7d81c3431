import { type AuditResult, openQuestionCount } from '../../assessment/audit-result.ts';
import { type Block, type Inline, type Page, text } from '../../page/blocks.ts';
import { markSentence, reportWords } from '../../wording/result.ts';
import { verdictWords } from '../../wording/verdicts.ts';
import { headWords, scoreWords } from '../words/team.ts';

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

/** What makes the report a draft, while questions are open. */
export const draftOf = (result: AuditResult): Pick<Page, 'draft'> => {
  const open = openQuestionCount(result);
  return open === 0 ? {} : { draft: headWords.draft(open) };
};

/**
 * Where the school stands, in large figures with the verdict; in a sentence while questions are open, as it may still turn out otherwise.
 * @param told how a document says it
 */
export const standingBlock = (result: AuditResult, told: readonly Inline[]): Block => {
  const { met, of, verdict } = result.mark;
  if (openQuestionCount(result) > 0) return text(headWords.soFar(met, of));
  return {
    kind: 'mark',
    met: String(met),
    of: scoreWords.of(of),
    verdict: { shape: verdict, words: verdictWords[verdict] },
    sentence: markSentence(result.mark),
    told,
  };
};
