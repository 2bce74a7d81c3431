import type { ReadTrouble } from '../documents/document-content.ts';
import type { DocumentFacts } from '../documents/document-facts.ts';
import type { EvidenceItem } from '../evidence/evidence.ts';
import { noTextOf, unreadIn } from '../evidence/no-text.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import { defineCheck, type Report, subjectOf } from './check.ts';

type TroubleCodes = 'encrypted-file' | 'unreadable-file' | 'too-large' | 'check-failed';
type Codes = TroubleCodes | 'no-text' | 'active-content' | 'embedded-unread' | 'flawed-file';

/** The name under which a crash of a document reader is reported. */
const READING = 'read-document';

const reportTrouble = (trouble: ReadTrouble, item: EvidenceItem, report: Report<TroubleCodes>): void => {
  const subject = subjectOf(item);
  if (trouble.kind === 'encrypted') report('encrypted-file', subject, {});
  else if (trouble.kind === 'limit') report('too-large', subject, { limit: trouble.limit });
  else if (trouble.kind === 'crashed') report('check-failed', subject, { check: READING });
  else report('unreadable-file', subject, { why: trouble.kind });
};

const judge = (item: EvidenceItem, document: DocumentFacts, mark: QualityMark, report: Report<Codes>): void => {
  const { reading } = document;
  if (reading.state === 'failed') reportTrouble(reading.trouble, item, report);
  if (reading.state !== 'read') return;
  const { active, words, flaws } = reading.content;
  const unread = unreadIn(item, reading.content, mark);
  if (active.length > 0) report('active-content', subjectOf(item), { kinds: active });
  if (unread.count > 0) report('embedded-unread', subjectOf(item), unread);
  if (flaws.length > 0) report('flawed-file', subjectOf(item), { flaws });
  const noText = noTextOf(item, document, mark);
  if (noText?.holds === 'pictures') {
    const { pages, holds: _holds, ...more } = noText;
    const counted = pages === null ? null : { wordless: pages.pictures, of: pages.of };
    report('no-text', subjectOf(item), { pages: counted, ...more });
  } else if (noText !== null) {
    report('no-text', subjectOf(item), { pages: null, holds: noText.holds, words });
  }
};

/** Documents that cannot be read (locked, broken, scanned), wholly or in part, or that are unsafe to open (macros and other programs). */
export const unreadableOrUnsafe = defineCheck({
  // The id is public, and says less than the name of this file.
  id: 'readability',
  needs: ['items', 'files', 'mark'],
  findings: [
    'encrypted-file',
    'unreadable-file',
    'too-large',
    'check-failed',
    'active-content',
    'embedded-unread',
    'flawed-file',
    'no-text',
  ],
  look({ items, files, mark }, report) {
    const byPath = new Map(files.map((facts) => [facts.path, facts.document]));
    for (const item of items) {
      const document = byPath.get(item.file) ?? null;
      if (document !== null) judge(item, document, mark, report);
    }
  },
});
