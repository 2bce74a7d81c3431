import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Edit } from '../../base/edit.ts';
import { fileTrouble } from '../../base/io/file-trouble.ts';
import type { Machine } from '../../base/io/machine.ts';
import { freePath } from '../../base/io/paths.ts';
import { cleanPath } from '../../base/io/typed-path.ts';
import { sweepTemporaryFiles, writeFileSafely } from '../../base/io/write-file.ts';
import { asLookup } from '../../base/records.ts';
import { UserError } from '../../base/user-error.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import { auditFileName } from '../audit-file-name.ts';
import type { Dossier, DossierFileName } from '../dossier.ts';
import type { DossierStore } from '../dossier-store.ts';
import { archiveRound } from './archive-round.ts';
import { HIDDEN_FOLDER, openBackup } from './backup.ts';
import { type DossierBytes, type NameOf, readBytes, readDossierBytes } from './dossier-bytes.ts';
import { isDossier, noDossierIn } from './dossier-folders.ts';
import { acquireLock } from './dossier-lock.ts';
import type { Understanding } from './parse-dossier.ts';

/** The folders that we write to, where a killed process may have left a temporary file. */
const SWEPT = ['', HIDDEN_FOLDER, 'rapport', 'rapport/schema'];
const LOCK_FILE = `${HIDDEN_FOLDER}/lock`;

const createDossier = async (
  folder: string,
  shown: string,
  contents: Pick<Dossier, 'school' | 'answers' | 'register'>,
  machine: Machine,
) => {
  if (isDossier(folder)) throw new UserError('dossier-exists', { folder: shown });
  try {
    mkdirSync(join(folder, 'bewijs'), { recursive: true });
  } catch (error) {
    throw new UserError('file-unwritable', { path: shown, reason: fileTrouble(error) ?? 'other' }, error);
  }
  const { newDossierText } = await import('./dossier-text.ts');
  const { understand } = await import('./parse-dossier.ts');
  const texts = newDossierText(contents);
  const problems = texts.flatMap(([file, text]) => understand(file, Buffer.from(text, 'utf8')).problems);
  if (problems.length > 0) throw new UserError('invalid-files', { problems });
  for (const [file, text] of texts) writeFileSafely(join(folder, file), text, machine);
};

/** The name of a role's own copy of the answers. */
export const copyFileName = (role: string): string => `antwoorden.${role}.yaml`;

/** Whose files to open: the team's answers or a role's copy (`as`), and which auditor's; and the folder that the user is in. */
export type OpenOptions = { as: string | null; auditor: string; workingFolder: string };

/** @throws UserError 'changed-elsewhere' when the file differs from what we last read or wrote */
const readUnchanged = (path: string, file: string, known: Buffer | undefined): Buffer => {
  const bytes = readBytes(path);
  if (bytes === null) throw new UserError('file-unwritable', { path, reason: 'missing' });
  if (known?.equals(bytes) !== true) throw new UserError('changed-elsewhere', { path: file });
  return known;
};

/** The bytes of a file after edits. @throws UserError 'invalid-files' when the result breaks its schema */
const editBytes = async (file: DossierFileName, shown: string, known: Buffer, edits: Edit[]): Promise<Buffer> => {
  const { understand } = await import('./parse-dossier.ts');
  const { editYaml } = await import('../../base/io/yaml-edit.ts');
  // Migrated to the current format.
  const before = understand(file, known, shown).yaml;
  if (before === null) throw new UserError('changed-elsewhere', { path: shown });
  const bytes = Buffer.from(editYaml(before.text, edits), 'utf8');
  const { yaml, problems } = understand(file, bytes, shown);
  if (yaml === null || problems.length > 0) throw new UserError('invalid-files', { problems });
  return bytes;
};

const findFrameworkFolder = async (folder: string): Promise<string | null> => {
  const bytes = readBytes(join(folder, 'school.yaml'));
  // A cheap test first: nearly every dossier uses the built-in framework.
  if (bytes === null || !bytes.includes('framework')) return null;
  const { readYamlText } = await import('../../base/io/yaml-text.ts');
  const reading = readYamlText('school.yaml', bytes);
  const named = reading.ok ? (reading.yaml.data as Record<string, unknown>)['framework'] : undefined;
  return typeof named === 'string' ? resolve(folder, named) : null;
};

