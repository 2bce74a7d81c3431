import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inOneLine } from '../../support/run/run-binary.ts';
import { runBuilt } from '../../support/run/run-built.ts';
import { copyOfExample, temporaryFolder } from '../../support/run/temporary-folder.ts';

const edit = (folder: string, file: string, from: string | RegExp, to: string): void => {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`nothing to replace in ${file}`);
  writeFileSync(path, changed);
};

const check = async (folder: string) => {
  const run = await runBuilt(['check', folder, '--format', 'json']);
  return { ...run, result: run.code === 2 ? null : JSON.parse(run.stdout) };
};

describe('a dossier that means harm, or that a person broke', () => {
  it.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
    'knows no document type and no criterion called %s',
    async (name) => {
      const folder = copyOfExample();
      edit(folder, 'bewijs.yaml', 'document: visiedocument', `document: ${name}`);
      edit(folder, 'bewijs.yaml', 'criteria: [C4]', `criteria: [${name}]`);
      const { result } = await check(folder);
      const codes = result.findings.map(({ code }: { code: string }) => code);
      expect(codes).toContain('unknown-document');
      expect(codes).toContain('unknown-criterion');
      expect(codes).not.toContain('check-failed');
      expect(codes).toContain('legally-expired');
    },
  );

  it('refuses a key that is no name, with its line', async () => {
    const folder = copyOfExample();
    writeFileSync(
      join(folder, 'bewijs.yaml'),
      `${readFileSync(join(folder, 'bewijs.yaml'), 'utf8')}  __proto__: { file: x.pdf, document: overig, criteria: [C1] }\n`,
    );
    const { code, stderr } = await check(folder);
    expect(code).toBe(2);
    expect(inOneLine(stderr)).toMatch(/bewijs\.yaml, regel \d+, .*"__proto__" is hier onbekend/);
  });

  it('prints the words of an owner as they are', async () => {
    const folder = copyOfExample();
    edit(folder, 'antwoorden.yaml', /owner: [a-z]+/, 'owner: Anne-Marie van de regiegroep');
    await runBuilt(['report', folder]);
    expect(readFileSync(join(folder, 'rapport/rapport.html'), 'utf8')).toContain('Wie: Anne-Marie van de regiegroep ·');
  });

  it.each([
    [
      'a folder in the place of a file',
      (folder: string) => {
        renameSync(join(folder, 'antwoorden.yaml'), join(folder, 'weg.yaml'));
        mkdirSync(join(folder, 'antwoorden.yaml'));
      },
    ],
    [
      'a pipe in the place of a file',
      (folder: string) => {
        execFileSync('mkfifo', [join(folder, 'uitzonderingen.yaml')]);
      },
    ],
    ['an empty file', (folder: string) => writeFileSync(join(folder, 'bewijs.yaml'), '')],
    [
      'bytes that are no text',
      (folder: string) => writeFileSync(join(folder, 'school.yaml'), Buffer.from([0xff, 0xfe, 0x00, 0x80])),
    ],
    [
      'sixty thousand unknown keys',
      (folder: string) => {
        writeFileSync(
          join(folder, 'bewijs.yaml'),
          `formatVersion: 1\n${Array.from({ length: 60_000 }, (_each, index) => `k${index}: 1`).join('\n')}\n`,
        );
      },
    ],
  ])('says what is wrong with %s, quickly and in Dutch', async (_name, harm) => {
    const folder = copyOfExample();
    harm(folder);
    const { code, stderr } = await check(folder);
    expect(code).toBe(2);
    expect(stderr).not.toMatch(/ouder-audit zelf|\n\s+at /);
    expect(stderr.split('\n').length).toBeLessThan(250);
  });

  it.each([
    [['init', 'x', '--name', '', '--sector', 'po'], '--name'],
    [['init', 'x', '--name', 'De Boog', '--sector', 'po', '--school-year', '2026-2030'], '--school-year'],
    [['init', 'x', '--name', 'De Boog', '--sector', 'po', '--city', ' '], '--city'],
    [['schema', 'constructor'], 'geen schema'],
    [['criteria', 'show', '__proto__'], 'komt niet voor'],
  ])('refuses %j', async (args, words) => {
    const cwd = temporaryFolder();
    const run = await runBuilt(args, { cwd });
    expect(run.code).toBe(2);
    expect(inOneLine(run.stderr)).toContain(words);
  });

  it('never lets answers of another version make the dossier unreadable', async () => {
    const folder = copyOfExample();
    const cwd = temporaryFolder();
    writeFileSync(
      join(cwd, 'oud.yaml'),
      'formatVersion: 1\nqualityMark: { id: keurmerk-ouderbetrokkenheid, version: 0.9.0 }\nanswers:\n  C1.9: { level: 2 }\n',
    );
    const run = await runBuilt(['assess', folder, '--answers', 'oud.yaml'], { cwd });
    expect(run.code).toBe(2);
    expect(inOneLine(run.stderr)).toMatch(/oud\.yaml, regel 4.*"C1\.9" is geen bekende vraag/);
    expect((await check(folder)).code).toBe(1);
  });

  it('registers a file that is in bewijs/ already where it is', async () => {
    const folder = copyOfExample();
    const source = join(folder, 'bewijs/C3/rondleiding-nieuwe-gezinnen-2026-09-15.odt');
    const run = await runBuilt([
      'evidence',
      'add',
      source,
      '--dossier',
      folder,
      '--document',
      'welkomstprocedure',
      '--criteria',
      'C3',
    ]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const register = parse(readFileSync(join(folder, 'bewijs.yaml'), 'utf8')).evidence;
    expect(register['rondleiding-nieuwe-gezinnen-2026-09-15']).toMatchObject({
      file: 'C3/rondleiding-nieuwe-gezinnen-2026-09-15.odt',
      date: '2026-09-15',
    });
    const { result } = await check(folder);
    const loose = result.findings.filter(({ code }: { code: string }) => code === 'unregistered-file');
    expect(loose).toHaveLength(1);
  });

  it('refuses a saved result that only looks like one', async () => {
    const cwd = temporaryFolder();
    const shell = {
      formatVersion: 1,
      date: 'x',
      tool: {},
      qualityMark: {},
      school: {},
      round: {},
      mark: {},
      standards: [],
      criteria: [null],
      evidence: [],
      findings: [],
      actions: [],
      sessions: [],
      thresholds: [],
    };
    writeFileSync(join(cwd, 'audit.json'), JSON.stringify(shell));
    const run = await runBuilt(['report', '--from', 'audit.json'], { cwd });
    expect(run.code).toBe(2);
    expect(inOneLine(run.stderr)).toContain('geen resultaat van ouder-audit');
  });
});
