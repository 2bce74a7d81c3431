import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TOOL } from '../../src/base/version.ts';
import { makeReadySchool } from '../support/dossiers/ready-school.ts';
import { demandRelease, released } from '../support/run/release.ts';
import { DAY, inOneLine, type Run, runBinary } from '../support/run/run-binary.ts';
import { temporaryFolder } from '../support/run/temporary-folder.ts';
import { openWindows, type Windows } from '../support/run/wine.ts';

/** Windows, played in Debian's Wine: from the installer to the package of a school, in a folder with a space and a diacritic. */

const HERE = 'Keurmerk één';
const PROGRAM = `C:\\${HERE}\\Ouder-audit`;

let windows: Windows;
/** The folder of the school, as this computer sees it. */
let here: string;

beforeAll(() => {
  demandRelease();
  windows = openWindows();
  here = join(windows.drive, HERE);
  mkdirSync(here);
  // What follows /D= is the folder, spaces included and without quotes.
  const parts = `/D=${PROGRAM}`.split(' ');
  expect(windows.runWithScreen([released('ouder-audit-setup.exe'), '/S', ...parts], here)).toBe(0);
});
afterAll(() => windows?.remove());

/** Runs a command of the tool in the folder of the school, with the Node that was installed. */
const run = (...args: string[]): Run =>
  windows.run([`${PROGRAM}\\node\\node.exe`, `${PROGRAM}\\app\\bin\\ouder-audit.js`, ...args, '--today', DAY], here);

/** A copy of the example school under another name. */
const copyOfSchool = (name: string): string => {
  if (!existsSync(join(here, 'voorbeeldschool'))) run('demo');
  cpSync(join(here, 'voorbeeldschool'), join(here, name), { recursive: true });
  return join(here, name);
};

