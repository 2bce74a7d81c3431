import { join } from 'node:path';
import type { Host } from '../../base/command.ts';
import { machineOf } from '../../base/io/machine.ts';
import { pathFrom } from '../../base/io/paths.ts';
import { UserError } from '../../base/user-error.ts';
import type { SignOffFile } from '../../dossier/audit-file.ts';
import type { Workplace } from '../../dossier/commands/workplace.ts';
import { isInDossier } from '../../package/io/secret-keys.ts';
import {
  type KeyFile,
  makeSignature,
  readSigned,
  startSignOffs,
  takeSignature,
  writeKeys,
} from '../io/sign-off-files.ts';
import { RESULT_FILE, type Signature } from '../sign-result.ts';

const keyFile = (host: Host, shown: string): KeyFile => ({ shown, path: pathFrom(host, shown) });

export const signedTextOf = (host: Host, { folder }: Workplace): string | null =>
  readSigned(join(pathFrom(host, folder), RESULT_FILE));

export const beginSignOffs = (host: Host, { folder }: Workplace, file: SignOffFile): void =>
  startSignOffs(pathFrom(host, folder), file, machineOf(host));

/** A private key outside any dossier, since a dossier is handed to others. @throws UserError 'signature-refused' */
const privateKeyFile = (host: Host, shown: string): KeyFile => {
  const file = keyFile(host, shown);
  if (isInDossier(file.path)) throw new UserError('signature-refused', { why: 'key-in-dossier', path: shown });
  return file;
};

/** Makes a pair of keys. @throws UserError 'signature-refused', 'target-exists', 'file-unwritable' */
export const newKeys = (host: Host, path: string): { publicKey: string } => writeKeys(privateKeyFile(host, path));

export type SigningKeys = { key?: string | undefined; signature?: string | undefined; publicKey?: string | undefined };

/** Makes or takes over a signature and writes it into the dossier with its public key; null when none was asked for. */
export const openSigner =
  (host: Host, place: Workplace, role: string, { key, signature, publicKey }: SigningKeys) =>
  async (text: string): Promise<Signature | null> => {
    const taken =
      key !== undefined
        ? makeSignature(text, privateKeyFile(host, key))
        : signature !== undefined && publicKey !== undefined
          ? takeSignature(text, keyFile(host, signature), keyFile(host, publicKey))
          : null;
    if (taken === null) return null;
    const [file, pub] = [`aftekening/${role}.sig`, `aftekening/${role}.pub`];
    await place.output.write(file, taken.signature);
    await place.output.write(pub, taken.publicKey);
    return { kind: taken.kind, file, publicKey: pub };
  };
