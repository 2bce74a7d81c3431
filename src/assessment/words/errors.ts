import { type ErrorWordsOf, sayError } from '../../base/words/error-words.ts';
import type { AssessmentErrors } from '../errors.ts';

export const assessmentErrorWords: ErrorWordsOf<AssessmentErrors> = {
  'result-invalid': ({ path }) =>
    sayError(
      `"${path}" is geen resultaat van ouder-audit.`,
      'Geef een audit.json die met "ouder-audit report" is gemaakt.',
    ),
  'baseline-missing': ({ path }) =>
    sayError(
      `Het vergelijkingspunt "${path}" bestaat niet.`,
      'Met --recursive heeft elk dossier een eigen vergelijkingspunt. Geef de weg gezien vanaf het dossier, zoals: --baseline audit-begin.json',
    ),
  'baseline-framework': ({ path, found, loaded }) =>
    sayError(
      `"${path}" is gemaakt met ${found}. Nu geldt ${loaded}. Die twee zijn niet te vergelijken.`,
      'Gebruik de audit.json van een nieuw rapport. Dat maakt u met: ouder-audit report',
    ),
  'baseline-school': ({ path, found, loaded }) =>
    sayError(
      `"${path}" is van een andere school: ${found}. Dit dossier is van ${loaded}.`,
      'Gebruik de audit.json van deze school. Die maakt u met: ouder-audit report',
    ),
};
