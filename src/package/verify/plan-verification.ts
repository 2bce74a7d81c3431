import type { BagEntry, BagProblem } from '../bag.ts';
import {
  type Algorithm,
  algorithmOf,
  type Declaration,
  decodePath,
  isStrict,
  type ManifestLine,
  manifestNameOf,
  parseDeclaration,
  parseFetch,
  parseManifest,
  parseTags,
  type Tag,
} from '../tag-files.ts';
import { leadsOutside } from '../unsafe-names.ts';

/** What a bag says about itself in its tag files, and what must be computed to judge it. */

/** A manifest as read: its own path, and the lines it holds. */
type Manifest = { path: string; kind: 'payload' | 'tag'; algorithm: string; lines: ManifestLine[]; bad: number[] };

export type BagPlan = {
  declaration: Declaration;
  manifests: Manifest[];
  info: Tag[];
  fetch: string[];
  /** The digests to compute, by path. */
  wanted: Map<string, Algorithm[]>;
  problems: BagProblem[];
};

/** Whether a file at the top of a bag describes the bag. */
export const isTagText = (path: string): boolean =>
  ['bagit.txt', 'bag-info.txt', 'fetch.txt'].includes(path) || manifestNameOf(path) !== null;

export const isPayload = (path: string): boolean => path.startsWith('data/');

/**
 * The file that a line names. Systems write one name in several Unicode forms, and some tools percent-encode line breaks where
 * their version of the standard does not ask for it.
 */
const findPath = (written: string, encoded: boolean, forms: ReadonlyMap<string, string>): string => {
  const readings = encoded ? [decodePath(written), written] : [written, decodePath(written)];
  const found = readings.map((path) => forms.get(path.normalize('NFC'))).find((path) => path !== undefined);
  return found ?? readings[0] ?? written;
};

const readManifests = (
  texts: ReadonlyMap<string, string>,
  encoded: boolean,
  forms: ReadonlyMap<string, string>,
): Manifest[] =>
  [...texts].flatMap(([path, text]) => {
    const name = manifestNameOf(path);
    if (name === null) return [];
    const { lines, bad } = parseManifest(text);
    const found = lines.map((line) => ({ ...line, path: findPath(line.path, encoded, forms) }));
    return [{ path, ...name, lines: found, bad }];
  });

const wantedBy = (manifests: readonly Manifest[], present: ReadonlySet<string>): BagPlan['wanted'] => {
  const wanted: BagPlan['wanted'] = new Map();
  for (const { algorithm: name, lines } of manifests) {
    const algorithm = algorithmOf(name);
    if (algorithm === null) continue;
    for (const { path } of lines) {
      if (present.has(path)) wanted.set(path, [...new Set([...(wanted.get(path) ?? []), algorithm])]);
    }
  }
  return wanted;
};

/** From version 1.0 on, a manifest lists each file once (RFC 8493, section 2.1.3). */
const listedTwice = ({ path: manifest, lines }: Manifest): BagProblem[] => {
  const seen = new Set<string>();
  return lines.flatMap(({ path }): BagProblem[] => {
    const again = seen.has(path);
    seen.add(path);
    return again ? [{ code: 'listed-twice', path, manifest }] : [];
  });
};

/** If this tool can compute none of the manifests of a kind, they say nothing about the files. */
const algorithmProblems = (manifests: readonly Manifest[]): BagProblem[] =>
  (['payload', 'tag'] as const).flatMap((kind): BagProblem[] => {
    const own = manifests.filter((manifest) => manifest.kind === kind).map(({ algorithm }) => algorithm);
    return own.length > 0 && own.every((name) => algorithmOf(name) === null)
      ? [{ code: 'unknown-algorithm', algorithms: own }]
      : [];
  });

/**
 * Manifests must also list every file of fetch.txt (RFC 8493, section 2.2.3): otherwise nobody could tell whether the right
 * file came.
 */
const unlistedFetch = (manifests: readonly Manifest[], fetch: readonly string[]): BagProblem[] => {
  const payload = manifests.filter(({ kind }) => kind === 'payload');
  const listed = new Set(payload.flatMap(({ lines }) => lines.map(({ path }) => path)));
  return fetch
    .filter((path) => !listed.has(path) && !leadsOutside(path))
    .map((path) => ({ code: 'unlisted-fetch', path }));
};

/** Reads what a bag says about itself, and plans what to compute to judge it. @param texts the tag files, by path */
export const planBag = (
  entries: readonly BagEntry[],
  texts: ReadonlyMap<string, string>,
): BagPlan | { problems: BagProblem[] } => {
  const declared = texts.get('bagit.txt');
  if (declared === undefined) return { problems: [{ code: 'no-declaration' }] };
  const declaration = parseDeclaration(declared);
  if (declaration === null) return { problems: [{ code: 'bad-declaration' }] };
  const encoded = isStrict(declaration);
  const forms = new Map(entries.map(({ path }) => [path.normalize('NFC'), path]));
  const manifests = readManifests(texts, encoded, forms);
  if (!manifests.some(({ kind }) => kind === 'payload')) return { problems: [{ code: 'no-manifest' }] };
  const fetched = texts.get('fetch.txt');
  const fetch = fetched === undefined ? [] : parseFetch(fetched, encoded);
  const listed = [...manifests.flatMap(({ lines }) => lines.map(({ path }) => path)), ...fetch];
  const problems: BagProblem[] = [
    ...[...new Set(listed)].filter(leadsOutside).map((path): BagProblem => ({ code: 'unsafe-name', path })),
    ...manifests.flatMap(({ path, bad }) => bad.map((line): BagProblem => ({ code: 'bad-line', path, line }))),
    ...algorithmProblems(manifests),
    ...unlistedFetch(manifests, fetch),
    ...(encoded ? manifests.flatMap(listedTwice) : []),
  ];
  return {
    declaration,
    manifests,
    info: parseTags(texts.get('bag-info.txt') ?? ''),
    fetch,
    wanted: wantedBy(manifests, new Set(entries.map(({ path }) => path))),
    problems,
  };
};
