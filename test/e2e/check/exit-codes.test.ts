import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { binary, DAY, inOneLine, type Run, runBinary } from '../../support/run/run-binary.ts';
import { runBuilt } from '../../support/run/run-built.ts';
import { copyOfExample, placeExample, temporaryFolder } from '../../support/run/temporary-folder.ts';

/** A row: what is done to a copy of the example, the flags, and a word that the output must hold. */
type Row = [cause: string, prepare: (folder: string) => void, args: string[], words: RegExp];

const nothing = () => undefined;

const settings = (text: string) => (folder: string) => {
  const path = join(folder, 'school.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^check:.*\n?( .*\n?)*/m, `check: ${text}\n`));
};

const waiver = (code: string, until: string) => (folder: string) =>
  writeFileSync(
    join(folder, 'uitzonderingen.yaml'),
    `formatVersion: 1\nwaivers:\n  - { code: ${code}, subject: fotos-gangen-2026-09-04.zip, reason: De school zoekt de tekst nog op., by: ib, until: ${until} }\n`,
  );

const baselineOf = (change: (saved: Saved) => void) => async (folder: string) => {
  const { stdout } = await runBuilt(['check', folder, '--format', 'json']);
  const saved = JSON.parse(stdout) as Saved;
  change(saved);
  writeFileSync(join(folder, 'eerder.json'), JSON.stringify(saved));
};

type Saved = {
  school: { name: string; brin?: string };
  qualityMark: { version: string };
  criteria: { id: string; verdict: string }[];
  standards: { id: string; score: number }[];
  findings: { code: string }[];
};

/** Runs `check`, inside this process, in a copy of the example: `@` in an argument stands for its folder. */
const check = async (prepare: (folder: string) => unknown, args: string[]): Promise<Run> => {
  const folder = copyOfExample();
  await prepare(folder);
  return await runBuilt(['check', folder, ...args.map((arg) => arg.replaceAll('@', folder))]);
};

const FINE: Row[] = [
  ['no finding counts', settings('{ failOn: never }'), [], /Geslaagd/],
  ['no finding counts, by flag', settings('{ failOn: error }'), ['--fail-on', 'never'], /Geslaagd/],
  [
    'every bar is reached',
    settings('{ requireMet: [C1], minScore: { S3: 2.4 }, minMet: 4 }'),
    ['--fail-on', 'never'],
    /Geslaagd/,
  ],
  ['everything was so before', baselineOf(nothing), ['--baseline', '@/eerder.json'], /er is niets veranderd/],
  [
    'everything was so before, under another name: that is told',
    baselineOf(({ school }) => Object.assign(school, { name: 'De Brug' })),
    ['--baseline', '@/eerder.json'],
    /Geslaagd.* is van "De Brug"\. Dit dossier is van "De Voorbeeldschool"/,
  ],
  [
    'a score went down no more than the tolerance',
    baselineOf(({ standards }) => {
      for (const each of standards) if (each.id === 'S2') each.score = 2.9;
    }),
    ['--baseline', '@/eerder.json', '--tolerance', '0.5'],
    /Geslaagd/,
  ],
  [
    'a bar was missed before as well',
    async (folder) => {
      settings('{ minMet: 9 }')(folder);
      await baselineOf(nothing)(folder);
    },
    ['--baseline', '@/eerder.json'],
    /Geslaagd/,
  ],
];

const FINDINGS: Row[] = [
  ['an error', nothing, [], /Niet geslaagd, door 5 fouten/],
  ['a warning that counts', settings('{ failOn: warning }'), [], /\[no-text\]/],
  [
    'a warning that the school calls an error',
    settings('{ findings: { no-text: error } }'),
    [],
    /fotos-gangen.*\[no-text\] →/,
  ],
  [
    'a criterion that has to be met',
    settings('{ failOn: never, requireMet: [C8] }'),
    [],
    /C8 moet voldaan zijn en is: niet voldaan\. Deze grens staat in school\.yaml, regel 12\. → antwoorden\.yaml, regel \d+/,
  ],
  [
    'a criterion that has to be met, by flag',
    nothing,
    ['--fail-on', 'never', '--require-met', 'C1,C8'],
    /C8 moet voldaan zijn en is: niet voldaan\. Deze grens komt van --require-met\. → antwoorden\.yaml, regel \d+/,
  ],
  [
    'a score that is too low',
    nothing,
    ['--fail-on', 'never', '--min-score', 'S2=2.5,S3=2'],
    /S2 moet ten minste 2,5 zijn .* Deze grens komt van --min-score\. → antwoorden\.yaml, regel \d+/,
  ],
  [
    'too few criteria that are met',
    nothing,
    ['--fail-on', 'never', '--min-met', '5'],
    /Ten minste 5 criteria moeten voldaan zijn\. Het zijn er: 4/,
  ],
  [
    'a waiver one day past its end',
    waiver('no-text', '2026-11-22'),
    [],
    /\[waiver-expired\] → uitzonderingen\.yaml, regel 3/,
  ],
  [
    'something new since the baseline',
    baselineOf((saved) => {
      saved.findings = saved.findings.filter(({ code }) => code !== 'wrong-type');
    }),
    ['--baseline', '@/eerder.json'],
    /Niet geslaagd, door 1 fout:/,
  ],
  [
    'a verdict that went down',
    baselineOf(({ criteria }) => {
      for (const each of criteria) if (each.id === 'C8') each.verdict = 'met';
    }),
    ['--baseline', '@/eerder.json'],
    /C8 ging van voldaan naar niet voldaan/,
  ],
  [
    'a score that went down',
    baselineOf(({ standards }) => {
      for (const each of standards) if (each.id === 'S2') each.score = 2.9;
    }),
    ['--baseline', '@/eerder.json'],
    /De score van S2 ging van 2,90 naar 2,45/,
  ],
];

const REFUSED: Row[] = [
  ['a report without a file', nothing, ['--report', 'json'], /kan niet achter --report/],
  ['a report in an unknown form', nothing, ['--report', 'pdf=x'], /kan niet achter --report/],
  ['a score that no standard can have', nothing, ['--min-score', 'S1=4'], /kan niet achter --min-score/],
  ['a standard that does not exist', nothing, ['--min-score', 'S9=1'], /"S9" kan niet achter --min-score/],
  ['a criterion that does not exist', nothing, ['--require-met', 'C11'], /"C11" kan niet achter --require-met/],
  ['a code that does not exist', nothing, ['--severity', 'undate=off'], /"undate" kan niet achter --severity/],
  ['a number that is none', nothing, ['--min-met', 'zeven'], /kan niet achter --min-met/],
  ['an error that has to stay one', nothing, ['--severity', 'personal-data-bsn=off'], /kan niet achter --severity/],
  [
    'the same in school.yaml',
    settings('{ findings: { check-failed: off } }'),
    [],
    /school\.yaml, regel \d+.*blijven altijd een fout/,
  ],
  [
    'an unknown code in school.yaml',
    settings('{ findings: { undate: off } }'),
    [],
    /"undate" is geen bekende code.*Bedoelt u "undated"/,
  ],
  ['a baseline that is not there', nothing, ['--baseline', '@/weg.json'], /het bestaat niet/],
  ['a baseline that is something else', nothing, ['--baseline', '@/school.yaml'], /is geen resultaat/],
  [
    'a baseline of another version of the framework',
    baselineOf((saved) => {
      saved.qualityMark.version = '0.9.0';
    }),
    ['--baseline', '@/eerder.json'],
    /0\.9\.0.*1\.3\.0.*niet te vergelijken/,
  ],
  [
    'a baseline of another school',
    baselineOf(({ school }) => Object.assign(school, { name: 'De Brug', brin: '01AB' })),
    ['--baseline', '@/eerder.json'],
    /van een andere school: De Brug \(01AB\)\. Dit dossier is van De Voorbeeldschool \(99ZZ\)/,
  ],
  [
    'a result over a file of the dossier',
    nothing,
    ['--report', 'json=@/bewijs.yaml'],
    /is een bestand van het dossier zelf/,
  ],
  ['a result between the evidence', nothing, ['--output', '@/bewijs/uit.txt'], /is een bestand van het dossier zelf/],
  [
    'two results in one file',
    nothing,
    ['--report', 'json=@/uit', '--report', 'junit=@/uit'],
    /Twee uitkomsten gaan naar hetzelfde bestand/,
  ],
  [
    'a baseline whose findings lack what belongs to them',
    baselineOf((saved) => {
      saved.findings = saved.findings.map((finding) => ({ ...finding, params: {} }));
    }),
    ['--baseline', '@/eerder.json'],
    /is geen resultaat/,
  ],
  ['a result in the place of a folder', nothing, ['--output', '@'], /het is een map/],
  [
    'a waiver past the school year',
    waiver('no-text', '2027-08-01'),
    [],
    /uitzonderingen\.yaml, regel 3.*ten hoogste tot het einde van het schooljaar: 2027-07-31/,
  ],
  ['a waiver of an unknown code', waiver('no-tekst', '2027-07-31'), [], /"no-tekst" is geen bekende code/],
  [
    'a file that is no YAML',
    (folder) => writeFileSync(join(folder, 'bewijs.yaml'), 'evidence: {'),
    [],
    /bewijs\.yaml, regel 1/,
  ],
];

/** State and group of every process, from Linux itself, which has not always got `ps`. */
const processesOfLinux = (): string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        // proc(5): behind the name in brackets come state, parent and group.
        const [, state, , group] = /\) (\w) (\d+) (\d+) /.exec(readFileSync(`/proc/${pid}/stat`, 'latin1')) ?? [];
        return [`${state} ${group}`];
      } catch {
        return [];
      }
    });

