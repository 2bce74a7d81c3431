import type { Output } from '../base/output.ts';
import type { SignOffFile } from '../dossier/audit-file-shape.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { DossierStore } from '../dossier/dossier-store.ts';
import { FORMAT_VERSION } from '../dossier/dossier-values.ts';
import type { Digest, FrozenState } from '../dossier/frozen/frozen-state.ts';
import { frozenFilesText, listSigned } from '../dossier/frozen/frozen-state.ts';

/** Signs for the result in a role: writes the result into the dossier first, then who signed it. */

export const RESULT_FILE = 'aftekening/resultaat.json';

export type Signature = NonNullable<SignOffFile['signOffs'][number]['signature']>;

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
  sign: (text: string) => Promise<Signature | null>;
  /** The result that others signed before; null when there is none. */
  signedText: string | null;
  startFile: (file: SignOffFile) => void;
};

/**
 * Adds a sign-off. If the dossier changed after others signed, drop their sign-offs: they signed something else.
 * @returns the hash of the signed result, and the roles whose sign-off was dropped
 */
export const signResult = async (signing: Signing): Promise<{ sha256: string; lapsed: string[] }> => {
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
  const signature = await sign(signedFor);
  const others = holds ? before.signOffs.filter((each) => each.role !== role) : [];
  const signOffs = [...others, { role, on, ...(signature === null ? {} : { signature }) }];
  const result = holds
    ? before.result
    : { file: RESULT_FILE, sha256, dossier: about, on, files, entries: state.entries };
  if (before === null) startFile({ formatVersion: FORMAT_VERSION, result, signOffs });
  else
    await store.edit('aftekening.yaml', [
      { kind: 'set', path: ['result'], value: result, layout: 'block' },
      { kind: 'set', path: ['signOffs'], value: signOffs, layout: 'block' },
    ]);
  return { sha256, lapsed: holds ? [] : (before?.signOffs ?? []).map((each) => each.role) };
};
