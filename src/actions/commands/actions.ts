import type { RunCommand } from '../../base/command.ts';
import { onlyGiven } from '../../base/records.ts';
import type { FlagsOf } from '../../base/usage.ts';
import { UserError } from '../../base/user-error.ts';
import { nextLines, numberAndFolder, tellChange, writeLines } from '../../dossier/commands/steps/tell-change.ts';
import { type LockedDossier, withLockedDossier } from '../../dossier/commands/steps/with-locked-dossier.ts';
import { loadMark, openWorkplace } from '../../dossier/commands/steps/workplace.ts';
import type { Action, Effect } from '../../dossier/dossier.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import { roleTitles } from '../../framework/roles.ts';
import { findCriterion, findRole } from '../../framework/typed-names.ts';
import { effectWords, mattersWords } from '../../wording/actions.ts';
import { askAction, askDue, askEffect, askOwner, settleDue } from '../ask-action.ts';
import { addEdits, changeEdits, findAction } from '../edit-actions.ts';
import type { addActionUsage, doneActionUsage, listActionsUsage, moveActionUsage } from '../flags.ts';
import { firstToDo, listActions, listedAction } from '../list-actions.ts';
import { whichActionPrompt } from '../prompts.ts';
import { actionSays as says } from '../words/actions.ts';

/** The words of flags by which somebody may be known. */
const writtenIn = ({
  criterion,
  ...words
}: Record<string, string | undefined> & { criterion: string }): [string, unknown][] => [[criterion, onlyGiven(words)]];

/** `actions list`: every action with its number, and what came of it. */
export const runListActions: RunCommand<typeof listActionsUsage> = async ({ host, globals, args: [folder = '.'] }) => {
  const place = await openWorkplace(host, globals, folder);
  const mark = await loadMark(host, globals, place.store);
  const actions = listActions(await place.store.read(mark), mark, place.clock.today());
  const titles = roleTitles(mark.roles);
  const lines = actions.flatMap(({ effect, ...action }) => [
    ...says.listed(action),
    ...[mattersWords(action)].filter((words) => words !== '').map(says.beside),
    ...(effect === null ? [] : [says.beside(effectWords(effect, titles))]),
  ]);
  const first = firstToDo(actions);
  const late = actions.filter(({ state }) => state === 'overdue').length;
  const toDo = first === undefined ? says.addOne(place.folder) : says.tickOff(first.number, late, place.folder);
  const done = actions.length > 0 && first === undefined ? [says.allDone] : [];
  return writeLines(host, [
    ...(actions.length === 0 ? [says.none] : lines),
    ...done,
    ...nextLines([toDo], globals.quiet),
  ]);
};

/** The action that flags describe. @throws UserError 'action-details-needed' */
const actionByFlags = (given: Partial<Action>): Action => {
  const { criterion, action } = given;
  if (criterion === undefined || action === undefined) {
    const missing = (['criterion', 'action'] as const).filter((name) => given[name] === undefined);
    throw new UserError('action-details-needed', { command: 'add', missing });
  }
  return { ...given, criterion, action, done: false };
};

/** `actions add`: adds an action to the plan; asks what the flags do not say. */
export const runAddAction: RunCommand<typeof addActionUsage> = async ({ host, globals, args: [at = '.'], flags }) => {
  return await withLockedDossier({ host, globals, flags }, at, async (open) => {
    const { place, mark, dossier, desk } = open;
    const today = place.clock.today();
    const { criterion, action, owner } = flags;
    const told: Partial<Action> = onlyGiven({
      criterion: criterion === undefined ? undefined : findCriterion(criterion, mark),
      action,
      owner,
      due: await settleDue(flags.due, flags.yes, { desk, mark, today }),
    });
    const asks = desk !== null && (told.criterion === undefined || told.action === undefined);
    const made = asks ? await askAction(told, { desk, mark, dossier, today }) : actionByFlags(told);
    if (made === null) return writeLines(host, [says.nothing]);
    await place.store.edit('antwoorden.yaml', addEdits(made));
    const number = (dossier.answers.actions ?? []).length + 1;
    const next = [says.seeAll(place.folder)];
    const said = [says.added(listedAction(made, number, mark, today))];
    const written = writtenIn({ ...onlyGiven({ action, owner }), criterion: made.criterion });
    return tellChange(host, open, globals.quiet, { said, next, written });
  });
};

/** The action that a command is about: the one named, else one that the user picks. @throws UserError 'action-unknown' */
const pickAction = async (
  named: number | null,
  command: 'done' | 'move',
  { dossier, mark, place, desk }: LockedDossier,
): Promise<{ number: number; action: Action }> => {
  const actions = listActions(dossier, mark, place.clock.today());
  if (named !== null || actions.length === 0)
    return { number: named ?? 1, action: findAction(named ?? 1, dossier, place.folder) };
  if (desk === null) throw new UserError('action-details-needed', { command, missing: ['number'] });
  const toDo = actions.filter(({ state }) => state !== 'done');
  const number = await desk.ask(whichActionPrompt(toDo.length > 0 ? toDo : actions));
  return { number, action: findAction(number, dossier, place.folder) };
};

