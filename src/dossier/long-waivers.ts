import { endOfSchoolYear } from '../base/dates.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { Dossier } from './dossier.ts';

/** Finds waivers that last beyond the school year of the round: their index in the file, and the last day of that year. */
export const findLongWaivers = (dossier: Dossier, mark: QualityMark): { index: number; lastDay: string }[] => {
  const { schoolYearStart } = mark.evidence;
  const firstDay = `${dossier.school.round.schoolYear.slice(0, 4)}-${schoolYearStart}`;
  const lastDay = endOfSchoolYear(firstDay, schoolYearStart, 0);
  return (dossier.waivers?.waivers ?? []).flatMap(({ until }, index) => (until > lastDay ? [{ index, lastDay }] : []));
};
