import type { Dossier } from '../dossier/dossier.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { Baseline } from './baseline.ts';

/** Whether an earlier result can be held against a dossier; if not, or not surely, what is different. */
export type BaselineFit =
  | { fit: 'good' }
  | { fit: 'other-framework' | 'other-school'; found: string; loaded: string }
  /** The same school under a new name, perhaps: only people know. */
  | { fit: 'other-name'; found: string; loaded: string };

const versionOf = ({ id, version }: { id: string; version: string }): string => `${id} ${version}`;

const schoolOf = ({ name, brin }: { name: string; brin?: string | undefined }): string => `${name} (${brin})`;

/** A BRIN of six signs names a location of the school with the first four. */
const isSameBrin = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);

/** Whether a baseline is of this school and of this version of the framework. */
export const fitBaseline = (
  baseline: Baseline,
  { school: { school } }: Pick<Dossier, 'school'>,
  mark: Pick<QualityMark, 'id' | 'version'>,
): BaselineFit => {
  const [found, loaded] = [versionOf(baseline.qualityMark), versionOf(mark)];
  if (found !== loaded) return { fit: 'other-framework', found, loaded };
  const [then, now] = [baseline.school, school];
  if (then.brin !== undefined && now.brin !== undefined && !isSameBrin(then.brin, now.brin)) {
    return { fit: 'other-school', found: schoolOf(then), loaded: schoolOf(now) };
  }
  return then.name === now.name ? { fit: 'good' } : { fit: 'other-name', found: then.name, loaded: now.name };
};
