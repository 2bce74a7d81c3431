import { answersFindings } from './answers.ts';
import { contentFindings } from './content.ts';
import { contentsFindings } from './contents.ts';
import { criteriaFindings } from './criteria.ts';
import { dateFindings } from './date.ts';
import { fileFindings } from './file.ts';
import { personalDataFindings } from './personal-data.ts';
import { processFindings } from './process.ts';
import { registerFindings } from './register.ts';
import { voicesFindings } from './voices.ts';

/** Every kind of finding by its code, in the order of the docs and of SARIF rules. */
export const FINDINGS = {
  ...fileFindings,
  ...contentsFindings,
  ...contentFindings,
  ...personalDataFindings,
  ...dateFindings,
  ...registerFindings,
  ...criteriaFindings,
  ...answersFindings,
  ...voicesFindings,
  ...processFindings,
};
