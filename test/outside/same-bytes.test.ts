import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packDebian, tarFolder, zipFolder } from '../../scripts/package/archives.ts';
import { settle } from '../../scripts/package/payload.ts';
import { temporaryFolder } from '../support/run/temporary-folder.ts';

/** The programs of Debian that make the archives. */

const MOMENT = Date.parse('2026-11-30') / 1000;

/** The same files, made in another order and with other rights. */
const layOut = (names: string[], mode: number, ...path: string[]): { root: string; folder: string } => {
  const root = temporaryFolder();
  const folder = join(root, ...path);
  for (const name of names) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), `Dit is ${name}`, { mode });
  }
  settle(folder, MOMENT);
  return { root, folder };
};

const NAMES = ['LICENSE.txt', 'THIRD-PARTY-NOTICES.txt', 'app/één.txt', 'node/bin/node', 'ouder-audit'];

it.each(['zip', 'tar.xz', 'deb'])(
  'the same files give the same %s, whenever and however they were made',
  async (kind) => {
    const pack = async (names: string[], mode: number): Promise<Buffer> => {
      const path = kind === 'deb' ? ['debian', 'usr', 'lib', 'ouder-audit'] : ['ouder-audit-1.0.0'];
      const { root, folder } = layOut(names, mode, ...path);
      const archive = join(root, `uit.${kind}`);
      const about = { version: '1.0.0', description: 'Een proef', author: 'iemand' };
      if (kind === 'zip') await zipFolder(folder, archive);
      else if (kind === 'tar.xz') await tarFolder(folder, archive, MOMENT);
      else await packDebian(join(root, 'debian'), archive, about, '[Desktop Entry]', MOMENT);
      return readFileSync(archive);
    };
    const first = await pack(NAMES, 0o600);
    // The moment that a zip tells has steps of two seconds.
    execFileSync('sleep', ['2.1']);
    expect((await pack(NAMES.toReversed(), 0o755)).equals(first)).toBe(true);
  },
);
