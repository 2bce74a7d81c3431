import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runMain } from '../../support/run/run-main.ts';
import { copyOfExample } from '../../support/run/temporary-folder.ts';

/** What controls a terminal, or shows something else than what is written. Tabs and line ends are fine. */
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/;

const NAMES = [
  'rood\u001b[31m.txt',
  'titel\u001b]0;x\u0007.txt',
  'csi\u009b31m.txt',
  'lijn\nbreuk.txt',
  'terug\b\b.pdf',
  'om\u202egnp.txt',
  'nel\u0085.docx',
  'wis\u001b[2J.crdownload',
];

/** A copy of the example school with files whose names do harm. */
const hostileSchool = (): string => {
  const school = copyOfExample();
  const folder = join(school, 'bewijs', 'C1');
  mkdirSync(folder, { recursive: true });
  for (const name of NAMES) writeFileSync(join(folder, name), 'Het BSN van de leerling is 123456782.');
  return school;
};

const FORMATS = ['text', 'json', 'junit', 'sarif', 'github', 'gitlab', 'markdown'];

const COMMANDS = [
  ...FORMATS.map((format) => ['check', '--format', format]),
  ['check', '--ready'],
  ['check', '--ready', '--format', 'json'],
  ['evidence', 'list'],
  ['evidence', 'scan'],
  ['report', '--format', 'md,html,json'],
];

describe.skipIf(process.platform === 'win32')('escape codes in the names of files reach no terminal', () => {
  it('in whatever a command shows or writes', async () => {
    const school = hostileSchool();
    for (const command of COMMANDS) {
      const { stdout, stderr } = await runMain([...command, school], '.');
      expect([command, CONTROLS.exec(stdout + stderr)?.[0], stdout.length > 100]).toEqual([command, undefined, true]);
    }
    const folder = join(school, 'rapport');
    const files = readdirSync(folder).filter((name) => /\.(md|html|json)$/.test(name));
    expect(files.length).toBeGreaterThanOrEqual(3);
    for (const name of files) expect(readFileSync(join(folder, name), 'utf8')).not.toMatch(CONTROLS);
  });

  it('in the error about a file that is refused', async () => {
    const school = hostileSchool();
    const file = join(school, 'bewijs', 'C1', NAMES[0] ?? '');
    const details = ['--document', 'visiedocument', '--criteria', 'C1', '--dossier', school];
    const { code, stderr } = await runMain(['evidence', 'add', file, ...details], '.');
    expect([code, CONTROLS.test(stderr)]).toEqual([2, false]);
  });
});
