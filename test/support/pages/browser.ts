import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { PATIENCE_MS } from '../run/patience.ts';

/** Meant for cloud functions: with a single process, the first page that closes ends the browser. */
const CLOUD_ONLY = ['--single-process', '--no-zygote'];
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/** The one font that comes with Chromium's package: how much goes on a page then does not depend on what this machine has. */
const withOneFont = (folder: string): NodeJS.ProcessEnv => {
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<fontconfig><dir>${join(tmpdir(), 'fonts')}</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
  );
  return { ...process.env, FONTCONFIG_FILE: file };
};

/** Chromium from an npm package, so that nothing needs to be installed besides `npm ci`. */
const openBrowser = async (fontsFolder: string | null): Promise<Browser> =>
  await playwright.launch({
    executablePath: await chromium.executablePath(),
    headless: true,
    ...(fontsFolder === null ? {} : { env: withOneFont(fontsFolder) as Record<string, string> }),
    timeout: PATIENCE_MS,
    args: [...chromium.args.filter((flag) => !CLOUD_ONLY.includes(flag)), ...QUIET],
  });

/** One browser for all tests of a file. @param oneFont for what is measured on paper @returns what gives it once they run */
export const browserOfFile = ({ oneFont = false } = {}): (() => Browser) => {
  let browser: Browser | undefined;
  const folder = oneFont ? mkdtempSync(join(tmpdir(), 'ouder-audit-fonts-')) : null;
  beforeAll(async () => {
    browser = await openBrowser(folder);
  });
  afterAll(async () => {
    await browser?.close();
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  });
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
