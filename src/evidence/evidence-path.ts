import { stripControls } from '../base/plain-text.ts';
import type { FilePresence } from './evidence.ts';

/** Names that Windows reserves for devices, with any extension (Microsoft, "Naming Files, Paths, and Namespaces"). */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
const FORBIDDEN = /[<>:"|?*\\\u0000-\u001F]/;

const isSafeSegment = (segment: string): boolean =>
  segment !== '' &&
  segment !== '.' &&
  segment !== '..' &&
  !FORBIDDEN.test(segment) &&
  !DEVICE.test(segment) &&
  !/[. ]$/.test(segment);

/** Whether a registered path stays below bewijs/ on every system: no '..', no drive, no device, no backslash. */
export const isSafePath = (path: string): boolean => path.split('/').every(isSafeSegment);

/** A file name that every system accepts: characters that are not allowed become a hyphen. */
export const safeFileName = (name: string): string => {
  const cleaned = stripControls(name.normalize('NFC'))
    .replace(/[<>:"|?*\\/\u0000-\u001F]+/g, '-')
    .replace(/[. ]+$/, '')
    .replace(/^[.~$]+/, '');
  const reserved = DEVICE.test(cleaned) || /^(thumbs\.db|desktop\.ini)?$/i.test(cleaned);
  const named = reserved ? `bestand-${cleaned}` : cleaned;
  const dot = named.lastIndexOf('.');
  const extension = dot > 0 ? named.slice(dot, dot + 12) : '';
  const stem = dot > 0 ? named.slice(0, dot) : named;
  return `${stem.slice(0, 100)}${extension}`;
};

const foldCase = (path: string) => path.normalize('NFC').toLocaleLowerCase('nl');

/** What became of a registered file that is not on disk under its exact name. */
export const presenceOfRegistered = (path: string, onDisk: readonly { path: string }[]): FilePresence => {
  if (!isSafePath(path)) return { state: 'outside', how: 'path' };
  const other = onDisk.find((found) => foldCase(found.path) === foldCase(path));
  return other === undefined ? { state: 'missing' } : { state: 'other-case', onDisk: other.path };
};
