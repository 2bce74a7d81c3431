import type { SourceLocation } from '../../assessment/finding-location.ts';
import { count, severityWords } from '../../base/words/words.ts';
import type { FindingCode, Severity } from '../../findings/finding.ts';
import { placeWords } from '../../wording/run.ts';

/** Words for the formats that build servers read. */

/** What a finding is about, in one word: by this, findings can be filtered. */
const TAGS: Record<FindingCode, string> = {
  'missing-file': 'bestand',
  'outside-folder': 'bestand',
  'empty-file': 'bestand',
  'wrong-type': 'bestand',
  'unsupported-type': 'bestand',
  'unreadable-file': 'bestand',
  'encrypted-file': 'bestand',
  'no-text': 'bestand',
  'too-large': 'bestand',
  'active-content': 'veiligheid',
  'check-failed': 'controle',
  'legally-expired': 'datum',
  outdated: 'datum',
  undated: 'datum',
  'future-dated': 'datum',
  'consent-missing': 'instemming',
  'topic-missing': 'inhoud',
  'quote-missing': 'inhoud',
  'duplicate-content': 'inhoud',
  'personal-data-bsn': 'persoonsgegevens',
  'personal-data-name': 'persoonsgegevens',
  'personal-data-email': 'persoonsgegevens',
  'personal-data-phone': 'persoonsgegevens',
  'personal-data-birthdate': 'persoonsgegevens',
  'personal-data-iban': 'persoonsgegevens',
  'photo-location': 'persoonsgegevens',
  'author-name': 'persoonsgegevens',
  'unregistered-file': 'bewijslijst',
  'unused-evidence': 'bewijslijst',
  'unknown-document': 'bewijslijst',
  'unknown-criterion': 'bewijslijst',
  'missing-evidence': 'bewijs',
  'claim-without-evidence': 'bewijs',
  'documents-only': 'bewijs',
  'insufficient-alone': 'bewijs',
  'participation-only': 'bewijs',
  'unanswered-question': 'antwoorden',
  'unknown-answer': 'antwoorden',
  'thin-remark': 'antwoorden',
  'vote-spread': 'antwoorden',
  'no-parent-present': 'antwoorden',
  'low-level-without-action': 'antwoorden',
  'framework-version-differs': 'keurmerk',
  'waiver-expired': 'uitzondering',
  'waiver-unused': 'uitzondering',
  'seal-mismatch': 'audit',
};

export const tagOf = (code: FindingCode): string => TAGS[code];

type Told = { severity: Severity; about: string; title: string; code: string; message: string; advice: string };

export const ciWords = {
  dossierSuite: (label: string) => `${label}: dossier`,
  standardSuite: (label: string, standard: string) => `${label}: ${standard}`,
  allWell: 'Niets houdt deze controle tegen',
  notChecked: 'Dit dossier kon niet worden gecontroleerd',
  missedBefore: 'Deze grens werd eerder ook niet gehaald. Daarom houdt hij de controle nu niet tegen.',
  /** A finding on lines of its own, with where to look and what to do. */
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
