import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PackSources } from '../app/bag-ports.ts';

/** What of a dossier belongs in a package: what the school, its team and the auditor wrote and put there. */

type Found = { path: string; location: string; bytes: number };

const FILES = /^(school|antwoorden(\.[^.]+)?|bewijs|uitzonderingen|audit(\.[^.]+)?|reactie|aftekening)\.yaml$/;
const FOLDERS = /^(bewijs|rondes|aftekening)$/;
/** What systems leave behind, hidden files, and what a killed process was writing. */
const LITTER = /^(\..*|thumbs\.db|desktop\.ini|~\$.*|.*\.tmp)$/i;

/** Files below a folder in the order of their paths; links are left where they are. */
const listFiles = (root: string, below: string, belongs: (path: string) => boolean): Found[] =>
  readdirSync(join(root, below), { withFileTypes: true })
    .filter(({ name }) => !LITTER.test(name))
    .flatMap((entry): Found[] => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (!belongs(path)) return [];
      if (entry.isDirectory()) return listFiles(root, path, belongs);
      const location = join(root, path);
      return entry.isFile() ? [{ path: path.normalize('NFC'), location, bytes: statSync(location).size }] : [];
    });

const byPath = (one: Found, other: Found): number => (one.path < other.path ? -1 : 1);

const ofDossier = (path: string): boolean => {
  const [first = '', ...rest] = path.split('/');
  return rest.length > 0 || FOLDERS.test(first) || FILES.test(first);
};

export const openPackSources = (dossier: string, framework: string): PackSources => ({
  dossier: () => listFiles(dossier, '', ofDossier).sort(byPath),
  framework: () => listFiles(framework, '', (path) => /\.ya?ml$/.test(path) && !path.includes('/')).sort(byPath),
});
