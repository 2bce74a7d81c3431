/** What a document may ask of a reader (docs/decisions/008): far above real documents, far below what hurts a laptop. */
export const LIMITS = {
  pages: 5_000,
  /** Files in a zip. */
  entries: 10_000,
  /** Bytes of one file in a zip, and of all together, counted while inflating. */
  entryBytes: 64_000_000,
  unpackedBytes: 256_000_000,
  /** Elements inside each other. */
  depth: 256,
  characters: 20_000_000,
} as const;
