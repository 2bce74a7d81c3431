import { evidenceName } from '../domain/build-result.ts';
import type { JudgedEvidence } from '../domain/evidence.ts';
import { standingOf } from '../domain/evidence-state.ts';
import { findingCatalogue } from '../messages/nl-findings.ts';
import { evidenceStateWords, evidenceTitle, reportWords } from '../messages/nl-report.ts';
import { pageWords } from '../messages/nl-report-page.ts';
import { dutchDate, listWords } from '../messages/nl-words.ts';

/** A piece of evidence with its state, as the templates print it. */
export const evidenceView = (file: JudgedEvidence) => ({
  name: evidenceName(file),
  file: file.file,
  title: evidenceTitle({ ...file, title: file.title ?? file.file }),
  /** The path, where the title does not say it already. */
  path: file.title === null ? null : file.file,
  document: file.documentTitle,
  date: file.date === null ? reportWords.noDate : dutchDate(file.date),
  validUntil: file.validUntil === null ? null : pageWords.validUntil(file.validUntil),
  confidential: file.confidential ? pageWords.confidential : null,
  criteria: listWords(file.criteria, 'en'),
  state: evidenceStateWords[standingOf(file)],
  stateClass: standingOf(file),
  reasons: listWords(
    file.reasons.map((code) => findingCatalogue[code].title.toLowerCase()),
    'en',
  ),
});
