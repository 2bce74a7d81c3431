import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { AuditResult } from '../../../src/assessment/audit-result.ts';
import { loadFramework } from '../../../src/framework/io/criteria-yaml.ts';
import { renderHtmlFor, renderPoster } from '../../../src/report/html.ts';
import { loadParentsLanguage, parentsLanguages } from '../../../src/report/io/parents-languages.ts';
import { renderMarkdownFor } from '../../../src/report/markdown.ts';
import { parentsPage } from '../../../src/report/sections/parents.ts';
import { posterPage } from '../../../src/report/sections/poster.ts';
import { parentsLanguageSchemaOf } from '../../../src/report/translation/parents-language.ts';
import { PARENTS_TEXTS, placesIn } from '../../../src/report/translation/parents-texts.ts';
import { translatePage } from '../../../src/report/translation/translate-page.ts';
import { parentsWords } from '../../../src/report/words/audiences.ts';
import { projectRoot } from '../../support/run/run-binary.ts';
import { copyOfFramework } from '../../support/run/temporary-folder.ts';

const criteria = join(projectRoot, 'criteria');
const mark = await loadFramework(criteria, null);
const golden = JSON.parse(readFileSync(join(projectRoot, 'test/golden/voorbeeldschool.json'), 'utf8')) as AuditResult;
const ids = parentsLanguages(criteria);
const languages = ids.map((id) => [id, loadParentsLanguage(criteria, id, mark)] as const);
const english = loadParentsLanguage(criteria, 'en', mark);

/** Every text that a reader sees on a page. */
const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
};
const inEnglish = (result: AuditResult) => textsOf(translatePage(parentsPage(result), english).blocks);

const fixedWords = textsOf(parentsWords).filter((text) => text.length > 12);

