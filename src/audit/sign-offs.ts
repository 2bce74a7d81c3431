import type { SignOffFile } from '../dossier/audit-file-shape.ts';
import type { Erased, LeftOut } from '../dossier/dossier.ts';
import { areErasures, compareFrozenFiles, findFileChanges } from '../dossier/frozen/find-changes.ts';
import { type Digest, type FrozenState, frozenFilesText } from '../dossier/frozen/frozen-state.ts';

/** Judges sign-offs: who signed for a result, and whether that still holds. */

type Signature = NonNullable<SignOffFile['signOffs'][number]['signature']>;
export type SignatureState = 'valid' | 'invalid' | 'unchecked';

export type JudgedSignOff = {
  role: string;
  on: string;
  signature: { kind: Signature['kind']; state: SignatureState } | null;
  /** Whether the result in the dossier is still the one that they signed. */
  result: 'same' | 'changed' | 'missing';
  /** Whether the dossier is still the one that the result was about; `erased`: erasures explain every difference. */
  dossier: 'same' | 'changed' | 'erased' | 'unknown';
};

/** Whether a sign-off no longer holds. */
export const isBroken = ({ signature, result }: JudgedSignOff): boolean =>
  signature?.state === 'invalid' || result !== 'same';

/** The files that sign-offs name: the result, each signature, each public key. */
export const filesNamedBy = ({ result, signOffs }: SignOffFile): string[] => [
  result.file,
  ...signOffs.flatMap(({ signature }) => (signature === undefined ? [] : [signature.file, signature.publicKey])),
];

type Found = {
  /** SHA-256 of the result in the dossier; null when it is gone. */
  resultSha256: string | null;
  /** The signed files as they are now; null when nobody can tell which of them stayed at school. */
  now: Pick<FrozenState, 'files' | 'entries'> | null;
  erased: readonly Erased[];
  /** What a package leaves out. */
  leftOut?: readonly LeftOut[];
  digest: Digest;
  /** Only called for SSH signatures. */
  verify: (signature: Signature) => SignatureState;
};

/**
 * What stayed at school, or was erased, explains a difference only when the sign-off lists its files, and that list fits the hash that
 * was signed.
 */
const dossierStateOf = (
  { dossier, files, entries = {} }: SignOffFile['result'],
  { now, erased, leftOut = [], digest }: Pick<Found, 'now' | 'erased' | 'leftOut' | 'digest'>,
): JudgedSignOff['dossier'] => {
  if (now === null) return 'unknown';
  if (digest(frozenFilesText(now.files)) === dossier) return 'same';
  if (files === undefined) return leftOut.length > 0 ? 'unknown' : 'changed';
  if (digest(frozenFilesText(files)) !== dossier) return 'changed';
  if (!areErasures(findFileChanges({ files, entries }, now, { erased, leftOut }))) return 'changed';
  if (leftOut.length > 0) return 'unknown';
  return compareFrozenFiles({ files }, now.files).length === 0 ? 'same' : 'erased';
};

/** Older versions took other kinds of keys too. Those signatures are no longer checked: they neither hold nor fail. */
const judgeSignature = (signature: Signature, verify: Found['verify']): JudgedSignOff['signature'] => ({
  kind: signature.kind,
  state: signature.kind === 'ssh' ? verify(signature) : 'unchecked',
});

export const judgeSignOffs = (file: SignOffFile, found: Found): JudgedSignOff[] => {
  const { resultSha256, verify } = found;
  const dossier = dossierStateOf(file.result, found);
  const same = resultSha256 === null ? 'missing' : resultSha256 === file.result.sha256 ? 'same' : 'changed';
  return file.signOffs.map(({ role, on, signature }) => ({
    role,
    on,
    signature: signature === undefined ? null : judgeSignature(signature, verify),
    result: same,
    dossier,
  }));
};
