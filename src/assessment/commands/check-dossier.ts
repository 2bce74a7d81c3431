import { isAbsolute, join } from 'node:path';
import type { GlobalOptions, Host } from '../../base/command.ts';
import { pathFrom } from '../../base/io/paths.ts';
import { say } from '../../base/say.ts';
import { UserError } from '../../base/user-error.ts';
import type { Workplace } from '../../dossier/commands/steps/workplace.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import { runWords } from '../../wording/run.ts';
import type { AuditResult } from '../audit-result.ts';
import { type Baseline, fitBaseline } from '../baseline.ts';
import { barsByFlag, withEveryFinding, withFlags } from '../check-settings.ts';
import type { CheckFlags } from '../flags.ts';
import { judgeDossier } from '../judge-dossier.ts';
import { openFindings } from '../result-finding.ts';
import { judgeInput } from './steps/judge-input.ts';
import { warnWhenAltered } from './steps/warn-when-altered.ts';

/** `everything`: include the findings that the school turned off. */
type Request = { host: Host; globals: GlobalOptions; flags: CheckFlags; everything?: boolean };

/** With several dossiers, each has its own baseline: a relative path then starts in the dossier. */
const isOwn = (flags: CheckFlags, path: string): boolean => flags.recursive && !isAbsolute(path);

const readAt = async (host: Host, path: string, own: boolean) => {
  try {
    return await readBaselineResult(host, path);
  } catch (error) {
    const isMissing = error instanceof UserError && 'reason' in error.params && error.params.reason === 'missing';
    throw own && isMissing ? new UserError('baseline-missing', { path }, error) : error;
  }
};

const readFor = async ({ host, globals, flags }: Request, place: Workplace, mark: QualityMark, dossier: Dossier) => {
  if (flags.baseline === undefined) return null;
  const own = isOwn(flags, flags.baseline);
  const path = own ? join(place.folder, flags.baseline) : flags.baseline;
  const baseline = await readAt(host, path, own);
  const fit = fitBaseline(baseline, dossier, mark);
  switch (fit.fit) {
    case 'other-framework':
      throw new UserError('baseline-framework', { path, found: fit.found, loaded: fit.loaded });
    case 'other-school':
      throw new UserError('baseline-school', { path, found: fit.found, loaded: fit.loaded });
    case 'other-name':
      if (!globals.quiet) say(host, [runWords.otherName(path, fit.found, fit.loaded)]);
      return baseline;
    case 'good':
      return baseline;
  }
};

/** Judges one dossier as the flags of `check` ask. */
export const checkDossier = async (request: Request, place: Workplace, mark: QualityMark): Promise<AuditResult> => {
  const { host, globals, flags, everything = false } = request;
  const asked = withFlags(await place.store.read(mark), flags, mark);
  const dossier = everything ? withEveryFinding(asked) : asked;
  const baseline = await readFor(request, place, mark, dossier);
  const input = judgeInput(host, globals, place, mark, dossier);
  return await judgeDossier({ ...input, baseline, byFlag: barsByFlag(flags) });
};

const readBaselineResult = async (host: Host, path: string): Promise<Baseline> => {
  const { readBaseline } = await import('../io/earlier-results.ts');
  return readBaseline(pathFrom(host, path), path);
};

/** Warns of an altered framework when the result does not: the school may have turned that finding off. */
export const warnIfUntold = (host: Host, result: AuditResult): void => {
  if (openFindings(result, 'framework-altered').length === 0) warnWhenAltered(host, result);
};
