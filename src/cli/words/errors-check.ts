import type { UserErrorCode, UserErrorParams } from '../../base/user-error.ts';
import { type ErrorWords, say } from '../../base/words/error-words.ts';
import { listWords } from '../../base/words/words.ts';

type Words<Codes extends UserErrorCode> = { [Code in Codes]: (params: UserErrorParams[Code]) => ErrorWords };

/** What can stop a check besides the dossier itself. */
export const checkErrors: Words<
  | 'baseline-missing'
  | 'baseline-framework'
  | 'baseline-school'
  | 'output-in-dossier'
  | 'output-twice'
  | 'audience-format'
  | 'dossiers-missing'
> = {
  'baseline-missing': ({ path }) =>
    say(
      `Het vergelijkingspunt "${path}" bestaat niet.`,
      'Met --recursive heeft elk dossier een eigen vergelijkingspunt. Geef de weg gezien vanaf het dossier, zoals: --baseline audit-begin.json',
    ),
  'baseline-framework': ({ path, found, loaded }) =>
    say(
      `"${path}" is gemaakt met ${found}. Nu geldt ${loaded}. Die twee zijn niet te vergelijken.`,
      'Gebruik de audit.json van een nieuw rapport. Dat maakt u met: ouder-audit report',
    ),
  'baseline-school': ({ path, found, loaded }) =>
    say(
      `"${path}" is van een andere school: ${found}. Dit dossier is van ${loaded}.`,
      'Gebruik de audit.json van deze school. Die maakt u met: ouder-audit report',
    ),
  'output-in-dossier': ({ path }) =>
    say(
      `"${path}" is een bestand van het dossier zelf. Er is niets overschreven.`,
      'Kies een andere naam, bijvoorbeeld in de map rapport.',
    ),
  'output-twice': ({ path }) =>
    say(`Twee uitkomsten gaan naar hetzelfde bestand: "${path}".`, 'Geef elke vorm een eigen bestand.'),
  'audience-format': ({ formats, of }) =>
    of === 'audit'
      ? say(
          `Het rapport van de audit is er niet als ${listWords(formats, 'of')}.`,
          'Kies uit: md, html, docx of json. Of laat --format weg.',
        )
      : say(
          `Voor het bestuur en voor ouders zijn er alleen md en html. In ${listWords(formats, 'en')} staat alles.`,
          'Laat --format weg, of kies md, html of allebei.',
        ),
  'dossiers-missing': ({ folder }) =>
    say(
      `In de map "${folder}" en de mappen daaronder staat geen enkel dossier.`,
      'Geef de map waarin de dossiers van de scholen staan.',
    ),
};
