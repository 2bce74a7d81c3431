import type { AuditResult } from '../assessment/audit-result.ts';
import type { ResultFinding } from '../assessment/result-finding.ts';
import { filesNamedBy } from '../audit/sign-offs.ts';
import type { Progress } from '../base/progress.ts';
import { UserError } from '../base/user-error.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { partOf } from '../dossier/dossier-part.ts';
import { isPersonalDataError } from '../findings/severities.ts';
import type { BagWriter, FileDigests, NamedPaths, PackSources, SealedFile, SourceFile } from './bag.ts';
import { BAGIT_TXT, writeManifest, writeTags } from './tag-files.ts';
import { findSameNames, isOdd } from './unsafe-names.ts';

/** Puts a dossier, its result and the framework it was judged by into one sealed package: a bag (RFC 8493). */

/**
 * Personal data that may not leave the school, even if the finding was accepted or its severity lowered. A school may raise
 * other findings to this severity.
 */
export const findUnsafeToPack = ({ findings }: Pick<AuditResult, 'findings'>): ResultFinding[] =>
  findings.filter(({ code, severity }) => isPersonalDataError(code, severity));

/** The folder name of a bag: the school and its year, in characters that every disk takes. */
export const bagName = ({ school, round }: Pick<AuditResult, 'school' | 'round'>): string => {
  const plain = school.name
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return `${plain === '' ? 'school' : plain}-${round.schoolYear}`;
};

/** The contents of bag-info.txt: labels of RFC 8493, section 2.2.2, and one of ours for what stayed out. */
export type BagInfo = {
  description: string;
  organization: string;
  date: string;
  agent: string;
  leftOut: readonly string[];
};

export const LEFT_OUT = 'Ouder-Audit-Left-Out';

const tagFiles = (info: BagInfo, digests: readonly FileDigests[], digest: Digests) => {
  const manifest = (algorithm: 'sha256' | 'sha512') =>
    writeManifest(digests.map((file) => ({ path: file.path, digest: file[algorithm] })));
  const bytes = digests.reduce((sum, file) => sum + file.bytes, 0);
  const tags = [
    { path: 'bagit.txt', text: BAGIT_TXT },
    {
      path: 'bag-info.txt',
      text: writeTags([
        { label: 'Source-Organization', value: info.organization },
        { label: 'External-Description', value: info.description },
        { label: 'Bagging-Date', value: info.date },
        { label: 'Bag-Software-Agent', value: info.agent },
        { label: 'Payload-Oxum', value: `${bytes}.${digests.length}` },
        ...info.leftOut.map((value) => ({ label: LEFT_OUT, value })),
      ]),
    },
    { path: 'manifest-sha256.txt', text: manifest('sha256') },
    { path: 'manifest-sha512.txt', text: manifest('sha512') },
  ];
  const over = (algorithm: 'sha256' | 'sha512') =>
    writeManifest(tags.map(({ path, text }) => ({ path, digest: digest(algorithm, text) })));
  const sealed = [
    { path: 'tagmanifest-sha256.txt', text: over('sha256') },
    { path: 'tagmanifest-sha512.txt', text: over('sha512') },
  ];
  return { tags: [...tags, ...sealed], seal: digest('sha256', manifest('sha256')) };
};

type Digests = (algorithm: 'sha256' | 'sha512', text: string) => string;

export type Packing = {
  dossier: Dossier;
  result: AuditResult;
  sources: PackSources;
  /** Reports, with their names in the package. */
  reports: readonly (readonly [name: string, content: Uint8Array])[];
  writer: BagWriter;
  info: Omit<BagInfo, 'leftOut'>;
  /** Whether evidence that the school marked as confidential stays at school. */
  withoutConfidential: boolean;
  digest: Digests;
  onProgress: Progress;
};

type Registered = { id: string; path: string; confidential: boolean };

const registeredIn = ({ register }: Pick<Dossier, 'register'>): Registered[] =>
  Object.entries(register.evidence ?? {}).map(([id, { file, confidential = false }]) => ({
    id,
    path: `bewijs/${file.normalize('NFC')}`,
    confidential,
  }));

/** The paths that a dossier's register and sign-offs name. */
export const namedIn = ({ register, signOffs }: Pick<Dossier, 'register' | 'signOffs'>): NamedPaths => ({
  registered: new Set(registeredIn({ register }).map(({ path }) => path)),
  signed: new Set(signOffs === null ? [] : filesNamedBy(signOffs).map((path) => path.normalize('NFC'))),
});

/** Refuses what must not be in a package: private keys, and names that some computers cannot unpack. */
const refuseUnfit = (files: readonly SourceFile[], { holdsKey }: PackSources): void => {
  const paths = files.map(({ path }) => path);
  const unfit = {
    keys: files.filter(holdsKey).map(({ path }) => path),
    odd: paths.filter(isOdd),
    same: findSameNames(paths),
  };
  if (Object.values(unfit).some((found) => found.length > 0)) throw new UserError('pack-refused', unfit);
};

/**
 * Chooses the files to pack: without confidential evidence, without copies of it under other names, and without their titles
 * and quotes in the register.
 */
const chooseFiles = ({ dossier, sources, withoutConfidential }: Packing) => {
  const all = sources.dossier();
  const registered = withoutConfidential ? registeredIn(dossier) : [];
  const named = new Set(registered.flatMap(({ path, confidential }) => (confidential ? [path] : [])));
  const open = all.filter(({ path }) => !named.has(path));
  const copies = sources.copiesOf(
    all.filter(({ path }) => named.has(path)),
    open.filter(({ path }) => partOf(path) === 'evidence'),
  );
  const secret = registered.filter(({ path }) => named.has(path) || copies.includes(path));
  const known = new Set(secret.map(({ path }) => path));
  const ids = secret.map(({ id }) => id);
  return {
    files: open.filter(({ path }) => !copies.includes(path)),
    leftOut: [...ids, ...copies.filter((path) => !known.has(path))],
    ids,
  };
};

/**
 * Packs a dossier.
 * @returns where the package is, its size, its number of files, its seal, and what stayed out
 * @throws UserError 'pack-refused'
 */
export const packDossier = async (packing: Packing) => {
  const { writer, result, sources, reports, info, digest, onProgress } = packing;
  const { files: own, leftOut, ids } = chooseFiles(packing);
  const judged = new Map(result.evidence.map(({ file, sha256 }) => [`bewijs/${file}`, sha256]));
  const framework = sources.framework();
  refuseUnfit([...own, ...framework], sources);
  const files: SealedFile[] = [
    ...own.map((file): SealedFile => {
      const { path, location, bytes } = file;
      const covered = packing.withoutConfidential ? sources.covered(file, ids) : null;
      if (covered !== null) return { path: `data/dossier/${path}`, content: covered, bytes: covered.length };
      const sha256 = judged.get(path) ?? null;
      return { path: `data/dossier/${path}`, location, bytes, ...(sha256 === null ? {} : { sha256 }) };
    }),
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
  const written = await writer.write(
    files,
    (digests) => {
      const made = tagFiles({ ...info, leftOut }, digests, digest);
      seal = made.seal;
      return made.tags;
    },
    onProgress,
  );
  return { ...written, files: files.length, seal, leftOut };
};
