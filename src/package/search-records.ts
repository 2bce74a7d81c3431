import { openTextSearch, questionsFor } from '../documents/document-questions.ts';
import { shownPath } from '../documents/find-people.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { type DossierPart, partOf } from '../dossier/dossier-part.ts';
import { isPersonalDataError } from '../findings/chosen-severities.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import { PERSONAL_DATA_CODES } from '../privacy/personal-data-match.ts';
import type { PackSources, SourceFile } from './bag.ts';

/** Searches what goes into a package and is part of no judgement: earlier rounds, signatures with their keys, and the framework. */

const RECORDS: ReadonlySet<DossierPart | null> = new Set<DossierPart | null>(['round', 'round-audit', 'signature']);

type Searching = { mark: QualityMark; dossier: Dossier; sources: Pick<PackSources, 'read' | 'framework'> };

/**
 * Finds the records that hold a BSN, an account number or a name of the school's own list.
 * @param files of the dossier that go into the package
 * @returns their paths in the package, fit to show
 */
export const findUnsafeRecords = (files: readonly SourceFile[], { mark, dossier, sources }: Searching): string[] => {
  const findPersonalData = openTextSearch(questionsFor(mark, dossier));
  const isUnsafe = (file: SourceFile): boolean =>
    findPersonalData(new TextDecoder().decode(sources.read(file))).some(({ kind }) =>
      // What may not leave the school, whatever it accepts.
      isPersonalDataError(PERSONAL_DATA_CODES[kind]),
    );
  const records = files.filter(({ path }) => RECORDS.has(partOf(path)));
  const framework = sources.framework().map((file) => ({ ...file, path: `kader/${file.path}` }));
  return [...records, ...framework].filter(isUnsafe).map(({ path }) => shownPath(path, { mark, dossier }));
};
