import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** Meant for functions in a cloud: with one process, the first page that closes takes the browser with it. */
const CLOUD_ONLY = ['--single-process', '--no-zygote'];
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/** Chromium from an npm package: nothing to download or install beside `npm ci`. */
export const openBrowser = async (): Promise<Browser> =>
  await playwright.launch({
    executablePath: await chromium.executablePath(),
    headless: true,
    args: [...chromium.args.filter((flag) => !CLOUD_ONLY.includes(flag)), ...QUIET],
  });
