import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Host } from '../../base/command.ts';
import { changedAt } from '../../base/io/changed-at.ts';
import { isInside } from '../../base/io/paths.ts';
import { foldersOfPeople } from '../../base/io/user-folders.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { holdsDossierNow } from '../../package/io/found-packages.ts';
import { bagName } from '../../package/pack-dossier.ts';
import { sealFileOf } from '../../package/seal.ts';
import type { FoundFile } from '../menu/file-prompts.ts';
import { mainMenuWords as words } from '../words/menu.ts';

/** So many lines fit in a list that people still read. */
const MOST = 20;

/** What a form, a sheet of questions or a copy is called when it comes back, also as "vragen (1).xlsx". */
const COMES_BACK = /^(?:antwoorden|vragen)\b.*\.(?:json|xlsx|csv|ya?ml)$/i;

/** What has its place in a dossier takes part already. */
const HAS_ITS_PLACE = /^antwoorden(?:\.[^\s().]+)?\.yaml$/i;

/** What a survey system gives when it is asked for the answers. */
const EXPORT = /\.(?:xlsx|csv|json)$/i;

const PACKAGE = /\.zip$/i;

/** The folders where people keep what they got: where they are now, and those that a system and OneDrive have for it. */
const usualFolders = (host: Host): string[] => [
  host.cwd(),
  ...foldersOfPeople(['Downloads', 'Documents', 'Documenten'], host.env),
];

type Fits = (name: string, isInDossier: boolean) => boolean;

/** `at`: when it changed last, in milliseconds. */
type Seen = FoundFile & { at: number };

const filesIn = (folder: string, dossier: string, fits: Fits): Seen[] => {
  const isInDossier = isInside(dossier, folder);
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && fits(entry.name, isInDossier))
      .map(({ name }) => {
        const path = join(folder, name);
        const at = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
        const place = isInDossier ? words.inDossier : basename(folder);
        return { path, name, place, day: changedAt(path)?.slice(0, 10) ?? '', isInDossier, at };
      });
  } catch {
    // A folder that is not there or not ours holds nothing to choose from.
    return [];
  }
};

/** By the moment, and else by path, in the order of their characters. */
const newestFirst = (one: Seen, other: Seen): number => {
  if (one.at !== other.at) return other.at - one.at;
  return one.path < other.path ? -1 : 1;
};

const newest = (folders: readonly string[], dossier: string, fits: Fits): FoundFile[] =>
  [...new Set(folders)]
    .flatMap((folder) => filesIn(folder, dossier, fits))
    .sort(newestFirst)
    .slice(0, MOST)
    .map(({ at: _at, ...file }) => file);

/** Filled-in forms, sheets and copies of the answers that somebody may want to merge, the newest first. @param dossier an absolute path */
export const findAnswerFiles = (host: Host, dossier: string): FoundFile[] =>
  newest(
    [dossier, ...usualFolders(host)],
    dossier,
    (name, isInDossier) => COMES_BACK.test(name) && !(isInDossier && HAS_ITS_PLACE.test(name)),
  );

/** Files that may hold the answers of a survey, the newest first. @param dossier an absolute path */
export const findSurveyExports = (host: Host, dossier: string): FoundFile[] =>
  newest([dossier, join(dossier, 'enquete'), ...usualFolders(host)], dossier, (name) => EXPORT.test(name));

/** What the tool itself makes in a dossier, which no package holds. */
const isMade = (name: string): boolean => name.startsWith('.') || name === 'rapport';

/** When anything in a folder changed last, in milliseconds. The lock of the dossier comes and goes, so its own folder does not count. */
const lastChange = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !isMade(name))
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory()
        ? Math.max(lastChange(path), statSync(path).mtimeMs)
        : (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    })
    .reduce((latest, each) => Math.max(latest, each), 0);

/** What is known of a dossier whose package is looked for. @param path an absolute path */
type Sealable = { path: string; dossier: Dossier };

/** The name of the newest package with all that is in a dossier now; null for none. */
export const findSealed = async (host: Host, { path, dossier }: Sealable): Promise<string | null> => {
  const name = bagName({ school: dossier.school.school, round: dossier.school.round });
  const found = newest([host.cwd(), join(path, '..')], path, (each) => PACKAGE.test(each) && each.startsWith(name));
  try {
    const changed = lastChange(path);
    for (const each of found) {
      // A package from before the last change holds something else, whatever it is: no need to open it.
      if (statSync(each.path).mtimeMs < changed) return null;
      if (await holdsDossierNow(each.path, path, dossier)) return each.name;
    }
    return null;
  } catch {
    // What nobody may read may have changed.
    return null;
  }
};

/** Packages that somebody may want to verify, the newest first. @param dossier an absolute path */
export const findPackages = (host: Host, dossier: string): FoundFile[] =>
  newest([join(dossier, '..'), ...usualFolders(host)], dossier, (name) => PACKAGE.test(name));

/** Files with the seal of a package, wherever it or its seal may have been saved; the newest first. @param zip the package */
export const findSeals = (host: Host, zip: string): FoundFile[] => {
  const stem = sealFileOf(basename(zip)).replace(/\.txt$/, '');
  return newest([dirname(zip), ...usualFolders(host)], zip, (name) => name.startsWith(stem) && name.endsWith('.txt'));
};
