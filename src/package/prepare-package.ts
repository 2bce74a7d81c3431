import type { AuditResult } from '../assessment/audit-result.ts';
import { type JudgeInput, judgeInFull } from '../assessment/judge-dossier.ts';
import type { EarlierResult } from '../assessment/trend-types.ts';
import { mapTexts } from '../base/plain-text.ts';
import type { Dossier, DossierFileName, LeftOut, LeftOutFile } from '../dossier/dossier.ts';
import { partOf } from '../dossier/dossier-part.ts';
import type { DossierStore } from '../dossier/dossier-store.ts';
import { FORMAT_VERSION } from '../dossier/dossier-values.ts';
import type { Finding } from '../findings/finding.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { PackSources, SourceFile } from './bag.ts';
import { chooseEvidence, listLeftOut, type StayingFile } from './choose-evidence.ts';
import { packedEvidence } from './packed-evidence.ts';
import { findUnsafeRecords } from './search-records.ts';

/**
 * Chooses what goes into a package, and judges exactly that: whoever checks the unpacked package works out the same result.
 */

export const LEFT_OUT_FILE = 'weggelaten.yaml';

/** A file of the dossier as it goes into the package: as it is at its location, or with other content. */
export type PackedFile = SourceFile & { content: Uint8Array | null };

export type Preparing = {
  store: Pick<DossierStore, 'readWith'>;
  mark: QualityMark;
  dossier: Dossier;
  sources: PackSources;
  withUnread: boolean;
  withoutConfidential: boolean;
  /** What judging this dossier needs. */
  judging: (dossier: Dossier) => JudgeInput;
  readRound: (bytes: Uint8Array, shown: string) => EarlierResult;
  leftOutText: (file: LeftOutFile) => string;
};

export type Prepared = {
  files: PackedFile[];
  /** SHA-256 of evidence when it was judged, by path in the dossier. */
  judged: ReadonlyMap<string, string>;
  /** Of what is in the package. */
  result: AuditResult;
  leftOut: LeftOut[];
  /** What of it an earlier package left out already. */
  carried: LeftOut[];
  /** What stays at school, with paths that may be shown. */
  staying: StayingFile[];
  /** Files of earlier audits that stay out, because they name files that stay at school. */
  omitted: string[];
  /** Files of this audit that name such files, because of which nothing can be packed. */
  naming: string[];
  /** What goes in although nobody read it: its id in the register, else its path, fit to show. */
  unread: string[];
};

/**
 * Reasons to pack nothing: personal data that would leave the school. Everything in it may be shown.
 * `records`: files of earlier rounds, signatures and the framework.
 */
export type Refused = { unsafe: Finding[]; copies: string[]; records: string[] };

const coveredIds = ({ register }: Dossier, staying: readonly StayingFile[]): string[] => {
  const marked = Object.entries(register.evidence ?? {}).flatMap(([id, { confidential }]) =>
    confidential ? [id] : [],
  );
  const copies = staying.flatMap(({ ids, reason }) => (reason === 'confidential' ? ids : []));
  return [...new Set([...marked, ...copies])];
};

/** The files of the dossier that go in, apart from weggelaten.yaml; without what tells about confidential evidence, if asked. */
const packedFiles = (
  { dossier, sources, withoutConfidential }: Preparing,
  all: readonly SourceFile[],
  { taken, staying }: { taken: ReadonlySet<string>; staying: readonly StayingFile[] },
): PackedFile[] => {
  const ids = withoutConfidential ? coveredIds(dossier, staying) : null;
  return all.flatMap((file): PackedFile[] => {
    const part = partOf(file.path);
    if (part === 'left-out' || (part === 'evidence' && !taken.has(file.path.slice('bewijs/'.length)))) return [];
    const content = sources.covered(file, ids);
    return [{ ...file, content, bytes: content?.length ?? file.bytes }];
  });
};

/** The parts of a dossier that older versions wrote names of loose files into, and that nobody can change without breaking a hash. */
const BY_HASH: ReadonlySet<string | null> = new Set(['audit', 'sign-offs', 'signature', 'round-audit']);

