import { reviewDossier } from '../../../audit/review-audit.ts';
import type { GlobalOptions, Host } from '../../../base/command.ts';
import { digestText } from '../../../base/io/digests.ts';
import { sayStack } from '../../../base/say.ts';
import { TOOL } from '../../../base/version.ts';
import type { Workplace } from '../../../dossier/commands/steps/workplace.ts';
import type { Dossier } from '../../../dossier/dossier.ts';
import type { QualityMark } from '../../../framework/quality-mark.ts';
import { openProgress } from '../../../terminal/io/progress.ts';
import type { JudgeInput } from '../../judge-dossier.ts';

/**
 * What judging a dossier needs, on this machine.
 * @param auditor whose file audit.yaml is: '' for the first auditor
 */
export const judgeInput = (
  host: Host,
  options: GlobalOptions,
  place: Workplace,
  mark: QualityMark,
  dossier: Dossier,
  auditor = '',
): JudgeInput => ({
  mark,
  dossier,
  evidenceFolder: place.evidence,
  documentReader: place.reader,
  onProgress: openProgress(host, options),
  clock: place.clock,
  digest: digestText,
  tool: TOOL,
  onCrash: (check, error) => {
    if (options.debug) sayStack(host, `${check}: ${error instanceof Error ? error.stack : String(error)}`);
  },
  review: (judged, facts) => reviewDossier(judged, facts, { mark, dossier, digest: digestText, auditor }),
});
