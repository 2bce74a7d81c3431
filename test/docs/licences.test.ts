import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../support/run/run-binary.ts';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8').replace(/[ \t\r]+$/gm, '');

it('what ships tells the licences of PDFium as its package does, and those of the programs inside it', () => {
  const shipped = read('licences/pdfium.txt');
  for (const own of ['LICENSE', 'LICENSE.pdfium']) {
    expect(shipped).toContain(read(`node_modules/@embedpdf/pdfium/${own}`).trim());
  }
  for (const inside of [
    'The FreeType Project LICENSE',
    'The PNG Reference Library Authors',
    'OpenJPEG',
    'libjpeg-turbo',
  ]) {
    expect(shipped).toContain(inside);
  }
  expect(JSON.parse(read('package.json')).files).toContain('licences');
});
