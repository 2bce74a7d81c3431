import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { CI_PLATFORMS, type CiPlatform } from '../../src/base/ci-platforms.ts';
import { renderWorkflow, WORKFLOW_FILES } from '../../src/ci/workflow-file.ts';
import { type Step, stepsOf, stepsOfAction } from '../support/ci/workflow-steps.ts';
import { readVariables } from '../support/ci/workflows.ts';
import { type Installed, packTool, repositoryWithExample, runProgram } from '../support/run/installed-tool.ts';
import { projectRoot } from '../support/run/run-binary.ts';
import { runBuilt } from '../support/run/run-built.ts';

/**
 * The workflows that `init --ci` writes, run as they stand: the tool packed and installed by their own first step, and each step in
 * the shell of its platform. What a platform does itself (fetch the files, set Node up, take files along) is left to it.
 */

let shared: string;
let tool: Installed;

beforeAll(() => {
  shared = mkdtempSync(join(tmpdir(), 'ouder-audit-ci-'));
  tool = packTool(shared);
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

/** Runs steps as their platform would: after a failure only those that ask for it. */
const runSteps = (
  steps: readonly Step[],
  root: string,
  env: NodeJS.ProcessEnv,
): { runs: RunOfStep[]; failed: boolean } => {
  const runs: RunOfStep[] = [];
  let failed = false;
  let installed = false;
  for (const step of steps) {
    if (!step.wanted || (failed && !step.afterFailure) || (step.needsTool && !installed)) continue;
    if (step.script === null) {
      runs.push({ step, code: 0, output: '' });
      continue;
    }
    const [shell = 'bash', ...flags] = step.script.shell;
    const script = join(shared, 'step.sh');
    writeFileSync(script, step.script.text);
    const { code, stdout, stderr } = runProgram(shell, [...flags, script], root, { ...env, ...step.env });
    runs.push({ step, code, output: stdout + stderr });
    failed ||= code !== 0 && step.counts;
    installed ||= code === 0 && step.script.text.includes('npm install');
  }
  return { runs, failed };
};

/** Runs a workflow that `init --ci` wrote, with these settings of the user. */
const runWorkflow = (platform: CiPlatform, root: string, settings: Record<string, string> = {}) => {
  const file = parse(readFileSync(join(root, WORKFLOW_FILES[platform]), 'utf8'));
  const own = { ...readVariables(platform, file), XDG_CACHE_HOME: join(shared, 'kennis'), ...settings };
  if (platform === 'github') writeFileSync(join(root, '.summary.md'), '');
  return runSteps(stepsOf[platform](file), root, {
    ...tool.env,
    CI: 'true',
    ...platformVariables[platform](root),
    ...own,
  });
};

/** Runs the composite action of this project, with these inputs. */
const runAction = (root: string, inputs: Record<string, string>, event = 'push', env: Record<string, string> = {}) => {
  writeFileSync(join(root, '.summary.md'), '');
  return runSteps(stepsOfAction(parse(readFileSync(join(projectRoot, 'action.yml'), 'utf8')), inputs, event), root, {
    ...tool.env,
    CI: 'true',
    ...platformVariables.github(root),
    ...env,
  });
};

const sizeOf = (path: string): number => {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  return stat.isDirectory() ? readdirSync(path).length : stat.size;
};

/** What the steps take along: each is there, and is not empty. */
const expectTaken = (runs: RunOfStep[], root: string) => {
  const taken = runs.flatMap(({ step }) => step.takes);
  expect(taken.length).toBeGreaterThan(0);
  for (const file of ['junit.xml', 'rapport/rapport.html', 'rapport/audit.json'])
    expect({ file, size: sizeOf(join(root, 'ouder-audit-uitkomst', file)) }).not.toMatchObject({ size: 0 });
  expect(taken.filter((path) => sizeOf(join(root, path)) === 0)).toEqual([]);
};

const codeOf = (runs: RunOfStep[], part: string): number | null =>
  runs.find(({ step }) => step.script?.text.includes(part) === true)?.code ?? null;

/** A dossier with nothing wrong that fails a check. */
const lenient = (root: string, name: string) => {
  const school = join(root, name, 'school.yaml');
  writeFileSync(school, readFileSync(school, 'utf8').replace(/^check:.*$/m, 'check: { failOn: never }'));
};

describe.each(CI_PLATFORMS)('the workflow for %s', (platform) => {
  it('fails on a dossier with errors, makes the report all the same, and takes everything along', async () => {
    const root = repositoryWith('onze school');
    expect((await runBuilt(['init', 'onze school', '--ci', platform], { cwd: root })).code).toBe(0);
    const { runs, failed } = runWorkflow(platform, root);
    const told = runs.map(({ step, output }) => `${step.name}\n${output}`).join('\n');
    expect(codeOf(runs, 'ouder-audit check'), told).toBe(1);
    expect(codeOf(runs, 'ouder-audit report'), told).toBe(platform === 'gitlab' ? 1 : 0);
    expect(failed).toBe(true);
    const steps = stepsOf[platform](parse(readFileSync(join(root, WORKFLOW_FILES[platform]), 'utf8')));
    expect(runs).toHaveLength(steps.filter(({ wanted }) => wanted).length);
    expect(existsSync(join(root, 'onze school/rapport'))).toBe(false);
    expectTaken(runs, root);
    if (platform === 'github') expect(sizeOf(join(root, '.summary.md'))).toBeGreaterThan(100);
  });

  it('installs nothing, and says so, when the package is not in the repository', async () => {
    const root = repositoryWith('school');
    rmSync(join(root, basename(tool.tarball)));
    expect((await runBuilt(['init', 'school', '--ci', platform], { cwd: root })).code).toBe(0);
    const { runs, failed } = runWorkflow(platform, root);
    expect(failed).toBe(true);
    const [install, ...others] = runs.filter(({ step }) => step.script !== null);
    expect(install?.code).toBe(2);
    expect(install?.output).toContain(`Het pakket ./${basename(tool.tarball)} staat niet in de repository.`);
    // What cannot do anything without the tool does not add an error of its own.
    expect(others).toEqual([]);
  });

  it('passes when the school says that findings hold nothing up, under a name that shells dislike', async () => {
    const name = `'De "Brug" $HOME; exit 3 #😀`;
    const root = repositoryWith(name);
    lenient(root, name);
    expect((await runBuilt(['init', name, '--ci', platform], { cwd: root })).code).toBe(0);
    const { runs, failed } = runWorkflow(platform, root);
    expect(failed, runs.map(({ output }) => output).join('\n')).toBe(false);
    expectTaken(runs, root);
  });

  it('fails when only the report cannot be made', async () => {
    const root = repositoryWith('school');
    lenient(root, 'school');
    expect((await runBuilt(['init', 'school', '--ci', platform], { cwd: root })).code).toBe(0);
    mkdirSync(join(root, 'ouder-audit-uitkomst/rapport'), { recursive: true });
    writeFileSync(join(root, 'ouder-audit-uitkomst/rapport/rapport.html'), 'van iemand anders');
    const { runs, failed } = runWorkflow(platform, root);
    expect(failed).toBe(true);
    expect(runs.map(({ output }) => output).join('\n')).toContain('bestaat al. Er is niets overschreven.');
  });

  it('checks a board, and holds it against earlier results, by its settings alone', async () => {
    const root = repositoryWith('scholen/de-brug');
    cpSync(join(root, 'scholen/de-brug'), join(root, 'scholen/het-kompas'), { recursive: true });
    for (const school of ['de-brug', 'het-kompas']) {
      await runBuilt(['report', school, '--format', 'json', '--output', 'uit', '--quiet'], {
        cwd: join(root, 'scholen'),
      });
      cpSync(join(root, 'scholen/uit/audit.json'), join(root, 'scholen', school, 'audit-begin.json'));
    }
    expect((await runBuilt(['init', 'scholen/de-brug', '--ci', platform], { cwd: root })).code).toBe(0);
    const settings = { DOSSIER: './scholen', MEER_SCHOLEN: 'true', VERGELIJK_MET: 'audit-begin.json' };
    const { runs, failed } = runWorkflow(platform, root, settings);
    expect(failed, runs.map(({ output }) => output).join('\n')).toBe(false);
    for (const school of ['de-brug', 'het-kompas'])
      expect(sizeOf(join(root, 'ouder-audit-uitkomst/rapport', school, 'rapport.html'))).toBeGreaterThan(1000);
  });
});

/** A `gh` that answers as the interface of GitHub does, and writes down what it was told. */
const fakeGithub = (folder: string, comments: readonly { id: number; login: string; body: string }[]): string => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'comments.json'), JSON.stringify(comments));
  const program = `#!/usr/bin/env node
const { readFileSync, appendFileSync } = require('node:fs');
const args = process.argv.slice(2);
const method = args.includes('--method') ? args[args.indexOf('--method') + 1] : 'GET';
if (method === 'GET') {
  for (const { id, login, body } of JSON.parse(readFileSync(${JSON.stringify(join(folder, 'comments.json'))}, 'utf8')))
    if (login === 'github-actions[bot]') process.stdout.write(id + '\\t' + body.split('\\n')[0] + '\\n');
} else {
  const file = args[args.indexOf('--field') + 1].replace('body=@', '');
  const path = args.find((arg) => arg.startsWith('repos/'));
  appendFileSync(${JSON.stringify(join(folder, 'calls.txt'))}, method + ' ' + path + ' ' + readFileSync(file, 'utf8').split('\\n')[0] + '\\n');
}
`;
  writeFileSync(join(folder, 'gh'), program, { mode: 0o755 });
  return folder;
};

