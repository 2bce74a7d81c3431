import type { Progress } from '../base/progress.ts';
import type { Algorithm } from './tag-files.ts';
import { findInFiles, findSameNames, leadsOutside } from './unsafe-names.ts';

export type BagProblem =
  /** About the package as a whole. */
  | {
      code:
        | 'not-a-bag'
        | 'damaged'
        | 'no-declaration'
        | 'bad-declaration'
        | 'no-manifest'
        | 'no-payload'
        | 'encrypted'
        | 'stray-bytes';
    }
  | { code: 'unsafe-name' | 'link' | 'too-large' | 'unreadable' | 'to-be-fetched'; path: string }
  /**
   * The zip contradicts itself about a file; a file would lie inside another file; fetch.txt names a file that no manifest
   * lists.
   */
  | { code: 'two-stories' | 'in-a-file' | 'unlisted-fetch'; path: string }
  /** The seal is not the one that whoever verifies was given; null for a package without one. */
  | { code: 'other-seal'; found: string | null }
  | { code: 'bad-oxum'; value: string }
  | { code: 'same-name'; paths: string[] }
  | { code: 'too-many'; most: number }
  | { code: 'changed' | 'missing' | 'added'; path: string }
  | { code: 'unlisted' | 'listed-twice'; path: string; manifest: string }
  | { code: 'bad-line'; path: string; line: number }
  | { code: 'unknown-encoding'; encoding: string }
  | { code: 'unknown-algorithm'; algorithms: string[] }
  | { code: 'oxum'; said: { bytes: number; files: number }; found: { bytes: number; files: number } };

/** More is not read into memory: no text of a dossier comes near. */
export const MOST_TEXT_BYTES = 64 * 1024 * 1024;

/** Problems with the names alone. A bag that has any is not read further. */
export const nameProblems = (paths: readonly string[]): BagProblem[] => [
  ...paths.filter(leadsOutside).map((path): BagProblem => ({ code: 'unsafe-name', path })),
  ...findInFiles(paths).map((path): BagProblem => ({ code: 'in-a-file', path })),
  ...findSameNames(paths).map((same): BagProblem => ({ code: 'same-name', paths: same })),
];

/** A bag as found, in a zip or in a folder. */
export type BagSource = {
  /** Name of the folder that holds the bag, without its parents; '' if the bag is at the top. */
  name: string;
  /** Every file, by its path in the bag. */
  entries: BagEntry[];
  /** Reasons why the bag cannot be read at all; if there are any, everything else is empty. */
  problems: BagProblem[];
  /** Whether it has a payload folder, even an empty one. */
  hasPayload: boolean;
  /** Whether the names come from a package that somebody will unpack. */
  packed: boolean;
  /** Paths whose bytes do not match the zip's own checksum; known only once their digests are worked out. */
  crooked: ReadonlySet<string>;
  /** Where the bytes of a file lie on this machine; null if they lie nowhere as they are, because the zip compresses them. */
  placeOf: (path: string) => { file: string; start: number } | null;
  /** The bytes of a file; null if it is missing or larger than `maxBytes`. */
  read: (path: string, maxBytes: number) => Promise<Uint8Array | null>;
  /** Digests of files, computed as a stream; a file that cannot be read has none. */
  digest: (wanted: ReadonlyMap<string, readonly Algorithm[]>, onProgress: Progress) => Promise<Map<string, Digests>>;
  close: () => Promise<void>;
};

/** A file that goes into a package: bytes in memory, or a place on this machine. */
export type SealedFile = { path: string; bytes: number } & (
  | { content: Uint8Array }
  | {
      location: string;
      /** The file's digest when it was judged; packing stops if the bytes have changed since. */
      sha256?: string;
    }
);

export type BagWriter = {
  /**
   * Writes a package whole or not at all. The tag files are made once the digests of all files are known.
   * @throws UserError 'package-exists', 'file-unwritable', 'changed-elsewhere'
   */
  write: (
    files: readonly SealedFile[],
    tagFiles: (digests: readonly FileDigests[]) => { path: string; text: string }[],
    onProgress: Progress,
  ) => Promise<{ path: string; bytes: number }>;
};

export type FileDigests = { path: string; bytes: number; sha256: string; sha512: string };

export type SourceFile = { path: string; location: string; bytes: number };

/** Paths that the dossier's own files name, in Unicode form NFC. */
export type NamedPaths = {
  /** Registered evidence. */
  registered: ReadonlySet<string>;
  /** Signed files, signatures and public keys. */
  signed: ReadonlySet<string>;
};

/** The files of a dossier and of a framework that belong in a package, sorted by path. */
export type PackSources = {
  dossier: () => SourceFile[];
  framework: () => SourceFile[];
  /** SHA-256 of a file, in hexadecimal. */
  digestOf: (file: SourceFile) => string;
  read: (file: SourceFile) => Uint8Array;
  /**
   * The file without names of evidence outside the register, and without what tells of these confidential entries; null if it is the
   * same. @param ids null when confidential evidence goes along
   */
  covered: (file: SourceFile, ids: readonly string[] | null) => Uint8Array | null;
  /** The paths below bewijs/ that a file of an audit or a sign-off names. */
  namedIn: (file: SourceFile) => string[];
  /** Whether a file holds a private key for signing. */
  holdsKey: (file: SourceFile) => boolean;
};

export type BagEntry = { path: string; bytes: number };

export type Digests = Partial<Record<Algorithm, string>>;
