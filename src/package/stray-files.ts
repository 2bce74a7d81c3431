import { filesNamedBy } from '../audit/sign-offs.ts';
import { clutterOf } from '../base/clutter.ts';
import type { SignOffFile } from '../dossier/audit-file-shape.ts';
import { partOf } from '../dossier/dossier-part.ts';
import { REPORT_FOLDER, REPORT_NAMES } from './render-reports.ts';
import { TAG_FILES } from './tag-files.ts';
import type { Contradiction } from './verify/contradictions.ts';

/** Whether a file at this path in the dossier goes into a package. @param named what the sign-offs name, by path in the dossier */
const isOfDossier = (path: string, named: ReadonlySet<string>): boolean => {
  const part = partOf(path);
  return part === 'signature' ? named.has(path) : part !== null && part !== 'copy';
};

/** The framework in a package is YAML, in one folder. */
export const isOfFramework = (path: string): boolean => /\.ya?ml$/.test(path) && !path.includes('/');

const after = (start: string, path: string): string | null =>
  path.startsWith(start) ? path.slice(start.length) : null;

const isStray = (path: string, named: ReadonlySet<string>): boolean => {
  const [name = ''] = path.split('/').slice(-1);
  if (!path.startsWith('data/')) return !TAG_FILES.includes(path) && clutterOf(name) === null;
  const [inDossier, inFramework] = [after('data/dossier/', path), after('data/kader/', path)];
  if (inDossier !== null) return !isOfDossier(inDossier, named);
  if (inFramework !== null) return !isOfFramework(inFramework);
  const report = after(REPORT_FOLDER, path);
  return report === null || !REPORT_NAMES.includes(report);
};

/**
 * Files that `pack` never puts where they are: whoever opens them may take them for a report or for a part of the dossier.
 * @param paths all files of a package
 */
export const findStrayFiles = (paths: readonly string[], signOffs: SignOffFile | null): Contradiction[] => {
  const named = new Set(signOffs === null ? [] : filesNamedBy(signOffs));
  return paths
    .filter((path) => isStray(path, named))
    .map((path) => ({ code: path.startsWith(REPORT_FOLDER) ? 'report-added' : 'file-added', path }));
};
