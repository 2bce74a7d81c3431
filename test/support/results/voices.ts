import type { Counts, VoicesFile } from '../../../src/dossier/voices-file-shape.ts';

/** Counts in the order 0, 1, 2, 3, "weet ik niet", "niet van toepassing". */
export const counts = (zero: number, one: number, two: number, three: number, unknown = 0, none = 0): Counts => ({
  '0': zero,
  '1': one,
  '2': two,
  '3': three,
  unknown,
  notApplicable: none,
});

/** What a group answered: 74 of 180 parents, unless told otherwise. */
export const someVoices = (more: Partial<VoicesFile> = {}): VoicesFile => {
  const responses = more.responses ?? 74;
  return {
    formatVersion: 1,
    group: 'ouder',
    closed: '2026-11-20',
    invited: 180,
    responses,
    sources: [{ kind: 'microsoft-forms', date: '2026-11-21', sha256: '3f'.repeat(32), responses }],
    items: { C3a: counts(3, 12, 30, 25, 3, 1) },
    ...more,
  };
};
