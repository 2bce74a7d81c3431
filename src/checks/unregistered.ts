import type { JudgedEvidence } from '../evidence/evidence.ts';
import { criterionOfFolder } from '../evidence/evidence-items.ts';
import { recordOf } from '../findings/find-record.ts';
import { dateFindings } from '../findings/records/date.ts';
import { defineCheck, subjectOf } from './check.ts';

/** Whether the file has a fault that registering it does not mend, as it does mend a wrong date, and a look at what is no text. */
const isHeldBack = ({ reasons }: JudgedEvidence): boolean =>
  reasons.some((code) => recordOf(code).severity === 'error' && !Object.hasOwn(dateFindings, code));

/** Unregistered files in bewijs/; some have to be mended before they can be registered. */
export const unregistered = defineCheck({
  id: 'unregistered',
  needs: ['evidence', 'files', 'findsInNames', 'mark'],
  findings: ['unregistered-file'],
  look({ evidence, files, findsInNames, mark }, report) {
    // Told as what it is, where it is registered: mending the name there registers this file.
    const misspelt = new Set(
      files.flatMap(({ presence }) => (presence.state === 'other-case' ? [presence.onDisk] : [])),
    );
    for (const item of evidence.filter(({ id, file }) => id === null && !misspelt.has(file))) {
      // `evidence add` and `scan` refuse a file whose name identifies somebody.
      const mendFirst = isHeldBack(item) || findsInNames.has(item.file);
      const criterion = criterionOfFolder(item.file, mark);
      report('unregistered-file', subjectOf(item), { criterion, ...(mendFirst ? { mendFirst } : {}) });
    }
  },
});
