import * as z from 'zod';
import type { QualityMark } from '../../framework/quality-mark.ts';
import { checkedShape, honest, isHonest, type SurveyLanguage } from '../../framework/survey.ts';
import { SURVEY_GROUPS } from '../../framework/survey-groups.ts';
import { groupTitle } from '../../wording/voices.ts';
import { PARENTS_TEXTS, placesIn } from './parents-texts.ts';

/** The report for parents in another language, as data: the shape of `criteria/rapport-ouders.<taal>.yaml`. */

const text = z.string().trim().min(1);

/** A text that fills in what its Dutch fills in. */
const like = (dutch: string) =>
  text.refine((given) => placesIn(dutch).every((name) => given.includes(`{${name}}`)), {
    message: 'placeholder',
    params: {
      expected: placesIn(dutch)
        .map((name) => `{${name}}`)
        .join(', '),
    },
  });

const each = <Value extends z.ZodType>(names: readonly string[], value: (name: string) => Value) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, value(name)])));

/** The schema of a translation: every fixed text of the report, and those of the framework that parents read. */
export const parentsLanguageSchemaOf = ({ criteria, standards, roles }: QualityMark) =>
  z
    .strictObject({
      ...checkedShape,
      skip: text,
      texts: each(Object.keys(PARENTS_TEXTS), (name) => like(PARENTS_TEXTS[name as keyof typeof PARENTS_TEXTS])),
      criteria: each(
        criteria.filter(({ partOfMark }) => partOfMark).map(({ id }) => id),
        () => z.strictObject({ title: text, goal: text, joinIn: text }),
      ),
      standards: each(
        standards.map(({ id }) => id),
        () => z.strictObject({ title: text, summary: text }),
      ),
      roles: each(Object.keys(roles), () => text),
      /** The groups that answer the survey, as in the middle of a sentence. */
      groups: each(SURVEY_GROUPS, () => text),
      disclaimer: text,
    })
    .refine(isHonest, honest);

export type ParentsLanguageFile = z.infer<ReturnType<typeof parentsLanguageSchemaOf>>;

/** A language of the report for parents. */
export type ParentsLanguage = Pick<ParentsLanguageFile, 'language' | 'direction' | 'skip'> & {
  /** What is printed until a second reader is named; null when nothing has to be. */
  concept: string | null;
  /** Translations by their Dutch: texts with places to fill in, and texts as they are. */
  templates: ReadonlyMap<string, string>;
  fixed: ReadonlyMap<string, string>;
};

/** The sentences of the survey and its answers, with what they are in a language. */
const surveyTexts = ({ survey }: QualityMark, own: SurveyLanguage): [string, string | undefined][] =>
  survey === undefined
    ? []
    : [
        ...survey.items.flatMap(({ code, texts }) =>
          SURVEY_GROUPS.map((group): [string, string | undefined] => [texts[group], own.items[code]?.[group]]),
        ),
        ...([1, 2, 3] as const).map((level): [string, string] => [
          survey.answers[level].toLowerCase(),
          own.answers[level].toLowerCase(),
        ]),
      ];

/**
 * @param mark the framework that the translation belongs to: what another says in other words stays Dutch
 * @param survey the survey in this language; null where there is none
 */
export const parentsLanguageOf = (
  file: ParentsLanguageFile,
  mark: QualityMark,
  survey: SurveyLanguage | null,
): ParentsLanguage => {
  const fixed = new Map<string, string>([[mark.disclaimer, file.disclaimer]]);
  const add = (dutch: string | undefined, own: string | undefined) => {
    if (dutch !== undefined && own !== undefined) fixed.set(dutch, own);
  };
  for (const { id, title, summary, forParents } of mark.criteria) {
    const own = file.criteria[id];
    add(title, own?.title);
    add(forParents?.goal ?? summary, own?.goal);
    add(forParents?.joinIn, own?.joinIn);
  }
  for (const { id, title, summary } of mark.standards) {
    add(title, file.standards[id]?.title);
    add(summary, file.standards[id]?.summary);
  }
  for (const [id, { title }] of Object.entries(mark.roles)) add(title.toLowerCase(), file.roles[id]);
  for (const group of SURVEY_GROUPS) add(groupTitle(group).toLowerCase(), file.groups[group]);
  if (survey !== null) for (const [dutch, own] of surveyTexts(mark, survey)) add(dutch, own);
  const { language, direction, skip, status, concept, texts } = file;
  const templates = Object.entries(PARENTS_TEXTS).map(([name, dutch]): [string, string] => [
    dutch,
    texts[name] ?? dutch,
  ]);
  return {
    language,
    direction,
    skip,
    // A draft of the survey's sentences stands on the same page.
    concept: status === 'concept' || (survey !== null && survey.concept !== null) ? concept : null,
    templates: new Map(templates),
    fixed,
  };
};
