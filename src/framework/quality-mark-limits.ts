import type { QualityMark } from './quality-mark.ts';

/** Megabytes as disks and mail programs count them: a million bytes (SI). */
export const BYTES_PER_MEGABYTE = 1_000_000;

/** For whoever needs the hash of every file, also of one that is too large to read. */
export const ANY_SIZE = Number.POSITIVE_INFINITY;

/** The size in bytes above which evidence is not read. */
export const maxEvidenceBytes = (mark: QualityMark): number => mark.evidence.maxMegabytes * BYTES_PER_MEGABYTE;
