import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProblems } from '../../base/io/schema-problems.ts';
import { readYamlText } from '../../base/io/yaml-text.ts';
import { findNearest } from '../../base/nearest.ts';
import { mapTexts, stripControls } from '../../base/plain-text.ts';
import { UserError } from '../../base/user-error.ts';
import { loadSurveyLanguages } from '../../framework/io/survey-languages.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import {
  type ParentsLanguage,
  type ParentsLanguageFile,
  parentsLanguageOf,
  parentsLanguageSchemaOf,
} from '../translation/parents-language.ts';

const NAME = /^rapport-ouders\.([a-z]{2,3})\.yaml$/;
const FORMAT = 1;

/** The languages besides Dutch that the report for parents is in. */
export const parentsLanguages = (folder: string): string[] =>
  readdirSync(folder)
    .sort()
    .flatMap((name) => NAME.exec(name)?.[1] ?? []);

/**
 * Reads a translation of the report for parents: `rapport-ouders.<taal>.yaml`.
 * @param mark the framework in the same folder
 * @throws UserError 'report-language', or 'invalid-files' with every problem, such as a text that is missing
 */
export const loadParentsLanguage = (folder: string, typed: string, mark: QualityMark): ParentsLanguage => {
  const known = parentsLanguages(folder);
  if (!known.includes(typed)) {
    throw new UserError('report-language', { typed, known: ['nl', ...known], nearest: findNearest(typed, known) });
  }
  const name = `rapport-ouders.${typed}.yaml`;
  const reading = readYamlText(name, readFileSync(join(folder, name)));
  if (!reading.ok) throw new UserError('invalid-files', { problems: reading.problems });
  const problems = findProblems(parentsLanguageSchemaOf(mark), reading.yaml, FORMAT);
  if (problems.length > 0) throw new UserError('invalid-files', { problems });
  const { survey } = mark;
  const asked = survey === undefined ? [] : loadSurveyLanguages(folder, survey);
  const file = mapTexts(reading.yaml.data as ParentsLanguageFile, stripControls);
  return parentsLanguageOf(file, mark, asked.find(({ id }) => id === typed) ?? null);
};
