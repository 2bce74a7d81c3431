import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DossierStore, Edit } from '../app/ports.ts';
import type { Dossier, DossierFileName } from '../domain/dossier.ts';
import { UserError } from '../domain/user-error.ts';
import { REQUIRED_FILES, type ReadFiles, readBytes, readDossierFiles, understand } from './dossier-files.ts';
import { acquireLock } from './dossier-lock.ts';
import { newDossierText } from './dossier-text.ts';
import { fileTrouble } from './file-trouble.ts';
import type { Machine } from './machine.ts';
import { sweepTemporaryFiles, writeFileSafely } from './write-file.ts';
import { editYaml } from './yaml-edit.ts';
import { readYamlText } from './yaml-text.ts';

/** Holds the lock and the backups: hidden, and safe to delete when nobody works in the dossier. */
const HIDDEN_FOLDER = '.ouder-audit';
/** Where files are written: a process that was killed may have left its temporary file there. */
const SWEPT = ['', HIDDEN_FOLDER, 'rapport', 'rapport/schema'];
const LOCK_FILE = `${HIDDEN_FOLDER}/lock`;

const isDossier = (folder: string): boolean => REQUIRED_FILES.some((file) => existsSync(join(folder, file)));

const createDossier = (
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
  const texts = newDossierText(contents);
  const problems = texts.flatMap(([file, text]) => understand(file, Buffer.from(text, 'utf8')).problems);
  if (problems.length > 0) throw new UserError('invalid-files', { problems });
  for (const [file, text] of texts) writeFileSafely(join(folder, file), text, machine);
};

/** What a file was when it was last read or written here; null when somebody else changed it since. */
const unchanged = (folder: string, file: DossierFileName, files: ReadFiles) => {
  const known = files.get(file);
  const onDisk = readBytes(join(folder, file));
  return known && onDisk?.equals(known.bytes) ? known : null;
};

const findFrameworkFolder = (folder: string): string | null => {
  const bytes = readBytes(join(folder, 'school.yaml'));
  // A quick look first: nearly every dossier uses the built-in framework.
  if (bytes === null || !bytes.includes('framework')) return null;
  const reading = readYamlText('school.yaml', bytes);
  const named = reading.ok ? (reading.yaml.data as Record<string, unknown>)['framework'] : undefined;
  return typeof named === 'string' ? resolve(folder, named) : null;
};

/** The dossier in a folder on disk: reads everything at once, and changes one place at a time. */
export const openDossier = (folder: string, shownFolder: string, machine: Machine): DossierStore => {
  let files: ReadFiles = new Map();
  const backedUp = new Set<DossierFileName>();

  /** The file as it was when this sitting began: one copy, made before the first change. */
  const backUp = (file: DossierFileName, bytes: Buffer) => {
    if (backedUp.has(file)) return;
    writeFileSafely(join(folder, HIDDEN_FOLDER, `${file}.bak`), bytes, machine);
    backedUp.add(file);
  };

  const edit = async (file: DossierFileName, edits: Edit[]) => {
    const known = unchanged(folder, file, files);
    if (known === null) throw new UserError('changed-elsewhere', { path: file });
    const bytes = Buffer.from(editYaml(known.yaml.text, edits), 'utf8');
    const { yaml, problems } = understand(file, bytes);
    if (yaml === null || problems.length > 0) throw new UserError('invalid-files', { problems });
    backUp(file, known.bytes);
    // Backing up takes a moment: somebody may have saved in it.
    if (unchanged(folder, file, files) === null) throw new UserError('changed-elsewhere', { path: file });
    writeFileSafely(join(folder, file), bytes, machine);
    files.set(file, { bytes, yaml });
  };

  return {
    folder: shownFolder,
    exists: async () => isDossier(folder),
    frameworkFolder: async () => findFrameworkFolder(folder),
    async read(mark) {
      if (!isDossier(folder)) throw new UserError('dossier-missing', { folder: shownFolder });
      for (const place of SWEPT) sweepTemporaryFiles(join(folder, place), machine);
      const read = readDossierFiles(folder, shownFolder, mark);
      files = read.files;
      return read.dossier;
    },
    create: async (contents) => createDossier(folder, shownFolder, contents, machine),
    edit,
    async lock() {
      const release = acquireLock(folder, shownFolder, LOCK_FILE, machine);
      return async () => release();
    },
  };
};
