import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { cleanPath, freePath } from '../../base/io/complete-path.ts';
import { fileTrouble } from '../../base/io/file-trouble.ts';
import type { Machine } from '../../base/io/machine.ts';
import { sweepTemporaryFiles, writeFileSafely } from '../../base/io/write-file.ts';
import { asLookup } from '../../base/records.ts';
import { UserError } from '../../base/user-error.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import type { Dossier, DossierFileName } from '../dossier.ts';
import { auditFileName } from '../dossier-part.ts';
import type { DossierStore, Edit } from '../ports.ts';
import { archiveRound } from './archive-round.ts';
import { type NameOf, readBytes, readDossierBytes } from './dossier-bytes.ts';
import type { Understanding } from './dossier-files.ts';
import { isDossier, noDossierIn } from './dossier-folders.ts';
import { acquireLock } from './dossier-lock.ts';

/** Holds the lock and the backups: hidden, and safe to delete when nobody works in the dossier. */
const HIDDEN_FOLDER = '.ouder-audit';

/** Where files are written: a process that was killed may have left its temporary file there. */
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
  const { understand } = await import('./dossier-files.ts');
  const texts = newDossierText(contents);
  const problems = texts.flatMap(([file, text]) => understand(file, Buffer.from(text, 'utf8')).problems);
  if (problems.length > 0) throw new UserError('invalid-files', { problems });
  for (const [file, text] of texts) writeFileSafely(join(folder, file), text, machine);
};

/** The answers of one role, beside those of the team. */
export const copyFileName = (role: string): string => `antwoorden.${role}.yaml`;

/** What a dossier is opened for: the team's answers, or the copy of one role; which auditor works in it; and where the user is. */
export type OpenOptions = { as: string | null; auditor: string; workingFolder: string };

/** @throws UserError 'changed-elsewhere' when a file is not what it was when it was last read or written here */
const readUnchanged = (path: string, file: string, known: Buffer | undefined): Buffer => {
  const bytes = readBytes(path);
  if (bytes === null) throw new UserError('file-unwritable', { path, reason: 'missing' });
  if (known?.equals(bytes) !== true) throw new UserError('changed-elsewhere', { path: file });
  return known;
};

/** The bytes of a file after edits. @throws UserError 'invalid-files' for what the file may not hold */
const editBytes = async (file: DossierFileName, shown: string, known: Buffer, edits: Edit[]): Promise<Buffer> => {
  const { understand } = await import('./dossier-files.ts');
  const { editYaml } = await import('../../base/io/yaml-edit.ts');
  // In the current format, whatever it was on disk.
  const before = understand(file, known, shown).yaml;
  if (before === null) throw new UserError('changed-elsewhere', { path: shown });
  const bytes = Buffer.from(editYaml(before.text, edits), 'utf8');
  const { yaml, problems } = understand(file, bytes, shown);
  if (yaml === null || problems.length > 0) throw new UserError('invalid-files', { problems });
  return bytes;
};

const findFrameworkFolder = async (folder: string): Promise<string | null> => {
  const bytes = readBytes(join(folder, 'school.yaml'));
  // A quick look first: nearly every dossier uses the built-in framework.
  if (bytes === null || !bytes.includes('framework')) return null;
  const { readYamlText } = await import('../../base/io/yaml-text.ts');
  const reading = readYamlText('school.yaml', bytes);
  const named = reading.ok ? (reading.yaml.data as Record<string, unknown>)['framework'] : undefined;
  return typeof named === 'string' ? resolve(folder, named) : null;
};

/** Names that a person typed are looked up in these: nothing that every object has may be found. */
const withLookups = (dossier: Dossier): Dossier => {
  const { answers, register } = dossier;
  return {
    ...dossier,
    answers: { ...answers, answers: asLookup(answers.answers ?? {}) },
    register: { ...register, evidence: asLookup(register.evidence ?? {}) },
  };
};

type Whose = Pick<OpenOptions, 'as' | 'auditor'>;

const namesFor =
  ({ as, auditor }: Whose): NameOf =>
  (file) => {
    if (file === 'audit.yaml') return auditFileName(auditor);
    return file === 'antwoorden.yaml' && as !== null ? copyFileName(as) : file;
  };

/** Who works in a file of their own does not keep the team out. */
const lockFor = ({ as, auditor }: Whose): string => {
  const own = as ?? (auditor === '' ? '' : `audit-${auditor}`);
  return own === '' ? LOCK_FILE : `${LOCK_FILE}-${own}`;
};

const lockOf = (folder: string, shown: string, whose: Whose) => ({ folder, shown, lockFile: lockFor(whose) });

/** The dossier in a folder on disk: reads everything at once, and changes one place at a time. */
export const openDossier = (
  folder: string,
  shownFolder: string,
  machine: Machine,
  { as, auditor, workingFolder }: OpenOptions,
): DossierStore => {
  let files: Map<DossierFileName, Buffer> = new Map();
  const backedUp = new Set<DossierFileName>();
  const memory: Understanding = new Map();
  const nameOf = namesFor({ as, auditor });
  const pathOf = (file: DossierFileName) => join(folder, nameOf(file));

  /** The file as it was when this sitting began: one copy, made before the first change. */
  const backUp = (file: DossierFileName, bytes: Buffer) => {
    if (backedUp.has(file)) return;
    try {
      writeFileSafely(join(folder, HIDDEN_FOLDER, `${nameOf(file)}.bak`), bytes, machine);
    } catch (error) {
      const isFull = error instanceof UserError && 'reason' in error.params && error.params.reason === 'full';
      // The team knows its own file; that there is a copy of it is no matter then.
      throw isFull ? new UserError('file-unwritable', { path: pathOf(file), reason: 'full' }, error) : error;
    }
    backedUp.add(file);
  };

  return {
    folder: shownFolder,
    exists: async () => isDossier(folder),
    frameworkFolder: async () => await findFrameworkFolder(folder),
    async read(mark) {
      if (!isDossier(folder)) throw noDossierIn(folder, shownFolder);
      for (const place of SWEPT) sweepTemporaryFiles(join(folder, place), machine);
      const bytes = readDossierBytes(folder, shownFolder, nameOf);
      files = bytes.files;
      const { parseDossier } = await import('./dossier-files.ts');
      return withLookups(parseDossier(bytes, mark, nameOf, memory));
    },
    create: async (contents) => await createDossier(folder, shownFolder, contents, machine),
    async edit(file, edits) {
      const known = readUnchanged(pathOf(file), nameOf(file), files.get(file));
      const bytes = await editBytes(file, nameOf(file), known, edits);
      backUp(file, known);
      // Backing up takes a moment: somebody may have saved in it.
      readUnchanged(pathOf(file), nameOf(file), known);
      writeFileSafely(pathOf(file), bytes, machine);
      files.set(file, bytes);
    },
    async archiveRound(schoolYear) {
      return await archiveRound(folder, join(folder, 'rondes', schoolYear));
    },
    async forgetBackup(file) {
      rmSync(join(folder, HIDDEN_FOLDER, `${nameOf(file)}.bak`), { force: true });
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

/** Begins the copy of one role, unless it is there. */
export const startCopy = async (folder: string, role: string, mark: QualityMark, machine: Machine): Promise<void> => {
  const path = join(folder, copyFileName(role));
  if (existsSync(path)) return;
  const { newCopyText } = await import('./dossier-text.ts');
  writeFileSafely(path, newCopyText(role, mark), machine);
};
