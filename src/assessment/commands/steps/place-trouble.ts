import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Host } from '../../../base/command.ts';
import { isInside, pathFrom } from '../../../base/io/paths.ts';
import type { PlaceOfDossier } from '../../checked-dossier.ts';
import type { Locate } from '../../trouble.ts';

/**
 * Where programs find the file that an error names. What lies outside the repository has no place there.
 * @param dossier as the user typed it
 * @param framework the full path of the framework's own folder, if there is one
 */
export const locateFrom = (
  host: Host,
  dossier: string,
  { root }: Pick<PlaceOfDossier, 'root'>,
  framework: string | null,
): Locate => {
  const folder = pathFrom(host, dossier);
  const start = root === '' ? folder : resolve(folder, ...root.split('/').map(() => '..'));
  const homes = [folder, ...(framework === null ? [] : [framework])];
  const homeOf = (file: string): string => homes.find((home) => existsSync(join(home, file))) ?? folder;
  return (named) => {
    const full =
      'path' in named
        ? pathFrom(host, named.path)
        : join(named.folder === undefined ? homeOf(named.file) : pathFrom(host, named.folder), named.file);
    return isInside(start, full) ? relative(folder, full).split(sep).join('/') : null;
  };
};
