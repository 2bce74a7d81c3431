import { extensionOf, fitsExtension, isSupported, UNKNOWN_BYTES } from '../documents/media-types.ts';
import type { EvidenceItem } from '../evidence/evidence.ts';
import { BYTES_PER_MEGABYTE } from '../framework/framework-lookups.ts';
import { defineCheck, type Report, subjectOf } from './check.ts';

type KindCodes = 'empty-file' | 'too-large' | 'wrong-type' | 'unsupported-type';

const judgeKind = (
  { item, bytes, readable }: { item: EvidenceItem; bytes: number; readable: boolean },
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
  else if (!isSupported(extension)) report('unsupported-type', subject, { extension });
  else if (readable && actual !== null && !fitsExtension(extension, actual)) {
    report('wrong-type', subject, { extension, actual: actual === UNKNOWN_BYTES ? '' : actual });
  }
};

/** Files whose size or kind keeps them from counting. */
export const fileKind = defineCheck({
  id: 'file-kind',
  needs: ['items', 'files', 'mark'],
  findings: ['empty-file', 'too-large', 'wrong-type', 'unsupported-type'],
  look({ items, files, mark }, report) {
    // The kind of a file that cannot be opened is unknown; unreadable-or-unsafe.ts reports what is wrong with it.
    const failed = new Set(files.filter((facts) => facts.document?.reading.state === 'failed').map(({ path }) => path));
    for (const item of items) {
      const { bytes, file } = item;
      if (bytes !== null) judgeKind({ item, bytes, readable: !failed.has(file) }, mark.evidence.maxMegabytes, report);
    }
  },
});
