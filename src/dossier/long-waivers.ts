import { endOfSchoolYear } from '../base/dates.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { Dossier } from './dossier.ts';

/** The waivers that last longer than the school year of the round, by their place in the file, with its last day. */
export const findLongWaivers = (dossier: Dossier, mark: QualityMark): { index: number; lastDay: string }[] => {
  const { schoolYearStart } = mark.evidence;
  const firstDay = `${dossier.school.round.schoolYear.slice(0, 4)}-${schoolYearStart}`;
  const lastDay = endOfSchoolYear(firstDay, schoolYearStart, 0);
  return (dossier.waivers?.waivers ?? []).flatMap(({ until }, index) => (until > lastDay ? [{ index, lastDay }] : []));
};
