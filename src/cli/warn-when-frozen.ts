import { auditsOf, frozenIn } from '../domain/audit/review-audit.ts';
import type { Dossier } from '../domain/dossier.ts';
import { breakLines } from '../domain/plain-text.ts';
import { auditClosing } from '../messages/nl-audit.ts';
import type { Host } from './host.ts';
import { say } from './say.ts';
import { widthOf } from './width.ts';

/** Says, before a command changes a dossier that was frozen for an audit, that the audit will tell. */
export const warnWhenFrozen = (host: Host, dossier: Pick<Dossier, 'audit' | 'otherAudits'>): void => {
  const [frozen] = frozenIn(auditsOf(dossier));
  if (frozen === undefined) return;
  say(host, breakLines(auditClosing.frozenNotice(frozen.on), widthOf(host.stderr)));
};
