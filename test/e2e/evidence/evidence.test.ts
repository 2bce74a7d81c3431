import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inOneLine, projectRoot } from '../../support/run/run-binary.ts';
import { runBuilt } from '../../support/run/run-built.ts';
import { copyOfExample, temporaryFolder } from '../../support/run/temporary-folder.ts';
import { drawScreen, KEY, runInTerminal } from '../../support/run/terminal.ts';

const fixture = (name: string): string => join(projectRoot, 'test/fixtures/documents', name);

const written = (name: string, text: string): string => {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, text);
  return path;
};

const registerOf = (school: string) => parse(readFileSync(join(school, 'bewijs.yaml'), 'utf8')).evidence;

const TYPED = ['--document', 'overig', '--criteria', 'C1'];

describe('evidence add', () => {
  it.each<[string, () => string, string]>([
    ['a citizen service number', () => written('lijst.txt', 'Leerling BSN 123456782'), 'burgerservicenummer'],
    ['an account number', () => written('geld.txt', 'NL02 ABNA 0123 4567 89'), 'IBAN'],
    ['the place of a photo', () => fixture('foto.jpg'), 'waar de foto is gemaakt'],
    ['a password', () => fixture('encrypted-user.pdf'), 'wachtwoord'],
    ['a macro', () => fixture('macro-inside.docx'), 'macro'],
    ['a name that gives a number away', () => written('moeder 06-12345678.txt', 'Een gesprek.'), 'andere naam'],
    ['damage', () => written('half.pdf', '%PDF-1.4\n1 0 obj'), 'beschadigd'],
  ])('refuses a file with %s, says why and what to do, and changes nothing', async (_name, make, words) => {
    const school = copyOfExample();
    const before = readFileSync(join(school, 'bewijs.yaml'), 'utf8');
    const run = await runBuilt(['evidence', 'add', make(), '--dossier', school, ...TYPED]);
    expect(run.code).toBe(2);
    expect(inOneLine(run.stderr)).toContain('Er is niets toegevoegd.');
    expect(inOneLine(run.stderr)).toContain(words);
    expect(run.stdout + run.stderr).not.toMatch(/123456782|NL02|06-12345678/);
    expect(readFileSync(join(school, 'bewijs.yaml'), 'utf8')).toBe(before);
    expect(existsSync(join(school, 'bewijs', 'lijst.txt'))).toBe(false);
  });

  it.each([
    ['a phone number', 'Bel moeder op 06-12345678', 'een telefoonnummer'],
    ['a mail address', 'Vraag j.jansen@gmail.com', 'een e-mailadres'],
    ['a citizen service number', 'Leerling BSN 123456782', 'burgerservicenummer'],
    ['an account number', 'Bijdrage NL02 ABNA 0123 4567 89', 'een rekeningnummer'],
    ['a listed name', 'Gesprek met FENNA Zandbergen', 'een naam uit namen.txt'],
  ])('refuses a title with %s, and repeats nothing of it', async (_name, title, words) => {
    const school = copyOfExample();
    writeFileSync(join(school, 'namen.txt'), 'Fenna Zandbergen\n');
    const before = readFileSync(join(school, 'bewijs.yaml'), 'utf8');
    const source = written('gesprek.txt', 'Een gesprek over rekenen.');
    const run = await runBuilt(['evidence', 'add', source, '--dossier', school, '--title', title, ...TYPED]);
    expect(run.code).toBe(2);
    expect(inOneLine(run.stderr)).toContain(words);
    expect(inOneLine(run.stderr)).toContain('Er is niets gewijzigd.');
    expect(run.stdout + run.stderr).not.toMatch(/12345678|jansen|NL02|fenna/i);
    expect(readFileSync(join(school, 'bewijs.yaml'), 'utf8')).toBe(before);
    expect(existsSync(join(school, 'bewijs', 'gesprek.txt'))).toBe(false);
  });

  it('copies a file with personal data only when told to, and says how', async () => {
    const school = copyOfExample();
    const add = ['evidence', 'add', written('lijst.txt', 'Leerling BSN 123456782'), '--dossier', school, ...TYPED];
    expect(inOneLine((await runBuilt(add)).stderr)).toContain('Geef de opdracht dan met --despite-findings.');
    const told = await runBuilt([...add, '--despite-findings']);
    expect(told.code).toBe(0);
    expect(inOneLine(told.stdout)).toMatch(/Toegevoegd: lijst .*burgerservicenummer/);
    expect(told.stdout).not.toContain('123456782');
    expect(existsSync(join(school, 'bewijs', 'lijst.txt'))).toBe(true);
  });

  it('warns on the screen before it copies, and Enter leaves the file where it was', async () => {
    const school = copyOfExample();
    const source = written('lijst.txt', 'Leerling BSN 123456782');
    const terminal = runInTerminal(['evidence', 'add', source, '--dossier', school, ...TYPED], projectRoot);
    await terminal.see('toch kopiëren');
    expect(existsSync(join(school, 'bewijs', 'lijst.txt'))).toBe(false);
    terminal.type(KEY.enter);
    await terminal.see('Niet toegevoegd');
    expect((await terminal.end()).code).toBe(0);
    expect(existsSync(join(school, 'bewijs', 'lijst.txt'))).toBe(false);
    expect(Object.keys(registerOf(school))).not.toContain('lijst');
  });

  it('names the file that is there already, and how to put it in the list', async () => {
    const school = copyOfExample();
    const add = async (...names: string[]) =>
      await runBuilt(['evidence', 'add', ...names, '--dossier', school, ...TYPED], {});
    const registered = join(school, 'bewijs', 'welkomstprocedure.odt');
    const copy = written('kopie.odt', '');
    copyFileSync(registered, copy);
    expect(inOneLine((await add(copy)).stderr)).toContain('staat in de lijst, als "welkomstprocedure.odt"');
    const loose = written('los.txt', 'Dit is een los bestand.');
    copyFileSync(loose, join(school, 'bewijs', 'ligt-er-al.txt'));
    const { code, stderr } = await add(loose);
    expect(code).toBe(2);
    expect(inOneLine(stderr)).toContain('als "ligt-er-al.txt"');
    expect(inOneLine(stderr)).toContain(`ouder-audit evidence scan ${school}`);
    const twice = [written('een.txt', 'Twee keer hetzelfde.'), written('twee.txt', 'Twee keer hetzelfde.')];
    expect(inOneLine((await add(...twice)).stderr)).toContain('hetzelfde bestand als');
  });

  it('keeps to the width of the terminal, and keeps commands whole', async () => {
    const cwd = dirname(copyOfExample());
    for (const name of ['foto.jpg', 'visie.docx']) copyFileSync(fixture(name), join(cwd, name));
    const { stdout } = await runBuilt(['evidence', 'scan', 'school'], { cwd });
    const add = ['evidence', 'add', '--dossier', 'school', ...TYPED];
    const run = await runBuilt([...add, 'foto.jpg', 'visie.docx'], { cwd });
    const added = await runBuilt([...add, 'visie.docx'], { cwd });
    const said = [stdout, run.stderr, added.stdout].join('').split('\n');
    expect(said.length).toBeGreaterThan(10);
    for (const line of said.filter((each) => !/ouder-audit (evidence|check)/.test(each))) {
      expect(line.length, line).toBeLessThanOrEqual(100);
    }
    expect(said.some((line) => line.endsWith('ouder-audit check school'))).toBe(true);
  });

  it('writes a line for each thing that the register says', async () => {
    const school = copyOfExample();
    await runBuilt(['evidence', 'add', fixture('visie.docx'), '--dossier', school, ...TYPED]);
    expect(readFileSync(join(school, 'bewijs.yaml'), 'utf8')).toContain(
      '  visie:\n    file: visie.docx\n    document: overig\n    criteria: [ C1 ]\n    date: 2025-02-13\n',
    );
  });

  it('says which flag names the dossier, where there is none', async () => {
    const { code, stderr } = await runBuilt(['evidence', 'add', fixture('visie.docx')], { cwd: temporaryFolder() });
    expect(code).toBe(2);
    expect(inOneLine(stderr)).toContain('--dossier <map>');
  });

  it('takes the date from the document itself, and tells what it found', async () => {
    const school = copyOfExample();
    const run = await runBuilt(['evidence', 'add', fixture('visie.docx'), '--dossier', school, ...TYPED]);
    expect(run.code).toBe(0);
    expect(registerOf(school)['visie']).toMatchObject({ file: 'visie.docx', date: '2025-02-13' });
    expect(inOneLine(run.stdout)).toContain('Naam van de maker staat in het bestand');
    expect(run.stdout).not.toContain('Marloes');
    // What the team still has to answer is not what was asked.
    expect(inOneLine(run.stdout)).not.toContain('Vraag is nog open');
  });
});

