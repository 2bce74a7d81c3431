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

const HEAD = 'formatVersion: 1\nqualityMark: { id: keurmerk-ouderbetrokkenheid, version: 1.3.0 }\n';

const write = (folder: string, file: string, answers: string, head = HEAD): void =>
  writeFileSync(join(folder, 'school', file), `${head}${answers}`);

const merge = async (folder: string, ...args: string[]) =>
  await runBuilt(['answers', 'merge', ...args, '--dossier', 'school'], { cwd: folder });

describe('answers merge', () => {
  it('shows what people of each role gave, without who, and leaves the answer to the team', async () => {
    const folder = await makeSchool();
    write(folder, 'antwoorden.yaml', 'answers:\n  C1.2: { level: 2, remark: Zo is het. }\n');
    write(folder, 'antwoorden.ib.yaml', 'answers:\n  C1.1: { level: 2 }\n  C1.2: { level: 3, remark: Wij bellen. }\n');
    write(folder, 'antwoorden.ouder.yaml', 'as: ouder\nanswers:\n  C1.1: { level: 2 }\n  C1.2: { level: 1 }\n');
    write(folder, 'antwoorden.ouder-2.yaml', 'answers:\n  C1.1: { level: 2, remark: Ik zie het vaak. }\n');
    const before = answersIn(folder);
    const run = await merge(folder);
    expect({ code: run.code, err: run.stderr }).toEqual({ code: 0, err: '' });
    const said = inOneLine(run.stdout);
    expect(said).toMatch(/Vraag +Er stond +Intern begeleider +Ouder +Blijft/);
    expect(said).toMatch(/C1\.1 +– +2\.0 +2\.0 \(2 keer\) +open: samen bespreken/);
    expect(said).toMatch(/C1\.2 +2\.0 +3\.0 +1\.0 +2\.0/);
    expect(said).toContain('C1.1, ouder: "Ik zie het vaak."');
    expect(said).toContain('C1.2, intern begeleider: "Wij bellen."');
    expect(said).toContain('Om samen te bespreken: 1 vraag.');
    expect(said).toContain('Bij 1 vraag geven anderen een ander antwoord dan het team.');
    expect(said).toContain('ouder-audit assess school');
    expect(answersIn(folder)).toEqual(before);
    expect(existsSync(join(folder, 'school', 'antwoorden.ouder.yaml'))).toBe(true);
    expect(inOneLine((await merge(folder)).stdout)).toMatch(/Vraag +Er stond.*stond er al in/);
    expect((await runBuilt(['check', 'school', '--fail-on', 'never'], { cwd: folder })).code).toBe(0);
  });

  it('files what lies in the dossier: forms as browsers save them, and what a role wrote under another name', async () => {
    const folder = await makeSchool();
    const form = (id: string, version: number, level: number) =>
      JSON.stringify({
        formatVersion: 1,
        qualityMark: { id: 'keurmerk-ouderbetrokkenheid', version: '1.3.0' },
        as: 'ouder',
        copy: { id, version },
        sessions: [{ date: '2026-11-20', present: ['ouder'] }],
        answers: { 'C1.1': { level, answeredOn: '2026-11-20' } },
      });
    const put = (name: string, text: string) => writeFileSync(join(folder, 'school', name), text);
    put('antwoorden.ouder-1a2b3c4d.json', form('1a2b3c4d', 1, 0));
    put('antwoorden.ouder-1a2b3c4d (1).json', form('1a2b3c4d', 2, 3));
    put('antwoorden.ouder-12345678.json', form('12345678', 1, 2));
    write(folder, 'antwoorden-x.yaml', 'as: leraar\nanswers:\n  C1.1: { level: 1 }\n');
    const run = await merge(folder);
    expect({ code: run.code, err: run.stderr }).toEqual({ code: 0, err: '' });
    expect(inOneLine(run.stdout)).toContain('Nieuw: 3 exemplaren (1 van leraar en 2 van ouder).');
    const names = readdirSync(join(folder, 'school')).filter((name) => name.startsWith('antwoorden'));
    expect(names).toEqual([
      expect.stringMatching(/^antwoorden\.leraar-[0-9a-f]{8}\.yaml$/),
      'antwoorden.ouder-12345678.yaml',
      'antwoorden.ouder-1a2b3c4d.yaml',
      'antwoorden.yaml',
    ]);
    expect(answersIn(folder, 'antwoorden.ouder-1a2b3c4d.yaml')).toMatchObject({
      as: 'ouder',
      copy: { id: '1a2b3c4d', version: 2 },
      answers: { 'C1.1': { level: 3 } },
    });
    expect(answersIn(folder, 'antwoorden.ouder-12345678.yaml').copy?.id).toBe('12345678');
    expect(answersIn(folder).sessions).toContainEqual({ date: '2026-11-20', present: ['ouder'] });
    expect(answersIn(folder).answers).toEqual({});
    put('nieuwer.json', form('1a2b3c4d', 3, 1));
    expect(inOneLine((await merge(folder, 'school/nieuwer.json')).stdout)).toContain(
      'Bijgewerkt: 1 exemplaar (1 van ouder).',
    );
    expect(answersIn(folder, 'antwoorden.ouder-1a2b3c4d.yaml').answers).toEqual({
      'C1.1': { level: 1, answeredOn: '2026-11-20' },
    });
    put('ouder.json', form('1a2b3c4d', 1, 0));
    expect(inOneLine((await merge(folder, 'school/ouder.json')).stdout)).toContain('stond er al in');
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
      qualityMark: { id: 'keurmerk-ouderbetrokkenheid', version: '1.3.0' },
      as: 'ouder-2',
      answers: { 'C2.1': { level: 1 } },
    };
    writeFileSync(join(folder, 'in', 'antwoorden.ouder (3).json'), JSON.stringify(json, null, '\t'));
    expect(inOneLine((await merge(folder, 'in/antwoorden.ouder (3).json')).stdout)).toContain('1 van ouder');
    expect(answersIn(folder).answers).toEqual({});
    const filed = readdirSync(join(folder, 'school')).filter((name) =>
      /^antwoorden\.ouder-2-[0-9a-f]{8}\.yaml$/.test(name),
    );
    expect(filed.map((name) => answersIn(folder, name).answers)).toEqual([{ 'C2.1': { level: 1 } }]);
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
      expect(Object.keys(answersIn(folder).answers ?? {})).toEqual(['C1.1']);
      expect(run.stdout).toContain('C1.2');
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
    expect(screen).toContain('  Blijft: open: samen bespreken');
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
      'another framework',
      (folder) => {
        write(folder, 'antwoorden-x.yaml', 'answers: {}\n', HEAD.replace('1.3.0', '2.0.0'));
        write(folder, 'antwoorden.ouder-PC.yaml', 'as: ouder\nanswers:\n  C1.1: { level: 1 }\n');
      },
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
    expect(await terminal.see('Nu samenvoegen?')).toContain('antwoorden (1).yaml.');
    await pick(terminal, 'niets verloren', 0);
    await tickPresent(terminal);
    await pick(terminal, 'Waar wilt u beginnen?', 2);
    expect(await seeQuestion(terminal, 'C1.1')).toMatch(/ieder voor zich:\s+Ouder: 0\s+"Ik zie het niet\."/);
    terminal.type('1');
    await skipRemark(terminal);
    await stopWhenSaved(terminal);
    expect(answersIn(folder).answers).toMatchObject({
      'C1.1': { level: 1, remark: 'Zo is het.' },
      'C4.1': { level: 2 },
    });
    expect(answersIn(folder, 'antwoorden.ouder.yaml').answers?.['C1.1']).toMatchObject({ level: 0 });
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
