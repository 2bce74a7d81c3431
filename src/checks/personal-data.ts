import type { PersonalDataFind } from '../documents/document-facts.ts';
import type { Place } from '../findings/document-terms.ts';
import { PERSONAL_DATA_CODES } from '../privacy/personal-data-match.ts';
import { defineCheck, type Report } from './check.ts';

const CODES = [...Object.values(PERSONAL_DATA_CODES), 'photo-location', 'author-name'] as const;

/** Where the photos are that tell a place on earth, unless the file is such a photo itself. */
const photosInside = (places: readonly Place[]): { photos?: Place[] } => {
  const photos = places.flatMap(({ inside }) => (inside === undefined ? [] : [{ inside }]));
  return photos.length === 0 ? {} : { photos };
};

const reportFind = (find: PersonalDataFind, path: string, report: Report<(typeof CODES)[number]>): void => {
  // The subject has no entry: the data are in the file, under all its entries.
  const subject = { kind: 'file' as const, path };
  if (find.kind === 'location') report('photo-location', subject, photosInside(find.places));
  else if (find.kind === 'author') report('author-name', subject, { number: find.count });
  else report(PERSONAL_DATA_CODES[find.kind], subject, { count: find.count, places: find.places });
};

/** Adds up what was found in the name, the title and the content of a file: one find per kind. */
const together = (inName: readonly PersonalDataFind[], inside: readonly PersonalDataFind[]): PersonalDataFind[] => {
  const finds = new Map<PersonalDataFind['kind'], PersonalDataFind>();
  for (const { kind, count, places } of [...inName, ...inside]) {
    const known = finds.get(kind);
    finds.set(kind, { kind, count: count + (known?.count ?? 0), places: [...(known?.places ?? []), ...places] });
  }
  return [...finds.values()];
};

/** Personal data that may not travel along with evidence (AVG): in the text, the properties, the name and the title of a file. */
export const personalData = defineCheck({
  id: 'personal-data',
  needs: ['items', 'files', 'findsInNames'],
  findings: CODES,
  look({ items, files, findsInNames }, report) {
    const byPath = new Map(files.map((facts) => [facts.path, facts]));
    for (const path of new Set(items.map(({ file }) => file))) {
      const reading = byPath.get(path)?.document?.reading;
      const inside = reading?.state === 'read' ? reading.content.personal : [];
      for (const find of together(findsInNames.get(path) ?? [], inside)) reportFind(find, path, report);
    }
  },
});
