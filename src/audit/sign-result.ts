import type { SignOffFile } from '../dossier/audit-file.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { FORMAT_VERSION } from '../dossier/dossier-values.ts';
import { listSigned, sealText } from '../dossier/frozen/frozen-files.ts';
import type { SealState } from '../dossier/frozen/frozen-state.ts';
import type { Digest } from '../dossier/frozen/frozen-text.ts';
import type { DossierStore, Output } from '../dossier/ports.ts';

/** Somebody signs for the result, in a role: first the result is put beside the dossier, then who signed for it. */

export const RESULT_FILE = 'aftekening/resultaat.json';

export type Signature = NonNullable<SignOffFile['signOffs'][number]['signature']>;

type Signing = {
  store: DossierStore;
  output: Output;
  dossier: Dossier;
  sealed: Pick<SealState, 'files' | 'entries'>;
  /** The result as JSON. */
  text: string;
  role: string;
  on: string;
  digest: Digest;
  /** Makes or takes over a signature for the bytes of the result as it is put down. */
  sign: (text: string) => Promise<Signature | null>;
  /** The result that was signed for before, as it lies there; null when there is none. */
  signedText: string | null;
  startFile: (file: SignOffFile) => void;
};

/**
 * Adds a sign-off. Was the dossier changed since others signed, then their sign-offs were for something else: they go.
 * @returns the file that was signed, its hash, and the roles whose sign-off lapsed
 */
export const signResult = async (signing: Signing): Promise<{ sha256: string; lapsed: string[] }> => {
  const { store, output, dossier, sealed, text, role, on, digest, sign, signedText, startFile } = signing;
  const files = listSigned(dossier, sealed.files);
  const about = digest(sealText(files));
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
    : { file: RESULT_FILE, sha256, dossier: about, on, files, entries: sealed.entries };
  if (before === null) startFile({ formatVersion: FORMAT_VERSION, result, signOffs });
  else
    await store.edit('aftekening.yaml', [
      { kind: 'set', path: ['result'], value: result, layout: 'block' },
      { kind: 'set', path: ['signOffs'], value: signOffs, layout: 'block' },
    ]);
  return { sha256, lapsed: holds ? [] : (before?.signOffs ?? []).map((each) => each.role) };
};
