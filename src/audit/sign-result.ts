import type { Output } from '../base/output.ts';
import type { SignOffFile } from '../dossier/audit-file-shape.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { SIGNATURES_FOLDER } from '../dossier/dossier-part.ts';
import type { DossierStore } from '../dossier/dossier-store.ts';
import { FORMAT_VERSION } from '../dossier/dossier-values.ts';
import type { Digest, FrozenState } from '../dossier/frozen/frozen-state.ts';
import { frozenFilesText, listSigned } from '../dossier/frozen/frozen-state.ts';

/** Signs for the result in a role: writes the result into the dossier first, then who signed it. */

export const RESULT_FILE = `${SIGNATURES_FOLDER}/resultaat.json`;

type SignOff = SignOffFile['signOffs'][number];

type Signature = NonNullable<SignOff['signature']>;

/** A signature with its public key, not yet in the dossier. */
export type MadeSignature = {
  kind: 'ssh';
  signature: Uint8Array;
  publicKey: string;
  /** The public key as ssh-keygen prints it. */
  key: string;
};

type Signing = {
  store: DossierStore;
  output: Output;
  dossier: Dossier;
  state: Pick<FrozenState, 'files' | 'entries'>;
  /** The result as JSON. */
  text: string;
  role: string;
  on: string;
  digest: Digest;
  /** Makes a signature for the text of the result, or takes over one; null when none is wanted. */
  sign: (text: string) => MadeSignature | null;
  /** The result that others signed before; null when there is none. */
  signedText: string | null;
  startFile: (file: SignOffFile) => void;
};

/**
 * Whether a sign-off says nothing that the new one does not say: the same role and day, and no signature or one with the same key. Any
 * other stays beside it.
 */
const isRepeatedBy = (signOff: SignOff, { role, on, key }: { role: string; on: string; key: string | null }): boolean =>
  signOff.role === role &&
  signOff.on === on &&
  (signOff.signature === undefined || (key !== null && signOff.signature.key === key));

/** Where a new signature of a role goes: never over one that stays. */
const placeFor = (role: string, others: readonly SignOff[]): Pick<Signature, 'file' | 'publicKey'> => {
  const taken = new Set(others.map(({ signature }) => signature?.file));
  for (let number = 1; ; number += 1) {
    const name = `${SIGNATURES_FOLDER}/${role}${number === 1 ? '' : `.${number}`}`;
    if (!taken.has(`${name}.sig`)) return { file: `${name}.sig`, publicKey: `${name}.pub` };
  }
};

const writeSignature = async (
  { kind, key, signature, publicKey }: MadeSignature,
  place: Pick<Signature, 'file' | 'publicKey'>,
  output: Output,
): Promise<Signature> => {
  await output.write(place.file, signature);
  await output.write(place.publicKey, publicKey);
  return { kind, ...place, key };
};

export type Signed = {
  sha256: string;
  /** The key of the new signature, as ssh-keygen prints it; null without one. */
  key: string | null;
  /** The roles whose sign-off was dropped, because the dossier changed. */
  lapsed: string[];
  /** Sign-offs that stay beside the new one. */
  others: SignOff[];
};

/** Adds a sign-off. If the dossier changed after others signed, drop their sign-offs: they signed something else. */
export const signResult = async (signing: Signing): Promise<Signed> => {
  const { store, output, dossier, state, text, role, on, digest, sign, signedText, startFile } = signing;
  const files = listSigned(dossier, state.files);
  const about = digest(frozenFilesText(files));
  const before = dossier.signOffs;
  const holds =
    before !== null &&
    signedText !== null &&
    before.result.dossier === about &&
    before.result.sha256 === digest(signedText);
  const signedFor = holds ? signedText : text;
  if (!holds) await output.write(RESULT_FILE, text);
  const sha256 = digest(signedFor);
  const made = sign(signedFor);
  const key = made?.key ?? null;
  const others = (holds ? before.signOffs : []).filter((each) => !isRepeatedBy(each, { role, on, key }));
  const signature = made === null ? null : await writeSignature(made, placeFor(role, others), output);
  const own = { role, on, ...(signature === null ? {} : { signature }) };
  const signOffs = [...others, own];
  const result = holds
    ? before.result
    : { file: RESULT_FILE, sha256, dossier: about, on, files, entries: state.entries };
  if (before === null) startFile({ formatVersion: FORMAT_VERSION, result, signOffs });
  else
    await store.edit('aftekening.yaml', [
      { kind: 'set', path: ['result'], value: result, layout: 'block' },
      { kind: 'set', path: ['signOffs'], value: signOffs, layout: 'block' },
    ]);
  return { sha256, key, lapsed: holds ? [] : (before?.signOffs ?? []).map((each) => each.role), others };
};
