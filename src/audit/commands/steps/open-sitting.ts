import { judgeInput } from '../../../assessment/commands/steps/judge-input.ts';
import { warnWhenAltered } from '../../../assessment/commands/steps/warn-when-altered.ts';
import { readRounds } from '../../../assessment/io/earlier-results.ts';
import { judgeDossier } from '../../../assessment/judge-dossier.ts';
import type { GlobalOptions, Host } from '../../../base/command.ts';
import { dayByClock } from '../../../base/io/choose-clock.ts';
import { digestText } from '../../../base/io/digests.ts';
import { machineOf } from '../../../base/io/machine.ts';
import { pathFrom } from '../../../base/io/paths.ts';
import { UserError } from '../../../base/user-error.ts';
import { loadMark, openWorkplace, type Workplace } from '../../../dossier/commands/steps/workplace.ts';
import type { Dossier } from '../../../dossier/dossier.ts';
import { freezeDossier, newAudit } from '../../freeze-dossier.ts';
import { startAudit, startReplies } from '../../io/audit-files.ts';
import { sealOfPackage } from '../../io/received-package.ts';
import type { AuditSitting } from '../../sitting/audit-sitting.ts';
import { readFrozenNow } from '../../sitting/freeze-at-desk.ts';

/** Opens a dossier for an auditor, or for a school that replies. */

export type Opened = { place: Workplace; sitting: Omit<AuditSitting, 'desk'>; fresh: boolean };

/** Who opens the audit, and whether it may start now. If it may not, this auditor must have one already, or with `ofAnybody` any auditor. */
type Purpose = { auditor: string; start: boolean; ofAnybody?: boolean };

const needAudit = (folder: string, { audit, otherAudits }: Dossier, { start, ofAnybody = false }: Purpose): void => {
  const found = audit !== null || (ofAnybody && Object.keys(otherAudits).length > 0);
  if (!start && !found) throw new UserError('audit-missing', { folder });
};

/** Reads and judges the dossier; runs under the lock, so that nobody changes it meanwhile. */
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
  const earlier = readRounds(pathFrom(host, place.folder));
  const result = await judgeDossier({ ...judgeInput(host, globals, place, mark, found, auditor), earlier });
  const digest = digestText;
  const clockDay = dayByClock();
  const seal = sealOfPackage(pathFrom(host, place.folder));
  const state = await readFrozenNow({ dossier: found, evidence, mark, digest });
  const fresh = purpose.start && found.audit === null;
  const audit = fresh
    ? newAudit(mark, freezeDossier(result, state, { on: clock.today(), clock: clockDay }, digest), seal)
    : found.audit;
  let begun = !fresh || audit === null;
  const begin = async () => {
    if (begun || audit === null) return;
    begun = true;
    startAudit(pathFrom(host, place.folder), auditor, audit, machineOf(host));
    await store.read(mark);
  };
  const beginReplies = async () => {
    if (startReplies(pathFrom(host, place.folder), machineOf(host))) await store.read(mark);
  };
  const dossier = { ...found, audit };
  const at = { store, evidence, clock, clockDay, digest };
  return { fresh, sitting: { ...at, mark, rules, auditor, dossier, result, state, begin, beginReplies } };
};

/**
 * Opens a dossier for an auditor and keeps it locked during the work. The first time, freezes the dossier as it is, but writes that
 * down only when the sitting begins.
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
    const opened = await openSitting(host, globals, place, purpose);
    warnWhenAltered(host, opened.sitting.result);
    return await work({ place, ...opened });
  } finally {
    await release();
  }
};
