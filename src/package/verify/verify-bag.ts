import type { Progress } from '../../base/progress.ts';
import { type BagEntry, type BagProblem, type BagSource, type Digests, nameProblems } from '../bag.ts';
import {
  type Algorithm,
  algorithmOf,
  isStrict,
  type ManifestLine,
  manifestNameOf,
  parseDeclaration,
  parseOxum,
  SEAL_FILE,
  type Tag,
  tagValue,
} from '../tag-files.ts';
import { isOdd, leadsOutside } from '../unsafe-names.ts';
import { type BagPlan, isPayload, isTagText, planBag } from './plan-verification.ts';

/** What happened to a bag since it was sealed. */
export type BagVerdict = {
  name: string;
  valid: boolean;
  problems: BagProblem[];
  info: Tag[];
  /** In the payload. */
  files: number;
  bytes: number;
  /** SHA-256 of the tag manifest, which stands for everything that a manifest lists; null without such a file. */
  seal: string | null;
  /** SHA-256 by path, for files whose manifest gives one. */
  sha256: Map<string, string>;
  /** Files outside the payload that no manifest lists. */
  unsealed: string[];
  /** Names that some computers cannot take. */
  odd: string[];
};

const MOST_TAG_BYTES = 256 * 1024 * 1024;

/** UTF-16 without a named byte order is big-endian, unless a byte order mark says otherwise (RFC 2781). */
const bigEndian = (encoding: string, bytes: Uint8Array) =>
  /^utf-?16$/i.test(encoding) && !(bytes[0] === 0xff && bytes[1] === 0xfe) ? new TextDecoder('utf-16be') : null;

/** The tag files as text, in the encoding that bagit.txt names; bagit.txt itself is always UTF-8. */
const readTexts = async (source: BagSource): Promise<Map<string, string> | BagProblem> => {
  const bytes = await source.read('bagit.txt', MOST_TAG_BYTES);
  const declared = bytes === null ? '' : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoding = parseDeclaration(declared)?.encoding ?? 'utf-8';
  const texts = new Map(bytes === null ? [] : [['bagit.txt', declared]]);
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(encoding);
  } catch {
    return { code: 'unknown-encoding', encoding };
  }
  for (const { path } of source.entries) {
    if (path === 'bagit.txt' || !isTagText(path)) continue;
    const text = await source.read(path, MOST_TAG_BYTES);
    if (text === null) return { code: 'unreadable', path };
    texts.set(path, (bigEndian(encoding, text) ?? decoder).decode(text));
  }
  return texts;
};

const without = (source: BagSource, problems: BagProblem[]): BagVerdict => ({
  name: source.name,
  valid: false,
  problems,
  info: [],
  files: 0,
  bytes: 0,
  seal: null,
  sha256: new Map(),
  unsealed: [],
  odd: [],
});

const judge = async (source: BagSource, plan: BagPlan, onProgress: Progress): Promise<BagVerdict> => {
  const { entries } = source;
  const wanted = new Map(plan.wanted);
  const hasSeal = entries.some(({ path }) => path === SEAL_FILE);
  if (hasSeal) wanted.set(SEAL_FILE, [...new Set([...(wanted.get(SEAL_FILE) ?? []), 'sha256' as const])]);
  const digests = await source.digest(wanted, onProgress);
  const judged = judgeBag(plan, entries, digests);
  // A changed file is already reported; these match the manifest but not the zip's own checksum.
  const known = new Set(judged.flatMap((problem) => ('path' in problem ? [problem.path] : [])));
  const crooked = [...source.crooked].filter((path) => !known.has(path));
  const empty: BagProblem[] = source.hasPayload ? [] : [{ code: 'no-payload' }];
  const problems = [...empty, ...judged, ...crooked.map((path): BagProblem => ({ code: 'two-stories', path }))];
  const payload = entries.filter(({ path }) => path.startsWith('data/'));
  return {
    name: source.name,
    valid: problems.length === 0,
    problems,
    info: plan.info,
    files: payload.length,
    bytes: payload.reduce((sum, { bytes }) => sum + bytes, 0),
    seal: digests.get(SEAL_FILE)?.sha256 ?? null,
    sha256: new Map([...digests].flatMap(([path, { sha256 }]) => (sha256 === undefined ? [] : [[path, sha256]]))),
    unsealed: findUnsealed(plan, entries),
    odd: entries.map(({ path }) => path).filter((path) => isOdd(path)),
  };
};

/** Whether a bag, ours or another tool's, is complete and valid. Downloads nothing and writes nothing. */
export const verifyBag = async (source: BagSource, onProgress: Progress): Promise<BagVerdict> => {
  const names = source.entries.map(({ path }) => path);
  // Names in a folder already exist on a disk; those in a package must still fit on another one.
  const unsafe = source.packed
    ? nameProblems(names)
    : names.filter(leadsOutside).map((path): BagProblem => ({ code: 'unsafe-name', path }));
  const fatal = [...source.problems, ...unsafe];
  if (fatal.length > 0) return without(source, fatal);
  const texts = await readTexts(source);
  if (!(texts instanceof Map)) return without(source, [texts]);
  const plan = planBag(source.entries, texts);
  return 'declaration' in plan ? await judge(source, plan, onProgress) : without(source, plan.problems);
};

/** The verdict when somebody knows which seal the package had: with another one, it is another package. */
export const expectSeal = (verdict: BagVerdict, expected: string | null): BagVerdict => {
  const { problems, seal } = verdict;
  // What could not be read at all has no seal to compare.
  if (expected === null || seal === expected || (seal === null && problems.length > 0)) return verdict;
  return { ...verdict, valid: false, problems: [...problems, { code: 'other-seal', found: seal }] };
};

/** Problems because of which nobody could look into a package at all: it may be whole elsewhere. */
const UNREADABLE: ReadonlySet<BagProblem['code']> = new Set(['not-a-bag', 'damaged', 'encrypted']);

export const isUnreadable = ({ problems }: Pick<BagVerdict, 'problems'>): boolean =>
  problems.some(({ code }) => UNREADABLE.has(code));

/** Files outside the payload that no tag manifest lists. The standard allows them, but nobody can tell whether they changed. */
export const findUnsealed = ({ manifests }: BagPlan, entries: readonly BagEntry[]): string[] => {
  const listed = new Set(manifests.flatMap(({ kind, lines }) => (kind === 'tag' ? lines.map(({ path }) => path) : [])));
  return entries
    .map(({ path }) => path)
    .filter((path) => !isPayload(path) && manifestNameOf(path)?.kind !== 'tag' && !listed.has(path));
};

const oxumProblems = (entries: readonly BagEntry[], info: readonly Tag[]): BagProblem[] => {
  const value = tagValue(info, 'Payload-Oxum');
  if (value === null) return [];
  const said = parseOxum(value);
  if (said === null) return [{ code: 'bad-oxum', value }];
  const payload = entries.filter(({ path }) => isPayload(path));
  const found = { bytes: payload.reduce((sum, { bytes }) => sum + bytes, 0), files: payload.length };
  return found.bytes === said.bytes && found.files === said.files ? [] : [{ code: 'oxum', said, found }];
};

/** Compares one line of a manifest with what is there. */
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

/** One problem per path, however many manifests list it. */
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

/** Payload that no manifest lists was added later. From version 1.0 on, every manifest must list the whole payload. */
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

/** Every way in which a bag differs from what it says; empty if it is complete and valid. */
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
