import { describe, expect, it } from 'vitest';
import { chooseLanguages } from '../../../src/voices/out/choose-languages.ts';
import { surveyLanguages } from '../../support/dossiers/survey-lists.ts';

const chosen = (typed: string[] | undefined, target: Parameters<typeof chooseLanguages>[2]) =>
  chooseLanguages(surveyLanguages, typed, target).map(({ id }) => id);

describe('the languages of an export', () => {
  it('are all of them where they go into one file, and Dutch where each is a file', () => {
    expect(chosen(undefined, 'kiosk')).toEqual(['nl', 'nl-picto', 'ar', 'en', 'pl', 'tr', 'uk']);
    expect(chosen(undefined, 'limesurvey')).toEqual(['nl', 'ar', 'en', 'pl', 'tr', 'uk']);
    for (const target of ['paper', 'forms', 'google', 'letter'] as const)
      expect(chosen(undefined, target)).toEqual(['nl']);
  });

  it('are those that were asked for, once each; in one file with Dutch as the first', () => {
    expect(chosen(['tr', 'ar', 'tr'], 'paper')).toEqual(['tr', 'ar']);
    expect(chosen(['tr', 'nl'], 'xlsform')).toEqual(['nl', 'tr']);
  });

  it('are refused when the survey does not have them, or the system cannot', () => {
    expect(() => chosen(['tk'], 'paper')).toThrow(
      expect.objectContaining({ code: 'survey-language', params: expect.objectContaining({ typed: 'tk' }) }),
    );
    expect(() => chosen(['nl-picto'], 'limesurvey')).toThrow(
      expect.objectContaining({ code: 'survey-language-unfit' }),
    );
  });
});