describe('the action of this project', () => {
  const packageName = () => basename(tool.tarball);

  it('does in a clean folder what the workflow for GitHub does, step by step', async () => {
    const root = repositoryWith('onze school');
    const { runs, failed } = runAction(root, { dossier: './onze school', package: packageName() });
    const told = runs.map(({ step, output }) => `${step.name}\n${output}`).join('\n');
    expect(codeOf(runs, 'ouder-audit check "$@"'), told).toBe(1);
    expect(codeOf(runs, 'ouder-audit report'), told).toBe(0);
    expect(failed).toBe(true);
    expectTaken(runs, root);
    expect(sizeOf(join(root, '.summary.md'))).toBeGreaterThan(100);
    const workflow = parse(renderWorkflow('github', { dossier: '.', tool: './x.tgz' }));
    const scripts = (steps: { run?: string }[]) => steps.flatMap(({ run }) => run ?? []);
    const action = parse(readFileSync(join(projectRoot, 'action.yml'), 'utf8'));
    expect(scripts(action.runs.steps)).toEqual(scripts(workflow.jobs['ouder-audit'].steps));
    expect(scripts(action.runs.steps).length).toBeGreaterThan(4);
  });

  it('tells in a pull request what changed, and replaces what it told before', () => {
    const root = repositoryWith('school');
    // What actions/checkout puts there: the branch to which the change goes.
    cpSync(join(root, 'school'), join(root, '.ouder-audit-doel/school'), { recursive: true });
    writeFileSync(join(root, 'school/bewijs/nieuw.txt'), 'Verslag van de ouderavond.\n');
    const marker = '<!-- ouder-audit:school -->';
    const other = { id: 4, login: 'iemand', body: `${marker}\nvan mij` };
    const runWith = (name: string, comments: Parameters<typeof fakeGithub>[1]) => {
      const folder = fakeGithub(join(shared, name), comments);
      const env = {
        PATH: [folder, tool.env['PATH']].join(delimiter),
        GITHUB_REPOSITORY: 'bestuur/scholen',
      };
      const run = runAction(
        root,
        { dossier: './school', package: packageName(), comment: 'true' },
        'pull_request',
        env,
      );
      return { ...run, calls: readFileSync(join(folder, 'calls.txt'), 'utf8') };
    };
    const first = runWith('eerst', [other]);
    expect(first.failed, first.runs.map(({ output }) => output).join('\n')).toBe(false);
    expect(first.calls).toBe(`POST repos/bestuur/scholen/issues//comments ${marker}\n`);
    rmSync(join(root, 'ouder-audit-uitkomst'), { recursive: true });
    const again = runWith('weer', [other, { id: 7, login: 'github-actions[bot]', body: `${marker}\nvan eerst` }]);
    expect(again.calls).toBe(`PATCH repos/bestuur/scholen/issues/comments/7 ${marker}\n`);
  });
});

