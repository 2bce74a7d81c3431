import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathsBelow, settle } from './payload.ts';
import { runProgram } from './run-program.ts';

/** Archives whose bytes follow from what is in them: names in one order, one moment, no owner. */

/** Zips a folder, with its own name at the top. */
export const zipFolder = async (folder: string, archive: string): Promise<void> => {
  const names = pathsBelow(folder)
    .filter(({ kind }) => kind !== 'folder')
    .map(({ path }) => join(basename(folder), path));
  await runProgram('zip', ['-q', '-X', '-9', archive, '-@'], dirname(folder), { input: `${names.join('\n')}\n` });
};

/** Packs a folder as tar.xz, with its own name at the top. */
export const tarFolder = async (folder: string, archive: string, seconds: number): Promise<void> => {
  const same = ['--sort=name', `--mtime=@${seconds}`, '--owner=0', '--group=0', '--numeric-owner', '--format=gnu'];
  await runProgram('tar', [...same, '-c', '-J', '-f', archive, basename(folder)], dirname(folder), {
    env: { XZ_OPT: '-6 -T2' },
  });
};

type Described = { version: string; description: string; author: string };

const control = (root: string, { version, description, author }: Described): string => {
  const bytes = pathsBelow(root)
    .filter(({ kind }) => kind === 'file')
    .reduce((sum, { path }) => sum + readFileSync(join(root, path)).length, 0);
  return [
    'Package: ouder-audit',
    `Version: ${version}`,
    'Architecture: amd64',
    `Maintainer: ${author}`,
    // What the Node inside asks for.
    'Depends: libc6 (>= 2.28), libgcc-s1, libstdc++6 (>= 8)',
    'Section: education',
    'Priority: optional',
    `Installed-Size: ${Math.ceil(bytes / 1024)}`,
    `Description: ${description}`,
    '',
  ].join('\n');
};

/**
 * Makes a Debian package of what was laid out in usr/lib/ouder-audit of this folder.
 * @param desktop the entry in the menu
 */
export const packDebian = async (
  root: string,
  archive: string,
  about: Described,
  desktop: string,
  seconds: number,
): Promise<void> => {
  const place = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const own = (name: string): string => readFileSync(join(root, 'usr/lib/ouder-audit', name), 'utf8');
  mkdirSync(join(root, 'usr/bin'), { recursive: true });
  symlinkSync('../lib/ouder-audit/ouder-audit', join(root, 'usr/bin/ouder-audit'));
  place('usr/share/applications/ouder-audit.desktop', desktop);
  place('usr/share/doc/ouder-audit/copyright', `${own('LICENSE.txt')}\n${own('THIRD-PARTY-NOTICES.txt')}`);
  const text = control(root, about);
  place('DEBIAN/control', text);
  settle(root, seconds);
  await runProgram('dpkg-deb', ['--root-owner-group', '-Zxz', '-z6', '--build', root, archive], root, {
    env: { SOURCE_DATE_EPOCH: String(seconds) },
  });
  rmSync(root, { recursive: true });
};

/** Writes SHA256SUMS, as sha256sum -c reads it, of all that stands in a folder. */
export const writeSums = (folder: string): void => {
  const lines = readdirSync(folder)
    .sort()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}  ${name}\n`,
    );
  writeFileSync(join(folder, 'SHA256SUMS'), lines.join(''));
};
