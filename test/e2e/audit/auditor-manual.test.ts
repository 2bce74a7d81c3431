import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { ReplyEntry, ReplyFile } from '../../../src/dossier/reply-file-shape.ts';
import { AT, DONE, MAIN, type Step } from '../../support/dossiers/audit-talk.ts';
import { lastDayIn, levelsOf, reasonOf } from '../../support/dossiers/audited-school.ts';
import { writeReadySchool } from '../../support/dossiers/ready-school.ts';
import { inOneLine, projectRoot } from '../../support/run/run-binary.ts';
import { runBuilt } from '../../support/run/run-built.ts';
import { sitInTerminal } from '../../support/run/sit-in-terminal.ts';

/**
 * What docs/auditor.md tells people to do, done, in its order: two auditors disagree, agree, hear the school, and sign. What it does at
 * a terminal happens in a pseudo-terminal; all else is the binary.
 */

const manual = readFileSync(join(projectRoot, 'docs/auditor.md'), 'utf8');

const blocks = [...manual.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({
  language,
  text,
}));

/** Every command of the manual, in its order. */
const commands = blocks
  .filter(({ language }) => language === '')
  .flatMap(({ text }) => text.split('\n'))
  .filter((line) => line !== '');

/** The files that the manual shows, in its order. */
const [verdictsShown, repliesShown, answersShown] = blocks
  .filter(({ language }) => language === 'yaml')
  .map(({ text }) => parse(text) as Record<string, Record<string, object>>);

const DOSSIER = 'de-brug-audit/data/dossier';

let folder = '';
let played = 0;
let said = '';

const at = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(at(name), 'utf8');
const write = (name: string, content: unknown) => writeFileSync(at(name), stringify(content));

const wordsOf = (command: string): string[] =>
  [...command.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);

/** Runs a command that has to end well. */
const run = async (command: string): Promise<void> => {
  const [program = '', ...args] = wordsOf(command);
  if (program === 'ssh-keygen') {
    const { status, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
    expect({ command, status, stderr: status === 0 ? '' : stderr }).toEqual({ command, status: 0, stderr: '' });
    return;
  }
  const { code, stdout, stderr } = await runBuilt(args, { cwd: folder });
  expect({ command, code, said: code === 0 ? '' : stdout + stderr }).toEqual({ command, code: 0, said: '' });
  said = inOneLine(stdout);
};

/** Plays the next command of the manual; fails where the manual says another. */
const play = async (beginning: string): Promise<void> => {
  const command = commands[played] ?? 'nothing more';
  expect(command.slice(0, beginning.length)).toBe(beginning);
  played += 1;
  await run(command);
};

/** Plays the next command of the manual at a terminal. */
const sit = async (command: string, steps: readonly Step[]): Promise<void> => {
  expect(commands[played]).toBe(command);
  played += 1;
  said = inOneLine(await sitInTerminal(wordsOf(command).slice(1), folder, steps));
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ouder-audit-manual-'));
  writeReadySchool(at('de-brug'));
  writeFileSync(at('de-brug/school.yaml'), read('de-brug/school.yaml').replace('De Regenboog', 'De Brug'));
  await run('ouder-audit pack de-brug');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const talk = (group: string, people: number): Step[] => [
  [MAIN, 'Gesprek, observatie of document toevoegen'],
  ['Hoe weet u dit?', 'Gesprek'],
  ['Met wie sprak u?', group],
  ['Met hoeveel mensen?', String(people)],
  ['Op welke dag?'],
  ['Hoe zijn deze mensen gekozen', 'Wie er die dag was.'],
  ['Wat hoorde of zag u?', 'Zij kennen elkaar.'],
];

const BEGIN: readonly Step[] = [
  [MAIN, 'Verklaren dat u onafhankelijk bent'],
  ['Verklaart u dit?', 'Ja'],
  ...talk('Ouder', 5),
  ...talk('Leraar', 6),
  ...talk('Leerling', 8),
];

/** Judges C3 at the desk, on the talk with parents and a document. */
const judgeC3 = (level: string, verdict: string, finding: string, reason: string): Step[] => [
  [MAIN, 'Een criterium kiezen'],
  ['Welk criterium?', 'C3'],
  [AT, 'Bronnen kiezen'],
  ['Waarop rust uw oordeel', 'gesprek G1|document'],
  [AT, 'Niveaus geven'],
  ...Array.from({ length: 4 }, (): Step => ['Welk niveau ziet u?', level]),
  [AT, 'Bevindingen'],
  ['Wat hebt u vastgesteld?', finding],
  ['Uit welke bronnen'],
  [AT, 'Oordeel geven'],
  ['Wat is uw oordeel', verdict],
  ['Waarom dit oordeel?', reason],
  [AT, 'Terug naar het overzicht'],
  DONE,
];

/** The verdicts that the manual does not show, in the words of one auditor. */
const othersOf = (finding: string) =>
  Object.fromEntries(
    [1, 2, 4, 6, 7, 9, 10].map((number) => [
      `C${number}`,
      {
        verdict: 'met',
        levels: parse(levelsOf(number, 3)),
        sources: ['G1', 'O1'],
        findings: { [`C${number}-1`]: { text: finding, sources: ['G1'] } },
        reason: reasonOf(number),
      },
    ]),
  );

/** The file of the manual with the verdicts that it does not show, and without what was done at the desk or comes later. */
const verdictsFile = (finding: string, auditor: object) => {
  const { advice: _later, talks, verdicts, ...rest } = verdictsShown ?? {};
  const { G1: _atDesk, ...others } = talks ?? {};
  return { ...rest, auditor, talks: others, verdicts: { ...othersOf(finding), ...verdicts } };
};

const agreed = (entries: Record<string, ReplyEntry> = {}, own: Record<string, object> = {}) =>
  Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, { ...entry, reply: 'agree', ...own[id] }]));

