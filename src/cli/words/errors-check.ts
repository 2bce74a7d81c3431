import type { UserErrorCode, UserErrorParams } from '../../base/user-error.ts';
import { type ErrorWords, say } from '../../base/words/error-words.ts';
import { listWords } from '../../base/words/words.ts';

type Words<Codes extends UserErrorCode> = { [Code in Codes]: (params: UserErrorParams[Code]) => ErrorWords };

const GIT: Record<UserErrorParams['git-failed']['why'], (revision: string) => ErrorWords> = {
  'no-git': () =>
    say('Het programma git is niet gevonden.', 'Installeer git, of controleer alles: laat --changed-since weg.'),
  'no-repository': () =>
    say(
      'Het dossier staat niet in een git-map. Daarom is niet te zien wat er veranderde.',
      'Controleer alles: laat --changed-since weg.',
    ),
  'not-trusted': () =>
    say(
      'Git vertrouwt deze map niet: de map is van een andere gebruiker.',
      'Zeg git dat de map goed is: git config --global --add safe.directory <map>. Of controleer alles: laat --changed-since weg.',
    ),
  failed: () =>
    say(
      'Git kon niet vertellen wat er veranderde. Misschien is de git-map beschadigd.',
      'Kijk wat git zelf zegt: geef git status. Of controleer alles: laat --changed-since weg.',
    ),
  'unknown-revision': (revision) =>
    say(
      `Git kent "${revision}" niet.`,
      'Kijk of de naam klopt. In CI: haal de hele geschiedenis op (bij GitHub: fetch-depth: 0).',
    ),
};

/** What can stop a check besides the dossier itself. */
export const checkErrors: Words<
  | 'baseline-missing'
  | 'baseline-framework'
  | 'baseline-school'
  | 'baseline-part'
  | 'output-in-dossier'
  | 'output-twice'
  | 'audience-format'
  | 'git-failed'
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
  'baseline-part': ({ path, since }) =>
    say(
      `"${path}" gaat over een deel van het dossier: alleen wat veranderde sinds ${since}. Daarmee is niet te vergelijken.`,
      'Gebruik de audit.json van het hele dossier. Die maakt u met: ouder-audit report',
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
  'git-failed': ({ why, revision }) => GIT[why](revision),
  'dossiers-missing': ({ folder }) =>
    say(
      `In de map "${folder}" en de mappen daaronder staat geen enkel dossier.`,
      'Geef de map waarin de dossiers van de scholen staan.',
    ),
};
