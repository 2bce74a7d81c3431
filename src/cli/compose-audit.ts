import { readReplies, readVerdicts, startAudit, startReplies } from '../adapters/audit-files.ts';
import { digestText } from '../adapters/digest-text.ts';
import { machineOf } from '../adapters/machine.ts';
import type { AuditDesk } from '../app/audit/audit-desk.ts';
import { type AuditSitting, sealNow } from '../app/audit/audit-sitting.ts';
import { freezeDossier, newAudit } from '../app/audit/freeze-dossier.ts';
import { auditDossier } from '../app/audit-dossier.ts';
import type { ReplyFile, VerdictsInput } from '../domain/audit/audit-file.ts';
import { UserError } from '../domain/user-error.ts';
import { auditInput, loadMark, openWorkplace, pathFrom, readRounds, type Workplace } from './compose.ts';
import type { GlobalOptions } from './global-options.ts';
import type { Host } from './host.ts';
import { wantsColor } from './style.ts';

/** Like compose.ts, for what only an audit needs. */

export { digestText };

export const readVerdictsFile = (host: Host, path: string): VerdictsInput => readVerdicts(pathFrom(host, path), path);

export const readRepliesFile = (host: Host, path: string): ReplyFile => readReplies(pathFrom(host, path), path);

export const beginReplies = (host: Host, { folder }: Workplace): void =>
  startReplies(pathFrom(host, folder), machineOf(host));

export const withAuditDesk: typeof import('./compose-interview.ts').withAuditDesk = async (host, globals, ...rest) => {
  // Inquirer makes its colours while it loads, and asks only the environment.
  if (!wantsColor(host, globals)) host.env['NO_COLOR'] = '1';
  return await (await import('./compose-interview.ts')).withAuditDesk(host, globals, ...rest);
};

type Opened = { place: Workplace; sitting: Omit<AuditSitting, 'desk'>; fresh: boolean };

/**
 * Opens a dossier for an auditor; the first time it is frozen as it is now.
 * @param start whether an audit may begin here; else there has to be one
 * @throws UserError 'framework-without-audit', 'audit-missing'
 */
export const openAudit = async (
  host: Host,
  globals: GlobalOptions,
  folder: string,
  { auditor, start }: { auditor: string; start: boolean },
): Promise<Opened> => {
  const place = await openWorkplace(host, globals, folder, { auditor });
  const { store, evidence, clock } = place;
  const mark = await loadMark(host, globals, store);
  const rules = mark.audit;
  if (rules === undefined) throw new UserError('framework-without-audit', { title: mark.title });
  let dossier = await store.read(mark);
  if (!start && dossier.audit === null && Object.keys(dossier.otherAudits).length === 0) {
    throw new UserError('audit-missing', { folder: place.folder });
  }
  const earlier = await readRounds(host, place.folder);
  const result = await auditDossier({ ...auditInput(host, globals, place, mark, dossier), earlier, auditor });
  const sealed = await sealNow({ dossier, evidence, mark, digest: digestText });
  const frozen = freezeDossier(result, sealed, clock.today(), digestText);
  const fresh = start && startAudit(pathFrom(host, place.folder), auditor, newAudit(mark, frozen), machineOf(host));
  if (fresh) dossier = await store.read(mark);
  const digest = digestText;
  return { place, fresh, sitting: { store, evidence, clock, digest, mark, rules, auditor, dossier, result, sealed } };
};

/** A desk for what needs nobody: a script hands everything in as a file. */
export const SILENT_DESK: AuditDesk = {
  show: () => undefined,
  choose: async () => null,
  tick: async () => null,
  write: async () => null,
};
