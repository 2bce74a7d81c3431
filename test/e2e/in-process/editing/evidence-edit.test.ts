import { createHash } from 'node:crypto';
import { appendFileSync, copyFileSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { DAY, inOneLine, projectRoot } from '../../../support/run/run-binary.ts';
import { runMain } from '../../../support/run/run-main.ts';
import { copyOfExample } from '../../../support/run/temporary-folder.ts';

const fixture = (name: string) => join(projectRoot, 'test/fixtures/documents', name);

const registerText = (school: string) => readFileSync(join(school, 'bewijs.yaml'), 'utf8');
const entryOf = (school: string, id: string) => parse(registerText(school)).evidence[id];
const hashOf = (school: string, file: string) =>
  createHash('sha256')
    .update(readFileSync(join(school, 'bewijs', file)))
    .digest('hex');

const edit = async (school: string, id: string, ...flags: string[]) =>
  await runMain(['evidence', 'edit', id, school, ...flags], school);

const judged = async (school: string, id: string) => {
  const { stdout } = await runMain(['check', school, '--format', 'json'], school);
  const { evidence, findings } = JSON.parse(stdout);
  const own = evidence.find((each: { id: string }) => each.id === id);
  const codes = findings
    .filter(({ subject }: { subject: { path?: string } }) => subject.path === own.file)
    .map(({ code }: { code: string }) => code);
  return { ...own, codes };
};

describe('evidence edit', () => {
  it('changes what the flags say, a line for each, and leaves all else in the file as it is', async () => {
    const school = copyOfExample();
    const before = registerText(school).split('\n');
    const run = await edit(school, 'welkom', '--date', '2026-01-31', '--title', 'Welkom', '--criteria', 'C3,C4');
    expect([run.code, inOneLine(run.stdout)]).toEqual([0, expect.stringContaining('Gewijzigd: welkom')]);
    expect(entryOf(school, 'welkom')).toEqual({
      file: 'welkomstprocedure.odt',
      document: 'welkomstprocedure',
      criteria: ['C3', 'C4'],
      title: 'Welkom',
      date: '2026-01-31',
    });
    const after = registerText(school).split('\n');
    expect(after.filter((line) => !before.includes(line))).toHaveLength(3);
    expect(after).toHaveLength(before.length);
    expect(readFileSync(join(school, '.ouder-audit', 'bewijs.yaml.bak'), 'utf8').split('\n')).toEqual(before);
  });

  it('adds what was not there in its place, and takes away what is told to go', async () => {
    const school = copyOfExample();
    await edit(school, 'veiligheidsplan', '--consent', 'mr:2024-11-20', '--confidential');
    expect(Object.keys(entryOf(school, 'veiligheidsplan'))).toEqual([
      ...['file', 'document', 'criteria', 'title', 'date', 'consent', 'quotes', 'confidential'],
    ]);
    const lines = registerText(school).split('\n').length;
    await edit(school, 'veiligheidsplan', '--without', 'confidential,consent');
    expect(entryOf(school, 'veiligheidsplan')).not.toHaveProperty('consent');
    expect(registerText(school).split('\n')).toHaveLength(lines - 2);
    expect(registerText(school)).toContain('# instemming van de MR nog opzoeken');
  });

  it.each<[string, string, string[], RegExp]>([
    ['an id that is not there', 'welkm', ['--date', '2026-01-31'], /Bedoelt u "welkom"\?/],
    [
      'a kind of document that is not there',
      'welkom',
      ['--document', 'welkomstprocedur'],
      /Bedoelt u "welkomstprocedure"/,
    ],
    ['a criterion that is not there', 'welkom', ['--criteria', 'C33'], /C33/],
    ['a role that is not there', 'welkom', ['--looked-by', 'tandarts'], /tandarts/],
    ['a title that gives somebody away', 'welkom', ['--title', 'Bel 06-12345678'], /Er is niets gewijzigd/],
    ['nothing to change', 'welkom', [], /Zeg wat er anders moet/],
    [
      'a look at a file that is not there',
      'gesprekkencyclus',
      ['--looked-by', 'ib'],
      /gesprekkencyclus-2026-2027\.docx/,
    ],
  ])('changes nothing for %s', async (_name, id, flags, words) => {
    const school = copyOfExample();
    const before = registerText(school);
    const { code, stderr } = await edit(school, id, ...flags);
    expect([code, inOneLine(stderr)]).toEqual([2, expect.stringMatching(words)]);
    expect(registerText(school)).toBe(before);
  });

  it('says so when there was nothing to change', async () => {
    const school = copyOfExample();
    const { stdout } = await edit(school, 'welkom', '--document', 'welkomstprocedure');
    expect(inOneLine(stdout)).toContain('Er was niets te wijzigen: welkom');
  });

  it('opens no file outside the folder', async () => {
    const school = copyOfExample();
    const outside = join(school, 'geheim.txt');
    writeFileSync(outside, 'Iets van een ander.');
    rmSync(join(school, 'bewijs', 'welkomstprocedure.odt'));
    symlinkSync(outside, join(school, 'bewijs', 'welkomstprocedure.odt'));
    const { code } = await edit(school, 'welkom', '--looked-by', 'ib');
    expect(code).toBe(2);
    expect(entryOf(school, 'welkom')).not.toHaveProperty('looked');
  });
});

describe('a scan that somebody looked at', () => {
  it('counts, says who looked, and counts no more when the file changes', async () => {
    const school = copyOfExample();
    await edit(school, 'klassenregels', '--without', 'looked');
    expect(await judged(school, 'klassenregels')).toMatchObject({ state: 'unexamined', codes: ['no-text'] });
    const run = await edit(school, 'klassenregels', '--looked-by', 'IB');
    expect(inOneLine(run.stdout)).toContain('dat er geen namen of gegevens van kinderen en ouders in staan');
    const sha256 = hashOf(school, 'klassenregels-groep-6-2026-09-11.pdf');
    expect(entryOf(school, 'klassenregels').looked).toEqual({ by: 'ib', date: DAY, sha256 });
    expect(await judged(school, 'klassenregels')).toMatchObject({
      state: 'valid',
      looked: { by: 'ib', date: DAY, holds: true },
      answered: ['no-text'],
      codes: [],
    });
    const list = (await runMain(['evidence', 'list', school], school)).stdout;
    const words = 'bekeken door intern begeleider op 23 november 2026, niet doorzocht op persoonsgegevens';
    expect(inOneLine(list)).toContain(`telt mee: ${words}`);
    for (const [audience, file] of [
      ['team', 'rapport.md'],
      ['bestuur', 'rapport-bestuur.md'],
    ] as const) {
      await runMain(['report', school, '--format', 'md', '--audience', audience], school);
      expect(inOneLine(readFileSync(join(school, 'rapport', file), 'utf8')), audience).toContain(words);
    }
    appendFileSync(join(school, 'bewijs', 'klassenregels-groep-6-2026-09-11.pdf'), '\n');
    expect(await judged(school, 'klassenregels')).toMatchObject({ state: 'unexamined', looked: { holds: false } });
  });

  it('can be said of a file that is added', async () => {
    const school = copyOfExample();
    const source = join(school, 'regels van groep 7.doc');
    copyFileSync(fixture('visie.doc'), source);
    const flags = ['--document', 'schoolregels', '--criteria', 'C10', '--date', '2026-09-11'];
    const add = ['evidence', 'add', source, '--dossier', school, ...flags];
    const run = await runMain([...add, '--looked-by', 'schoolleiding'], school);
    expect(run.code).toBe(0);
    expect(inOneLine(run.stdout)).not.toContain('kan niet worden gelezen');
    expect(await judged(school, 'regels-van-groep-7')).toMatchObject({
      state: 'valid',
      answered: ['unsupported-type'],
    });
  });

  it('has to be looked at by a role, on a day, with a whole digest', async () => {
    const school = copyOfExample();
    const path = join(school, 'bewijs.yaml');
    const wrong = (looked: string) =>
      writeFileSync(
        path,
        registerText(school)
          .replace(/^ {4}looked:.*\n/m, '')
          .replace(/( {4}title: Klassenregels.*\n)/, `$1    looked: ${looked}\n`),
      );
    const sha256 = 'a'.repeat(64);
    for (const [looked, words] of [
      [`{ by: Fenna, date: 2026-11-02, sha256: ${sha256} }`, 'Fenna'],
      ['{ by: ib, date: 2026-11-02, sha256: abc }', 'sha256'],
      [`{ by: ib, date: 2026-11-31, sha256: ${sha256} }`, 'date'],
      [`{ by: ib, sha256: ${sha256} }`, 'date'],
    ] as const) {
      wrong(looked);
      const { code, stderr } = await runMain(['check', school], school);
      expect([code, inOneLine(stderr)]).toEqual([2, expect.stringContaining(words)]);
    }
  });
});

describe('evidence edit at the desk', () => {
  it('asks all that the register holds, with what stands there now', async () => {
    const school = copyOfExample();
    const asked: [string, string][] = [
      ['Welk bewijsstuk?', 'klachtenregeling'],
      ['Wat voor document is', ''],
      ['Bij welke criteria', ''],
      ['Van welke datum', ''],
      ['Hoe heet het document?', 'Klachten'],
      ['Wie stemde in?', '2'],
      ['Op welke dag was dat?', '5 maart 2024'],
      ['Is het vertrouwelijk?', '2'],
    ];
    const { code, stdout } = await runMain(['evidence', 'wijzig', '--plain'], school, {
      columns: 400,
      answer: (said) => {
        const [question = 'niets', words = ''] = asked[0] ?? [];
        if (!said.includes(question)) return null;
        asked.shift();
        return question.startsWith('Welk') ? (new RegExp(`(\\d+) = ${words}`).exec(said)?.[1] ?? null) : words;
      },
    });
    expect([code, asked]).toEqual([0, []]);
    expect(inOneLine(stdout)).toContain('Gewijzigd: klachtenregeling Wat nu?');
    expect(entryOf(school, 'klachtenregeling')).toMatchObject({
      title: 'Klachten',
      consent: { by: 'mr', date: '2024-03-05' },
      confidential: true,
    });
  });
});

describe('evidence edit of a sentence or a name', () => {
  it('adds a sentence that the check looks for, and changes its page', async () => {
    const school = copyOfExample();
    const before = registerText(school).split('\n');
    const sentence = 'Ouders en school schreven samen iets dat er niet staat';
    await edit(school, 'veiligheidsplan', '--quote', sentence, '--page', '2');
    expect(entryOf(school, 'veiligheidsplan').quotes.at(-1)).toEqual({ text: sentence, page: 2 });
    expect(
      registerText(school)
        .split('\n')
        .filter((line) => before.includes(line)).length,
    ).toBeGreaterThan(before.length - 2);
    expect((await judged(school, 'veiligheidsplan')).codes).toContain('quote-missing');
    await edit(school, 'veiligheidsplan', '--quote', sentence, '--page', '3');
    expect(entryOf(school, 'veiligheidsplan').quotes.at(-1)).toEqual({ text: sentence, page: 3 });
    await edit(school, 'veiligheidsplan', '--without', 'quotes');
    expect(entryOf(school, 'veiligheidsplan')).not.toHaveProperty('quotes');
  });

  it('follows a file that got another name, and refuses one that is not there', async () => {
    const school = copyOfExample();
    const { file } = entryOf(school, 'welkom');
    copyFileSync(join(school, 'bewijs', file), join(school, 'bewijs', 'nieuw.odt'));
    expect((await edit(school, 'welkom', '--file', 'weg.odt')).code).toBe(2);
    expect(entryOf(school, 'welkom').file).toBe(file);
    expect((await edit(school, 'welkom', '--file', 'bewijs/nieuw.odt')).code).toBe(0);
    expect(entryOf(school, 'welkom').file).toBe('nieuw.odt');
  });
});
