import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findFrameworkProblems } from '../../src/framework/framework-references.ts';
import type { QualityMark } from '../../src/framework/quality-mark.ts';
import {
  dutchOf,
  picturesSchemaOf,
  printAnswer,
  printStatement,
  SURVEY_ANSWERS,
  type Survey,
  surveyFileSchema,
  translationSchemaOf,
} from '../../src/framework/survey.ts';
import { SURVEY_GROUPS } from '../../src/framework/survey-groups.ts';
import { readingEase, wordsOf } from '../support/reading-ease.ts';
import { aCriterion, aMark, aSurvey } from '../support/results/builders.ts';

const { survey } = surveyFileSchema.parse(parse(readFileSync('criteria/vragenlijst.yaml', 'utf8')));
const sentences = survey.items.flatMap(({ code, texts }) => SURVEY_GROUPS.map((group) => [code, group, texts[group]]));

describe('the survey of the built-in framework', () => {
  it('has two sentences for each of the ten criteria and for the supplement', () => {
    const ids = [...Array.from({ length: 10 }, (_, index) => `C${index + 1}`), 'A6'];
    expect(survey.items.map(({ code }) => code)).toEqual(ids.flatMap((id) => [`${id}a`, `${id}b`]));
  });

  it.each(sentences)('%s for %s says one thing, without negation, in easy words', (_code, _group, sentence = '') => {
    expect(wordsOf(sentence).length).toBeLessThanOrEqual(16);
    expect(sentence).not.toMatch(/\b(niet|geen|nooit|niemand|zonder|altijd|soms|meestal)\b/i);
    expect(sentence).toMatch(/^[A-Z][^.]*\.$/);
    expect(readingEase(sentence)).toBeGreaterThan(60);
  });

  it('says "jij" to nobody and "u" to no pupil', () => {
    expect(sentences.filter(([, , sentence]) => /\b(jij|je|jouw|u|uw)\b/i.test(sentence ?? ''))).toEqual([]);
    expect(JSON.stringify(survey.words.intro.pupil)).not.toMatch(/\b(u|uw)\b/);
  });
});

describe('a survey', () => {
  it('prints a code before each sentence and a sign before each answer', () => {
    expect(printStatement('C3a', 'Iemand helpt.')).toBe('[C3a] Iemand helpt.');
    expect(SURVEY_ANSWERS.map((answer) => printAnswer(answer, survey))).toEqual([
      '3 Altijd',
      '2 Meestal',
      '1 Soms',
      '0 Nooit',
      '- Weet ik niet',
      'x Niet van toepassing',
    ]);
  });

  it('is a list in Dutch that nobody has to check against another', () => {
    const dutch = dutchOf(survey);
    expect(dutch).toMatchObject({ id: 'nl', language: 'nl', direction: 'ltr', concept: null, pictures: null });
    expect(dutch.items['C3a']).toBe(survey.items.find(({ code }) => code === 'C3a')?.texts);
  });

  const problemsOf = (own: Survey, more: Partial<QualityMark> = {}) => {
    const mark = aMark(more);
    const { standards, documents } = mark;
    const criteria = mark.criteria.map((criterion) => ({ file: `${criterion.id}.yaml`, criterion }));
    return findFrameworkProblems({ head: mark, standards, documents, criteria, survey: own, complete: true });
  };
  const item = (code: string, criterion = 'C1') => ({
    code,
    criterion,
    texts: { ouder: 'a', leerling: 'b', leraar: 'c' },
  });

  it('fits the criteria of its framework', () => {
    expect(problemsOf(aSurvey())).toEqual([]);
    expect(problemsOf(aSurvey({ items: [item('C1a'), item('C2a', 'C2')] }), { criteria: [aCriterion('C1')] })).toEqual([
      expect.objectContaining({ kind: 'unknown-reference', path: ['survey', 'items', 1, 'criterion'], given: 'C2' }),
    ]);
  });

  it('has a code once, and one that says which criterion it is about', () => {
    expect(problemsOf(aSurvey({ items: [item('C1a'), item('C1a')] }))).toEqual([
      expect.objectContaining({ kind: 'duplicate-id', expected: 'C1a' }),
    ]);
    for (const code of ['C1', 'C1ab', 'C2a', 'C1A', 'C11a']) {
      expect(problemsOf(aSurvey({ items: [item(code)] }))).toEqual([
        expect.objectContaining({ kind: 'survey-code', file: 'vragenlijst.yaml', expected: 'C1a' }),
      ]);
    }
  });

  it('rests on a source that the framework names', () => {
    const problems = problemsOf(aSurvey({ basis: { kind: 'project', source: 'our' } }));
    expect(problems).toEqual([expect.objectContaining({ kind: 'unknown-reference', given: 'our', nearest: 'ours' })]);
  });

  it('keeps what the tool fills in', () => {
    const words = { ...survey.words, progress: 'Zin {n}' };
    const outcome = surveyFileSchema.safeParse({ formatVersion: 1, survey: { ...survey, words } });
    expect(outcome.error?.issues).toEqual([
      expect.objectContaining({ message: 'placeholder', path: ['survey', 'words', 'progress'] }),
    ]);
  });
});

const about = {
  formatVersion: 1,
  language: 'tr',
  name: 'Türkçe',
  dutchName: 'Turks',
  direction: 'ltr',
  translator: 'iemand',
  secondReader: null,
  date: '2026-11-01',
  status: 'concept',
  concept: 'Taslak.',
};

describe('a translation of a survey', () => {
  const { answers, items, words } = dutchOf(survey);
  const issuesOf = (more: object) =>
    translationSchemaOf(survey).safeParse({ ...about, answers, items, words, ...more }).error?.issues ?? [];

  it('has every sentence of every group', () => {
    expect(issuesOf({})).toEqual([]);
    const { C10b: _gone, ...rest } = items;
    expect(issuesOf({ items: rest }).map(({ path }) => path)).toEqual([['items', 'C10b']]);
    const { leraar: _teacher, ...others } = items['C3a'] ?? { leraar: '' };
    expect(issuesOf({ items: { ...items, C3a: others } }).map(({ path }) => path)).toEqual([
      ['items', 'C3a', 'leraar'],
    ]);
    expect(issuesOf({ items: { ...items, C11a: items['C1a'] } })).toHaveLength(1);
  });

  it('is checked when, and only when, somebody is named who checked it', () => {
    expect(issuesOf({ status: 'checked' })).toEqual([expect.objectContaining({ message: 'secondReader' })]);
    expect(issuesOf({ secondReader: 'A. Lezer' })).toEqual([expect.objectContaining({ message: 'secondReader' })]);
    expect(issuesOf({ secondReader: 'A. Lezer', status: 'checked' })).toEqual([]);
  });

  it('in pictures says of each criterion what its picture shows', () => {
    const pictures = Object.fromEntries(survey.items.map(({ criterion }) => [criterion, 'Twee mensen.']));
    const issues = (given: object) =>
      picturesSchemaOf(survey)
        .safeParse({ ...about, pictures: given })
        .error?.issues.map(({ path }) => path) ?? [];
    expect(issues(pictures)).toEqual([]);
    const { C4: _gone, ...rest } = pictures;
    expect(issues(rest)).toEqual([['pictures', 'C4']]);
  });
});
