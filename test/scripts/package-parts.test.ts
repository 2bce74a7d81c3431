import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { demandIntegrity, readNodeBinaries } from '../../scripts/package/node-binaries.ts';
import { demandTools } from '../../scripts/package/tools.ts';
import { projectRoot } from '../support/run/run-binary.ts';
import { temporaryFolder } from '../support/run/temporary-folder.ts';

it('a Node of other bytes than the repository names is refused', () => {
  const integrity = `sha512-${'A'.repeat(86)}==`;
  expect(() => demandIntegrity(Buffer.from('other'), { package: 'node-x', version: '22.1.0', integrity })).toThrow(
    'node-x@22.1.0 is not what',
  );
});

it('one version of Node goes along, on every system, and its licence is told once', () => {
  const versions = Object.values(readNodeBinaries(projectRoot)).map(({ version }) => version);
  expect(new Set(versions).size).toBe(1);
  expect(versions[0]).toMatch(/^22\.\d+\.\d+$/);
});

it('a program that packaging misses is named, with the package of Debian that brings it', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'bin'));
  for (const name of ['dpkg-deb', 'npm', 'tar', 'xz', 'zip'])
    writeFileSync(join(folder, 'bin', name), '', { mode: 0o755 });
  expect(() => demandTools(join(folder, 'bin'))).toThrow('makensis (Debian package nsis)');
  writeFileSync(join(folder, 'bin', 'makensis'), '', { mode: 0o755 });
  expect(() => demandTools(`/nergens:${join(folder, 'bin')}`)).not.toThrow();
});
