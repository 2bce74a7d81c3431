/** The school's own list of names that may not stand in evidence: a line each, in whatever its editor writes. */
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

/** The lines of the list; none when there is no list. */
export const readNames = (bytes: Uint8Array | null): string[] =>
  bytes === null ? [] : decode(bytes).split(/\r\n?|\n/);
