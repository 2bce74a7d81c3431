import * as z from 'zod';
import { basisSchema } from './basis.ts';

/**
 * The survey for parents, pupils and teachers as data: the shape of `criteria/vragenlijst.yaml` and of its translations. Every survey
 * system mangles heads and cells in its own way. So each statement has its code in front, and each answer a sign, in every language.
 */

/** The answers in the order in which they are offered. */
export const SURVEY_ANSWERS = ['3', '2', '1', '0', 'unknown', 'notApplicable'] as const;
export type SurveyAnswer = (typeof SURVEY_ANSWERS)[number];

/** What stands in front of an answer, and tells which it is in any language. */
export const ANSWER_SIGNS: Record<SurveyAnswer, string> = {
  '3': '3',
  '2': '2',
  '1': '1',
  '0': '0',
  unknown: '-',
  notApplicable: 'x',
};

const text = z.string().trim().min(1);
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/);

/** A text per group, and one for whoever reads for themselves or for a pupil. */
const perGroup = z.strictObject({ ouder: text, leerling: text, leraar: text });
const perReader = z.strictObject({ adult: text, pupil: text });

/** A text that has to name what the tool fills in: {school}. */
const naming = (...names: string[]) =>
  z
    .string()
    .trim()
    .min(1)
    .refine((given) => names.every((name) => given.includes(`{${name}}`)), {
      message: 'placeholder',
      params: { expected: names.map((name) => `{${name}}`).join(', ') },
    });
const namingPerGroup = (name: string) =>
  z.strictObject({ ouder: naming(name), leerling: naming(name), leraar: naming(name) });

const letterSchema = z.strictObject({
  subject: perGroup,
  greeting: perGroup,
  purpose: naming('school'),
  list: namingPerGroup('count'),
  scan: text,
  closes: naming('closes'),
  free: perReader,
  kept: text,
  system: text,
  howLong: naming('weeks', 'months'),
  under16: perGroup,
  ask: naming('contact'),
  closing: text,
});

const surveyWordsSchema = z.strictObject({
  title: perGroup,
  intro: perReader,
  mark: perReader,
  statement: text,
  handIn: perReader,
  thanks: perReader,
  start: text,
  next: text,
  back: text,
  finish: text,
  stop: text,
  progress: naming('n', 'total'),
  choose: text,
  language: text,
  letter: letterSchema,
});

export type SurveyWords = z.infer<typeof surveyWordsSchema>;

const answersSchema = z.strictObject({ 0: text, 1: text, 2: text, 3: text, unknown: text, notApplicable: text });

const itemSchema = z.strictObject({ code: id, criterion: id, texts: perGroup });

export type SurveyItem = z.infer<typeof itemSchema>;

export const surveyFileSchema = z.strictObject({
  formatVersion: z.literal(1),
  survey: z.strictObject({
    basis: basisSchema,
    keepWeeks: z.int().positive(),
    answers: answersSchema,
    items: z.array(itemSchema).min(1),
    words: surveyWordsSchema,
  }),
});

export type Survey = z.infer<typeof surveyFileSchema>['survey'];

/** Who translated, and who checked it. Nobody is named who did not. */
export const checkedShape = {
  formatVersion: z.literal(1),
  /** As in HTML: 'tr'. */
  language: z.string().regex(/^[a-z]{2,3}$/),
  /** What its speakers call it, and what Dutch calls it. */
  name: text,
  dutchName: text,
  direction: z.enum(['ltr', 'rtl']),
  translator: text,
  secondReader: text.nullable(),
  date: z.iso.date(),
  status: z.enum(['concept', 'checked']),
  /** Printed on every sheet until a second reader is named. */
  concept: text,
};

type Checked = { status: 'concept' | 'checked'; secondReader: string | null };

/** 'checked' needs a second reader, and whoever is named has checked it. */
export const isHonest = ({ status, secondReader }: Checked) => (status === 'checked') === (secondReader !== null);
export const honest = { message: 'secondReader', path: ['status'] };

/** The schema of a translation of a survey: it has every sentence of every group. */
export const translationSchemaOf = ({ items }: Pick<Survey, 'items'>) =>
  z
    .strictObject({
      ...checkedShape,
      answers: answersSchema,
      items: z.strictObject(Object.fromEntries(items.map(({ code }) => [code, perGroup]))),
      words: surveyWordsSchema,
    })
    .refine(isHonest, honest);

/** The schema of the Dutch survey with pictures: it says in words what each picture shows. */
export const picturesSchemaOf = ({ items }: Pick<Survey, 'items'>) =>
  z
    .strictObject({
      ...checkedShape,
      pictures: z.strictObject(Object.fromEntries(items.map(({ criterion }) => [criterion, text]))),
    })
    .refine(isHonest, honest);

/** A language of a survey, with all that a sheet needs. */
export type SurveyLanguage = {
  /** As in the name of its file: 'tr', 'nl-picto'. The Dutch of `vragenlijst.yaml` is 'nl'. */
  id: string;
  /** As in HTML: 'nl' for 'nl-picto'. */
  language: string;
  name: string;
  dutchName: string;
  direction: 'ltr' | 'rtl';
  /** What is printed until a second reader is named; null when nothing has to be. */
  concept: string | null;
  answers: Survey['answers'];
  /** The texts by code. */
  items: Record<string, SurveyItem['texts']>;
  words: SurveyWords;
  /** The drawing of each criterion, with what it shows; null in a language of words alone. */
  pictures: Record<string, { svg: string; alt: string }> | null;
};

/** The Dutch of the survey itself. */
export const dutchOf = (survey: Survey): SurveyLanguage => ({
  id: 'nl',
  language: 'nl',
  name: 'Nederlands',
  dutchName: 'Nederlands',
  direction: 'ltr',
  concept: null,
  answers: survey.answers,
  items: Object.fromEntries(survey.items.map(({ code, texts }) => [code, texts])),
  words: survey.words,
  pictures: null,
});

/** A statement as every list prints it: '[C3a] Als ik de school binnenkom, helpt iemand mij verder.' */
export const printStatement = (code: string, statement: string): string => `[${code}] ${statement}`;

/** An answer as every list prints it: '3 Altijd', '- Weet ik niet'. */
export const printAnswer = (answer: SurveyAnswer, { answers }: Pick<Survey, 'answers'>): string =>
  `${ANSWER_SIGNS[answer]} ${answers[answer]}`;
