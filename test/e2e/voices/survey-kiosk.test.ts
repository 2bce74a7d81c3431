import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { surveyCodes, surveyLanguages } from '../../support/dossiers/survey-lists.ts';
import { axeTroubleNow } from '../../support/pages/accessibility.ts';
import { browserOfFile, openContext } from '../../support/pages/browser.ts';
import { htmlErrors } from '../../support/pages/judge-of-html.ts';
import { DAY } from '../../support/run/run-binary.ts';
import { runBuilt } from '../../support/run/run-built.ts';
import { placeSmallExample, temporaryFolder } from '../../support/run/temporary-folder.ts';

const browser = browserOfFile();

const makeKiosk = async (...more: string[]): Promise<string> => {
  const folder = temporaryFolder();
  const run = await runBuilt(['survey', 'export', '--for', 'kiosk', ...more], { cwd: folder });
  expect({ code: run.code, err: run.stderr }).toEqual({ code: 0, err: '' });
  const group = more[more.indexOf('--group') + 1];
  return join(folder, 'enquete', `${more.includes('--group') ? group : 'ouder'}-tablet.html`);
};

type Kiosk = { page: Page; context: BrowserContext; requests: string[]; questions: string[] };

const openKiosk = async (path: string, size = { width: 1024, height: 768 }): Promise<Kiosk> => {
  const context = await openContext(browser(), { acceptDownloads: true, viewport: size });
  const page = await context.newPage();
  const requests: string[] = [];
  const questions: string[] = [];
  page.on('request', (request) => {
    if (!/^(file|blob):/.test(request.url())) requests.push(request.url());
  });
  page.on('dialog', (dialog) => {
    questions.push(dialog.type());
    void dialog.accept();
  });
  // A day of the round of the example school, whenever this test runs.
  await page.clock.setFixedTime(`${DAY}T10:00:00`);
  await page.goto(pathToFileURL(path).href);
  return { page, context, requests, questions };
};

const press = async (page: Page, name: string): Promise<void> =>
  await page.getByRole('button', { name, exact: true }).click();

const setCode = async (page: Page, code = '2580'): Promise<void> => {
  await page.getByLabel('Nieuwe code').fill(code);
  await press(page, 'Begin');
};

/** One person in Dutch, who gives these answers in turn, over and over. */
const answerAll = async (page: Page, answers: readonly string[]): Promise<void> => {
  await page.evaluate(`(() => {
    const goOn = () => document.querySelector('.steps .main').click();
    const answers = ${JSON.stringify(answers)};
    goOn();
    for (let index = 0; index < ${surveyCodes.length}; index += 1) {
      document.querySelector('input[value="' + answers[index % answers.length] + '"]').click();
      goOn();
    }
    goOn();
  })()`);
};

const openStaff = async (page: Page, code = '2580'): Promise<void> => {
  await press(page, 'Medewerker');
  await page.getByLabel('Code').fill(code);
  await press(page, 'Sluit de lijst');
};

type Saved = { sheets: number; items: Record<string, Record<string, number>> };

const saveFile = async (page: Page): Promise<{ name: string; text: string; content: Saved }> => {
  const coming = page.waitForEvent('download');
  await press(page, 'Bewaar de aantallen');
  const download = await coming;
  const text = readFileSync(await download.path(), 'utf8');
  return { name: download.suggestedFilename(), text, content: JSON.parse(text) as Saved };
};

const stored = async (page: Page): Promise<{ sheets: number } | null> => {
  const text = await page.evaluate<string | null>('localStorage.getItem(localStorage.key(0) ?? "")');
  return text === null ? null : (JSON.parse(text) as { sheets: number });
};

