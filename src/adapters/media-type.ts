import { TEXT, UNKNOWN_BYTES } from '../domain/media-types.ts';

/** Enough to tell text from other bytes. */
const HEAD_BYTES = 8192;

const UTF16_MARKS = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];

/** Control characters that no text file has: C0 without tab, newlines, form feed and escape. */
const isControl = (byte: number) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte);

/** Whether the first bytes of a file read as text: UTF-8, UTF-16 with its mark, or a Western one-byte set. */
const looksLikeText = (head: Uint8Array): boolean =>
  UTF16_MARKS.some((mark) => mark.every((byte, index) => head[index] === byte)) || !head.some(isControl);

/**
 * The media type of a file by its bytes: the signature when there is one, else text or unknown bytes.
 * @param start the first bytes of the file
 * @param whole whether `start` is all of it: then nothing is read a second time
 */
export const sniffMediaType = async (path: string, start: Uint8Array, whole: boolean): Promise<string> => {
  const { fileTypeFromBuffer, fileTypeFromFile } = await import('file-type');
  const sniffing = whole ? fileTypeFromBuffer(start) : fileTypeFromFile(path);
  const found = await sniffing.catch(() => undefined);
  return found?.mime ?? (looksLikeText(start.subarray(0, HEAD_BYTES)) ? TEXT : UNKNOWN_BYTES);
};
