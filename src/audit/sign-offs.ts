import type { AuditReview, SignedDossier } from '../assessment/audit-review.ts';
import type { SignOffFile } from '../dossier/audit-file-shape.ts';
import type { Erased, LeftOut } from '../dossier/dossier.ts';
import { areErasures, compareFrozenFiles, findFileChanges } from '../dossier/frozen/find-changes.ts';
import { type Digest, type FrozenState, frozenFilesText } from '../dossier/frozen/frozen-state.ts';
import { statementOf } from './sign-statement.ts';

/** Judges sign-offs: who signed for a result, and whether that still holds. */

type SignOff = SignOffFile['signOffs'][number];
type Signature = NonNullable<SignOff['signature']>;
export type SignatureState = 'valid' | 'invalid' | 'unchecked';

export type CheckedSignature = {
  state: SignatureState;
  /** The public key as ssh-keygen prints it, such as 'SHA256:…'; null for what is no SSH key. */
  key: string | null;
  /** Whose key it is by the list of whoever verifies, and null when it is not in there; absent without such a list. */
  owner?: string | null;
};

export type JudgedSignOff = {
  role: string;
  on: string;
  /** `covers`: what the signature is over; 'result' in files of older versions, where anybody may have written another role or day. */
  signature: ({ kind: Signature['kind']; covers: 'sign-off' | 'result' } & CheckedSignature) | null;
  /** Whether the result in the dossier is still the one that they signed; 'other-statement': what they signed says another role, day or result. */
  result: 'same' | 'changed' | 'missing' | 'other-statement';
  dossier: SignedDossier;
};

/** Whether a sign-off no longer holds. */
export const isBroken = ({ signature, result }: JudgedSignOff): boolean =>
  signature?.state === 'invalid' || result !== 'same';

/** Whether the result in the package is the one that a sign-off is about, whatever role and day it says. */
export const isAboutResult = ({ result }: JudgedSignOff): boolean => result === 'same' || result === 'other-statement';

/** Whether the list of whoever verifies does not say whose a sign-off is: another key, or no signature that was checked. */
export const isOfStranger = ({ signature }: JudgedSignOff): boolean => typeof signature?.owner !== 'string';

/** The files that sign-offs name: the result, and of each what was signed, its signature and its public key. */
export const filesNamedBy = ({ result, signOffs }: SignOffFile): string[] => [
  result.file,
  ...signOffs.flatMap(({ statement, signature }) => [
    ...(statement === undefined ? [] : [statement]),
    ...(signature === undefined ? [] : [signature.file, signature.publicKey]),
  ]),
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
  /** The text of a file in the dossier; null when it is gone. */
  textOf: (path: string) => string | null;
  /** Only called for SSH signatures. @param signed the sign-off as it was signed; null if the signature is over the result alone */
  verify: (signature: Signature, signed: { text: string; on: string } | null) => CheckedSignature;
};

/**
 * What stayed at school, or was erased, explains a difference only when the sign-off lists its files, and that list fits the hash that
 * was signed.
 */
const stateOfSigned = (
  { dossier, files, entries = {} }: SignOffFile['result'],
  { now, erased, leftOut = [], digest }: Pick<Found, 'now' | 'erased' | 'leftOut' | 'digest'>,
): SignedDossier => {
  if (now === null) return 'unknown';
  if (digest(frozenFilesText(now.files)) === dossier) return 'same';
  if (files === undefined) return leftOut.length > 0 ? 'unknown' : 'changed';
  if (digest(frozenFilesText(files)) !== dossier) return 'changed';
  if (!areErasures(findFileChanges({ files, entries }, now, { erased, leftOut }))) return 'changed';
  if (leftOut.length > 0) return 'unknown';
  return compareFrozenFiles({ files }, now.files).length === 0 ? 'same' : 'erased';
};

/** Older versions took other kinds of keys too. Those signatures are no longer checked: they neither hold nor fail. */
const judgeSignature = (
  { on, statement, signature }: SignOff,
  text: string,
  verify: Found['verify'],
): JudgedSignOff['signature'] => {
  if (signature === undefined) return null;
  const { kind } = signature;
  const covers = statement === undefined ? 'result' : 'sign-off';
  if (kind !== 'ssh') return { kind, covers, state: 'unchecked', key: null };
  return { kind, covers, ...verify(signature, statement === undefined ? null : { text, on }) };
};

export const judgeSignOffs = (file: SignOffFile, found: Found): JudgedSignOff[] => {
  const { resultSha256, textOf, verify } = found;
  const dossier = stateOfSigned(file.result, found);
  const same = resultSha256 === null ? 'missing' : resultSha256 === file.result.sha256 ? 'same' : 'changed';
  return file.signOffs.map((signOff) => {
    const { role, on, statement } = signOff;
    const text = statementOf(signOff, file.result.sha256);
    const isSaid = statement === undefined || textOf(statement) === text;
    return {
      role,
      on,
      signature: judgeSignature(signOff, text, verify),
      result: same === 'same' && !isSaid ? 'other-statement' : same,
      dossier,
    };
  });
};

/** What a report tells of the sign-offs in a dossier; whether the signatures hold is for `verify` to say. */
export const reviewSignOffs = (
  file: SignOffFile | null,
  found: Pick<Found, 'now' | 'erased' | 'leftOut' | 'digest'>,
): Pick<AuditReview, 'signOffs'> => {
  if (file === null) return {};
  const dossier = stateOfSigned(file.result, found);
  const signOffs = file.signOffs.map(({ role, on, signature }) => ({
    role,
    on,
    key: signature?.key ?? null,
    result: file.result.sha256,
    dossier,
  }));
  return { signOffs };
};

/** A result without those who signed before: what people sign for does not depend on them. */
export const withoutSignOffs = <Result extends { audit?: AuditReview }>(result: Result): Result => {
  if (result.audit === undefined) return result;
  const { signOffs: _others, ...audit } = result.audit;
  return { ...result, audit };
};
