import { ANSWER_CODES, type ListLanguage, type SurveyList, withBeside } from '../survey-list.ts';

/**
 * The structure of a survey for LimeSurvey, tab-separated (limesurvey.org/manual/Tab_Separated_Value_survey_structure): settings, then the
 * whole list in the base language, then the same rows in every other language. One question, an array with a row per sentence, so that an
 * export has heads such as `vraag[C3a]`.
 */

const COLUMNS = [
  'id',
  'related_id',
  'class',
  'type/scale',
  'name',
  'relevance',
  'text',
  'help',
  'language',
  'validation',
  'mandatory',
  'other',
  'default',
  'same_default',
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], string>>;

const BYTE_ORDER_MARK = '\uFEFF';
/** An array with answers that are the same for every row. */
const ARRAY = 'F';
const QUESTION = 'vraag';

/** Nothing that tells who answered, from where or when. */
const settingsOf = (languages: readonly ListLanguage[]): Row[] => {
  const [base, ...others] = languages.map(({ language }) => language);
  const settings = {
    language: base ?? '',
    additional_languages: others.join(' '),
    anonymized: 'Y',
    datestamp: 'N',
    savetimings: 'N',
    ipaddr: 'N',
    refurl: 'N',
    usecookie: 'N',
    usetokens: 'N',
    allowregister: 'N',
    allowsave: 'N',
    listpublic: 'N',
    printanswers: 'N',
    publicstatistics: 'N',
    publicgraphs: 'N',
    format: 'A',
    allowprev: 'Y',
    showwelcome: 'Y',
    shownoanswer: 'N',
    showqnumcode: 'X',
    showgroupinfo: 'X',
  };
  return Object.entries(settings).map(([name, text]) => ({ class: 'S', name, text }));
};

/** Texts are HTML there, and what stands between braces is an expression. */
const asHtml = (text: string): string => text.replace(/[&<>{}]/g, (character) => `&#${character.codePointAt(0) ?? 0};`);

const withDutch = (text: string, beside: string | null | undefined): string =>
  typeof beside === 'string' ? `${asHtml(text)}<br /><span lang="nl" dir="ltr">${asHtml(beside)}</span>` : asHtml(text);

const paragraphs = (...texts: (string | null)[]): string =>
  texts
    .filter((text) => text !== null && text !== '')
    .map((text) => `<p>${text}</p>`)
    .join('');

const headRows = (own: ListLanguage): Row[] => {
  const texts = {
    surveyls_title: own.title,
    surveyls_welcometext: paragraphs(
      own.concept === null ? null : asHtml(own.concept),
      withDutch(own.intro, own.beside?.intro),
    ),
    surveyls_endtext: asHtml(own.thanks),
  };
  return Object.entries(texts).map(([name, text]) => ({ class: 'SL', name, text, language: own.language }));
};

/** The ids of a question and of its rows are in one series; they are the same in every language. */
const contentRows = (own: ListLanguage): Row[] => [
  { id: '1', class: 'G', name: own.title, relevance: '1', language: own.language },
  {
    id: '1',
    class: 'Q',
    'type/scale': ARRAY,
    name: QUESTION,
    relevance: '1',
    text: withDutch(own.title, own.beside?.title),
    language: own.language,
    mandatory: 'N',
    other: 'N',
  },
  ...own.items.map(
    ({ code, text, beside }, index): Row => ({
      id: String(index + 2),
      related_id: '1',
      class: 'SQ',
      'type/scale': '0',
      name: code,
      relevance: '1',
      text: withDutch(text, beside),
      language: own.language,
    }),
  ),
  ...own.answers.map(
    (each): Row => ({
      related_id: '1',
      class: 'A',
      'type/scale': '0',
      name: ANSWER_CODES[each.answer],
      relevance: '0',
      text: asHtml(withBeside(each)),
      language: own.language,
    }),
  ),
];

const cell = (text = ''): string => {
  const line = text.replace(/[\t\r\n]+/g, ' ');
  return line.includes('"') ? `"${line.replaceAll('"', '""')}"` : line;
};

/** @param list in languages that LimeSurvey tells apart; the first is the base language */
export const renderLimeSurvey = ({ languages }: SurveyList): string => {
  const rows = [...settingsOf(languages), ...languages.flatMap(headRows), ...languages.flatMap(contentRows)];
  const lines = [COLUMNS.join('\t'), ...rows.map((row) => COLUMNS.map((column) => cell(row[column])).join('\t'))];
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
};
