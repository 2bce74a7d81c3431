import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { verifySignature } from '../../audit/io/signatures.ts';
import { namedBy } from '../../audit/sign-offs.ts';
import type { GlobalOptions, Host } from '../../base/command.ts';
import { digestText } from '../../base/io/digest-text.ts';
import { fileTrouble } from '../../base/io/file-trouble.ts';
import { machineOf } from '../../base/io/machine.ts';
import { packageFiles } from '../../base/io/package-files.ts';
import { pathFrom } from '../../base/io/paths.ts';
import { UserError } from '../../base/user-error.ts';
import type { AuditFile, SignOffFile } from '../../dossier/audit-file.ts';
import type { Workplace } from '../../dossier/commands/workplace.ts';
import type { Dossier, DossierFileName, RegisterFile } from '../../dossier/dossier.ts';
import { understand } from '../../dossier/io/dossier-files.ts';
import type { BagSource, BagWriter, PackSources } from '../bag.ts';
import { openBagFolder } from '../io/bag-folder.ts';
import { openBagZip } from '../io/bag-zip.ts';
import { openPackSources } from '../io/pack-sources.ts';
import { unpackBag } from '../io/unpack-bag.ts';
import { openBagWriter } from '../io/write-bag-zip.ts';
import type { PackageReader } from '../look-into-package.ts';

/** Opens a package that the user named: a zip or a folder. @throws UserError 'file-unreadable' */
export const openBag = async (host: Host, path: string): Promise<BagSource> => {
  const full = pathFrom(host, path);
  let isFolder: boolean;
  try {
    isFolder = statSync(full).isDirectory();
  } catch (error) {
    throw new UserError('file-unreadable', { path, reason: fileTrouble(error) ?? 'other' }, error);
  }
  return isFolder ? openBagFolder(full) : await openBagZip(full);
};

export const openWriter = (host: Host, target: { path: string; base: string; force: boolean }): BagWriter =>
  openBagWriter(
    { ...target, path: pathFrom(host, target.path), shown: target.path },
    packageFiles.digestWorker,
    machineOf(host),
  );

/** The files of a dossier, and of the framework by which it is judged. */
export const openSources = async (
  host: Host,
  options: GlobalOptions,
  place: Workplace,
  { register, signOffs }: Pick<Dossier, 'register' | 'signOffs'>,
): Promise<PackSources> => {
  const own = options.framework === undefined ? await place.store.frameworkFolder() : pathFrom(host, options.framework);
  const named = (paths: readonly string[]) => new Set(paths.map((path) => path.normalize('NFC')));
  return openPackSources(pathFrom(host, place.folder), own ?? packageFiles.criteria, {
    registered: named(Object.values(register.evidence ?? {}).map(({ file }) => `bewijs/${file}`)),
    signed: named(signOffs === null ? [] : namedBy(signOffs)),
  });
};

export const digestOf = (algorithm: 'sha256' | 'sha512', text: string): string =>
  createHash(algorithm).update(text, 'utf8').digest('hex');

/** Reads a dossier file from a package; null if it is invalid, because then it tells nothing. */
const readAs =
  <File>(name: DossierFileName) =>
  (bytes: Uint8Array): File | null => {
    const { yaml, problems } = understand(name, Buffer.from(bytes));
    return problems.length > 0 || yaml === null ? null : (yaml.data as File);
  };

export const packageReader: PackageReader = {
  register: readAs<RegisterFile>('bewijs.yaml'),
  audit: readAs<AuditFile>('audit.yaml'),
  signOffs: readAs<SignOffFile>('aftekening.yaml'),
  digest: digestText,
  digestBytes: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  verify: verifySignature,
};

/** @returns the folder of the unpacked dossier, as the user may type it */
export const unpack = async (
  host: Host,
  zip: string,
  target: string,
  { name, entries }: BagSource,
  sha256: ReadonlyMap<string, string>,
): Promise<string> => {
  const paths = entries.map(({ path }) => path);
  await unpackBag(
    { path: pathFrom(host, zip), shown: zip },
    { path: pathFrom(host, target), shown: target },
    { base: name, paths, sha256 },
    machineOf(host),
  );
  return paths.includes('data/dossier/school.yaml') ? join(target, 'data', 'dossier').replaceAll('\\', '/') : target;
};
