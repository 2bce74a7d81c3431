/** Manifests of a bag (RFC 8493, sections 2.1.3 and 2.2.1): a line per file, with the digest of its bytes. */

/** What this tool can work out, by the name that stands in the file name of a manifest. */
export const ALGORITHMS = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha3-256', 'sha3-512'] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

/** The name of an algorithm as manifests write it, in any case and with or without a hyphen; null for one not known here. */
export const algorithmOf = (name: string): Algorithm | null => {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return ALGORITHMS.find((known) => known.replace('-', '') === plain) ?? null;
};

export type ManifestName = { kind: 'payload' | 'tag'; algorithm: string };

/** What a file at the top of a bag is by its name; null when it is no manifest. */
export const manifestNameOf = (path: string): ManifestName | null => {
  const found = /^(tag)?manifest-([A-Za-z0-9_-]+)\.txt$/.exec(path);
  return found === null ? null : { kind: found[1] === undefined ? 'payload' : 'tag', algorithm: found[2] ?? '' };
};

/** Line breaks and the percent sign itself, as version 1.0 writes them; older versions write paths as they are. */
const encodePath = (path: string): string =>
  path.replace(/[%\r\n]/g, (found) => ({ '%': '%25', '\r': '%0D' })[found] ?? '%0A');

export const decodePath = (path: string): string =>
  path.replace(/%(25|0D|0A)/gi, (_found, code: string) =>
    code === '25' ? '%' : code.toUpperCase() === '0D' ? '\r' : '\n',
  );

export type ManifestLine = { path: string; digest: string };

/** A manifest of version 1.0, in the order of the paths. */
export const writeManifest = (lines: readonly ManifestLine[]): string =>
  [...lines]
    .sort((one, other) => (one.path < other.path ? -1 : 1))
    .map(({ path, digest }) => `${digest}  ${encodePath(path)}\n`)
    .join('');

/**
 * The lines of a manifest. Between digest and path stand spaces or tabs, as md5sum writes them also an asterisk for "binary"; a path
 * may begin with `./`. Paths stay as they are written.
 * @returns the lines, and the numbers (from 1) of those that are none
 */
export const parseManifest = (text: string): { lines: ManifestLine[]; bad: number[] } => {
  const lines: ManifestLine[] = [];
  const bad: number[] = [];
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    if (line.trim() === '') return;
    const [, digest, path] = /^([0-9a-fA-F]+)[ \t]+\*?(.+)$/.exec(line) ?? [];
    if (digest === undefined || path === undefined) bad.push(index + 1);
    else lines.push({ digest: digest.toLowerCase(), path: path.replace(/^\.\//, '') });
  });
  return { lines, bad };
};
