import { numberUpTo } from '../../base/flag-values.ts';
import { UserError } from '../../base/user-error.ts';
import { findUnknownReferences } from '../../dossier/cross-references.ts';
import type { CheckSettings, Dossier } from '../../dossier/dossier.ts';
import { FINDING_CODES } from '../../findings/find-record.ts';
import { loweredTooFar } from '../../findings/severities.ts';
import { mostMet } from '../../framework/framework-lookups.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import { mergeSettings } from '../check-settings.ts';
import type { CheckFlags } from '../usage.ts';

const FLAGS: Record<string, string> = { requireMet: '--require-met', minScore: '--min-score', findings: '--severity' };

const allowedFor = (what: string, mark: QualityMark): string[] => {
  if (what === 'finding') return FINDING_CODES;
  return (what === 'standard' ? mark.standards : mark.criteria).map(({ id }) => id);
};

const given = (flags: CheckFlags): CheckSettings => ({
  ...(flags.failOn === undefined ? {} : { failOn: flags.failOn }),
  ...(flags.requireMet === undefined ? {} : { requireMet: flags.requireMet }),
  ...(flags.minScore === undefined ? {} : { minScore: Object.fromEntries(flags.minScore) }),
  ...(flags.minMet === undefined ? {} : { minMet: flags.minMet }),
  ...(flags.severity === undefined ? {} : { findings: Object.fromEntries(flags.severity) }),
  ...(flags.tolerance === undefined ? {} : { tolerance: flags.tolerance }),
});

/** The bars that flags set, by name: what is missed is told with where it was set. */
export const barsByFlag = (flags: CheckFlags): ReadonlySet<string> =>
  new Set([
    ...(flags.requireMet === undefined ? [] : ['requireMet']),
    ...(flags.minMet === undefined ? [] : ['minMet']),
    ...(flags.minScore ?? []).map(([standard]) => `minScore/${standard}`),
  ]);

/**
 * The dossier with the flags of a check over its own settings.
 * @throws UserError 'option-invalid' for a name that the framework does not have, or an error that has to stay one
 */
export const withFlags = (dossier: Dossier, flags: CheckFlags, mark: QualityMark): Dossier => {
  const check = mergeSettings(dossier.school.check, given(flags));
  const changed = { ...dossier, school: { ...dossier.school, check } };
  // What stands in the files was looked at when they were read: anything unknown now comes from a flag.
  const [unknown] = findUnknownReferences(changed, mark);
  if (unknown !== undefined) {
    const option = FLAGS[String(unknown.path[1])] ?? '';
    throw new UserError('option-invalid', { option, value: unknown.given, allowed: allowedFor(unknown.what, mark) });
  }
  const most = mostMet(mark);
  if (flags.minMet !== undefined && flags.minMet > most) {
    const allowed = [numberUpTo(most)];
    throw new UserError('option-invalid', { option: '--min-met', value: String(flags.minMet), allowed });
  }
  const [lowered] = loweredTooFar(check.findings ?? {});
  if (lowered !== undefined) {
    const value = `${lowered}=${check.findings?.[lowered]}`;
    throw new UserError('option-invalid', { option: '--severity', value, allowed: [`${lowered}=error`] });
  }
  return changed;
};
