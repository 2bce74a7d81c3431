import { endOfSchoolYear } from '../base/dates.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { Dossier } from './dossier.ts';

/** The last day that a waiver may have: that of the school year of the round. */
export const lastWaiverDay = ({ school }: Pick<Dossier, 'school'>, { evidence }: QualityMark): string => {
  const firstDay = `${school.round.schoolYear.slice(0, 4)}-${evidence.schoolYearStart}`;
  return endOfSchoolYear(firstDay, evidence.schoolYearStart, 0);
};

/** Whether a waiver lasts longer than it may. @param until,lastDay YYYY-MM-DD */
export const lastsTooLong = (until: string, lastDay: string): boolean => until > lastDay;

/** Finds waivers that last beyond the school year of the round: their index in the file, and the last day of that year. */
export const findLongWaivers = (dossier: Dossier, mark: QualityMark): { index: number; lastDay: string }[] => {
  const lastDay = lastWaiverDay(dossier, mark);
  return (dossier.waivers?.waivers ?? []).flatMap(({ until }, index) =>
    lastsTooLong(until, lastDay) ? [{ index, lastDay }] : [],
  );
};