describe('the step that writes in a pull request', () => {
  it('says in a sentence that there is nothing to tell, where the check wrote nothing or had nothing to compare with', () => {
    const [step] = stepsOfAction(parse(readFileSync(join(projectRoot, 'action.yml'), 'utf8')), {}).filter(
      ({ name }) => name === 'Bericht in het voorstel',
    );
    const root = mkdtempSync(join(shared, 'bericht-'));
    const run = () => runSteps([{ ...(step as Step), wanted: true, needsTool: false }], root, tool.env).runs;
    expect(run()).toMatchObject([{ code: 0, output: 'De controle is niet uitgevoerd. Er komt geen bericht.\n' }]);
    mkdirSync(join(root, 'ouder-audit-uitkomst'));
    writeFileSync(join(root, 'ouder-audit-uitkomst/bericht.md'), '## De Brug\n');
    expect(run()).toMatchObject([{ code: 0, output: expect.stringContaining('niets om mee te vergelijken') }]);
  });
});

describe('the component for GitLab', () => {
  it('runs the same lines as the file that init writes, for the same rules', () => {
    const text = readFileSync(join(projectRoot, 'templates/ouder-audit/template.yml'), 'utf8');
    const [spec, component] = parseAllDocuments(text).map((each) => each.toJS());
    const job = component['ouder-audit'];
    const written = parse(renderWorkflow('gitlab', { dossier: '.', tool: './x.tgz' }))['ouder-audit'];
    for (const key of ['image', 'script', 'rules', 'artifacts', 'interruptible', 'resource_group', 'timeout'])
      expect({ key, value: job[key] }).toEqual({ key, value: written[key] });
    const used = [...text.matchAll(/\$\[\[ inputs\.(\w+) \]\]/g)].map(([, name]) => name);
    expect(new Set(used)).toEqual(new Set(Object.keys(spec.spec.inputs)));
  });
});
