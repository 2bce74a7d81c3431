import { filesNamedBy } from '../audit/sign-offs.ts';
import type { Progress } from '../base/progress.ts';
import { UserError } from '../base/user-error.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { BagWriter, FileDigests, NamedPaths, PackSources, SealedFile, SourceFile } from './bag.ts';
import { type BagInfo, infoTags, leftOutNames } from './bag-info.ts';
import type { PackedFile, Prepared } from './prepare-package.ts';
import { BAGIT_TXT, SEAL_FILE, writeManifest, writeTags } from './tag-files.ts';
import { findSameNames, isOdd } from './unsafe-names.ts';

/** Puts a dossier, its result and the framework it was judged by into one sealed package: a bag (RFC 8493). */

/** The folder name of a bag: the school and its year, in characters that every disk takes. */
export const bagName = ({ school, round }: { school: { name: string }; round: { schoolYear: string } }): string => {
  const plain = school.name
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return `${plain === '' ? 'school' : plain}-${round.schoolYear}`;
};

const tagFiles = (info: BagInfo, digests: readonly FileDigests[], digest: Digests) => {
  const manifest = (algorithm: 'sha256' | 'sha512') =>
    writeManifest(digests.map((file) => ({ path: file.path, digest: file[algorithm] })));
  const bytes = digests.reduce((sum, file) => sum + file.bytes, 0);
  const tags = [
    { path: 'bagit.txt', text: BAGIT_TXT },
    {
      path: 'bag-info.txt',
      text: writeTags(infoTags(info, { bytes, files: digests.length })),
    },
    { path: 'manifest-sha256.txt', text: manifest('sha256') },
    { path: 'manifest-sha512.txt', text: manifest('sha512') },
  ];
  const over = (algorithm: 'sha256' | 'sha512') =>
    writeManifest(tags.map(({ path, text }) => ({ path, digest: digest(algorithm, text) })));
  const sealed = over('sha256');
  return {
    tags: [...tags, { path: SEAL_FILE, text: sealed }, { path: 'tagmanifest-sha512.txt', text: over('sha512') }],
    seal: digest('sha256', sealed),
  };
};

type Digests = (algorithm: 'sha256' | 'sha512', text: string) => string;

export type Packing = {
  prepared: Prepared;
  sources: PackSources;
  /** Reports, with their names in the package. */
  reports: readonly (readonly [name: string, content: Uint8Array])[];
  writer: BagWriter;
  info: Omit<BagInfo, 'leftOut' | 'unread'>;
  digest: Digests;
  onProgress: Progress;
};

/** The paths that a dossier's register and sign-offs name. */
export const namedIn = ({ register, signOffs }: Pick<Dossier, 'register' | 'signOffs'>): NamedPaths => ({
  registered: new Set(Object.values(register.evidence ?? {}).map(({ file }) => `bewijs/${file.normalize('NFC')}`)),
  signed: new Set(signOffs === null ? [] : filesNamedBy(signOffs).map((path) => path.normalize('NFC'))),
});

/**
 * Refuses private keys, which belong in no dossier, packed or not, names in the package that some computers cannot unpack, and files
 * that tell the names of what stays at school.
 * @param files what goes in
 */
const refuseUnfit = (files: readonly SourceFile[], sources: PackSources, naming: string[]): void => {
  const paths = files.map(({ path }) => path);
  const keys = [...sources.dossier(), ...sources.framework()].filter(sources.holdsKey);
  const unfit = { keys: keys.map(({ path }) => path), odd: paths.filter(isOdd), same: findSameNames(paths), naming };
  if (Object.values(unfit).some((found) => found.length > 0)) throw new UserError('pack-refused', unfit);
};

const sealedFile = ({ path, content, location, bytes }: PackedFile, judged: Prepared['judged']): SealedFile => {
  const place = { path: `data/dossier/${path}`, bytes };
  if (content !== null) return { ...place, content };
  const sha256 = judged.get(path);
  return { ...place, location, ...(sha256 === undefined ? {} : { sha256 }) };
};

/**
 * Packs a dossier.
 * @returns where the package is, the number of files in it and their bytes, as `verify` counts them, and its seal
 * @throws UserError 'pack-refused'
 */
export const packDossier = async (packing: Packing) => {
  const { prepared, writer, sources, reports, info, digest, onProgress } = packing;
  const { files: own, judged, leftOut, unread, naming } = prepared;
  const framework = sources.framework();
  refuseUnfit([...own, ...framework], sources, naming);
  const files: SealedFile[] = [
    ...own.map((file) => sealedFile(file, judged)),
    ...framework.map(({ path, ...place }): SealedFile => ({ path: `data/kader/${path}`, ...place })),
    ...reports.map(
      ([name, content]): SealedFile => ({
        path: `data/rapport/${name}`,
        content,
        bytes: content.length,
      }),
    ),
  ];
  let seal = '';
  const { path } = await writer.write(
    files,
    (digests) => {
      const made = tagFiles({ ...info, leftOut: leftOutNames(leftOut), unread }, digests, digest);
      seal = made.seal;
      return made.tags;
    },
    onProgress,
  );
  return { path, files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), seal };
};
