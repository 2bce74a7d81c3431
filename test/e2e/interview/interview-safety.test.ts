import type { SpawnOptions } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { answer, answersIn, makeSchool, pick, seeQuestion, sitDown } from '../../support/dossiers/interview.ts';
import { binary, DAY, inOneLine, runThroughPipe } from '../../support/run/run-binary.ts';
import { toolOfSomebody } from '../../support/run/somebody.ts';
import { temporaryFolder } from '../../support/run/temporary-folder.ts';
import { KEY, runInTerminal } from '../../support/run/terminal.ts';

const PASTE = (text: string): string => `\u001B[200~${text}\u001B[201~`;

const hiddenFiles = (folder: string) => readdirSync(join(folder, 'school', '.ouder-audit')).sort();

/** A sitting with numbers, from a script; the command may go through something else. */
const sitByPipe = async (command: string[], cwd: string, script: string, as: SpawnOptions = {}) =>
  await runThroughPipe([...command, 'assess', 'school', '--plain', '--open', '--today', DAY], script, { cwd, ...as });

describe('what is pasted', () => {
  it('is one text: a line break in it answers no other question, and nothing in it steers the terminal', async () => {
    const folder = await makeSchool();
    const terminal = runInTerminal(['assess', 'school'], folder);
    await sitDown(terminal);
    await seeQuestion(terminal, 'C1.1');
    terminal.type(PASTE('3\r0\n1\r\n'));
    terminal.type('2');
    await terminal.see('Waaraan ziet u dat?');
    const junk = 'Regel een.\r\n2\r3\nRegel\ttwee \u001B[2J\u001B]0;titel\u0007 \u009B31m\u202Eomgekeerd\u0000 einde';
    terminal.type(PASTE(junk));
    terminal.type(KEY.enter);
    await terminal.see('Bewaard.');
    await seeQuestion(terminal, 'C1.2');
    terminal.type(KEY.ctrlC);
    await terminal.end();
    const { answers = {} } = answersIn(folder);
    expect(Object.keys(answers)).toEqual(['C1.1']);
    expect(answers['C1.1']?.level).toBe(2);
    expect(answers['C1.1']?.remark).toBe('Regel een. 2 3 Regel twee omgekeerd einde');
    expect(readFileSync(join(folder, 'school', 'antwoorden.yaml'), 'utf8')).not.toMatch(
      /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/,
    );
    expect(terminal.raw()).not.toMatch(/\u001B\[2J|\u001B\]0;|\u009B|\u202E/);
  });
});

describe('a sitting that is broken off', () => {
  it.each(['SIGHUP', 'SIGTERM'])('by %s keeps every answer and gives the lock back', async (signal) => {
    const folder = await makeSchool();
    const terminal = runInTerminal(['assess', 'school'], folder);
    await sitDown(terminal);
    await answer(terminal, 'C1.1', '3', 'Dat zagen wij.');
    await seeQuestion(terminal, 'C1.2');
    terminal.kill(signal);
    expect((await terminal.end()).code).toBe(130);
    expect(answersIn(folder).answers).toEqual({ 'C1.1': { level: 3, remark: 'Dat zagen wij.', answeredOn: DAY } });
    expect(hiddenFiles(folder)).toEqual(['antwoorden.yaml.bak', 'antwoorden.yaml.last', 'undo']);
  });

  it.each([
    ['at a list', [], 'Enter: klaar'],
    ['at numbered lines', ['--plain'], '> '],
  ])('by the window that closes %s ends as after Ctrl-C, and gives the lock back', async (_name, flags, prompt) => {
    const folder = await makeSchool();
    const terminal = runInTerminal(['assess', 'school', ...flags], folder);
    await terminal.see('Wie zitten er nu aan tafel?');
    await terminal.see(prompt);
    terminal.close();
    expect((await terminal.end()).code).toBe(130);
    expect(hiddenFiles(folder)).toEqual([]);
  });

  it('goes on where it was after Ctrl-Z and fg', async () => {
    const folder = await makeSchool();
    const terminal = runInTerminal(['assess', 'school'], folder, { shell: true });
    await sitDown(terminal);
    await answer(terminal, 'C1.1', '3', '');
    await seeQuestion(terminal, 'C1.2');
    terminal.type('\u001A');
    await terminal.see('Stopped');
    terminal.type(`fg${KEY.enter}`);
    // The question is there again before anything is typed.
    await terminal.see('Welk niveau past?');
    await terminal.see('?: alle toetsen');
    terminal.type('2');
    await terminal.see('Waaraan ziet u dat?');
    terminal.type(`Na de pauze.${KEY.enter}`);
    await terminal.see('Bewaard.');
    await seeQuestion(terminal, 'C1.3');
    terminal.type(KEY.ctrlC);
    await terminal.see('Alles wat u antwoordde is bewaard.');
    terminal.type(`exit${KEY.enter}`);
    await terminal.end();
    expect(answersIn(folder).answers?.['C1.2']).toEqual({ level: 2, remark: 'Na de pauze.', answeredOn: DAY });
  });
});

