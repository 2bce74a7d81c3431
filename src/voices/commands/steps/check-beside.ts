import { schoolYearOf } from '../../../base/dates.ts';
import { UserError } from '../../../base/user-error.ts';
import type { VoicesFile } from '../../../dossier/voices-file-shape.ts';
import { addAll } from '../../count-answers.ts';
import type { ReadExport } from '../../io/read-survey-export.ts';
import { isSameList } from '../../small-groups/same-list.ts';

/** What an import may not come beside: nobody counts twice. */

type Beside = {
  /** What the import brings of sources. */
  sources: VoicesFile['sources'];
  /** What the dossier has of the group. */
  before: VoicesFile | null;
  closed: string;
  /** On which day a school year starts, as MM-DD. */
  start: string;
  /** Under so many answers a group that agrees is kept as if all did. */
  below: number;
};

/** @throws UserError 'survey-same-list' when two files are one list */
export const checkTogether = (read: readonly ReadExport[]): void => {
  for (const [at, { file, understood }] of read.entries()) {
    const same = read.slice(0, at).find((each) => isSameList(each.understood.items, understood.items));
    if (same !== undefined) throw new UserError('survey-same-list', { file, other: same.file });
  }
};

const isFrom = (read: readonly ReadExport[], brought: VoicesFile['sources'], known: VoicesFile): string | null => {
  const hashes = new Set(known.sources.map(({ sha256 }) => sha256));
  const again = read.find(({ sha256 }) => hashes.has(sha256));
  // Small files were kept together, under one hash.
  return again?.file ?? (brought.some(({ sha256 }) => hashes.has(sha256)) ? (read[0]?.file ?? null) : null);
};

/** @throws UserError 'survey-other-group' when a file was taken for another group */
export const checkOtherGroups = (
  read: readonly ReadExport[],
  brought: VoicesFile['sources'],
  others: readonly VoicesFile[],
): void => {
  for (const other of others) {
    const file = isFrom(read, brought, other);
    if (file !== null) throw new UserError('survey-other-group', { file, group: other.group });
  }
};

/** @throws UserError 'survey-same-file', 'survey-other-year', 'survey-same-list' when it cannot come beside what is there */
export const checkBeside = (read: readonly ReadExport[], { sources, before, closed, start, below }: Beside): void => {
  if (before === null) return;
  const again = isFrom(read, sources, before);
  if (again !== null) throw new UserError('survey-same-file', { file: again, replace: false });
  if (schoolYearOf(before.closed, start) !== schoolYearOf(closed, start))
    throw new UserError('survey-other-year', { group: before.group, closed: before.closed });
  const same =
    read.find(({ understood }) => isSameList(before.items, understood.items, below)) ??
    (isSameList(before.items, addAll(read.map(({ understood }) => understood.items)), below) ? read[0] : undefined);
  if (same !== undefined) throw new UserError('survey-same-list', { file: same.file, other: null });
};
