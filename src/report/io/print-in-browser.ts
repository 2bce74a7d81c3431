import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { platform, tmpdir } from 'node:os';
import { dirname, join, posix, win32 } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Host } from '../../base/command.ts';
import { removeFolder } from '../../base/io/files-on-windows.ts';
import { machineOf } from '../../base/io/machine.ts';
import { findProgram, foldersOnPath, isFixed, pathsOf } from '../../dossier/io/find-program.ts';
import type { Unprinted } from '../errors.ts';

/** Prints a page to PDF in the browser that is on this computer: Edge, Chrome or Chromium. */

type Environment = Host['env'];

const PRINTING_MS = 2 * 60_000;

const ON_WINDOWS = ['Microsoft\\Edge\\Application\\msedge.exe', 'Google\\Chrome\\Application\\chrome.exe'];
const ON_MAC = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
const ON_LINUX = ['google-chrome-stable', 'microsoft-edge-stable', 'chromium', 'chromium-browser'];
const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin'];

/** Folders of programs on Windows. Only an administrator can write in them, the last one excepted. */
const windowsFolders = (env: Environment): string[] =>
  [
    env['ProgramFiles'] ?? 'C:\\Program Files',
    env['ProgramFiles(x86)'] ?? 'C:\\Program Files (x86)',
    env['LOCALAPPDATA'] ?? '',
  ].filter((folder) => isFixed(folder, 'win32'));

/**
 * The absolute paths where a browser may be, in order. On Linux: in the folders of the PATH, those of the system first, since anybody
 * may put another one in front of it.
 */
export const placesOfBrowsers = (env: Environment, system: NodeJS.Platform): string[] => {
  if (system === 'win32')
    return ON_WINDOWS.flatMap((name) => windowsFolders(env).map((folder) => win32.join(folder, name)));
  if (system === 'darwin') return ON_MAC.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  const onPath = foldersOnPath(env, system);
  const folders = new Set([...LINUX_FOLDERS.filter((folder) => onPath.includes(folder)), ...onPath]);
  return [...folders].flatMap((folder) => ON_LINUX.map((name) => posix.join(folder, name)));
};

/** Folders of browsers that only an administrator can write in. */
const systemFolders = (env: Environment, system: NodeJS.Platform): string[] =>
  system === 'linux'
    ? LINUX_FOLDERS
    : placesOfBrowsers({ ...env, LOCALAPPDATA: undefined }, system).map((path) => pathsOf(system).dirname(path));

/**
 * How the browser is called: without a window, with a profile of its own, and with every name resolved to nothing. Its sandbox stays on.
 * A browser leaves alone what it does not know: `no-pdf-header-footer` was called otherwise before Chromium 110, and tags came with a
 * switch before they came by themselves.
 * @param folder an empty folder, for the profile and for the PDF
 */
export const printArguments = (page: string, folder: string): string[] => [
  '--headless',
  `--user-data-dir=${join(folder, 'profile')}`,
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--export-tagged-pdf',
  '--generate-pdf-document-outline',
  '--no-pdf-header-footer',
  '--print-to-pdf-no-header',
  `--print-to-pdf=${join(folder, 'rapport.pdf')}`,
  pathToFileURL(page).href,
];

const NAME = /^ouder-audit-pdf-(\d+)-/;

/** Removes a folder that a browser used; Windows may hold a file of it for a moment, and then the next run removes it. */
const removeProfile = (folder: string): void => {
  try {
    removeFolder(folder);
  } catch {}
};

/** Removes what an earlier run left behind, when it was killed or the power went. */
const removeLeftovers = (host: Host): void => {
  const { isAlive } = machineOf(host);
  for (const name of readdirSync(tmpdir())) {
    const [, pid] = NAME.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid))) removeProfile(join(tmpdir(), name));
  }
};

/** Waits until the browser is done; stops it after a time, or when the tool is told to stop. @returns whether it was told to */
const endOf = async (host: Host, child: ChildProcess): Promise<boolean> => {
  let isTold = false;
  const late = setTimeout(() => child.kill('SIGKILL'), PRINTING_MS);
  const stop = () => {
    isTold = true;
    child.kill('SIGKILL');
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) host.on(signal, stop);
  await new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('close', () => resolve());
  });
  clearTimeout(late);
  for (const signal of signals) host.off(signal, stop);
  return isTold;
};

/** The PDF that the browser wrote; null when there is none, or half of one. */
const readPdf = (path: string): Uint8Array | null => {
  try {
    const bytes = readFileSync(path);
    return bytes.subarray(0, 5).toString('latin1') === '%PDF-' && bytes.subarray(-1024).includes('%%EOF')
      ? bytes
      : null;
  } catch {
    return null;
  }
};

type Printed = Uint8Array | Unprinted | 'stopped';

const print = async (host: Host, browser: string, html: string, folder: string): Promise<Printed> => {
  // A folder that we made belongs to whom we are; number 0 is the administrator, for whom Chromium wants its sandbox off.
  if (platform() !== 'win32' && statSync(folder).uid === 0) return 'administrator';
  const page = join(folder, 'rapport.html');
  writeFileSync(page, html, { mode: 0o600 });
  const child = spawn(browser, printArguments(page, folder), {
    cwd: dirname(browser),
    stdio: 'ignore',
    windowsHide: true,
  });
  if (await endOf(host, child)) return 'stopped';
  return readPdf(join(folder, 'rapport.pdf')) ?? 'failed';
};

/**
 * Prints a page in a browser with a fresh profile, without a shell. What it used is removed, also when it crashes.
 * @param atHand the absolute path of the dossier, in which no program is started
 * @returns the PDF, whose bytes differ each time, or why there is none
 */
export const printInBrowser = async (host: Host, html: string, atHand: string): Promise<Printed> => {
  const system = platform();
  const browser = findProgram(host, placesOfBrowsers(host.env, system), systemFolders(host.env, system), atHand);
  if (browser === null) return 'no-browser';
  removeLeftovers(host);
  const folder = mkdtempSync(join(tmpdir(), `ouder-audit-pdf-${host.pid}-`));
  try {
    return await print(host, browser, html, folder);
  } finally {
    removeProfile(folder);
  }
};
