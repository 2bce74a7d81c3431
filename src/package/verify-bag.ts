import type { BagSource } from './bag-ports.ts';
import { type BagProblem, nameProblems } from './bag-problem.ts';
import { findUnsealed, judgeBag } from './judge-bag.ts';
import { isOdd, leadsOutside } from './names.ts';
import { type BagPlan, isTagText, planBag } from './plan-bag.ts';
import { parseDeclaration, type Tag } from './tags.ts';

/** What became of a bag since it was sealed. */
export type BagVerdict = {
  name: string;
  valid: boolean;
  problems: BagProblem[];
  info: Tag[];
  /** Of the payload. */
  files: number;
  bytes: number;
  /** SHA-256 of the payload manifest: the name of everything in it; null without such a manifest. */
  seal: string | null;
  /** SHA-256 of the files for which a manifest gives one, by path. */
  sha256: Map<string, string>;
  /** Files that no manifest speaks of, beside the payload. */
  unsealed: string[];
  /** Names that not every computer can take. */
  odd: string[];
};

const MOST_TAG_BYTES = 256 * 1024 * 1024;
const SEAL_FILE = 'manifest-sha256.txt';

/** UTF-16 without a name for its order of bytes is big-endian, unless a mark says otherwise (RFC 2781). */
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

const judge = async (
  source: BagSource,
  plan: BagPlan,
  onProgress: (done: number, of: number) => void,
): Promise<BagVerdict> => {
  const { entries } = source;
  const wanted = new Map(plan.wanted);
  const hasSeal = entries.some(({ path }) => path === SEAL_FILE);
  if (hasSeal) wanted.set(SEAL_FILE, [...new Set([...(wanted.get(SEAL_FILE) ?? []), 'sha256' as const])]);
  const digests = await source.digest(wanted, onProgress);
  const judged = judgeBag(plan, entries, digests);
  // What changed is told as that; here the file is what the bag says, and the zip says otherwise.
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

/** Whether a bag is complete and valid, ours or that of others; nothing is downloaded, and nothing is written. */
export const verifyBag = async (
  source: BagSource,
  onProgress: (done: number, of: number) => void,
): Promise<BagVerdict> => {
  const names = source.entries.map(({ path }) => path);
  // In a folder each name stands once for itself; a package has to survive on another disk.
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
