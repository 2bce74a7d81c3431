import { judgeInput } from '../../assessment/commands/steps/judge-input.ts';
import { judgeDossier } from '../../assessment/judge-dossier.ts';
import { EXIT, type RunCommand } from '../../base/command.ts';
import { digestText } from '../../base/io/digests.ts';
import { packageFiles } from '../../base/io/package-files.ts';
import { pathFrom } from '../../base/io/paths.ts';
import { closingWords } from '../../base/words/closing.ts';
import { loadMark, openWorkplace } from '../../dossier/commands/steps/workplace.ts';
import { writeSchemas } from '../../dossier/io/json-schemas.ts';
import { writeReports } from '../../report/write-reports.ts';
import { openStyle } from '../../terminal/io/open-style.ts';
import { fitOutput } from '../../terminal/screen.ts';
import type { demoUsage } from '../flags.ts';
import { copyExample, EXAMPLE_DAY, freeFolderName } from '../io/example-folder.ts';

const FOLDER = 'voorbeeldschool';

/** `demo`: copies the example dossier, judges it, writes its reports and says what to do next. */
export const runDemo: RunCommand<typeof demoUsage> = async (input) => {
  if (input.flags.board) return await (await import('./demo-board.ts')).runDemoBoard(input);
  const {
    host,
    globals,
    args: [given],
  } = input;
  // Only our own default name may change into a free one.
  const folder = given ?? freeFolderName(FOLDER, (name) => pathFrom(host, name));
  copyExample(packageFiles.exampleSchool, pathFrom(host, folder), folder);
  const day = { ...globals, today: globals.today ?? EXAMPLE_DAY };
  const place = await openWorkplace(host, day, folder);
  const mark = await loadMark(host, globals, place.store);
  const dossier = await place.store.read(mark);
  const result = await judgeDossier(judgeInput(host, day, place, mark, dossier));
  const context = { ...(await openStyle(host, globals, place.folder)), digest: digestText };
  const written = await writeReports(result, ['md', 'html', 'json'], place.output, context);
  await writeSchemas(place.output);
  const { renderSummary } = await import('../../wording/screen/summary-lines.ts');
  const lines = [
    ...fitOutput(
      [
        ...(given === undefined && folder !== FOLDER ? [closingWords.demoTaken(FOLDER)] : []),
        closingWords.demoMade(place.folder),
      ],
      host,
    ),
    '',
    renderSummary(result, context),
    closingWords.reportsWritten,
    ...written.map((path) => `  ${path}`),
    '',
    closingWords.next,
    ...fitOutput(closingWords.demoNext(place.folder), host),
  ];
  host.stdout.write(`${lines.join('\n')}\n`);
  return EXIT.fine;
};
