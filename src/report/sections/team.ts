import type { AuditResult } from '../../assessment/audit-result.ts';
import { sectorWords } from '../../base/words/words.ts';
import type { Page } from '../../page/blocks.ts';
import { inDocument, onScreen } from '../../page/blocks.ts';
import { reportWords } from '../../wording/result.ts';
import { headWords } from '../words/team.ts';
import { criteriaSection } from './criteria.ts';
import { findingsSection } from './findings.ts';
import { placeGaps } from './gaps.ts';
import { methodSection } from './method.ts';
import { kickerOf, markOf, pageHead } from './page-head.ts';
import { calendarSection, planSection } from './plan.ts';
import { standardsSection } from './standards.ts';
import { summarySection } from './summary.ts';
import { trendSections } from './trend.ts';

/**
 * The self-assessment report for the team. On a screen, what to do comes before the criteria, which are long; in a document it
 * comes after what it is based on.
 */
export const teamPage = (result: AuditResult): Page => {
  const { school, round, date, qualityMark, tool } = result;
  const homes = placeGaps(result);
  const mark = markOf(result);
  const details = [school.city, sectorWords[school.sector], school.brin]
    .filter((part) => part !== undefined)
    .join(' · ');
  const maker = `${tool.name} ${tool.version}`;
  const footer = `${mark} · ${maker} · ${headWords.asOf(date)}`;
  const [agreed, dated] = [planSection(result), calendarSection(result)];
  return {
    look: 'report',
    title: reportWords.title(qualityMark.title, school.name),
    kicker: kickerOf(headWords.kicker, result),
    meta: [mark, headWords.asOf(date), details].filter((part) => part !== '').join(' · '),
    footer,
    about: [headWords.about([school.name, details], round.schoolYear, date)],
    ...pageHead(result),
    blocks: [
      ...inDocument({ kind: 'quote', line: [qualityMark.disclaimer] }),
      summarySection(result, homes),
      ...trendSections(result),
      standardsSection(result, homes),
      ...onScreen(agreed, dated),
      criteriaSection(result, homes),
      findingsSection(result),
      ...inDocument(agreed, dated),
      methodSection(result, { onScreen: footer, inDocument: `${mark} · ${maker}` }),
    ],
  };
};
