import { auditClosing } from '../../../audit/words/desk.ts';
import type { Host } from '../../../base/command.ts';
import { breakLines } from '../../../base/plain-text.ts';
import { say } from '../../../base/say.ts';
import { widthOf } from '../../../terminal/screen.ts';
import type { Dossier } from '../../dossier.ts';
import { auditsOf, frozenIn } from '../../frozen/audits.ts';

/** Warns, before a command changes a dossier that is frozen for an audit, that the audit will show the change. */
export const warnWhenFrozen = (host: Host, dossier: Pick<Dossier, 'audit' | 'otherAudits'>): void => {
  const [frozen] = frozenIn(auditsOf(dossier));
  if (frozen === undefined) return;
  say(host, breakLines(auditClosing.frozenNotice(frozen.on), widthOf(host.stderr)));
};
