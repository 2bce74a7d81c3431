import { type JudgedSignOff, judgeSignOffs, type SignatureState } from '../audit/sign-offs.ts';
import { auditorOf } from '../dossier/audit-file-name.ts';
import type { AuditFile, SignOffFile } from '../dossier/audit-file-shape.ts';
import type { Erased, RegisterFile } from '../dossier/dossier.ts';
import { isFrozen, isSigned } from '../dossier/dossier-part.ts';
import { auditsOf, frozenIn } from '../dossier/frozen/audits.ts';
import { findAllChanges } from '../dossier/frozen/find-changes.ts';
import type { Digest } from '../dossier/frozen/frozen-state.ts';
import { type FrozenState, hashEntries, pickFiles } from '../dossier/frozen/frozen-state.ts';
import type { BagSource } from './bag.ts';
import type { PackageStory } from './package-story.ts';

export type PackageReader = {
  /** Readers for the files of a dossier, each checked against its schema; null for a file that is missing or invalid. */
  register: (bytes: Uint8Array) => RegisterFile | null;
  audit: (bytes: Uint8Array) => AuditFile | null;
  signOffs: (bytes: Uint8Array) => SignOffFile | null;
  digest: Digest;
  digestBytes: (bytes: Uint8Array) => string;
  verify: (data: Uint8Array, signature: Uint8Array, publicKey: string) => SignatureState;
};

const DOSSIER = 'data/dossier/';
const MOST_BYTES = 64 * 1024 * 1024;

/** Digests of the files of the dossier, by path in the dossier. */
const inDossier = (digests: ReadonlyMap<string, string>): [string, string][] =>
  [...digests].flatMap(([path, sha256]): [string, string][] =>
    path.startsWith(DOSSIER) ? [[path.slice(DOSSIER.length), sha256]] : [],
  );

/** The paths of what stayed at school: register entries are given by id, copies by path. */
const pathsOf = (leftOut: readonly string[], register: RegisterFile | null): string[] =>
  leftOut.map((each) => (each.startsWith('bewijs/') ? each : `bewijs/${register?.evidence?.[each]?.file ?? ''}`));

/** Reads what a package tells about its dossier. @param digests SHA-256 of every file in the package */
export const lookIntoPackage = async (
  source: BagSource,
  digests: ReadonlyMap<string, string>,
  leftOut: readonly string[],
  reader: PackageReader,
): Promise<PackageStory> => {
  const read = async (path: string) => await source.read(`${DOSSIER}${path}`, MOST_BYTES);
  const parsed = async <Value>(path: string, parse: (bytes: Uint8Array) => Value | null): Promise<Value | null> => {
    const bytes = await read(path);
    return bytes === null ? null : parse(bytes);
  };
  const register = await parsed('bewijs.yaml', reader.register);
  const signed = await parsed('aftekening.yaml', reader.signOffs);
  const own = inDossier(digests);
  const otherAudits: Record<string, AuditFile> = {};
  for (const [path] of own) {
    const auditor = auditorOf(path);
    const audit = auditor === null ? null : await parsed(path, reader.audit);
    if (auditor !== null && audit !== null) otherAudits[auditor] = audit;
  }
  const audits = auditsOf({ audit: null, otherAudits });
  const erased = register?.erased ?? [];
  const [first] = frozenIn(audits);
  const stayed = pathsOf(leftOut, register);
  const entries = hashEntries(register ?? {}, reader.digest);
  return {
    erased,
    sinceAudit:
      first === undefined
        ? null
        : {
            on: first.on,
            changes: findAllChanges(
              audits,
              // Whoever opens the dossier chooses the framework; the one in the package is sealed along with it.
              { files: pickFiles(own, isFrozen), framework: null, entries },
              { erased, digest: reader.digest, covered: leftOut },
            ).filter(({ file }) => !stayed.includes(file)),
          },
    signOffs:
      signed === null
        ? []
        : await judgeSigned(
            signed,
            { now: leftOut.length > 0 ? null : { files: pickFiles(own, isSigned), entries }, erased },
            read,
            reader,
          ),
  };
};

const judgeSigned = async (
  file: SignOffFile,
  about: { now: Pick<FrozenState, 'files' | 'entries'> | null; erased: readonly Erased[] },
  read: (path: string) => Promise<Uint8Array | null>,
  { digest, digestBytes, verify }: PackageReader,
): Promise<JudgedSignOff[]> => {
  const result = await read(file.result.file);
  const contents = new Map<string, Uint8Array | null>();
  for (const { signature } of file.signOffs) {
    for (const path of signature === undefined ? [] : [signature.file, signature.publicKey]) {
      contents.set(path, await read(path));
    }
  }
  return judgeSignOffs(file, {
    resultSha256: result === null ? null : digestBytes(result),
    ...about,
    digest,
    verify: ({ file: path, publicKey }) => {
      const [bytes, key] = [contents.get(path) ?? null, contents.get(publicKey) ?? null];
      if (result === null || bytes === null || key === null) return 'invalid';
      return verify(result, bytes, new TextDecoder().decode(key));
    },
  });
};
