import { criterionFlag, dossierFlag } from '../base/common-flags.ts';
import { oneOf, roleName, someText } from '../base/flag-values.ts';
import { defineUsage, type UsageGroup } from '../base/usage.ts';

export const questionsGroup: UsageGroup = {
  name: 'questions',
  alias: 'vragen',
  description: 'de vragen op papier, in een rekenblad of in een formulier',
};

/** The formats of `questions export`. */
const QUESTION_FORMATS = ['html', 'xlsx', 'csv', 'md'] as const;

export type QuestionFormat = (typeof QUESTION_FORMATS)[number];

export const exportQuestionsUsage = defineUsage({
  name: 'export',
  alias: 'exporteer',
  takes: '[dossier]',
  description: 'maak een lijst om in te vullen of af te drukken',
  flags: {
    format: {
      flag: '--format <vorm>',
      help: 'html (formulier voor de browser), xlsx, csv of md (anders: html)',
      value: oneOf(QUESTION_FORMATS),
      otherwise: 'html',
    },
    output: {
      flag: '--output <bestand>',
      help: 'schrijf naar dit bestand (anders: vragen.html, of vragen-ouder.html voor een rol)',
      value: someText,
    },
    criterion: criterionFlag,
    role: {
      flag: '--role <rol>',
      help: 'alleen de vragen voor één rol, zoals ouder; samenvoegen kan met answers merge',
      value: roleName,
    },
    as: {
      flag: '--as <rol>',
      help: 'alle vragen, voor het exemplaar van één rol',
      value: roleName,
    },
    withAnswers: { flag: '--with-answers', help: 'vul in wat er al beantwoord is' },
  },
});

export const answersGroup: UsageGroup = {
  name: 'answers',
  alias: 'antwoorden',
  description: 'breng antwoorden van verschillende mensen bij elkaar',
};

export const mergeAnswersUsage = defineUsage({
  name: 'merge',
  alias: 'voegsamen',
  takes: '[kopie...]',
  description: 'breng exemplaren bij elkaar; het team bespreekt ze en beslist',
  flags: { dossier: dossierFlag },
});
