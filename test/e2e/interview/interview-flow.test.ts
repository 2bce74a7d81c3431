import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  answer,
  answersIn,
  goOn,
  makeSchool,
  pick,
  questionsFrom,
  registerIn,
  seeQuestion,
  sitDown,
  stopWhenSaved,
  tickPresent,
} from '../../support/dossiers/interview.ts';
import { DAY, inOneLine, projectRoot } from '../../support/run/run-binary.ts';
import { runBuilt } from '../../support/run/run-built.ts';
import { KEY, runInTerminal } from '../../support/run/terminal.ts';

const HEAD = 'formatVersion: 1\nqualityMark: { id: keurmerk-ouderbetrokkenheid, version: 1.3.0 }\n';

const writeAnswers = (folder: string, answers: string): void =>
  writeFileSync(join(folder, 'school', 'antwoorden.yaml'), `${HEAD}answers:\n${answers}`);

describe('a sitting', () => {
  it('starts where the team wants: low scores, what was put off, one criterion', async () => {
    const folder = await makeSchool();
    writeAnswers(folder, '  C1.1: { level: 1, remark: Nog niet. }\n  C2.3: { later: true }\n  C4.2: { level: 0 }\n');
    const terminal = runInTerminal(['assess', 'school'], folder);
    await tickPresent(terminal);
    const menu = (await terminal.see('Waar wilt u beginnen?')) + (await terminal.see('Enter: bevestigen'));
    expect(menu).toContain('Eerst de vragen voor wie er nu is (');
    expect(menu).toContain('Open vragen (42)');
    expect(menu).toContain('Lage scores: niveau 0 en 1.0 (2)');
    expect(menu).toContain('Wat u "later" wilde doen (1)');
    terminal.type(KEY.down.repeat(2) + KEY.enter);
    await answer(terminal, 'C1.1', '3', '');
    await answer(terminal, 'C4.2', '2', '');
    await pick(terminal, 'Waar wilt u beginnen?', 2);
    await answer(terminal, 'C2.3', '2', '');
    await pick(terminal, 'Waar wilt u beginnen?', 2);
    await pick(terminal, 'Welk criterium?', 2);
    await seeQuestion(terminal, 'C3.1');
    terminal.type('s');
    expect((await terminal.end()).code).toBe(130);
    expect(answersIn(folder).answers).toEqual({
      'C1.1': { level: 3, remark: 'Nog niet.', answeredOn: DAY },
      'C2.3': { level: 2, answeredOn: DAY },
      'C4.2': { level: 2, answeredOn: DAY },
    });
  });

  it('goes to the next question, to any other, and to the overview of a criterion, with one key', async () => {
    const folder = await makeSchool();
    const terminal = runInTerminal(['assess', 'school'], folder);
    await sitDown(terminal);
    await seeQuestion(terminal, 'C1.1');
    terminal.type('v');
    await answer(terminal, 'C1.2', '2', 'Wij bellen.');
    await seeQuestion(terminal, 'C1.3');
    terminal.type('g');
    await pick(terminal, 'Welk criterium?', 8);
    await pick(terminal, 'Welke vraag van C9', 3);
    await seeQuestion(terminal, 'C9.4');
    terminal.type('o');
    await pick(terminal, 'Klopt alles?', 2);
    await answer(terminal, 'C9.2', '3', '');
    await seeQuestion(terminal, 'C9.4');
    terminal.type('m');
    await pick(terminal, 'Wat wilt u doen?', 1);
    const overview = (await terminal.see('Klopt alles?')) + (await terminal.see('Enter: bevestigen'));
    expect(overview).toContain('[3.0]');
    expect(overview).toContain('[nog open]');
    terminal.type(KEY.enter);
    await seeQuestion(terminal, 'C9.4');
    terminal.type(KEY.ctrlC);
    await terminal.end();
    expect(Object.keys(answersIn(folder).answers ?? {})).toEqual(['C1.2', 'C9.2']);
  });

  it('proposes an action after a low level, with an owner and a date', async () => {
    const folder = await makeSchool();
    const terminal = runInTerminal(['assess', 'school', '--criterion', 'C1'], folder);
    await tickPresent(terminal);
    await answer(terminal, 'C1.1', '1', '');
    expect(await terminal.see('Wilt u iets afspreken?')).toContain('Dit niveau is laag');
    await pick(terminal, 'Voorstel:', 0);
    await terminal.see('Wat helpt u hierbij?');
    terminal.type(`Een vast uur.${KEY.enter}`);
    await terminal.see('Wat staat in de weg?');
    terminal.type(`Het rooster.${KEY.enter}`);
    await pick(terminal, 'Wie doet dit?', 0);
    await terminal.see('Voor welke datum?');
    terminal.type(`volgende week${KEY.enter}`);
    await terminal.see('Schrijf dag, maand en jaar, zoals 23 november 2026.');
    terminal.type(`${'\u007F'.repeat(20)}2027-01-15${KEY.enter}`);
    await terminal.see('Voor 15 januari 2027.');
    await answer(terminal, 'C1.2', '0', '');
    await answer(terminal, 'C1.3', '2', '');
    await answer(terminal, 'C1.4', '2', '');
    expect(await terminal.see('En nu?')).toMatch(
      /C1 Gedeelde visie: 4 van 4 beantwoord, gemiddeld 1,25[\s\S]*1 afspraak loopt/,
    );
    await pick(terminal, 'Klaar', 3);
    await terminal.see('Wat spreekt u af?');
    terminal.type(`Visie herlezen met ouders${KEY.enter}`);
    await pick(terminal, 'Wie doet dit?', 5);
    await terminal.see('Voor welke datum?');
    terminal.type(KEY.enter);
    expect(await goOn(terminal)).toContain('2 afspraken lopen');
    expect((await terminal.end()).code).toBe(0);
    const [proposed, own] = answersIn(folder).actions ?? [];
    expect(proposed).toMatchObject({ helps: 'Een vast uur.', hinders: 'Het rooster.' });
    expect(proposed).toMatchObject({ criterion: 'C1', owner: 'schoolleiding', due: '2027-01-15', done: false });
    expect(proposed?.action).toContain('Leg de tekst aan vijf ouders voor');
    expect(own).toEqual({ criterion: 'C1', action: 'Visie herlezen met ouders', due: '2027-02-23', done: false });
  });

  it('links evidence of the register, and adds a file on the spot, completed with Tab and looked at as the checks do', async () => {
    const folder = await makeSchool();
    mkdirSync(join(folder, 'map met spaties'));
    copyFileSync(
      join(projectRoot, 'test/fixtures/documents/foto.jpg'),
      join(folder, 'map met spaties', 'foto-team.jpg'),
    );
    writeFileSync(
      join(folder, 'map met spaties', 'mr-verslag-2026-09-29.txt'),
      'Verslag: ouders en school besloten samen.',
    );
    writeFileSync(join(folder, 'los.txt'), 'Het team sprak met ouders over rekenen.');
    const typed = ['--dossier', 'school', '--document', 'overig', '--criteria', 'C2'];
    expect((await runBuilt(['evidence', 'add', 'los.txt', ...typed], { cwd: folder })).code).toBe(0);
    const terminal = runInTerminal(['assess', 'school', '--criterion', 'C5'], folder);
    await tickPresent(terminal);
    await seeQuestion(terminal, 'C5.1');
    terminal.type('e');
    await pick(terminal, 'Bewijs bij C5', 0);
    await terminal.see('Welke stukken horen bij C5');
    await terminal.see('Enter: klaar');
    terminal.type(KEY.space + KEY.enter);
    await terminal.see('Bij C5 hoort nu 1 stuk.');
    await pick(terminal, 'Bewijs bij C5', 1);
    await terminal.see('Welk bestand?');
    await terminal.see('Tab: aanvullen');
    terminal.type('map\t');
    await terminal.see('map met spaties/');
    terminal.type(`fo\t${KEY.enter}`);
    expect(inOneLine(await terminal.see('toch kopiëren'))).toContain('waar de foto is');
    await terminal.see('Enter: bevestigen');
    terminal.type(KEY.enter);
    await terminal.see('Bewijs bij C5');
    await terminal.see('Enter: bevestigen');
    terminal.type(KEY.down + KEY.enter);
    await terminal.see('Welk bestand?');
    terminal.type(`"map met spaties"${KEY.enter}`);
    await pick(terminal, 'Welk bestand in', 1);
    await pick(terminal, 'Wat voor document is', 0);
    await terminal.see('Bij welke criteria hoort het?');
    await terminal.see('Enter: klaar');
    terminal.type(KEY.enter);
    await terminal.see('Van welke datum');
    terminal.type(KEY.enter);
    await terminal.see('Hoe heet het document?');
    terminal.type(KEY.enter);
    await terminal.see('Toegevoegd: mr-verslag-2026-09-29');
    await pick(terminal, 'Bewijs bij C5', 2);
    await seeQuestion(terminal, 'C5.1');
    terminal.type(KEY.ctrlC);
    await terminal.end();
    const { evidence = {} } = registerIn(folder);
    expect(evidence['los']?.criteria).toEqual(['C2', 'C5']);
    expect(evidence['mr-verslag-2026-09-29']).toMatchObject({ criteria: ['C5'], date: '2026-09-29' });
    expect(Object.keys(evidence)).toHaveLength(2);
    expect(existsSync(join(folder, 'school', 'bewijs', 'mr-verslag-2026-09-29.txt'))).toBe(true);
    expect(existsSync(join(folder, 'school', 'bewijs', 'foto-team.jpg'))).toBe(false);
  });

  it('stays right with the arrow keys held, and at 40 by 15', async () => {
    const folder = await makeSchool();
    const terminal = runInTerminal(['assess', 'school'], folder, { columns: 40, rows: 15 });
    await sitDown(terminal);
    await terminal.see('Vraag C1.1 (');
    await terminal.see('Ctrl-C: stoppen');
    // What the question is about is there with the list, however small the screen is.
    expect((await terminal.picture()).screen.join('\n')).toMatch(/C1\.1 Welk stuk[\s\S]*Welk niveau past\?/);
    terminal.type(KEY.down.repeat(300) + KEY.up.repeat(299));
    terminal.type('3');
    await terminal.see('Waaraan ziet u dat?');
    terminal.type(KEY.up.repeat(40) + KEY.down.repeat(40) + KEY.enter);
    await stopWhenSaved(terminal);
    expect(answersIn(folder).answers).toEqual({ 'C1.1': { level: 3, answeredOn: DAY } });
    // A line that the terminal itself had to break goes on in the middle of a word.
    const { above, screen } = await terminal.picture();
    const whole = [...above, ...screen].filter((line) => !/ouder-audit|^\/|Verder gaan/.test(line));
    for (const line of whole) expect(line.length, line).toBeLessThanOrEqual(39);
    expect(terminal.raw()).not.toContain('^C');
    // No frame was left behind while the arrow keys were held.
    expect(whole.filter((line) => line.includes('Welk niveau past?'))).toHaveLength(1);
  });

  it('shows an explanation that does not fit in parts, instead of the list, and goes back to where it was', async () => {
    const folder = await makeSchool();
    const terminal = runInTerminal(['assess', 'school'], folder, { columns: 40, rows: 12 });
    await sitDown(terminal);
    await terminal.see('Vraag C1.1 (');
    await terminal.see('Ctrl-C: stoppen');
    terminal.type(KEY.down.repeat(3));
    await terminal.see('❯ 2');
    const read: string[] = [];
    for (const goesOn of [true, false]) {
      terminal.type('u');
      await terminal.see('Enter: terug naar de keuzes');
      const { screen } = await terminal.picture();
      expect(screen.join('\n')).toMatch(/C1\.1 Welk stuk[\s\S]*Welk niveau past\?/);
      expect(screen.join('\n')).not.toContain('❯');
      expect(screen.some((line) => line.includes('u: verder lezen'))).toBe(goesOn);
      read.push(...screen);
    }
    expect(read.join('\n')).toMatch(/Uitleg:[\s\S]*Voorbeeld van een antwoord:[\s\S]*visieavond in maart/);
    // What is not on the screen is not chosen.
    terminal.type(KEY.enter);
    await terminal.see('❯ 2');
    terminal.type(KEY.enter);
    await terminal.see('Waaraan ziet u dat?');
    terminal.type(KEY.ctrlC);
    await terminal.end();
    expect(answersIn(folder).answers).toEqual({ 'C1.1': { level: 2, answeredOn: DAY } });
  });

  it.each([
    ['--no-color', ['--no-color'], {}],
    ['NO_COLOR', [], { NO_COLOR: '1' }],
  ])('has no colours with %s', async (_name, flags, env) => {
    const folder = await makeSchool();
    const terminal = runInTerminal(['assess', 'school', ...flags], folder, { env });
    await sitDown(terminal);
    await answer(terminal, 'C1.1', '3', 'Zo.');
    terminal.type(KEY.ctrlC);
    await terminal.end();
    expect(terminal.raw().match(/\u001B\[[0-9;]*m/g)).toBeNull();
  });

  it('tells how far the team is, in questions and minutes', async () => {
    const folder = await makeSchool();
    const terminal = runInTerminal(['assess', 'school'], folder);
    await sitDown(terminal);
    expect(await seeQuestion(terminal, 'C1.1')).toContain('(1 van 44) · nog 44 open, ongeveer 75 minuten');
    terminal.type(KEY.ctrlC);
    await terminal.end();
    writeAnswers(
      folder,
      questionsFrom('C1.2')
        .map((id) => `  ${id}: { level: 2 }\n`)
        .join(''),
    );
    const last = runInTerminal(['assess', 'school', '--open'], folder);
    await tickPresent(last);
    expect(await seeQuestion(last, 'C1.1')).toContain('nog 1 open, ongeveer 2 minuten');
    last.type(KEY.ctrlC);
    await last.end();
  });
});
