type Pixels = { width: number; height: number };

/** The shorter side of a picture of a page on which somebody can read has more pixels. */
const LEAST_OF_PAGE = 400;

/** Markers of JPEG with the size of the picture (ITU-T T.81, table B.1): SOF0 to SOF15, without the three that are no frame. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

const sizeOfJpeg = (bytes: Uint8Array, view: DataView): Pixels | null => {
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    // Any number of these may stand before a marker.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
};

/** The size of a JPEG, PNG or GIF in pixels; null when it does not say, or is of another kind. */
export const pixelsOf = (bytes: Uint8Array): Pixels | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = bytes.length < 24 ? 0 : view.getUint32(0);
  if (mark >>> 16 === 0xffd8) return sizeOfJpeg(bytes, view);
  if (mark === 0x89504e47) return { width: view.getUint32(16), height: view.getUint32(20) };
  if (mark === 0x47494638) return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  return null;
};

/** Whether a picture may be one of a page: it is no logo, icon or small drawing. One that does not say its size may be. */
export const mayBePage = (bytes: Uint8Array): boolean => {
  const size = pixelsOf(bytes);
  return size === null || Math.min(size.width, size.height) >= LEAST_OF_PAGE;
};
