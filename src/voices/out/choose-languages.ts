import { findNearest } from '../../base/nearest.ts';
import { UserError } from '../../base/user-error.ts';
import type { SurveyLanguage } from '../../framework/survey.ts';
import type { SurveyTarget } from '../flags.ts';

/** Files in which somebody who answers chooses a language: all of them go in at once. */
const ALL_IN_ONE: readonly SurveyTarget[] = ['kiosk', 'limesurvey', 'xlsform'];
/** Systems that know a language by its code alone, and so no second Dutch. */
const BY_CODE: readonly SurveyTarget[] = ['limesurvey', 'xlsform'];

const fits = ({ id, language }: SurveyLanguage, target: SurveyTarget) => !BY_CODE.includes(target) || id === language;

/**
 * The languages of an export, the first of which a system calls its own. Dutch comes along where all go into one file, so that somebody
 * can answer in it.
 * @param typed as in the flag; undefined for all languages, or for Dutch where each language is a file
 * @throws UserError 'survey-language', or 'survey-language-unfit' for a language that a system cannot have
 */
export const chooseLanguages = (
  languages: readonly SurveyLanguage[],
  typed: readonly string[] | undefined,
  target: SurveyTarget,
): SurveyLanguage[] => {
  const isOne = ALL_IN_ONE.includes(target);
  const dutch = languages.filter(({ id }) => id === 'nl');
  if (typed === undefined) return isOne ? languages.filter((each) => fits(each, target)) : dutch;
  const chosen = [...new Set(typed)].map((id) => {
    const found = languages.find((each) => each.id === id);
    const known = languages.map((each) => each.id);
    if (found === undefined)
      throw new UserError('survey-language', { typed: id, known, nearest: findNearest(id, known) });
    if (!fits(found, target)) throw new UserError('survey-language-unfit', { language: found.dutchName, target });
    return found;
  });
  return isOne ? [...dutch, ...chosen.filter(({ id }) => id !== 'nl')] : chosen;
};
