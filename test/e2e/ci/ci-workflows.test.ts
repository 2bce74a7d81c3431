import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CI_PLATFORMS, type CiPlatform } from '../../../src/base/ci-platforms.ts';
import { WORKFLOW_FILES } from '../../../src/ci/workflow-file.ts';
import { type Step, stepsOf } from '../../support/ci/workflow-steps.ts';
import { readVariables } from '../../support/ci/workflows.ts';
import { type Installed, packTool, repositoryWithExample, runProgram } from '../../support/run/installed-tool.ts';
import { runBuilt } from '../../support/run/run-built.ts';

/**
 * The workflows that `init --ci` writes, run as they stand: the tool packed and installed by their own first step, and each step in
 * the shell of its platform. What a platform does itself (fetch the files, set Node up, take files along) is left to it.
 */

let shared: string;
let tool: Installed;

beforeAll(() => {
  shared = mkdtempSync(join(tmpdir(), 'ouder-audit-ci-'));
  tool = packTool(shared, { packages: false });
});
afterAll(() => rmSync(shared, { recursive: true, force: true }));

/** The package stands where the workflow expects it. */
const repositoryWith = (name: string): string => {
  const root = repositoryWithExample(tool, name);
  cpSync(tool.tarball, join(root, basename(tool.tarball)));
  return root;
};

/** What a platform itself puts into the environment of every step. */
const platformVariables: Record<CiPlatform, (root: string) => Record<string, string>> = {
  github: (root) => ({
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: root,
    GITHUB_STEP_SUMMARY: join(root, '.summary.md'),
  }),
  gitlab: (root) => ({ GITLAB_CI: 'true', CI_PROJECT_DIR: root }),
  azure: (root) => ({ TF_BUILD: 'True', BUILD_SOURCESDIRECTORY: root }),
};

type RunOfStep = { step: Step; code: number | null; output: string };

/** Runs a workflow as its platform would: steps after a failure only where they ask for it. */
const runWorkflow = (platform: CiPlatform, root: string): { runs: RunOfStep[]; failed: boolean } => {
  const file = parse(readFileSync(join(root, WORKFLOW_FILES[platform]), 'utf8'));
  const own = readVariables(platform, file);
  const env = { ...tool.env, CI: 'true', ...platformVariables[platform](root), ...own };
  if (platform === 'github') writeFileSync(join(root, '.summary.md'), '');
  const runs: RunOfStep[] = [];
  let failed = false;
  for (const step of stepsOf[platform](file)) {
    if (failed && !step.afterFailure) continue;
    if (step.script === null) {
      runs.push({ step, code: 0, output: '' });
      continue;
    }
    const [shell = 'bash', ...flags] = step.script.shell;
    const script = join(shared, 'step.sh');
    writeFileSync(script, step.script.text);
    const { code, stdout, stderr } = runProgram(shell, [...flags, script], root, env);
    runs.push({ step, code, output: stdout + stderr });
    failed ||= code !== 0 && step.counts;
  }
  return { runs, failed };
};

const sizeOf = (path: string): number => {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  return stat.isDirectory() ? readdirSync(path).length : stat.size;
};

/** What the steps take along: each is there, and is not empty. */
const expectTaken = (runs: RunOfStep[], root: string) => {
  const taken = runs.flatMap(({ step }) => step.takes);
  expect(taken.length).toBeGreaterThan(1);
  expect(taken.filter((path) => sizeOf(join(root, path)) === 0)).toEqual([]);
};

const codeOf = (runs: RunOfStep[], part: string): number | null =>
  runs.find(({ step }) => step.script?.text.includes(part) === true)?.code ?? null;

describe.each(CI_PLATFORMS)('the workflow for %s', (platform) => {
  it('fails on a dossier with errors, makes the report all the same, and takes everything along', async () => {
    const root = repositoryWith('onze school');
    expect((await runBuilt(['init', 'onze school', '--ci', platform], { cwd: root })).code).toBe(0);
    const { runs, failed } = runWorkflow(platform, root);
    const told = runs.map(({ step, output }) => `${step.name}\n${output}`).join('\n');
    expect(codeOf(runs, 'ouder-audit check'), told).toBe(1);
    expect(codeOf(runs, 'ouder-audit report'), told).toBe(0);
    expect(failed).toBe(true);
    expect(runs).toHaveLength(
      stepsOf[platform](parse(readFileSync(join(root, WORKFLOW_FILES[platform]), 'utf8'))).length,
    );
    expectTaken(runs, root);
    if (platform === 'github') expect(sizeOf(join(root, '.summary.md'))).toBeGreaterThan(100);
  });

  it('installs nothing, and says so, when the package is not in the repository', async () => {
    const root = repositoryWith('school');
    rmSync(join(root, basename(tool.tarball)));
    expect((await runBuilt(['init', 'school', '--ci', platform], { cwd: root })).code).toBe(0);
    const { runs, failed } = runWorkflow(platform, root);
    expect(failed).toBe(true);
    const [install] = runs.filter(({ step }) => step.script?.text.includes('npm install'));
    expect(install?.code).toBe(2);
    expect(install?.output).toContain(`Het pakket ./${basename(tool.tarball)} staat niet in de repository.`);
  });

  it('passes when the school says that findings hold nothing up, under a name that shells dislike', async () => {
    const name = `'De "Brug" $HOME; exit 3 #😀`;
    const root = repositoryWith(name);
    const school = join(root, name, 'school.yaml');
    writeFileSync(school, readFileSync(school, 'utf8').replace(/^check:.*$/m, 'check: { failOn: never }'));
    expect((await runBuilt(['init', name, '--ci', platform], { cwd: root })).code).toBe(0);
    const { runs, failed } = runWorkflow(platform, root);
    expect(failed, runs.map(({ output }) => output).join('\n')).toBe(false);
    expectTaken(runs, root);
  });
});
