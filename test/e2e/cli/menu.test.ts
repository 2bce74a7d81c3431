import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { numberOfChoice } from '../../support/dossiers/audit-talk.ts';
import { makeSchool, seeQuestion, sitDown } from '../../support/dossiers/interview.ts';
import { inOneLine, projectRoot, runBinary } from '../../support/run/run-binary.ts';
import { placeExample, temporaryFolder } from '../../support/run/temporary-folder.ts';
import { KEY, runInTerminal, type TerminalRun } from '../../support/run/terminal.ts';

/** The bare command in a real pseudo-terminal: its own folder for settings, so that it knows no dossier at first. */
const openMenu = (folder: string, args: string[] = [], columns = 100): TerminalRun =>
  runInTerminal(args, folder, { columns, env: settingsOf(folder) });

const settingsOf = (folder: string) => ({ XDG_CONFIG_HOME: join(folder, 'instellingen') });

const knownIn = (folder: string): string[] =>
  JSON.parse(readFileSync(join(folder, 'instellingen', 'ouder-audit', 'dossiers.json'), 'utf8')).dossiers;

const type = async (terminal: TerminalRun, see: string, keys: string): Promise<string> => {
  const seen = await terminal.see(see);
  terminal.type(keys);
  return seen;
};

describe('the menu', () => {
  it('brings somebody from nothing to the first question without a path, comes back after Ctrl-C, and remembers', async () => {
    const folder = temporaryFolder();
    const terminal = openMenu(folder);
    await type(terminal, 'Maak een dossier voor uw school', KEY.down + KEY.enter);
    await type(terminal, 'Hoe heet de school?', `OBS De Brüg${KEY.enter}`);
    await type(terminal, 'In welke plaats?', KEY.enter);
    await type(terminal, 'Wat voor school is het?', KEY.enter);
    await type(terminal, 'schooljaar', KEY.enter);
    await terminal.see('OBS De Brüg (obs-de-brug): 0 van de 44 vragen beantwoord');
    await type(terminal, 'Nu het handigst: begin met de vragen.', '');
    await type(terminal, 'Ctrl-C: terug', KEY.enter);
    await sitDown(terminal);
    await seeQuestion(terminal, 'C1.1');
    terminal.type(KEY.ctrlC);
    await terminal.see('Gestopt.');
    await type(terminal, 'Ctrl-C: terug', KEY.ctrlC);
    await type(terminal, 'OBS De Brüg: 0 van de 44 vragen beantwoord', KEY.ctrlC);
    expect((await terminal.end()).code).toBe(130);
    expect(existsSync(join(folder, 'obs-de-brug', 'school.yaml'))).toBe(true);
    expect(knownIn(folder)).toEqual([join(folder, 'obs-de-brug')]);
  });

  it('makes nothing in the folder of the program, which a newer version replaces', async () => {
    const home = temporaryFolder();
    mkdirSync(join(home, 'Documenten'));
    const env = { ...settingsOf(home), HOME: home, USERPROFILE: home, OneDrive: '' };
    const terminal = runInTerminal(['--plain'], projectRoot, { columns: 300, env });
    expect(inOneLine(await type(terminal, '2 = Maak een dossier', '2\r'))).toContain(
      `Uw dossiers komen in de map ${join(home, 'Documenten')}, en niet bij het programma`,
    );
    await type(terminal, 'Hoe heet de school?', 'De Brug\r');
    await type(terminal, 'In welke plaats?', '\r');
    await type(terminal, 'Wat voor school is het?', '1\r');
    await type(terminal, 'schooljaar', '\r');
    const menu = await type(terminal, '= Stoppen', '');
    terminal.type(`${/(\d+) = Stoppen/.exec(menu)?.[1]}\r`);
    expect((await terminal.end()).code).toBe(0);
    expect(existsSync(join(home, 'Documenten', 'de-brug', 'school.yaml'))).toBe(true);
  });

  it('asks again for a file that is not there, with what was typed', async () => {
    const folder = await makeSchool();
    writeFileSync(join(folder, 'visie.txt'), 'Ouders en school werken samen aan de visie.');
    const terminal = openMenu(folder, [], 120);
    await type(terminal, 'Open een dossier dat er al is', 'o');
    await type(terminal, 'school', KEY.enter);
    await type(terminal, 'Nu het handigst', 'b');
    await type(terminal, 'Een bestand toevoegen', 'b');
    await type(terminal, 'Welk bestand?', `visi.txt${KEY.enter}`);
    await terminal.see('Er is geen bestand of map "visi.txt".');
    terminal.type(`\u007F\u007F\u007F\u007Fe.txt${KEY.enter}`);
    await terminal.see('Wat voor document is visie.txt?');
    terminal.type(KEY.ctrlC);
    await type(terminal, 'Nu het handigst', KEY.ctrlC);
    await type(terminal, 'Open een dossier', KEY.ctrlC);
    expect((await terminal.end()).code).toBe(130);
  });

  it('works by numbers with --plain, runs a command, forgets a dossier on request and leaves its folder alone', async () => {
    const folder = await makeSchool();
    const terminal = openMenu(folder, ['--plain'], 200);
    await type(terminal, '3 = Open een dossier dat er al is', '3\r');
    await type(terminal, '1 = school', '1\r');
    const screen = await type(terminal, '13 = Stoppen', '4\r');
    const number = /(\d+) = Controleren/.exec(screen)?.[1];
    expect(number).toBe('4');
    await terminal.see('Keurmerk:');
    const again = await type(terminal, '13 = Stoppen', '');
    const forget = /(\d+) = Dit dossier uit dit menu halen/.exec(again)?.[1] ?? '';
    terminal.type(`${forget}\r`);
    await type(terminal, '2 = Ja, uit het menu halen', '1\r');
    await type(terminal, '13 = Stoppen', '');
    expect(knownIn(folder)).toEqual([join(folder, 'school')]);
    terminal.type(`${forget}\r`);
    await type(terminal, '2 = Ja, uit het menu halen', '2\r');
    await terminal.see('"school" staat niet meer in het menu.');
    await type(terminal, '5 = Stoppen', '5\r');
    expect((await terminal.end()).code).toBe(0);
    expect(knownIn(folder)).toEqual([]);
    expect(existsSync(join(folder, 'school', 'school.yaml'))).toBe(true);
  });

  it('brings somebody to a sealed package and looks into it, with choices from lists and no typed path', async () => {
    const folder = await makeSchool();
    const terminal = openMenu(folder, ['--plain'], 200);
    const choose = async (...words: string[]) => {
      for (const each of words) {
        const said = await terminal.see('> ');
        terminal.type(`${numberOfChoice(said.replaceAll('\r', ''), each)}\r`);
      }
    };
    await choose('Open een dossier', 'school', 'Verzegelen', 'Nee, eerst verder');
    await terminal.see('Er is geen pakket gemaakt.');
    await choose('Verzegelen');
    await terminal.see('Er ontbreekt nog bewijs bij');
    await choose('Ja, nu al een pakket maken');
    await terminal.see('Verzegeld in: de-proef-2026-2027.zip');
    // A package with questions open is not one to send.
    expect(await terminal.see('met de vragen.')).not.toContain('naar de auditor');
    await choose('Meer', 'Een pakket nakijken', 'de-proef-2026-2027.zip', 'de-proef-2026-2027-zegel.txt');
    await terminal.see('Het pakket de-proef-2026-2027.zip klopt');
    await terminal.see('het zegel is het zegel dat u gaf');
    await choose('Meer', 'Ingevulde formulieren samenvoegen', '');
    await choose('Stoppen');
    expect((await terminal.end()).code).toBe(0);
  });

  it('has both ways out of a date that differs, and replaces a file by a newer one with its name', async () => {
    const folder = temporaryFolder();
    placeExample(join(folder, 'school'));
    cpSync(join(projectRoot, 'test/fixtures/documents/visie.pdf'), join(folder, 'visie-ouderbetrokkenheid.pdf'));
    const terminal = openMenu(folder, ['--plain'], 200);
    const choose = async (...words: string[]) => {
      for (const each of words) {
        const said = await terminal.see('> ');
        terminal.type(`${numberOfChoice(said.replaceAll('\r', ''), each)}\r`);
      }
    };
    await choose('Open een dossier', 'school', 'Bewijs', 'Zeggen wie een stuk bewijs', 'leerlingenraad-oktober');
    await choose('Nog niemand', 'Bewijs', 'Zeggen wie een stuk bewijs', 'leerlingenraad-oktober');
    await choose('Intern begeleider', 'Ja, of ik weet het niet zeker');
    await terminal.see('Haal die gegevens er eerst uit');
    await choose('Bewijs', 'Zeggen wie een stuk bewijs', 'leerlingenraad-oktober', 'Intern begeleider', 'Nee, alles');
    await terminal.see('Gewijzigd: leerlingenraad-oktober');
    await choose('Bewijs', 'Een bestand toevoegen');
    await terminal.see('Welk bestand?');
    await type(terminal, '> ', 'visie-ouderbetrokkenheid.pdf\r');
    await choose('Vervangen');
    await terminal.see('Van welke datum is het?');
    await type(terminal, '> ', '2026-10-01\r');
    await choose('Niemand');
    await terminal.see('Vervangen: visie-2026');
    await choose('Nee, klaar', 'De laatste wijziging terugnemen', 'Ja');
    await terminal.see('Teruggenomen');
    await choose('Stoppen');
    expect((await terminal.end()).code).toBe(0);
    const register = readFileSync(join(folder, 'school', 'bewijs.yaml'), 'utf8');
    expect(register).toContain('consent: { by: mr, date: 2026-03-03 }');
  });

  it('does what a letter says at once, shows from its first line on what is long, and names no command', async () => {
    const folder = await makeSchool();
    const terminal = openMenu(folder);
    await type(terminal, 'Ctrl-C: stoppen', KEY.down + KEY.down + KEY.enter);
    await type(terminal, 'Welk dossier?', KEY.enter);
    await type(terminal, 'pijltjes, dan Enter', 'c');
    const checked = await type(terminal, 'Klaar met lezen?', KEY.enter);
    expect(checked).toContain('kies v in het menu (vragen)');
    await type(terminal, 'pijltjes, dan Enter', 'm');
    await type(terminal, 'Enter: bevestigen', 'a');
    const first = await type(terminal, 'Bladzijde 1 van', KEY.enter);
    expect(first).toContain('De standaarden');
    expect(checked + first + (await type(terminal, 'Bladzijde 2 van', KEY.ctrlC))).not.toContain('ouder-audit ');
    await type(terminal, 'pijltjes, dan Enter', 's');
    expect((await terminal.end()).code).toBe(0);
  });

  it('opens the example school that is there already, with what was done in it, and makes reports by letters', async () => {
    const folder = temporaryFolder();
    const terminal = openMenu(folder);
    await type(terminal, 'Enter: bevestigen', 'b');
    await type(terminal, 'pijltjes, dan Enter', 'd');
    await type(terminal, 'Enter: bevestigen', 'b');
    await terminal.see('De map "voorbeeldschool" was er al. Die gaat nu open.');
    await type(terminal, 'pijltjes, dan Enter', 'r');
    await type(terminal, 'Enter: bevestigen', 'k');
    await terminal.see('Geef de kaart aan uw bestuur.');
    await type(terminal, 'Klaar met lezen?', KEY.enter);
    await type(terminal, 'pijltjes, dan Enter', 'm');
    await type(terminal, 'Enter: bevestigen', 'v');
    await terminal.see('Dit is een verkenning');
    await type(terminal, 'Enter: klaar', KEY.ctrlC);
    await type(terminal, 'pijltjes, dan Enter', 's');
    expect((await terminal.end()).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['instellingen', 'voorbeeldschool']);
    expect(readdirSync(join(folder, 'voorbeeldschool', 'rapport')).join()).toContain('kaart');
  });

  it('names among the questions the keys that work from there: first stop, then the key of the menu', async () => {
    const folder = await makeSchool();
    writeFileSync(
      join(folder, 'brief.txt'),
      `Bel de school op 030-7654321. ${'Samen kijken wij hoe het gaat. '.repeat(9)}`,
    );
    const terminal = openMenu(folder);
    await type(terminal, 'Enter: bevestigen', 'o');
    await type(terminal, 'Enter: bevestigen', '1');
    await type(terminal, 'pijltjes, dan Enter', 'v');
    await sitDown(terminal);
    await seeQuestion(terminal, 'C1.1');
    terminal.type('e');
    await type(terminal, 'Enter: bevestigen', 'b');
    await type(terminal, 'Tab: aanvullen', `brief.txt${KEY.enter}`);
    const warned = await type(terminal, 'toch kopiëren', KEY.ctrlC);
    expect(inOneLine(warned)).toContain('Ctrl-C (stoppen), en kies dan g in het menu (gegevens van de school)');
    await type(terminal, 'pijltjes, dan Enter', 'g');
    await type(terminal, 'Enter: bevestigen', KEY.ctrlC);
    await type(terminal, 'pijltjes, dan Enter', 's');
    expect((await terminal.end()).code).toBe(0);
  });

  it.each([
    ['SIGTERM', 'in the middle of a question', 'Wie zitten er nu aan tafel?'],
    ['SIGHUP', 'in the middle of a question', 'Wie zitten er nu aan tafel?'],
    ['SIGTERM', 'between two screens', '> '],
  ])('ends by %s %s', async (signal, _when, seen) => {
    const folder = await makeSchool();
    const terminal = openMenu(folder, ['--plain'], 200);
    await type(terminal, '3 = Open een dossier dat er al is', '3\r');
    await type(terminal, '1 = school', '1\r');
    await type(terminal, '13 = Stoppen', '1\r');
    await terminal.see(seen);
    terminal.kill(signal);
    expect((await terminal.end()).code).toBe(130);
  });

  it('ends when its window closes', async () => {
    const folder = temporaryFolder();
    const terminal = openMenu(folder);
    await terminal.see('Wat wilt u doen?');
    terminal.close();
    expect((await terminal.end()).code).toBe(130);
  });
});

