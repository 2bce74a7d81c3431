import { describe, expect, it } from 'vitest';
import { renderTypingSheet } from '../../../src/voices/out/formats/typing-sheet.ts';
import { renderXlsForm } from '../../../src/voices/out/formats/xlsform.ts';
import { typingWords } from '../../../src/voices/words/export.ts';
import { readWorkbook } from '../../support/documents/workbook.ts';
import { aSurveyList, CODED, surveyCodes } from '../../support/dossiers/survey-lists.ts';

const DAY = { date: '2026-11-23' };

describe('the XLSForm', async () => {
  const list = aSurveyList('leraar', CODED);
  const { survey = [], choices = [], settings = [] } = readWorkbook(await renderXlsForm(list, DAY));
  const [heads = [], note = [], ...questions] = survey;
  const labels = list.languages.map(({ name, language }) => `label::${name} (${language})`);

  it('has the sheets and columns of xlsform.org, with a label for each language', () => {
    expect(heads).toEqual(['type', 'name', ...labels, 'required']);
    expect(choices[0]).toEqual(['list_name', 'name', ...labels]);
    expect(labels.every((label) => /^label::.+ \([a-z]{2,3}\)$/.test(label))).toBe(true);
    expect(settings).toEqual([
      ['form_title', 'form_id', 'version', 'default_language'],
      ['Vragenlijst voor leraren', 'ouderbetrokkenheid_leraar', '20261123', 'Nederlands (nl)'],
    ]);
  });

  it('names each question once, by its code, with a letter in front and no space', () => {
    const names = questions.map((row) => row[1] ?? '');
    expect(names).toEqual(surveyCodes);
    expect(['uitleg', ...names].every((name) => /^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name))).toBe(true);
    expect(note.slice(0, 2)).toEqual(['note', 'uitleg']);
  });

  it('asks each question from the list of choices that it has, and every choice has a name of its own', () => {
    const lists = new Set(choices.slice(1).map((row) => row[0]));
    expect(questions.every((row) => lists.has(/^select_one (\S+)$/.exec(row[0] ?? '')?.[1]))).toBe(true);
    const names = choices.slice(1).map((row) => row[1] ?? '');
    expect(names).toEqual(['3', '2', '1', '0', 'w', 'x']);
    expect(choices.slice(1).map((row) => row[2]?.[0])).toEqual(['3', '2', '1', '0', '-', 'x']);
  });

  it('lacks no label in any language, and has the code in front of each', () => {
    for (const [column] of labels.entries()) {
      expect(questions.map((row) => /^\[([^\]]+)\]/.exec(row[column + 2] ?? '')?.[1])).toEqual(surveyCodes);
      expect(choices.slice(1).every((row) => (row[column + 2] ?? '') !== '')).toBe(true);
    }
    expect(note[2 + CODED.indexOf('tr')]).toMatch(/^Taslak/);
  });

  it('is the same file for the same list and day', async () => {
    const [one, other] = [await renderXlsForm(list, DAY), await renderXlsForm(list, DAY)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });
});

describe('the sheet to type paper into', () => {
  it('has a column for each code in the order of the paper, and tells how to type', async () => {
    const sheets = readWorkbook(await renderTypingSheet(aSurveyList(), typingWords, DAY));
    expect(sheets['Antwoorden']).toEqual([['formulier', 'taal', ...surveyCodes]]);
    expect(sheets['Uitleg']?.flat()).toEqual(['Uitleg', ...typingWords.how]);
  });
});
