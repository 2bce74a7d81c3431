/** What systems and office programs leave behind in a folder. */
export type Clutter =
  /** Of a document that is open in an office program. */
  | 'lock'
  /** The other half of a file on a Mac. */
  | 'mac-half'
  | 'mac-settings'
  | 'windows-settings'
  | 'thumbnails'
  | 'bin'
  | 'hidden';

const NAMES: readonly (readonly [Clutter, RegExp])[] = [
  ['lock', /^~\$/],
  ['mac-half', /^(\._.*|__MACOSX)$/i],
  ['mac-settings', /^(\.DS_Store|Icon\r)$/i],
  ['windows-settings', /^desktop\.ini$/i],
  ['thumbnails', /^((eh)?Thumbs\.db|@eaDir)$/i],
  ['bin', /^(#recycle|\$RECYCLE\.BIN)$/i],
  ['hidden', /^(\..*|System Volume Information)$/i],
];

/** What the name of a file or folder says that it is; null for what people made. */
export const clutterOf = (name: string): Clutter | null => NAMES.find(([, names]) => names.test(name))?.[0] ?? null;
