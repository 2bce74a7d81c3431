import { text as css, sha256 as cssSha256 } from '../../../../templates/kiosk.css';
import { render } from '../../../../templates/kiosk.hbs';
import { text as script, sha256 as scriptSha256 } from '../../../../templates/kiosk.js';
import { ANSWER_SIGNS } from '../../../framework/survey.ts';
import type { ListLanguage, SurveyList } from '../survey-list.ts';

/** What the kiosk says to the staff, in Dutch. */
export type KioskTexts = Record<
  | 'staff'
  | 'newCode'
  | 'codeShape'
  | 'begin'
  | 'code'
  | 'wrongCode'
  | 'end'
  | 'goOn'
  | 'closing'
  | 'sheets'
  | 'fewSheets'
  | 'tooSoon'
  | 'save'
  | 'saved'
  | 'clear'
  | 'cleared'
  | 'again',
  string
> & { setUp: readonly string[] };

const languageView = (own: ListLanguage) => {
  const { name, language, direction, concept, title, intro, thanks, beside, words } = own;
  const { start, next, back, finish, stop, progress, choose } = words;
  return {
    ...{ name, language, direction, concept, title, intro, thanks, beside },
    words: { start, next, back, finish, stop, progress, choose },
    answers: own.answers.map(({ answer, text, beside: dutch }) => ({
      answer,
      sign: ANSWER_SIGNS[answer],
      label: text.slice(ANSWER_SIGNS[answer].length + 1),
      beside: dutch,
    })),
    items: own.items.map(({ code, text, beside: dutch, picture }) => ({
      code,
      text: text.replace(`[${code}] `, ''),
      beside: dutch,
      picture,
    })),
  };
};

/**
 * The list for a tablet at the door, in one file: it needs no network, and its policy (CSP) allows its own style and script by their
 * digest and nothing else. `templates/kiosk.js` says what it keeps.
 * @param unable what somebody reads whose device runs no script from a file
 */
export const renderKiosk = (
  { group, languages }: SurveyList,
  { version, title, unable, words }: { version: string; title: string; unable: string; words: KioskTexts },
): string => {
  const codes = (languages[0]?.items ?? []).map(({ code }) => code);
  const list = { group, version, title, codes, words, languages: languages.map(languageView) };
  return render({
    title,
    unable,
    words,
    list: JSON.stringify(list).replaceAll('<', '\\u003c'),
    css,
    cssSha256,
    script,
    scriptSha256,
  });
};
