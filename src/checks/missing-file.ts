import { defineCheck, subjectOf } from './check.ts';

/** Registered files that are missing, unreadable, outside bewijs/, or spelled with other capitals on disk. */
export const missingFile = defineCheck({
  id: 'missing-file',
  needs: ['items', 'files'],
  findings: ['missing-file', 'outside-folder', 'unreadable-file'],
  look({ items, files }, report) {
    const byPath = new Map(files.map((facts) => [facts.path, facts]));
    for (const item of items) {
      const presence = byPath.get(item.file)?.presence ?? { state: 'missing' as const };
      const subject = subjectOf(item);
      if (presence.state === 'missing') report('missing-file', subject, {});
      if (presence.state === 'outside') report('outside-folder', subject, { how: presence.how });
      if (presence.state === 'other-case') report('outside-folder', subject, { how: 'case', onDisk: presence.onDisk });
      if (presence.state === 'not-a-file' || presence.state === 'unreadable')
        report('unreadable-file', subject, { why: 'access' });
    }
  },
});
