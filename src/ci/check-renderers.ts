import type { CheckFormat } from '../assessment/flags.ts';
import type { CheckRenderer } from './check-renderer.ts';

/** The outcome of a check in every format; each renderer loads only when somebody asks for it. */
export const checkRenderers: Record<CheckFormat, () => Promise<CheckRenderer>> = {
  text: async () => (await import('./check-text.ts')).renderCheckText,
  json: async () => (await import('./check-json.ts')).renderCheckJson,
  junit: async () => (await import('./junit.ts')).renderJunit,
  sarif: async () => (await import('./sarif.ts')).renderSarif,
  github: async () => (await import('./github.ts')).renderGithub,
  gitlab: async () => (await import('./gitlab.ts')).renderGitlab,
  markdown: async () => (await import('./job-summary.ts')).renderJobSummary,
};