describe('evidence scan', () => {
  const schoolWithLooseFiles = (): string => {
    const school = copyOfExample();
    mkdirSync(join(school, 'bewijs', 'C9'), { recursive: true });
    copyFileSync(
      join(school, 'bewijs', 'welkomstprocedure.odt'),
      join(school, 'bewijs', 'C9', 'startgesprek-protocol-2025-09-15.odt'),
    );
    writeFileSync(join(school, 'bewijs', 'bellen.txt'), 'Bel mijn moeder op 06-12345678.');
    writeFileSync(join(school, 'bewijs', 'leerling-123456782.txt'), 'Een gesprek.');
    return school;
  };

  it('proposes a registration for every file without one, and changes nothing', async () => {
    const school = schoolWithLooseFiles();
    const before = readFileSync(join(school, 'bewijs.yaml'), 'utf8');
    const run = await runBuilt(['evidence', 'scan', school]);
    expect(run.code).toBe(0);
    expect(inOneLine(run.stdout)).toContain('bestanden staan nog niet in de lijst');
    expect(inOneLine(run.stdout)).toContain('--document startgesprek-protocol --criteria "C9" --date 2025-09-15');
    expect(inOneLine(run.stdout)).toContain('Telefoonnummer van een persoon gevonden');
    expect(run.stdout).toContain('bewijs/leerling-•••••••••.txt');
    expect(inOneLine(run.stdout)).toContain('Los eerst dit op');
    expect(run.stdout).not.toMatch(/06-12345678|123456782/);
    expect(run.stdout).not.toContain('visie-ouderbetrokkenheid');
    expect(readFileSync(join(school, 'bewijs.yaml'), 'utf8')).toBe(before);
  });

  it('gives a command that works as it stands', async () => {
    const school = schoolWithLooseFiles();
    const { stdout } = await runBuilt(['evidence', 'scan', school]);
    const command = stdout.split('\n').find((line) => line.includes('startgesprek-protocol --criteria')) ?? '';
    const args = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((found) => found[1] ?? found[2] ?? '').slice(1);
    const run = await runBuilt(args);
    expect(run.stderr).toBe('');
    expect(registerOf(school)['startgesprek-protocol-2025-09-15']).toMatchObject({
      file: 'C9/startgesprek-protocol-2025-09-15.odt',
      criteria: ['C9'],
    });
  });

  it('asks about each file on the screen: register, pass by, stop', async () => {
    const school = schoolWithLooseFiles();
    const terminal = runInTerminal(['evidence', 'scan', school], projectRoot);
    await terminal.see('rondleiding-nieuwe-gezinnen');
    await terminal.see('Nee, overslaan');
    terminal.type(KEY.down + KEY.enter);
    await terminal.see('startgesprek-protocol');
    await terminal.see('Nee, overslaan');
    terminal.type(KEY.enter);
    for (const question of ['Wat voor document', 'Bij welke criteria', 'Van welke datum', 'Hoe heet']) {
      await terminal.see(question);
      terminal.type(KEY.enter);
    }
    await terminal.see('bellen.txt');
    terminal.type(KEY.ctrlC);
    expect((await terminal.end()).code).toBe(130);
    expect(registerOf(school)['startgesprek-protocol-2025-09-15']).toMatchObject({
      document: 'startgesprek-protocol',
      criteria: ['C9'],
      date: '2025-09-15',
    });
    expect(Object.keys(registerOf(school))).not.toContain('bellen');
  });

  it.each([60, 72, 78, 84, 96])(
    'shows a date whole that stands ready, and one that is typed, at %s columns',
    async (columns) => {
      const folder = temporaryFolder();
      await runBuilt(['init', 'school', '--name', 'De Proef', '--sector', 'po'], { cwd: folder });
      writeFileSync(join(folder, 'gesprek-2026-09-05.txt'), `${'Een gesprek over rekenen en lezen. '.repeat(9)}`);
      const terminal = runInTerminal(['evidence', 'add', 'gesprek-2026-09-05.txt', '--dossier', 'school'], folder, {
        columns,
      });
      await terminal.see('Wat voor document');
      await terminal.see('Ctrl-C: stoppen');
      terminal.type(KEY.enter);
      await terminal.see('Bij welke criteria');
      await terminal.see('Ctrl-C: stoppen');
      terminal.type(KEY.enter);
      await terminal.see('Van welke datum');
      await terminal.see('09-05)');
      const onScreen = async () =>
        (await drawScreen(terminal.raw(), columns, 40)).screen.map((line) => line.trim()).join('\n');
      expect(await onScreen()).toContain('(2026-09-05)');
      terminal.type('2026-10-13');
      await terminal.see('3');
      await expect.poll(onScreen).toContain('2026-10-13');
      terminal.type(KEY.ctrlC);
      await terminal.end();
    },
  );

  it('says so when every file is in the list', async () => {
    const school = temporaryFolder();
    await runBuilt(['init', school, '--name', 'De Proef', '--sector', 'po', '--school-year', '2026-2027']);
    expect(inOneLine((await runBuilt(['evidence', 'scan', school])).stdout)).toContain('Alle bestanden');
  });
});