it('pack on a terminal asks as in the menu, and says which of two packages is the newest', async () => {
  const folder = await makeSchool();
  const pack = async () => {
    const terminal = runInTerminal(['pack', 'school'], folder);
    await type(terminal, 'Wilt u nu al verzegelen?', KEY.down + KEY.enter);
    const { code, screen } = await terminal.end();
    expect(code).toBe(0);
    return inOneLine(screen);
  };
  expect(await pack()).not.toContain('Ouder is');
  expect(await pack()).toContain('Dit pakket is nu het nieuwste van deze school. Ouder is: de-proef-2026-2027.zip.');
  expect(existsSync(join(folder, 'de-proef-2026-2027-2-zegel.txt'))).toBe(true);
  const kept = runInTerminal(['pack', 'school'], folder);
  await type(kept, 'Wilt u nu al verzegelen?', KEY.enter);
  expect((await kept.end()).code).toBe(130);
});

describe('without a terminal, the bare command', () => {
  it.each<[string[]]>([[[]], [['--no-color']], [['help']]])('%o shows the help', async (args) => {
    const { code, stdout } = await runBinary(args, { cwd: temporaryFolder() });
    expect({ code, help: stdout.includes('Opdrachten:') }).toEqual({ code: 0, help: true });
  });

  it('help with a command shows the help of that one', async () => {
    const { code, stdout } = await runBinary(['help', 'check'], { cwd: temporaryFolder() });
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('ouder-audit check [opties]') });
  });
});

