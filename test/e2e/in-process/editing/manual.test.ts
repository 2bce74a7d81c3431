import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { COMMANDS } from '../../../../src/cli/commands.ts';
import { numberOfChoice } from '../../../support/dossiers/audit-talk.ts';
import { inOneLine, projectRoot } from '../../../support/run/run-binary.ts';
import { runMain } from '../../../support/run/run-main.ts';
import { placeExample, temporaryFolder } from '../../../support/run/temporary-folder.ts';

/**
 * Every command that docs/handleiding.md tells an intern begeleider to type, typed in its order in one folder, with answers to what is
 * asked: no file of the dossier is opened. The documents are those that a school brings.
 */

const manual = readFileSync(join(projectRoot, 'docs/handleiding.md'), 'utf8');

/** What is played elsewhere: making a dossier at a desk (the menu), printing in a browser, and what only an auditor begins. */
const ELSEWHERE = /^ouder-audit (?:demo|init|audit --reply|report \S+ --format pdf)\b/;

const commands = [...manual.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)]
  .flatMap(([, block = '']) => block.split('\n'))
  .filter((line) => line.startsWith('ouder-audit ') && !ELSEWHERE.test(line));

const wordsOf = (command: string): string[] =>
  [...command.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word).slice(1);

/** Whether a command can ask on numbered lines. */
const asks = ([first, second]: readonly string[]): boolean => {
  const found = COMMANDS.find(({ usage }) => usage.name === first);
  if (found === undefined) return false;
  const entry = 'run' in found ? found : found.entries.find(({ usage }) => usage.name === second);
  return Object.hasOwn(entry?.usage.flags ?? {}, 'plain');
};

/** What the manual says that the program asks, with an answer that somebody may give: the words of a choice, or a text. */
const ANSWERS: readonly [question: string, answer: string][] = [
  ['Wie zitten er nu aan tafel?', 'Schoolleiding|Ouder|Leerling'],
  ['Waar wilt u beginnen?', 'Stoppen'],
  ['Bij welk criterium hoort de afspraak?', 'C8'],
  ['Wat spreekt u af?', 'Elke maand vertellen wat er met ideeën is gedaan'],
  ['Wie doet dit?', 'Schoolleiding'],
  ['Voor welke datum?', '2027-01-29'],
  ['Heeft het geholpen?', 'Ja'],
  ['Waaraan ziet u dat?', 'Meer ouders lezen het.'],
  ['Wie zegt dat?', 'Ouder'],
  ['Wat wilt u wijzigen?', 'Klaar'],
  ['Welke bevinding aanvaardt u', 'C10'],
  ['Waarom kan dit nu niet anders?', 'Dat lossen wij in het voorjaar op.'],
  ['Wie besloot dit?', 'Schoolleiding'],
  ['Tot en met welke dag?', '2027-01-31'],
  ['Nu opnemen?', 'Ja'],
  ['Er staat al een bestand met deze naam', 'Vervangen'],
  ['zelf ook weg?', 'Nee'],
  ['toch in de lijst zetten?', 'Nee'],
  ['Wie heeft dit bestand zelf bekeken?', 'Nog niemand'],
  ['voorgoed weg', 'Ja'],
  ['Toch nu afsluiten?', 'Ja'],
  ['Wilt u die wissen?', 'Nee'],
  ['mee in het pakket?', 'Ja, alles gaat mee'],
  ['Wilt u nu al verzegelen?', 'Ja'],
  ['Toch heropenen?', 'Ja'],
  ['Terugnemen?', 'Ja'],
];

/** Where Enter takes what the program proposes. */
const PROPOSED = /Wat voor document is|Bij welke criteria|Van welke datum|Hoe heet het document/;

const answerTo = (said: string): string | null => {
  const found = ANSWERS.findLast(([question]) => inOneLine(said).includes(question));
  if (PROPOSED.test(inOneLine(said))) return '';
  return found === undefined ? null : numberOfChoice(said, found[1]);
};

/** What a school brings: documents, its logo, and the result that it kept. */
const bring = async (folder: string): Promise<void> => {
  const fixtures = join(projectRoot, 'test/fixtures/documents');
  cpSync(join(fixtures, 'visie.pdf'), join(folder, 'gespreksprotocol-2026-09-05.pdf'));
  cpSync(join(fixtures, 'visie-pdfa.pdf'), join(folder, 'klachtenregeling.pdf'));
  mkdirSync(join(folder, 'huisstijl'));
  cpSync(join(fixtures, 'foto-kaal.png'), join(folder, 'huisstijl', 'logo.png'));
  await runMain(['school', 'edit', 'de-brug', '--name', 'De Brug'], folder);
  await runMain(['report', 'de-brug', '--format', 'json'], folder);
  cpSync(join(folder, 'de-brug', 'rapport', 'audit.json'), join(folder, 'audit-november.json'));
};

/** 1 for what a check finds, and 130 where the manual stops a sitting to go on later: the command did what it says. */
const codesOf = ([first, second]: readonly string[]): (number | null)[] => {
  if (first === 'check') return [0, 1];
  return first === 'assess' && second !== '--answers' ? [0, 130] : [0];
};

it('is played with commands alone, from the first question to a mistake that is taken back', async () => {
  const folder = temporaryFolder();
  for (const school of ['de-brug', 'voorbeeldschool']) placeExample(join(folder, school));
  await bring(folder);
  expect(commands.length).toBeGreaterThan(45);
  for (const command of commands) {
    const args = wordsOf(command);
    // The manual removes and erases the same document: here it comes back in between.
    if (command.includes('--erase')) await runMain(['undo', 'de-brug', '--yes'], folder);
    // A newer version has other bytes.
    if (command.includes('evidence add') && command.includes('--replace'))
      cpSync(
        join(projectRoot, 'test/fixtures/documents/nieuwsbrief-chromium.pdf'),
        join(folder, 'klachtenregeling.pdf'),
      );
    const { code, stdout, stderr } = await runMain([...args, ...(asks(args) ? ['--plain'] : [])], folder, {
      columns: 400,
      ...(asks(args) ? { answer: answerTo } : {}),
    });
    const isFine = codesOf(args).includes(code);
    expect({ command, isFine, said: isFine ? '' : `${code} ${inOneLine(stdout + stderr).slice(-500)}` }).toEqual({
      command,
      isFine: true,
      said: '',
    });
  }
  expect(existsSync(join(folder, 'de-brug', 'rapport', 'rapport.docx'))).toBe(true);
});

it('asks for no editor anywhere', () => {
  const steps = manual.replace(/^```\w*\n[\s\S]*?^```$/gm, '');
  expect(steps).not.toMatch(/kladblok|teksteditor|open het bestand en|wijzig de regel/i);
});
