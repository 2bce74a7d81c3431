import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import { findProblems } from '../../base/io/schema-problems.ts';
import { readYamlText } from '../../base/io/yaml-text.ts';
import { mapTexts, stripControls } from '../../base/plain-text.ts';
import type { Problem } from '../../base/problem.ts';
import { UserError } from '../../base/user-error.ts';
import { dutchOf, picturesSchemaOf, type Survey, type SurveyLanguage, translationSchemaOf } from '../survey.ts';

const NAME = /^vragenlijst\.([a-z]{2,3}(?:-picto)?)\.yaml$/;
const WITH_PICTURES = '-picto';
const PICTURES_FOLDER = 'pictogrammen';
const FORMAT = 1;

type Translation = z.infer<ReturnType<typeof translationSchemaOf>>;
type Pictures = z.infer<ReturnType<typeof picturesSchemaOf>>;

type Reading = { language: SurveyLanguage } | { problems: Problem[] };

/** What a drawing may consist of. Anybody may have made it, and it goes into pages as it is: no scripts, links or styles. */
const SHAPES = ['svg', 'g', 'path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon'];
const TAG = /<([^\s/>]+)([^<>]*)>|<\/[a-z]+>/g;
const isPlainDrawing = (svg: string): boolean =>
  svg.startsWith('<svg') &&
  svg.replace(TAG, '').trim() === '' &&
  [...svg.matchAll(TAG)].every(
    ([, name, attributes = '']) =>
      name === undefined || (SHAPES.includes(name) && !/\b(on\w+|href|style|url)\b/i.test(attributes)),
  );

const readDrawing = (folder: string, file: string): string => {
  try {
    return readFileSync(join(folder, file), 'utf8').trim();
  } catch (error) {
    throw new UserError('framework-incomplete', { folder, file }, error);
  }
};

/** The drawings of criteria, as `pictogrammen/C3.svg`. */
const drawingsFor = (folder: string, pictures: Pictures['pictures']): SurveyLanguage['pictures'] =>
  Object.fromEntries(
    Object.entries(pictures).map(([criterion, alt]) => {
      const file = `${criterion}.svg`;
      const svg = readDrawing(join(folder, PICTURES_FOLDER), file);
      if (!isPlainDrawing(svg)) throw new UserError('framework-drawing', { file });
      return [criterion, { svg, alt }];
    }),
  );

const languageOf = (id: string, folder: string, survey: Survey, file: Translation | Pictures): SurveyLanguage => {
  const { language, name, dutchName, direction, status, concept } = file;
  const about = { id, language, name, dutchName, direction, concept: status === 'concept' ? concept : null };
  if (!('pictures' in file)) {
    return { ...about, answers: file.answers, items: file.items, words: file.words, pictures: null };
  }
  return { ...dutchOf(survey), ...about, pictures: drawingsFor(folder, file.pictures) };
};

const readLanguage = (folder: string, name: string, id: string, survey: Survey): Reading => {
  const reading = readYamlText(name, readFileSync(join(folder, name)));
  if (!reading.ok) return { problems: reading.problems };
  const schema = id.endsWith(WITH_PICTURES) ? picturesSchemaOf(survey) : translationSchemaOf(survey);
  const problems = findProblems(schema, reading.yaml, FORMAT);
  if (problems.length > 0) return { problems };
  return { language: languageOf(id, folder, survey, reading.yaml.data as Translation | Pictures) };
};

/**
 * Reads the translations of a survey beside its framework: `vragenlijst.<taal>.yaml`, and the drawings of the Dutch with pictures. A
 * sentence that a translation lacks is an error, so that nobody prints a list with a hole.
 * @returns the Dutch of the survey first, then Dutch with pictures, then the others by the names of their files
 * @throws UserError 'invalid-files' with every problem in every file, or 'framework-incomplete' when a drawing is missing
 */
export const loadSurveyLanguages = (folder: string, survey: Survey): SurveyLanguage[] => {
  const readings = readdirSync(folder)
    .sort()
    .flatMap((name): Reading[] => {
      const id = NAME.exec(name)?.[1];
      return id === undefined ? [] : [readLanguage(folder, name, id, survey)];
    });
  const problems = readings.flatMap((reading) => ('problems' in reading ? reading.problems : []));
  if (problems.length > 0) throw new UserError('invalid-files', { problems });
  const languages = readings.flatMap((reading) => ('language' in reading ? [reading.language] : []));
  const [dutch, others] = [
    languages.filter(({ language }) => language === 'nl'),
    languages.filter(({ language }) => language !== 'nl'),
  ];
  // Anybody may have written the translations, and they end up on pages and in scripts.
  return mapTexts([dutchOf(survey), ...dutch, ...others], stripControls);
};
