import type { AuditResult } from '../../assessment/audit-result.ts';
import { afterColon, levelLabel, listWords } from '../../base/words/words.ts';
import type { Gap } from '../../judging/standard-gaps.ts';

export type GapWords = { what: string; now: string; advice: string };

const titlesOf = (ids: string[], result: AuditResult) => ids.map((id) => result.qualityMark.documents[id] ?? id);

const questionOf = (gap: Gap, result: AuditResult) =>
  result.criteria.flatMap(({ questions }) => questions).find(({ id }) => id === gap.question);

/** Whether the document that was asked for is there, but counts only beside other evidence. */
const isThereAlone = ({ criterion, documents }: Gap, result: AuditResult): boolean => {
  const requirements = result.criteria.find(({ id }) => id === criterion)?.requirements ?? [];
  return requirements.some(({ oneOf, alone }) => alone !== undefined && oneOf.join() === documents.join());
};

/** A gap in words: what it is about, where it stands now, and the next step. */
export const describeGap = (gap: Gap, result: AuditResult): GapWords => {
  const question = questionOf(gap, result);
  const what = question === undefined ? '' : `${question.id} ${question.text}`;
  const titles = titlesOf(gap.documents, result);
  switch (gap.kind) {
    case 'low-level':
      return {
        what,
        now: gap.level === null ? '' : `Niveau ${levelLabel(gap.level)}: ${question?.anchor ?? ''}`,
        advice: gap.advice ?? '',
      };
    case 'unanswered':
      return { what, now: 'Nog niet beantwoord.', advice: 'Beantwoord deze vraag met het team.' };
    case 'unknown':
      return { what, now: 'Het team weet het niet.', advice: 'Vraag het na bij iemand die het wel weet.' };
    case 'missing-evidence':
      return {
        what: `Bewijs: ${listWords(titles.map(afterColon), 'of')}`,
        ...(isThereAlone(gap, result)
          ? { now: 'Dit is er, maar alleen is het niet genoeg.', advice: 'Voeg een tweede bewijsstuk toe.' }
          : { now: 'Er is nog geen geldig bewijs.', advice: 'Voeg dit document toe aan de map bewijs.' }),
      };
    case 'invalid-evidence':
      return {
        what: `Bewijs: ${gap.file ?? ''} (${titles.join('')})`,
        now: 'Dit bestand telt niet mee.',
        advice: 'Los op wat er bij de bevindingen over dit bestand staat.',
      };
  }
};