/** How many processes of a group are alive. */
const countGroup = (group: number): number => {
  const processes =
    process.platform === 'linux'
      ? processesOfLinux()
      : execFileSync('ps', ['-A', '-o', 'state=,pgid='], { encoding: 'utf8' }).split('\n');
  return processes.filter((line) => !line.startsWith('Z') && Number(line.trim().split(/\s+/)[1]) === group).length;
};

const outputOf = ({ stdout, stderr }: Run) => inOneLine(`${stdout}\n${stderr}`);

describe('the exit code of check', () => {
  it.each(FINE)('is 0 when %s', async (_cause, prepare, args, words) => {
    const run = await check(prepare, args);
    expect(outputOf(run)).toMatch(words);
    expect(run.code).toBe(0);
  });

  it.each(FINDINGS)('is 1 because of %s, and the output names it', async (_cause, prepare, args, words) => {
    const run = await check(prepare, args);
    expect(outputOf(run)).toMatch(words);
    expect(run.code).toBe(1);
  });

  it.each(REFUSED)('is 2 because of %s, in words, and nothing on stdout', async (_cause, prepare, args, words) => {
    const run = await check(prepare, args);
    expect(outputOf(run)).toMatch(words);
    expect(run).toMatchObject({ code: 2, stdout: '' });
  });

  it('is 130 to a shell after Ctrl-C (the process ends by SIGINT), and no process is left behind', async () => {
    const folder = copyOfExample();
    const pdf = readFileSync(join(folder, 'bewijs', 'mr-verslag-2026-09-29.pdf'));
    for (let number = 0; number < 60; number += 1) {
      writeFileSync(join(folder, 'bewijs', `los-${number}.pdf`), Buffer.concat([pdf, Buffer.from(`\n% ${number}\n`)]));
    }
    const child = spawn(process.execPath, [binary, 'check', folder, '--no-cache'], { detached: true, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal })));
    const group = child.pid ?? 0;
    // Its readers are at work.
    await expect.poll(() => countGroup(group)).toBeGreaterThan(1);
    // A terminal sends it to the whole group.
    process.kill(-group, 'SIGINT');
    expect(await ended).toEqual({ code: null, signal: 'SIGINT' });
    await expect.poll(() => countGroup(group)).toBe(0);
  });

  it.each(['text', 'json'])('is that of the check when whoever reads %s has had enough', async (format) => {
    const child = spawn(process.execPath, [binary, 'check', copyOfExample(), '--format', format, '--today', DAY]);
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString('utf8');
    });
    child.stdout.destroy();
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, errors }).toEqual({ code: 1, errors: '' });
  });
});

