import { type ErrorWords, type ErrorWordsOf, meant, sayError } from '../../base/words/error-words.ts';
import { listWords } from '../../base/words/words.ts';
import type { CliErrors, UsageProblem } from '../errors.ts';

const USAGE: Record<UsageProblem, (subject: string) => string> = {
  'unknown-command': (subject) => `De opdracht "${subject}" bestaat niet.`,
  'unknown-option': (subject) => `De optie "${subject}" bestaat hier niet.`,
  'missing-argument': (subject) => `Er ontbreekt iets: <${subject}>.`,
  'missing-value': (subject) => `Achter de optie "${subject}" hoort een waarde.`,
  'excess-arguments': () =>
    'Er staan te veel woorden achter de opdracht. Staat er een spatie in een naam? Zet er dan aanhalingstekens om.',
  'invalid-value': (subject) => `Deze waarde kan niet: ${subject}.`,
  'missing-option': (subject) => `De optie "${subject}" is nodig.`,
  other: () => 'De opdracht klopt niet.',
};

export const cliErrorWords: ErrorWordsOf<CliErrors> = {
  'unknown-schema': ({ typed, known }) =>
    sayError(`Van "${typed}" is geen schema.`, `Kies uit: ${listWords(known, 'of')}.`),
  usage: ({ problem, subject, nearest }) =>
    sayError(`${USAGE[problem](subject)}${meant(nearest)}`, 'Bekijk wat kan met: ouder-audit --help'),
};

/** What to say when the tool itself is at fault. */
export const bugWords: ErrorWords = sayError(
  'Er ging iets mis in ouder-audit zelf. Uw bestanden zijn niet gewijzigd door deze fout.',
  'Geef de opdracht nog eens met --debug en stuur wat u ziet naar de makers. Haal er eerst namen uit.',
);
