import type { Reading } from '../documents/document-facts.ts';
import { extensionOf, fitsExtension, isSupported, isUnfinished, UNKNOWN_BYTES } from '../documents/media-types.ts';
import type { EvidenceItem } from '../evidence/evidence.ts';
import { BYTES_PER_MEGABYTE } from '../framework/framework-lookups.ts';
import { defineCheck, type Report, subjectOf } from './check.ts';

type KindCodes = 'empty-file' | 'too-large' | 'wrong-type' | 'unsupported-type';

const judgeKind = (
  { item, bytes, state }: { item: EvidenceItem; bytes: number; state: Reading['state'] },
  maxMegabytes: number,
  report: Report<KindCodes>,
): void => {
  const subject = subjectOf(item);
  const extension = extensionOf(item.file);
  const megabytes = bytes / BYTES_PER_MEGABYTE;
  const actual = item.mediaType;
  if (bytes === 0) report('empty-file', subject, {});
  else if (megabytes > maxMegabytes)
    report('too-large', subject, { limit: 'bytes', megabytes: Math.ceil(megabytes), maxMegabytes });
  // What can be read by its bytes is read, whatever it is called. Half a document stays half a document.
  else if (!isSupported(extension) && (state !== 'read' || isUnfinished(extension)))
    report('unsupported-type', subject, { extension });
  // The kind of a file that cannot be opened is unknown; the check `readability` reports what is wrong with it.
  else if (state !== 'failed' && actual !== null && !fitsExtension(extension, actual)) {
    report('wrong-type', subject, { extension, actual: actual === UNKNOWN_BYTES ? '' : actual });
  }
};

/** Files whose size or kind keeps them from counting. */
export const fileKind = defineCheck({
  id: 'file-kind',
  needs: ['items', 'files', 'mark'],
  findings: ['empty-file', 'too-large', 'wrong-type', 'unsupported-type'],
  look({ items, files, mark }, report) {
    const states = new Map(files.map(({ path, document }) => [path, document?.reading.state ?? 'unread']));
    for (const item of items) {
      const { bytes } = item;
      const state = states.get(item.file) ?? 'unread';
      if (bytes !== null) judgeKind({ item, bytes, state }, mark.evidence.maxMegabytes, report);
    }
  },
});
