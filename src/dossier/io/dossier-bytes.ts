import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileTrouble } from '../../base/io/file-trouble.ts';
import { UserError } from '../../base/user-error.ts';
import { auditorOf } from '../audit-file-name.ts';
import type { DossierFileName } from '../dossier.ts';
import { VOICE_GROUPS } from '../dossier-values.ts';
import { voicesFileName } from '../voices-file-name.ts';

export const REQUIRED_FILES: readonly DossierFileName[] = ['school.yaml', 'antwoorden.yaml', 'bewijs.yaml'];
const OPTIONAL_FILES: readonly DossierFileName[] = [
  'uitzonderingen.yaml',
  'audit.yaml',
  'reactie.yaml',
  'vragen-auditor.yaml',
  'aftekening.yaml',
  'weggelaten.yaml',
  ...VOICE_GROUPS.map(voicesFileName),
];
export const DOSSIER_FILES: readonly DossierFileName[] = [...REQUIRED_FILES, ...OPTIONAL_FILES];

/** The files that a school writes itself. What auditors and sign-offs say is never put back by a command. */
export const RESTORABLE: readonly DossierFileName[] = [
  'school.yaml',
  'antwoorden.yaml',
  'bewijs.yaml',
  'uitzonderingen.yaml',
];

/** The raw files of a dossier; optional files only when they exist. */
export type DossierBytes = {
  files: Map<DossierFileName, Buffer>;
  /** The files of other auditors, by the word in their name; '' for audit.yaml. */
  audits: Map<string, Buffer>;
  names: Buffer | null;
};

/** The bytes of a file; null when it does not exist. @throws UserError 'file-unreadable' */
export const readBytes = (path: string): Buffer | null => {
  try {
    // Reading a pipe would wait forever.
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

/** Maps a dossier file to its name on disk: its own, or that of a role's copy or another auditor's file. */
export type NameOf = (file: DossierFileName) => string;

export const ownName: NameOf = (file) => file;

/** @throws UserError 'folder-unreadable': a folder may refuse to be listed even when its files can be opened */
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

/** The school's own list of names that may not occur in evidence: one per line, in any encoding that an editor may write. */
export const NAMES_FILE = 'namen.txt';

const encodingOf = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
};

const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

/** The lines of the list of names; none without a list. */
export const readNames = (bytes: Uint8Array | null): string[] =>
  bytes === null ? [] : decode(bytes).split(/\r\n?|\n/);
