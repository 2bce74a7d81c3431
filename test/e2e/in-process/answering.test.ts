import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { DAY, inOneLine, projectRoot } from '../../support/run/run-binary.ts';
import { runMain } from '../../support/run/run-main.ts';
import { copyOfExample, temporaryFolder } from '../../support/run/temporary-folder.ts';

/** Sittings with numbers, inside one process: what a terminal shows is tested in test/e2e/interview. */

const makeSchool = async (): Promise<string> => {
  const cwd = temporaryFolder();
  await runMain(['init', 'school', '--name', 'De Boog', '--sector', 'po'], cwd);
  return cwd;
};

const sit = async (cwd: string, lines: string[], ...flags: string[]) =>
  await runMain(['assess', 'school', '--plain', ...flags], cwd, { lines });

const answersIn = (cwd: string, file = 'antwoorden.yaml') => parse(readFileSync(join(cwd, 'school', file), 'utf8'));

const HEAD = 'formatVersion: 1\nqualityMark: { id: keurmerk-ouderbetrokkenheid, version: 1.3.0 }\n';

describe('a sitting with numbers', () => {
  it('goes through a criterion: levels, remarks, explanation, an action, the overview, the end', async () => {
    const cwd = await makeSchool();
    const run = await sit(
      cwd,
      [
        ...['0', '9', '1,4,5'],
        ...['x', '1', '', '1', 'Een vaste avond.', '', 'volgende week', '4', 'morgen', '2027-01-15'],
        ...['8', '1', '6', '3', 'Bel 06-12345678', '1', 'Wij belden.'],
        ...['5', '', '5', 'Zomaar', 'Wij zijn net begonnen.', '4', '2', '1', '1'],
      ],
      '--criterion',
      'C1',
    );
    expect(inOneLine(run.stdout)).toContain('Voorbeeld van een antwoord:');
    expect(inOneLine(run.stdout)).toContain('Schrijf dag, maand en jaar, zoals 23 november 2026.');
    expect(inOneLine(run.stdout)).toContain('Hierin staat een telefoonnummer');
    expect(inOneLine(run.stdout)).toContain('C1 Gedeelde visie: 4 van 4 beantwoord');
    const { answers } = answersIn(cwd);
    expect(answers['C1.1']).toMatchObject({ level: 1 });
    expect(answers['C1.3']).toMatchObject({ notApplicable: 'Wij zijn net begonnen.' });
  });

  it('asks first about a sitting on another computer; the first number, and Enter, leave it alone', async () => {
    const cwd = await makeSchool();
    mkdirSync(join(cwd, 'school', '.ouder-audit'), { recursive: true });
    const lock = join(cwd, 'school', '.ouder-audit', 'lock');
    writeFileSync(lock, JSON.stringify({ pid: 7, host: 'laptop-ib', started: null }));
    const left = await sit(cwd, ['1', '3'], '--open');
    expect(left.code).toBe(130);
    expect(inOneLine(left.stdout)).toMatch(/andere computer \(laptop-ib\), sinds \d+ [a-z]+ \d{4} om \d+:\d\d uur\./);
    expect(readFileSync(lock, 'utf8')).toContain('laptop-ib');
    const taken = await sit(cwd, ['2', '4,5', '3', 'Zo.'], '--open');
    expect(taken.code).toBe(130);
    expect(existsSync(lock)).toBe(false);
    expect(answersIn(cwd).answers['C1.1']).toMatchObject({ level: 3 });
  });

  it('shows votes, what waits, and a copy that can be merged', async () => {
    const cwd = await makeSchool();
    writeFileSync(
      join(cwd, 'school', 'antwoorden (1).yaml'),
      `${HEAD}answers:\n  C2.1: { level: 2 }\n  C1.1: { level: 3 }\nactions:\n  - { criterion: C2, action: Bellen }\n`,
    );
    writeFileSync(join(cwd, 'school', 'antwoorden.ib.yaml'), `${HEAD}answers:\n  C2.1: { level: 0, remark: Nee. }\n`);
    const run = await sit(cwd, ['1', '4,5', '3', '2', '0', '9'], '--vote');
    expect(inOneLine(run.stdout)).toContain('Nu samenvoegen?');
    expect(inOneLine(run.stdout)).toContain('Nog eens bekijken: anderen gaven iets anders (1)');
    expect(inOneLine(run.stdout)).toContain('Dit vulden anderen in, ieder voor zich: Intern begeleider: 0 "Nee."');
    expect(run.code).toBe(130);
    expect(answersIn(cwd).answers['C1.1']).toEqual({ level: 3 });
  });

  it('links evidence and adds a file from a folder, or tells why not', async () => {
    const cwd = await makeSchool();
    writeFileSync(join(cwd, 'a.txt'), 'Verslag van een gesprek met ouders.');
    const added = ['evidence', 'add', 'a.txt', '--dossier', 'school', '--document', 'overig', '--criteria', 'C2'];
    expect((await runMain(added, cwd)).code).toBe(0);
    const photo = join(projectRoot, 'test/fixtures/documents/foto.jpg');
    const run = await sit(
      cwd,
      ['4,5', '8', '5', '1', '1', '2', photo, '2', '2', '.', '1', '2', '', '3', '9'],
      '--criterion',
      'C1',
    );
    expect(inOneLine(run.stdout)).toContain('Bij C1 hoort nu 1 stuk.');
    expect(inOneLine(run.stdout)).toContain('waar de foto');
    expect(inOneLine(run.stdout)).toContain('Welk bestand in');
    expect(parse(readFileSync(join(cwd, 'school', 'bewijs.yaml'), 'utf8')).evidence.a.criteria).toEqual(['C2', 'C1']);
  });

  it('makes a dossier and a copy of a role, and is read in a wrong role in Dutch', async () => {
    const cwd = temporaryFolder();
    const run = await sit(cwd, ['De Boog', '', '1', '', '1', '0', 'Nee.', '9'], '--as', 'ouder');
    expect(run).toMatchObject({ code: 130, stderr: '' });
    expect(inOneLine(run.stdout)).toContain('--as ouder');
    expect(answersIn(cwd, 'antwoorden.ouder.yaml')).toMatchObject({
      as: 'ouder',
      answers: { 'C1.1': { level: 0, remark: 'Nee.', answeredOn: DAY } },
    });
    expect(inOneLine((await sit(cwd, [], '--as', 'oma')).stderr)).toContain('"oma" bestaat niet');
  });

  it('ends well when all is answered, and has nothing to ask then', async () => {
    const cwd = await makeSchool();
    const questions = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10', 'A6'].flatMap((id) =>
      [1, 2, 3, 4].map((number) => `${id}.${number}`),
    );
    const rest = questions.slice(1).map((id) => `  ${id}: { level: 2 }\n`);
    writeFileSync(join(cwd, 'school', 'antwoorden.yaml'), `${HEAD}answers:\n${rest.join('')}`);
    const run = await sit(cwd, ['4,5', '3', 'Zo is het hier op school.', '1'], '--open');
    expect(run.code).toBe(0);
    expect(inOneLine(run.stdout)).toContain('Dit waren alle vragen.');
    expect(inOneLine((await sit(cwd, [], '--open')).stdout)).toContain('Alle vragen zijn beantwoord.');
  });
});

