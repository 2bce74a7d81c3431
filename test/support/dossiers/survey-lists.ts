import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadSurveyLanguages } from '../../../src/framework/io/survey-languages.ts';
import { surveyFileSchema } from '../../../src/framework/survey.ts';
import type { SurveyGroup } from '../../../src/framework/survey-groups.ts';
import { makeSurveyList, type SurveyList } from '../../../src/voices/out/survey-list.ts';
import { projectRoot } from '../run/run-binary.ts';

/** The survey of the built-in framework, in all its languages, and lists of it. */

const criteria = join(projectRoot, 'criteria');

export const { survey: builtInSurvey } = surveyFileSchema.parse(
  parse(readFileSync(join(criteria, 'vragenlijst.yaml'), 'utf8')),
);

export const surveyLanguages = loadSurveyLanguages(criteria, builtInSurvey);

export const surveyCodes = builtInSurvey.items.map(({ code }) => code);

export const aSurveyList = (group: SurveyGroup = 'ouder', ids = ['nl'], school: string | null = null): SurveyList =>
  makeSurveyList(
    builtInSurvey,
    ids.flatMap((id) => surveyLanguages.filter((each) => each.id === id)),
    { group, school },
  );

/** Those that a system knows by their code alone. */
export const CODED = ['nl', 'en', 'tr', 'ar', 'pl', 'uk'];
