import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { TOOL } from '../../src/base/version.ts';
import { demandRelease, released } from '../support/run/release.ts';
import { KEY } from '../support/run/terminal.ts';
import { openWindows, type Windows } from '../support/run/wine.ts';
import { openWindow } from '../support/run/wine-window.ts';

/** What an intern begeleider meets after a double click: a window with the menu, played in Debian's Wine by its keys alone. */

const HERE = 'Keurmerk één';

let windows: Windows;
/** The folder of the program, as this computer sees it. */
let here: string;

beforeAll(demandRelease);
// Each its own Windows: the menu remembers which dossiers it opened.
beforeEach(() => {
  windows = openWindows();
  here = join(windows.drive, HERE);
  mkdirSync(here);
});
afterEach(() => windows?.remove());

const install = (): string => {
  const parts = `/D=C:\\${HERE}\\Ouder-audit`.split(' ');
  expect(windows.runWithScreen([released('ouder-audit-setup.exe'), '/S', ...parts], here)).toBe(0);
  return 'Ouder-audit';
};

const unzip = (): string => {
  execFileSync('unzip', ['-q', released('ouder-audit-{version}-windows-x64.zip'), '-d', here]);
  return `ouder-audit-${TOOL.version}`;
};

/** The example school, which the menu makes in the documents of whoever works here. */
const readExample = (name: string): string => {
  const users = join(windows.drive, 'users');
  const [user = ''] = readdirSync(users).filter((each) => existsSync(join(users, each, 'Documents/voorbeeldschool')));
  return readFileSync(join(users, user, 'Documents/voorbeeldschool', name), 'utf8');
};

it.each([
  ['the installer', install],
  ['the zip', unzip],
])('%s leads to the example report and to an answered question by keys alone', async (_what, bring) => {
  const window = openWindow(windows, ['cmd', '/c', `C:\\${HERE}\\${bring()}\\Start Ouder-audit.cmd`], here);
  await window.see('Bekijk de voorbeeldschool');
  window.type(KEY.enter);
  await window.see('Vragen beantwoorden met het team');
  expect(readExample('rapport/rapport.html')).toContain('De Voorbeeldschool');
  expect(readExample('antwoorden.yaml')).not.toMatch(/^ +C6\.1:/m);

  window.type('v');
  await window.see('Enter: klaar');
  window.type(`${KEY.up}${KEY.space}${KEY.enter}`);
  await window.see('Ja, doorgaan');
  window.type(KEY.enter);
  // The one open question is for a pupil, and none is at the table: stopping stands first.
  await window.see('Open vragen (1)');
  window.type(`${KEY.down}${KEY.enter}`);
  await window.see('cijfer of letter: meteen kiezen');
  window.type('2');
  await window.see('Waaraan ziet u dat?');
  window.type(KEY.enter);
  await window.see('Een afspraak maken');
  expect(readExample('antwoorden.yaml')).toMatch(/^ +C6\.1: \{ level: 2,/m);
});
