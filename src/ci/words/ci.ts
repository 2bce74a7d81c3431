import { count } from '../../base/words/words.ts';
import type { SourceLocation } from '../../findings/finding-location.ts';
import type { Severity } from '../../findings/severity.ts';
import { placeWords } from '../../wording/run.ts';
import { severityWords } from '../../wording/verdicts.ts';

type Told = { severity: Severity; about: string; title: string; code: string; message: string; advice: string };

export const ciWords = {
  dossierSuite: (label: string) => `${label}: dossier`,
  standardSuite: (label: string, standard: string) => `${label}: ${standard}`,
  allWell: 'Niets houdt deze controle tegen',
  notChecked: 'Dit dossier kon niet worden gecontroleerd',
  missedBefore: 'Deze grens werd eerder ook niet gehaald. Daarom houdt hij de controle nu niet tegen.',
  /** A finding over several lines, with where to look and what to do. */
  findingLines: (finding: Told, place: SourceLocation, waived: string | null): string[] => [
    `${severityWords[finding.severity]}: ${finding.about}${finding.title} [${finding.code}]`,
    placeWords(place),
    finding.message,
    `→ ${finding.advice}`,
    ...(waived === null ? [] : [waived]),
  ],
  titleWithCode: ({ about, title, code }: Pick<Told, 'about' | 'title' | 'code'>) => `${about}${title} [${code}]`,
  outcome: (label: string, causes: number) =>
    causes === 0 ? `${label}: geslaagd` : `${label}: niet geslaagd (${count(causes, 'reden', 'redenen')})`,
  unchecked: (label: string) => `${label}: niet gecontroleerd`,
  leftOut: (number: number) =>
    number === 1
      ? 'Nog 1 regel past hier niet. De hele lijst staat in het rapport.'
      : `Nog ${number} regels passen hier niet. De hele lijst staat in het rapport.`,
  tooMany: 'Alles samen is te lang voor deze pagina. Daarom staat hier alleen het overzicht.',
  severityCount: (severity: Severity, number: number) =>
    ({
      error: count(number, 'fout', 'fouten'),
      warning: count(number, 'waarschuwing', 'waarschuwingen'),
      note: count(number, 'opmerking', 'opmerkingen'),
    })[severity],
  root: 'De hoofdmap van de repository',
};
