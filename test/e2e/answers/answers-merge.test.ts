import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  answersIn,
  makeSchool,
  pick,
  seeQuestion,
  skipRemark,
  stopWhenSaved,
  tickPresent,
} from '../../support/dossiers/interview.ts';
import { inOneLine } from '../../support/run/run-binary.ts';
import { runBuilt } from '../../support/run/run-built.ts';
import { runMain } from '../../support/run/run-main.ts';
import { KEY, runInTerminal } from '../../support/run/terminal.ts';

const HEAD = 'formatVersion: 1\nqualityMark: { id: keurmerk-ouderbetrokkenheid, version: 1.1.0 }\n';

const write = (folder: string, file: string, answers: string, head = HEAD): void =>
  writeFileSync(join(folder, 'school', file), `${head}${answers}`);

const merge = async (folder: string, ...args: string[]) =>
  await runBuilt(['answers', 'merge', ...args, '--dossier', 'school'], { cwd: folder });

describe('answers merge', () => {
  it('brings the copies of roles together: the same merges, what differs waits for a talk', async () => {
    const folder = await makeSchool();
    write(folder, 'antwoorden.ib.yaml', 'answers:\n  C1.1: { level: 2 }\n  C1.2: { level: 3, remark: Wij bellen. }\n');
    write(folder, 'antwoorden.ouder.yaml', `as: ouder\nanswers:\n  C1.1: { level: 2 }\n  C1.2: { level: 1 }\n`);
    const run = await merge(folder);
    expect({ code: run.code, err: run.stderr }).toEqual({ code: 0, err: '' });
    expect(inOneLine(run.stdout)).toMatch(/Vraag +Er stond +Intern begeleider +Ouder +Wordt/);
    expect(inOneLine(run.stdout)).toMatch(/C1\.1 +– +2\.0 +2\.0 +is nu het antwoord/);
    expect(inOneLine(run.stdout)).toMatch(/C1\.2 +– +3\.0 +1\.0 +samen bespreken/);
    expect(inOneLine(run.stdout)).toContain('1 antwoord overgenomen, 1 om samen te bespreken.');
    expect(inOneLine(run.stdout)).toContain('ouder-audit assess school');
    expect(answersIn(folder).answers).toEqual({
      'C1.1': { level: 2, fromCopies: true, votes: { ib: 2, ouder: 2 } },
      'C1.2': { votes: { ib: 3, ouder: 1 }, contributions: { ib: { remark: 'Wij bellen.' } } },
    });
    expect(existsSync(join(folder, 'school', 'antwoorden.ouder.yaml'))).toBe(true);
    const again = await merge(folder);
    expect(inOneLine(again.stdout)).toContain('stond er al in');
    expect((await runBuilt(['check', 'school', '--fail-on', 'never'], { cwd: folder })).code).toBe(0);
  });

  it.each([
    'antwoorden (1).yaml',
    'antwoorden-PC-VAN-ANKE.yaml',
    'antwoorden (conflicterend exemplaar van Anke 2026-11-23).yaml',
    'Antwoorden-2.YML',
  ])('takes over what "%s" has more, and puts it aside', async (name) => {
    const folder = await makeSchool();
    write(folder, 'antwoorden.yaml', 'answers:\n  C1.1: { level: 2, remark: Hier. }\n');
    const other = 'answers:\n  C1.1: { level: 2, remark: Hier. }\n  C3.1: { level: 0 }\n';
    writeFileSync(join(folder, 'school', name), `\uFEFF${HEAD}${other}`.replaceAll('\n', '\r\n'));
    const run = await merge(folder, '--quiet');
    expect(run.code).toBe(0);
    expect(answersIn(folder).answers).toEqual({ 'C1.1': { level: 2, remark: 'Hier.' }, 'C3.1': { level: 0 } });
    expect(existsSync(join(folder, 'school', name))).toBe(false);
    expect(readdirSync(join(folder, 'school', '.ouder-audit', 'samengevoegd'))).toEqual([name]);
    expect(inOneLine((await merge(folder)).stdout)).toContain('geen ander exemplaar');
  });

  it('takes files from anywhere, also JSON, and leaves those where they are', async () => {
    const folder = await makeSchool();
    mkdirSync(join(folder, 'in'));
    const json = {
      formatVersion: 1,
      qualityMark: { id: 'keurmerk-ouderbetrokkenheid', version: '1.1.0' },
      as: 'ouder-2',
      answers: { 'C2.1': { level: 1 } },
    };
    writeFileSync(join(folder, 'in', 'antwoorden.ouder (3).json'), JSON.stringify(json, null, '\t'));
    expect(inOneLine((await merge(folder, 'in/antwoorden.ouder (3).json')).stdout)).toContain('Ouder (2)');
    expect(answersIn(folder).answers).toEqual({ 'C2.1': { level: 1, fromCopies: true, votes: { 'ouder-2': 1 } } });
    expect(readdirSync(join(folder, 'in'))).toHaveLength(1);
  });

  it.each(['antwoorden.yaml', './antwoorden.yaml', 'koppeling.yaml'])(
    'never takes the answers of the team for a copy: %s',
    async (name) => {
      const folder = await makeSchool();
      const school = join(folder, 'school');
      write(folder, 'antwoorden.yaml', 'answers:\n  C1.1: { level: 2 }\n');
      symlinkSync('antwoorden.yaml', join(school, 'koppeling.yaml'));
      write(folder, 'antwoorden.ouder.yaml', 'answers:\n  C1.2: { level: 1 }\n');
      const alone = await runMain(['answers', 'merge', name], school);
      expect(alone.code).toBe(2);
      expect(inOneLine(alone.stderr)).toContain('is het bestand met de antwoorden van het team zelf');
      const run = await runMain(['answers', 'merge', name, 'antwoorden.ouder.yaml'], school);
      expect({ code: run.code, err: run.stderr }).toEqual({ code: 0, err: '' });
      expect(Object.keys(answersIn(folder).answers ?? {})).toEqual(['C1.1', 'C1.2']);
    },
  );

  it('leaves a list where it is that the user named, and tells what goes aside', async () => {
    const folder = await makeSchool();
    const school = join(folder, 'school');
    writeFileSync(join(school, 'vragen.csv'), 'Vraag;Antwoord;Toelichting\r\nC1.1;2;\r\n');
    write(folder, 'antwoorden (1).yaml', 'answers:\n  C1.1: { level: 2 }\n  C1.2: { level: 1 }\n');
    const run = await runMain(['answers', 'merge', 'vragen.csv', 'antwoorden (1).yaml'], school);
    expect(inOneLine(run.stdout)).toContain('staat nu in ".ouder-audit/samengevoegd": antwoorden (1).yaml.');
    expect(existsSync(join(school, 'vragen.csv'))).toBe(true);
    expect(existsSync(join(school, 'antwoorden (1).yaml'))).toBe(false);
  });

  it('fits a narrow screen: a block for each question', async () => {
    const folder = await makeSchool();
    write(folder, 'antwoorden.ib.yaml', 'answers:\n  C1.1: { level: 2 }\n');
    write(folder, 'antwoorden.leerling.yaml', 'answers:\n  C1.1: { unknown: true }\n');
    const terminal = runInTerminal(['answers', 'merge', '--dossier', 'school'], folder, { columns: 40, rows: 15 });
    const { code, screen } = await terminal.end();
    expect(code).toBe(0);
    expect(screen).toContain('  Leerling: weet ik niet');
    for (const line of screen.split(/\r?\n/)) expect(line.length, line).toBeLessThanOrEqual(40);
  });

  it.each<[string, (folder: string) => void, string]>([
    [
      'a copy that is not well',
      (folder) => {
        write(folder, 'antwoorden.ib.yaml', 'answers:\n  C1.1: { level: 7 }\n');
        write(folder, 'antwoorden (1).yaml', 'answers:\n  C99.1: { level: 1 }\n');
      },
      'antwoorden.ib.yaml, regel 4',
    ],
    [
      'two copies of one role that differ',
      (folder) => {
        write(folder, 'antwoorden.ouder.yaml', 'answers:\n  C1.1: { level: 1 }\n');
        write(folder, 'antwoorden-x.yaml', 'as: ouder\nanswers:\n  C1.1: { level: 2 }\n');
      },
      'antwoorden.ouder-2.yaml',
    ],
    [
      'another framework',
      (folder) => write(folder, 'antwoorden-x.yaml', 'answers: {}\n', HEAD.replace('1.1.0', '2.0.0')),
      'keurmerk-ouderbetrokkenheid 2.0.0',
    ],
  ])('refuses %s, and changes nothing', async (_name, make, words) => {
    const folder = await makeSchool();
    const before = readFileSync(join(folder, 'school', 'antwoorden.yaml'), 'utf8');
    make(folder);
    const files = readdirSync(join(folder, 'school')).sort();
    const run = await merge(folder);
    expect(run.code).toBe(2);
    expect(inOneLine(run.stderr)).toContain(words);
    expect(readFileSync(join(folder, 'school', 'antwoorden.yaml'), 'utf8')).toBe(before);
    expect(
      readdirSync(join(folder, 'school'))
        .filter((name) => name !== '.ouder-audit')
        .sort(),
    ).toEqual(files.filter((name) => name !== '.ouder-audit'));
  });

  it('is where the copy of a role belongs, not --answers', async () => {
    const folder = await makeSchool();
    write(folder, 'antwoorden.ouder.yaml', 'as: ouder\nanswers:\n  C1.1: { level: 1 }\n');
    const run = await runBuilt(['assess', 'school', '--answers', 'school/antwoorden.ouder.yaml'], { cwd: folder });
    expect(run.code).toBe(2);
    expect(inOneLine(run.stderr)).toContain('ouder-audit answers merge');
  });
});

