export type Tag = { label: string; value: string };

/** Parses lines `Label: value`; a line that starts with white space continues the value before it. */
export const parseTags = (text: string): Tag[] => {
  const tags: Tag[] = [];
  for (const line of text.split(/\r\n|\n|\r/)) {
    const last = tags.at(-1);
    const found = /^([^:\s][^:]*):[ \t]?(.*)$/.exec(line);
    if (/^[ \t]/.test(line) && last !== undefined) last.value = `${last.value} ${line.trim()}`;
    else if (found !== null) tags.push({ label: (found[1] ?? '').trim(), value: (found[2] ?? '').trim() });
  }
  return tags;
};

export const tagValue = (tags: readonly Tag[], label: string): string | null =>
  tags.find((tag) => tag.label.toLowerCase() === label.toLowerCase())?.value ?? null;

/** Writes tags as lines. Each value stays on one line, so that no value can add a label. */
export const writeTags = (tags: readonly Tag[]): string =>
  tags.map(({ label, value }) => `${label}: ${value.replace(/\s+/g, ' ').trim()}\n`).join('');

export const BAGIT_TXT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/**
 * The file that stands for a whole package: it lists the files at the top, bag-info.txt and the manifests among them, and those list
 * everything else. Its SHA-256 is the seal.
 */
export const SEAL_FILE = 'tagmanifest-sha256.txt';

/** The files at the top of a package of this tool. */
export const TAG_FILES: readonly string[] = [
  'bagit.txt',
  'bag-info.txt',
  'manifest-sha256.txt',
  'manifest-sha512.txt',
  SEAL_FILE,
  'tagmanifest-sha512.txt',
];

export type Declaration = { version: string; encoding: string };

const VERSIONS = /^(0\.9[3-7]|1\.0)$/;

/** Parses bagit.txt; null if it does not declare a known version. */
export const parseDeclaration = (text: string): Declaration | null => {
  const tags = parseTags(text);
  const [version, encoding] = [tagValue(tags, 'BagIt-Version'), tagValue(tags, 'Tag-File-Character-Encoding')];
  if (version === null || encoding === null || !VERSIONS.test(version)) return null;
  // From version 1.0 on, the colon directly follows the label (RFC 8493, section 2.1.1).
  return version === '1.0' && /[ \t]:/.test(text) ? null : { version, encoding };
};

/** From version 1.0 on, line breaks in paths are percent-encoded, and every manifest lists the whole payload. */
export const isStrict = ({ version }: Declaration): boolean => version === '1.0';

/** The size of the payload in bytes and files, such as `279164409832.1198`. */
export const parseOxum = (value: string): { bytes: number; files: number } | null => {
  const found = /^(\d{1,15})\.(\d{1,15})$/.exec(value.trim());
  return found === null ? null : { bytes: Number(found[1]), files: Number(found[2]) };
};

/** The paths in fetch.txt: files that somebody still has to download. */
export const parseFetch = (text: string, encoded: boolean): string[] =>
  text.split(/\r\n|\n|\r/).flatMap((line) => {
    const path = /^\S+[ \t]+\S+[ \t]+(.+)$/.exec(line.trim())?.[1];
    return path === undefined ? [] : [encoded ? decodePath(path) : path];
  });

/** Algorithms that this tool can compute, by their name in the file name of a manifest. */
export const ALGORITHMS = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha3-256', 'sha3-512'] as const;

export type Algorithm = (typeof ALGORITHMS)[number];

/** The algorithm that a manifest names, in any case and with or without a hyphen; null for an unknown one. */
export const algorithmOf = (name: string): Algorithm | null => {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return ALGORITHMS.find((known) => known.replace('-', '') === plain) ?? null;
};

export type ManifestName = { kind: 'payload' | 'tag'; algorithm: string };

/** What the name of a file at the top of a bag says about it; null if it is no manifest. */
export const manifestNameOf = (path: string): ManifestName | null => {
  const found = /^(tag)?manifest-([A-Za-z0-9_-]+)\.txt$/.exec(path);
  return found === null ? null : { kind: found[1] === undefined ? 'payload' : 'tag', algorithm: found[2] ?? '' };
};

/** Encodes line breaks and the percent sign as version 1.0 does; older versions write paths as they are. */
const encodePath = (path: string): string =>
  path.replace(/[%\r\n]/g, (found) => ({ '%': '%25', '\r': '%0D' })[found] ?? '%0A');

export const decodePath = (path: string): string =>
  path.replace(/%(25|0D|0A)/gi, (_found, code: string) =>
    code === '25' ? '%' : code.toUpperCase() === '0D' ? '\r' : '\n',
  );

export type ManifestLine = { path: string; digest: string };

/** A manifest of version 1.0, sorted by path. */
export const writeManifest = (lines: readonly ManifestLine[]): string =>
  [...lines]
    .sort((one, other) => (one.path < other.path ? -1 : 1))
    .map(({ path, digest }) => `${digest}  ${encodePath(path)}\n`)
    .join('');

/**
 * Parses the lines of a manifest. Spaces or tabs separate digest and path, and md5sum adds an asterisk for "binary"; a path may
 * start with `./`. Paths stay as written.
 * @returns the lines, and the 1-based numbers of lines that are invalid
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
