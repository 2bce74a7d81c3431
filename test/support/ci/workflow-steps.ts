import type { CiPlatform } from '../../../src/base/ci-platforms.ts';
import type { Parsed } from './workflows.ts';

/** The steps of a written workflow, in terms that fit all platforms. */

export type Step = {
  name: string;
  /** What a shell runs, and how the platform starts it; null for a step that only saves files. */
  script: { shell: string[]; text: string } | null;
  /** Whether it still runs after an earlier step failed. */
  afterFailure: boolean;
  /** Whether the run fails if this step fails. */
  counts: boolean;
  /** The files and folders that it saves. */
  takes: string[];
};

const CONDITIONS: Record<string, boolean> = {
  'success() || failure()': true,
  'always()': true,
  'succeededOrFailed()': true,
};

const runsAfterFailure = (condition: string | undefined): boolean => {
  if (condition === undefined) return false;
  const known = CONDITIONS[condition];
  if (known === undefined) throw new Error(`the test does not know the condition ${condition}`);
  return known;
};

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** GitHub: `bash -e {0}` on Linux (docs: workflow syntax, `jobs.<job_id>.steps[*].shell`). */
const githubStep = (step: Parsed): Step => ({
  name: step.name,
  script: step.run === undefined ? null : { shell: ['bash', '-e'], text: step.run },
  afterFailure: runsAfterFailure(step.if),
  counts: step['continue-on-error'] !== true,
  takes: [...lines(step.with?.path ?? ''), ...lines(step.with?.sarif_file ?? '')],
});

/**
 * GitLab: all lines of `script` run in one shell that stops at the first failure; `after_script` always runs, in another shell.
 */
const gitlabSteps = (job: Parsed): Step[] => [
  { name: 'script', ...gitlabScript(job.script), afterFailure: false, counts: true, takes: [] },
  { name: 'after_script', ...gitlabScript(job.after_script), afterFailure: true, counts: false, takes: [] },
  {
    name: 'artifacts',
    script: null,
    afterFailure: job.artifacts.when === 'always',
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
  afterFailure: runsAfterFailure(step.condition),
  counts: true,
  takes: [...lines(step.inputs?.testResultsFiles ?? ''), ...lines(step.inputs?.targetPath ?? '')],
});

export const stepsOf: Record<CiPlatform, (file: Parsed) => Step[]> = {
  github: (file) => file.jobs['ouder-audit'].steps.map(githubStep),
  gitlab: (file) => gitlabSteps(file['ouder-audit']),
  azure: (file) => file.jobs[0].steps.map(azureStep),
};