describe('the kiosk', () => {
  it('counts twelve people one after another, and its file holds counts and nothing of one person', async () => {
    const path = await makeKiosk('--language', 'nl');
    const { page, context, requests } = await openKiosk(path);
    await setCode(page);
    const kept: (number | undefined)[] = [];
    for (let person = 0; person < 12; person += 1) {
      await answerAll(page, person < 7 ? ['3'] : ['0', 'unknown', 'notApplicable']);
      kept.push((await stored(page))?.sheets);
    }
    // Five at a time, and the last five to nine people in memory only: no two things that it ever kept differ by one to four people.
    expect(kept).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 5, 5]);
    await openStaff(page);
    const { name, text, content } = await saveFile(page);
    expect(name).toBe(`tablet-ouder-${DAY}.json`);
    expect(Object.keys(content)).toEqual(['ouderAuditKiosk', 'group', 'from', 'closed', 'sheets', 'items']);
    expect(content).toMatchObject({ ouderAuditKiosk: 1, group: 'ouder', from: DAY, closed: DAY, sheets: 12 });
    expect(Object.keys(content.items)).toEqual(surveyCodes);
    expect(content.items['C1a']).toEqual({ '0': 5, '1': 0, '2': 0, '3': 7, unknown: 0, notApplicable: 0 });
    expect(content.items['C1b']).toEqual({ '0': 0, '1': 0, '2': 0, '3': 7, unknown: 5, notApplicable: 0 });
    expect(content.items['C2a']).toEqual({ '0': 0, '1': 0, '2': 0, '3': 7, unknown: 0, notApplicable: 5 });
    expect(text).not.toContain('2580');
    // The file is what survey import reads.
    const folder = temporaryFolder();
    placeSmallExample(join(folder, 'school'));
    writeFileSync(join(folder, name), text);
    const flags = ['--group', 'ouder', '--closed', DAY, '--invited', '30', '--dossier', 'school'];
    const run = await runBuilt(['survey', 'import', name, ...flags, '--replace', '--yes'], {
      cwd: folder,
    });
    expect({ code: run.code, err: run.stderr }).toEqual({ code: 0, err: '' });
    const imported = parse(readFileSync(join(folder, 'school', 'stemmen', 'ouder.yaml'), 'utf8'));
    expect(imported).toMatchObject({ responses: 12, items: { C1a: content.items['C1a'] } });
    await press(page, 'Wis deze tablet');
    expect(await stored(page)).toBeNull();
    expect(requests).toEqual([]);
    await context.close();
  });

  it('saves nothing of fewer than five people', async () => {
    const { page, context } = await openKiosk(await makeKiosk('--language', 'nl'));
    await setCode(page);
    for (let person = 0; person < 4; person += 1) await answerAll(page, ['2']);
    await openStaff(page);
    expect(await page.textContent('main')).toContain('Er zijn 4 lijsten ingevuld. Met minder dan vijf');
    expect(await page.getByRole('button', { name: 'Bewaar de aantallen' }).count()).toBe(0);
    await press(page, 'Ga verder met de lijst');
    await answerAll(page, ['2']);
    await openStaff(page);
    expect((await saveFile(page)).content.sheets).toBe(5);
    await context.close();
  });

  it('saves a next file only when five people more took part, also after a reload', async () => {
    const { page, context } = await openKiosk(await makeKiosk('--language', 'nl'));
    const answer = async (people: number) => {
      for (let person = 0; person < people; person += 1) await answerAll(page, ['2']);
      await openStaff(page);
    };
    const goOn = async () => await press(page, 'Ga verder met de lijst');
    const expectRefused = async () => {
      expect(await page.textContent('main')).toContain('Er is al een bestand bewaard. Een nieuw bestand kan pas');
      expect(await page.getByRole('button', { name: 'Bewaar de aantallen' }).count()).toBe(0);
      expect(await page.getByRole('button', { name: 'Wis deze tablet' }).isVisible()).toBe(true);
      await goOn();
    };
    await setCode(page);
    await answer(12);
    const first = await saveFile(page);
    // The same people once more: the same file.
    await goOn();
    await openStaff(page);
    expect((await saveFile(page)).text).toBe(first.text);
    await goOn();
    await answer(1);
    await expectRefused();
    await answer(3);
    await expectRefused();
    await answer(1);
    expect((await saveFile(page)).content.sheets).toBe(17);
    await page.reload();
    await openStaff(page);
    await expectRefused();
    await answer(4);
    await expectRefused();
    await answer(1);
    expect((await saveFile(page)).content.sheets).toBe(15);
    await context.close();
  });

  it('forgets at a reload who was answering, warns before it, and keeps what it counted by five', async () => {
    const { page, context, questions } = await openKiosk(await makeKiosk('--language', 'nl'));
    await setCode(page);
    for (let person = 0; person < 12; person += 1) await answerAll(page, ['1']);
    await press(page, 'Begin');
    await page.locator('input[value="3"]').check();
    await page.reload();
    expect(questions).toEqual(['beforeunload']);
    expect(await page.locator('input:checked').count()).toBe(0);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Vragenlijst voor ouders');
    await openStaff(page);
    expect((await saveFile(page)).content).toMatchObject({ sheets: 5, items: { C1a: { '1': 5, '3': 0 } } });
    await context.close();
  });

  it('leaves nothing of a person who stops, and goes back with the answer that was given', async () => {
    const { page, context } = await openKiosk(await makeKiosk('--language', 'nl'));
    await setCode(page);
    await press(page, 'Begin');
    await press(page, 'Volgende');
    expect(await page.getByRole('alert').textContent()).toBe('Kies eerst een antwoord.');
    await page.locator('input[value="2"]').check();
    await press(page, 'Volgende');
    expect(await page.textContent('legend')).toContain('[C1b]');
    await press(page, 'Vorige');
    expect(await page.locator('input[value="2"]').isChecked()).toBe(true);
    await press(page, 'Stoppen');
    await press(page, 'Begin');
    expect(await page.locator('input:checked').count()).toBe(0);
    await context.close();
  });

  it('is ended by the code of the staff alone, which has four to eight digits', async () => {
    const { page, context } = await openKiosk(await makeKiosk('--language', 'nl'));
    await setCode(page, '12');
    expect(await page.getByRole('alert').textContent()).toBe('Kies vier tot acht cijfers.');
    await setCode(page, '97531');
    await openStaff(page, '2580');
    expect(await page.getByRole('alert').textContent()).toBe('Deze code klopt niet.');
    await press(page, 'Ga verder met de lijst');
    await openStaff(page, '97531');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('De lijst is dicht');
    await context.close();
  });

  it('is filled in with the keyboard alone', async () => {
    const { page, context } = await openKiosk(await makeKiosk('--language', 'nl', '--group', 'leerling'));
    const keys = async (...all: string[]) => {
      for (const key of all) await page.keyboard.press(key);
    };
    await keys('Tab');
    await page.keyboard.type('4321');
    await keys('Enter', 'Tab', 'Enter');
    for (const index of surveyCodes.keys()) {
      expect(await page.textContent('legend')).toContain(`[${surveyCodes[index]}]`);
      await keys('Tab', 'Space', 'Tab', 'Enter');
    }
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Dank je wel voor het invullen.');
    await context.close();
  });

  it('passes axe on a small screen in every language, in its own direction, and says what nobody checked', async () => {
    const path = await makeKiosk();
    expect(await htmlErrors(readFileSync(path, 'utf8'))).toEqual([]);
    const { page, context } = await openKiosk(path, { width: 320, height: 640 });
    const look = async (where: string): Promise<string[]> => {
      const wider = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      const found = await axeTroubleNow(page);
      return [...found, ...(wider > 0 ? [`${wider} pixels wider than the screen`] : [])].map(
        (each) => `${where}: ${each}`,
      );
    };
    const trouble = await look('code');
    await setCode(page);
    trouble.push(...(await look('languages')));
    for (const { id, name, language, direction, concept, words } of surveyLanguages) {
      await press(page, name);
      expect(await page.evaluate('[document.documentElement.lang, document.documentElement.dir]')).toEqual([
        language,
        direction,
      ]);
      expect(concept === null || (await page.textContent('main'))?.includes(concept)).toBe(true);
      trouble.push(...(await look(`${id}, begin`)));
      await press(page, words.start);
      trouble.push(...(await look(`${id}, sentence`)));
      expect(await page.locator('.picture').count()).toBe(id === 'nl-picto' ? 1 : 0);
      await press(page, words.stop);
    }
    await press(page, 'Medewerker');
    trouble.push(...(await look('staff')));
    expect(trouble).toEqual([]);
    await context.close();
  });

  it('tells in words what it needs where no script runs', async () => {
    const path = await makeKiosk('--language', 'nl');
    const context = await openContext(browser(), { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(pathToFileURL(path).href);
    expect(await page.textContent('main')).toContain('Een iPad kan dit bestand niet uitvoeren.');
    await context.close();
  });
});
