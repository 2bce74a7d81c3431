import { type CheckedSignature, filesNamedBy, type JudgedSignOff, judgeSignOffs } from '../../audit/sign-offs.ts';
import { auditorOf } from '../../dossier/audit-file-name.ts';
import type { AuditFile, SignOffFile } from '../../dossier/audit-file-shape.ts';
import type { Erased, LeftOut, LeftOutFile, RegisterFile } from '../../dossier/dossier.ts';
import { isFrozen, isSigned } from '../../dossier/dossier-part.ts';
import { type AuditorFiles, auditsOf, frozenIn } from '../../dossier/frozen/audits.ts';
import { findAllChanges } from '../../dossier/frozen/find-changes.ts';
import type { Digest } from '../../dossier/frozen/frozen-state.ts';
import { type FrozenState, hashEntries, pickFiles } from '../../dossier/frozen/frozen-state.ts';
import { type BagSource, MOST_TEXT_BYTES } from '../bag.ts';
import { LEFT_OUT_FILE } from '../prepare-package.ts';
import type { PackageStory } from './package-story.ts';

export type PackageReader = {
  /** Readers for the files of a dossier, each checked against its schema; null for a file that is missing or invalid. */
  register: (bytes: Uint8Array) => RegisterFile | null;
  audit: (bytes: Uint8Array) => AuditFile | null;
  leftOut: (bytes: Uint8Array) => LeftOutFile | null;
  signOffs: (bytes: Uint8Array) => SignOffFile | null;
  digest: Digest;
  digestBytes: (bytes: Uint8Array) => string;
  /** @param on the day on which what was signed says that it was; null where it says none */
  verify: (
    signed: { data: Uint8Array; signature: Uint8Array; on: string | null },
    publicKey: string,
  ) => CheckedSignature;
};

const DOSSIER = 'data/dossier/';

/** Digests of the files of the dossier, by path in the dossier. */
const inDossier = (digests: ReadonlyMap<string, string>): [string, string][] =>
  [...digests].flatMap(([path, sha256]): [string, string][] =>
    path.startsWith(DOSSIER) ? [[path.slice(DOSSIER.length), sha256]] : [],
  );

/** What is gone from the dossier, and why. `stayed`: paths that stayed at school; null when weggelaten.yaml tells it all by digest. */
type Gone = { erased: Erased[]; leftOut: LeftOut[]; stayed: string[] | null };

/** @param tagged in older packages: register entries by id, copies by path */
const toldLeftOut = (
  file: LeftOutFile | null,
  tagged: readonly string[],
  register: RegisterFile | null,
): Pick<Gone, 'leftOut' | 'stayed'> => {
  if (file !== null) return { leftOut: file.leftOut, stayed: null };
  const pathOf = (each: string) => `bewijs/${register?.evidence?.[each]?.file ?? ''}`;
  return {
    leftOut: tagged.map((id) => ({ id, reason: 'confidential' })),
    stayed: tagged.length === 0 ? null : tagged.map((each) => (each.startsWith('bewijs/') ? each : pathOf(each))),
  };
};

/**
 * Reads what a package tells about its dossier.
 * @param digests SHA-256 of every file in the package
 * @param tagged what bag-info.txt says that stayed at school; packages of older versions say it nowhere else
 */
export const readPackageStory = async (
  source: BagSource,
  digests: ReadonlyMap<string, string>,
  tagged: readonly string[],
  reader: PackageReader,
): Promise<PackageStory> => {
  const read = async (path: string) => await source.read(`${DOSSIER}${path}`, MOST_TEXT_BYTES);
  const parsed = async <Value>(path: string, parse: (bytes: Uint8Array) => Value | null): Promise<Value | null> => {
    const bytes = await read(path);
    return bytes === null ? null : parse(bytes);
  };
  const register = await parsed('bewijs.yaml', reader.register);
  const gone: Gone = {
    erased: register?.erased ?? [],
    ...toldLeftOut(await parsed(LEFT_OUT_FILE, reader.leftOut), tagged, register),
  };
  const signed = await parsed('aftekening.yaml', reader.signOffs);
  const own = inDossier(digests);
  const otherAudits: Record<string, AuditFile> = {};
  for (const [path] of own) {
    const auditor = auditorOf(path);
    const audit = auditor === null ? null : await parsed(path, reader.audit);
    if (auditor !== null && audit !== null) otherAudits[auditor] = audit;
  }
  const entries = hashEntries(register ?? {}, reader.digest);
  // Whoever opens the dossier chooses the framework; the one in the package is sealed along with it.
  const now = { files: pickFiles(own, isFrozen), framework: null, entries };
  return {
    erased: gone.erased,
    leftOut: gone.leftOut,
    sinceAudit: changesSinceAudit(auditsOf({ audit: null, otherAudits }), now, gone, reader.digest),
    signOffs:
      signed === null
        ? []
        : await judgeSigned(signed, { files: pickFiles(own, isSigned), entries }, gone, read, reader),
  };
};

const changesSinceAudit = (
  audits: AuditorFiles,
  now: FrozenState,
  { erased, leftOut, stayed }: Gone,
  digest: Digest,
): PackageStory['sinceAudit'] => {
  const [first] = frozenIn(audits);
  if (first === undefined) return null;
  const changes = findAllChanges(audits, now, { erased, leftOut, digest });
  return { on: first.on, changes: changes.filter(({ file }) => stayed === null || !stayed.includes(file)) };
};

const judgeSigned = async (
  file: SignOffFile,
  now: Pick<FrozenState, 'files' | 'entries'>,
  { erased, leftOut, stayed }: Gone,
  read: (path: string) => Promise<Uint8Array | null>,
  { digest, digestBytes, verify }: PackageReader,
): Promise<JudgedSignOff[]> => {
  const result = await read(file.result.file);
  const contents = new Map<string, Uint8Array | null>();
  for (const path of filesNamedBy(file)) contents.set(path, await read(path));
  const textOf = (path: string) => {
    const bytes = contents.get(path) ?? null;
    return bytes === null ? null : new TextDecoder().decode(bytes);
  };
  return judgeSignOffs(file, {
    resultSha256: result === null ? null : digestBytes(result),
    now: stayed === null ? now : null,
    erased,
    leftOut,
    digest,
    textOf,
    verify: ({ file: path, publicKey }, signed) => {
      const [signature, key] = [contents.get(path) ?? null, textOf(publicKey)];
      const data = signed === null ? result : new TextEncoder().encode(signed.text);
      if (data === null || signature === null || key === null) return { state: 'invalid', key: null };
      return verify({ data, signature, on: signed?.on ?? null }, key);
    },
  });
};
