import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { SURVEY_GROUPS } from '../../../src/framework/survey-groups.ts';
import { renderLimeSurvey } from '../../../src/voices/out/formats/limesurvey.ts';
import { aSurveyList, CODED, surveyCodes } from '../../support/dossiers/survey-lists.ts';

/** Reads tab-separated values with quotes as PHP's fgetcsv does, which LimeSurvey uses. */
const readRows = (text: string): Record<string, string>[] => {
  expect(text.codePointAt(0)).toBe(0xfeff);
  const lines = text.slice(1).split('\r\n');
  expect(lines.pop()).toBe('');
  const cells = lines.map((line) =>
    line.split('\t').map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)),
  );
  const [head = [], ...rows] = cells;
  expect(rows.every((row) => row.length === head.length)).toBe(true);
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
};

type Node = { data?: string; children?: Node[] };
const textOf = (node: Node): string => (node.data ?? '') + (node.children ?? []).map(textOf).join('');
const shown = (html: string | undefined): string => textOf(parseDocument(html ?? '') as unknown as Node);

const CONTENT = ['G', 'Q', 'SQ', 'A'];
const blockOf = (rows: Record<string, string>[], language: string) =>
  rows.filter((row) => CONTENT.includes(row['class'] ?? '') && row['language'] === language);

describe.each(SURVEY_GROUPS)('the list for LimeSurvey, for %s', (group) => {
  const list = aSurveyList(group, CODED);
  const rows = readRows(renderLimeSurvey(list));

  it('has the documented columns, and settings before texts before content', () => {
    expect(Object.keys(rows[0] ?? {}).slice(0, 9)).toEqual([
      ...['id', 'related_id', 'class', 'type/scale', 'name', 'relevance', 'text', 'help', 'language'],
    ]);
    const classes = rows.map((row) => row['class'] ?? '');
    expect(classes.map((one) => ['S', 'SL'].indexOf(one)).filter((place) => place >= 0)).toEqual(
      classes.filter((one) => one === 'S' || one === 'SL').map((one) => (one === 'S' ? 0 : 1)),
    );
    expect(classes.lastIndexOf('SL')).toBeLessThan(classes.indexOf('G'));
  });

  it('has the base language first, and then the same rows in the same order in every other', () => {
    const languages = rows.filter((row) => row['class'] === 'G').map((row) => row['language']);
    expect(languages).toEqual(CODED);
    const bones = (language: string) =>
      blockOf(rows, language).map((row) =>
        ['id', 'related_id', 'class', 'type/scale', 'relevance'].map((key) => row[key]),
      );
    for (const language of CODED) expect(bones(language)).toEqual(bones('nl'));
    const order = rows.filter((row) => CONTENT.includes(row['class'] ?? '')).map((row) => row['language']);
    expect(order).toEqual(CODED.flatMap((language) => blockOf(rows, language).map(() => language)));
  });

  it('has all codes in order in every language, each before its own sentence, and no answer that can leave a name', () => {
    for (const own of list.languages) {
      const block = blockOf(rows, own.language);
      const questions = block.filter((row) => row['class'] === 'SQ');
      expect(questions.map((row) => row['name'])).toEqual(surveyCodes);
      expect(
        questions.map((row) =>
          shown(row['text']).startsWith(own.items.find(({ code }) => code === row['name'])?.text ?? '?'),
        ),
      ).not.toContain(false);
      const answers = block.filter((row) => row['class'] === 'A');
      expect(answers.map((row) => row['name'])).toEqual(['3', '2', '1', '0', 'w', 'x']);
      expect(answers.map((row) => shown(row['text'])[0])).toEqual(['3', '2', '1', '0', '-', 'x']);
      expect(block.filter((row) => row['class'] === 'Q').map((row) => row['type/scale'])).toEqual(['F']);
    }
    // A code of LimeSurvey has at most five letters and digits.
    expect(
      rows
        .filter((row) => ['SQ', 'A'].includes(row['class'] ?? ''))
        .every((row) => /^[A-Za-z0-9]{1,5}$/.test(row['name'] ?? '')),
    ).toBe(true);
  });

  it('asks LimeSurvey to keep no name, address, time or place', () => {
    const settings = Object.fromEntries(
      rows.filter((row) => row['class'] === 'S').map((row) => [row['name'], row['text']]),
    );
    expect(settings).toMatchObject({
      language: 'nl',
      additional_languages: 'en tr ar pl uk',
      anonymized: 'Y',
      datestamp: 'N',
      ipaddr: 'N',
      refurl: 'N',
      savetimings: 'N',
      usetokens: 'N',
    });
  });

  it('prints "concept" at the beginning of each language that nobody checked', () => {
    for (const { language, concept } of list.languages) {
      const welcome = rows.find((row) => row['name'] === 'surveyls_welcometext' && row['language'] === language)?.[
        'text'
      ];
      expect(shown(welcome).startsWith(concept ?? 'Deze lijst')).toBe(true);
    }
  });
});

describe('a sentence of a framework of one’s own', () => {
  it('stays text, whatever is in it', () => {
    const list = aSurveyList();
    const [own] = list.languages;
    if (own === undefined) throw new Error('there is a Dutch list');
    const nasty = '[C1a] <b>"x"</b>\t{if(1,2,3)} & =1+1\nregel';
    const rows = readRows(
      renderLimeSurvey({
        ...list,
        languages: [{ ...own, items: own.items.map((each) => ({ ...each, text: nasty })) }],
      }),
    );
    const text = rows.find((row) => row['class'] === 'SQ')?.['text'] ?? '';
    expect(text).not.toMatch(/[<>{}]/);
    expect(shown(text)).toBe(nasty.replace(/[\t\n]/g, ' '));
  });
});
