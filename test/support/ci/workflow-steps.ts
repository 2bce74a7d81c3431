import type { CiPlatform } from '../../../src/base/ci-platforms.ts';
import type { Parsed } from './workflows.ts';

/** The steps of a written workflow, in terms that fit all platforms. */

export type Step = {
  name: string;
  /** What a shell runs, and how the platform starts it; null for a step that only saves files. */
  script: { shell: string[]; text: string } | null;
  /** Whether it still runs after an earlier step failed. */
  afterFailure: boolean;
  /** Whether it runs only when the tool was installed. */
  needsTool: boolean;
  /** Whether its condition holds, apart from what happened before. */
  wanted: boolean;
  /** What it adds to the environment. */
  env: Record<string, string>;
  /** Whether the run fails if this step fails. */
  counts: boolean;
  /** The files and folders that it saves. */
  takes: string[];
};

const ALWAYS = ['(success() || failure())', 'succeededOrFailed()'];

/** GitHub knows how a step ended; on Azure the step that installs says so in a variable. */
const INSTALLED = ["steps.installeren.outcome == 'success'", "eq(variables.GEINSTALLEERD, 'true')"];

/** Whether the change comes from the repository itself, and not from a copy of somebody else. */
const FROM_HERE = [
  'github.event.pull_request.head.repo.full_name == github.repository',
  "(github.event_name != 'pull_request' || github.event.pull_request.head.repo.full_name == github.repository)",
];

type Condition = Pick<Step, 'afterFailure' | 'needsTool' | 'wanted'>;

/**
 * Reads the conditions that the workflows use: parts with && between them, of which the first may say that the step runs after a failure,
 * and the others compare a setting or the event with a text.
 */
const readCondition = (condition: string | undefined, settings: Readonly<Record<string, string>>): Condition => {
  const [, inAnd] = /^and\((.*)\)$/.exec(condition ?? '') ?? [];
  const all = inAnd?.replace('), ', ') && ') ?? condition ?? '';
  const parts = all.split(' && ').filter((part) => part !== '' && !FROM_HERE.includes(part));
  const comparisons = parts.filter((part) => !ALWAYS.includes(part) && !INSTALLED.includes(part));
  const holds = comparisons.map((part) => {
    const [, name, sign, text] = /^([\w.-]+) (==|!=) '(.*)'$/.exec(part) ?? [];
    const known = name === undefined ? undefined : settings[name];
    if (part.startsWith('hashFiles(')) return false;
    if (known === undefined) throw new Error(`the test does not know the condition ${part}`);
    return (known === text) === (sign === '==');
  });
  return {
    afterFailure: parts.some((part) => ALWAYS.includes(part)),
    needsTool: parts.some((part) => INSTALLED.includes(part)),
    wanted: holds.every((each) => each),
  };
};

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What the runner starts for `shell: bash` (docs: workflow syntax, `jobs.<job_id>.steps[*].shell`). */
const BASH = ['bash', '--noprofile', '--norc', '-eo', 'pipefail'];

/** The text of an input with `${{ inputs.x }}` filled in. */
const filledIn = (text: string, settings: Readonly<Record<string, string>>): string =>
  text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_all, name: string) => settings[name] ?? '');

/** @param settings by the names that expressions use, such as env.BERICHT and inputs.comment */
const githubStep =
  (settings: Readonly<Record<string, string>>, defaultShell: string | undefined) =>
  (step: Parsed): Step => {
    if ((step.shell ?? defaultShell) !== 'bash' && step.run !== undefined) throw new Error('another shell');
    const env: Record<string, string> = step.env ?? {};
    return {
      name: step.name,
      script: step.run === undefined ? null : { shell: BASH, text: step.run },
      ...readCondition(step.if, settings),
      counts: step['continue-on-error'] !== true,
      env: Object.fromEntries(Object.entries(env).map(([name, text]) => [name, filledIn(text, settings)])),
      takes: String(step.uses).startsWith('actions/upload-artifact@') ? lines(step.with.path) : [],
    };
  };

/** The steps of a composite action, with these inputs. */
export const stepsOfAction = (file: Parsed, given: Record<string, string>, event = 'push'): Step[] => {
  const defaults = Object.entries(file.inputs as Record<string, { default: string }>);
  const inputs = Object.fromEntries(
    defaults.map(([name, input]) => [`inputs.${name}`, given[name] ?? String(input.default)]),
  );
  return file.runs.steps.map(githubStep({ ...inputs, 'github.event_name': event }, undefined));
};

/** GitLab: all lines of `script` run in one shell that stops at the first failure. */
const gitlabSteps = (job: Parsed): Step[] => [
  {
    name: 'script',
    ...gitlabScript(job.script),
    afterFailure: false,
    needsTool: false,
    wanted: true,
    env: {},
    counts: true,
    takes: [],
  },
  {
    name: 'artifacts',
    script: null,
    afterFailure: job.artifacts.when === 'always',
    needsTool: false,
    wanted: true,
    env: {},
    counts: true,
    takes: [...job.artifacts.paths, ...Object.values<string>(job.artifacts.reports)],
  },
];

const gitlabScript = (text: string[]) => ({
  script: { shell: ['bash', '-eo', 'pipefail'], text: text.join('\n') },
});

/** Azure: a script step is bash without -e, so the last command decides. */
const azureStep = (step: Parsed): Step => ({
  name: step.displayName ?? 'checkout',
  script: step.script === undefined ? null : { shell: ['bash', '--noprofile', '--norc'], text: step.script },
  ...readCondition(step.condition, {}),
  env: {},
  counts: true,
  takes: [...lines(step.inputs?.testResultsFiles ?? ''), ...lines(step.inputs?.targetPath ?? '')],
});

export const stepsOf: Record<CiPlatform, (file: Parsed) => Step[]> = {
  github: (file) => {
    const env = Object.fromEntries(Object.entries<string>(file.env).map(([name, text]) => [`env.${name}`, text]));
    const settings = { ...env, 'github.event_name': 'push' };
    return file.jobs['ouder-audit'].steps.map(githubStep(settings, file.defaults.run.shell));
  },
  gitlab: (file) => gitlabSteps(file['ouder-audit']),
  azure: (file) => file.jobs[0].steps.map(azureStep),
};
