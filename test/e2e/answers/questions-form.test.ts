import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answersIn, makeSchool } from '../../support/dossiers/interview.ts';
import { troubleInViews } from '../../support/pages/accessibility.ts';
import { browserOfFile, openContext } from '../../support/pages/browser.ts';
import { htmlErrors } from '../../support/pages/judge-of-html.ts';
import { openPage } from '../../support/pages/report-page.ts';
import { runBuilt } from '../../support/run/run-built.ts';

const browser = browserOfFile();

const makeForm = async (role?: string): Promise<{ folder: string; html: string }> => {
  const more = role === undefined ? [] : ['--as', role];
  const folder = await makeSchool();
  const run = await runBuilt(['questions', 'export', 'school', ...more], { cwd: folder });
  expect(run.code).toBe(0);
  return {
    folder,
    html: readFileSync(join(folder, role === undefined ? 'vragen.html' : `vragen-${role}.html`), 'utf8'),
  };
};

const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Goes on with Tab until something with this id, or of this question, has the focus. */
const tabTo = async (page: Page, id: string): Promise<void> => {
  const here = `document.activeElement.id === ${JSON.stringify(id)} || document.activeElement.name === ${JSON.stringify(id)}`;
  for (let step = 0; step < 200; step += 1) {
    if ((await page.evaluate(here)) === true) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${id}`);
};

const NASTY = 'Wij "bellen" <b>elke</b> week; 50% & meer \\ ouders: één vraag. 👪';

describe('the form with questions', () => {
  it('is filled in with the keyboard alone, keeps what was typed, and its file is read back without loss', async () => {
    const { folder } = await makeForm();
    const context = await openContext(browser(), { acceptDownloads: true });
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => {
      if (!/^(file|blob):/.test(request.url())) requests.push(request.url());
    });
    await page.goto(pathToFileURL(join(folder, 'vragen.html')).href);
    await tabTo(page, 'C1.1');
    await press(page, 'Space', 'ArrowDown', 'ArrowDown');
    await tabTo(page, 'toelichting-C1-1');
    await page.keyboard.type(`${NASTY}\nTweede regel.`);
    await tabTo(page, 'C1.2');
    await press(page, 'ArrowUp', 'ArrowUp');
    await tabTo(page, 'save');
    await press(page, 'Enter');
    // Not applicable without a reason: nothing is saved, and the place to mend has the focus.
    expect(await page.evaluate('document.activeElement.id')).toBe('toelichting-C1-2');
    expect(await page.evaluate("document.getElementById('fout-C1-2').textContent")).toContain('niet van toepassing');
    await page.keyboard.type('Wij beginnen net.');
    expect(await page.evaluate("document.getElementById('counter').textContent")).toBe('2 van 44 vragen beantwoord.');
    await page.reload();
    expect(await page.evaluate("document.getElementById('toelichting-C1-1').value")).toBe(`${NASTY}\nTweede regel.`);
    await tabTo(page, 'save');
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Enter')]);
    expect(download.suggestedFilename()).toBe('antwoorden.json');
    await download.saveAs(join(folder, 'antwoorden.json'));
    expect(requests).toEqual([]);
    await context.close();
    const today = JSON.parse(readFileSync(join(folder, 'antwoorden.json'), 'utf8')).answers['C1.1'].answeredOn;
    expect(today).toMatch(/^\d{4}-\d\d-\d\d$/);
    const taken = await runBuilt(['assess', 'school', '--answers', 'antwoorden.json', '--quiet'], { cwd: folder });
    expect({ code: taken.code, err: taken.stderr }).toEqual({ code: 0, err: '' });
    expect(answersIn(folder).answers).toEqual({
      'C1.1': { level: 2, remark: `${NASTY}\nTweede regel.`, answeredOn: today },
      'C1.2': { notApplicable: 'Wij beginnen net.', answeredOn: today },
    });
  });

  it('of a role saves a copy that answers merge takes', async () => {
    const { folder, html } = await makeForm('ouder');
    expect(html).toContain('Ingevuld door: ouder');
    const context = await openContext(browser(), { acceptDownloads: true });
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(folder, 'vragen-ouder.html')).href);
    await tabTo(page, 'C1.1');
    await press(page, 'Space');
    await tabTo(page, 'save');
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Enter')]);
    await download.saveAs(join(folder, download.suggestedFilename()));
    await context.close();
    const name = download.suggestedFilename();
    expect(name).toMatch(/^antwoorden\.ouder-[0-9a-f]{8}\.json$/);
    const run = await runBuilt(['answers', 'merge', name, '--dossier', 'school'], { cwd: folder });
    expect(run.code).toBe(0);
    expect(answersIn(folder).answers).toEqual({});
    const filed = answersIn(folder, name.replace('.json', '.yaml'));
    expect(filed).toMatchObject({ as: 'ouder', copy: { version: 1 }, answers: { 'C1.1': { level: 0 } } });
  });

  it('of a role is one copy on one computer until somebody wipes it, and the next person has another', async () => {
    const { folder } = await makeForm('ouder');
    const context = await openContext(browser(), { acceptDownloads: true });
    const open = async () => {
      const page = await context.newPage();
      await page.goto(pathToFileURL(join(folder, 'vragen-ouder.html')).href);
      return page;
    };
    const save = async (page: Page) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save')]);
      return JSON.parse(readFileSync(await download.path(), 'utf8')).copy;
    };
    const first = await open();
    await first.check('input[name="C1.1"][value="1"]');
    const one = await save(first);
    expect(one).toEqual({ id: expect.stringMatching(/^[0-9a-f]{8}$/), version: 1 });
    const other = await open();
    expect(await other.textContent('#told')).toContain(
      'Bent u iemand anders? Kies dan eerst "Wis wat hier is ingevuld".',
    );
    expect(await save(other)).toEqual({ id: one.id, version: 2 });
    expect(await save(first)).toEqual({ id: one.id, version: 3 });
    other.once('dialog', async (dialog) => await dialog.accept());
    await other.click('#clear');
    await other.check('input[name="C1.1"][value="2"]');
    const next = await save(other);
    expect(next).toEqual({ id: expect.stringMatching(/^[0-9a-f]{8}$/), version: 1 });
    expect(next.id).not.toBe(one.id);
    await context.close();
  });

  it('clears everything when asked, and only then', async () => {
    const { html } = await makeForm();
    const { page } = await openPage(browser(), html);
    await tabTo(page, 'C1.1');
    await press(page, 'Space');
    page.once('dialog', async (dialog) => await dialog.dismiss());
    await tabTo(page, 'clear');
    await press(page, 'Enter');
    expect(await page.evaluate("document.querySelectorAll('input:checked').length")).toBe(1);
    page.once('dialog', async (dialog) => await dialog.accept());
    await press(page, 'Enter');
    expect(await page.evaluate("document.querySelectorAll('input:checked').length")).toBe(0);
    await page.reload();
    expect(await page.evaluate("document.querySelectorAll('input:checked').length")).toBe(0);
    await page.context().close();
  });

  it('keeps what was typed beside what other forms of the school, and other windows, keep', async () => {
    const { folder } = await makeForm();
    for (const more of [
      ['--criterion', 'C3', '--output', 'c3.html'],
      ['--with-answers', '--output', 'met-antwoorden.html'],
    ]) {
      if (more.includes('--with-answers')) {
        const path = join(folder, 'school', 'antwoorden.yaml');
        const answers = 'answers:\n  C1.1: { level: 2, remark: Van het team. }\n  C1.2: { level: 1 }\n';
        writeFileSync(path, readFileSync(path, 'utf8').replace('answers: {}\n', answers));
      }
      expect((await runBuilt(['questions', 'export', 'school', ...more], { cwd: folder })).code).toBe(0);
    }
    const context = await openContext(browser());
    const open = async (file: string) => {
      const page = await context.newPage();
      await page.goto(pathToFileURL(join(folder, file)).href);
      return page;
    };
    const remarkOf = async (page: Page, id: string) =>
      await page.evaluate(`document.getElementById('toelichting-${id}').value`);
    const typeIn = async (page: Page, id: string, text: string) => {
      await page.bringToFront();
      await page.locator(`#toelichting-${id}`).focus();
      await page.keyboard.type(text);
    };
    const [whole, other] = [await open('vragen.html'), await open('vragen.html')];
    await typeIn(whole, 'C1-1', 'Uit het eerste venster.');
    const criterion = await open('c3.html');
    await typeIn(criterion, 'C3-1', 'Van een ander formulier.');
    // A window that was open all the time shows it, and takes nothing of it away.
    await expect.poll(async () => await remarkOf(other, 'C3-1')).toBe('Van een ander formulier.');
    await typeIn(other, 'C2-1', 'Uit het tweede venster.');
    await whole.reload();
    expect([await remarkOf(whole, 'C1-1'), await remarkOf(whole, 'C2-1'), await remarkOf(whole, 'C3-1')]).toEqual([
      ...['Uit het eerste venster.', 'Uit het tweede venster.', 'Van een ander formulier.'],
    ]);
    // Answers that come with a form stand there, but for those that somebody typed.
    const filled = await open('met-antwoorden.html');
    const chosen = 'document.querySelector(\'fieldset[data-question="C1.2"] input:checked\').value';
    expect(await filled.evaluate(chosen)).toBe('1');
    expect(await remarkOf(filled, 'C1-1')).toBe('Uit het eerste venster.');
    expect(await filled.textContent('#told')).toContain('Wat hier eerder op deze computer werd ingevuld');
    // Wiping one form leaves the others.
    criterion.once('dialog', async (dialog) => await dialog.accept());
    await criterion.bringToFront();
    await criterion.locator('#clear').focus();
    await press(criterion, 'Enter');
    await expect.poll(async () => await remarkOf(whole, 'C3-1')).toBe('');
    await whole.reload();
    expect([await remarkOf(whole, 'C1-1'), await remarkOf(whole, 'C3-1')]).toEqual(['Uit het eerste venster.', '']);
    await context.close();
  });

  it('is accessible in every view, asks nothing from outside, and never scrolls sideways', async () => {
    expect(await troubleInViews(browser(), (await makeForm()).html)).toEqual([]);
  });

  it('is valid HTML, also with a hostile school, and says without a script what can be done', async () => {
    const folder = await makeSchool();
    const path = join(folder, 'school', 'school.yaml');
    const hostile = '</title><script>alert(1)</script> & "x"';
    writeFileSync(path, readFileSync(path, 'utf8').replace('De Proef', `'${hostile}'`));
    expect((await runBuilt(['questions', 'export', 'school'], { cwd: folder })).code).toBe(0);
    const html = readFileSync(join(folder, 'vragen.html'), 'utf8');
    expect(await htmlErrors(html)).toEqual([]);
    const { page } = await openPage(browser(), html, { javaScriptEnabled: false });
    expect(await page.title()).toContain('<script>alert(1)</script>');
    expect(await page.textContent('noscript')).toContain('Afdrukken kan wel');
    await page.context().close();
  });
});