describe('a place that cannot be written', () => {
  it('that comes back takes the answer on a second try', async () => {
    const folder = await makeSchool();
    const terminal = runInTerminal(['assess', 'school'], folder);
    await sitDown(terminal);
    await answer(terminal, 'C1.1', '3', '');
    await seeQuestion(terminal, 'C1.2');
    renameSync(join(folder, 'school'), join(folder, 'weg'));
    terminal.type('2');
    const said = await terminal.see('Uw antwoord is nog niet weg.');
    expect(inOneLine(said)).toContain('is niet te bewaren');
    renameSync(join(folder, 'weg'), join(folder, 'school'));
    await terminal.see('Enter: bevestigen');
    terminal.type(KEY.enter);
    await terminal.see('Waaraan ziet u dat?');
    terminal.type(KEY.ctrlC);
    await terminal.end();
    expect(Object.keys(answersIn(folder).answers ?? {})).toEqual(['C1.1', 'C1.2']);
  });

  it('gives all answers to another place that the team names, and takes them back from there', async () => {
    const folder = await makeSchool();
    const terminal = runInTerminal(['assess', 'school'], folder);
    await sitDown(terminal);
    await answer(terminal, 'C1.1', '3', 'Dat zagen wij.');
    await seeQuestion(terminal, 'C1.2');
    renameSync(join(folder, 'school'), join(folder, 'weg'));
    terminal.type('2');
    await pick(terminal, 'Uw antwoord is nog niet weg.', 1);
    await terminal.see('Waar mogen de antwoorden dan staan?');
    terminal.type(`\u0015gered.yaml${KEY.enter}`);
    await terminal.see('gered.yaml');
    const { code, screen } = await terminal.end();
    expect(code).toBe(130);
    expect(inOneLine(screen)).toContain('Uw antwoorden staan op de andere plek.');
    expect(inOneLine(screen)).toMatch(/ouder-audit assess school --answers \S*gered\.yaml/);
    expect(parse(readFileSync(join(folder, 'gered.yaml'), 'utf8')).answers).toEqual({
      'C1.1': { level: 3, remark: 'Dat zagen wij.', answeredOn: DAY },
      'C1.2': { level: 2, answeredOn: DAY },
    });
    renameSync(join(folder, 'weg'), join(folder, 'school'));
    const back = runInTerminal(['assess', 'school', '--answers', 'gered.yaml'], folder);
    expect((await back.end()).code).toBe(0);
    expect(Object.keys(answersIn(folder).answers ?? {})).toEqual(['C1.1', 'C1.2']);
  });

  it('that is full leaves the file as it was, and says so', async () => {
    const folder = await makeSchool();
    const path = join(folder, 'school', 'antwoorden.yaml');
    const big = '  C9.4: { level: 3, remark: "'.concat('Dat is lang. '.repeat(300), '" }\n');
    writeFileSync(path, readFileSync(path, 'utf8').replace('answers: {}', `answers:\n${big}`));
    // A limit on the size of a file, in blocks of 1,024 bytes, as a disk that is nearly full.
    const limit = Math.floor(readFileSync(path).length / 1024);
    const small = `trap '' XFSZ; ulimit -f ${limit}; exec "$0" "$@"`;
    const run = await sitByPipe(['bash', '-c', small, process.execPath, binary], folder, '4,5\n3\n3\n');
    expect(run.code).toBe(130);
    expect(inOneLine(run.stdout)).toContain('antwoorden.yaml" is niet te bewaren: de schijf is vol');
    expect(inOneLine(run.stdout)).toContain('Het laatste is niet bewaard.');
    expect(parse(readFileSync(path, 'utf8')).answers).toEqual({ 'C9.4': expect.objectContaining({ level: 3 }) });
    expect(readdirSync(join(folder, 'school')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('that is read-only is named before the first question', async () => {
    const folder = await makeSchool();
    const { command, as } = toolOfSomebody();
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'school'), 0o555);
    const run = await sitByPipe(command, folder, '', as);
    chmodSync(join(folder, 'school'), 0o755);
    expect(run.code).toBe(2);
    expect(inOneLine(run.stderr)).toContain('is niet te bewaren: u hebt er geen rechten voor.');
    expect(inOneLine(run.stdout)).not.toContain('Welk niveau');
  });

  it('never writes over a file that is there', async () => {
    const folder = await makeSchool();
    writeFileSync(join(folder, 'bezet.yaml'), 'van mij');
    const terminal = runInTerminal(['assess', 'school'], folder);
    await sitDown(terminal);
    await seeQuestion(terminal, 'C1.1');
    renameSync(join(folder, 'school'), join(folder, 'weg'));
    terminal.type('2');
    await pick(terminal, 'Uw antwoord is nog niet weg.', 1);
    await terminal.see('Waar mogen de antwoorden dan staan?');
    terminal.type(`\u0015bezet.yaml${KEY.enter}`);
    await pick(terminal, 'Uw antwoord is nog niet weg.', 2);
    const { screen } = await terminal.end();
    expect(inOneLine(screen)).toContain('Het laatste is niet bewaard.');
    expect(readFileSync(join(folder, 'bezet.yaml'), 'utf8')).toBe('van mij');
    expect(existsSync(join(temporaryFolder(), 'school'))).toBe(false);
    mkdirSync(join(folder, 'school'), { recursive: true });
  });
});