/** A role that may say whether something helped: one at the table, with its suffix, or one that takes decisions. */
const findSpeaker = (typed: string, mark: QualityMark): string =>
  (mark.waivers?.otherRoles ?? []).includes(typed.toLowerCase()) ? typed.toLowerCase() : findRole(typed, mark);

/** What flags say of the effect. @throws UserError 'action-details-needed' */
const effectByFlags = (given: Partial<Omit<Effect, 'on'>>, on: string): Effect => {
  const { helped, seenIn, saidBy } = given;
  const needsMore = helped !== 'unclear';
  const missing = [
    ...(helped === undefined ? (['helped'] as const) : []),
    ...(needsMore && seenIn === undefined ? (['seen'] as const) : []),
    ...(needsMore && saidBy === undefined ? (['said-by'] as const) : []),
  ];
  if (helped === undefined || missing.length > 0)
    throw new UserError('action-details-needed', { command: 'done', missing });
  return { helped, ...(seenIn === undefined ? {} : { seenIn }), ...(saidBy === undefined ? {} : { saidBy }), on };
};

const isTold = ({ helped, seenIn, saidBy }: Partial<Effect>): boolean =>
  helped === 'unclear' || (helped !== undefined && seenIn !== undefined && saidBy !== undefined);

/** What came of an action, by the flags; what they leave open is asked. */
const tellEffect = async (
  { helped, seen, saidBy }: FlagsOf<typeof doneActionUsage>,
  before: Effect | undefined,
  { desk, mark, dossier, place }: LockedDossier,
): Promise<Effect> => {
  const today = place.clock.today();
  const told = onlyGiven({ helped, seenIn: seen, saidBy: saidBy?.map((role) => findSpeaker(role, mark)) });
  if (desk === null || isTold(told)) return effectByFlags(told, today);
  return await askEffect(told, before, { desk, mark, dossier, today });
};

/** `actions done`: ticks an action off, and asks whether it helped, by what one sees that, and who says so. */
export const runDoneAction: RunCommand<typeof doneActionUsage> = async ({ host, globals, args, flags }) => {
  const [named, at] = numberAndFolder(...args);
  return await withLockedDossier({ host, globals, flags }, at, async (open) => {
    const { place, mark } = open;
    const { number, action } = await pickAction(named, 'done', open);
    const effect = await tellEffect(flags, action.effect, open);
    await place.store.edit('antwoorden.yaml', changeEdits(number, action, { done: true, effect }));
    const after = listedAction({ ...action, done: true, effect }, number, mark, place.clock.today());
    return tellChange(host, open, globals.quiet, {
      said: [says.done(after, effectWords(effect, roleTitles(mark.roles)))],
      next: [says.evidence(action.criterion, place.folder), says.seeAll(place.folder)],
      written: writtenIn({ criterion: action.criterion, seenIn: flags.seen }),
    });
  });
};

/** The other day or owner of an action. @throws UserError 'action-details-needed', 'due-past' */
const newDueAndOwner = async (
  { due, owner, yes }: FlagsOf<typeof moveActionUsage>,
  action: Action,
  { desk, mark, place }: LockedDossier,
): Promise<Partial<Action>> => {
  const today = place.clock.today();
  if (due !== undefined || owner !== undefined)
    return onlyGiven({ due: await settleDue(due, yes, { desk, mark, today }), owner });
  if (desk === null) throw new UserError('action-details-needed', { command: 'move', missing: ['due'] });
  return onlyGiven({
    due: await askDue(desk, mark, today, action.due),
    owner: await askOwner(desk, mark, action.owner),
  });
};

/** `actions move`: gives an action another day, or somebody else who does it. */
export const runMoveAction: RunCommand<typeof moveActionUsage> = async ({ host, globals, args, flags }) => {
  const [named, at] = numberAndFolder(...args);
  return await withLockedDossier({ host, globals, flags }, at, async (open) => {
    const { place, mark } = open;
    const { number, action } = await pickAction(named, 'move', open);
    const changes = await newDueAndOwner(flags, action, open);
    const edits = changeEdits(number, action, changes);
    if (edits.length === 0) return writeLines(host, [says.nothing]);
    await place.store.edit('antwoorden.yaml', edits);
    const said = [says.moved(listedAction({ ...action, ...changes }, number, mark, place.clock.today()))];
    const next = [says.seeAll(place.folder)];
    return tellChange(host, open, globals.quiet, {
      said,
      next,
      written: writtenIn({ criterion: action.criterion, owner: flags.owner }),
    });
  });
};
