import type { SignOffFile } from './audit-file.ts';

/** Who signed for a result, and whether that still says something. */

export type SignatureKind = NonNullable<SignOffFile['signOffs'][number]['signature']>['kind'];
export type SignatureState = 'valid' | 'invalid' | 'unchecked';

export type JudgedSignOff = {
  role: string;
  on: string;
  signature: { kind: SignatureKind; state: SignatureState } | null;
  /** Whether the result is still the one that was signed for. */
  result: 'same' | 'changed' | 'missing';
  /** Whether the dossier is still what that result was about. */
  dossier: 'same' | 'changed' | 'unknown';
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
  /** The hash of what is signed for, as it is now; null where a part of it stayed at school. */
  dossier: string | null;
  verify: (signature: NonNullable<SignOffFile['signOffs'][number]['signature']>) => SignatureState;
};

export const judgeSignOffs = (file: SignOffFile, { resultSha256, dossier, verify }: Found): JudgedSignOff[] => {
  const same = resultSha256 === null ? 'missing' : resultSha256 === file.result.sha256 ? 'same' : 'changed';
  return file.signOffs.map(({ role, on, signature }) => ({
    role,
    on,
    signature: signature === undefined ? null : { kind: signature.kind, state: verify(signature) },
    result: same,
    dossier: dossier === null ? 'unknown' : file.result.dossier === dossier ? 'same' : 'changed',
  }));
};
