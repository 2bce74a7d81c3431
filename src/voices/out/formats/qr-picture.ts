import { encode } from 'uqr';
import { encodePng } from '../../../page/word/png.ts';

/** In points of the picture, for each module of the code. */
const MODULE = 8;
/** In modules, as the standard asks (ISO/IEC 18004, 6.3.8). */
const QUIET_ZONE = 4;
const WHITE = [255, 255, 255, 255] as const;
const BLACK = [0, 0, 0, 255] as const;

/** A QR code of a text as a PNG, black on white. */
export const drawQrCode = (text: string): Uint8Array => {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const side = size * MODULE;
  return encodePng({
    width: side,
    height: side,
    palette: [WHITE, BLACK],
    points: Uint8Array.from({ length: side * side }, (_, index) => {
      const [x, y] = [Math.floor((index % side) / MODULE), Math.floor(index / side / MODULE)];
      return data[y]?.[x] === true ? 1 : 0;
    }),
  });
};
