import type { Host } from '../../../base/command.ts';
import { say } from '../../../base/say.ts';
import { fitOutput } from '../../../terminal/screen.ts';
import { runWords } from '../../../wording/run.ts';
import type { AuditResult } from '../../audit-result.ts';

/**
 * Warns, also with --quiet, when a framework calls itself a known version and holds something else: whatever a school chose about the
 * finding, nobody should judge by it unawares.
 */
export const warnWhenAltered = (host: Host, { qualityMark }: Pick<AuditResult, 'qualityMark'>): void => {
  const { content, id, version } = qualityMark;
  if (content === 'altered') say(host, fitOutput([runWords.frameworkAltered(id, version)], host, 'stderr'));
};
