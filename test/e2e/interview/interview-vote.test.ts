import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  answer,
  answersIn,
  makeSchool,
  pick,
  seeQuestion,
  sitDown,
  skipRemark,
  stopWhenSaved,
  tickPresent,
  voteApart,
} from '../../support/dossiers/interview.ts';
import { DAY } from '../../support/run/run-binary.ts';
import { KEY, runInTerminal } from '../../support/run/terminal.ts';

const HEAD = 'formatVersion: 1\nqualityMark: { id: keurmerk-ouderbetrokkenheid, version: 1.3.0 }\n';

describe('votes', () => {
  it('stay unseen until all have voted; then the spread is shown, a talk is asked for, and the minority is heard', async () => {
    const folder = await makeSchool();
    const terminal = runInTerminal(['assess', 'school', '--vote', '--open'], folder);
    await tickPresent(terminal);
    await voteApart(terminal);
    for (const [role, key] of [
      ['Schoolleiding', '3'],
      ['Ouder', '1'],
      ['Leerling', 'w'],
    ] as const) {
      await terminal.see(`${role}. Kijken de anderen even weg?`);
      const list = await terminal.see('u: uitleg');
      expect(list).not.toContain('nu gekozen');
      terminal.type(key);
      await terminal.see(`${role} heeft gestemd.`);
    }
    const shown = await terminal.see('wat ziet u dat de ander niet ziet?');
    expect(shown).toMatch(/Schoolleiding 3\.0[\s\S]*Ouder 1\.0[\s\S]*Leerling weet ik niet/);
    expect(shown).toContain('Het loopt van 1.0 tot 3.0. Er is geen gemiddelde');
    await terminal.see('?: alle toetsen');
    terminal.type('2');
    await terminal.see('Waaraan ziet u dat?');
    terminal.type(`Wij vroegen het na.${KEY.enter}`);
    await terminal.see('Niet iedereen koos dit niveau.');
    terminal.type(`Ouders zien er weinig van.${KEY.enter}`);
    await terminal.see('Bewaard.');
    await terminal.see('Stem 1 van 3');
    terminal.type(KEY.ctrlC);
    const { code, screen } = await terminal.end();
    expect(code).toBe(130);
    // What a role chose is nowhere on the screen before all have voted.
    expect(screen.slice(0, screen.indexOf('Dit gaf ieder'))).not.toMatch(/heeft gestemd\. *[0-3]/);
    expect(answersIn(folder).answers).toEqual({
      'C1.1': {
        level: 2,
        remark: 'Wij vroegen het na.',
        votes: { schoolleiding: 3, ouder: 1 },
        contributions: { leerling: { unknown: true } },
        minority: 'Ouders zien er weinig van.',
        answeredOn: DAY,
      },
    });
  });

  it.each([
    [40, 15],
    [80, 24],
  ])(
    'leave nothing to read on a screen of %s by %s, nor above it: not after Enter, and not after Ctrl-C',
    async (columns, rows) => {
      const folder = await makeSchool();
      const size = { columns, rows };
      const terminal = runInTerminal(['assess', 'school', '--vote', '--open'], folder, size);
      await tickPresent(terminal);
      await voteApart(terminal);
      await terminal.see('Stem 1 van 3');
      await terminal.see('u: uitleg');
      terminal.type(KEY.down.repeat(4));
      await terminal.see('❯ 3');
      terminal.type('u');
      await terminal.see('Uitleg:');
      await terminal.see(columns === 40 ? 'terug naar de keuzes' : 'Ctrl-C: stoppen');
      const reading = (await terminal.picture()).screen.join('\n');
      // The question, whose turn it is, and the explanation are on the screen together.
      expect(reading).toMatch(/C1\.1 Welk stuk[\s\S]*Stem 1 van 3[\s\S]*Uitleg:/);
      terminal.type(columns === 40 ? KEY.enter : 'u');
      await terminal.see('❯ 3');
      await terminal.see('Ctrl-C: stoppen');
      expect((await terminal.picture()).screen.join('\n')).toMatch(/C1\.1 Welk stuk[\s\S]*❯ 3 {2}3\.0/);
      terminal.type(KEY.enter);
      await terminal.see('Stem 2 van 3');
      await terminal.see('Ctrl-C: stoppen');
      terminal.type(KEY.down.repeat(2));
      await terminal.see('❯ 1');
      terminal.type(KEY.ctrlC);
      await terminal.end();
      const { above, screen } = await terminal.picture();
      const all = [...above, ...screen].join('\n');
      expect(all).toContain('Schoolleiding heeft gestemd.');
      expect(all).not.toMatch(/❯ [0-3]|Stem \d van/);
      expect(answersIn(folder).answers).toEqual({ 'C1.1': { votes: { schoolleiding: 3 } } });
    },
  );

  it('are not steered: nothing is under the cursor until a role chooses', async () => {
    const folder = await makeSchool();
    const terminal = runInTerminal(['assess', 'school', '--vote', '--open'], folder);
    await tickPresent(terminal);
    await voteApart(terminal);
    await terminal.see('Stem 1 van 3');
    expect(await terminal.see('Ctrl-C: stoppen')).not.toContain('❯');
    terminal.type(KEY.enter);
    await terminal.see('Kies eerst met de pijltjes of een cijfer.');
    terminal.type(KEY.down + KEY.enter);
    await terminal.see('Stem 2 van 3');
    terminal.type(KEY.ctrlC);
    await terminal.end();
    expect(answersIn(folder).answers).toEqual({ 'C1.1': { votes: { schoolleiding: 0 } } });
  });

  it('are kept when the team stops in between: only who has not voted votes in the next sitting', async () => {
    const folder = await makeSchool();
    const first = runInTerminal(['assess', 'school', '--vote', '--open'], folder);
    await tickPresent(first);
    await voteApart(first);
    await first.see('Stem 1 van 3: Schoolleiding');
    await first.see('u: uitleg');
    first.type('3');
    await first.see('Stem 2 van 3: Ouder');
    first.kill();
    await first.end();
    expect(answersIn(folder).answers).toEqual({ 'C1.1': { votes: { schoolleiding: 3 } } });
    const second = runInTerminal(['assess', 'school', '--vote', '--open'], folder);
    await second.see('Enter: klaar');
    second.type(KEY.enter);
    expect(await second.see('_ _')).toContain('Typ alle stemmen achter elkaar: Ouder en Leerling.');
    second.type(KEY.ctrlC);
    await second.end();
  });

  it('that wait from an earlier sitting are shown and agreed, also without --vote', async () => {
    const folder = await makeSchool();
    writeFileSync(
      join(folder, 'school', 'antwoorden.yaml'),
      `${HEAD}answers:\n  C2.1:\n    votes: { ib: 3, ouder-2: 0 }\n    contributions: { ouder-2: { remark: Ik hoor niets. } }\n` +
        '    proposals: [{ level: 2, remark: Zo was het. }, { unknown: true }]\n',
    );
    const terminal = runInTerminal(['assess', 'school'], folder);
    await tickPresent(terminal);
    await pick(terminal, 'Waar wilt u beginnen?', 2);
    const shown = await seeQuestion(terminal, 'C2.1');
    expect(shown).toContain('Ouder (2): 0. "Ik hoor niets."');
    expect(shown).toContain('Deze antwoorden stonden in verschillende exemplaren:');
    terminal.type('2');
    await skipRemark(terminal);
    await terminal.see('Niet iedereen koos dit niveau.');
    terminal.type(KEY.enter);
    await stopWhenSaved(terminal);
    expect(answersIn(folder).answers).toEqual({
      'C2.1': {
        level: 2,
        remark: 'Zo was het.',
        votes: { ib: 3, 'ouder-2': 0 },
        contributions: { 'ouder-2': { remark: 'Ik hoor niets.' } },
        answeredOn: DAY,
      },
    });
  });
});

