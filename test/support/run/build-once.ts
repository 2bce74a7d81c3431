import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { originalReadySchool, writeReadySchool } from '../dossiers/ready-school.ts';

/** By these a build server, a git hook or a terminal tells programs how to behave. A test sets what it needs itself. */
const SURROUNDINGS =
  /^(CI|TF_BUILD|FORCE_COLOR|NO_COLOR|COLUMNS|LINES|SOURCE_DATE_EPOCH)$|^(CI|GIT|GITHUB|GITLAB|BUILD)_/;

/**
 * Builds the binary from these sources before the first test runs. Tests have their own cache, so that none of them sees what
 * an earlier run or the developer left. The browser is unpacked here: two tests that began together would start half of it.
 */
export const setup = async (): Promise<() => void> => {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], {
    cwd: root,
    stdio: 'inherit',
  });
  for (const name of Object.keys(process.env)) if (SURROUNDINGS.test(name)) delete process.env[name];
  const cache = mkdtempSync(join(tmpdir(), 'ouder-audit-cache-'));
  for (const name of ['XDG_CACHE_HOME', 'LOCALAPPDATA']) process.env[name] = cache;
  writeReadySchool(originalReadySchool());
  await chromium.executablePath();
  return () => rmSync(cache, { recursive: true, force: true });
};
