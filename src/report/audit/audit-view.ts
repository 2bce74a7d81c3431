import { reportWords } from '../../wording/result.ts';
import type { Audience } from '../renderer.ts';
import { auditReportWords as words } from '../words/audit-report.ts';
import type { Audited } from './audited.ts';
import { boardSections, parentSections, teamSections } from './sections.ts';

/** The audit report as a list of sections, each a list of blocks: every format shows the same, in the same order. */

export type AuditView = ReturnType<typeof buildAuditView>;

const SECTIONS = { team: teamSections, bestuur: boardSections, ouders: parentSections };

export const buildAuditView = (result: Audited, audience: Audience) => {
  const { school, qualityMark, date, round } = result;
  return {
    title: words.title(school.name),
    school: school.name,
    kicker: `${words.kicker[audience]} · ${words.schoolYear(round.schoolYear)}`,
    meta: words.meta(reportWords.version(qualityMark.title, qualityMark.version), date),
    sections: SECTIONS[audience](result),
    disclaimer: qualityMark.disclaimer,
  };
};
