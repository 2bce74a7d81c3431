import { folderArgument } from '../../base/folder-argument.ts';
import { type ErrorWordsOf, meant, sayError } from '../../base/words/error-words.ts';
import type { AuditErrors } from '../errors.ts';
import { describeAuditProblem } from './audit-words.ts';

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
  'audit-missing': ({ folder }) =>
    sayError(
      'Er is nog geen audit van dit dossier.',
      `De auditor begint met: ouder-audit audit${folderArgument(folder)}`,
    ),
  'finding-unknown': ({ typed, nearest }) =>
    sayError(
      `De auditor schreef geen bevinding "${typed}" op.${meant(nearest)} Er is niets gewijzigd.`,
      'Kijk in audit.yaml hoe de bevinding heet, zoals C1-1.',
    ),
};
