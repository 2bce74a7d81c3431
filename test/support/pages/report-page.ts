import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { AuditResult } from '../../../src/assessment/audit-result.ts';
import { runBuilt } from '../run/run-built.ts';
import { copyOfExample, temporaryFolder } from '../run/temporary-folder.ts';
import { openContext } from './browser.ts';

export type View = BrowserContextOptions & { media?: 'print' };

/** Opens a page as a file, and lists every request that leaves it and whatever goes wrong in it. */
export const openPage = async (
  browser: Browser,
  html: string,
  { media, ...options }: View = {},
): Promise<{ page: Page; requests: string[] }> => {
  const path = join(temporaryFolder(), 'rapport.html');
  writeFileSync(path, html);
  const context = await openContext(browser, options);
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) requests.push(request.url());
  });
  page.on('pageerror', (error) => requests.push(`error: ${error.message}`));
  page.on('console', (message) => requests.push(`said: ${message.text()}`));
  if (media !== undefined) await page.emulateMedia({ media });
  await page.goto(pathToFileURL(path).href);
  return { page, requests };
};

type Example = { html: string; result: AuditResult };

let example: Promise<Example> | undefined;

/** The report on the example school as the tool writes it, made once. */
const makeExample = async (): Promise<Example> => {
  const folder = copyOfExample();
  await runBuilt(['report', folder]);
  const read = (name: string) => readFileSync(join(folder, 'rapport', name), 'utf8');
  return { html: read('rapport.html'), result: JSON.parse(read('audit.json')) as AuditResult };
};

export const exampleReport = async (): Promise<Example> => {
  example ??= makeExample();
  return await example;
};

export const exampleHtml = async () => (await exampleReport()).html;
