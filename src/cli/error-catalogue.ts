import { actionErrorWords } from '../actions/words/errors.ts';
import { answersErrorWords } from '../answers/words/errors.ts';
import { assessmentErrorWords } from '../assessment/words/errors.ts';
import { auditErrorWords } from '../audit/words/errors.ts';
import type { UserErrorParams } from '../base/user-error.ts';
import type { DescribeError, ErrorWords, ErrorWordsOf } from '../base/words/error-words.ts';
import { baseErrorWords } from '../base/words/errors.ts';
import { ciErrorWords } from '../ci/words/errors.ts';
import { dossierErrorWords } from '../dossier/words/errors.ts';
import { evidenceErrorWords } from '../evidence/words/errors.ts';
import { frameworkErrorWords } from '../framework/words/errors.ts';
import { packageErrorWords } from '../package/words/errors.ts';
import { portfolioErrorWords } from '../portfolio/words/errors.ts';
import { reportErrorWords } from '../report/words/errors.ts';
import { schoolErrorWords } from '../school/words/errors.ts';
import { terminalErrorWords } from '../terminal/words/errors.ts';
import { voicesErrorWords } from '../voices/words/errors.ts';
import { waiverErrorWords } from '../waivers/words/errors.ts';
import { cliErrorWords } from './words/errors.ts';

/** The words for all errors of all features; it does not compile while a code has none. */
const catalogue: ErrorWordsOf<UserErrorParams> = {
  ...baseErrorWords,
  ...frameworkErrorWords,
  ...dossierErrorWords,
  ...evidenceErrorWords,
  ...assessmentErrorWords,
  ...terminalErrorWords,
  ...actionErrorWords,
  ...waiverErrorWords,
  ...schoolErrorWords,
  ...answersErrorWords,
  ...voicesErrorWords,
  ...auditErrorWords,
  ...reportErrorWords,
  ...packageErrorWords,
  ...ciErrorWords,
  ...portfolioErrorWords,
  ...cliErrorWords,
};

export const describeError: DescribeError = ({ code, params }) =>
  // Safe: the function of a code takes the params of that code.
  (catalogue[code] as (params: unknown) => ErrorWords)(params);
