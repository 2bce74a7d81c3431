import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Problem } from '../../src/base/problem.ts';
import type { UserError } from '../../src/base/user-error.ts';
import { describeProblem } from '../../src/base/words/problems.ts';
import { loadSurveyLanguages } from '../../src/framework/io/survey-languages.ts';
import { SURVEY_ANSWERS, surveyFileSchema } from '../../src/framework/survey.ts';
import { SURVEY_GROUPS } from '../../src/framework/survey-groups.ts';
import { surveyLanguagesWords } from '../../src/framework/words/framework.ts';

const { survey } = surveyFileSchema.parse(parse(readFileSync('criteria/vragenlijst.yaml', 'utf8')));
const languages = loadSurveyLanguages('criteria', survey);

const folders: string[] = [];
const aCopy = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'criteria-'));
  folders.push(folder);
  cpSync('criteria', folder, { recursive: true });
  return folder;
};
const edit = (folder: string, file: string, change: (text: string) => string) =>
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
const errorOf = (folder: string): UserError => {
  try {
    loadSurveyLanguages(folder, survey);
  } catch (error) {
    return error as UserError;
  }
  throw new Error('nothing was wrong');
};
const saidOf = (folder: string): string[] =>
  (errorOf(folder).params as { problems: Problem[] }).problems.map((problem) => describeProblem(problem));

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('the languages of the survey', () => {
  it('are Dutch, Dutch with pictures, and five translations that nobody has checked yet', () => {
    expect(languages.map(({ id, concept }) => [id, concept !== null])).toEqual([
      ['nl', false],
      ['nl-picto', true],
      ['ar', true],
      ['en', true],
      ['pl', true],
      ['tr', true],
      ['uk', true],
    ]);
    for (const name of readdirSync('criteria').filter((file) => /^vragenlijst\..+\.yaml$/.test(file))) {
      const { secondReader, status, translator } = parse(readFileSync(join('criteria', name), 'utf8'));
      expect({ name, secondReader, status, translator }).toEqual({
        name,
        secondReader: null,
        status: 'concept',
        translator: 'taalmodel (niet nagekeken)',
      });
    }
  });

  it('write Arabic from right to left, and the others from left to right', () => {
    expect(languages.filter(({ direction }) => direction === 'rtl').map(({ id }) => id)).toEqual(['ar']);
  });

  it.each(languages.map((language) => [language.id, language] as const))(
    '%s has all sentences for all groups, no two alike within a group, and an own name for each answer',
    (_id, { items, answers }) => {
      expect(Object.keys(items)).toEqual(survey.items.map(({ code }) => code));
      for (const group of SURVEY_GROUPS) {
        const sentences = Object.values(items).map((texts) => texts[group]);
        expect(new Set(sentences).size).toBe(survey.items.length);
      }
      expect(new Set(SURVEY_ANSWERS.map((answer) => answers[answer])).size).toBe(SURVEY_ANSWERS.length);
    },
  );

  it.each(languages.filter(({ language }) => language !== 'nl').map((language) => [language.id, language] as const))(
    '%s is no Dutch that somebody forgot to translate',
    (_id, { items, answers }) => {
      const dutch = new Set(survey.items.flatMap(({ texts }) => Object.values(texts)));
      expect(
        Object.values(items)
          .flatMap((texts) => Object.values(texts))
          .filter((text) => dutch.has(text)),
      ).toEqual([]);
      expect(Object.values(answers).filter((text) => Object.values(survey.answers).includes(text))).toEqual([]);
    },
  );

  it('have a drawing for each criterion, with what it shows in words', () => {
    const { pictures } = languages.find(({ id }) => id === 'nl-picto') ?? { pictures: null };
    expect(Object.keys(pictures ?? {})).toEqual([...new Set(survey.items.map(({ criterion }) => criterion))]);
    for (const { svg, alt } of Object.values(pictures ?? {})) {
      expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 64 64"[\s\S]*<\/svg>$/);
      expect(alt).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('are named in Dutch, with those that nobody checked', () => {
    expect(surveyLanguagesWords(languages)).toBe(
      'De vragenlijst is er in: Nederlands, Nederlands met tekeningen, Arabisch, Engels, Pools, Turks en Oekraïens. Nog niet nagekeken: Nederlands met tekeningen, Arabisch, Engels, Pools, Turks en Oekraïens.',
    );
    expect(surveyLanguagesWords(languages.slice(0, 1))).toBe('De vragenlijst is er in: Nederlands.');
  });
});

describe('a translation', () => {
  it('that lacks a sentence is an error with its file and line', () => {
    const folder = aCopy();
    edit(folder, 'vragenlijst.tr.yaml', (text) => text.replace(/ {4}leraar: Velilere mesajlarımı.*\n/, ''));
    edit(folder, 'vragenlijst.pl.yaml', (text) => text.replace(/ {2}A6b:\n(?: {4}.*\n){3}/, ''));
    expect(saidOf(folder)).toEqual([
      expect.stringMatching(/^vragenlijst\.pl\.yaml, regel 2\d, kolom 3 \(items\.A6b\): "A6b" ontbreekt\./),
      expect.stringMatching(/^vragenlijst\.tr\.yaml, regel 4\d, kolom 5 \(items\.C3b\.leraar\): "leraar" ontbreekt\./),
    ]);
  });

  it('is printed without "concept" once a second reader is named', () => {
    const folder = aCopy();
    edit(folder, 'vragenlijst.uk.yaml', (text) =>
      text.replace('secondReader: null', 'secondReader: Een lezer').replace('status: concept', 'status: checked'),
    );
    expect(loadSurveyLanguages(folder, survey).find(({ id }) => id === 'uk')?.concept).toBeNull();
    edit(folder, 'vragenlijst.uk.yaml', (text) => text.replace('secondReader: Een lezer', 'secondReader: null'));
    expect(saidOf(folder)).toEqual([expect.stringMatching(/^vragenlijst\.uk\.yaml, regel 1\d.*tweede lezer/)]);
  });

  it('that is no YAML is an error of that file', () => {
    const folder = aCopy();
    edit(folder, 'vragenlijst.en.yaml', (text) => `${text}  - stray\n`);
    expect(saidOf(folder)[0]).toMatch(/^vragenlijst\.en\.yaml, regel \d+/);
  });
});

describe('a drawing', () => {
  it('that is missing is told', () => {
    const folder = aCopy();
    rmSync(join(folder, 'pictogrammen', 'C4.svg'));
    expect(errorOf(folder)).toMatchObject({ code: 'framework-incomplete', params: { file: 'C4.svg' } });
  });

  it.each([
    ['a script', '<svg><script>alert(1)</script></svg>'],
    ['a handler', '<svg onload="alert(1)"><path d="M1 1"/></svg>'],
    ['a link', '<svg><path href="https://example.org" d="M1 1"/></svg>'],
    ['text', '<svg>Hallo</svg>'],
    ['a page', '<!DOCTYPE html><svg></svg>'],
    ['a comment', '<svg><!-- <path/> --></svg>'],
  ])('with %s does not go into a page', (_what, svg) => {
    const folder = aCopy();
    writeFileSync(join(folder, 'pictogrammen', 'A6.svg'), svg);
    expect(errorOf(folder)).toMatchObject({ code: 'framework-drawing', params: { file: 'A6.svg' } });
  });
});
