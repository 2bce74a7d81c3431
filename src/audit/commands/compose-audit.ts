import { auditDossier } from '../../assessment/judge-dossier.ts';
import type { GlobalOptions, Host } from '../../base/command.ts';
import { digestText } from '../../base/io/digest-text.ts';
import { machineOf } from '../../base/io/machine.ts';
import { UserError } from '../../base/user-error.ts';
import type { ReplyFile, VerdictsInput } from '../../dossier/audit-file.ts';
import {
  auditInput,
  loadMark,
  openWorkplace,
  pathFrom,
  readRounds,
  type Workplace,
} from '../../dossier/commands/workplace.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { type Desk, Left } from '../../terminal/desk.ts';
import { readReplies, readVerdicts, startAudit, startReplies } from '../io/audit-files.ts';
import { type AuditSitting, sealNow } from '../sitting/audit-sitting.ts';
import { freezeDossier, newAudit } from '../sitting/freeze-dossier.ts';

/** Like compose.ts, for what only an audit needs. */

export { digestText };

export const readVerdictsFile = (host: Host, path: string): VerdictsInput => readVerdicts(pathFrom(host, path), path);

export const readRepliesFile = (host: Host, path: string): ReplyFile => readReplies(pathFrom(host, path), path);

export const beginReplies = async (
  host: Host,
  { folder, store }: Workplace,
  { mark }: Pick<AuditSitting, 'mark'>,
): Promise<void> => {
  if (startReplies(pathFrom(host, folder), machineOf(host))) await store.read(mark);
};

type Opened = { place: Workplace; sitting: Omit<AuditSitting, 'desk'>; fresh: boolean };

/** Whether an audit may begin here, or there has to be one: of this auditor, or of anybody. */
type Purpose = { auditor: string; start: boolean; ofAnybody?: boolean };

const needAudit = (folder: string, { audit, otherAudits }: Dossier, { start, ofAnybody = false }: Purpose): void => {
  const found = audit !== null || (ofAnybody && Object.keys(otherAudits).length > 0);
  if (!start && !found) throw new UserError('audit-missing', { folder });
};

/** Everything is looked at while nobody else can change it. */
const openSitting = async (
  host: Host,
  globals: GlobalOptions,
  place: Workplace,
  purpose: Purpose,
): Promise<Omit<Opened, 'place'>> => {
  const { store, evidence, clock } = place;
  const mark = await loadMark(host, globals, store);
  const rules = mark.audit;
  if (rules === undefined) throw new UserError('framework-without-audit', { title: mark.title });
  const found = await store.read(mark);
  needAudit(place.folder, found, purpose);
  const { auditor } = purpose;
  const earlier = await readRounds(host, place.folder);
  const result = await auditDossier({ ...auditInput(host, globals, place, mark, found), earlier, auditor });
  const digest = digestText;
  const sealed = await sealNow({ dossier: found, evidence, mark, digest });
  const fresh = purpose.start && found.audit === null;
  const audit = fresh ? newAudit(mark, freezeDossier(result, sealed, clock.today(), digest)) : found.audit;
  let begun = !fresh || audit === null;
  const begin = async () => {
    if (begun || audit === null) return;
    begun = true;
    startAudit(pathFrom(host, place.folder), auditor, audit, machineOf(host));
    await store.read(mark);
  };
  const dossier = { ...found, audit };
  return { fresh, sitting: { store, evidence, clock, digest, mark, rules, auditor, dossier, result, sealed, begin } };
};

/**
 * Opens a dossier for an auditor, and keeps others out while they work. The first time it is frozen as it is then; nothing is written
 * before the sitting says that it begins.
 * @throws UserError 'framework-without-audit', 'audit-missing', 'locked'
 */
export const withAudit = async <End>(
  host: Host,
  globals: GlobalOptions,
  folder: string,
  purpose: Purpose,
  work: (opened: Opened) => Promise<End>,
): Promise<End> => {
  const place = await openWorkplace(host, globals, folder, { auditor: purpose.auditor });
  // A folder that is no dossier gets no lock: reading it says what is wrong.
  if (!(await place.store.exists())) await place.store.read(await loadMark(host, globals, place.store));
  const release = await place.store.lock();
  try {
    return await work({ place, ...(await openSitting(host, globals, place, purpose)) });
  } finally {
    await release();
  }
};

/** A desk for what needs nobody: a script hands everything in as a file. */
export const SILENT_DESK: Desk = {
  show: () => undefined,
  ask: async () => {
    throw new Left();
  },
};
