import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileTrouble } from '../../base/io/file-trouble.ts';
import { UserError } from '../../base/user-error.ts';
import type { DossierFileName } from '../dossier.ts';
import { auditorOf } from '../dossier-part.ts';
import { NAMES_FILE } from './names-file.ts';

export const REQUIRED_FILES: readonly DossierFileName[] = ['school.yaml', 'antwoorden.yaml', 'bewijs.yaml'];
const OPTIONAL_FILES: readonly DossierFileName[] = [
  'uitzonderingen.yaml',
  'audit.yaml',
  'reactie.yaml',
  'aftekening.yaml',
];
export const DOSSIER_FILES: readonly DossierFileName[] = [...REQUIRED_FILES, ...OPTIONAL_FILES];

/** The files of a dossier as they stand on disk; the optional ones only when they are there. */
export type DossierBytes = {
  files: Map<DossierFileName, Buffer>;
  /** The files of other auditors, by the word in their name; '' for audit.yaml itself. */
  audits: Map<string, Buffer>;
  names: Buffer | null;
};

/** The bytes of a file; null when it is not there. @throws UserError 'file-unreadable' */
export const readBytes = (path: string): Buffer | null => {
  try {
    // A pipe in a file's place would keep us waiting for ever.
    if (!statSync(path).isFile()) throw new UserError('file-unreadable', { path, reason: 'is-folder' });
    return readFileSync(path);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const reason = fileTrouble(error);
    if (reason === 'missing' || reason === 'not-folder') return null;
    if (reason === null) throw error;
    throw new UserError('file-unreadable', { path, reason }, error);
  }
};

/** The name under which a file of the dossier stands on disk: its own, unless a role's copy takes its place. */
export type NameOf = (file: DossierFileName) => string;

export const ownName: NameOf = (file) => file;

/** @throws UserError 'folder-unreadable': files that may be opened by their name, in a folder that may not be listed */
const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch (error) {
    const reason = fileTrouble(error);
    if (reason === null) throw error;
    throw new UserError('folder-unreadable', { folder, reason }, error);
  }
};

const readAudits = (folder: string, own: string): Map<string, Buffer> => {
  const audits: DossierBytes['audits'] = new Map();
  for (const name of namesIn(folder).sort()) {
    const auditor = name === own ? null : auditorOf(name);
    const bytes = auditor === null ? null : readBytes(join(folder, name));
    if (auditor !== null && bytes !== null) audits.set(auditor, bytes);
  }
  return audits;
};

/** Reads every file of a dossier. @throws UserError 'dossier-incomplete', 'file-unreadable' */
export const readDossierBytes = (folder: string, shown: string, nameOf: NameOf = ownName): DossierBytes => {
  const files: DossierBytes['files'] = new Map();
  for (const file of DOSSIER_FILES) {
    const name = nameOf(file);
    const bytes = readBytes(join(folder, name));
    if (bytes !== null) files.set(file, bytes);
    else if (REQUIRED_FILES.includes(file)) throw new UserError('dossier-incomplete', { folder: shown, file: name });
  }
  return { files, audits: readAudits(folder, nameOf('audit.yaml')), names: readBytes(join(folder, NAMES_FILE)) };
};
