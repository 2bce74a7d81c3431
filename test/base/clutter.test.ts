import { expect, it } from 'vitest';
import { clutterOf } from '../../src/base/clutter.ts';

it.each([
  ['~$visie.docx', 'lock'],
  ['._visie.pdf', 'mac-half'],
  ['__MACOSX', 'mac-half'],
  ['.DS_Store', 'mac-settings'],
  ['Icon\r', 'mac-settings'],
  ['Desktop.ini', 'windows-settings'],
  ['Thumbs.db', 'thumbnails'],
  ['ehthumbs.db', 'thumbnails'],
  ['@eaDir', 'thumbnails'],
  ['#recycle', 'bin'],
  ['.git', 'hidden'],
  ['System Volume Information', 'hidden'],
  ['visie.pdf', null],
  ['Icon', null],
  ['over Thumbs.db.txt', null],
])('the name %j says what a system or program left behind: %s', (name, expected) => {
  expect(clutterOf(name)).toBe(expected);
});
