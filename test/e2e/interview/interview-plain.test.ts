import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { answersIn, makeSchool } from '../../support/dossiers/interview.ts';
import { binary, DAY, inOneLine, runThroughPipe } from '../../support/run/run-binary.ts';
import { runInTerminal } from '../../support/run/terminal.ts';

const ENTER = '\r';

/** Every character that a terminal takes for something else than text. */
const STEERS = /[\u0000-\u0009\u000B\u000C\u000E-\u001F\u007F-\u009F]/;

/** Runs a sitting from lines that come through a pipe. */
const sitByPipe = async (args: string[], cwd: string, lines: string[]) =>
  await runThroughPipe([process.execPath, binary, ...args, '--today', DAY], lines.map((line) => `${line}\n`).join(''), {
    cwd,
  });

describe('--plain', () => {
  it('takes a team through a criterion by numbers alone, at 40 columns, with nothing that steers the screen', async () => {
    const folder = await makeSchool();
    const terminal = runInTerminal(['assess', 'school', '--plain', '--criterion', 'C1'], folder, {
      columns: 40,
      rows: 15,
    });
    await terminal.see('Wie zitten er nu aan tafel?');
    expect(await terminal.see('> ')).toContain('  4 = Ouder');
    terminal.type(`1, 4 5${ENTER}`);
    await terminal.see('Vraag C1.1 (1 van 4)');
    const asked = await terminal.see('> ');
    expect(asked).toMatch(/ {2}0 = [\s\S]* {2}3 = 3\.0 [\s\S]* {2}9 = Stoppen/);
    expect(inOneLine(asked)).toContain('0 = Geen stuk. Er is geen visie');
    terminal.type(`drie${ENTER}`);
    await terminal.see('Typ 0, 1, 2, 3, 4, 5, 6, 8 of 9');
    await terminal.see('> ');
    terminal.type(`3${ENTER}`);
    await terminal.see('Waaraan ziet u dat?');
    await terminal.see('> ');
    terminal.type(`Wij schreven het samen.${ENTER}`);
    await terminal.see('Bewaard.');
    await terminal.see('Vraag C1.2 (2 van 4)');
    await terminal.see('> ');
    terminal.type(`8${ENTER}`);
    await terminal.see('Wat wilt u doen?');
    await terminal.see('> ');
    terminal.type(`1${ENTER}`);
    await terminal.see('Voorbeeld van een antwoord:');
    await terminal.see('6 = Terug naar deze vraag');
    await terminal.see('> ');
    terminal.type(`6${ENTER}`);
    await terminal.see('Vraag C1.2 (2 van 4)');
    await terminal.see('> ');
    terminal.type(`5${ENTER}`);
    await terminal.see('Waarom is dit niet van toepassing?');
    await terminal.see('> ');
    terminal.type(`Zomaar.${ENTER}`);
    await terminal.see('Schrijf in minstens 4 woorden waarom.');
    await terminal.see('> ');
    terminal.type(`Wij zijn net begonnen.${ENTER}`);
    await terminal.see('Vraag C1.3 (3 van 4)');
    await terminal.see('> ');
    terminal.type(`4${ENTER}`);
    await terminal.see('Vraag C1.4 (4 van 4)');
    await terminal.see('> ');
    terminal.type(`6${ENTER}`);
    await terminal.see('En nu?');
    await terminal.see('> ');
    terminal.type(`1${ENTER}`);
    const { code, screen } = await terminal.end();
    expect(code).toBe(0);
    expect(terminal.raw()).not.toMatch(STEERS);
    for (const line of screen.split(/\r?\n/)) {
      if (/ouder-audit |Keurmerk/.test(line)) break;
      expect(line.length, line).toBeLessThanOrEqual(40);
    }
    expect(answersIn(folder).answers).toEqual({
      'C1.1': { level: 3, remark: 'Wij schreven het samen.', answeredOn: DAY },
      'C1.2': { notApplicable: 'Wij zijn net begonnen.', answeredOn: DAY },
      'C1.3': { unknown: true, answeredOn: DAY },
      'C1.4': { later: true },
    });
  });

  it('keeps a vote unseen: what is typed is not shown', async () => {
    const folder = await makeSchool();
    const terminal = runInTerminal(['assess', 'school', '--plain', '--vote', '--open'], folder);
    await terminal.see('> ');
    terminal.type(`4,5${ENTER}`);
    // All in one line first; 8 lets each vote apart.
    await terminal.see('Typ alle stemmen achter elkaar: Ouder en Leerling.');
    await terminal.see('> ');
    terminal.type(`8${ENTER}`);
    await terminal.see('Stem 1 van 2: Ouder');
    await terminal.see('> ');
    terminal.type(`3\u007F2${ENTER}`);
    expect(await terminal.see('Stem 2 van 2: Leerling')).toMatch(/^\s*$/m);
    await terminal.see('> ');
    terminal.type(`0${ENTER}`);
    expect(await terminal.see('Dit gaf ieder:')).not.toMatch(/[0-3]/);
    expect(await terminal.see('Welk niveau past?')).toMatch(/Ouder 2\.0, Leerling 0/);
    terminal.type('\u0003');
    expect((await terminal.end()).code).toBe(130);
    expect(answersIn(folder).answers).toEqual({ 'C1.1': { votes: { ouder: 2, leerling: 0 } } });
  });

  it('takes all votes in one line', async () => {
    const folder = await makeSchool();
    const terminal = runInTerminal(['assess', 'school', '--plain', '--vote', '--open'], folder);
    await terminal.see('> ');
    terminal.type(`4,5${ENTER}`);
    await terminal.see('Typ alle stemmen achter elkaar');
    await terminal.see('> ');
    terminal.type(`3${ENTER}`);
    await terminal.see('Typ 2 tekens');
    await terminal.see('> ');
    terminal.type(`3 w${ENTER}`);
    expect(await terminal.see('Welk niveau past?')).toMatch(/Ouder 3\.0[\s\S]*Leerling weet ik niet/);
    terminal.type('\u0003');
    await terminal.end();
    expect(answersIn(folder).answers).toEqual({
      'C1.1': { votes: { ouder: 3 }, contributions: { leerling: { unknown: true } } },
    });
  });

  it('takes by Enter the level that all gave, and nothing where they differ', async () => {
    const folder = await makeSchool();
    const lines = ['4,5', '22', '', 'Zo is het hier.', '23', '', '0'];
    const { stdout } = await sitByPipe(['assess', 'school', '--plain', '--vote', '--open'], folder, lines);
    expect(inOneLine(stdout)).toContain('Typ een nummer. Enter = 2.');
    expect(inOneLine(stdout)).toContain('Typ 0, 1, 2, 3, 4, 5, 6, 7, 8 of 9, en dan Enter.');
    expect(answersIn(folder).answers).toMatchObject({
      'C1.1': { level: 2, remark: 'Zo is het hier.' },
      'C1.2': { level: 0, votes: { ouder: 2, leerling: 3 } },
    });
  });

  it('takes lines that are pasted for one text, which answers one question', async () => {
    const folder = await makeSchool();
    const terminal = runInTerminal(['assess', 'school', '--plain', '--open'], folder);
    await terminal.see('> ');
    terminal.type(`4,5${ENTER}`);
    await terminal.see('Vraag C1.1');
    await terminal.see('> ');
    terminal.type(`3${ENTER}`);
    await terminal.see('Waaraan ziet u dat?');
    await terminal.see('> ');
    terminal.type(`regel een${ENTER}0${ENTER}1${ENTER}regel vier${ENTER}`);
    await terminal.see('Vraag C1.2');
    await terminal.see('> ');
    terminal.type(`2${ENTER}0${ENTER}`);
    await terminal.see('Typ 0, 1, 2, 3');
    await terminal.see('> ');
    terminal.type('\u0003');
    await terminal.end();
    expect(answersIn(folder).answers).toEqual({
      'C1.1': { level: 3, remark: 'regel een 0 1 regel vier', answeredOn: DAY },
    });
  });

  it.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('stops at %s with everything saved, also at a vote', async (_name, keys) => {
    for (const more of [[], ['--vote']]) {
      const folder = await makeSchool();
      const terminal = runInTerminal(['assess', 'school', '--plain', '--open', ...more], folder);
      await terminal.see('> ');
      terminal.type(`4,5${ENTER}`);
      await terminal.see('Vraag C1.1');
      await terminal.see('> ');
      terminal.type(keys);
      const { code, screen } = await terminal.end();
      expect(code).toBe(130);
      expect(screen).toContain('Gestopt. Alles wat u antwoordde is bewaard.');
    }
  });

  it('is there by itself on a terminal that can do no more', async () => {
    const folder = await makeSchool();
    const terminal = runInTerminal(['assess', 'school'], folder, { term: 'dumb' });
    await terminal.see('1 = Schoolleiding');
    await terminal.see('> ');
    terminal.type('\u0003');
    await terminal.end();
    expect(terminal.raw()).not.toMatch(STEERS);
  });

  it('reads a script through a pipe, and stops with everything saved where the script ends', async () => {
    const folder = await makeSchool();
    const script = ['1,4,5', '2', '2', 'Zo gaat\u001B[31m het \u009B2Jhier.', '3', '', '9'];
    const stopped = await sitByPipe(['assess', 'school', '--plain'], folder, script);
    expect(stopped.code).toBe(130);
    expect(stopped.stdout).toContain('Verder gaan kan met: ouder-audit assess school');
    expect(stopped.stderr).toBe('');
    const early = await sitByPipe(['assess', 'school', '--plain', '--open'], folder, ['']);
    expect(early.code).toBe(130);
    const text = readFileSync(join(folder, 'school', 'antwoorden.yaml'), 'utf8');
    expect(text).not.toMatch(STEERS);
    expect(parse(text).answers).toEqual({
      'C1.1': { level: 2, remark: 'Zo gaat het hier.', answeredOn: DAY },
      'C1.2': { level: 3, answeredOn: DAY },
    });
  });

  it('makes a dossier first when there is none, also by a script', async () => {
    const folder = await makeSchool();
    const made = await sitByPipe(['assess', 'nieuw', '--plain'], folder, ['De Regenboog', 'Zwolle', '2', '']);
    expect(made.code).toBe(130);
    const school = parse(readFileSync(join(folder, 'nieuw', 'school.yaml'), 'utf8'));
    expect(school.school).toMatchObject({ name: 'De Regenboog', city: 'Zwolle', sector: 'vo' });
  });
});
