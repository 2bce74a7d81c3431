import type { BagProblem } from './bag-problem.ts';
import type { Algorithm } from './manifest.ts';
import type { BagEntry, Digests } from './plan-bag.ts';

/** What packing and verifying need from outside. */

/** A bag in a zip or in a folder, as it was found. */
export type BagSource = {
  /** The folder in which it lies, without what stands above it; '' when it lies at the top. */
  name: string;
  /** Every file, by its path in the bag. */
  entries: BagEntry[];
  /** What keeps it from being read at all; then there is nothing else. */
  problems: BagProblem[];
  /** Whether it has a folder for its payload, be it an empty one. */
  hasPayload: boolean;
  /** Whether the names come from a package that somebody will unpack. */
  packed: boolean;
  /** Paths of which the bytes do not fit the check that the zip has of them; known when their digests are. */
  crooked: ReadonlySet<string>;
  /** The bytes of a file of at most so many; null for one that is larger or not there. */
  read: (path: string, maxBytes: number) => Promise<Uint8Array | null>;
  /** Digests of files, worked out as a stream; what cannot be read has none. */
  digest: (
    wanted: ReadonlyMap<string, readonly Algorithm[]>,
    onProgress: (done: number, of: number) => void,
  ) => Promise<Map<string, Digests>>;
  close: () => Promise<void>;
};

/** A file that goes into a package: bytes that are there, or a place on this machine. */
export type PackedFile = { path: string; bytes: number } & (
  | { content: Uint8Array }
  | {
      location: string;
      /** What its bytes were when it was judged; the package is refused when they are others now. */
      sha256?: string;
    }
);

export type BagWriter = {
  /**
   * Writes a package whole or not at all. The tag files are made when the digests of all files are known.
   * @throws UserError 'target-exists', 'file-unwritable', 'changed-elsewhere'
   */
  write: (
    files: readonly PackedFile[],
    tagFiles: (digests: readonly FileDigests[]) => { path: string; text: string }[],
    onProgress: (done: number, of: number) => void,
  ) => Promise<{ path: string; bytes: number }>;
};

export type FileDigests = { path: string; bytes: number; sha256: string; sha512: string };

export type SourceFile = { path: string; location: string; bytes: number };

/** The files of a dossier and of a framework that belong in a package, sorted by path. */
export type PackSources = {
  dossier: () => SourceFile[];
  framework: () => SourceFile[];
  /** The paths of these files that hold the same bytes as one of the others. */
  copiesOf: (others: readonly SourceFile[], files: readonly SourceFile[]) => string[];
  /** A file without what it tells of confidential evidence: titles and quotes of these entries; null where it tells nothing. */
  covered: (file: SourceFile, ids: readonly string[]) => Uint8Array | null;
  /** Whether a file holds a key with which somebody signs. */
  holdsKey: (file: { location: string; bytes: number }) => boolean;
};
