import type { AuditResult, ResultCriterion } from '../assessment/audit-result.ts';
import { dutchDate } from '../base/words/words.ts';
import { reportWords } from '../wording/result.ts';
import { acceptedForParents } from './accepted-view.ts';
import { parentsHeadings, parentsWords } from './words/audiences.ts';

const topicOf = ({ title, summary, forParents, verdict }: ResultCriterion) => {
  const goal = forParents?.goal ?? summary;
  return {
    title,
    verdictClass: verdict,
    about: goal,
    goal: parentsWords.goal(goal),
    joinIn: forParents?.joinIn ?? null,
  };
};

/** How much is on order. As long as nobody looked, or nothing is met while there is more to see, there is no number to show. */
const standOf = ({ mark }: AuditResult, open: number, all: number) => {
  const { met, of } = mark;
  if (open === all) return { counted: false, met, of, sentence: parentsWords.looking };
  const sentence = parentsWords.sentence(met, of);
  return open === 0
    ? { counted: true, met, of, sentence }
    : { counted: met > 0, met, of, sentence: `${sentence} ${parentsWords.stillLooking(open)}` };
};

/**
 * What everybody may read. This is a list of what is allowed, not of what is taken out: the name of the school, days, verdicts, and
 * words of the framework. No remark, agreement, name, file, finding or number of people can reach the page, as nothing here
 * takes them; of what was accepted for a while only kinds and last days.
 */
export const buildParentsView = (result: AuditResult) => {
  const counting = result.criteria.filter(({ partOfMark }) => partOfMark);
  const group = (wanted: (typeof parentsHeadings)[keyof typeof parentsHeadings]) =>
    counting.filter(({ verdict }) => parentsHeadings[verdict] === wanted).map(topicOf);
  const open = counting.filter(({ verdict }) => verdict === 'unanswered').length;
  const apart = group('apart').map(({ title }) => title);
  const [year = ''] = result.round.schoolYear.split('-');
  const next = `${Number(year) + 1}-${Number(year) + 2}`;
  return {
    lang: 'nl',
    title: parentsWords.title(result.school.name),
    school: result.school.name,
    schoolYear: result.round.schoolYear,
    date: dutchDate(result.date),
    qualityMark: reportWords.version(result.qualityMark.title, result.qualityMark.version),
    ...standOf(result, open, counting.length),
    well: group('well'),
    nothingWell: parentsWords.nothingWell[group('working').length === 0 ? 'looking' : 'worked'],
    working: group('working'),
    unknown: group('unknown'),
    apart: apart.length === 0 ? null : parentsWords.apart(apart),
    standards: result.standards.map(({ title, summary }) => ({ title, summary })),
    accepted: acceptedForParents(result),
    again: parentsWords.again(next),
    disclaimer: result.qualityMark.disclaimer,
  };
};
