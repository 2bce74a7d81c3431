import { afterColon, count } from '../../base/words/words.ts';
import type { SourceLocation } from '../../findings/finding-location.ts';
import type { Severity } from '../../findings/severity.ts';
import { placeWords } from '../../wording/run.ts';
import { severityWords } from '../../wording/verdicts.ts';

type Told = { severity: Severity; headline: string; code: string; message: string; advice: string };

export const ciWords = {
  dossierSuite: (label: string) => `${label}: dossier`,
  standardSuite: (label: string, standard: string) => `${label}: ${standard}`,
  allWell: 'Niets houdt deze controle tegen',
  notChecked: 'Dit dossier kon niet worden gecontroleerd',
  missedBefore: 'Deze grens werd eerder ook niet gehaald. Daarom houdt hij de controle nu niet tegen.',
  /** A finding over several lines, with where to look and what to do. */
  findingLines: (finding: Told, place: SourceLocation, waived: string | null): string[] => [
    `${severityWords[finding.severity]}: ${afterColon(finding.headline)} [${finding.code}]`,
    placeWords(place),
    finding.message,
    `→ ${finding.advice}`,
    ...(waived === null ? [] : [waived]),
  ],
  titleWithCode: ({ headline, code }: Pick<Told, 'headline' | 'code'>) => `${headline} [${code}]`,
  outcome: (label: string, causes: number) =>
    causes === 0 ? `${label}: geslaagd` : `${label}: niet geslaagd (${count(causes, 'reden', 'redenen')})`,
  unchecked: (label: string) => `${label}: niet gecontroleerd`,
  leftOut: (number: number) =>
    number === 1
      ? 'Nog 1 regel past hier niet. De hele lijst staat in het rapport.'
      : `Nog ${number} regels passen hier niet. De hele lijst staat in het rapport.`,
  moreLines: (number: number) =>
    number === 1
      ? 'En nog 1. De hele lijst staat in het rapport.'
      : `En nog ${number}. De hele lijst staat in het rapport.`,
  holdsUp: 'Wat houdt de controle tegen?',
  /** How many criteria are met, and how many were. @param before null when nobody knows */
  markSince: ({ met, of }: { met: number; of: number }, before: number | null) => {
    const now = `Voldaan: ${met} van ${of} criteria.`;
    if (before === null) return now;
    return before === met ? `${now} Dat is gelijk gebleven.` : `${now} Eerst waren het er ${before}.`;
  },
  tooMany: 'Alles samen is te lang voor deze pagina. Daarom staat hier alleen het overzicht.',
  severityCount: (severity: Severity, number: number) =>
    ({
      error: count(number, 'fout', 'fouten'),
      warning: count(number, 'waarschuwing', 'waarschuwingen'),
      note: count(number, 'opmerking', 'opmerkingen'),
    })[severity],
  manyRuns: (dossiers: number, most: number) =>
    `Er staan ${dossiers} dossiers in deze uitvoer. GitHub neemt er ten hoogste ${most} in één bestand. Kies liever --report sarif=<bestand>. Dan komen er meer bestanden.`,
  /** Where the paths of a log start. */
  start: {
    repository: 'De hoofdmap van de repository',
    folder: 'De map waarin de controle liep. Er is geen repository van git gevonden.',
    dossier: 'De map van het dossier. Er is geen repository van git gevonden.',
  },
};
