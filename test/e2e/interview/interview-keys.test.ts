import { describe, expect, it } from 'vitest';
import {
  answersIn,
  goOn,
  isLastOfCriterion,
  makeSchool,
  questionsFrom,
  seeQuestion,
  sitDown,
  tickPresent,
} from '../../support/dossiers/interview.ts';
import { KEY, runInTerminal, type TerminalRun } from '../../support/run/terminal.ts';

/** Counts the keys that go to a terminal; what is typed at a remark does not count. */
const countKeys = (terminal: TerminalRun) => {
  let keys = 0;
  const press = (typed: string) => {
    keys += typed.match(/\u001B\[.|[\s\S]/g)?.length ?? 0;
    terminal.type(typed);
  };
  return { press, counted: { ...terminal, type: press }, keys: () => keys };
};

/** Levels of a team: mostly 2 and 3, and here and there a low one. */
const levelAt = (index: number): string => '2322312330'.charAt(index % 10);

/** Goes on without a remark or a word of the minority. */
const skipText = async (terminal: TerminalRun, question: string): Promise<void> => {
  await terminal.see(question);
  terminal.type(KEY.enter);
};

describe('the keys of a team', () => {
  it('are at most two for each of 44 questions, from "who is here" to the last, besides remarks', async () => {
    const folder = await makeSchool();
    const terminal = runInTerminal(['assess', 'school'], folder);
    const { press, counted, keys } = countKeys(terminal);
    await sitDown(counted);
    const questions = questionsFrom('C1.1');
    for (const [index, id] of questions.entries()) {
      await seeQuestion(terminal, id);
      press(levelAt(index));
      await skipText(terminal, 'Waaraan ziet u dat?');
      await terminal.see('Bewaard.');
      if (Number(levelAt(index)) < 2) {
        await terminal.see('Wilt u iets afspreken?');
        await terminal.see('Enter: bevestigen');
        press('n');
      }
      if (isLastOfCriterion(id)) await goOn(counted);
    }
    expect((await terminal.end()).code).toBe(0);
    expect(Object.keys(answersIn(folder).answers ?? {})).toHaveLength(44);
    expect(keys()).toBeLessThanOrEqual(2 * questions.length);
  });

  it('are at most five a question when four roles vote, each in one line', async () => {
    const folder = await makeSchool();
    const terminal = runInTerminal(['assess', 'school', '--vote', '--open'], folder);
    const { press, keys } = countKeys(terminal);
    await terminal.see('Enter: klaar');
    // School leader, teacher, parent, pupil.
    terminal.type(
      KEY.space + KEY.down + KEY.space + KEY.down + KEY.down + KEY.space + KEY.down + KEY.space + KEY.enter,
    );
    const questions = questionsFrom('C1.1');
    for (const [index, id] of questions.entries()) {
      await terminal.see(`Vraag ${id} (`);
      await terminal.see('_ _ _ _');
      await terminal.see('Ctrl-C: stoppen');
      press(index === 0 ? '320w' : `3${levelAt(index)}22`);
      await terminal.see('Dit gaf ieder:');
      await terminal.see('?: alle toetsen');
      press('2');
      await skipText(terminal, 'Waaraan ziet u dat?');
      if (index === 0 || levelAt(index) === '0') await skipText(terminal, 'Niet iedereen koos dit niveau.');
      await terminal.see('Bewaard.');
      if (isLastOfCriterion(id)) await goOn(terminal);
    }
    expect((await terminal.end()).code).toBe(0);
    expect(keys()).toBeLessThanOrEqual(5 * questions.length);
    const { answers = {} } = answersIn(folder);
    expect(Object.values(answers).map(({ level }) => level)).toEqual(questions.map(() => 2));
    expect(answers['C1.1']).toMatchObject({
      votes: { schoolleiding: 3, leraar: 2, ouder: 0 },
      contributions: { leerling: { unknown: true } },
    });
  });

  it('show in the line whose turn it is, take a wrong digit back, and stay unseen after "h"', async () => {
    const folder = await makeSchool();
    const terminal = runInTerminal(['assess', 'school', '--vote', '--open'], folder);
    await terminal.see('Enter: klaar');
    terminal.type(KEY.down.repeat(3) + KEY.space + KEY.down + KEY.space + KEY.enter);
    await terminal.see('_ _   nu: Ouder');
    await terminal.see('Ctrl-C: stoppen');
    terminal.type('q');
    await terminal.see('Die toets doet hier niets. Wel: 0 1 2 3 w x l a s h n m v g o e ? u b');
    terminal.type('3');
    await terminal.see('3 _   nu: Leerling');
    terminal.type(KEY.enter);
    await terminal.see('Typ 2 tekens');
    terminal.type('\u007F');
    await terminal.see('_ _   nu: Ouder');
    terminal.type('h');
    const beforeVotes = await terminal.see('_ _   nu: Ouder');
    await terminal.see('Ctrl-C: stoppen');
    terminal.type('1');
    expect(await terminal.see('• _   nu: Leerling')).not.toContain('1 _');
    terminal.type('2');
    // Told once, and not when the line only went out of sight.
    const told = await terminal.see('Welk niveau past?');
    expect((beforeVotes + told).match(/Ieder heeft gestemd/g)).toHaveLength(1);
    await terminal.see('Ctrl-C: stoppen');
    // An Enter too many, out of habit, agrees on nothing.
    terminal.type(KEY.enter);
    await terminal.see('Kies eerst');
    terminal.type('t');
    await terminal.see('_ _   nu: Ouder');
    await terminal.see('Ctrl-C: stoppen');
    terminal.type('30');
    await terminal.see('Het loopt van 0 tot 3.0.');
    terminal.type(KEY.ctrlC);
    expect((await terminal.end()).code).toBe(130);
    expect(answersIn(folder).answers).toEqual({ 'C1.1': { votes: { ouder: 3, leerling: 0 } } });
  });
});

describe('letters', () => {
  it('of any list act at once: an agreement is declined, the end of a criterion goes on, and stops', async () => {
    const folder = await makeSchool();
    const terminal = runInTerminal(['assess', 'school', '--criterion', 'C1'], folder);
    await tickPresent(terminal);
    for (const id of ['C1.1', 'C1.2', 'C1.3', 'C1.4']) {
      await seeQuestion(terminal, id);
      terminal.type('1');
      await skipText(terminal, 'Waaraan ziet u dat?');
      await terminal.see('Wilt u iets afspreken?');
      await terminal.see('Enter: bevestigen');
      terminal.type('n');
    }
    await terminal.see('En nu?');
    await terminal.see('Enter: bevestigen');
    terminal.type('o');
    await terminal.see('Klopt alles?');
    await terminal.see('Enter: bevestigen');
    terminal.type('2');
    await seeQuestion(terminal, 'C1.2');
    terminal.type(KEY.enter);
    await skipText(terminal, 'Waaraan ziet u dat?');
    await terminal.see('Wilt u iets afspreken?');
    await terminal.see('Enter: bevestigen');
    terminal.type('n');
    await terminal.see('En nu?');
    await terminal.see('Enter: bevestigen');
    terminal.type('q');
    await terminal.see('Die toets doet hier niets. Wel: v o e a s');
    terminal.type('s');
    const { code, screen } = await terminal.end();
    expect({ code, stopped: screen.includes('Gestopt.') }).toEqual({ code: 130, stopped: true });
  });
});

describe('votes typed in one line', () => {
  it('make way before the first of them for the other keys of a question', async () => {
    const folder = await makeSchool();
    const terminal = runInTerminal(['assess', 'school', '--vote', '--open'], folder);
    await tickPresent(terminal);
    const atLine = async () => {
      await terminal.see('nu: Schoolleiding');
      await terminal.see('Ctrl-C: stoppen');
    };
    await atLine();
    terminal.type('e');
    await terminal.see('Bewijs bij C1');
    await terminal.see('Enter: bevestigen');
    terminal.type('v');
    await atLine();
    terminal.type('n');
    await terminal.see('Waarom is dit niet van toepassing?');
    terminal.type(`Wij hebben dit jaar geen nieuwe ouders.${KEY.enter}`);
    await terminal.see('Vraag C1.2 (');
    await atLine();
    terminal.type('a');
    await terminal.see('Stem 1 van 3');
    await terminal.see('Ctrl-C: stoppen');
    terminal.type('2');
    await terminal.see('Stem 2 van 3');
    await terminal.see('Ctrl-C: stoppen');
    terminal.type('e');
    await terminal.see('Die toets doet hier niets. Wel: 0 1 2 3 w x r t s');
    terminal.type('r');
    await atLine();
    terminal.type(KEY.ctrlC);
    expect((await terminal.end()).code).toBe(130);
  });

  it('are not lost by one wrong key: what ends the line asks for Enter first', async () => {
    const folder = await makeSchool();
    const terminal = runInTerminal(['assess', 'school', '--vote', '--open'], folder);
    await terminal.see('Enter: klaar');
    terminal.type(KEY.down.repeat(3) + KEY.space + KEY.down + KEY.space + KEY.enter);
    await terminal.see('_ _   nu: Ouder');
    await terminal.see('Ctrl-C: stoppen');
    terminal.type('3');
    await terminal.see('3 _   nu: Leerling');
    for (const key of ['s', 'l', 'a']) {
      terminal.type(key);
      await terminal.see(`❯ ${key}`);
      await terminal.see('Druk op Enter');
    }
    terminal.type('h');
    await terminal.see('Maak de regel eerst af, of wis wat u typte');
    terminal.type('2');
    await terminal.see('Het loopt van 2.0 tot 3.0.');
    await terminal.see('Ctrl-C: stoppen');
    terminal.type('t');
    await terminal.see('_ _   nu: Ouder');
    await terminal.see('Ctrl-C: stoppen');
    terminal.type('1');
    await terminal.see('1 _   nu: Leerling');
    terminal.type('s');
    await terminal.see('❯ s');
    terminal.type(KEY.enter);
    expect((await terminal.end()).code).toBe(130);
    expect(answersIn(folder).answers).toEqual({ 'C1.1': { votes: { ouder: 3, leerling: 2 } } });
  });
});

describe('a screen of 80 by 24', () => {
  it('holds the votes with the question, the levels and how far the team is; Enter takes what all gave', async () => {
    const folder = await makeSchool();
    const terminal = runInTerminal(['assess', 'school', '--vote', '--open'], folder, { columns: 80, rows: 24 });
    await terminal.see('Enter: klaar');
    terminal.type((KEY.space + KEY.down).repeat(5) + KEY.enter);
    await terminal.see('_ _ _ _ _');
    await terminal.see('Ctrl-C: stoppen');
    const seen = async () => (await terminal.picture()).screen.join('\n');
    expect(await seen()).toMatch(/C1\.1 Welk stuk[\s\S]*Vraag 1 van 44[\s\S]* 0 {2}Geen stuk/);
    terminal.type('30123');
    await terminal.see('Welk niveau past?');
    await terminal.see('Ctrl-C: stoppen');
    expect(await seen()).toMatch(
      /Schoolleiding 3\.0, Leraar 0,[\s\S]*Praat er even over[\s\S]*C1\.1 Welk stuk[\s\S]*Vraag 1 van 44[\s\S]* 0 {2}Geen/,
    );
    terminal.type('2');
    await terminal.see('Waaraan ziet u dat?');
    expect(await seen()).toContain('C1.1 Welk stuk van de visie is door ouders bedacht? 2.0');
    terminal.type(KEY.enter);
    await terminal.see('Niet iedereen koos dit niveau.');
    terminal.type(KEY.enter);
    await terminal.see('_ _ _ _ _');
    await terminal.see('Ctrl-C: stoppen');
    terminal.type('33333');
    await terminal.see('Allen gaven 3.0.');
    await terminal.see('❯ 3');
    await terminal.see('Ctrl-C: stoppen');
    terminal.type(KEY.enter);
    await terminal.see('Waaraan ziet u dat?');
    terminal.type(KEY.ctrlC);
    await terminal.end();
    expect(answersIn(folder).answers?.['C1.2']).toMatchObject({ level: 3 });
  });
});

describe('a quick look', () => {
  it('asks ten questions, calls itself a "verkenning", and gives no verdict anywhere', async () => {
    const folder = await makeSchool();
    const terminal = runInTerminal(['assess', 'school', '--quick'], folder);
    expect(await terminal.see('Wie zitten er nu aan tafel?')).toContain('10 vragen in ongeveer 20 minuten');
    await terminal.see('Enter: klaar');
    terminal.type(KEY.space + KEY.down.repeat(3) + KEY.space + KEY.down + KEY.space + KEY.enter);
    for (let asked = 0; asked < 10; asked += 1) {
      await terminal.see('Vraag C');
      await terminal.see('?: alle toetsen');
      terminal.type(asked === 0 ? '0' : '3');
      await skipText(terminal, 'Waaraan ziet u dat?');
      await terminal.see('Bewaard.');
    }
    await terminal.see('Verkenning (geen oordeel):');
    await terminal.see('Nu ook de andere vragen van C1?');
    await terminal.see('Enter: bevestigen');
    terminal.type(KEY.down + KEY.enter);
    const { code, screen } = await terminal.end();
    expect(code).toBe(0);
    expect(screen).not.toMatch(/Keurmerk:|voldaan|gemiddeld/);
    expect(Object.keys(answersIn(folder).answers ?? {})).toHaveLength(10);
  });
});
