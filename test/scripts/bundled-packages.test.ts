import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import type { Metafile } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { bundledPackages, type Licences } from '../../scripts/package/bundled-packages.ts';
import { writeNotices } from '../../scripts/package/notices.ts';
import { writeSbom } from '../../scripts/package/sbom.ts';
import { projectRoot } from '../support/run/run-binary.ts';
import { temporaryFolder } from '../support/run/temporary-folder.ts';

const NONE: Licences = { allowed: ['MIT'], exceptions: {}, texts: {}, inside: {} };

/** Packages as npm installs them, each with a text of its licence unless it says otherwise. */
const install = (root: string, name: string, license?: string, text = `The licence of ${name}`) => {
  const folder = join(root, 'node_modules', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.2.3', license }));
  if (text !== '') writeFileSync(join(folder, 'LICENSE.md'), text);
};

/** What esbuild says of a bundle with so many bytes of each file. */
const bundleOf = (bytes: Record<string, number>): Metafile[] => {
  const inputs = Object.fromEntries(Object.entries(bytes).map(([path, each]) => [path, { bytesInOutput: each }]));
  return [{ inputs: {}, outputs: { 'main.js': { bytes: 0, inputs, imports: [], exports: [] } } }];
};

describe('what the bundle holds of others', () => {
  it('is each package of which some code is in it, with version, licence and text', () => {
    const root = temporaryFolder();
    install(root, 'shown', 'MIT');
    install(root, '@some/scoped', 'MIT');
    install(root, 'shaken', 'GPL-3.0');
    const bundle = bundleOf({
      'src/main.ts': 9,
      'node_modules/shown/a.js': 5,
      'node_modules/shown/b.js': 5,
      'node_modules/@some/scoped/index.js': 5,
      'node_modules/shaken/index.js': 0,
    });
    const found = bundledPackages(bundle, root, NONE);
    expect(found.map(({ name, purl }) => [name, purl])).toEqual([
      ['@some/scoped', 'pkg:npm/%40some/scoped@1.2.3'],
      ['shown', 'pkg:npm/shown@1.2.3'],
    ]);
    expect(writeNotices('1.0.0', found)).toContain('The licence of @some/scoped');
  });

  it.each([['AGPL-3.0-only'], [undefined]])('stops the build when a licence is not allowed: %s', (licence) => {
    const root = temporaryFolder();
    install(root, 'other', licence);
    expect(() => bundledPackages(bundleOf({ 'node_modules/other/a.js': 1 }), root, NONE)).toThrow('does not allow');
  });

  it('stops the build when a package carries no text and none is named', () => {
    const root = temporaryFolder();
    install(root, 'bare', 'MIT', '');
    const bundle = bundleOf({ 'node_modules/bare/a.js': 1 });
    expect(() => bundledPackages(bundle, root, NONE)).toThrow('carries no text');
    writeFileSync(join(root, 'bare.txt'), 'Its text');
    expect(bundledPackages(bundle, root, { ...NONE, texts: { bare: 'bare.txt' } })[0]?.texts).toEqual(['Its text']);
  });

  it('holds an excepted package to the licence of its exception, and tells where its source is', () => {
    const root = temporaryFolder();
    install(root, 'weak', 'MPL-2.0');
    const exceptions = { weak: { licence: 'MPL-2.0', because: 'used unchanged', notice: 'Source: weak@{version}' } };
    const bundle = bundleOf({ 'node_modules/weak/a.js': 1 });
    const found = bundledPackages(bundle, root, { ...NONE, exceptions });
    expect(writeNotices('1.0.0', found)).toContain('Source: weak@1.2.3');
    install(root, 'weak', 'GPL-3.0');
    expect(() => bundledPackages(bundle, root, { ...NONE, exceptions })).toThrow('GPL-3.0');
  });
});

describe('the list for programs', () => {
  const schemas = join(projectRoot, 'node_modules/@cyclonedx/cyclonedx-library/res/schema');
  const schema = (name: string) => JSON.parse(readFileSync(join(schemas, name), 'utf8'));
  const ajv = new Ajv({ strict: false, validateFormats: false });
  for (const name of [
    'spdx.SNAPSHOT.schema.json',
    'jsf-0.82.SNAPSHOT.schema.json',
    'cryptography-defs.SNAPSHOT.schema.json',
  ])
    ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}`);
  const isCycloneDx = ajv.compile(schema('bom-1.6.SNAPSHOT.schema.json'));

  it('is CycloneDX, and names what the notices name', () => {
    const sbom = JSON.parse(readFileSync(join(projectRoot, 'dist/sbom.cdx.json'), 'utf8'));
    expect(isCycloneDx(sbom), JSON.stringify(isCycloneDx.errors)).toBe(true);
    const notices = readFileSync(join(projectRoot, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
    const listed = [...notices.matchAll(/^- (\S+) ([\d.]+): /gm)].map(([, name, version]) => [name, version]);
    expect(sbom.components.length).toBeGreaterThan(50);
    expect(sbom.components.map((each: { name: string; version: string }) => [each.name, each.version])).toEqual(listed);
  });

  it('would not pass with a licence that SPDX does not know', () => {
    const odd = { name: 'a', version: '1', purl: 'pkg:npm/a@1', licence: 'Made-up', texts: [], inside: [] };
    expect(isCycloneDx(JSON.parse(writeSbom('1.0.0', [odd])))).toBe(false);
  });
});
