import type { CheckedDossier } from '../../../src/assessment/checked-dossier.ts';
import { changeCommentSteps } from '../../../src/ci/change-comment.ts';
import { jsonSteps } from '../../../src/ci/check-json.ts';
import { type CheckContext, collectorOf, type FormatSteps } from '../../../src/ci/check-renderer.ts';
import { textSteps } from '../../../src/ci/check-text.ts';
import { githubSteps } from '../../../src/ci/github.ts';
import { gitlabSteps } from '../../../src/ci/gitlab.ts';
import { jobSummarySteps } from '../../../src/ci/job-summary.ts';
import { junitSteps } from '../../../src/ci/junit.ts';
import { sarifSteps } from '../../../src/ci/sarif.ts';

/** What a check says about these dossiers, collected as `check` does it. */
const rendererOf =
  <Kept>(steps: FormatSteps<Kept>) =>
  (dossiers: readonly CheckedDossier[], context: CheckContext): string => {
    const collector = collectorOf(steps)(context);
    for (const dossier of dossiers) collector.add(dossier);
    return collector.text();
  };

export const renderCheckText = rendererOf(textSteps);
export const renderCheckJson = rendererOf(jsonSteps);
export const renderJunit = rendererOf(junitSteps);
export const renderSarif = rendererOf(sarifSteps);
export const renderGithub = rendererOf(githubSteps);
export const renderGitlab = rendererOf(gitlabSteps);
export const renderJobSummary = rendererOf(jobSummarySteps);
export const renderChangeComment = rendererOf(changeCommentSteps);