/** What is run beside a copy of the example called `school`, and what the output must hold. */
type Command = [cause: string, code: 0 | 1 | 2, args: string[], words: RegExp, prepare?: (folder: string) => void];

/** 111222333 passes the eleven-test, and is nobody's. */
const numberInEvidence = (folder: string): void => {
  mkdirSync(join(folder, 'school/bewijs/C1'), { recursive: true });
  writeFileSync(join(folder, 'school/bewijs/C1/briefje.txt'), 'Het BSN van het kind is 111222333.');
};

const COMMANDS: Command[] = [
  ['help was asked for', 0, ['--help'], /Opdrachten/],
  ['nothing was asked', 0, [], /Opdrachten/],
  ['a check finds an error', 1, ['check', 'school'], /Niet geslaagd/],
  ['a list was asked for', 0, ['criteria', 'list'], /Gedeelde visie/],
  ['the framework is right', 0, ['criteria', 'validate'], /klopt|in orde/],
  ['a package may not go away', 1, ['pack', 'school', '--output', 'a.zip'], /briefje\.txt/, numberInEvidence],
  ['a package that does not verify', 1, ['verify', 'vreemd'], /klopt niet/, (folder) => strangeBag(folder)],
  ['a package that is no package', 2, ['verify', 'school/school.yaml'], /geen zip|geen pakket/],
  ['a package that is not there', 2, ['verify', 'weg.zip'], /bestaat niet/],
  ['a command that does not exist', 2, ['chek', 'school'], /check/],
  ['an example over something else', 2, ['demo', 'school'], /school/],
  ['a file with answers that is not there', 2, ['assess', 'school', '--answers', 'weg.csv'], /weg\.csv/],
];

/** A bag with a file that is other than its manifest says. */
const strangeBag = (folder: string): void => {
  for (const [path, text] of [
    ['bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'],
    ['manifest-sha256.txt', `${'0'.repeat(64)}  data/a.txt\n`],
    ['data/a.txt', 'a'],
  ] as const) {
    mkdirSync(dirname(join(folder, 'vreemd', path)), { recursive: true });
    writeFileSync(join(folder, 'vreemd', path), text);
  }
};

describe('the exit code of a process', () => {
  it.each(COMMANDS)('when %s is %i', async (_cause, code, args, words, prepare = nothing) => {
    const folder = temporaryFolder();
    placeExample(join(folder, 'school'));
    await prepare(folder);
    const run = await runBinary(args, { cwd: folder });
    expect(outputOf(run)).toMatch(words);
    expect(run.code).toBe(code);
  });
});
