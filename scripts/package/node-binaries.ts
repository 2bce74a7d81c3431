import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import type { Component } from './bundled-packages.ts';

const Binary = z.strictObject({
  package: z.string(),
  version: z.string(),
  integrity: z.string().startsWith('sha512-'),
  file: z.string(),
});

const Binaries = z.strictObject({
  'windows-x64': Binary,
  'linux-x64': Binary,
  'macos-x64': Binary,
  'macos-arm64': Binary,
});

type Binary = z.infer<typeof Binary>;

export type NodeBinaries = z.infer<typeof Binaries>;

export type Target = keyof NodeBinaries;

/** @throws when node-binaries.yaml is not as it has to be */
export const readNodeBinaries = (root: string): NodeBinaries =>
  Binaries.parse(parse(readFileSync(join(root, 'scripts/package/node-binaries.yaml'), 'utf8')));

/** @throws when these are not the bytes that the repository names */
export const demandIntegrity = (
  bytes: Uint8Array,
  { package: name, version, integrity }: Omit<Binary, 'file'>,
): void => {
  const found = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  if (found !== integrity)
    throw new Error(`${name}@${version} is not what scripts/package/node-binaries.yaml says: ${found}`);
};

/**
 * Downloads a Node through npm, and unpacks it only if its bytes are those that the repository names.
 * @returns the folder of the package
 */
export const fetchNode = (binary: Binary, folder: string): string => {
  mkdirSync(folder, { recursive: true });
  const wanted = `${binary.package}@${binary.version}`;
  const packed = execFileSync('npm', ['pack', wanted, '--json', '--pack-destination', folder], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const tarball = join(folder, JSON.parse(packed)[0].filename);
  demandIntegrity(readFileSync(tarball), binary);
  execFileSync('tar', ['-xzf', tarball, '-C', folder]);
  return join(folder, 'package');
};

/** Node as a part of what ships. */
export const nodeComponent = ({ version }: Binary, licence: string): Component => ({
  name: 'Node.js',
  version,
  purl: `pkg:generic/node@${version}`,
  licence: 'MIT',
  texts: [licence],
  notice:
    'Unchanged, as nodejs.org gives it out. The texts of the programs that it is made of stand below its own licence.',
  inside: [],
});
