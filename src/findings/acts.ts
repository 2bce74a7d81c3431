import type { FindingCode } from './finding.ts';

/** What a reader does about a finding, in the order of the work. */
export const ACTS = ['privacy', 'files', 'register', 'evidence', 'answers', 'agreements', 'upkeep'] as const;

export type Act = (typeof ACTS)[number];

export const actHeadings: Record<Act, string> = {
  privacy: 'Haal persoonsgegevens weg',
  files: 'Vervang of herstel bestanden',
  register: 'Vul de lijst van bewijs aan',
  evidence: 'Zorg voor bewijs dat telt',
  answers: 'Beantwoord vragen of vul antwoorden aan',
  agreements: 'Maak een afspraak',
  upkeep: 'Werk het dossier bij',
};

/** Every code has its act: a new one does not compile without. */
export const actOf: Record<FindingCode, Act> = {
  'missing-file': 'files',
  'outside-folder': 'files',
  'empty-file': 'files',
  'wrong-type': 'files',
  'unsupported-type': 'files',
  'unreadable-file': 'files',
  'encrypted-file': 'files',
  'no-text': 'files',
  'too-large': 'files',
  'active-content': 'files',
  'check-failed': 'files',
  outdated: 'files',
  'legally-expired': 'files',
  'duplicate-content': 'files',
  'topic-missing': 'files',
  undated: 'register',
  'future-dated': 'register',
  'consent-missing': 'register',
  'quote-missing': 'register',
  'unregistered-file': 'register',
  'unused-evidence': 'register',
  'unknown-document': 'register',
  'unknown-criterion': 'register',
  'personal-data-bsn': 'privacy',
  'personal-data-name': 'privacy',
  'personal-data-email': 'privacy',
  'personal-data-phone': 'privacy',
  'personal-data-birthdate': 'privacy',
  'personal-data-iban': 'privacy',
  'photo-location': 'privacy',
  'author-name': 'privacy',
  'missing-evidence': 'evidence',
  'claim-without-evidence': 'evidence',
  'documents-only': 'evidence',
  'insufficient-alone': 'evidence',
  'participation-only': 'evidence',
  'unanswered-question': 'answers',
  'unknown-answer': 'answers',
  'thin-remark': 'answers',
  'vote-spread': 'answers',
  'no-parent-present': 'answers',
  'low-level-without-action': 'agreements',
  'framework-version-differs': 'upkeep',
  'waiver-expired': 'upkeep',
  'waiver-unused': 'upkeep',
  'seal-mismatch': 'upkeep',
};
