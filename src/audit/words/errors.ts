import { folderArgument } from '../../base/folder-argument.ts';
import { type ErrorWordsOf, meant, sayError } from '../../base/words/error-words.ts';
import { listWords } from '../../base/words/words.ts';
import type { RepliedKind } from '../../dossier/reply-file-shape.ts';
import type { AuditErrors } from '../errors.ts';
import { describeAuditProblem, describeReplaced, textNames } from './audit-words.ts';

const UNKNOWN: Record<RepliedKind, (typed: string) => string> = {
  finding: (typed) => `De auditor schreef geen bevinding "${typed}" op.`,
  verdict: (typed) => `Er is geen oordeel over "${typed}".`,
  condition: (typed) => `Er is geen voorwaarde bij "${typed}".`,
  advice: () => 'Er is nog geen advies.',
};

export const auditErrorWords: ErrorWordsOf<AuditErrors> = {
  'framework-without-audit': ({ title }) =>
    sayError(
      `In "${title}" staan geen regels voor een audit.`,
      'Voeg een deel "audit" toe aan keurmerk.yaml. Bekijk hoe dat moet met: ouder-audit schema keurmerk',
    ),
  'audit-refused': ({ problems }) =>
    sayError(
      'Deze oordelen kunnen zo niet. Er is niets gewijzigd.',
      'Verbeter het bestand en geef de opdracht nog eens.',
      problems.map(describeAuditProblem),
    ),
  'audit-replaces': ({ replaced }) =>
    sayError(
      'Dit staat er al, en zou worden vervangen. Er is niets gewijzigd.',
      'Wilt u dat? Geef de opdracht dan nog eens met --replace erbij.',
      replaced.map(describeReplaced),
    ),
  'audit-missing': ({ folder }) =>
    sayError(
      'Er is nog geen audit van dit dossier.',
      `De auditor begint met: ouder-audit audit${folderArgument(folder)}`,
    ),
  'reply-unknown': ({ kind, typed, nearest }) =>
    sayError(
      `${UNKNOWN[kind](typed)}${meant(nearest)} Er is niets gewijzigd.`,
      'Kijk in reactie.yaml of in audit.yaml hoe het heet, zoals C1-1 voor een bevinding en C1 voor een oordeel.',
    ),
  'reply-differs': ({ texts }) =>
    sayError(
      `In uw bestand hoort dit bij een andere tekst dan er nu staat: ${textNames(texts)}. Er is niets gewijzigd.`,
      'Laat de school antwoorden op de tekst zoals die nu in reactie.yaml staat.',
    ),
  'reply-unasked': ({ texts }) =>
    sayError(
      `In uw bestand staat niet op welke tekst dit een reactie is, en de auditor legde die nog niet voor: ${textNames(texts)}. Er is niets gewijzigd.`,
      'De auditor legt de tekst eerst voor, met --present. Laat de school dan reageren in reactie.yaml, en laat staan wat daar bij "about" staat.',
    ),
  'reply-day': ({ texts }) =>
    sayError(
      `Deze reacties hebben een dag die nog moet komen, of die vóór het voorleggen was: ${textNames(texts)}. Er is niets gewijzigd.`,
      'Verbeter de dag bij "on", of haal die regel weg. Dan telt vandaag.',
    ),
  'auditors-not-done': ({ folder }) =>
    sayError(
      'De auditoren zijn nog niet allebei klaar. Tot dan kunt u niets voorleggen aan de school.',
      `Geef eerst allebei over alle criteria een oordeel, met: ouder-audit audit${folderArgument(folder)}`,
    ),
  'reply-missing': ({ texts }) =>
    sayError(
      `Hierop gaf de school geen reactie: ${textNames(texts)}. Er is niets gewijzigd.`,
      'Antwoord alleen waar de school reageerde op de tekst zoals die nu is.',
    ),
  'request-unknown': ({ typed, nearest }) =>
    sayError(
      `De auditor stelde geen vraag "${typed}".${meant(nearest)} Er is niets gewijzigd.`,
      'Kijk in vragen-auditor.yaml hoe de vraag heet, zoals V1.',
    ),
  'request-differs': ({ ids }) =>
    sayError(
      `Bij ${listWords(ids, 'en')} staat in uw bestand een andere vraag dan de auditor stelt. Er is niets gewijzigd.`,
      'Antwoord op de vraag zoals die in vragen-auditor.yaml van het dossier staat.',
    ),
  'signers-refused': ({ why, path }) =>
    why === 'no-list'
      ? sayError(
          `In "${path}" staat geen lijst van SSH-sleutels met een naam ervoor.`,
          'Zet op elke regel een naam en een openbare sleutel, zoals: mr@school ssh-ed25519 AAAA…',
        )
      : sayError(
          'Van wie een sleutel is, kan hier niemand nakijken: het programma ssh-keygen ontbreekt.',
          'Installeer OpenSSH, of laat --trust weg.',
        ),
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
        'Teken eerst zonder sleutel. Het programma noemt dan het bestand waar uw handtekening over gaat, zoals aftekening/auditor.txt.',
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
