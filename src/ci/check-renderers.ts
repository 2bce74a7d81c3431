import type { CheckFormat } from '../assessment/flags.ts';
import { type CheckContext, type Collector, collectorOf } from './check-renderer.ts';

/** The outcome of a check in every format; each renderer loads only when somebody asks for it. */
export const checkRenderers: Record<CheckFormat, () => Promise<(context: CheckContext) => Collector>> = {
  text: async () => collectorOf((await import('./check-text.ts')).textSteps),
  json: async () => collectorOf((await import('./check-json.ts')).jsonSteps),
  junit: async () => collectorOf((await import('./junit.ts')).junitSteps),
  sarif: async () => collectorOf((await import('./sarif.ts')).sarifSteps),
  github: async () => collectorOf((await import('./github.ts')).githubSteps),
  gitlab: async () => collectorOf((await import('./gitlab.ts')).gitlabSteps),
  markdown: async () => {
    const [{ jobSummarySteps }, { changeCommentSteps }] = await Promise.all([
      import('./job-summary.ts'),
      import('./change-comment.ts'),
    ]);
    return (context) =>
      context.compared === true ? collectorOf(changeCommentSteps)(context) : collectorOf(jobSummarySteps)(context);
  },
};
