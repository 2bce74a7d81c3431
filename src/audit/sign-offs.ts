import type { SignOffFile } from '../dossier/audit-file.ts';
import type { Erased } from '../dossier/dossier.ts';
import { areErasures, findFileChanges } from '../dossier/frozen/find-changes.ts';
import { sealText } from '../dossier/frozen/frozen-files.ts';
import type { SealState } from '../dossier/frozen/frozen-state.ts';
import type { Digest } from '../dossier/frozen/frozen-text.ts';

/** Who signed for a result, and whether that still says something. */

type Signature = NonNullable<SignOffFile['signOffs'][number]['signature']>;
export type SignatureState = 'valid' | 'invalid' | 'unchecked';

export type JudgedSignOff = {
  role: string;
  on: string;
  signature: { kind: Signature['kind']; state: SignatureState } | null;
  /** Whether the result is still the one that was signed for. */
  result: 'same' | 'changed' | 'missing';
  /** Whether the dossier is still what that result was about; `erased`: but for what had to be erased. */
  dossier: 'same' | 'changed' | 'erased' | 'unknown';
};

/** Whether a sign-off says something that is not so. */
export const isBroken = ({ signature, result }: JudgedSignOff): boolean =>
  signature?.state === 'invalid' || result !== 'same';

/** The files that belong to sign-offs: what was signed for, each signature, each public key. */
export const namedBy = ({ result, signOffs }: SignOffFile): string[] => [
  result.file,
  ...signOffs.flatMap(({ signature }) => (signature === undefined ? [] : [signature.file, signature.publicKey])),
];

type Found = {
  /** SHA-256 of the result as it lies there; null when it is gone. */
  resultSha256: string | null;
  /** What is signed for, as it is now; null where a part of it stayed at school. */
  now: Pick<SealState, 'files' | 'entries'> | null;
  erased: readonly Erased[];
  digest: Digest;
  /** Asked for signatures of SSH alone. */
  verify: (signature: Signature) => SignatureState;
};

/** Without a list of what was signed for, or with one that is not what was signed for, an erasure explains nothing. */
const judgeDossier = (
  { dossier, files, entries = {} }: SignOffFile['result'],
  { now, erased, digest }: Pick<Found, 'now' | 'erased' | 'digest'>,
): JudgedSignOff['dossier'] => {
  if (now === null) return 'unknown';
  if (digest(sealText(now.files)) === dossier) return 'same';
  if (files === undefined || digest(sealText(files)) !== dossier) return 'changed';
  return areErasures(findFileChanges({ files, entries }, now, { erased })) ? 'erased' : 'changed';
};

/** Older versions took keys of other kinds too. Nobody checks those any more: they neither hold nor fail. */
const judgeSignature = (signature: Signature, verify: Found['verify']): JudgedSignOff['signature'] => ({
  kind: signature.kind,
  state: signature.kind === 'ssh' ? verify(signature) : 'unchecked',
});

export const judgeSignOffs = (file: SignOffFile, found: Found): JudgedSignOff[] => {
  const { resultSha256, verify } = found;
  const dossier = judgeDossier(file.result, found);
  const same = resultSha256 === null ? 'missing' : resultSha256 === file.result.sha256 ? 'same' : 'changed';
  return file.signOffs.map(({ role, on, signature }) => ({
    role,
    on,
    signature: signature === undefined ? null : judgeSignature(signature, verify),
    result: same,
    dossier,
  }));
};
