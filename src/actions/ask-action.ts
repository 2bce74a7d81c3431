import { addMonths } from '../base/dates.ts';
import { stripControls } from '../base/plain-text.ts';
import { UserError } from '../base/user-error.ts';
import type { Action, Dossier, Effect } from '../dossier/dossier.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import { acceptingRoles } from '../framework/roles.ts';
import type { Desk } from '../terminal/desk.ts';
import { askInWords } from '../wording/ask-in-words.ts';
import {
  actionCriterionPrompt,
  actionPrompt,
  duePrompt,
  helpedPrompt,
  ownerPrompt,
  pastDuePrompt,
  saidByPrompt,
  seenInPrompt,
} from './prompts.ts';

type About = { desk: Desk; mark: QualityMark; dossier: Dossier; today: string };

const rolesOf = ({ roles }: QualityMark): { id: string; title: string }[] =>
  Object.entries(roles).map(([id, { title }]) => ({ id, title }));

/** Asks for the day by which an action is done. A day that has passed is asked about: it may be a slip. */
export const askDue = async (
  desk: Desk,
  { interview }: Pick<QualityMark, 'interview'>,
  today: string,
  proposed = addMonths(today, interview?.dueMonths ?? 0),
): Promise<string | null> => {
  for (;;) {
    const due = await desk.ask(duePrompt(proposed));
    if (due === null || due >= today || (await desk.ask(pastDuePrompt(due)))) return due;
  }
};

/**
 * The day that a command names. One that has passed is asked about.
 * @param sure whether the command says that it is meant
 * @throws UserError 'due-past' where nobody can be asked
 */
export const settleDue = async (
  due: string | undefined,
  sure: boolean,
  { desk, mark, today }: { desk: Desk | null; mark: QualityMark; today: string },
): Promise<string | null> => {
  if (due === undefined) return null;
  if (due >= today || sure) return due;
  if (desk === null) throw new UserError('due-past', { due });
  return (await desk.ask(pastDuePrompt(due))) ? due : await askDue(desk, mark, today);
};

export const askOwner = async (desk: Desk, mark: QualityMark, now?: string): Promise<string | null> =>
  await desk.ask({ ...ownerPrompt(rolesOf(mark)), ...(now === undefined ? {} : { usual: now }) });

/** Asks what is not given yet; null when the user makes no action after all. */
export const askAction = async (given: Partial<Action>, about: About): Promise<Action | null> => {
  const { desk, mark, today } = about;
  const criterion = given.criterion ?? (await desk.ask(actionCriterionPrompt(mark.criteria)));
  const action = given.action ?? stripControls(await askInWords(about, actionPrompt, null)).trim();
  if (action === '') return null;
  const owner = given.owner ?? (await askOwner(desk, mark));
  const due = given.due ?? (await askDue(desk, mark, today));
  return {
    criterion,
    action,
    ...(owner === null ? {} : { owner }),
    ...(due === null ? {} : { due }),
    done: false,
  };
};

/** Asks whether an action helped, by what one sees that, and who says so. @param before what was said earlier */
export const askEffect = async (
  given: Partial<Omit<Effect, 'on'>>,
  before: Effect | undefined,
  about: About,
): Promise<Effect> => {
  const { desk, mark, today } = about;
  const helped = given.helped ?? (await desk.ask(helpedPrompt()));
  if (helped === 'unclear' && given.seenIn === undefined && given.saidBy === undefined) return { helped, on: today };
  const seenIn = given.seenIn ?? stripControls(await askInWords(about, seenInPrompt, before?.seenIn ?? null)).trim();
  const saidBy = given.saidBy ?? (await desk.ask(saidByPrompt(acceptingRoles(mark), before?.saidBy ?? [])));
  return { helped, seenIn, saidBy, on: today };
};
