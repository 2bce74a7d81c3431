import { asLookup, canonicalText } from '../base/records.ts';
import versions from './known-versions.json' with { type: 'json' };
import type { QualityMark } from './quality-mark.ts';

/** A version of a framework that was once current: what it held, and by which rules it judged. `npm run docs` writes the current one. */
export type KnownVersion = {
  /** SHA-256 of `frameworkText`, in hexadecimal. */
  sha256: string;
  /** Its rule for the verdict of a criterion. */
  rule: Omit<QualityMark['rule'], 'basis'>;
  /** Codes of findings that did not touch the state of evidence then, and do now. */
  without: readonly string[];
};

/** By the id of the framework, then by version. A test holds the file to this shape. */
export const KNOWN_VERSIONS = versions as unknown as Record<string, Record<string, KnownVersion>>;

/** A version that was once current; null when this tool never heard of it. */
export const knownVersion = ({ id, version }: { id: string; version: string }): KnownVersion | null =>
  asLookup(asLookup(KNOWN_VERSIONS)[id] ?? {})[version] ?? null;

/** A framework as its files say it, without what completed it. */
export const writtenFramework = ({ own, ...mark }: QualityMark): unknown =>
  own === undefined ? mark : { ...mark, personalData: own.personalData, dates: own.dates };

/** The whole content of a framework as text, as its files say it; the layout of its YAML does not matter. */
export const frameworkText = (mark: QualityMark): string => canonicalText(writtenFramework(mark));

/** Whether the content of a framework is that of its version: nobody can tell for a version that this tool does not know. */
export type FrameworkContent = 'original' | 'altered' | 'unknown';

/** @param sha256 of `frameworkText` */
export const judgeContent = (known: KnownVersion | null, sha256: string): FrameworkContent => {
  if (known === null) return 'unknown';
  return known.sha256 === sha256 ? 'original' : 'altered';
};
