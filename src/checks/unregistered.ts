import type { JudgedEvidence } from '../evidence/evidence.ts';
import { criterionOfFolder } from '../evidence/evidence-items.ts';
import { dateFindings } from '../findings/records/date.ts';
import { defineCheck, subjectOf } from './check.ts';

/** Whether something is wrong that registering the file does not mend; what is wrong with its date, it does. */
const isHeldBack = ({ reasons }: JudgedEvidence): boolean => reasons.some((code) => !Object.hasOwn(dateFindings, code));

/** Files in bewijs/ that nobody registered; some have to be mended before they can be. */
export const unregistered = defineCheck({
  id: 'unregistered',
  needs: ['evidence', 'findsInNames', 'mark'],
  findings: ['unregistered-file'],
  look({ evidence, findsInNames, mark }, report) {
    for (const item of evidence.filter(({ id }) => id === null)) {
      // As `evidence add` and `scan` see it: a name that gives somebody away keeps a file out too.
      const mendFirst = isHeldBack(item) || findsInNames.has(item.file);
      const criterion = criterionOfFolder(item.file, mark);
      report('unregistered-file', subjectOf(item), { criterion, ...(mendFirst ? { mendFirst } : {}) });
    }
  },
});