describe('answers from elsewhere', () => {
  it.each(['html', 'xlsx', 'csv', 'md'])('leave and come back as %s', async (format) => {
    const cwd = await makeSchool();
    const made = await runMain(['questions', 'export', 'school', '--format', format, '--as', 'ouder'], cwd);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    const output = ['--output', `vragen-ouder.${format}`];
    expect((await runMain(['questions', 'export', 'school', ...output], cwd)).code).toBe(2);
    if (format !== 'xlsx' && format !== 'csv') return;
    expect(
      (await runMain(['answers', 'merge', `vragen-ouder.${format}`, '--dossier', 'school'], cwd)).stdout,
    ).toContain('stond er al in');
    expect((await runMain(['questions', 'export', 'school', '--with-answers', '--format', format], cwd)).code).toBe(0);
    expect((await runMain(['assess', 'school', '--answers', `vragen.${format}`, '--quiet'], cwd)).code).toBe(0);
  });

  it.each([
    ['vragen.html', 'is het formulier zelf'],
    ['Vragen.MD', 'Of typ de antwoorden over'],
    ['vragen.docx', 'Of typ de antwoorden over'],
  ])('are not looked for in a file that cannot hold them: %s', async (file, words) => {
    const cwd = await makeSchool();
    writeFileSync(join(cwd, file), '# Vragen\n- a: [\n');
    for (const command of [
      ['assess', 'school', '--answers', file],
      ['answers', 'merge', file, '--dossier', 'school'],
    ]) {
      const run = await runMain(command, cwd);
      expect(run).toMatchObject({ code: 2, stdout: '' });
      expect(inOneLine(run.stderr)).toContain(words);
      expect(run.stderr.split('\n').length).toBeLessThan(8);
    }
    expect(answersIn(cwd).answers).toEqual({});
  });

  it('keep what people said beside an answer that they replace, and tell of it', async () => {
    const cwd = await makeSchool();
    const before =
      '  C1.1: { level: 2, remark: Zo., minority: Nee. }\n  C1.2: { proposals: [{ level: 1 }, { unknown: true, remark: Zo ook. }] }\n';
    writeFileSync(join(cwd, 'school', 'antwoorden.yaml'), `${HEAD}answers:\n${before}`);
    writeFileSync(join(cwd, 'in.yaml'), `${HEAD}answers: { C1.1: { level: 3 }, C1.2: { level: 1 } }\n`);
    const run = await runMain(['assess', 'school', '--answers', 'in.yaml', '--replace', '--quiet'], cwd);
    expect(inOneLine(run.stdout)).toContain('2 antwoorden');
    expect(inOneLine(run.stdout)).toContain('Bij 1 vraag stond al een ander antwoord.');
    expect(answersIn(cwd).answers).toEqual({
      'C1.1': { level: 3, remark: 'Zo.', minority: 'Nee.' },
      'C1.2': { level: 1, remark: 'Zo ook.' },
    });
  });

  it('of one role go into its own copy, and never with what begins a talk', async () => {
    const cwd = await makeSchool();
    writeFileSync(join(cwd, 'in.yaml'), `${HEAD}answers: { C1.1: { level: 1, remark: Nee. } }\n`);
    writeFileSync(join(cwd, 'ib.yaml'), `${HEAD}as: ib\nanswers: { C1.1: { level: 3 } }\n`);
    const take = async (...args: string[]) => await runMain(['assess', 'school', ...args], cwd);
    const other = await take('--as', 'ouder', '--answers', 'ib.yaml');
    expect(inOneLine(other.stderr)).toContain('van een andere rol: ib. U koos: ouder.');
    expect(existsSync(join(cwd, 'school', 'antwoorden.ouder.yaml'))).toBe(false);
    const run = await take('--as', 'ouder', '--answers', 'in.yaml');
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(inOneLine(run.stdout)).toContain('ouder-audit assess school --as ouder');
    expect(answersIn(cwd, 'antwoorden.ouder.yaml')).toMatchObject({ as: 'ouder', answers: { 'C1.1': { level: 1 } } });
    expect(answersIn(cwd).answers).toEqual({});
    const merge = 'ouder-audit answers merge "ib.yaml" --dossier school';
    expect(inOneLine((await take('--answers', 'ib.yaml')).stderr)).toContain(merge);
    expect((await take('--as', 'ib', '--answers', 'ib.yaml')).code).toBe(0);
    const apart = await take('--answers', 'in.yaml', '--vote', '--criterion', 'C1');
    expect(apart).toMatchObject({ code: 2, stdout: '' });
    expect(inOneLine(apart.stderr)).toContain('--answers, --vote en --criterion kunnen niet samen.');
  });

  it('are merged, with what is wrong told before anything changes', async () => {
    const cwd = await makeSchool();
    expect(inOneLine((await runMain(['answers', 'merge', '--dossier', 'school'], cwd)).stdout)).toContain(
      'geen ander exemplaar',
    );
    writeFileSync(join(cwd, 'school', 'antwoorden.ib.yaml'), `${HEAD}answers:\n  C1.1: { level: 3 }\n`);
    expect(inOneLine((await runMain(['answers', 'merge', '--dossier', 'school'], cwd)).stdout)).toContain(
      '3.0 open: samen bespreken',
    );
    writeFileSync(join(cwd, 'x.yaml'), `${HEAD}as: ib\nanswers:\n  C1.1: { level: 1 }\n`);
    writeFileSync(join(cwd, 'y.yaml'), `${HEAD.replace('1.3.0', '9.0.0')}answers: {}\n`);
    writeFileSync(join(cwd, 'z.yaml'), `${HEAD}answers: { C1.1: { level: 9 } }\n`);
    writeFileSync(join(cwd, 'k.xlsx'), 'kapot');
    const merge = async (...files: string[]) =>
      await runMain(['answers', 'merge', ...files, '--dossier', 'school'], cwd);
    expect(inOneLine((await merge('x.yaml', 'school/antwoorden.ib.yaml')).stdout)).toContain('1.0, 3.0 open');
    for (const file of ['y.yaml', 'z.yaml', 'k.xlsx', 'weg.yaml']) expect((await merge(file)).code).toBe(2);
    expect((await runMain(['answers', 'merge', '--dossier', 'weg'], cwd)).code).toBe(2);
    expect(answersIn(cwd).answers).toEqual({});
  });

  it('of one person in two versions become one copy, in a sitting of that role and in a merge', async () => {
    const cwd = await makeSchool();
    const write = (name: string, level: number, more = '') =>
      writeFileSync(join(cwd, 'school', name), `${HEAD}as: ouder\nanswers:\n  C1.1: { level: ${level} }\n${more}`);
    write('antwoorden.ouder.yaml', 2);
    write('antwoorden.ouder-PC.yaml', 2, '  C1.2: { level: 1 }\n');
    writeFileSync(join(cwd, 'school', 'antwoorden.ouder (2).yaml'), 'answers: [\n');
    const sitting = await sit(cwd, ['1', '9'], '--as', 'ouder', '--open');
    expect(inOneLine(sitting.stdout)).toContain('Niet te lezen: antwoorden.ouder (2).yaml.');
    expect(inOneLine(sitting.stdout)).toContain(
      'staat nu in "school/.ouder-audit/samengevoegd": antwoorden.ouder-PC.yaml.',
    );
    expect(Object.keys(answersIn(cwd, 'antwoorden.ouder.yaml').answers)).toEqual(['C1.1', 'C1.2']);
    write('antwoorden.ouder (2).yaml', 2, '  C1.3: { level: 0 }\n');
    writeFileSync(join(cwd, 'school', 'antwoorden.leraar.yaml'), `${HEAD}answers:\n  C1.1: { level: 2 }\n`);
    const merged = await runMain(['answers', 'merge', '--dossier', 'school'], cwd);
    expect(merged).toMatchObject({ code: 0, stderr: '' });
    expect(inOneLine(merged.stdout)).toContain('antwoorden.ouder (2).yaml.');
    expect(inOneLine(merged.stdout)).toMatch(/C1\.1 – 2\.0 2\.0 open: samen bespreken.*C1\.3 – – 0 open/);
    expect(Object.keys(answersIn(cwd, 'antwoorden.ouder.yaml').answers)).toEqual(['C1.1', 'C1.2', 'C1.3']);
    expect(inOneLine((await runMain(['answers', 'merge', '--dossier', 'school'], cwd)).stdout)).toContain(
      'stond er al in',
    );
  });
});

