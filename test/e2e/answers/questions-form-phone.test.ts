import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { makeSchool } from '../../support/dossiers/interview.ts';
import { axeTroubleNow } from '../../support/pages/accessibility.ts';
import { browserOfFile, openContext } from '../../support/pages/browser.ts';
import { runBuilt } from '../../support/run/run-built.ts';

const browser = browserOfFile();

/** The form of the parents, on a phone. */
const openForm = async (width = 390): Promise<Page> => {
  const folder = await makeSchool();
  const path = join(folder, 'school', 'school.yaml');
  const contact = '  contact: { domain: deproef.nl, phones: [030-1234567] }\n';
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(
      /^( *)sector: po\n/m,
      (line, indent) => `${line}${contact.replace('  ', indent)}`,
    ),
  );
  const run = await runBuilt(['questions', 'export', 'school', '--role', 'ouder'], { cwd: folder });
  expect({ code: run.code, err: run.stderr }).toEqual({ code: 0, err: '' });
  const context = await openContext(browser(), { viewport: { width, height: 844 }, acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(folder, 'vragen-ouder.html')).href);
  return page;
};

const focused = async (page: Page): Promise<string> =>
  await page.evaluate('document.activeElement.id || document.activeElement.name || ""');

/** Goes on with Tab until this has the focus. */
const tabTo = async (page: Page, wanted: string): Promise<void> => {
  for (let step = 0; step < 12; step += 1) {
    if ((await focused(page)) === wanted) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${wanted}`);
};

const shownQuestions = async (page: Page): Promise<string[]> =>
  await page.$$eval('fieldset', (all) =>
    all.filter((each) => each.getClientRects().length > 0).map((each) => each.dataset['question'] ?? ''),
  );

describe('the form of a role on a phone', () => {
  it('asks only its own questions, one at a time, by keyboard alone, with the progress in sight', async () => {
    const page = await openForm();
    const ids = await page.$$eval('fieldset', (all) => all.map((each) => each.dataset['question'] ?? ''));
    expect(ids.length).toBeGreaterThanOrEqual(12);
    expect(ids.length).toBeLessThanOrEqual(15);
    expect(await axeTroubleNow(page)).toEqual([]);
    for (const [index, id] of ids.entries()) {
      expect(await shownQuestions(page)).toEqual([id]);
      await tabTo(page, id);
      await page.keyboard.press('Space');
      expect(await page.isVisible('#counter')).toBe(true);
      const bar = await page.locator('.progress').boundingBox();
      expect(bar?.y).toBeGreaterThanOrEqual(0);
      expect(bar?.y).toBeLessThan(844);
      expect(await page.textContent('#counter')).toBe(`${index + 1} van ${ids.length} vragen beantwoord.`);
      if (index === 3) expect(await axeTroubleNow(page)).toEqual([]);
      await tabTo(page, 'next');
      await page.keyboard.press('Enter');
    }
    expect(await shownQuestions(page)).toEqual([]);
    expect(await axeTroubleNow(page)).toEqual([]);
    await tabTo(page, 'back');
    await page.keyboard.press('Enter');
    expect(await shownQuestions(page)).toEqual([ids.at(-1)]);
    await page.context().close();
  });

  it('is a whole page on a wide screen, and on paper', async () => {
    const page = await openForm(1280);
    expect((await shownQuestions(page)).length).toBeGreaterThan(1);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await shownQuestions(page)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    expect((await shownQuestions(page)).length).toBeGreaterThan(1);
    await page.context().close();
  });

  it.each([
    ['a mail address', 'Ik mailde naar fenna.jansen@gmail.com.', 'een e-mailadres dat niet van de school is'],
    ['a number', 'Bel mij op 06-12345678.', 'een telefoonnummer dat niet van de school is'],
    ['a name', 'De moeder van Fenna belde mevrouw Bakker.', 'een persoon'],
    ['nothing of the school itself', 'Wij bellen 030-1234567 of mailen naar info@deproef.nl.', ''],
  ])('warns of %s as the guard of the evidence does, while it is typed', async (_what, text, warning) => {
    const page = await openForm();
    const [id = ''] = await shownQuestions(page);
    const place = id.replaceAll('.', '-');
    await page.fill(`#toelichting-${place}`, text);
    const told = (await page.textContent(`#privacy-${place}`)) ?? '';
    expect(told === '').toBe(warning === '');
    expect(told).toContain(warning);
    expect(told).not.toMatch(/fenna|bakker|gmail|06-1/i);
    await page.context().close();
  });

  it('says after saving how to wipe it, and then shows the next person nothing', async () => {
    const page = await openForm();
    const [id = ''] = await shownQuestions(page);
    await page.check(`input[name="${id}"][value="1"]`);
    await page.fill(`#toelichting-${id.replaceAll('.', '-')}`, 'Van de eerste ouder.');
    while (await page.isVisible('#next')) await page.click('#next');
    await Promise.all([page.waitForEvent('download'), page.click('#save')]);
    expect(await page.textContent('#told')).toContain('Kies nu "Wis wat hier is ingevuld".');
    page.once('dialog', async (dialog) => await dialog.accept());
    await page.click('text=Wis wat hier is ingevuld');
    await page.reload();
    expect(await page.$$eval('textarea', (all) => all.map((each) => each.value).join(''))).toBe('');
    expect(await page.textContent('#told')).toBe('');
    expect(await page.textContent('#counter')).toBe('Nog niets ingevuld.');
    await page.context().close();
  });
});
