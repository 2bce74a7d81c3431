import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const program = createRequire(import.meta.url).resolve('gitlab-ci-local');

/** It uses this, which Node 20 does not have yet. */
const UNION = 'Set.prototype.union ??= function (other) { return new Set([...this, ...other]); };\n';

const ORIGIN = 'git@gitlab.example:mijn-bestuur/scholen.git';

/**
 * Says what is wrong with the files of a project, by their path, of which one is `.gitlab-ci.yml`; nothing when all is well. The judge
 * fills in components and their inputs as GitLab does, and holds the outcome against the JSON Schema that GitLab publishes, which it
 * carries. It fetches nothing: the files are all there is.
 * @param folder a temporary folder
 */
export const gitlabErrors = async (folder: string, files: Readonly<Record<string, string>>): Promise<string | null> => {
  const project = mkdtempSync(join(folder, 'project-'));
  execFileSync('git', ['init', '--quiet'], { cwd: project });
  execFileSync('git', ['remote', 'add', 'origin', ORIGIN], { cwd: project });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }
  // It includes only what git knows.
  execFileSync('git', ['add', '--all'], { cwd: project });
  const union = join(project, 'union.mjs');
  writeFileSync(union, UNION);
  const args = ['--import', pathToFileURL(union).href, program, '--home', project, '--preview'];
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd: project, encoding: 'utf8' });
    if (!(stdout + stderr).includes('json schema validated')) throw new Error(`nothing was judged: ${stdout}${stderr}`);
    return null;
  } catch (error) {
    if (error instanceof Error && 'stderr' in error && 'stdout' in error) return `${error.stdout}${error.stderr}`;
    throw error;
  }
};
