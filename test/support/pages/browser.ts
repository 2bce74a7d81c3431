import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { PATIENCE_MS } from '../run/patience.ts';

/** Meant for cloud functions: with a single process, the first page that closes ends the browser. */
const CLOUD_ONLY = ['--single-process', '--no-zygote'];
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/** Chromium from an npm package, so that nothing needs to be installed besides `npm ci`. */
const openBrowser = async (): Promise<Browser> =>
  await playwright.launch({
    executablePath: await chromium.executablePath(),
    headless: true,
    timeout: PATIENCE_MS,
    args: [...chromium.args.filter((flag) => !CLOUD_ONLY.includes(flag)), ...QUIET],
  });

/** One browser for all tests of a file. @returns what gives it once they run */
export const browserOfFile = (): (() => Browser) => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => await browser?.close());
  return () => {
    if (browser === undefined) throw new Error('the browser opens before the first test');
    return browser;
  };
};

/** A separate window, whose pages wait as long as a slow machine needs. */
export const openContext = async (browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> => {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
};
