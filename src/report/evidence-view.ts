import { evidenceName } from '../assessment/build-result.ts';
import { dutchDate, listWords } from '../base/words/words.ts';
import type { JudgedEvidence } from '../evidence/evidence.ts';
import { standingOf } from '../evidence/evidence-state.ts';
import { FINDINGS } from '../findings/records/index.ts';
import { evidenceStateWords, evidenceTitle, reportWords } from '../wording/result.ts';
import { pageWords } from './words/page.ts';

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
    file.reasons.map((code) => FINDINGS[code].title.toLowerCase()),
    'en',
  ),
});
