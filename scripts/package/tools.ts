import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The programs that packaging needs, and the package of Debian that each is in. */
const NEEDED = {
  'dpkg-deb': 'dpkg',
  makensis: 'nsis',
  npm: 'npm',
  tar: 'tar',
  xz: 'xz-utils',
  zip: 'zip',
};

const isThere = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** @throws when a program is missing, with what to install */
export const demandTools = (searchPath: string): void => {
  const folders = searchPath.split(delimiter);
  const missing = Object.entries(NEEDED).filter(
    ([program]) => !folders.some((folder) => isThere(join(folder, program))),
  );
  if (missing.length === 0) return;
  const names = missing.map(([program, from]) => `${program} (Debian package ${from})`);
  throw new Error(`npm run package needs programs that are not here: ${names.join(', ')}`);
};