describe('a round', () => {
  it('takes the copies of its own year along, so that nobody merges them into the next', async () => {
    const [cwd, school] = [temporaryFolder(), copyOfExample()];
    const copy = `${HEAD}as: ouder\nanswers:\n  C2.1: { level: 2, answeredOn: 2026-11-02 }\n`;
    writeFileSync(join(school, 'antwoorden.ouder.yaml'), copy);
    writeFileSync(join(school, 'antwoorden-PC.yaml'), copy.replace('as: ouder\n', ''));
    mkdirSync(join(school, 'rondes', '2026-2027'), { recursive: true });
    writeFileSync(join(school, 'rondes', '2026-2027', 'antwoorden.ouder.yaml'), 'van een ander');
    const run = await runMain(['round', 'close', school, '--incomplete'], cwd);
    expect(run.code).toBe(0);
    expect(inOneLine(run.stdout)).toContain('antwoorden-PC.yaml en antwoorden.ouder-2.yaml. Die staan nu in de map');
    expect(readFileSync(join(school, 'rondes/2026-2027/antwoorden.ouder-2.yaml'), 'utf8')).toBe(copy);
    expect(readFileSync(join(school, 'rondes/2026-2027/antwoorden.ouder.yaml'), 'utf8')).toBe('van een ander');
    const merged = await runMain(['answers', 'merge', '--dossier', school], cwd);
    expect(inOneLine(merged.stdout)).toContain('staat geen ander exemplaar van de antwoorden');
    expect(parse(readFileSync(join(school, 'antwoorden.yaml'), 'utf8')).answers).toEqual({});
  });

  it('wipes the copies of people when it is told to, with their backups, and keeps versions of the team', async () => {
    const school = copyOfExample();
    const copy = `${HEAD}as: ouder\nanswers:\n  C2.1: { level: 2, remark: Ik zag het. }\n`;
    writeFileSync(join(school, 'antwoorden.ouder.yaml'), copy);
    writeFileSync(join(school, 'antwoorden.ouder-PC.yaml'), copy.replace('C2.1', 'C2.2'));
    writeFileSync(join(school, 'antwoorden-x.yaml'), copy.replace('C2.1', 'C2.3'));
    expect((await runMain(['answers', 'merge', '--dossier', school], '.')).code).toBe(0);
    writeFileSync(join(school, 'antwoorden (1).yaml'), copy.replace('as: ouder\n', ''));
    const run = await runMain(['round', 'close', school, '--incomplete', '--delete-copies'], '.');
    expect({ code: run.code, err: run.stderr }).toEqual({ code: 0, err: '' });
    expect(inOneLine(run.stdout)).toContain('Gewist: 2 exemplaren van mensen die apart invulden.');
    const left = readdirSync(school, { recursive: true, encoding: 'utf8' }).filter((name) => /antwoorden/.test(name));
    expect(left.filter((name) => !name.includes('schema')).sort()).toEqual([
      '.ouder-audit/antwoorden.yaml.bak',
      '.ouder-audit/antwoorden.yaml.last',
      'antwoorden.yaml',
      'rondes/2026-2027/antwoorden (1).yaml',
      'rondes/2026-2027/antwoorden.yaml',
    ]);
    for (const name of left) expect(readFileSync(join(school, name), 'utf8')).not.toMatch(/as: ouder/);
  });

  it('is not closed when nothing was answered in it: the same command twice changes nothing', async () => {
    const school = copyOfExample();
    await runMain(['round', 'close', school, '--incomplete'], '.');
    const before = readFileSync(join(school, 'school.yaml'), 'utf8');
    const again = await runMain(['round', 'close', school, '--incomplete'], '.');
    expect(again.code).toBe(2);
    expect(inOneLine(again.stderr)).toContain('In de ronde 2027-2028 is nog niets beantwoord.');
    expect(readFileSync(join(school, 'school.yaml'), 'utf8')).toBe(before);
    expect(existsSync(join(school, 'rondes', '2027-2028.json'))).toBe(false);
  });
});

