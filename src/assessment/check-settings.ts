import { numberUpTo } from '../base/flag-values.ts';
import { UserError } from '../base/user-error.ts';
import { findUnknownReferences } from '../dossier/cross-references.ts';
import type { CheckSettings, Dossier } from '../dossier/dossier.ts';
import { loweredTooFar } from '../findings/chosen-severities.ts';
import { FINDING_CODES } from '../findings/find-record.ts';
import { mostMet } from '../framework/framework-lookups.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { CheckFlags } from './flags.ts';

/** Lays settings over those of school.yaml: lists replace each other, records merge. */
export const mergeSettings = (own: CheckSettings | undefined, over: CheckSettings): CheckSettings => {
  const minScore = { ...own?.minScore, ...over.minScore };
  const findings = { ...own?.findings, ...over.findings };
  return { ...own, ...over, minScore, findings };
};

/** The dossier without settings that turn findings off: they must not hide that a school is not ready. */
export const withEveryFinding = (dossier: Dossier): Dossier => {
  const check = dossier.school.check ?? {};
  const shown = Object.entries(check.findings ?? {}).filter(([, choice]) => choice !== 'off');
  return { ...dossier, school: { ...dossier.school, check: { ...check, findings: Object.fromEntries(shown) } } };
};

const FLAGS: Record<string, string> = { requireMet: '--require-met', minScore: '--min-score', findings: '--severity' };

const allowedFor = (what: string, mark: QualityMark): string[] => {
  if (what === 'finding') return FINDING_CODES;
  return (what === 'standard' ? mark.standards : mark.criteria).map(({ id }) => id);
};

/** The flags that say when a check fails. */
type BarFlags = Partial<Pick<CheckFlags, 'failOn' | 'requireMet' | 'minScore' | 'minMet' | 'severity' | 'tolerance'>>;

const given = (flags: BarFlags): CheckSettings => ({
  ...(flags.failOn === undefined ? {} : { failOn: flags.failOn }),
  ...(flags.requireMet === undefined ? {} : { requireMet: flags.requireMet }),
  ...(flags.minScore === undefined ? {} : { minScore: Object.fromEntries(flags.minScore) }),
  ...(flags.minMet === undefined ? {} : { minMet: flags.minMet }),
  ...(flags.severity === undefined ? {} : { findings: Object.fromEntries(flags.severity) }),
  ...(flags.tolerance === undefined ? {} : { tolerance: flags.tolerance }),
});

/** The names of the thresholds that flags set, such as 'minMet' and 'minScore/S1'. */
export const barsByFlag = (flags: CheckFlags): ReadonlySet<string> =>
  new Set([
    ...(flags.requireMet === undefined ? [] : ['requireMet']),
    ...(flags.minMet === undefined ? [] : ['minMet']),
    ...(flags.minScore ?? []).map(([standard]) => `minScore/${standard}`),
  ]);

/**
 * The dossier with the flags of a check laid over its own settings.
 * @throws UserError 'option-invalid' for a name that the framework lacks, or for lowering an error that has to stay one
 */
export const withFlags = (dossier: Dossier, flags: BarFlags, mark: QualityMark): Dossier => {
  const check = mergeSettings(dossier.school.check, given(flags));
  const changed = { ...dossier, school: { ...dossier.school, check } };
  // Reading the files has checked their own settings, so an unknown name can only come from a flag.
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
