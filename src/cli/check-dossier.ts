import { isAbsolute, join } from 'node:path';
import { auditDossier } from '../app/audit-dossier.ts';
import type { AuditResult } from '../domain/audit-result.ts';
import { fitBaseline } from '../domain/baseline-fit.ts';
import type { Dossier } from '../domain/dossier.ts';
import { toOneLine } from '../domain/plain-text.ts';
import type { QualityMark } from '../domain/quality-mark.ts';
import { UserError } from '../domain/user-error.ts';
import { runWords } from '../messages/nl-run.ts';
import type { CheckFlags } from './check-options.ts';
import { barsByFlag, withFlags } from './check-settings.ts';
import { auditInput, type Workplace } from './compose.ts';
import { changesSince, readBaselineResult } from './compose-check.ts';
import type { GlobalOptions } from './global-options.ts';
import type { Host } from './host.ts';
import { say } from './say.ts';

type Request = { host: Host; globals: GlobalOptions; flags: CheckFlags };

/** With several dossiers each has a baseline of its own, in its own folder. */
const baselinePath = (flags: CheckFlags, folder: string, path: string): string =>
  flags.recursive && !isAbsolute(path) ? join(folder, path) : path;

const readFor = async ({ host, globals, flags }: Request, place: Workplace, mark: QualityMark, dossier: Dossier) => {
  if (flags.baseline === undefined) return null;
  const path = baselinePath(flags, place.folder, flags.baseline);
  const baseline = await readBaselineResult(host, path);
  const fit = fitBaseline(baseline, dossier, mark);
  switch (fit.fit) {
    case 'other-framework':
      throw new UserError('baseline-framework', { path, found: fit.found, loaded: fit.loaded });
    case 'other-school':
      throw new UserError('baseline-school', { path, found: fit.found, loaded: fit.loaded });
    case 'part':
      throw new UserError('baseline-part', { path, since: fit.since });
    case 'other-name':
      if (!globals.quiet) host.stderr.write(`${toOneLine(runWords.otherName(path, fit.found, fit.loaded))}\n`);
      return baseline;
    case 'good':
      return baseline;
  }
};

/** Checks one dossier with everything that the flags ask for. */
export const checkDossier = async (request: Request, place: Workplace, mark: QualityMark): Promise<AuditResult> => {
  const { host, globals, flags } = request;
  const dossier = withFlags(await place.store.read(mark), flags, mark);
  const baseline = await readFor(request, place, mark, dossier);
  const changes =
    flags.changedSince === undefined ? null : await changesSince(host, globals, place, flags.changedSince);
  const input = auditInput(host, globals, place, mark, dossier);
  const result = await auditDossier({ ...input, baseline, changes, byFlag: barsByFlag(flags) });
  if (changes !== null && result.scope === undefined && !globals.quiet) say(host, [runWords.allChanged]);
  return result;
};
