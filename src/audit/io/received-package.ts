import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { digestBytes } from '../../base/io/digests.ts';
import { readNamedFile } from '../../base/io/read-file.ts';

/** Where a dossier lies in an unpacked bag (RFC 8493), and the file whose SHA-256 is the seal that `pack` and `verify` show. */
const ABOVE_DOSSIER = ['..', '..'];
const SEALED_BY = 'tagmanifest-sha256.txt';

/** The seal of the package that this dossier was unpacked from; null when it lies in none. */
export const sealOfPackage = (folder: string): string | null => {
  const bag = join(folder, ...ABOVE_DOSSIER);
  if (!existsSync(join(bag, 'bagit.txt'))) return null;
  const manifest = join(bag, SEALED_BY);
  return existsSync(manifest) ? digestBytes(readNamedFile(manifest, SEALED_BY)) : null;
};
