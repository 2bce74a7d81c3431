import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CHANGES } from '../../../../src/dossier/words/round.ts';
import { inOneLine, projectRoot } from '../../../support/run/run-binary.ts';
import { runMain } from '../../../support/run/run-main.ts';
import { copyOfExample, temporaryFolder } from '../../../support/run/temporary-folder.ts';

const bytesIn = (school: string, file: string): string => readFileSync(join(school, file), 'latin1');

/** Every file of the dossier itself with its bytes; not what the tool keeps for itself or makes. */
const contentOf = (school: string, below = ''): Record<string, string> =>
  Object.assign(
    {},
    ...readdirSync(join(school, below), { withFileTypes: true })
      .filter(({ name }) => name !== '.ouder-audit' && name !== 'rapport')
      .map((entry) => {
        const path = below === '' ? entry.name : `${below}/${entry.name}`;
        return entry.isDirectory() ? contentOf(school, path) : { [path]: bytesIn(school, path) };
      }),
  );

const run = async (school: string, ...args: string[]) => {
  const { code, stdout, stderr } = await runMain(args, school);
  return { code, said: inOneLine(stdout), warned: inOneLine(stderr) };
};

const undo = async (school: string) => await run(school, 'undo', '--yes');

/** What is kept of the last change: the files that it lists, and the copies. */
const kept = (school: string): string[] => {
  const folder = join(school, '.ouder-audit', 'undo');
  if (!existsSync(folder)) return [];
  const listed = JSON.parse(readFileSync(join(folder, 'change.json'), 'utf8')).files as { path: string }[];
  return [...listed.map(({ path }) => path), ...readdirSync(folder).filter((name) => name !== 'change.json')];
};

const ADD = ['actions', 'add', '--criterion', 'C2', '--action', 'Samen lezen.'];

/** Writes a small document outside the dossier. */
const documentBeside = (): string => {
  const path = join(temporaryFolder(), 'werkgroep.txt');
  writeFileSync(path, 'Wij spraken met elkaar over de visie van de school en over lezen. '.repeat(12));
  return path;
};

/** A newer version of a document in the dossier, under the same name in a folder of its own. */
const newer = (school: string): string => {
  const [name = ''] = readdirSync(join(school, 'bewijs')).filter((each) => each.startsWith('visie'));
  const path = join(temporaryFolder(), name);
  writeFileSync(path, Buffer.concat([readFileSync(join(school, 'bewijs', name)), Buffer.from('\n')]));
  return path;
};

const answersFile = (): string => {
  const path = join(temporaryFolder(), 'antwoorden.yaml');
  const head = readFileSync(join(projectRoot, 'examples/voorbeeldschool/antwoorden.yaml'), 'utf8');
  const mark = /^qualityMark: .*$/m.exec(head)?.[0];
  writeFileSync(path, `formatVersion: 1\n${mark}\nanswers:\n  C1.1: { level: 0, remark: Heel iets anders nu. }\n`);
  return path;
};

/** What the tool calls a command: every one of these has words. */
const wordsFor = (command: readonly string[]): string =>
  Object.entries(CHANGES).find(([name]) => command.join(' ').startsWith(name))?.[1] ?? 'no words';

