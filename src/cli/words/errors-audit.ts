import { describeAuditProblem } from '../../audit/words/audit-words.ts';
import { type ErrorCatalogue, meant, say } from '../../base/words/error-words.ts';
import { listWords } from '../../base/words/words.ts';
import { folderArgument } from '../../interview/words/interview.ts';

export const auditErrors = {
  'framework-without-audit': ({ title }) =>
    say(
      `In "${title}" staan geen regels voor een audit.`,
      'Voeg een deel "audit" toe aan keurmerk.yaml. Bekijk hoe dat moet met: ouder-audit schema keurmerk',
    ),
  'audit-refused': ({ problems }) =>
    say(
      'Deze oordelen kunnen zo niet. Er is niets gewijzigd.',
      'Verbeter het bestand en geef de opdracht nog eens.',
      problems.map(describeAuditProblem),
    ),
  'audit-missing': ({ folder }) =>
    say('Er is nog geen audit van dit dossier.', `De auditor begint met: ouder-audit audit${folderArgument(folder)}`),
  'finding-unknown': ({ typed, nearest }) =>
    say(
      `De auditor schreef geen bevinding "${typed}" op.${meant(nearest)} Er is niets gewijzigd.`,
      'Kijk in audit.yaml hoe de bevinding heet, zoals C1-1.',
    ),
  'unpack-impossible': ({ packed }) =>
    packed
      ? say(
          'Het pakket klopt, maar er zitten namen in die niet elke computer aankan. Er is niets uitgepakt.',
          'Vraag om een pakket met andere namen, of pak het uit met een ander programma.',
        )
      : say('Dit is al een map. Er valt niets uit te pakken.', 'Laat --unpack weg.'),
  'signature-refused': ({ why, path }) =>
    ({
      'no-key': say(
        `In "${path}" staat geen SSH-sleutel. Met een sleutel van een andere soort (zoals PEM of minisign) kunt u niet tekenen. Er is niets gewijzigd.`,
        'Maak een SSH-sleutel met: ssh-keygen -t ed25519 -f mijn-sleutel. Teken daarna met: --key mijn-sleutel',
      ),
      'key-unusable': say(
        `Tekenen met de sleutel in "${path}" lukt niet. Er is niets gewijzigd.`,
        'Kijk of het wachtwoord klopt, of alleen u het bestand kunt lezen, en of de openbare sleutel (.pub) ernaast ligt die erbij hoort.',
      ),
      'no-program': say(
        'Tekenen met een sleutel kan hier niet: het programma ssh-keygen ontbreekt. Er is niets gewijzigd.',
        'Installeer OpenSSH, of teken zonder --key.',
      ),
      'other-kind': say(
        `In "${path}" staat geen handtekening van SSH. Een handtekening van een andere soort (zoals PEM of minisign) kan niet. Er is niets gewijzigd.`,
        'Maak een SSH-sleutel met: ssh-keygen -t ed25519 -f mijn-sleutel. Teken daarna met: --key mijn-sleutel',
      ),
      invalid: say(
        `De handtekening in "${path}" past niet bij deze uitkomst en deze openbare sleutel. Er is niets gewijzigd.`,
        'Teken het bestand aftekening/resultaat.json zoals het nu is, en geef de opdracht nog eens.',
      ),
      'key-in-dossier': say(
        `"${path}" ligt in een dossier. Wie het dossier krijgt, kan dan in uw naam tekenen. Er is niets gewijzigd.`,
        'Bewaar uw sleutel in een andere map, buiten het dossier, en geef de opdracht nog eens.',
      ),
      'no-pair': say(
        'Bij een handtekening hoort een openbare sleutel.',
        'Geef ze samen: --signature <bestand> --public-key <bestand>',
      ),
    })[why],
  'pack-refused': ({ keys, odd, same }) =>
    say(
      'Er is niets ingepakt.',
      keys.length > 0
        ? 'Zet de sleutel in een map buiten het dossier en geef de opdracht nog eens.'
        : 'Geef deze bestanden een andere naam, ook in bewijs.yaml, en geef de opdracht nog eens.',
      [
        ...keys.map((path) => `Hierin staat een sleutel om mee te tekenen: ${path}`),
        ...odd.map((path) => `Niet elke computer kan deze naam aan: ${path}`),
        ...same.map((paths) => `Op sommige computers is dit dezelfde naam: ${listWords(paths, 'en')}`),
      ],
    ),
  'erase-details-needed': () =>
    say(
      'Bij wissen hoort een reden, en wie erom vroeg of het besloot.',
      'Voorbeeld: ouder-audit evidence remove visie-2026 --erase --reason "Verzoek van een ouder" --by schoolleiding',
    ),
} satisfies Partial<ErrorCatalogue>;
