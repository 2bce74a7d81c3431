import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { registerFileSchema } from '../../../src/dossier/dossier.ts';
import { inOneLine, projectRoot } from '../../support/run/run-binary.ts';
import { replaceIn, resultOfCheck, runInProject } from '../../support/run/run-in-project.ts';
import { copyOfExample, temporaryFolder } from '../../support/run/temporary-folder.ts';

describe('a command', () => {
  it.each([
    ['an unknown command', ['chek'], 'De opdracht "chek" bestaat niet. Bedoelt u "check"?'],
    ['an unknown subcommand', ['evidence', 'ad'], 'De opdracht "ad" bestaat niet.'],
    ['an unknown option', ['check', '--formt', 'json'], 'De optie "--formt" bestaat hier niet. Bedoelt u "--format"?'],
    ['an option without its value', ['check', '--format'], 'Achter de optie "--format" hoort een waarde.'],
    ['a value that cannot be', ['check', '--format', 'xml'], '"xml" kan niet achter --format.'],
    ['a missing argument', ['criteria', 'show'], 'Er ontbreekt iets: <naam>.'],
    ['too many arguments', ['check', 'a', 'b'], 'Er staan te veel woorden achter de opdracht.'],
    [
      'an option of another command',
      ['evidence', 'scan', 'a', '--dossier', 'b'],
      '"--dossier" bestaat hier niet. Bekijk wat kan',
    ],
    ['a folder without a dossier', ['check', 'bestaat-niet'], 'In de map "bestaat-niet" staat geen dossier.'],
    ['an interview without a terminal', ['assess', 'examples/voorbeeldschool'], '--answers'],
    ['a criterion that is not there', ['criteria', 'show', 'C11'], '"C11" komt niet voor in dit keurmerk.'],
    ['a schema that is not there', ['schema', 'kaas'], 'Van "kaas" is geen schema.'],
    ['a framework that is not there', ['criteria', 'list', '--framework', 'weg'], 'met het keurmerk is niet gevonden'],
    ['a dossier without a name', ['init', 'bestaat-niet'], '--name'],
    [
      'a result that is none',
      ['report', '--from', 'package.json'],
      '"package.json" is geen resultaat van ouder-audit.',
    ],
    ['a day that is none', ['check', 'x', '--today', '2026-02-30'], '"2026-02-30" kan niet achter --today.'],
  ])('answers %s in Dutch, with exit code 2 and a next step', async (_name, args, words) => {
    const today = args.includes('--today') ? '2026-02-30' : undefined;
    const done = await runInProject(args, today === undefined ? {} : { today });
    expect(done.code).toBe(2);
    expect(done.stdout).toBe('');
    expect(inOneLine(done.stderr)).toContain(words);
    expect(done.stderr).not.toMatch(/error:|Error|invalid|undefined|\n\s+at /i);
    expect(done.stderr.trimEnd().split('\n').length).toBeGreaterThan(1);
  });

  it.each([
    ['de opdracht controleer', ['controleer', 'examples/voorbeeldschool', '--format', 'json'], 1],
    ['de opdracht bewijs lijst', ['bewijs', 'lijst', 'examples/voorbeeldschool'], 0],
    ['de opdracht criteria toon', ['criteria', 'toon', 'c3'], 0],
  ])('knows the Dutch name of a command: %s', async (_name, args, code) => {
    expect((await runInProject(args)).code).toBe(code);
  });

  it('makes the demo, never over an existing folder', async () => {
    const cwd = temporaryFolder();
    const first = await runInProject(['demo'], { cwd });
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(inOneLine(first.stdout)).toContain('(4 van 10)');
    expect(inOneLine(first.stdout)).toContain('ouder-audit assess voorbeeldschool');
    expect(readdirSync(join(cwd, 'voorbeeldschool', 'rapport')).sort()).toEqual([
      'audit.json',
      'rapport.html',
      'rapport.md',
      'schema',
    ]);
    expect((await runInProject(['demo'], { cwd })).stdout).toContain('voorbeeldschool-2');
    expect((await runInProject(['demo', 'voorbeeldschool'], { cwd })).code).toBe(2);
  });

  it('makes an empty dossier that every command can work with', async () => {
    const cwd = temporaryFolder();
    const made = await runInProject(
      ['init', 'mijn school', '--name', '\'s Gravenhof: "De Boog" # 1', '--sector', 'vo', '--city', 'Emmen'],
      { cwd },
    );
    expect(made.code).toBe(0);
    expect(inOneLine(made.stdout)).toContain('ouder-audit assess "mijn school"');
    const school = parse(readFileSync(join(cwd, 'mijn school', 'school.yaml'), 'utf8'));
    expect(school.school).toEqual({ name: '\'s Gravenhof: "De Boog" # 1', city: 'Emmen', sector: 'vo' });
    expect(school.round.schoolYear).toBe('2026-2027');
    const result = await resultOfCheck(join(cwd, 'mijn school'));
    expect(result.mark).toEqual({ verdict: 'undetermined', met: 0, of: 10 });
    expect((await runInProject(['report', 'mijn school'], { cwd })).code).toBe(0);
    expect((await runInProject(['init', 'mijn school', '--name', 'x', '--sector', 'po'], { cwd })).code).toBe(2);
  });

  it('shows in a new dossier how to write what is the school’s own, and quotes', async () => {
    const cwd = temporaryFolder();
    await runInProject(['init', 'school', '--name', 'x', '--sector', 'po'], { cwd });
    const fileIn = (name: string) => join(cwd, 'school', name);
    replaceIn(fileIn('school.yaml'), '# contact:', 'contact:');
    expect(parse(readFileSync(fileIn('school.yaml'), 'utf8')).school.contact).toEqual({
      domain: 'onzeschool.nl',
      phones: ['030-1234567'],
    });
    expect((await resultOfCheck(join(cwd, 'school'))).school).toMatchObject({ name: 'x' });
    const register = readFileSync(fileIn('bewijs.yaml'), 'utf8');
    const [quotes = ''] = /quotes: \[.*\]/.exec(register) ?? [];
    expect(
      registerFileSchema.shape.evidence.parse({ a: { file: 'a', document: 'b', criteria: [], ...parse(quotes) } }),
    ).toBeDefined();
  });

  it('takes answers from a file, and nothing at all when one of them is wrong', async () => {
    const cwd = temporaryFolder();
    await runInProject(['init', 'school', '--name', 'x', '--sector', 'po'], { cwd });
    const head = 'formatVersion: 1\nqualityMark: { id: keurmerk-ouderbetrokkenheid, version: 1.3.0 }\n';
    writeFileSync(
      join(cwd, 'goed.yaml'),
      `${head}sessions:\n  - { date: 2026-11-02, present: [ib, ouder] }\nanswers:\n  C1.1: { level: 2, remark: Zo ging het. }\n  A6.1: { unknown: true }\n`,
    );
    writeFileSync(
      join(cwd, 'fout.yaml'),
      `${head}answers:\n  C1.2: { level: 2 }\n  C1.9: { level: 5 }\n  C1.3: { level: 1, unknown: true }\n`,
    );
    const taken = await runInProject(['assess', 'school', '--answers', 'goed.yaml'], { cwd });
    expect(taken).toMatchObject({ code: 0, stderr: '' });
    expect(inOneLine(taken.stdout)).toContain('Overgenomen: 2 antwoorden en 1 gesprek.');
    const path = join(cwd, 'school', 'antwoorden.yaml');
    const before = readFileSync(path, 'utf8');
    expect(parse(before)).toMatchObject({
      answers: { 'C1.1': { level: 2 }, 'A6.1': { unknown: true } },
      sessions: [{ present: ['ib', 'ouder'] }],
    });
    const refused = await runInProject(['assess', 'school', '--answers', 'fout.yaml'], { cwd });
    expect(refused.code).toBe(2);
    expect(inOneLine(refused.stderr)).toMatch(/fout\.yaml, regel 5, .*Kies uit: 0, 1, 2, 3/);
    expect(inOneLine(refused.stderr)).toMatch(/fout\.yaml, regel 6, .*één antwoord/);
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect(inOneLine((await runInProject(['assess', 'school', '--answers', 'goed.yaml'], { cwd })).stdout)).toContain(
      'Er was niets nieuws over te nemen.',
    );
  });

  it('adds evidence after the same checks, and removes it again', async () => {
    const folder = copyOfExample();
    const files = join(projectRoot, 'examples/voorbeeldschool/bewijs');
    const add = async (name: string, ...flags: string[]) =>
      await runInProject(['evidence', 'add', name, '--dossier', folder, ...flags]);
    const flags = ['--document', 'gespreksprotocol', '--criteria', 'C5', '--date', '2026-09-01'];
    expect(await add(join(files, 'afsprakenformat.docx'), ...flags)).toMatchObject({ code: 2 });
    const source = join(temporaryFolder(), 'Nieuw protocol é.txt');
    writeFileSync(source, 'Leerling, ouder en leraar besluiten samen.');
    expect((await add(source)).stderr).toContain('--document');
    expect(inOneLine((await add(source, '--document', 'gesprekprotocol', '--criteria', 'C5')).stderr)).toContain(
      'Bedoelt u "gespreksprotocol"?',
    );
    const added = await add(source, ...flags, '--title', 'Nieuw protocol', '--consent', 'mr:2026-09-02');
    expect(inOneLine(added.stdout)).toContain('Toegevoegd: nieuw-protocol-e (bewijs/Nieuw protocol é.txt)');
    expect(parse(readFileSync(join(folder, 'bewijs.yaml'), 'utf8')).evidence['nieuw-protocol-e']).toEqual({
      file: 'Nieuw protocol é.txt',
      document: 'gespreksprotocol',
      criteria: ['C5'],
      title: 'Nieuw protocol',
      date: '2026-09-01',
      consent: { by: 'mr', date: '2026-09-02' },
    });
    expect(inOneLine((await add(source, ...flags)).stderr)).toContain('zit al in de map bewijs');
    expect((await runInProject(['evidence', 'list', folder])).stdout).toContain('nieuw-protocol-e');
    expect(inOneLine((await runInProject(['evidence', 'remove', 'nieuw-protocol', folder])).stderr)).toContain(
      'Bedoelt u "nieuw-protocol-e"?',
    );
    const removed = await runInProject(['evidence', 'remove', 'nieuw-protocol-e', folder, '--delete-file', '--yes']);
    expect(removed.code).toBe(0);
    expect(existsSync(join(folder, 'bewijs', 'Nieuw protocol é.txt'))).toBe(false);
    const original = readFileSync(join(projectRoot, 'examples/voorbeeldschool/bewijs.yaml'), 'utf8');
    expect(readFileSync(join(folder, 'bewijs.yaml'), 'utf8')).toBe(original);
  });

  it('gives an exit code that matches the result', async () => {
    const folder = copyOfExample();
    const code = async (...flags: string[]) => (await runInProject(['check', folder, ...flags])).code;
    expect(await code()).toBe(1);
    expect(await code('--fail-on', 'never')).toBe(0);
    expect(await code('--fail-on', 'warning')).toBe(1);
    replaceIn(join(folder, 'school.yaml'), 'S3: 2.0', 'S3: 2.9');
    const missed = await runInProject(['check', folder, '--fail-on', 'never']);
    expect(missed.code).toBe(1);
    expect(inOneLine(missed.stdout)).toContain('S3 moet ten minste 2,9 zijn');
  });

  it('renders a saved result again to the same bytes', async () => {
    const folder = copyOfExample();
    await runInProject(['report', folder]);
    const saved = join(temporaryFolder(), 'audit.json');
    const html = readFileSync(join(folder, 'rapport/rapport.html'), 'utf8');
    const json = readFileSync(join(folder, 'rapport/audit.json'), 'utf8');
    writeFileSync(saved, json);
    const again = join(temporaryFolder(), 'elders');
    expect((await runInProject(['report', again, '--from', saved])).code).toBe(0);
    expect(readFileSync(join(again, 'rapport/rapport.html'), 'utf8')).toBe(html);
    expect(readFileSync(join(again, 'rapport/audit.json'), 'utf8')).toBe(json);
  });
});

