import type { Output } from '../base/output.ts';
import type { SignOffFile } from '../dossier/audit-file-shape.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { SIGNATURES_FOLDER } from '../dossier/dossier-part.ts';
import type { DossierStore } from '../dossier/dossier-store.ts';
import { FORMAT_VERSION } from '../dossier/dossier-values.ts';
import type { Digest, FrozenState } from '../dossier/frozen/frozen-state.ts';
import { frozenFilesText, listSigned } from '../dossier/frozen/frozen-state.ts';
import { statementOf } from './sign-statement.ts';

/** Signs for the result in a role: writes the result into the dossier first, then who signed it. */

export const RESULT_FILE = `${SIGNATURES_FOLDER}/resultaat.json`;

type SignOff = SignOffFile['signOffs'][number];

/** A signature with its public key, not yet in the dossier. */
export type MadeSignature = {
  kind: 'ssh';
  /** The text that was signed. */
  signed: string;
  /** Whether the tool made it now; else it was made elsewhere, maybe for an earlier sign-off. */
  isOwn: boolean;
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
  /** Whether the new sign-off takes the place of those of its role that have no signature. */
  replace: boolean;
  /**
   * Makes a signature for a statement, or takes over one; null when none is wanted.
   * @param waiting statements of earlier sign-offs without a signature: one that was made elsewhere may be for one of these
   */
  sign: (statement: string, waiting: readonly string[]) => MadeSignature | null;
  /** The result that others signed before; null when there is none. */
  signedText: string | null;
  startFile: (file: SignOffFile) => void;
  /** Nobody takes a sign-off back unseen: called before anything is written. */
  forbidUndo: () => void;
};

/** The files of a new sign-off: never over one of those that stay. */
const placeFor = (role: string, others: readonly SignOff[]) => {
  const taken = new Set(others.flatMap(({ statement, signature }) => [statement, signature?.file]));
  for (let number = 1; ; number += 1) {
    const name = `${SIGNATURES_FOLDER}/${role}${number === 1 ? '' : `.${number}`}`;
    const place = { statement: `${name}.txt`, file: `${name}.sig`, publicKey: `${name}.pub` };
    if (!taken.has(place.file) && !taken.has(place.statement)) return place;
  }
};

const writeSignOff = async (
  own: Pick<SignOff, 'role' | 'on'>,
  { statement, made }: { statement: string; made: MadeSignature | null },
  others: readonly SignOff[],
  output: Output,
): Promise<SignOff> => {
  const { statement: path, ...place } = placeFor(own.role, others);
  await output.write(path, statement);
  if (made === null) return { ...own, statement: path };
  await output.write(place.file, made.signature);
  await output.write(place.publicKey, made.publicKey);
  return { ...own, statement: path, signature: { kind: made.kind, ...place, key: made.key } };
};

export type Signed = {
  sha256: string;
  /** The key of the new signature, as ssh-keygen prints it; null without one. */
  key: string | null;
  /** The roles whose sign-off was dropped, because the dossier changed. */
  lapsed: string[];
  /** Sign-offs that stay beside the new one. */
  others: SignOff[];
  /** Sign-offs in whose place the new one came. */
  replaced: SignOff[];
  /** What was signed; null when nothing was added, because this key had already signed in this role. */
  added: SignOff | null;
};

/** The earlier sign-offs if they are about this dossier and its result; null if the dossier changed, or nobody signed. */
const whatHolds = ({ dossier, signedText, digest }: Signing, about: string) => {
  const { signOffs: before } = dossier;
  if (before === null || signedText === null) return null;
  return before.result.dossier === about && before.result.sha256 === digest(signedText) ? before : null;
};

/** Writes what was signed into the dossier, and who signed it. */
const keepSigned = async (
  { store, dossier, startFile }: Signing,
  { result, signOffs }: Pick<SignOffFile, 'result' | 'signOffs'>,
): Promise<void> => {
  if (dossier.signOffs === null) return startFile({ formatVersion: FORMAT_VERSION, result, signOffs });
  await store.edit('aftekening.yaml', [
    { kind: 'set', path: ['result'], value: result, layout: 'block' },
    { kind: 'set', path: ['signOffs'], value: signOffs, layout: 'block' },
  ]);
};

/**
 * Adds a sign-off; takes the place of no other one, unless that is asked for. If the dossier changed after others signed, drop their
 * sign-offs: they signed something else.
 */
export const signResult = async (signing: Signing): Promise<Signed> => {
  const { output, dossier, state, text, role, digest, sign } = signing;
  const files = listSigned(dossier, state.files);
  const about = digest(frozenFilesText(files));
  const held = whatHolds(signing, about);
  const result = held?.result ?? {
    file: RESULT_FILE,
    sha256: digest(text),
    dossier: about,
    on: signing.on,
    files,
    entries: state.entries,
  };
  const { sha256 } = result;
  const earlier = held?.signOffs ?? [];
  const unsigned = earlier.filter((each) => each.role === role && each.signature === undefined);
  const statements = unsigned.map((each) => statementOf(each, sha256));
  const made = sign(statementOf(signing, sha256), statements);
  const key = made?.key ?? null;
  const lapsed = held === null ? (dossier.signOffs?.signOffs ?? []).map((each) => each.role) : [];
  const known = earlier.filter((each) => each.role === role && key !== null && each.signature?.key === key);
  const said = { sha256, key, lapsed, replaced: [] };
  if (known.some(({ statement }) => statement !== undefined)) return { ...said, others: known, added: null };
  const waiting = made === null || made.isOwn ? undefined : unsigned[statements.indexOf(made.signed)];
  const replaced = [...known, ...unsigned.filter((each) => signing.replace || each === waiting)];
  const others = earlier.filter((each) => !replaced.includes(each));
  const own = { role, on: waiting?.on ?? signing.on };
  signing.forbidUndo();
  if (held === null) await output.write(RESULT_FILE, text);
  const added = await writeSignOff(own, { statement: statementOf(own, sha256), made }, others, output);
  await keepSigned(signing, { result, signOffs: [...others, added] });
  return { ...said, others, replaced, added };
};