describe('a sitting', () => {
  it('offers to merge the copies that bring something new, and then to agree on what differs', async () => {
    const folder = await makeSchool();
    write(folder, 'antwoorden.yaml', 'answers:\n  C1.1: { level: 3, remark: Zo is het. }\n');
    write(folder, 'antwoorden.ouder.yaml', 'as: ouder\nanswers:\n  C1.1: { level: 0, remark: Ik zie het niet. }\n');
    write(folder, 'antwoorden (1).yaml', 'answers:\n  C4.1: { level: 2 }\n');
    const terminal = runInTerminal(['assess', 'school'], folder);
    expect(await terminal.see('Nu samenvoegen?')).toContain('antwoorden (1).yaml, antwoorden.ouder.yaml');
    await pick(terminal, 'niets verloren', 0);
    await tickPresent(terminal);
    await pick(terminal, 'Waar wilt u beginnen?', 1);
    expect(await seeQuestion(terminal, 'C1.1')).toMatch(/Ouder: 0\. "Ik zie het niet\."[\s\S]*3\.0\. "Zo is het\."/);
    terminal.type(`1${KEY.enter}`);
    await skipRemark(terminal);
    await terminal.see('minderheid');
    terminal.type(KEY.enter);
    await stopWhenSaved(terminal);
    expect(answersIn(folder).answers).toMatchObject({
      'C1.1': { level: 1, remark: 'Zo is het.', votes: { ouder: 0 } },
      'C4.1': { level: 2 },
    });
    const second = runInTerminal(['assess', 'school'], folder);
    await second.see('Wie zitten er nu aan tafel?');
    second.type(KEY.ctrlC);
    expect((await second.end()).screen).not.toContain('samenvoegen');
  });

  it('is not held up by a copy that cannot be read', async () => {
    const folder = await makeSchool();
    write(folder, 'antwoorden (1).yaml', 'answers:\n  C1.1: { level: 9 }\n');
    write(folder, 'antwoorden-PC.yaml', 'answers: [\n');
    const terminal = runInTerminal(['assess', 'school', '--open'], folder);
    await tickPresent(terminal);
    await seeQuestion(terminal, 'C1.1');
    terminal.type(KEY.ctrlC);
    expect((await terminal.end()).screen).not.toContain('samenvoegen');
  });

  it('loses no answer to a list that says "later"', async () => {
    const folder = await makeSchool();
    write(folder, 'antwoorden.yaml', 'answers:\n  C1.1: { level: 2 }\n');
    writeFileSync(join(folder, 'lijst.csv'), 'Vraag;Antwoord;Toelichting\r\nC1.1;later;\r\nC1.2;later;\r\n');
    const run = await runBuilt(['assess', 'school', '--answers', 'lijst.csv', '--quiet'], { cwd: folder });
    expect(run.code).toBe(0);
    expect(answersIn(folder).answers).toEqual({ 'C1.1': { level: 2 }, 'C1.2': { later: true } });
  });
});