describe('what people wrote about a person', () => {
  const WRITTEN = `${HEAD}answers:\n  C1.1: { level: 2, remark: 'De moeder van BSN 111222333 hielp mee.', answeredOn: 2026-11-02 }\n`;

  it('is warned of when a report repeats it, by its place, and not in the report for parents', async () => {
    const cwd = await makeSchool();
    writeFileSync(join(cwd, 'school', 'antwoorden.yaml'), WRITTEN);
    const run = await runMain(['report', 'school', '--format', 'md', '--quiet'], cwd);
    expect(run.code).toBe(0);
    expect(inOneLine(run.stderr)).toContain('op 1 plek staan misschien gegevens van personen (C1.1)');
    expect(inOneLine(run.stderr)).toContain('ouder-audit check school');
    expect(run.stderr).not.toContain('111222333');
    const parents = await runMain(['report', 'school', '--audience', 'ouders', '--format', 'md'], cwd);
    expect(parents.stderr).toBe('');
  });

  it('is not what the program itself puts in a new dossier, such as a number to fill in', async () => {
    const cwd = await makeSchool();
    const run = await runMain(['check', 'school', '--format', 'json'], cwd);
    const { findings } = JSON.parse(run.stdout) as { findings: { code: string }[] };
    expect(findings.filter(({ code }) => code.startsWith('personal-data'))).toEqual([]);
  });

  it('is warned of when it is taken over from a file or a copy; nothing is refused', async () => {
    const cwd = await makeSchool();
    writeFileSync(join(cwd, 'in.yaml'), `${WRITTEN}actions:\n  - { criterion: C2, action: Bel 06-12345678 }\n`);
    const taken = await runMain(['assess', 'school', '--answers', 'in.yaml', '--quiet'], cwd);
    expect(taken.code).toBe(0);
    expect(inOneLine(taken.stderr)).toContain(
      'Let op: bij C1.1 staat misschien wat op een burgerservicenummer (BSN) lijkt.',
    );
    expect(inOneLine(taken.stderr)).toContain('Let op: bij C2 staat misschien een telefoonnummer');
    expect(taken.stderr + taken.stdout).not.toContain('111222333');
    const copy = WRITTEN.replaceAll('C1.1', 'C1.2').replace('answers:', 'as: ouder\nanswers:');
    writeFileSync(join(cwd, 'school', 'antwoorden.ouder.yaml'), copy);
    const merged = await runMain(['answers', 'merge', '--dossier', 'school'], cwd);
    expect(merged.code).toBe(0);
    expect(inOneLine(merged.stderr)).toContain(
      'Let op: bij C1.2 staat misschien wat op een burgerservicenummer (BSN) lijkt.',
    );
    expect(inOneLine(merged.stderr)).not.toContain('C1.1');
  });
});
