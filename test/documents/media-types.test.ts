import { describe, expect, it } from 'vitest';
import { extensionOf, fitsExtension, isSupported, PLAIN_TEXT, UNKNOWN_BYTES } from '../../src/documents/media-types.ts';

describe('the extension', () => {
  it.each([
    ['visie.pdf', 'pdf'],
    ['C1/Visie.PDF', 'pdf'],
    ['verslag.2026.docx', 'docx'],
    ['leesmij', ''],
    ['v1.2/leesmij', ''],
    ['.gitignore', ''],
    ['C1/.verborgen', ''],
    ['visie.', ''],
  ])('of %s is %j', (path, extension) => {
    expect(extensionOf(path)).toBe(extension);
  });
});

describe('a kind of file', () => {
  it.each([
    'pdf',
    'docx',
    'xlsx',
    'odt',
    'txt',
    'csv',
    'html',
    'eml',
    'ics',
    'vcf',
    'zip',
    'jpg',
    'jfif',
    'png',
    'heic',
    'webp',
    'tif',
  ])('that schools hand in is supported: %s', (extension) => {
    expect(isSupported(extension)).toBe(true);
  });

  it.each(['exe', 'rar', 'mp4', '', 'PDF', 'constructor', '__proto__'])('is not supported: %j', (extension) => {
    expect(isSupported(extension)).toBe(false);
  });

  it.each([
    ['pdf', 'application/pdf', true],
    ['pdf', 'application/zip', false],
    ['pdf', UNKNOWN_BYTES, false],
    ['docx', 'application/pdf', false],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', true],
    ['txt', PLAIN_TEXT, true],
    ['txt', 'image/png', false],
    ['jpg', 'image/jpeg', true],
    ['jpeg', 'image/jpeg', true],
    ['jpg', 'image/heic', true],
    ['jpg', 'application/pdf', false],
    ['png', 'image/svg+xml', false],
    ['html', 'application/xml', true],
    ['exe', 'application/x-msdownload', true],
  ])('.%s with bytes of %s fits: %s', (extension, mediaType, fits) => {
    expect(fitsExtension(extension, mediaType)).toBe(fits);
  });
});
