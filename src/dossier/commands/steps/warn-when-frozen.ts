import { auditClosing } from '../../../audit/words/desk.ts';
import type { Host } from '../../../base/command.ts';
import { say } from '../../../base/say.ts';
import { fitOutput } from '../../../terminal/screen.ts';
import type { Dossier } from '../../dossier.ts';
import { auditsOf, frozenIn } from '../../frozen/audits.ts';

/** Warns, before a command changes a dossier that is frozen for an audit, that the audit will show the change. */
export const warnWhenFrozen = (host: Host, dossier: Pick<Dossier, 'audit' | 'otherAudits'>): void => {
  const [frozen] = frozenIn(auditsOf(dossier));
  if (frozen === undefined) return;
  say(host, fitOutput([auditClosing.frozenNotice(frozen.on)], host, 'stderr'));
};
