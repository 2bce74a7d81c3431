import type { EvidenceEntry } from '../dossier/dossier.ts';
import type { EvidenceItem } from '../evidence/evidence.ts';
import { criterionOfFolder } from '../evidence/evidence-items.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { Answers } from '../judging/verdict.ts';

/** The part of a dossier that was looked at: what changed since a git revision, and what depends on it. */
export type Scope = {
  /** The revision, as the user named it. */
  since: string;
  /** What changed: paths below bewijs/. */
  files: string[];
  /** What depends on it. */
  criteria: string[];
};

/** What is different from an earlier revision. */
export type Changes = {
  since: string;
  /** Paths in the dossier, with '/'. */
  paths: string[];
  /** Whether something outside the dossier changed that decides how it is judged. */
  elsewhere: boolean;
  /** The register and the answers as they were; null when they were not there, or cannot be understood. */
  before: { evidence: Record<string, EvidenceEntry>; answers: Answers } | null;
};

/** Files that decide about everything. */
const ABOUT_ALL = ['school.yaml', 'uitzonderingen.yaml', 'namen.txt'];

const changedKeys = (before: Record<string, unknown>, now: Record<string, unknown>): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(now[key]),
  );

type Now = { evidence: Record<string, EvidenceEntry>; answers: Answers; items: readonly EvidenceItem[] };

/**
 * What has to be looked at after a change: the evidence that changed, by its bytes or in the register, and the criteria that it
 * belongs or belonged to, with those of the answers that changed. Null when that is everything.
 * The folder of a file counts whatever the register says: a file that is gone may have belonged there without being registered.
 */
export const findScope = (changes: Changes, now: Now, mark: QualityMark): Scope | null => {
  const { paths, before, elsewhere, since } = changes;
  if (before === null || elsewhere || paths.some((path) => ABOUT_ALL.includes(path))) return null;
  const entries = changedKeys(before.evidence, now.evidence).flatMap((id) =>
    [before.evidence[id], now.evidence[id]].filter((entry) => entry !== undefined),
  );
  const changed = [
    ...paths.filter((path) => path.startsWith('bewijs/')).map((path) => path.slice('bewijs/'.length)),
    ...entries.map(({ file }) => file),
  ].map((path) => path.normalize('NFC'));
  const distinct = new Set(changed);
  const files = [...distinct].sort();
  const questions = changedKeys(before.answers, now.answers);
  const touched = new Set([
    ...entries.flatMap(({ criteria }) => criteria),
    ...now.items.filter(({ file }) => distinct.has(file)).flatMap(({ criteria }) => criteria),
    ...files.map((path) => criterionOfFolder(path, mark)),
  ]);
  const criteria = mark.criteria
    .filter(({ id, questions: own }) => touched.has(id) || own.some((question) => questions.includes(question.id)))
    .map(({ id }) => id);
  return { since, files, criteria };
};

/** The files that have to be read for a scope: what changed, and what its criteria rest on. */
export const filesToRead = ({ files, criteria }: Scope, items: readonly EvidenceItem[]): Set<string> =>
  new Set([
    ...files,
    ...items.filter((item) => item.criteria.some((id) => criteria.includes(id))).map(({ file }) => file),
  ]);
