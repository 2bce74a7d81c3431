import type { Clock } from '../base/clock.ts';
import { schoolYearOf } from '../base/dates.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { SchoolFile } from './dossier.ts';
import type { DossierStore } from './dossier-store.ts';
import { FORMAT_VERSION } from './dossier-values.ts';
import type { SchoolDetails } from './prompts.ts';

/** Writes an empty dossier for a school. A `schoolYear` of null means the current one. @throws UserError 'dossier-exists' */
export const makeDossier = async (
  store: DossierStore,
  mark: QualityMark,
  details: Omit<SchoolDetails, 'schoolYear'> & { schoolYear: string | null; framework: string | null },
  clock: Clock,
): Promise<void> => {
  const qualityMark = { id: mark.id, version: mark.version };
  const schoolYear = details.schoolYear ?? proposeSchoolYear(mark, clock);
  const school: SchoolFile = {
    formatVersion: FORMAT_VERSION,
    school: {
      name: details.name,
      ...(details.city === null ? {} : { city: details.city }),
      sector: details.sector,
    },
    round: { schoolYear },
    qualityMark,
    ...(details.framework === null ? {} : { framework: details.framework }),
  };
  await store.create({
    school,
    answers: { formatVersion: FORMAT_VERSION, qualityMark, sessions: [], answers: {}, actions: [] },
    register: { formatVersion: FORMAT_VERSION, evidence: {} },
  });
};

/** The current school year; the framework says on which day a school year starts. */
export const proposeSchoolYear = (mark: QualityMark, clock: Clock): string =>
  schoolYearOf(clock.today(), mark.evidence.schoolYearStart);
