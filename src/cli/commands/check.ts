import { auditDossier } from '../../app/audit-dossier.ts';
import { failsRun } from '../../domain/outcome.ts';
import { closingWords } from '../../messages/nl-interview.ts';
import { renderers } from '../../report/index.ts';
import { auditInput, loadMark, openWorkplace, outputFor } from '../compose.ts';
import { EXIT } from '../host.ts';
import { checkOptions, parseOptions } from '../options.ts';
import { openStyle } from '../style.ts';
import { dossierFolder, type RunCommand } from './command.ts';

/** `check`: all checks; the exit code says whether something is wrong. */
export const runCheck: RunCommand = async (input) => {
  const { host, globals } = input;
  const flags = parseOptions(checkOptions, input.flags, 'check');
  const folder = dossierFolder(input);
  const place = await openWorkplace(host, globals, folder, { useCache: flags.cache });
  const mark = await loadMark(host, globals, place.store);
  const dossier = await place.store.read(mark);
  const result = await auditDossier(auditInput(host, globals, place, mark, dossier));
  const render = await renderers[flags.format]();
  const text = render(result, await openStyle(host, globals, place.folder));
  if (flags.output === undefined) host.stdout.write(text);
  else {
    const written = await outputFor(host).write(flags.output, text);
    if (!globals.quiet) host.stderr.write(`${closingWords.outputWritten(written)}\n`);
  }
  const failOn = flags.failOn ?? dossier.school.check?.failOn ?? 'error';
  return failsRun(result, failOn) ? EXIT.findings : EXIT.fine;
};