/** Opens a file as Word does, so that nobody else may read or write it. @returns what closes it again */
const openElsewhere = async (path: string): Promise<() => Promise<void>> => {
  const folder = temporaryFolder();
  const [script, opened, close] = ['houd.cjs', 'open', 'dicht'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  // 0x10000000 is how libuv is asked to share a file with nobody.
  writeFileSync(
    script,
    `const fs = require('node:fs');
     const [, , path, opened, close] = process.argv;
     const handle = fs.openSync(path, fs.constants.O_RDWR | 0x10000000);
     fs.writeFileSync(opened, '');
     const wait = () => fs.existsSync(close) ? fs.closeSync(handle) : setTimeout(wait, 50);
     wait();`,
  );
  const onDrive = [script, opened, close].map((each) => `Z:${each.replaceAll('/', '\\')}`);
  const [first = '', ...others] = onDrive;
  const args = [`${PROGRAM}\\node\\node.exe`, first, path, ...others];
  const holder = spawn('wine', args, { cwd: here, env: windows.env, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => holder.on('close', () => resolve()));
  await expect.poll(() => existsSync(opened)).toBe(true);
  return async () => {
    writeFileSync(close, '');
    await ended;
  };
};

describe('after the silent installer', () => {
  it('the command works, from a path with a space and a diacritic', () => {
    const command = `${PROGRAM}\\ouder-audit.cmd`;
    expect(windows.run(['cmd', '/c', command, '--version'], here).stdout.trim()).toBe(TOOL.version);
    expect(windows.run(['cmd', '/c', command, 'bestaat-niet'], here).code).toBe(2);
  });

  it('the entry of the Start menu opens a window in Documents that stays, with the command at hand', () => {
    const menu = join(windows.drive, 'users');
    const entries = readdirSync(menu, { recursive: true, encoding: 'utf8' });
    expect(entries.filter((name) => name.endsWith('Start Menu/Programs/Ouder-audit.lnk'))).toHaveLength(1);
    const typed = 'cd\r\nouder-audit --version\r\nexit\r\n';
    const { stdout } = windows.run(['cmd', '/c', `${PROGRAM}\\Start Ouder-audit.cmd`], here, typed);
    expect(stdout).toContain('ouder-audit demo');
    expect(inOneLine(stdout)).toMatch(/\\Documents>\S*\\Documents .*>1\.\d+\.\d+ /);
  });

  it('the demo brings the report of the example school, the same as on Linux', async () => {
    const { code, stdout, stderr } = windows.run(['cmd', '/c', `${PROGRAM}\\ouder-audit.cmd`, 'demo'], here);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(inOneLine(stdout)).toContain('4 van 10');
    const elsewhere = temporaryFolder();
    await runBinary(['demo'], { cwd: elsewhere });
    for (const name of ['rapport.html', 'rapport.md', 'audit.json'])
      expect(readFileSync(join(here, 'voorbeeldschool/rapport', name), 'utf8')).toBe(
        readFileSync(join(elsewhere, 'voorbeeldschool/rapport', name), 'utf8'),
      );
  });
});

describe('a school on Windows', () => {
  it('makes its dossier, answers, adds evidence and closes the round', () => {
    expect(run('init', 'De Brug', '--name', 'De Brug', '--sector', 'po')).toMatchObject({ code: 0, stderr: '' });
    writeFileSync(
      join(here, 'antwoorden één.csv'),
      'Vraag;Antwoord;Toelichting\r\nC1.1;2;Dit komt van ouders en team.\r\n',
    );
    expect(run('assess', 'De Brug', '--answers', 'antwoorden één.csv')).toMatchObject({ code: 0, stderr: '' });
    writeFileSync(
      join(here, 'visie één.txt'),
      'Visie, vastgesteld op 3 november 2026. Ouders en school schreven dit samen.',
    );
    const added = run(
      'evidence',
      'add',
      'visie één.txt',
      '--dossier',
      'De Brug',
      '--document',
      'visiedocument',
      '--criteria',
      'C1',
    );
    expect(added).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(join(here, 'De Brug/bewijs'))).toEqual(['visie één.txt']);
    expect(run('check', 'De Brug').stdout).not.toContain('unreadable-file');
    expect(run('round', 'close', 'De Brug', '--incomplete')).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(join(here, 'De Brug/rondes')).filter((name) => name.endsWith('.json'))).toHaveLength(1);
  });

  it.each(['text', 'json', 'junit', 'sarif', 'github', 'gitlab', 'markdown'])(
    'checks the example, and says the same as on Linux, as %s',
    async (format) => {
      const school = copyOfSchool(`controle ${format}`);
      const args = ['check', `controle ${format}`, '--format', format, '--output', `uit één.${format}`];
      expect(run(...args).code).toBe(1);
      const elsewhere = temporaryFolder();
      cpSync(school, join(elsewhere, `controle ${format}`), { recursive: true });
      await runBinary(args, { cwd: elsewhere });
      const [found, expected] = [here, elsewhere].map((at) => readFileSync(join(at, `uit één.${format}`), 'utf8'));
      expect(found).toBe(expected);
    },
  );

  it('reports and packs to the same bytes as on Linux, verifies and unpacks', async () => {
    const school = copyOfSchool('zelfde');
    const commands = [
      ['report', 'zelfde', '--format', 'md,html,json,docx,ics'],
      ['pack', 'zelfde', '--output', 'zelfde.zip'],
    ];
    const elsewhere = temporaryFolder();
    cpSync(school, join(elsewhere, 'zelfde'), { recursive: true });
    for (const args of commands) {
      expect(run(...args)).toMatchObject({ code: 0, stderr: '' });
      expect(await runBinary(args, { cwd: elsewhere })).toMatchObject({ code: 0, stderr: '' });
    }
    for (const name of ['zelfde.zip', 'zelfde/rapport/rapport.docx', 'zelfde/rapport/kalender.ics'])
      expect(readFileSync(join(here, name)).equals(readFileSync(join(elsewhere, name)))).toBe(true);
    expect(run('verify', 'zelfde.zip', '--unpack', 'uit één')).toMatchObject({ code: 0, stderr: '' });
    expect(existsSync(join(here, 'uit één/bagit.txt'))).toBe(true);
  });

  it('refuses an output with a colon in its name, which nobody would find again', () => {
    copyOfSchool('dubbele punt');
    for (const args of [['check'], ['pack']]) {
      const { code, stderr } = run(...args, 'dubbele punt', '--output', 'uit:b.zip');
      expect({ code, said: inOneLine(stderr) }).toEqual({ code: 2, said: expect.stringContaining('dubbele punt, en') });
    }
    expect(readdirSync(here).filter((name) => /^\.?uit(:|$)/.test(name))).toEqual([]);
  });

  it('knows a registered document again that somebody names in other capitals', () => {
    const school = copyOfSchool('hoofdletters');
    const register = () => readFileSync(join(school, 'bewijs.yaml'), 'utf8');
    const before = register();
    const typed = 'hoofdletters\\bewijs\\VISIE-Ouderbetrokkenheid.PDF';
    const about = ['--document', 'visiedocument', '--criteria', 'C1'];
    const { code, stderr } = run('evidence', 'add', typed, '--dossier', 'hoofdletters', ...about);
    expect({ code, said: inOneLine(stderr) }).toEqual({ code: 2, said: expect.stringContaining('staat in de lijst') });
    expect(register()).toBe(before);
  });

  it('starts no program that lies where somebody works, whatever it is called', async () => {
    const elsewhere = temporaryFolder();
    makeReadySchool(join(elsewhere, 'getekend'));
    await runBinary(['sign', '--new-key', 'sleutel'], { cwd: elsewhere });
    const sign = ['sign', 'getekend', '--role', 'mr', '--key', 'sleutel'];
    expect((await runBinary(sign, { cwd: elsewhere })).code).toBe(0);
    expect((await runBinary(['pack', 'getekend', '--output', 'getekend.zip'], { cwd: elsewhere })).code).toBe(0);
    cpSync(join(elsewhere, 'getekend.zip'), join(here, 'getekend.zip'));
    // Another program under this name would say that the signature is wrong.
    for (const name of ['ssh-keygen.exe', 'git.exe']) cpSync(join(here, 'Ouder-audit/node/node.exe'), join(here, name));
    const { code, stdout } = run('verify', 'getekend.zip');
    expect({ code, said: inOneLine(stdout) }).toEqual({
      code: 0,
      said: expect.stringContaining('want het programma ervoor ontbreekt'),
    });
  });

  it('erases a document, whose bytes are gone from the folder', () => {
    const school = copyOfSchool('wissen');
    const about = ['--erase', '--reason', 'Verzoek van een ouder', '--by', 'schoolleiding', '--yes'];
    expect(run('evidence', 'remove', 'visie-2026', 'wissen', ...about)).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(join(school, 'bewijs'))).not.toContain('visie-ouderbetrokkenheid.pdf');
  });
});

