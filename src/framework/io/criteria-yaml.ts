import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode, fileTrouble } from '../../base/io/file-trouble.ts';
import { asLookup } from '../../base/records.ts';
import { UserError } from '../../base/user-error.ts';
import type { QualityMark } from '../quality-mark.ts';
import type { FrameworkFile } from './parse-framework.ts';

/** A framework that the build has parsed, with the hash of the files that it came from. */
export type Precompiled = { sha256: string; mark: QualityMark };

/** Translations of the survey and of the report for parents are read by the commands that need them: they judge nothing. */
const TRANSLATION = /^(vragenlijst|rapport-ouders)\.[a-z-]+\.yaml$/;

/** The YAML files of a framework folder by which it judges, by name. */
const readFiles = (folder: string): FrameworkFile[] => {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.yaml') && !TRANSLATION.test(name));
    return names.sort().map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
  } catch (error) {
    const reason = fileTrouble(error);
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') {
      throw new UserError('framework-missing', { folder }, error);
    }
    if (reason === null) throw error;
    throw new UserError('file-unreadable', { path: folder, reason }, error);
  }
};

const hashFiles = (files: FrameworkFile[]): string => {
  const hash = createHash('sha256');
  for (const { name, bytes } of files) hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
};

const withLookups = (mark: QualityMark): QualityMark => ({
  ...mark,
  roles: asLookup(mark.roles),
  documents: asLookup(mark.documents),
});

const readPrecompiled = (path: string): Precompiled | null => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Precompiled;
  } catch {
    return null;
  }
};

/**
 * Reads the built-in framework and checks it: shape, ids, and references between files.
 * As long as its YAML is unchanged, it comes precompiled from the build: parsing YAML is most of the time that a short command takes.
 * @throws UserError 'framework-missing', 'framework-incomplete', or 'invalid-files' with every problem
 */
export const loadFramework = async (folder: string, precompiledPath: string | null): Promise<QualityMark> => {
  const files = readFiles(folder);
  const precompiled = precompiledPath === null ? null : readPrecompiled(precompiledPath);
  if (precompiled !== null && precompiled.sha256 === hashFiles(files)) return withLookups(precompiled.mark);
  const { parseFramework } = await import('./parse-framework.ts');
  return withLookups(parseFramework(files, folder, null));
};

/**
 * Reads a framework of one's own and checks it in the same way. A copy of the built-in one, as every package holds, is not read again.
 * @param builtIn has the words for personal data and dates that it adds to
 * @throws UserError as `loadFramework`
 */
export const loadOwnFramework = async (
  folder: string,
  builtIn: { folder: string; mark: QualityMark },
): Promise<QualityMark> => {
  const files = readFiles(folder);
  if (hashFiles(files) === hashFiles(readFiles(builtIn.folder))) return builtIn.mark;
  const { parseFramework } = await import('./parse-framework.ts');
  return withLookups(parseFramework(files, folder, builtIn.mark));
};

/** Parses a framework folder for the build, in the form that `loadFramework` uses without parsing. */
export const precompileFramework = async (folder: string): Promise<Precompiled> => {
  const files = readFiles(folder);
  const { parseFramework } = await import('./parse-framework.ts');
  return { sha256: hashFiles(files), mark: parseFramework(files, folder, null) };
};
