import type { JudgedEvidence } from '../evidence/evidence.ts';
import { criterionOfFolder } from '../evidence/evidence-items.ts';
import { defineCheck, subjectOf } from './check.ts';

/** Errors about its date: registering the file is what mends them. */
const BY_DATE: ReadonlySet<string> = new Set(['legally-expired', 'future-dated', 'outdated']);

const hasErrors = ({ reasons }: JudgedEvidence): boolean => reasons.some((code) => !BY_DATE.has(code));

/** Files in bewijs/ that nobody registered; some have to be mended before they can be. */
export const unregistered = defineCheck({
  id: 'unregistered',
  needs: ['evidence', 'findsInNames', 'mark'],
  findings: { 'unregistered-file': 'warning' },
  look({ evidence, findsInNames, mark }, report) {
    for (const item of evidence.filter(({ id }) => id === null)) {
      // As `evidence add` and `scan` see it: a name that gives somebody away keeps a file out too.
      const mendFirst = hasErrors(item) || findsInNames.has(item.file);
      const criterion = criterionOfFolder(item.file, mark);
      report('unregistered-file', subjectOf(item), { criterion, ...(mendFirst ? { mendFirst } : {}) });
    }
  },
});
