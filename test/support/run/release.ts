import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOOL } from '../../../src/base/version.ts';
import { projectRoot } from './run-binary.ts';

/** What `npm run package` made, which takes minutes: the tests of it do not make it themselves. */

const folder = join(projectRoot, 'release');

export const releaseFolder = folder;

/** The path of a file that is given out; {version} stands for the version of the tool. */
export const released = (name: string): string => join(folder, name.replaceAll('{version}', TOOL.version));

/** @throws when there is no release, or one of other sources than these */
export const demandRelease = (): void => {
  const tarball = released('ouder-audit-{version}.tgz');
  if (!existsSync(join(folder, 'SHA256SUMS'))) throw new Error('There is no release/: run npm run package first.');
  for (const name of ['dist/main.js', 'dist/cli-program.js']) {
    const packed = execFileSync('tar', ['-xzOf', tarball, `package/${name}`], { maxBuffer: 1e9 });
    if (!packed.equals(readFileSync(join(projectRoot, name))))
      throw new Error('release/ was made of other sources than these: run npm run package again.');
  }
};