const reports = ['auditrapport.md', 'auditrapport-bestuur.md', 'auditrapport-ouders.md'] as const;
const report = (name: (typeof reports)[number] = 'auditrapport.md') => read(`${DOSSIER}/rapport/${name}`);

it('docs/auditor.md leads two auditors who disagree from the package of a school to a signed one', async () => {
  await play('ouder-audit verify de-brug-2026-2027.zip --unpack');
  await play('ouder-audit audit plan');
  await play('ouder-audit audit ask');
  await play('ouder-audit audit ask de-brug-audit/data/dossier --question');
  const asked = parse(read(`${DOSSIER}/vragen-auditor.yaml`)) as { requests: { V1: object } };
  write('vragen-auditor.yaml', { ...asked, requests: { V1: { ...asked.requests.V1, answer: 'Ja, in bewijs.' } } });
  await play('ouder-audit audit ask de-brug-audit/data/dossier --answers');

  // Apart.
  const who = (organisation: string): Step[] => [
    ['Voor welke organisatie', organisation],
    ['In welke rol?', 'auditor'],
  ];
  await sit(`ouder-audit audit ${DOSSIER}`, [
    ...who('Bureau Buiten'),
    ...BEGIN,
    ...judgeC3('3.0', 'voldaan', 'Vijf ouders voelen zich welkom.', reasonOf(3)),
  ]);
  await sit(`ouder-audit audit ${DOSSIER} --as tweede`, [
    ...who('Bureau Binnen'),
    ...BEGIN,
    ...judgeC3(
      '2.0',
      'deels voldaan',
      'Twee ouders kennen niemand.',
      'Twee van de vijf ouders vertelden dat zij niemand op school kennen.',
    ),
  ]);
  expect(said).not.toContain('Vijf ouders voelen zich welkom.');
  write(
    'oordelen.yaml',
    verdictsFile('Iedereen vertelt hetzelfde.', { organisation: 'Bureau Buiten', role: 'auditor' }),
  );
  write('tweede.yaml', verdictsFile('Ook hier hetzelfde.', { organisation: 'Bureau Binnen', role: 'tweede auditor' }));
  await play('ouder-audit audit de-brug-audit/data/dossier --verdicts');
  await run('ouder-audit audit de-brug-audit/data/dossier --as tweede --verdicts tweede.yaml');
  expect(said).toContain('De auditoren verschillen nog over: C3.');
  await play('ouder-audit audit de-brug-audit/data/dossier --freeze-again');
  expect(said).toContain('Er is niets veranderd sinds het vastleggen.');

  // Together.
  const advice: Step[] = [
    [MAIN, 'Advies geven'],
    ['Wat is uw advies?', 'toekennen onder voorwaarden'],
    ['Waarom dit advies?', 'Alleen het antwoord op klachten vraagt nog werk.'],
  ];
  await sit(`ouder-audit audit ${DOSSIER}`, [
    [MAIN, 'Samen beslissen'],
    ['Welk oordeel wordt het?', 'de eerste auditor'],
    ['Waarom wordt het dit oordeel?', 'Wij lazen samen alle verslagen nog eens, en wogen elk gesprek.'],
    DONE,
  ]);
  await sit(`ouder-audit audit ${DOSSIER} --as tweede`, [
    [MAIN, 'Bevestigen'],
    ['Bevestigt u dit?', 'Ja'],
    ...advice,
    DONE,
  ]);
  await sitInTerminal(['audit', DOSSIER], folder, [...advice, DONE]);

  // Hearing the school.
  await play('ouder-audit report');
  expect(report()).toContain('Dit is een concept.');
  await play('ouder-audit audit de-brug-audit/data/dossier --present');
  expect(said).toContain(`De school kan reageren tot en met ${lastDayIn(at(DOSSIER)).words}.`);
  const { replies, verdicts, advice: onAdvice } = parse(read(`${DOSSIER}/reactie.yaml`)) as ReplyFile;
  write('reactie.yaml', {
    formatVersion: 1,
    replies: agreed(replies, repliesShown?.['replies']),
    verdicts: agreed(verdicts, repliesShown?.['verdicts']),
    advice: { ...onAdvice, ...repliesShown?.['advice'] },
  });
  await play('ouder-audit audit de-brug-audit/data/dossier --replies');
  await sit(`ouder-audit audit ${DOSSIER} --reply`, [
    ['De voorwaarde bij C8:', 'eens'],
    ['Wat wilt u erbij zeggen?', 'Wij zijn al begonnen.'],
  ]);
  await run(`ouder-audit report ${DOSSIER} --kind audit`);
  expect(report()).toContain('- De school zegt dat een feit niet klopt: bevinding C8-1.');
  write('antwoord-auditor.yaml', answersShown);
  await play('ouder-audit audit de-brug-audit/data/dossier --answers');

  // The report, for everybody.
  for (const _audience of reports) await play('ouder-audit report');
  for (const name of reports) {
    const text = report(name);
    expect(text).not.toContain('concept');
    expect(text).toContain('de eerste auditor gaf voldaan en auditor tweede gaf deels voldaan. Samen: voldaan.');
    expect(text).toContain('Niet eens met het advies?');
  }
  expect(report()).toContain('Er waren zes ouders bij dat gesprek. Antwoord van de auditor');

  // Signed and sealed.
  for (const step of ['--role schoolleiding', '', '--role auditor', '', '--role auditor']) {
    await play(step === '' ? 'ouder-audit sign --new-key' : `ouder-audit sign ${DOSSIER} ${step}`);
  }
  await play('ouder-audit sign --new-key');
  await play('ssh-keygen -Y sign');
  await play('ouder-audit sign');
  await play('ouder-audit pack');
  await play('ouder-audit verify');
  expect(said).toContain('Getekend als schoolleiding op 23 november 2026: de handtekening klopt.');
  expect(said.split('Getekend als auditor op 23 november 2026: de handtekening klopt.')).toHaveLength(3);
  const names = ['sleutel', 'sleutel-tweede', 'sleutel-schoolleiding'];
  const keys = names.map((name) => `${name}@bureau ${read(`${name}.pub`)}`);
  writeFileSync(at('lijst'), keys.join(''));
  await play('ouder-audit verify');
  for (const name of names) expect(said).toContain(`volgens uw lijst van ${name}@bureau.`);
  expect(commands.slice(played)).toEqual([]);
});

it('docs/auditor.md names no flag that the tool does not know', async () => {
  const commandsOf = [['verify'], ['audit'], ['audit', 'plan'], ['audit', 'ask'], ['report'], ['sign'], ['pack']];
  const helps = await Promise.all(
    [...commandsOf, ['evidence', 'remove']].map(async (command) => (await runBuilt([...command, '--help'])).stdout),
  );
  const named = new Set(manual.match(/(?<![\w-])--[a-z][a-z-]+/g));
  expect([...named].filter((flag) => !helps.join().includes(flag))).toEqual([]);
});
