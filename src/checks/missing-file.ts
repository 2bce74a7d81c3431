import type { FilePresence } from '../evidence/evidence.ts';
import { defineCheck, type Report, subjectOf } from './check.ts';

type Codes = 'missing-file' | 'outside-folder' | 'unreadable-file';

const judgePresence = (presence: FilePresence, subject: ReturnType<typeof subjectOf>, report: Report<Codes>): void => {
  if (presence.state === 'missing') report('missing-file', subject, {});
  if (presence.state === 'outside') report('outside-folder', subject, { how: presence.how });
  if (presence.state === 'other-case') report('outside-folder', subject, { how: 'case', onDisk: presence.onDisk });
  if (presence.state === 'not-a-file') report('unreadable-file', subject, { why: 'access' });
  if (presence.state === 'unreadable') {
    report('unreadable-file', subject, { why: presence.badName === true ? 'name' : 'access' });
  }
};

/** Registered files that are missing, unreadable, outside bewijs/, or spelled with other capitals on disk. */
export const missingFile = defineCheck({
  id: 'missing-file',
  needs: ['items', 'files'],
  findings: ['missing-file', 'outside-folder', 'unreadable-file'],
  look({ items, files }, report) {
    const byPath = new Map(files.map((facts) => [facts.path, facts]));
    for (const item of items) {
      judgePresence(byPath.get(item.file)?.presence ?? { state: 'missing' }, subjectOf(item), report);
    }
  },
});