describe('undo', () => {
  it('says what it takes back and asks first; Enter leaves everything as it is', async () => {
    const school = copyOfExample();
    await run(school, ...ADD);
    const after = contentOf(school);
    const ask = async (answer: string) => {
      const { code, stdout } = await runMain(['undo', '--plain'], school, { answer: () => answer });
      return { code, said: inOneLine(stdout) };
    };
    const no = await ask('');
    expect(no).toMatchObject({
      code: 130,
      said: expect.stringContaining('Dit wordt weer zoals het daarvoor was: antwoorden.yaml.'),
    });
    expect(contentOf(school)).toEqual(after);
    expect(await ask('2')).toMatchObject({
      code: 0,
      said: expect.stringContaining('Teruggenomen: een afspraak maken'),
    });
    expect((await ask('2')).said).toContain('Dit is teruggenomen: een afspraak maken (23 november 2026).');
    expect(contentOf(school)).toEqual(after);
  });

  it('does it at once where nobody can be asked, and says what it did', async () => {
    const school = copyOfExample();
    const before = contentOf(school);
    await run(school, ...ADD);
    expect(await run(school, 'undo')).toMatchObject({
      code: 0,
      said: expect.stringContaining('Teruggenomen: een afspraak maken'),
    });
    expect(contentOf(school)).toEqual(before);
  });

  it.each<[string, (school: string) => string[]]>([
    ['an agreement', () => ADD],
    [
      'an exception, with the file that it made',
      () => [
        ...['waivers', 'add', '--code', 'missing-evidence', '--subject', 'C10', '--by', 'ib', '--until', '2026-12-31'],
        ...['--reason', 'De nieuwe gids komt later.'],
      ],
    ],
    ['details of the school and names', () => ['school', 'edit', '--name', 'Nieuw', '--add-names', 'Sem de Boer']],
    ['a change in the list', () => ['evidence', 'edit', 'welkom', '--title', 'Welkom!']],
    [
      'a document that was added',
      () => [...['evidence', 'add', documentBeside(), '--document', 'werkgroep-verslag', '--criteria', 'C1']],
    ],
    ['a document that took the place of an older one', (school) => ['evidence', 'add', newer(school), '--replace']],
    ['a document that was removed, with its file', () => ['evidence', 'remove', 'welkom', '--delete-file', '--yes']],
    ['answers from a file', () => ['assess', '--answers', answersFile(), '--replace']],
    ['a round that was closed', () => ['round', 'close', '--incomplete']],
  ])('takes back %s, byte for byte, and does it anew the second time', async (_name, commandIn) => {
    const school = copyOfExample();
    const before = contentOf(school);
    const command = commandIn(school);
    const done = await run(school, ...command);
    expect([done.code, done.warned]).toEqual([0, '']);
    const after = contentOf(school);
    expect(after).not.toEqual(before);
    const first = await undo(school);
    expect([first.code, first.said]).toEqual([
      0,
      expect.stringContaining(`Teruggenomen: ${wordsFor(command)} (23 november 2026).`),
    ]);
    expect(first.said).toContain('Wat nu? Kijk hoe het nu staat: ouder-audit check');
    expect(contentOf(school)).toEqual(before);
    const again = await undo(school);
    expect(again.said).toContain(`Weer gedaan: ${wordsFor(command)}`);
    expect(again.said).not.toContain('Zoals het was');
    expect(contentOf(school)).toEqual(after);
    await undo(school);
    expect(contentOf(school)).toEqual(before);
  });

  it('takes back one step only: the last, also by its Dutch name', async () => {
    const school = copyOfExample();
    await run(school, ...ADD);
    const between = contentOf(school);
    await run(school, ...ADD.slice(0, -1), 'Nog iets.');
    expect((await run(school, 'ongedaan', '--yes')).code).toBe(0);
    expect(contentOf(school)).toEqual(between);
  });

  it('says so when there is nothing to take back', async () => {
    const { code, warned } = await undo(copyOfExample());
    expect([code, warned]).toEqual([2, expect.stringContaining('Er is niets om terug te nemen.')]);
  });

  it('overwrites nothing that somebody wrote since', async () => {
    const school = copyOfExample();
    await run(school, ...ADD);
    writeFileSync(join(school, 'antwoorden.yaml'), `${bytesIn(school, 'antwoorden.yaml')}# van mij\n`, 'latin1');
    const { code, warned } = await undo(school);
    expect([code, warned]).toEqual([2, expect.stringContaining('Gewijzigd: antwoorden.yaml')]);
    expect(bytesIn(school, 'antwoorden.yaml')).toContain('# van mij');
  });

  it('finishes what a crash in its middle left', async () => {
    const school = copyOfExample();
    const before = contentOf(school);
    await run(school, 'evidence', 'remove', 'welkom', '--delete-file', '--yes');
    // As if the register was put back, and the file not yet.
    writeFileSync(join(school, 'bewijs.yaml'), before['bewijs.yaml'] ?? '', 'latin1');
    expect((await undo(school)).code).toBe(0);
    expect(contentOf(school)).toEqual(before);
  });

  it('leaves a dossier whole that a crash left between keeping and changing', async () => {
    const school = copyOfExample();
    const before = contentOf(school);
    await run(school, ...ADD);
    writeFileSync(join(school, 'antwoorden.yaml'), before['antwoorden.yaml'] ?? '', 'latin1');
    expect((await undo(school)).code).toBe(0);
    expect(contentOf(school)).toEqual(before);
  });

  it('keeps nothing after an erasure, of the last change or of its own', async () => {
    const school = copyOfExample();
    await run(school, 'evidence', 'edit', 'welkom', '--title', 'Welkom!');
    expect(kept(school)).not.toEqual([]);
    await run(
      school,
      'evidence',
      'remove',
      'welkom',
      '--erase',
      '--reason',
      'Een ouder vroeg erom.',
      '--by',
      'ib',
      '--yes',
    );
    expect(kept(school)).toEqual([]);
    expect(await undo(school)).toMatchObject({
      code: 2,
      warned: expect.stringContaining('kan niet terug: een stuk bewijs weghalen (23 november 2026).'),
    });
  });

  it('keeps nothing where somebody took a personal detail out of a text', async () => {
    const school = copyOfExample();
    const told = ['--seen', 'De moeder van Fenna belde.', '--said-by', 'ouder'];
    await run(school, 'actions', 'done', '1', '--helped', 'ja', ...told);
    expect(kept(school)).not.toEqual([]);
    const { said } = await run(
      school,
      'actions',
      'done',
      '1',
      '--helped',
      'ja',
      '--seen',
      'Een ouder belde.',
      '--said-by',
      'ouder',
    );
    expect(said).not.toContain('undo');
    expect(kept(school)).toEqual([]);
    expect(existsSync(join(school, '.ouder-audit', 'antwoorden.yaml.bak'))).toBe(false);
  });

  it('does not keep a name that was taken off the list', async () => {
    const school = copyOfExample();
    await run(school, 'school', 'edit', '--add-names', 'Sem de Boer');
    const { said } = await run(school, 'school', 'edit', '--remove-names', 'Sem de Boer');
    expect(said).not.toContain('Toch niet?');
    expect(kept(school)).toEqual([]);
  });

  it('takes back nothing of a list that leads out of the dossier', async () => {
    const school = copyOfExample();
    const outside = join(school, '..', 'elders.txt');
    writeFileSync(outside, 'blijft');
    await run(school, ...ADD);
    const list = join(school, '.ouder-audit', 'undo', 'change.json');
    const change = JSON.parse(readFileSync(list, 'utf8'));
    for (const path of ['../elders.txt', '/etc/hosts', 'bewijs/../../elders.txt', 'audit.yaml', '.git/config']) {
      const files = [{ ...change.files[0], path }];
      writeFileSync(list, JSON.stringify({ ...change, files }));
      expect((await undo(school)).code).toBe(2);
    }
    expect(readFileSync(outside, 'utf8')).toBe('blijft');
  });

  it('is never packed', async () => {
    const school = copyOfExample();
    await run(school, 'evidence', 'edit', 'welkom', '--title', 'Welkom!');
    mkdirSync(join(school, '..', 'uit'));
    const { code } = await runMain(['pack', school, '--output', join(school, '..', 'uit', 'a.zip')], school);
    if (code === 0) expect(bytesIn(join(school, '..', 'uit'), 'a.zip')).not.toContain('undo/');
  });

  it('keeps nothing of what an auditor writes, and forgets what came before it', async () => {
    const school = copyOfExample();
    await run(school, ...ADD);
    const verdicts = join(temporaryFolder(), 'oordelen.yaml');
    writeFileSync(verdicts, 'auditor: { name: A, organisation: B, role: C }\n');
    await run(school, 'audit', '--verdicts', verdicts);
    if (existsSync(join(school, 'audit.yaml'))) expect(kept(school)).toEqual([]);
  });

  it('ends where somebody signs; sign and undo both say so', async () => {
    const school = copyOfExample();
    await run(school, ...ADD);
    expect((await run(school, 'sign', '--role', 'mr')).said).toContain(
      'Tekenen kan niet terug met undo. Wat u hiervoor wijzigde, nu ook niet meer.',
    );
    expect(kept(school)).toEqual([]);
    expect(await undo(school)).toMatchObject({
      code: 2,
      warned: expect.stringContaining(
        'De laatste wijziging kan niet terug: tekenen voor de uitkomst (23 november 2026). Wat daarvoor is gewijzigd, kan nu ook niet meer terug.',
      ),
    });
  });

  it('stays where signing was refused', async () => {
    const school = copyOfExample();
    await run(school, ...ADD);
    expect((await run(school, 'sign', '--role', 'mr', '--key', 'weg')).code).toBe(2);
    expect((await undo(school)).code).toBe(0);
  });

  it('tells what to do next with every change that it can take back', async () => {
    const school = copyOfExample();
    expect((await run(school, ...ADD)).said).toContain('Toch niet? ouder-audit undo');
    expect(parse(readFileSync(join(school, 'antwoorden.yaml'), 'utf8')).actions).toHaveLength(4);
  });
});
