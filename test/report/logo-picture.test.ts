import { describe, expect, it } from 'vitest';
import { encodePng } from '../../src/page/word/png.ts';
import { isLogoPicture } from '../../src/report/io/logo-picture.ts';

const png = Buffer.from(encodePng({ width: 1, height: 1, palette: [[0, 0, 0, 255]], points: Uint8Array.from([0]) }));
const SIGNATURE = 8;

describe('a logo', () => {
  it('is a whole picture of the kind that its media type says', () => {
    expect(isLogoPicture('image/png', png)).toBe(true);
    expect(isLogoPicture('image/jpeg', Buffer.from('ffd8ffe000104a464946ffd9', 'hex'))).toBe(true);
    expect(isLogoPicture('image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe(true);
  });

  it.each([
    [
      'the signature of a PNG with junk behind it',
      'image/png',
      Buffer.concat([png.subarray(0, SIGNATURE), Buffer.from('junk'.repeat(20))]),
    ],
    ['a PNG that is cut off', 'image/png', png.subarray(0, -6)],
    [
      'a PNG with a byte that changed',
      'image/png',
      Buffer.concat([png.subarray(0, 20), Buffer.from([99]), png.subarray(21)]),
    ],
    ['a JPEG for a PNG', 'image/png', Buffer.from('ffd8ffe0ffd9', 'hex')],
    ['a JPEG that never ends', 'image/jpeg', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['text', 'image/svg+xml', Buffer.from('geen plaatje')],
    ['another kind', 'image/gif', png],
  ])('is refused when it is %s', (_what, media, bytes) => {
    expect(isLogoPicture(media, bytes)).toBe(false);
  });
});
