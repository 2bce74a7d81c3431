import { describe, expect, it } from 'vitest';
import { levelText } from '../../src/framework/framework-lookups.ts';
import { loadFramework } from '../../src/framework/io/criteria-yaml.ts';
import { LEVELS } from '../../src/framework/quality-mark.ts';
import { countSyllables, readingEase, wordsOf } from '../support/reading-ease.ts';
import { aCriterion, aQuestion } from '../support/results/builders.ts';
import { projectRoot } from '../support/run/run-binary.ts';

const builtIn = await loadFramework(`${projectRoot}/criteria`, null);
const questions = builtIn.criteria.flatMap((criterion) =>
  criterion.questions.map((question) => ({ criterion, question })),
);
const texts = questions.flatMap(({ criterion, question }) =>
  LEVELS.map((level) => ({
    name: `${question.id} at ${level}`,
    question,
    text: levelText(question, criterion, level),
  })),
);

const wrong = (isRight: (each: (typeof texts)[number]) => boolean): string[] =>
  texts.filter((each) => !isRight(each)).map(({ name, text }) => `${name}: ${text}`);

/** Fairly easy: decision 020 tells why not higher. */
const LEAST_EASE = 70;
const MOST_WORDS = 22;

/** Words that so many questions share that they tell none of them apart. */
const GENERAL = new Set(
  'school ouder ouders leraar leraren leerling leerlingen deze doet deed doen gaat waar welke toen omdat laatste keer iemand iets'.split(
    ' ',
  ),
);

/** The beginnings of the words that tell what a text is about, so that 'gesprek' and 'gesprekken' are one. */
const subjectOf = (text: string): Set<string> =>
  new Set(
    wordsOf(text.toLowerCase())
      .filter((word) => word.length >= 4 && !GENERAL.has(word))
      .map((word) => word.slice(0, 4)),
  );

describe('the level texts of the quality mark', () => {
  it('are there for every question and level, 176 in all, and no two are alike', () => {
    expect(questions.filter(({ question }) => question.levels === undefined)).toEqual([]);
    expect(texts).toHaveLength(176);
    expect(new Set(texts.map(({ text }) => wordsOf(text.toLowerCase()).join(' '))).size).toBe(176);
  });

  it('have at most 22 words', () => {
    expect(wrong(({ text }) => wordsOf(text).length <= MOST_WORDS)).toEqual([]);
  });

  it('read easily, each of them', () => {
    expect(wrong(({ text }) => readingEase(text) >= LEAST_EASE)).toEqual([]);
  });

  it('name what their question is about', () => {
    expect(
      wrong(({ question, text }) => [...subjectOf(question.text)].some((part) => subjectOf(text).has(part))),
    ).toEqual([]);
  });

  it('are what the role answers, so they address nobody', () => {
    expect(wrong(({ text }) => !/\b(?:u|uw|jij|jou|jouw|jullie)\b/i.test(text))).toEqual([]);
  });

  it('consist of whole sentences', () => {
    expect(wrong(({ text }) => /^\p{Lu}.*\.$/u.test(text) && !/\s{2}|\.\p{L}/u.test(text))).toEqual([]);
  });
});

describe('a framework of one’s own', () => {
  it('shows the levels of the criterion at a question without level texts', () => {
    const criterion = aCriterion('C1');
    expect(LEVELS.map((level) => levelText(aQuestion('C1.1'), criterion, level))).toEqual([
      'anker 0',
      'anker 1',
      'anker 2',
      'anker 3',
    ]);
    const levels = { 0: 'a', 1: 'b', 2: 'c', 3: 'd' };
    expect(levelText(aQuestion('C1.1', { levels }), criterion, 2)).toBe('c');
  });
});

describe('the questions of a quick look', () => {
  const quick = questions.filter(({ question }) => question.quick === true);

  it('are ten: one of each criterion that counts for the mark', () => {
    const counting = builtIn.criteria.filter(({ partOfMark }) => partOfMark);
    expect(quick.map(({ criterion }) => criterion.id)).toEqual(counting.map(({ id }) => id));
    expect(quick).toHaveLength(10);
  });

  it('give every role something to answer', () => {
    const roles = new Set(quick.flatMap(({ question }) => question.roles));
    expect([...roles].sort()).toEqual(Object.keys(builtIn.roles).sort());
  });
});

it.each([
  ['dag', 1],
  ['ouder', 2],
  ['ideeën', 3],
  ['bijna', 2],
  ['nieuw', 1],
  ['nieuwe', 2],
  ['leeuw', 1],
  ['beoordelen', 4],
  ['organisatie', 5],
  ['eeuwen', 2],
])('counts the syllables of %s for the reading ease: %d', (word, count) => {
  expect(countSyllables(word)).toBe(count);
});