/** Files that name what stays at school. The register names what it lists itself, unless that is confidential. */
const findNaming = (
  files: readonly SourceFile[],
  { sources }: Preparing,
  staying: readonly StayingFile[],
): Pick<Prepared, 'omitted' | 'naming'> => {
  const secret = new Set(
    staying.filter(({ ids, reason }) => ids.length === 0 || reason === 'confidential').map(({ path }) => path),
  );
  const paths = files
    .filter((file) => BY_HASH.has(partOf(file.path)) && sources.namedIn(file).some((path) => secret.has(path)))
    .map(({ path }) => path);
  const isEarlier = (path: string) => partOf(path) === 'round-audit';
  return { omitted: paths.filter(isEarlier), naming: paths.filter((path) => !isEarlier(path)) };
};

const leftOutFile = (leftOut: LeftOut[], { leftOutText }: Preparing): PackedFile[] => {
  if (leftOut.length === 0) return [];
  const content = new TextEncoder().encode(leftOutText({ formatVersion: FORMAT_VERSION, leftOut }));
  return [{ path: LEFT_OUT_FILE, location: '', bytes: content.length, content }];
};

/** Judges the files that go into a package, as if they were unpacked. */
const judgePacked = async (
  { store, mark, sources, judging, readRound }: Preparing,
  files: readonly PackedFile[],
  evidence: ReturnType<typeof packedEvidence>,
): Promise<AuditResult> => {
  const changed = new Map<DossierFileName, Uint8Array | null>([[LEFT_OUT_FILE, null]]);
  for (const { path, content } of files) {
    if (content !== null && (path === LEFT_OUT_FILE || path === 'bewijs.yaml')) changed.set(path, content);
  }
  const dossier = await store.readWith(mark, changed);
  const rounds = files.filter(({ path }) => partOf(path) === 'round');
  const earlier = rounds.map((file) => readRound(file.content ?? sources.read(file), file.path));
  return (await judgeInFull({ ...judging(dossier), ...evidence, earlier })).result;
};

/** Prepares a package of a dossier, or says why nothing can be packed. */
export const preparePackage = async (preparing: Preparing): Promise<Prepared | Refused> => {
  const { dossier, sources, judging, withUnread, withoutConfidential } = preparing;
  const judgement = await judgeInFull(judging(dossier));
  const { files: facts, shown } = judgement;
  const all = sources.dossier();
  const evidence = all.filter(({ path }) => partOf(path) === 'evidence');
  const before = dossier.leftOut?.leftOut ?? [];
  const chosen = chooseEvidence({
    ...judgement,
    sources: evidence,
    digestOf: sources.digestOf,
    withUnread,
    withoutConfidential,
    before,
  });
  const { unsafe, copies } = chosen;
  const records = findUnsafeRecords(all, preparing);
  if (unsafe.length + copies.length + records.length > 0)
    return { unsafe: mapTexts(unsafe, shown), copies: copies.map(shown), records };
  const leftOut = listLeftOut(chosen, facts, dossier.register.evidence ?? {}, before);
  const { omitted, naming } = findNaming(all, preparing, chosen.staying);
  const told = all.filter(({ path }) => !omitted.includes(path));
  const files = [...packedFiles(preparing, told, chosen), ...leftOutFile(leftOut, preparing)].sort((one, other) =>
    one.path < other.path ? -1 : 1,
  );
  return {
    files,
    judged: new Map(facts.flatMap(({ path, sha256 }) => (sha256 === null ? [] : [[`bewijs/${path}`, sha256]]))),
    result: await judgePacked(preparing, files, packedEvidence(facts, chosen.taken)),
    leftOut,
    carried: leftOut.filter((each) => before.includes(each)),
    staying: chosen.staying.map((file) => ({ ...file, path: shown(file.path) })),
    omitted,
    naming,
    unread: chosen.unread.map(({ path, ids }) => ids[0] ?? `bewijs/${shown(path)}`),
  };
};
