import { ANSWER_CODES, type ListLanguage, type SurveyList, withBeside } from '../survey-list.ts';
import { type SheetRow, writeWorkbook } from './workbook.ts';

/**
 * The list as an XLSForm (xlsform.org), for KoboToolbox and ODK: the questions on `survey`, the answers on `choices`, a column of labels
 * per language. Names of questions are codes, so that an export has heads such as `C3a`.
 */

const CHOICES = 'antwoord';

const labelColumn = ({ name, language }: ListLanguage) => `label::${name} (${language})`;

const labelsOf = (languages: readonly ListLanguage[], textIn: (own: ListLanguage) => string) =>
  languages.map((own) => textIn(own));

const introOf = ({ concept, intro, beside }: ListLanguage): string =>
  [concept, intro, beside?.intro].filter((text) => text != null).join('\n\n');

const surveyRows = (languages: readonly ListLanguage[]): SheetRow[] => [
  ['type', 'name', ...languages.map(labelColumn), 'required'],
  ['note', 'uitleg', ...labelsOf(languages, introOf), ''],
  ...(languages[0]?.items ?? []).map(({ code }, index) => [
    `select_one ${CHOICES}`,
    code,
    ...labelsOf(languages, ({ items }) => {
      const item = items[index];
      return item === undefined ? '' : withBeside(item);
    }),
    'false',
  ]),
];

const choiceRows = (languages: readonly ListLanguage[]): SheetRow[] => [
  ['list_name', 'name', ...languages.map(labelColumn)],
  ...(languages[0]?.answers ?? []).map(({ answer }, index) => [
    CHOICES,
    ANSWER_CODES[answer],
    ...labelsOf(languages, ({ answers }) => {
      const own = answers[index];
      return own === undefined ? '' : withBeside(own);
    }),
  ]),
];

const settingsRows = ({ group, languages }: SurveyList, version: string): SheetRow[] => {
  const [first] = languages;
  return [
    ['form_title', 'form_id', 'version', 'default_language'],
    [
      first?.title ?? '',
      `ouderbetrokkenheid_${group}`,
      version,
      first === undefined ? '' : `${first.name} (${first.language})`,
    ],
  ];
};

/** @param date the day (YYYY-MM-DD), which is also the version of the form */
export const renderXlsForm = async (list: SurveyList, { date }: { date: string }): Promise<Uint8Array> =>
  await writeWorkbook(
    [
      { sheet: 'survey', rows: surveyRows(list.languages) },
      { sheet: 'choices', rows: choiceRows(list.languages) },
      { sheet: 'settings', rows: settingsRows(list, date.replaceAll('-', '')) },
    ],
    date,
  );
