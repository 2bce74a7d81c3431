import type { Dossier } from '../dossier/dossier.ts';
import type { EvidenceItem, FilePresence } from '../evidence/evidence.ts';
import { defineCheck, type Report, subjectOf } from './check.ts';

type Codes = 'missing-file' | 'left-out-file' | 'outside-folder' | 'unreadable-file';

/** What a package says of an entry whose file it does not hold; undefined when it says nothing. */
const leftOutOf = ({ id }: EvidenceItem, { leftOut }: Pick<Dossier, 'leftOut'>) =>
  id === null ? undefined : leftOut?.leftOut.find((left) => left.id === id);

const judgePresence = (
  presence: FilePresence,
  item: EvidenceItem,
  dossier: Pick<Dossier, 'leftOut'>,
  report: Report<Codes>,
): void => {
  const subject = subjectOf(item);
  const left = leftOutOf(item, dossier);
  if (presence.state === 'missing' && left !== undefined) report('left-out-file', subject, { reason: left.reason });
  else if (presence.state === 'missing') report('missing-file', subject, {});
  if (presence.state === 'outside') report('outside-folder', subject, { how: presence.how });
  if (presence.state === 'other-case') report('outside-folder', subject, { how: 'case', onDisk: presence.onDisk });
  if (presence.state === 'not-a-file') report('unreadable-file', subject, { why: 'access' });
  if (presence.state === 'unreadable') {
    report('unreadable-file', subject, { why: presence.badName === true ? 'name' : 'access' });
  }
};

/** Registered files that are missing, left out of a package, unreadable, outside bewijs/, or spelled otherwise on disk. */
export const missingFile = defineCheck({
  id: 'missing-file',
  needs: ['items', 'files', 'dossier'],
  findings: ['missing-file', 'left-out-file', 'outside-folder', 'unreadable-file'],
  look({ items, files, dossier }, report) {
    const byPath = new Map(files.map((facts) => [facts.path, facts]));
    for (const item of items) {
      judgePresence(byPath.get(item.file)?.presence ?? { state: 'missing' }, item, dossier, report);
    }
  },
});
