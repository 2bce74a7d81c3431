import { describe, expect, it } from 'vitest';
import { SURVEY_GROUPS } from '../../../src/framework/survey-groups.ts';
import { renderPaper } from '../../../src/voices/out/formats/paper.ts';
import { paperWords } from '../../../src/voices/words/export.ts';
import { aSurveyList, surveyCodes, surveyLanguages } from '../../support/dossiers/survey-lists.ts';
import { troubleInViews } from '../../support/pages/accessibility.ts';
import { browserOfFile } from '../../support/pages/browser.ts';
import { htmlErrors } from '../../support/pages/judge-of-html.ts';
import { openPage } from '../../support/pages/report-page.ts';

const browser = browserOfFile();

/** A4 on its side, in CSS pixels. */
const SHEET = { width: 1123, height: 794 };

const paperIn = (id: string, group: (typeof SURVEY_GROUPS)[number]): string => {
  const list = aSurveyList(group, [id], 'De Voorbeeldschool');
  const [own] = list.languages;
  if (own === undefined) throw new Error(`no list in ${id}`);
  return renderPaper(own, list, paperWords);
};

describe.each(surveyLanguages.map(({ id, ...own }) => [id, own] as const))('the list on paper, in %s', (id, own) => {
  it('passes axe in every view and is sound HTML, in its own direction', async () => {
    const html = paperIn(id, 'ouder');
    expect(html).toContain(`<html lang="${own.language}" dir="${own.direction}">`);
    expect(await htmlErrors(html)).toEqual([]);
    // A sheet of A4 on its side is wider than the paper of that view; that it fits its own paper is looked at below.
    const trouble = await troubleInViews(browser(), html);
    expect(trouble.filter((each) => !/^on paper, .* pixels wider/.test(each))).toEqual([]);
  });

  it.each(SURVEY_GROUPS)('fits on one sheet that is folded once, with all codes in order: %s', async (group) => {
    const html = paperIn(id, group);
    const { page } = await openPage(browser(), html, { viewport: SHEET });
    await page.emulateMedia({ media: 'print' });
    const panels = await page.evaluate<{ left: number; top: number; over: number }[]>(`
      [...document.querySelectorAll('.front, .left, .right, .back')].map((panel) => {
        const { left, top } = panel.getBoundingClientRect();
        return { left: Math.round(left), top: Math.round(top), over: panel.scrollHeight - panel.clientHeight };
      })`);
    expect(panels.map(({ over }) => over)).toEqual([0, 0, 0, 0]);
    // The front is on the side where a book in this language begins, its back beside it, and the sentences on the other page.
    const [front, left, right, back] = panels;
    const isFirst = (one = { left: 0 }, other = { left: 0 }) => one.left < other.left === (own.direction === 'ltr');
    expect([isFirst(back, front), isFirst(left, right)]).toEqual([true, true]);
    expect([front?.top, back?.top, (left?.top ?? 0) > 700, (right?.top ?? 0) > 700]).toEqual([0, 0, true, true]);
    const codes = await page.evaluate("[...document.querySelectorAll('.items .code')].map((code) => code.textContent)");
    expect(codes).toEqual(surveyCodes.map((code) => `[${code}]`));
    const signs = await page.evaluate(
      "[...document.querySelectorAll('.answers')].map((list) => [...list.querySelectorAll('.sign')].map((sign) => sign.textContent).join(''))",
    );
    expect(signs).toEqual(surveyCodes.map(() => '3210-x'));
    await page.context().close();
  });

  it('says what nobody checked, with the Dutch of each sentence beside it', () => {
    const html = paperIn(id, 'leraar');
    const beside = html.match(/<p class="beside"/g)?.length ?? 0;
    expect(html.includes('class="concept"')).toBe(own.concept !== null);
    expect(beside).toBe(own.language === 'nl' ? 0 : surveyCodes.length + 3);
    expect(html.match(/<svg /g)?.length ?? 0).toBe(id === 'nl-picto' ? surveyCodes.length : 0);
  });
});
