import { basename, join } from 'node:path';
import type { Machine } from '../../base/io/machine.ts';
import { sweepTemporaryFiles, writeFileSafely } from '../../base/io/write-file.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import type { Dossier, DossierFileName } from '../dossier.ts';
import { VOICES_FOLDER } from '../dossier-part.ts';
import type { DossierStore } from '../dossier-store.ts';
import type { Undo } from '../undo/last-change.ts';
import { voicesFileName } from '../voices-file-name.ts';
import { lockName, namesFor, type Whose } from '../whose-files.ts';
import { archiveRound, keepRoundAnswers } from './archive-round.ts';
import { forgetBroken, HIDDEN_FOLDER, keepLast, openBackup } from './backup.ts';
import { createDossier } from './create-dossier.ts';
import { type DossierBytes, RESTORABLE, readDossierBytes } from './dossier-bytes.ts';
import { isDossier, noDossierIn } from './dossier-folders.ts';
import { acquireLock } from './dossier-lock.ts';
import { editBytes, freePlaceAtHome, newBytes, newTarget, readUnchanged, voicesBytes } from './edit-bytes.ts';
import { findFrameworkFolder } from './framework-folder.ts';
import type { Understanding } from './parse-dossier.ts';
import { tellRestorable } from './tell-restorable.ts';

/** The folders that we write to, where a killed process may have left a temporary file. */
const SWEPT = ['', HIDDEN_FOLDER, `${HIDDEN_FOLDER}/undo`, VOICES_FOLDER, 'rapport', 'rapport/schema'];

/** Whether the data of a file lost personal data that stood in them, by the rules of the framework. */
export type LostPeople = (before: unknown, after: unknown, about: { mark: QualityMark; dossier: Dossier }) => boolean;

/** Whose files to open, the folder that the user is in, and what keeps a change so that it can be taken back. */
export type OpenOptions = Whose & { workingFolder: string; undo: Undo; losesPeople?: LostPeople };

const withChanged = (bytes: DossierBytes, changed: ReadonlyMap<DossierFileName, Uint8Array | null>): DossierBytes => {
  const files = new Map(bytes.files);
  for (const [file, content] of changed) {
    if (content === null) files.delete(file);
    else files.set(file, Buffer.from(content));
  }
  return { ...bytes, files };
};

/** What stands in a file before and after a change. */
const dataOf = async (...versions: [Buffer, Buffer]): Promise<[unknown, unknown]> => {
  const { readYamlText } = await import('../../base/io/yaml-text.ts');
  const [before, after] = versions
    .map((bytes) => readYamlText('', bytes))
    .map((read) => (read.ok ? read.yaml.data : null));
  return [before, after];
};

/** Locks a dossier. @returns what ends it */
const lockFor = async (folder: string, shown: string, whose: Whose, machine: Machine, takeOver: boolean) => {
  const release = acquireLock({ folder, shown, lockFile: `${HIDDEN_FOLDER}/${lockName(whose)}` }, machine, takeOver);
  return async () => release();
};

/** Keeps a file as it is now, for `restore`. @param name on disk */
const remember = (folder: string, name: string, bytes: Buffer | undefined, machine: Machine): void => {
  if (bytes !== undefined && RESTORABLE.some((own) => own === name)) keepLast(folder, name, bytes, machine);
};

/** Opens the dossier in a folder on disk. @param shownFolder the folder as the user named it */
export const openDossier = (
  folder: string,
  shownFolder: string,
  machine: Machine,
  { as, auditor, workingFolder, undo, losesPeople = () => false }: OpenOptions,
): DossierStore => {
  let seen: { mark: QualityMark; dossier: Dossier } | null = null;
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
      const dossier = await tellRestorable(folder, shownFolder, () => parseDossier(bytes, mark, nameOf, memory));
      seen = { mark, dossier };
      return dossier;
    },
    async readWith(mark, changed) {
      const bytes = readDossierBytes(folder, shownFolder, nameOf);
      const { parseDossier } = await import('./parse-dossier.ts');
      return parseDossier({ ...withChanged(bytes, changed), names: null }, mark, nameOf);
    },
    create: async (contents) => await createDossier(folder, shownFolder, contents, machine),
    async edit(file, edits) {
      const fresh = files.has(file) ? undefined : await newBytes(pathOf(file), file);
      const known = fresh ?? readUnchanged(pathOf(file), nameOf(file), files.get(file));
      const bytes = await editBytes(file, nameOf(file), known, edits);
      if (fresh === undefined) {
        backup.keep(nameOf(file), known);
        // Somebody may have saved while we made the backup.
        readUnchanged(pathOf(file), nameOf(file), known);
      }
      undo.keep(nameOf(file), bytes);
      writeFileSafely(pathOf(file), bytes, machine);
      files.set(file, bytes);
      if (seen !== null && losesPeople(...(await dataOf(known, bytes)), seen)) {
        undo.forbid();
        backup.forget(nameOf(file));
      }
      remember(folder, nameOf(file), files.get(file), machine);
    },
    async writeVoices(voices) {
      const file = voicesFileName(voices.group);
      const bytes = await voicesBytes(pathOf(file), voices, files.get(file));
      undo.keepNew(file, bytes);
      writeFileSafely(pathOf(file), bytes, machine);
      files.set(file, bytes);
    },
    keepAnswers: async (schoolYear) =>
      keepRoundAnswers(folder, schoolYear, files.get('antwoorden.yaml'), machine, undo),
    archiveRound: async (schoolYear, deletedRoles) =>
      archiveRound(folder, join(folder, 'rondes', schoolYear), deletedRoles, undo),
    forbidUndo: async () => undo.forbid(),
    forgetBackup: async (file) => {
      backup.forget(nameOf(file));
      forgetBroken(folder);
      remember(folder, nameOf(file), files.get(file), machine);
    },
    otherPlace: (file) => freePlaceAtHome(`${basename(folder)}-${nameOf(file)}`),
    async saveElsewhere(file, edits, path) {
      const target = newTarget(workingFolder, path);
      const known = files.get(file) ?? Buffer.alloc(0);
      writeFileSafely(target, await editBytes(file, nameOf(file), known, edits), machine);
      return target;
    },
    lock: async (takeOver = false) => await lockFor(folder, shownFolder, { as, auditor }, machine, takeOver),
  };
};