describe('a role apart', () => {
  it('fills in a copy of its own, beside the sitting of the team', async () => {
    const folder = await makeSchool();
    const team = runInTerminal(['assess', 'school'], folder);
    await sitDown(team);
    await seeQuestion(team, 'C1.1');
    const parent = runInTerminal(['assess', 'school', '--as', 'ouder'], folder);
    expect(await parent.see('Dit is uw eigen exemplaar.')).toContain('ingevuld als: ouder');
    await pick(parent, 'Waar wilt u beginnen?');
    await answer(parent, 'C1.1', '0', 'Ik ken de visie niet.');
    // C1.2 is for teachers.
    await seeQuestion(parent, 'C1.3');
    parent.type(KEY.ctrlC);
    const { code, screen } = await parent.end();
    expect(code).toBe(130);
    expect(screen).toContain('ouder-audit assess school --as ouder');
    expect(screen).not.toMatch(/afspreken|Wie zitten er/);
    team.type('3');
    await team.see('Waaraan ziet u dat?');
    team.type(KEY.ctrlC);
    await team.end();
    expect(answersIn(folder).answers).toEqual({ 'C1.1': { level: 3, answeredOn: DAY } });
    expect(answersIn(folder, 'antwoorden.ouder.yaml')).toMatchObject({
      as: 'ouder',
      sessions: [{ date: DAY, present: ['ouder'] }],
      answers: { 'C1.1': { level: 0, remark: 'Ik ken de visie niet.', answeredOn: DAY } },
    });
    expect(existsSync(join(folder, 'school', '.ouder-audit', 'lock'))).toBe(false);
  });

  it('has to be a role of the framework', async () => {
    const folder = await makeSchool();
    const terminal = runInTerminal(['assess', 'school', '--as', 'oudr'], folder);
    const { code, screen } = await terminal.end();
    expect(code).toBe(2);
    expect(screen).toContain('De rol "oudr" bestaat niet. Bedoelt u "ouder"?');
  });
});
