import { isAbsolute, relative } from 'node:path';
import type { Host } from '../../base/command.ts';
import { pathFrom } from '../../dossier/commands/workplace.ts';

/** Where CI systems say that the repository is: GitHub, GitLab, Azure. */
const REPOSITORY = ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR', 'BUILD_SOURCESDIRECTORY'];

/** A folder as its repository names it, with '/'; empty for its root, and for a folder outside it. */
export const placeInRepository = (host: Host, folder: string): string => {
  const roots = [...REPOSITORY.map((name) => host.env[name]), host.cwd()];
  const places = roots.flatMap((root) =>
    root === undefined || root === '' ? [] : [relative(root, pathFrom(host, folder)).replaceAll('\\', '/')],
  );
  return places.find((place) => place !== '..' && !place.startsWith('../') && !isAbsolute(place)) ?? '';
};
