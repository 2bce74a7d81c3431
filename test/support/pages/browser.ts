import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium as playwright } from 'playwright-core';
import { PATIENCE_MS } from '../run/patience.ts';

/** Meant for functions in a cloud: with one process, the first page that closes takes the browser with it. */
const CLOUD_ONLY = ['--single-process', '--no-zygote'];
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/** Chromium from an npm package: nothing to download or install beside `npm ci`. */
export const openBrowser = async (): Promise<Browser> =>
  await playwright.launch({
    executablePath: await chromium.executablePath(),
    headless: true,
    timeout: PATIENCE_MS,
    args: [...chromium.args.filter((flag) => !CLOUD_ONLY.includes(flag)), ...QUIET],
  });

/** A window of its own, whose pages wait as long as a slow machine needs. */
export const openContext = async (browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> => {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
};