it('help with a command that does not exist says so, and names the nearest', async () => {
  const { code, stdout, stderr } = await runBinary(['help', 'chek'], { cwd: temporaryFolder() });
  expect({ code, stdout, said: inOneLine(stderr) }).toEqual({
    code: 2,
    stdout: '',
    said: expect.stringContaining('De opdracht "chek" bestaat niet.'),
  });
  expect(stderr).toContain('check');
});

describe('a folder without a dossier', () => {
  it('with one of nearly that name beside it brings that one to mind', async () => {
    const folder = await makeSchool();
    const { code, stderr } = await runBinary(['check', 'schol'], { cwd: folder });
    expect({ code, said: inOneLine(stderr) }).toEqual({
      code: 2,
      said: expect.stringContaining('De map "schol" is er niet. Bedoelt u "school"?'),
    });
  });

  it.each([
    [['check']],
    [['questions', 'export', '--with-answers']],
    [['evidence', 'add', 'x.pdf']],
    [['answers', 'merge']],
    [['report']],
    [['pack']],
  ])('%o names the ones below, and offers them on a terminal', async (args) => {
    const folder = await makeSchool();
    const { code, stderr } = await runBinary(args, { cwd: folder });
    expect({ code, said: inOneLine(stderr) }).toEqual({ code: 2, said: expect.stringContaining('school') });
    expect(stderr).not.toContain('"."');
    const terminal = runInTerminal(args, folder);
    await type(terminal, 'Met welk dossier wilt u verder?', KEY.ctrlC);
    expect((await terminal.end()).code).toBe(130);
  });

  it('is where assess asks which of those below is meant, or a new one', async () => {
    const folder = await makeSchool();
    const terminal = runInTerminal(['assess'], folder);
    const choices = await type(terminal, 'Hier een nieuw dossier maken', KEY.enter);
    expect(choices).toContain('school');
    await sitDown(terminal);
    await seeQuestion(terminal, 'C1.1');
    terminal.type(KEY.ctrlC);
    const { screen } = await terminal.end();
    expect(inOneLine(screen)).toContain('ouder-audit assess school');
    expect(existsSync(join(folder, 'school.yaml'))).toBe(false);
  });
});
