import type { AuditProblem } from '../assessment/audit-review.ts';

/**
 * What an audit may still lack on its way to a final report. Anything else that stands in the way breaks a rule: no command leaves an
 * audit like that, so somebody wrote it by hand, or forged it. A new problem breaks a rule until it stands here.
 */
const MAY_LACK: ReadonlySet<AuditProblem['code']> = new Set<AuditProblem['code']>([
  'one-source',
  'one-kind',
  'file-missing',
  'not-linked',
  'questions-missing',
  'voice-missing',
  'finding-missing',
  'reason-thin',
  'reason-twice',
  'deviation-missing',
  'people-missing',
  'group-missing',
  'sample-missing',
  'auditor-unknown',
  'auditor-open',
  'independence-missing',
  'not-heard',
  'not-frozen',
  'changed-since',
  'framework-changed',
  'reweigh',
  'verdict-missing',
  'not-agreed',
  'not-confirmed',
  'advice-missing',
  'advice-not-agreed',
  'advice-not-confirmed',
  'condition-missing',
  'condition-apart',
  'not-presented',
  'reply-open',
  'reply-lapsed',
  'fact-open',
]);

export const breaksRule = ({ code }: AuditProblem): boolean => !MAY_LACK.has(code);