describe('a document that is open in another program', () => {
  const BUSY = 'een ander programma gebruikt';

  it('is told as that, by every command that needs it, and nothing is lost', async () => {
    const school = copyOfSchool('open');
    const file = join(school, 'bewijs/visie-ouderbetrokkenheid.pdf');
    const close = await openElsewhere(`C:\\${HERE}\\open\\bewijs\\visie-ouderbetrokkenheid.pdf`);
    const checked = run('check', 'open');
    const packed = run('pack', 'open', '--output', 'open.zip');
    const about = ['--erase', '--reason', 'Verzoek van een ouder', '--by', 'schoolleiding', '--yes'];
    const erased = run('evidence', 'remove', 'visie-2026', 'open', ...about);
    const removed = run('evidence', 'remove', 'visie-2026', 'open', '--delete-file', '--yes');
    await close();
    expect(inOneLine(checked.stdout)).toContain('Sluit het document in andere programma’s.');
    for (const { code, stderr } of [packed, erased, removed])
      expect({ code, said: inOneLine(stderr) }).toEqual({ code: 2, said: expect.stringContaining(BUSY) });
    expect(existsSync(join(here, 'open.zip'))).toBe(false);
    expect(readFileSync(file).length).toBeGreaterThan(1000);
  });

  it('is told as that when it is a file of the dossier or a report', async () => {
    copyOfSchool('open2');
    const dossier = await openElsewhere(`C:\\${HERE}\\open2\\school.yaml`);
    const checked = run('check', 'open2');
    await dossier();
    const report = await openElsewhere(`C:\\${HERE}\\open2\\rapport\\rapport.html`);
    const reported = run('report', 'open2');
    await report();
    for (const { code, stderr } of [checked, reported])
      expect({ code, said: inOneLine(stderr) }).toEqual({ code: 2, said: expect.stringContaining(BUSY) });
  });
});

