import {
  type Algorithm,
  algorithmOf,
  decodePath,
  type ManifestLine,
  manifestNameOf,
  parseManifest,
} from './manifest.ts';
import { findSameNames, leadsOutside } from './names.ts';
import {
  type Declaration,
  isStrict,
  parseDeclaration,
  parseFetch,
  parseOxum,
  parseTags,
  type Tag,
  tagValue,
} from './tags.ts';

/** Says of a bag whether it is complete and valid (RFC 8493, section 3), from what was seen of it. */

export type BagProblem =
  /** It is no zip and no folder with a bag in it, or it breaks off. */
  | { code: 'not-a-bag' | 'damaged' | 'no-declaration' | 'bad-declaration' | 'no-manifest' | 'encrypted' }
  | { code: 'unsafe-name' | 'link' | 'too-large' | 'unreadable' | 'to-be-fetched'; path: string }
  | { code: 'same-name'; paths: string[] }
  | { code: 'too-many'; most: number }
  | { code: 'changed' | 'missing' | 'added'; path: string }
  | { code: 'unlisted' | 'listed-twice'; path: string; manifest: string }
  | { code: 'bad-line'; path: string; line: number }
  | { code: 'unknown-encoding'; encoding: string }
  | { code: 'unknown-algorithm'; algorithms: string[] }
  | { code: 'oxum'; said: { bytes: number; files: number }; found: { bytes: number; files: number } };

export type BagEntry = { path: string; bytes: number };

export type Digests = Partial<Record<Algorithm, string>>;

/** A manifest as read: its own path, and what it lists. */
type Manifest = { path: string; kind: 'payload' | 'tag'; algorithm: string; lines: ManifestLine[]; bad: number[] };

export type BagPlan = {
  declaration: Declaration;
  manifests: Manifest[];
  info: Tag[];
  fetch: string[];
  /** What has to be worked out, by path. */
  wanted: Map<string, Algorithm[]>;
  problems: BagProblem[];
};

/** Texts at the top of a bag that say what it holds. */
export const isTagText = (path: string): boolean =>
  ['bagit.txt', 'bag-info.txt', 'fetch.txt'].includes(path) || manifestNameOf(path) !== null;

const isPayload = (path: string): boolean => path.startsWith('data/');

/** What is wrong with the names alone: nothing is read of a bag that has any of these. */
export const nameProblems = (paths: readonly string[]): BagProblem[] => [
  ...paths.filter(leadsOutside).map((path): BagProblem => ({ code: 'unsafe-name', path })),
  ...findSameNames(paths).map((same): BagProblem => ({ code: 'same-name', paths: same })),
];

/** Files beside the payload that no tag manifest lists: a bag may have those, and nobody can tell whether they changed. */
export const findUnsealed = ({ manifests }: BagPlan, entries: readonly BagEntry[]): string[] => {
  const listed = new Set(manifests.flatMap(({ kind, lines }) => (kind === 'tag' ? lines.map(({ path }) => path) : [])));
  return entries
    .map(({ path }) => path)
    .filter((path) => !isPayload(path) && manifestNameOf(path)?.kind !== 'tag' && !listed.has(path));
};

/**
 * The file that a line is about: systems write one name in several forms of Unicode, and some tools write line breaks with a percent
 * sign where their version of the standard does not ask for it.
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

/** From 1.0 on a manifest lists each file once (RFC 8493, section 2.1.3). */
const listedTwice = ({ path: manifest, lines }: Manifest): BagProblem[] => {
  const seen = new Set<string>();
  return lines.flatMap(({ path }): BagProblem[] => {
    const again = seen.has(path);
    seen.add(path);
    return again ? [{ code: 'listed-twice', path, manifest }] : [];
  });
};

/** A kind of manifest of which none can be worked out here says nothing about the files. */
const algorithmProblems = (manifests: readonly Manifest[]): BagProblem[] =>
  (['payload', 'tag'] as const).flatMap((kind): BagProblem[] => {
    const own = manifests.filter((manifest) => manifest.kind === kind).map(({ algorithm }) => algorithm);
    return own.length > 0 && own.every((name) => algorithmOf(name) === null)
      ? [{ code: 'unknown-algorithm', algorithms: own }]
      : [];
  });

/**
 * What a bag says of itself, and what has to be worked out to judge it.
 * @param texts of the tag files, by path
 */
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

const oxumProblems = (entries: readonly BagEntry[], info: readonly Tag[]): BagProblem[] => {
  const said = parseOxum(tagValue(info, 'Payload-Oxum') ?? '');
  if (said === null) return [];
  const payload = entries.filter(({ path }) => isPayload(path));
  const found = { bytes: payload.reduce((sum, { bytes }) => sum + bytes, 0), files: payload.length };
  return found.bytes === said.bytes && found.files === said.files ? [] : [{ code: 'oxum', said, found }];
};

/** What one line of a manifest says, held against what is there. */
const lineProblem = (
  { path, digest }: ManifestLine,
  algorithm: Algorithm | null,
  found: { digests: ReadonlyMap<string, Digests>; present: ReadonlySet<string>; fetch: readonly string[] },
): BagProblem | null => {
  if (!found.present.has(path)) return { code: found.fetch.includes(path) ? 'to-be-fetched' : 'missing', path };
  if (algorithm === null) return null;
  const own = found.digests.get(path);
  if (own === undefined) return { code: 'unreadable', path };
  return own[algorithm] === digest ? null : { code: 'changed', path };
};

/** One problem for each path, whatever number of manifests has it. */
const digestProblems = (
  { manifests, fetch }: BagPlan,
  present: ReadonlySet<string>,
  digests: ReadonlyMap<string, Digests>,
): BagProblem[] => {
  const found = manifests.flatMap(({ algorithm, lines }) =>
    lines.flatMap((line) => {
      const problem = lineProblem(line, algorithmOf(algorithm), { digests, present, fetch });
      return problem === null ? [] : [[line.path, problem] as const];
    }),
  );
  return [...new Map(found).values()];
};

/** Payload that no manifest lists was added; that only some list is wrong from 1.0 on. */
const listProblems = ({ manifests, declaration }: BagPlan, entries: readonly BagEntry[]): BagProblem[] => {
  const payload = manifests.filter(({ kind }) => kind === 'payload');
  const lists = payload.map(({ path, lines }) => ({ path, listed: new Set(lines.map((line) => line.path)) }));
  return entries.flatMap(({ path }): BagProblem[] => {
    if (!isPayload(path)) return [];
    const without = lists.filter(({ listed }) => !listed.has(path));
    if (without.length === lists.length) return [{ code: 'added', path }];
    return isStrict(declaration) ? without.map((list) => ({ code: 'unlisted', path, manifest: list.path })) : [];
  });
};

/** Every way in which a bag is not what it says it is; none when it is complete and valid. */
export const judgeBag = (
  plan: BagPlan,
  entries: readonly BagEntry[],
  digests: ReadonlyMap<string, Digests>,
): BagProblem[] => {
  const present = new Set(entries.map(({ path }) => path));
  return [
    ...plan.problems,
    ...digestProblems(plan, present, digests),
    ...listProblems(plan, entries),
    ...oxumProblems(entries, plan.info),
  ];
};
