import type { AuditResult } from '../../domain/audit-result.ts';
import type { FAIL_ON } from '../../domain/dossier-values.ts';
import { auditInput, loadMark, openWorkplace, outputFor, recall } from '../compose.ts';
import { EXIT } from '../host.ts';
import { openStyle } from '../style.ts';
import { dossierFolder, type RunCommand } from './command.ts';

type FailOn = (typeof FAIL_ON)[number];

type Flags = { format: 'text' | 'json'; cache: boolean; output?: string | undefined; failOn?: FailOn | undefined };

/** Flags as nearly every run has them need no schema, and loading one takes longer than looking whether anything changed. */
const readFlags = async (raw: Record<string, unknown>): Promise<Flags> => {
  const { format = 'text', cache = true, ...others } = raw;
  const plain = (format === 'text' || format === 'json') && typeof cache === 'boolean';
  if (plain && Object.keys(others).length === 0) return { format, cache };
  const { checkOptions, parseOptions } = await import('../options.ts');
  return parseOptions(checkOptions, raw, 'check');
};

/** Whether the same would be found again: nothing in it was the machine's doing. */
const isLasting = ({ findings }: AuditResult): boolean =>
  !findings.some(
    ({ code, params }) =>
      code === 'check-failed' ||
      (code === 'unreadable-file' && 'why' in params && ['changed', 'access'].includes(params.why)) ||
      (code === 'too-large' && 'limit' in params && ['time', 'memory'].includes(params.limit)),
  );

/** `check`: all checks; the exit code says whether something is wrong. */
export const runCheck: RunCommand = async (input) => {
  const { host, globals } = input;
  const flags = await readFlags(input.flags);
  const place = await openWorkplace(host, globals, dossierFolder(input), { useCache: flags.cache });
  const mark = await loadMark(host, globals, place.store);
  // Other formats are dressed for the terminal at hand: only this one is the same everywhere.
  const remembers = flags.format === 'json' && flags.cache;
  const asked = [flags.failOn ?? '', place.clock.today()];
  const memory = remembers ? await recall(host, place, mark, asked) : null;

  const judge = async () => {
    const { auditDossier } = await import('../../app/audit-dossier.ts');
    const { failsRun } = await import('../../domain/outcome.ts');
    const { renderers } = await import('../../report/index.ts');
    const dossier = await place.store.read(mark);
    const result = await auditDossier(auditInput(host, globals, place, mark, dossier));
    const render = await renderers[flags.format]();
    const text = render(result, await openStyle(host, globals, place.folder));
    const failOn = flags.failOn ?? dossier.school.check?.failOn ?? 'error';
    const said = { text, code: failsRun(result, failOn) ? EXIT.findings : EXIT.fine };
    if (isLasting(result)) memory?.keep(said);
    return said;
  };

  const { text, code } = memory?.said ?? (await judge());
  if (flags.output === undefined) host.stdout.write(text);
  else {
    const written = await outputFor(host).write(flags.output, text);
    const { closingWords } = await import('../../messages/nl-interview.ts');
    if (!globals.quiet) host.stderr.write(`${closingWords.outputWritten(written)}\n`);
  }
  return code === EXIT.findings ? EXIT.findings : EXIT.fine;
};
