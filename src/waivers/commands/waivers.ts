import { judgeInput } from '../../assessment/commands/steps/judge-input.ts';
import { judgeDossier } from '../../assessment/judge-dossier.ts';
import type { GlobalOptions, Host, RunCommand } from '../../base/command.ts';
import { stripControls } from '../../base/plain-text.ts';
import type { FlagsOf } from '../../base/usage.ts';
import { UserError } from '../../base/user-error.ts';
import { nextLines, numberAndFolder, tellChange, writeLines } from '../../dossier/commands/steps/tell-change.ts';
import { type LockedDossier, withLockedDossier } from '../../dossier/commands/steps/with-locked-dossier.ts';
import { loadMark, openWorkplace } from '../../dossier/commands/steps/workplace.ts';
import type { Waiver } from '../../dossier/dossier.ts';
import { lastWaiverDay } from '../../dossier/last-waiver-day.ts';
import { type Finding, subjectKey } from '../../findings/finding.ts';
import { acceptingRoles } from '../../framework/roles.ts';
import { findAccepting } from '../../framework/typed-names.ts';
import type { Desk } from '../../terminal/desk.ts';
import { askInWords } from '../../wording/ask-in-words.ts';
import type { addWaiverUsage, listWaiversUsage, removeWaiverUsage } from '../flags.ts';
import {
  acceptedByPrompt,
  acceptedFindingPrompt,
  oneOfKindPrompt,
  reasonPrompt,
  untilPrompt,
  whichWaiverPrompt,
} from '../prompts.ts';
import {
  acceptable,
  checkCode,
  checkSubject,
  checkTerms,
  findWaiver,
  listedWaiver,
  listWaivers,
  waiverEdits,
} from '../waiver.ts';
import { waiverSays as says } from '../words/waivers.ts';

/** `waivers list`: every waiver with its number, and whether it still holds. */
export const runListWaivers: RunCommand<typeof listWaiversUsage> = async ({ host, globals, args: [at = '.'] }) => {
  const place = await openWorkplace(host, globals, at);
  const mark = await loadMark(host, globals, place.store);
  const waivers = listWaivers(await place.store.read(mark), place.clock.today());
  const over = waivers.find((waiver) => waiver.over) ?? waivers[0];
  return writeLines(host, [
    ...(waivers.length === 0 ? [says.none] : waivers.flatMap(says.listed)),
    ...nextLines(
      [over === undefined ? says.addOne(place.folder) : says.remove(over.number, place.folder)],
      globals.quiet,
    ),
  ]);
};

type Flags = FlagsOf<typeof addWaiverUsage>;

const NAMES = ['code', 'subject', 'reason', 'by', 'until'] as const;

const findingsNow = async (
  host: Host,
  globals: GlobalOptions,
  { place, mark, dossier }: LockedDossier,
): Promise<Finding[]> => {
  const { findings } = await judgeDossier(judgeInput(host, globals, place, mark, dossier));
  return findings;
};

/** Asks which finding a waiver is for; null when there is none to accept. */
const askFinding = async (
  { code, subject }: Flags,
  findings: readonly Finding[],
  desk: Desk,
): Promise<Pick<Waiver, 'code' | 'subject'> | null> => {
  if (code !== undefined && subject !== undefined) return { code, subject };
  const fitting = findings.filter(
    (finding) =>
      (code === undefined || finding.code === code) &&
      (subject === undefined || subjectKey(finding.subject) === subject),
  );
  if (fitting.length === 0) return null;
  const kind = await desk.ask(acceptedFindingPrompt(fitting));
  const chosen = kind.length > 1 ? await desk.ask(oneOfKindPrompt(kind)) : kind[0];
  return chosen === undefined ? null : { code: chosen.code, subject: subjectKey(chosen.subject) };
};