describe('the report for parents in another language', () => {
  it('is there in English, Turkish, Arabic, Polish and Ukrainian, all drafts that nobody checked', () => {
    expect(ids).toEqual(['ar', 'en', 'pl', 'tr', 'uk']);
    for (const [id, { concept, direction, language }] of languages) {
      expect({ language, isDraft: concept !== null, direction }).toEqual({
        language: id,
        isDraft: true,
        direction: id === 'ar' ? 'rtl' : 'ltr',
      });
    }
  });

  it('stays a draft while a sentence of the survey is one, which stands on the same page', () => {
    const folder = copyOfFramework();
    const check = (name: string) => {
      const path = join(folder, name);
      const text = readFileSync(path, 'utf8').replace(/^status: concept$/m, 'status: checked');
      writeFileSync(path, text.replace(/^secondReader:.*$/m, 'secondReader: een lezer'));
      return loadParentsLanguage(folder, 'tr', mark).concept === null;
    };
    expect(check('rapport-ouders.tr.yaml')).toBe(false);
    expect(check('vragenlijst.tr.yaml')).toBe(true);
  });

  it.each(languages)('%s leaves no fixed text of the report or the poster in Dutch', (_id, own) => {
    const pages = [parentsPage(golden), posterPage(golden)].map((page) => translatePage(page, own));
    const shown = textsOf(pages).map((text) => text.trim());
    expect(fixedWords.filter((text) => shown.includes(text.trim()))).toEqual([]);
    const framework = [...golden.criteria, ...golden.standards].map(({ title }) => title);
    expect(framework.filter((text) => shown.includes(text))).toEqual([]);
    expect(shown).not.toContain(golden.qualityMark.disclaimer);
    expect(shown.filter((text) => /\{\w+\}/.test(text))).toEqual([]);
  });

  it.each(languages)('%s says that it is a draft, and of the typed words that they are Dutch', (_id, own) => {
    const html = renderHtmlFor(golden, 'ouders', { parentsLanguage: own });
    expect(html).toContain(`<html lang="${own.language}" dir="${own.direction}">`);
    expect(html).toContain(own.concept);
    expect(html).toContain(`<h1 lang="nl" dir="ltr">${golden.school.name}</h1>`);
    const agreed = golden.actions.filter(({ done }) => done !== true).map(({ action }) => action);
    expect(agreed.length).toBeGreaterThan(0);
    const shown = agreed.filter((action) => html.includes(action));
    expect(shown.every((action) => html.includes(`<span lang="nl" dir="ltr">${action}`))).toBe(true);
    expect(renderMarkdownFor(golden, 'ouders', { parentsLanguage: own })).toContain(own.concept);
    expect(renderPoster(golden, { parentsLanguage: own })).toContain(`lang="${own.language}"`);
  });

  it.each(languages)('%s leaves nothing of the voices in Dutch', (_id, own) => {
    const sizes = [12, 180];
    const groups = (golden.voices ?? []).flatMap((voices) => sizes.map((responses) => ({ ...voices, responses })));
    const told = [golden, ...groups.map((group): AuditResult => ({ ...golden, voices: [group] }))];
    const voicesOf = (result: AuditResult) =>
      translatePage(parentsPage(result), own).blocks.filter(
        (block) => block.kind === 'section' && block.id === 'stemmen',
      );
    for (const result of told) {
      const section = voicesOf(result);
      expect(section).toHaveLength(1);
      expect(textsOf(section).filter((text) => text === 'nl')).toEqual([]);
      expect(textsOf(section).filter((text) => /\{\w+\}|ouders|leraren|altijd|deden mee/.test(text))).toEqual([]);
    }
  });

  it('says of the voices in English what it says in Dutch', () => {
    const shown = inEnglish(golden).join('\n');
    expect(shown).toContain('74 of 180 parents took part (41%). The list closed on 13-11-2026.');
    expect(shown).toContain('Less than half took part: what the others see is not known.');
    expect(shown).toContain('Not asked, or with too few answers: teachers.');
    expect(shown).toMatch(/“[^”]+” \d+% \(\d+ of \d+\) always \/ mostly\./);
  });

  it('fills in numbers, days, roles and titles', () => {
    const result: AuditResult = {
      ...golden,
      date: '2026-11-23',
      actions: [{ criterion: 'C1', action: 'Samen lezen', owner: 'schoolleiding', due: '2027-01-29' }],
    };
    const shown = inEnglish(result);
    expect(shown).toContain('Samen lezen');
    expect(shown).toContain('Who: school management. Ready on 29-01-2027.');
    expect(shown).toContain('You will hear more after 29-01-2027. Then the first agreement has to be ready.');
    expect(shown).toContain('Shared vision');
  });

  it('leaves the words of another framework as they are, and says that they are Dutch', () => {
    const [first, ...rest] = golden.criteria;
    if (first === undefined) throw new Error('the example has criteria');
    const own = { ...first, title: 'Onze eigen visie', forParents: { goal: 'Wij doen het anders.', joinIn: 'Kom.' } };
    const page = translatePage(parentsPage({ ...golden, criteria: [own, ...rest] }), english);
    expect(JSON.stringify(page.blocks)).toContain('{"text":"Onze eigen visie","language":"nl"}');
  });

  it('is Dutch without a language', () => {
    expect(renderHtmlFor(golden, 'ouders')).toContain('<html lang="nl">');
    expect(renderMarkdownFor(golden, 'ouders')).toContain(parentsWords.well);
  });
});

describe('a translation of the report for parents', () => {
  const file = parse(readFileSync(join(criteria, 'rapport-ouders.tr.yaml'), 'utf8'));
  const pathsOf = (more: object) =>
    parentsLanguageSchemaOf(mark)
      .safeParse({ ...file, ...more })
      .error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [];

  it('has every text, with what it fills in', () => {
    expect(pathsOf({})).toEqual([]);
    const { lead: _gone, ...texts } = file.texts;
    expect(pathsOf({ texts }).map(([path]) => path)).toEqual(['texts.lead']);
    expect(pathsOf({ texts: { ...file.texts, goal: 'Hedef' } })).toEqual([['texts.goal', 'placeholder']]);
    const { C7: _other, ...others } = file.criteria;
    expect(pathsOf({ criteria: others }).map(([path]) => path)).toEqual(['criteria.C7']);
  });

  it('knows the Dutch of each text once', () => {
    const all = Object.values(PARENTS_TEXTS);
    expect(new Set(all).size).toBe(all.length);
    expect(placesIn(PARENTS_TEXTS.someMet)).toEqual(['of', 'met']);
    expect(all.filter((text) => /77777|88888|2001/.test(text))).toEqual([]);
  });

  it('that does not exist is refused with those that do', () => {
    expect(() => loadParentsLanguage(criteria, 'tk', mark)).toThrow(
      expect.objectContaining({
        code: 'report-language',
        params: { typed: 'tk', known: ['nl', 'ar', 'en', 'pl', 'tr', 'uk'], nearest: expect.anything() },
      }),
    );
  });
});