it('two processes that change one dossier at once both finish or say that the other is at work', async () => {
  copyOfSchool('samen');
  const args = ['assess', 'samen', '--answers', 'tegelijk.csv', '--today', DAY];
  writeFileSync(
    join(here, 'tegelijk.csv'),
    'Vraag;Antwoord;Toelichting\r\nC6.1;2;Dit zei het team samen met ouders.\r\n',
  );
  const start = async (): Promise<number | null> =>
    await new Promise((resolve) => {
      const program = [`${PROGRAM}\\node\\node.exe`, `${PROGRAM}\\app\\bin\\ouder-audit.js`, ...args];
      spawn('wine', program, { cwd: here, env: windows.env, stdio: 'ignore' }).on('close', resolve);
    });
  const codes = await Promise.all([start(), start(), start()]);
  expect(codes.filter((code) => code === 0).length).toBeGreaterThan(0);
  expect(codes.filter((code) => code !== 0 && code !== 2)).toEqual([]);
  expect(run('check', 'samen').code).toBe(1);
  expect(readdirSync(join(here, 'samen')).filter((name) => /lock|tmp/.test(name))).toEqual([]);
});

describe('installing again and removing', () => {
  const install = () =>
    windows.runWithScreen([released('ouder-audit-setup.exe'), '/S', ...`/D=${PROGRAM}`.split(' ')], here);
  const remove = () => windows.runWithScreen([`${PROGRAM}\\uninstall.exe`, '/S'], here);
  const isThere = (name: string) => existsSync(join(here, 'Ouder-audit', name));

  it('takes the place of what was there', () => {
    expect(install()).toBe(0);
    const command = ['cmd', '/c', `${PROGRAM}\\ouder-audit.cmd`, '--version'];
    expect(windows.run(command, here).stdout.trim()).toBe(TOOL.version);
  });

  it('takes away nothing at all while the program is open', async () => {
    writeFileSync(join(here, 'een.txt'), '');
    const close = await openElsewhere(`C:\\${HERE}\\een.txt`);
    const removing = spawn(
      'xvfb-run',
      ['-a', 'wine', `${PROGRAM}\\uninstall.exe`, '/S', '_?=C:\\Keurmerk', 'één\\Ouder-audit'],
      {
        cwd: here,
        env: windows.env,
        stdio: 'ignore',
      },
    );
    const code = await new Promise((resolve) => removing.on('close', resolve));
    await close();
    expect(code).toBe(2);
    for (const name of ['app/bin/ouder-audit.js', 'node/node.exe', 'ouder-audit.cmd']) expect(isThere(name)).toBe(true);
  });

  it('takes the program away, and leaves a dossier alone, even inside the folder of the program', () => {
    const dossier = copyOfSchool('Ouder-audit/mijn-school');
    const before = readdirSync(dossier, { recursive: true }).length;
    remove();
    expect(readdirSync(join(here, 'Ouder-audit'))).toEqual(['mijn-school']);
    expect(readdirSync(dossier, { recursive: true })).toHaveLength(before);
    expect(existsSync(join(here, 'voorbeeldschool/school.yaml'))).toBe(true);
    const left = readdirSync(join(windows.drive, 'users'), { recursive: true, encoding: 'utf8' });
    expect(left.filter((name) => name.endsWith('Ouder-audit.lnk'))).toEqual([]);
  });
});

it('the zip works without installing', () => {
  execFileSync('unzip', ['-q', released('ouder-audit-{version}-windows-x64.zip'), '-d', here]);
  const command = `C:\\${HERE}\\ouder-audit-${TOOL.version}\\ouder-audit.cmd`;
  const { code, stdout } = windows.run(['cmd', '/c', command, 'demo', 'uit-de-zip'], here);
  expect({ code, said: inOneLine(stdout) }).toEqual({ code: 0, said: expect.stringContaining('4 van 10') });
});
