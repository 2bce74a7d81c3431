import { type CommandInput, EXIT, type ExitCode } from '../../base/command.ts';
import { jsonText } from '../../base/json-text.ts';
import { UserError } from '../../base/user-error.ts';
import { loadMark, openWorkplace } from '../../dossier/commands/steps/workplace.ts';
import { acceptedFor } from '../../framework/framework-lookups.ts';
import { openStyle } from '../../terminal/io/open-style.ts';
import { fitLines } from '../../terminal/screen.ts';
import type { Dress } from '../../terminal/style.ts';
import type { CheckFlags, checkUsage } from '../flags.ts';
import { judgeReadiness, type ReadinessGap } from '../readiness.ts';
import { describeReadinessGap, readyLines, readyWords } from '../words/readiness.ts';
import { checkDossier } from './check-dossier.ts';

const READY_FORMATS = ['text', 'json'];

/** Refuses flags that do not go with --ready. @throws UserError 'option-invalid' */
const refuseOthers = ({ format, recursive, report, baseline, output }: CheckFlags): void => {
  const refuse = (option: string, value: string) => {
    throw new UserError('option-invalid', {
      option,
      value,
      allowed: READY_FORMATS.map((each) => `--ready --format ${each}`),
    });
  };
  if (!READY_FORMATS.includes(format)) refuse('--format', format);
  if (recursive) refuse('--recursive', '--ready');
  if (report !== undefined) refuse('--report', '--ready');
  if (baseline !== undefined) refuse('--baseline', baseline);
  if (output !== undefined) refuse('--output', output);
};

type Known = Parameters<typeof describeReadinessGap>[1];

const textOf = (gaps: readonly ReadinessGap[], known: Known, dress: Dress): string => {
  const steps = gaps.flatMap((gap, index) => {
    const { what, where, command } = describeReadinessGap(gap, known, dress.folder);
    return [
      ...fitLines([`${index + 1}. ${what}`, ...where.map((line) => `     ${line}`)], dress),
      ...(command === null ? [] : fitLines([`     ${command}`], dress).map((line) => dress.style.quiet(line))),
    ];
  });
  return [...fitLines([readyWords.notReady], dress), '', ...steps].join('\n');
};

/** `check --ready`: lists what a school still has to do before it asks for the mark; exit code 1 while the list is not empty. */
export const runReady = async ({ host, globals, args, flags }: CommandInput<typeof checkUsage>): Promise<ExitCode> => {
  refuseOthers(flags);
  const place = await openWorkplace(host, globals, args[0] ?? '.', { useCache: flags.cache });
  const mark = await loadMark(host, globals, place.store);
  const result = await checkDossier({ host, globals, flags, everything: true }, place, mark);
  const gaps = judgeReadiness(result, mark.ready?.groups ?? [], (document) => acceptedFor(document, mark));
  const context = await openStyle(host, globals, place.folder);
  const said =
    flags.format === 'json'
      ? jsonText({ ready: gaps.length === 0, gaps })
      : gaps.length === 0
        ? fitLines(readyLines(result, place.folder), context).join('\n')
        : textOf(gaps, { ...result.qualityMark, findings: result.findings }, context);
  host.stdout.write(`${said}\n`);
  return gaps.length === 0 ? EXIT.fine : EXIT.findings;
};
