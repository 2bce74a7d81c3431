import { TEXT, UNKNOWN_BYTES } from '../media-types.ts';

/** Enough to tell text from other bytes. */
const HEAD_BYTES = 8192;

const UTF16_MARKS = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];

/** Control characters that no text file has: C0 without tab, newlines, form feed and escape. */
const isControl = (byte: number) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte);

const isUtf16 = (head: Uint8Array): boolean =>
  UTF16_MARKS.some((mark) => mark.every((byte, index) => head[index] === byte));

/**
 * The media type of a file by its bytes: the signature when there is one, else text (UTF-8, UTF-16 with its mark, a Western
 * one-byte set) or unknown bytes.
 */
export const sniffMediaType = async (bytes: Uint8Array): Promise<string> => {
  // Before the signatures: the mark of UTF-16 is also how a rare kind of MP3 begins.
  if (isUtf16(bytes)) return TEXT;
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  return found?.mime ?? (bytes.subarray(0, HEAD_BYTES).some(isControl) ? UNKNOWN_BYTES : TEXT);
};
