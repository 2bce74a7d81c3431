import type { AuditResult } from '../../assessment/audit-result.ts';
import { judgeInput } from '../../assessment/commands/steps/judge-input.ts';
import { type JudgeInput, judgeDossier, judgeInFull } from '../../assessment/judge-dossier.ts';
import { type CommandInput, EXIT, type ExitCode } from '../../base/command.ts';
import { machineOf } from '../../base/io/machine.ts';
import { openOutput } from '../../base/io/output-folder.ts';
import { packageFiles } from '../../base/io/package-files.ts';
import { pathFrom } from '../../base/io/paths.ts';
import type { Output } from '../../base/output.ts';
import { UserError } from '../../base/user-error.ts';
import { closingWords } from '../../base/words/closing.ts';
import type { Card } from '../../dossier/card-shape.ts';
import { loadMark, openWorkplace } from '../../dossier/commands/steps/workplace.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { newDossierText, newVoicesText } from '../../dossier/io/dossier-text.ts';
import { voicesFileName } from '../../dossier/voices-file-name.ts';
import type { FileFacts } from '../../evidence/evidence.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import { packedEvidence } from '../../package/packed-evidence.ts';
import { writePortfolio } from '../../portfolio/commands/steps/write-portfolio.ts';
import { cardOf } from '../../report/card.ts';
import { renderJson } from '../../report/json.ts';
import { dossierOfSchool, type ExampleBoard, type ExampleRound } from '../example-board.ts';
import type { demoUsage } from '../flags.ts';
import { copyDocuments, readExampleBoard } from '../io/example-board-file.ts';
import { EXAMPLE_DAY, freeFolderName, isTaken } from '../io/example-folder.ts';

const FOLDER = 'voorbeeldbestuur';
const PORTFOLIO = 'portefeuille';

type School = ExampleBoard['schools'][number];

/** The example school, with what its documents hold: all schools of the board have some of these. */
type Example = { input: JudgeInput; dossier: Dossier; files: FileFacts[]; mark: QualityMark; board: ExampleBoard };

const readExample = async ({ host, globals }: CommandInput<typeof demoUsage>): Promise<Example> => {
  const day = { ...globals, today: globals.today ?? EXAMPLE_DAY };
  const place = await openWorkplace(host, day, packageFiles.exampleSchool);
  const mark = await loadMark(host, globals, place.store);
  const dossier = await place.store.read(mark);
  const input = judgeInput(host, day, place, mark, dossier);
  const { files } = await judgeInFull(input);
  return { input, dossier, files, mark, board: readExampleBoard() };
};

/** The result of a school in one of its rounds. Earlier ones are judged as of today, because the documents are of now. */
const judgeRound = async (school: School, round: ExampleRound, example: Example) => {
  const { input, mark, board, files } = example;
  const dossier = dossierOfSchool(school, round, board, example.dossier, mark);
  const own = new Set(Object.values(dossier.register.evidence ?? {}).map(({ file }) => file));
  const { review: _nobodyAudits, ...judging } = input;
  const result = await judgeDossier({ ...judging, ...packedEvidence(files, own), dossier });
  return { dossier, result };
};

/** Writes the dossier of a school with the rounds that it closed. @returns its cards, of each round one */
const makeSchool = async (school: School, example: Example, folder: string, output: Output): Promise<Card[]> => {
  const cards: Card[] = [];
  for (const [index, round] of school.rounds.entries()) {
    const { dossier, result } = await judgeRound(school, round, example);
    const then: AuditResult = { ...result, date: round.date };
    const isNow = index === school.rounds.length - 1;
    cards.push(cardOf(isNow ? result : then));
    if (!isNow) {
      await output.write(`rondes/${round.schoolYear}.json`, renderJson(then));
      continue;
    }
    copyDocuments(dossier.register, folder);
    for (const voices of dossier.voices) await output.write(voicesFileName(voices.group), newVoicesText(voices));
    for (const [name, text] of newDossierText(dossier)) await output.write(name, text);
  }
  return cards;
};

/** `demo --board`: makes a small board of schools with three rounds each, and the page that puts them beside each other. */
export const runDemoBoard = async (input: CommandInput<typeof demoUsage>): Promise<ExitCode> => {
  const { host, globals, args } = input;
  const folder = (args[0] ?? freeFolderName(FOLDER, (name) => pathFrom(host, name))).replace(/[\\/]+$/, '');
  if (isTaken(pathFrom(host, folder))) throw new UserError('target-exists', { path: folder });
  const example = await readExample(input);
  const machine = machineOf(host);
  const cards: Card[] = [];
  for (const school of example.board.schools) {
    const own = `${folder}/${school.folder}`;
    const at = pathFrom(host, own);
    cards.push(...(await makeSchool(school, example, at, openOutput(at, own, machine))));
  }
  const shown = `${folder}/${PORTFOLIO}`;
  const { page } = await writePortfolio({ folder: pathFrom(host, shown), shown }, cards, {
    mark: example.mark,
    problems: [],
    today: globals.today ?? EXAMPLE_DAY,
    machine,
    duo: new Map(),
    pairs: true,
    compact: false,
  });
  const lines = [
    closingWords.boardMade(folder, example.board.schools.length),
    closingWords.reportsWritten,
    `  ${page}`,
    '',
    closingWords.next,
    ...closingWords.boardNext(folder, page, example.board.schools[0]?.folder ?? ''),
  ];
  host.stdout.write(`${lines.join('\n')}\n`);
  return EXIT.fine;
};