describe('a dossier with a mistake in it', () => {
  const breakFile: [string, string, string | RegExp, string, RegExp][] = [
    ['broken indentation', 'school.yaml', /^round:/m, '  round:', /school\.yaml, regel \d+.*opmaak/],
    [
      'an unknown key',
      'school.yaml',
      /^round:/m,
      'rond: { schoolYear: 2026-2027 }\nround:',
      /school\.yaml, regel \d+.*"rond" is hier onbekend\. Bedoelt u "round"\?/,
    ],
    ['a missing key', 'school.yaml', /^round:.*$/m, '', /school\.yaml.*"round" ontbreekt/],
    ['a wrong choice', 'school.yaml', /sector: po/, 'sector: hbo', /school\.yaml, regel \d+.*Kies uit: po, vo, so/],
    [
      'a wrong school year',
      'school.yaml',
      /2026-2027/,
      '2026-2028',
      /school\.yaml, regel \d+.*schooljaar zoals 2026-2027/,
    ],
    [
      'a newer format',
      'bewijs.yaml',
      /formatVersion: 1/,
      'formatVersion: 9',
      /bewijs\.yaml, regel \d+.*nieuwere versie van ouder-audit/,
    ],
    [
      'a key twice',
      'antwoorden.yaml',
      /^ {2}C1\.2:/m,
      '  C1.1:',
      /antwoorden\.yaml, regel \d+.*"C1\.1" staat hier voor de tweede keer/,
    ],
    [
      'a level that is none',
      'antwoorden.yaml',
      /level: 3/,
      'level: 4',
      /antwoorden\.yaml, regel \d+.*Kies uit: 0, 1, 2, 3/,
    ],
    [
      'an unknown question',
      'antwoorden.yaml',
      /^ {2}C1\.4:/m,
      '  C1.44:',
      /antwoorden\.yaml, regel \d+.*is geen bekende vraag\. Bedoelt u "C1\.4"\?/,
    ],
    [
      'a quote for an unknown criterion',
      'bewijs.yaml',
      /page: 3, criterion: C1/,
      'page: 3, criterion: C44',
      /bewijs\.yaml, regel \d+.*"C44" is geen bekend criterium/,
    ],
    [
      'a date that is none',
      'bewijs.yaml',
      /date: 2026-02-12/,
      'date: 2026-02-31',
      /bewijs\.yaml, regel \d+.*een datum zoals 2026-11-23/,
    ],
    [
      'a list instead of a text',
      'bewijs.yaml',
      /file: visie-ouderbetrokkenheid\.pdf/,
      'file: [visie]',
      /bewijs\.yaml, regel \d+.*Hier hoort tekst/,
    ],
    [
      'two answers to one question',
      'antwoorden.yaml',
      /level: 3/,
      'unknown: true, level: 3',
      /antwoorden\.yaml, regel \d+.*één antwoord/,
    ],
  ];

  it.each(breakFile)('says where %s is, with exit code 2, and writes nothing', async (_name, file, from, to, words) => {
    const folder = copyOfExample();
    replaceIn(join(folder, file), from, to);
    const before = readdirSync(folder, { recursive: true }).sort();
    const done = await runInProject(['report', folder]);
    expect(done.code).toBe(2);
    expect(done.stdout).toBe('');
    expect(inOneLine(done.stderr)).toMatch(words);
    expect(done.stderr).not.toMatch(/Invalid|expected|received|Error|\n\s+at /);
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
  });

  it('names the file that is missing', async () => {
    const folder = copyOfExample();
    rmSync(join(folder, 'bewijs.yaml'));
    const done = await runInProject(['check', folder]);
    expect(done).toMatchObject({ code: 2, stdout: '' });
    expect(inOneLine(done.stderr)).toContain('ontbreekt bewijs.yaml');
  });

  it('reads a file from before the version number, and adds it with the next change', async () => {
    const folder = copyOfExample();
    const path = join(folder, 'bewijs.yaml');
    replaceIn(path, 'formatVersion: 1\n', '');
    expect((await resultOfCheck(folder)).evidence.length).toBeGreaterThan(20);
    expect(readFileSync(path, 'utf8')).not.toContain('formatVersion');
    await runInProject(['evidence', 'remove', 'visie-2026', folder]);
    const ids = Object.keys(parse(readFileSync(path, 'utf8')).evidence);
    await runInProject(['evidence', 'remove', ids[0] ?? '', folder]);
    expect(parse(readFileSync(path, 'utf8')).formatVersion).toBe(1);
    expect(existsSync(join(folder, '.ouder-audit', 'bewijs.yaml.bak'))).toBe(true);
  });
});
