import { findOwner } from '../../audit/io/allowed-signers.ts';
import { nameOfKey, verifySignature } from '../../audit/io/signatures.ts';
import { digestBytes, digestText } from '../../base/io/digests.ts';
import type { AuditFile, SignOffFile } from '../../dossier/audit-file-shape.ts';
import type { DossierFileName, LeftOutFile, RegisterFile } from '../../dossier/dossier.ts';
import { understand } from '../../dossier/io/parse-dossier.ts';
import type { PackageReader } from '../verify/read-package-story.ts';

/** Reads a dossier file from a package; null if it is invalid, because then it tells nothing. */
const readAs =
  <File>(name: DossierFileName) =>
  (bytes: Uint8Array): File | null => {
    const { yaml, problems } = understand(name, Buffer.from(bytes));
    return problems.length > 0 || yaml === null ? null : (yaml.data as File);
  };

/** Checks a signature; with a list, also whose it is. */
const checkSignature =
  (program: string | null, list: string | null): PackageReader['verify'] =>
  (signed, publicKey) => {
    const state = verifySignature(program, signed, publicKey);
    const checked = { state, key: nameOfKey(publicKey) };
    if (list === null || program === null || state !== 'valid') return checked;
    return { ...checked, owner: findOwner(program, signed, publicKey, list) };
  };

/**
 * Reads what a package tells about its dossier.
 * @param program ssh-keygen; null where it is not on this computer
 * @param list the allowed signers of whoever verifies, as text; null without
 */
export const readPackageWith = (program: string | null, list: string | null): PackageReader => ({
  register: readAs<RegisterFile>('bewijs.yaml'),
  leftOut: readAs<LeftOutFile>('weggelaten.yaml'),
  audit: readAs<AuditFile>('audit.yaml'),
  signOffs: readAs<SignOffFile>('aftekening.yaml'),
  digest: digestText,
  digestBytes,
  verify: checkSignature(program, list),
});