/** Asks what the flags do not say; null when there is nothing to accept. */
const askWaiver = async (
  flags: Flags,
  findings: readonly Finding[],
  { desk, mark, dossier, place }: LockedDossier & { desk: Desk },
): Promise<Waiver | null> => {
  const named = await askFinding(flags, acceptable(findings, dossier.school.check?.findings ?? {}), desk);
  if (named === null) return null;
  const reason = flags.reason ?? stripControls(await askInWords({ desk, mark, dossier }, reasonPrompt, null)).trim();
  const by = flags.by ?? (await desk.ask(acceptedByPrompt(acceptingRoles(mark))));
  const until = flags.until ?? (await desk.ask(untilPrompt(place.clock.today(), lastWaiverDay(dossier, mark))));
  return { ...named, reason, by, until };
};

/** The waiver that flags describe. @throws UserError 'waiver-details-needed' */
const waiverByFlags = ({ code, subject, reason, by, until }: Flags): Waiver => {
  const given = { code, subject, reason, by, until };
  const missing = NAMES.filter((name) => given[name] === undefined);
  if (code === undefined || subject === undefined || reason === undefined || by === undefined || until === undefined)
    throw new UserError('waiver-details-needed', { missing, command: 'add' });
  return { code, subject, reason, by, until };
};

/** The waiver as flags and desk say it; null when there is nothing to accept. */
const makeWaiver = async (flags: Flags, findings: readonly Finding[], open: LockedDossier): Promise<Waiver | null> => {
  const { desk } = open;
  const asks = desk !== null && NAMES.some((name) => flags[name] === undefined);
  return asks ? await askWaiver(flags, findings, { ...open, desk }) : waiverByFlags(flags);
};

/** `waivers add`: accepts a finding until a day, with a reason and a role; asks what the flags do not say. */
export const runAddWaiver: RunCommand<typeof addWaiverUsage> = async ({ host, globals, args: [at = '.'], flags }) =>
  await withLockedDossier({ host, globals, flags }, at, async (open) => {
    const { place, mark, dossier, desk } = open;
    if (flags.code !== undefined) checkCode(flags.code, dossier.school.check?.findings ?? {});
    checkTerms(flags, dossier, mark, place.clock.today());
    const by = flags.by === undefined ? undefined : findAccepting(flags.by, mark);
    if (desk === null) waiverByFlags(flags);
    const findings = await findingsNow(host, globals, open);
    const waiver = await makeWaiver({ ...flags, by }, findings, open);
    if (waiver === null)
      return writeLines(host, [says.nothingToAccept, ...nextLines([says.check(place.folder)], globals.quiet)]);
    checkSubject(waiver, findings, place.folder);
    const { edits, number, renewed } = waiverEdits(waiver, dossier);
    await place.store.edit('uitzonderingen.yaml', edits);
    const listed = listedWaiver(waiver, number, place.clock.today());
    return tellChange(host, open, globals.quiet, {
      said: [renewed ? says.renewed(listed) : says.added(listed), says.means],
      next: [says.check(place.folder)],
      written: [[says.reasonOf(waiver.subject), flags.reason]],
    });
  });

/** `waivers remove`: takes a waiver out of the list. */
export const runRemoveWaiver: RunCommand<typeof removeWaiverUsage> = async ({ host, globals, args, flags }) => {
  const [named, at] = numberAndFolder(...args);
  return await withLockedDossier({ host, globals, flags }, at, async (open) => {
    const { place, dossier, desk } = open;
    const today = place.clock.today();
    const waivers = listWaivers(dossier, today);
    const asks = named === null && waivers.length > 0;
    if (asks && desk === null) throw new UserError('waiver-details-needed', { missing: ['number'], command: 'remove' });
    const number = asks && desk !== null ? await desk.ask(whichWaiverPrompt(waivers)) : (named ?? 1);
    const waiver = findWaiver(number, dossier, place.folder);
    await place.store.edit('uitzonderingen.yaml', [{ kind: 'remove', path: ['waivers', String(number - 1)] }]);
    return tellChange(host, open, globals.quiet, {
      said: [says.removed(listedWaiver(waiver, number, today))],
      next: [says.check(place.folder)],
    });
  });
};
