import { describe, expect, it } from 'vitest';
import { dutchOfList, fillIn, withBeside } from '../../../src/voices/out/survey-list.ts';
import { aSurveyList, builtInSurvey, surveyCodes } from '../../support/dossiers/survey-lists.ts';

const [dutch, turkish, pictures] = aSurveyList('ouder', ['nl', 'tr', 'nl-picto']).languages;

describe('a list of the survey', () => {
  it('has the code before each sentence and the sign before each answer, in every language', () => {
    for (const { items, answers } of [dutch, turkish, pictures].flatMap((own) => own ?? [])) {
      expect(items.map(({ code }) => code)).toEqual(surveyCodes);
      expect(items.every(({ code, text }) => text.startsWith(`[${code}] `))).toBe(true);
      expect(answers.map(({ text }) => text.slice(0, 2))).toEqual(['3 ', '2 ', '1 ', '0 ', '- ', 'x ']);
    }
  });

  it('has Dutch beside what nobody checked, and not beside Dutch', () => {
    expect(dutch).toMatchObject({ concept: null, beside: null });
    expect(dutch?.items.every(({ beside }) => beside === null)).toBe(true);
    expect(turkish?.concept).toMatch(/^Taslak/);
    expect(turkish?.beside?.title).toBe('Vragenlijst voor ouders');
    expect(turkish?.items.map(({ beside }) => beside)).toEqual(builtInSurvey.items.map(({ texts }) => texts.ouder));
    expect(turkish?.answers.map(({ beside }) => beside)).toEqual(dutch?.answers.map(({ text }) => text.slice(2)));
    expect(pictures).toMatchObject({ concept: expect.stringMatching(/^Concept/), beside: null });
  });

  it('has a drawing at each sentence where the language has drawings', () => {
    expect(pictures?.items.every(({ picture }) => picture?.svg.startsWith('<svg') === true)).toBe(true);
    expect(dutch?.items.every(({ picture }) => picture === null)).toBe(true);
  });

  it('says "je" to pupils and "u" to others', () => {
    expect(dutchOfList(builtInSurvey, 'leerling').intro).toContain('Laat je naam weg.');
    expect(dutchOfList(builtInSurvey, 'ouder').intro).toContain('Laat uw naam weg.');
    expect(dutchOfList(builtInSurvey, 'leraar').intro).toContain('Laat uw naam weg.');
  });
});

describe('texts', () => {
  it('get their Dutch behind them where they have it', () => {
    expect(withBeside({ text: '1 Bazen', beside: 'Soms' })).toBe('1 Bazen / Soms');
    expect(withBeside({ text: '1 Soms', beside: null })).toBe('1 Soms');
  });

  it('are filled in where they say so, and nowhere else', () => {
    expect(fillIn('{n} van {total}, {toString}, {x}', { n: '1', total: '22' })).toBe('1 van 22, {toString}, {x}');
  });
});
