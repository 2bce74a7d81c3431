import { findRecord } from './find-record.ts';
import type { Finding } from './finding.ts';

/** Where the guard found data of people in what people wrote. No report repeats the content of evidence, so files are no such places. */

const isAboutPeople = ({ code }: Finding): boolean => findRecord(code)?.personalData === true;

/** The id of the question or criterion; null for anything else. */
const idOf = ({ subject }: Finding): string | null => {
  if (subject.kind === 'question') return subject.id;
  return subject.kind === 'criterion' ? subject.criterion : null;
};

/** Where reports may identify somebody, because they repeat the texts of a dossier: ids of questions or criteria, else names of files. */
export const placesOfPeople = (findings: readonly (Finding & { location: { file: string } })[]): string[] => {
  const inTexts = findings.filter((finding) => isAboutPeople(finding) && finding.subject.kind !== 'file');
  return [...new Set(inTexts.map((finding) => idOf(finding) ?? finding.location.file))];
};

/** The questions and criteria with data of people of which the chosen severities tell nothing. */
export const untoldPlaces = (all: readonly Finding[], told: readonly Finding[]): string[] => {
  const idsIn = (findings: readonly Finding[]) =>
    findings.filter(isAboutPeople).flatMap((finding) => idOf(finding) ?? []);
  const known = idsIn(told);
  return [...new Set(idsIn(all))].filter((id) => !known.includes(id));
};