/** Makes records safe to look up names that people typed. */
const withLookups = (dossier: Dossier): Dossier => {
  const { answers, register } = dossier;
  return {
    ...dossier,
    answers: { ...answers, answers: asLookup(answers.answers ?? {}) },
    register: { ...register, evidence: asLookup(register.evidence ?? {}) },
  };
};

const withChanged = (bytes: DossierBytes, changed: ReadonlyMap<DossierFileName, Uint8Array | null>): DossierBytes => {
  const files = new Map(bytes.files);
  for (const [file, content] of changed) {
    if (content === null) files.delete(file);
    else files.set(file, Buffer.from(content));
  }
  return { ...bytes, files };
};

type Whose = Pick<OpenOptions, 'as' | 'auditor'>;

const namesFor =
  ({ as, auditor }: Whose): NameOf =>
  (file) => {
    if (file === 'audit.yaml') return auditFileName(auditor);
    return file === 'antwoorden.yaml' && as !== null ? copyFileName(as) : file;
  };

/** The lock of a role's copy or another auditor's file is a separate one, so that it does not lock the team out. */
const lockFor = ({ as, auditor }: Whose): string => {
  const own = as ?? (auditor === '' ? '' : `audit-${auditor}`);
  return own === '' ? LOCK_FILE : `${LOCK_FILE}-${own}`;
};

const lockOf = (folder: string, shown: string, whose: Whose) => ({ folder, shown, lockFile: lockFor(whose) });

/** Opens the dossier in a folder on disk. @param shownFolder the folder as the user named it */
export const openDossier = (
  folder: string,
  shownFolder: string,
  machine: Machine,
  { as, auditor, workingFolder }: OpenOptions,
): DossierStore => {
  let files: Map<DossierFileName, Buffer> = new Map();
  const memory: Understanding = new Map();
  const nameOf = namesFor({ as, auditor });
  const pathOf = (file: DossierFileName) => join(folder, nameOf(file));

  const backup = openBackup(folder, machine);

  return {
    folder: shownFolder,
    exists: async () => isDossier(folder),
    frameworkFolder: async () => await findFrameworkFolder(folder),
    async read(mark) {
      if (!isDossier(folder)) throw noDossierIn(folder, shownFolder);
      for (const place of SWEPT) sweepTemporaryFiles(join(folder, place), machine);
      const bytes = readDossierBytes(folder, shownFolder, nameOf);
      files = bytes.files;
      const { parseDossier } = await import('./parse-dossier.ts');
      return withLookups(parseDossier(bytes, mark, nameOf, memory));
    },
    async readWith(mark, changed) {
      const bytes = readDossierBytes(folder, shownFolder, nameOf);
      const { parseDossier } = await import('./parse-dossier.ts');
      return withLookups(parseDossier({ ...withChanged(bytes, changed), names: null }, mark, nameOf));
    },
    create: async (contents) => await createDossier(folder, shownFolder, contents, machine),
    async edit(file, edits) {
      const known = readUnchanged(pathOf(file), nameOf(file), files.get(file));
      const bytes = await editBytes(file, nameOf(file), known, edits);
      backup.keep(nameOf(file), known);
      // Somebody may have saved while we made the backup.
      readUnchanged(pathOf(file), nameOf(file), known);
      writeFileSafely(pathOf(file), bytes, machine);
      files.set(file, bytes);
    },
    async archiveRound(schoolYear) {
      return await archiveRound(folder, join(folder, 'rondes', schoolYear));
    },
    async forgetBackup(file) {
      backup.forget(nameOf(file));
    },
    otherPlace: (file) => freePath(join(homedir(), `${basename(folder)}-${nameOf(file)}`)),
    async saveElsewhere(file, edits, path) {
      const target = resolve(workingFolder, cleanPath(path));
      if (existsSync(target)) throw new UserError('target-exists', { path: target });
      const known = files.get(file) ?? Buffer.alloc(0);
      writeFileSafely(target, await editBytes(file, nameOf(file), known, edits), machine);
      return target;
    },
    async lock(takeOver = false) {
      const release = acquireLock(lockOf(folder, shownFolder, { as, auditor }), machine, takeOver);
      return async () => release();
    },
  };
};

/** Creates a role's empty copy of the answers, unless it exists. */
export const startCopy = async (folder: string, role: string, mark: QualityMark, machine: Machine): Promise<void> => {
  const path = join(folder, copyFileName(role));
  if (existsSync(path)) return;
  const { newCopyText } = await import('./dossier-text.ts');
  writeFileSafely(path, newCopyText(role, mark), machine);
};
