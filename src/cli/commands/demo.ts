import { auditDossier } from '../../assessment/judge-dossier.ts';
import { EXIT, type RunCommand } from '../../base/command.ts';
import { digestText } from '../../base/io/digest-text.ts';
import { auditInput, loadMark, openWorkplace } from '../../dossier/commands/workplace.ts';
import { writeSchemas } from '../../dossier/commands/write-schemas.ts';
import { closingWords } from '../../interview/words/interview.ts';
import { loadSummary } from '../../report/index.ts';
import { writeReports } from '../../report/write-reports.ts';
import { openStyle } from '../../terminal/io/open-style.ts';
import { placeExample } from '../compose-example.ts';
import type { demoUsage } from '../usage.ts';

const FOLDER = 'voorbeeldschool';
/** The example's documents lapse like real ones: it is judged as on the day it was made, unless --today says otherwise. */
const EXAMPLE_DAY = '2026-11-23';

/** `demo`: an example dossier, checked and reported, and the way on from there. */
export const runDemo: RunCommand<typeof demoUsage> = async ({ host, globals, args: [given] }) => {
  const folder = await placeExample(host, given, FOLDER);
  const day = { ...globals, today: globals.today ?? EXAMPLE_DAY };
  const place = await openWorkplace(host, day, folder);
  const mark = await loadMark(host, globals, place.store);
  const dossier = await place.store.read(mark);
  const result = await auditDossier(auditInput(host, day, place, mark, dossier));
  const context = { ...(await openStyle(host, globals, place.folder)), digest: digestText };
  const written = await writeReports(result, ['md', 'html', 'json'], place.output, context);
  await writeSchemas(place.output);
  const { renderSummary } = await loadSummary();
  const lines = [
    closingWords.demoMade(place.folder),
    '',
    renderSummary(result, context),
    closingWords.reportsWritten,
    ...written.map((path) => `  ${path}`),
    '',
    closingWords.next,
    ...closingWords.demoNext(place.folder),
  ];
  host.stdout.write(`${lines.join('\n')}\n`);
  return EXIT.fine;
};
