import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  answer,
  answersIn,
  declineAction,
  goOn,
  isLastOfCriterion,
  makeSchool,
  pick,
  questionsFrom,
  seeQuestion,
  sitDown,
  skipRemark,
  stopWhenSaved,
  tickPresent,
} from '../../support/dossiers/interview.ts';
import { DAY } from '../../support/run/run-binary.ts';
import { temporaryFolder } from '../../support/run/temporary-folder.ts';
import { KEY, runInTerminal } from '../../support/run/terminal.ts';

describe('the interview in a terminal', () => {
  it('takes a team through all 44 questions: answer, remark, back, stop, go on, finish', async () => {
    const folder = await makeSchool();
    const first = runInTerminal(['assess', 'school'], folder);
    await first.see('Zelfbeoordeling van De Proef');
    await sitDown(first);
    expect(await first.see('Hoort bij:')).toContain('Criterium 1 van 11 · C1 Gedeelde visie');
    await answer(first, 'C1.1', '2', 'Hoofdstuk twee kwam van ouders.');
    await answer(first, 'C1.2', '1', '');
    await declineAction(first);

    await seeQuestion(first, 'C1.3');
    first.type('t');
    expect(await seeQuestion(first, 'C1.2')).toContain('1.0');
    first.type('3');
    await first.see('Waaraan ziet u dat?');
    first.type(`Wij belden elk gezin.${KEY.enter}`);
    await seeQuestion(first, 'C1.3');
    first.type('n');
    await first.see('Waarom is dit niet van toepassing?');
    first.type(`Wij${KEY.enter}`);
    await first.see('Schrijf in minstens 4 woorden waarom.');
    first.type(` zijn net begonnen.${KEY.enter}`);
    await seeQuestion(first, 'C1.4');
    first.type('w');
    expect(await goOn(first)).toContain('C1 Gedeelde visie: 4 van 4 beantwoord');
    await seeQuestion(first, 'C2.1');
    first.type('l');
    await seeQuestion(first, 'C2.2');
    first.type('s');
    const stopped = await first.end();
    expect(stopped.code).toBe(130);
    expect(stopped.screen).toContain('Gestopt. Alles wat u antwoordde is bewaard.');
    expect(stopped.screen).toContain('Verder gaan kan met: ouder-audit assess school');
    expect(answersIn(folder)).toMatchObject({
      sessions: [{ date: DAY, present: ['schoolleiding', 'ouder', 'leerling'] }],
      answers: {
        'C1.1': { level: 2, remark: 'Hoofdstuk twee kwam van ouders.', answeredOn: DAY },
        'C1.2': { level: 3, remark: 'Wij belden elk gezin.', answeredOn: DAY },
        'C1.3': { notApplicable: 'Wij zijn net begonnen.', answeredOn: DAY },
        'C1.4': { unknown: true, answeredOn: DAY },
      },
    });
    expect(answersIn(folder).answers?.['C2.1']).toEqual({ later: true });
    expect(Object.keys(answersIn(folder).answers ?? {})).toHaveLength(5);

    const second = runInTerminal(['assess', 'school'], folder);
    await second.see('Nog 40 vragen van 44 open');
    await second.see('Enter: klaar');
    second.type(KEY.enter);
    await pick(second, 'Waar wilt u beginnen?', 1);
    for (const id of questionsFrom('C2.1')) {
      await answer(second, id, '3', '');
      if (isLastOfCriterion(id)) await goOn(second);
    }
    const finished = await second.end();
    expect(finished.code).toBe(0);
    expect(finished.screen).toContain('Dit waren alle vragen.');
    expect(finished.screen).toContain('Keurmerk:');
    expect(finished.screen).toContain('Wat nu?');
    expect(Object.keys(answersIn(folder).answers ?? {})).toHaveLength(44);
    expect(answersIn(folder).sessions).toHaveLength(1);
    expect(readdirSync(join(folder, 'school', '.ouder-audit')).sort()).toEqual([
      'antwoorden.yaml.bak',
      'antwoorden.yaml.last',
      'undo',
    ]);
  });

  it('makes a dossier first when there is none', async () => {
    const folder = temporaryFolder();
    const terminal = runInTerminal(['assess', 'nieuw'], folder);
    await terminal.see('Hoe heet de school?');
    terminal.type(KEY.enter);
    await terminal.see('Vul de naam van de school in.');
    terminal.type(`De Regenboog${KEY.enter}`);
    await terminal.see('In welke plaats?');
    terminal.type(`Zwolle${KEY.enter}`);
    await terminal.see('Wat voor school is het?');
    await terminal.see('Enter: bevestigen');
    terminal.type(KEY.down + KEY.enter);
    await terminal.see('Welk schooljaar?');
    terminal.type(KEY.enter);
    await terminal.see('Wie zitten er nu aan tafel?');
    terminal.type(KEY.ctrlC);
    expect((await terminal.end()).code).toBe(130);
    const school = parse(readFileSync(join(folder, 'nieuw', 'school.yaml'), 'utf8'));
    expect(school).toMatchObject({
      school: { name: 'De Regenboog', city: 'Zwolle', sector: 'vo' },
      round: { schoolYear: '2026-2027' },
    });
  });

  it('asks for the voices that are missing, and goes on without them when the team says so', async () => {
    const folder = await makeSchool();
    const terminal = runInTerminal(['assess', 'school'], folder);
    await terminal.see('Enter: klaar');
    terminal.type(KEY.enter);
    await terminal.see('Kies ten minste één rol');
    terminal.type(KEY.space + KEY.enter);
    expect(await terminal.see('doorgaan?')).toContain('geen ouder of leerling aan tafel');
    await terminal.see('Enter: bevestigen');
    terminal.type(KEY.down + KEY.enter);
    await terminal.see('Wie zitten er nu aan tafel?');
    await terminal.see('Enter: klaar');
    terminal.type(KEY.enter);
    await pick(terminal, 'doorgaan?');
    await terminal.see('Waar wilt u beginnen?');
    terminal.type(KEY.ctrlC);
    await terminal.end();
    expect(answersIn(folder).sessions).toEqual([{ date: DAY, present: ['schoolleiding'] }]);
  });

  it.each([
    ['Ctrl-C at a question', KEY.ctrlC],
    ['Ctrl-D at a question', KEY.ctrlD],
  ])('stops at %s with everything saved', async (_name, keys) => {
    const folder = await makeSchool();
    const terminal = runInTerminal(['assess', 'school'], folder);
    await sitDown(terminal);
    await answer(terminal, 'C1.1', '3', 'Dat zagen wij.');
    await seeQuestion(terminal, 'C1.2');
    terminal.type(keys);
    const { code, screen } = await terminal.end();
    expect(code).toBe(130);
    expect(screen).toContain('Alles wat u antwoordde is bewaard.');
    expect(screen).not.toMatch(/Error|at async|force closed/);
    expect(answersIn(folder).answers).toEqual({ 'C1.1': { level: 3, remark: 'Dat zagen wij.', answeredOn: DAY } });
  });

  it('keeps the level when the user leaves at the remark', async () => {
    const folder = await makeSchool();
    const terminal = runInTerminal(['assess', 'school'], folder);
    await sitDown(terminal);
    await seeQuestion(terminal, 'C1.1');
    terminal.type('2');
    await terminal.see('Waaraan ziet u dat?');
    terminal.type(`half${KEY.ctrlC}`);
    expect((await terminal.end()).code).toBe(130);
    expect(answersIn(folder).answers).toEqual({ 'C1.1': { level: 2, answeredOn: DAY } });
  });

  it('asks the questions of one criterion, also those that have an answer', async () => {
    const folder = await makeSchool();
    const terminal = runInTerminal(['assess', 'school', '--criterion', 'c3'], folder);
    await tickPresent(terminal);
    expect(await terminal.see('Hoort bij:')).toContain('C3 Erbij horen');
    for (const id of ['C3.1', 'C3.2', 'C3.3', 'C3.4']) await answer(terminal, id, '2', '');
    await goOn(terminal);
    expect((await terminal.end()).code).toBe(0);
    expect(Object.keys(answersIn(folder).answers ?? {})).toEqual(['C3.1', 'C3.2', 'C3.3', 'C3.4']);
  });

  it('shows all keys on "?" and the explanation on "u", and works in a window of 40 by 15', async () => {
    const folder = await makeSchool();
    const terminal = runInTerminal(['assess', 'school'], folder, { columns: 40, rows: 15 });
    await sitDown(terminal);
    await terminal.see('Vraag C1.1 (');
    await terminal.see('Ctrl-C: stoppen');
    terminal.type('?');
    await terminal.see('Alle toetsen:');
    terminal.type('u');
    await terminal.see('Voorbeeld van een antwoord:');
    terminal.type(`${KEY.down.repeat(3)}b`);
    await terminal.see('Wat betekent 2.0?');
    // There is no room for the list beside it: Enter goes back there, and so does a digit; neither chooses what is not on the screen.
    await terminal.see('Enter: terug naar de keuzes');
    terminal.type('3');
    await terminal.see('❯ 3');
    terminal.type('2');
    await skipRemark(terminal);
    await stopWhenSaved(terminal);
    expect(answersIn(folder).answers?.['C1.1']?.level).toBe(2);
  });

  it('notices that the file was changed meanwhile, and overwrites nothing', async () => {
    const folder = await makeSchool();
    const path = join(folder, 'school', 'antwoorden.yaml');
    const terminal = runInTerminal(['assess', 'school'], folder);
    await sitDown(terminal);
    await seeQuestion(terminal, 'C1.1');
    const mine = readFileSync(path, 'utf8').replace(
      'answers: {}',
      'answers:\n  C5.1: { level: 0, remark: van een ander }',
    );
    writeFileSync(path, mine);
    terminal.type('3');
    await terminal.see('intussen door iemand anders gewijzigd');
    await terminal.see('Enter: bevestigen');
    terminal.type(KEY.enter);
    await skipRemark(terminal);
    await stopWhenSaved(terminal);
    expect(answersIn(folder).answers).toEqual({
      'C1.1': { level: 3, answeredOn: DAY },
      'C5.1': { level: 0, remark: 'van een ander' },
    });
  });

  it('keeps a second sitting out with words, and lets one in after a crash', async () => {
    const folder = await makeSchool();
    const first = runInTerminal(['assess', 'school'], folder);
    await sitDown(first);
    await seeQuestion(first, 'C1.1');
    const second = runInTerminal(['assess', 'school'], folder);
    const refused = await second.end();
    expect(refused.code).toBe(2);
    expect(refused.screen).toContain('Iemand werkt al in het dossier in de map "school"');
    first.kill();
    await first.end();
    expect(existsSync(join(folder, 'school', '.ouder-audit', 'lock'))).toBe(true);
    const third = runInTerminal(['assess', 'school'], folder);
    await third.see('Wie zitten er nu aan tafel?');
    third.type(KEY.ctrlC);
    expect((await third.end()).code).toBe(130);
  });

  it('takes control characters out of what is pasted', async () => {
    const folder = await makeSchool();
    const terminal = runInTerminal(['assess', 'school'], folder);
    await sitDown(terminal);
    await seeQuestion(terminal, 'C1.1');
    terminal.type('3');
    await terminal.see('Waaraan ziet u dat?');
    terminal.type(`goed\u0007 \u009B31mzo: "ja" # nee${KEY.enter}`);
    await stopWhenSaved(terminal);
    const remark = answersIn(folder).answers?.['C1.1']?.remark;
    expect(remark).toMatch(/^goed .*zo: "ja" # nee$/);
    expect(remark).not.toMatch(/[\u0000-\u001F\u007F-\u009F]/);
  });
});
