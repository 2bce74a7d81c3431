import { asOneDisk } from '../base/plain-text.ts';

/**
 * Names in a package, from outside or from the school that packs: which ones may not be written to any disk, and which ones a disk would
 * treat as the same.
 */

const DEVICES = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i;
const CONTROLS = /[\u0000-\u001F\u007F]/;
/** In UTF-8; no disk takes a longer name. */
const MOST_BYTES = 255;

/** Whether a path leads outside, or is one that no program should follow: `..`, absolute, a drive, a share, a home folder. */
export const leadsOutside = (path: string): boolean =>
  path === '' ||
  /^[/\\~]|^[a-z]:|\\|\0/i.test(path) ||
  path.split('/').some((part) => part === '..' || part === '.' || part === '');

/** Whether Windows or a terminal cannot take a name: a device, control characters, a dot or space at the end, or too long. */
const isOddPart = (part: string): boolean =>
  DEVICES.test(part) ||
  CONTROLS.test(part) ||
  /[<>:"|?*]/.test(part) ||
  /[. ]$/.test(part) ||
  new TextEncoder().encode(part).length > MOST_BYTES;

/** Whether some systems cannot unpack a path; it can still be checked where it is. */
export const isOdd = (path: string): boolean => path.split('/').some(isOddPart);

/** Files whose path leads through another file. */
export const findInFiles = (paths: readonly string[]): string[] => {
  const files = new Set(paths.map(asOneDisk));
  return paths.filter((path) => {
    const parts = asOneDisk(path).split('/');
    return parts.some((_part, index) => index > 0 && files.has(parts.slice(0, index).join('/')));
  });
};

/** Paths that some disks treat as the same: they differ only in capitals or in Unicode form. */
export const findSameNames = (paths: readonly string[]): string[][] => {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const key = asOneDisk(path);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [path]);
    else group.push(path);
  }
  return [...groups.values()].filter((group) => group.length > 1);
};
