import type { AuditResult, ResultCriterion } from '../domain/audit-result.ts';
import { parentsHeadings, parentsWords } from '../messages/nl-audiences.ts';
import { reportWords } from '../messages/nl-report.ts';
import { dutchDate } from '../messages/nl-words.ts';
import { acceptedForParents } from './accepted-view.ts';

/**
 * The advice of the framework for the step that would help most: the words are of the framework, never of somebody in the school.
 */
const nextStepOf = ({ id }: ResultCriterion, { standards }: AuditResult): string | null => {
  const low = standards
    .flatMap(({ gaps }) => gaps)
    .filter(({ criterion, kind, advice }) => criterion === id && kind === 'low-level' && advice !== null);
  const [best] = low.sort((one, other) => other.adds - one.adds);
  return best?.advice ?? null;
};

/**
 * What everybody may read. This is a list of what is allowed, not of what is taken out: the name of the school, days, verdicts, and
 * words of the framework. No remark, agreement, name, file, finding or number of people can reach the page, as nothing here
 * takes them.
 */
export const buildParentsView = (result: AuditResult) => {
  const counting = result.criteria.filter(({ partOfMark }) => partOfMark);
  const group = (wanted: 'well' | 'working' | 'unknown') =>
    counting
      .filter(({ verdict }) => parentsHeadings[verdict] === wanted)
      .map((criterion) => ({
        title: criterion.title,
        summary: criterion.summary,
        verdictClass: criterion.verdict,
        step: wanted === 'working' ? nextStepOf(criterion, result) : null,
      }));
  const [year = ''] = result.round.schoolYear.split('-');
  const next = `${Number(year) + 1}-${Number(year) + 2}`;
  return {
    lang: 'nl',
    title: parentsWords.title(result.school.name),
    school: result.school.name,
    schoolYear: result.round.schoolYear,
    date: dutchDate(result.date),
    qualityMark: reportWords.version(result.qualityMark.title, result.qualityMark.version),
    met: result.mark.met,
    of: result.mark.of,
    sentence: parentsWords.sentence(result.mark.met, result.mark.of),
    well: group('well'),
    working: group('working'),
    unknown: group('unknown'),
    standards: result.standards.map(({ title, summary }) => ({ title, summary })),
    accepted: acceptedForParents(result),
    again: parentsWords.again(next),
    disclaimer: result.qualityMark.disclaimer,
  };
};
