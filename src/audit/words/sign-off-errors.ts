import { type ErrorWordsOf, sayError } from '../../base/words/error-words.ts';
import type { SignOffErrors } from '../sign-off-errors.ts';

export const signOffErrorWords: ErrorWordsOf<SignOffErrors> = {
  'signature-refused': ({ why, path }) =>
    ({
      'no-key': sayError(
        `In "${path}" staat geen SSH-sleutel. Met een sleutel van een andere soort (zoals PEM of minisign) kunt u niet tekenen. Er is niets gewijzigd.`,
        'Maak een SSH-sleutel met: ssh-keygen -t ed25519 -f mijn-sleutel. Teken daarna met: --key mijn-sleutel',
      ),
      'key-unusable': sayError(
        `Tekenen met de sleutel in "${path}" lukt niet. Er is niets gewijzigd.`,
        'Kijk of het wachtwoord klopt, of alleen u het bestand kunt lezen, en of de openbare sleutel (.pub) ernaast ligt die erbij hoort.',
      ),
      'no-program': sayError(
        'Tekenen met een sleutel kan hier niet: het programma ssh-keygen ontbreekt. Er is niets gewijzigd.',
        'Installeer OpenSSH, of teken zonder --key.',
      ),
      'other-kind': sayError(
        `In "${path}" staat geen handtekening van SSH. Een handtekening van een andere soort (zoals PEM of minisign) kan niet. Er is niets gewijzigd.`,
        'Maak een SSH-sleutel met: ssh-keygen -t ed25519 -f mijn-sleutel. Teken daarna met: --key mijn-sleutel',
      ),
      invalid: sayError(
        `De handtekening in "${path}" past niet bij deze uitkomst en deze openbare sleutel. Er is niets gewijzigd.`,
        'Teken het bestand aftekening/resultaat.json zoals het nu is, en geef de opdracht nog eens.',
      ),
      'key-in-dossier': sayError(
        `"${path}" ligt in een dossier. Wie het dossier krijgt, kan dan in uw naam tekenen. Er is niets gewijzigd.`,
        'Bewaar uw sleutel in een andere map, buiten het dossier, en geef de opdracht nog eens.',
      ),
      'no-pair': sayError(
        'Bij een handtekening hoort een openbare sleutel.',
        'Geef ze samen: --signature <bestand> --public-key <bestand>',
      ),
    })[why],
};
