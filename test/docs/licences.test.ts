import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readLicences } from '../../scripts/package/bundled-packages.ts';
import { projectRoot } from '../support/run/run-binary.ts';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8').replace(/[ \t\r]+$/gm, '');

it('what ships tells the licences of PDFium as its package does, and those of the programs inside it', () => {
  const shipped = read('dist/THIRD-PARTY-NOTICES.txt');
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
});

it('says of every package in docs/dependencies.md that ships the licence that the build finds', () => {
  const [, table = ''] = /## In what ships([\s\S]*?)\n## /.exec(read('docs/dependencies.md')) ?? [];
  const rows = [...table.matchAll(/^\| (.+?) \| (.+?) \|/gm)].slice(2);
  const { allowed, exceptions } = readLicences(projectRoot);
  expect(rows.length).toBeGreaterThan(15);
  for (const [, names = '', licence = ''] of rows)
    for (const name of names.split(', ')) {
      const { license } = JSON.parse(read(`node_modules/${name}/package.json`));
      expect({ name, licence: licence.replace(/ \(.*/, '') }).toEqual({ name, licence: license });
      expect([...allowed, exceptions[name]?.licence]).toContain(license);
    }
});
