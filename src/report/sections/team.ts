import type { AuditResult } from '../../assessment/audit-result.ts';
import { sectorWords } from '../../base/words/words.ts';
import type { Page } from '../../page/blocks.ts';
import { reportWords } from '../../wording/result.ts';
import { appendixWords, headWords } from '../words/team.ts';
import { voicesWords } from '../words/voices.ts';
import { criteriaSection } from './criteria.ts';
import { findingsSection } from './findings.ts';
import { methodSection } from './method.ts';
import { draftOf, kickerOf, markOf, pageHead } from './page-head.ts';
import { calendarSection, planSection } from './plan.ts';
import { standardsSection } from './standards.ts';
import { summarySection } from './summary.ts';
import { trendSections } from './trend.ts';
import { voicesSection } from './voices.ts';

/**
 * The self-assessment report for the team: a first page that says it all, what changed and what was agreed, and an appendix with what
 * that rests on, each thing once.
 */
export const teamPage = (result: AuditResult): Page => {
  const { school, round, date, qualityMark, tool } = result;
  const mark = markOf(result);
  const details = [school.city, sectorWords[school.sector], school.brin]
    .filter((part) => part !== undefined)
    .join(' · ');
  const maker = `${tool.name} ${tool.version}`;
  const footer = `${mark} · ${maker} · ${headWords.asOf(date)}`;
  return {
    look: 'report',
    title: reportWords.title(qualityMark.title, school.name),
    kicker: kickerOf(headWords.kicker, result),
    meta: [mark, headWords.asOf(date), details].filter((part) => part !== '').join(' · '),
    footer,
    about: [headWords.about([school.name, details], round.schoolYear, date)],
    ...pageHead(result),
    ...draftOf(result),
    blocks: [
      summarySection(result),
      planSection(result),
      ...trendSections(result),
      ...voicesSection(result, voicesWords.where),
      { kind: 'parting', ...appendixWords },
      standardsSection(result),
      criteriaSection(result),
      findingsSection(result),
      calendarSection(result),
      methodSection(result, { onScreen: footer, inDocument: `${mark} · ${maker}` }),
    ],
  };
};
