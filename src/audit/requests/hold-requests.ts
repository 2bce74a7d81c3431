import { addDays } from '../../base/dates.ts';
import { kindsInText } from '../../documents/find-people.ts';
import { LEFT, type Prompt } from '../../terminal/ask.ts';
import { type Desk, untilLeft } from '../../terminal/desk.ts';
import { askOrBack, BACK, goBack, orBack } from '../go-back.ts';
import type { Point } from '../plan/points-to-verify.ts';
import { visitRulesOf } from '../plan/schedule-day.ts';
import { auditPersonalDataPrompt } from '../text-prompts.ts';
import { addRequest, keepAnswers, type RequestWork, removeRequest, requestsIn, writeRequest } from './keep-requests.ts';
import { proposeRequests } from './propose-requests.ts';
import { type ListedRequest, openRequests } from './request-list.ts';
import {
  aboutPrompt,
  changeRequestPrompt,
  dueDayPrompt,
  proposalPrompt,
  questionPrompt,
  removePrompt,
  requestPrompt,
  requestSavedScreen,
  requestStepPrompt,
  requestsScreen,
  schoolAnswerPrompt,
  toAnswerScreen,
} from './request-prompts.ts';

/** The auditor asks the school, and the school answers: each text is on disk before the next question. */

export type RequestSitting = RequestWork & { desk: Desk };

/** Asks again for a text that may identify somebody, unless the writer says that it is about nobody. */
const askSafely = async <None>(
  { desk, mark, dossier }: RequestSitting,
  current: string | undefined,
  prompt: Prompt<string | None>,
): Promise<string | None> => {
  for (;;) {
    const typed = await desk.ask(prompt);
    if (typeof typed !== 'string' || typed === current) return typed;
    const kinds = kindsInText(typed, { mark, dossier });
    if (kinds.length === 0 || (await desk.ask(auditPersonalDataPrompt(kinds))) === 'keep') return typed;
  }
};

const askQuestion = async (sitting: RequestSitting, current: string | null): Promise<string> => {
  const typed = await askSafely<typeof BACK>(sitting, undefined, questionPrompt(current));
  return typed === BACK ? goBack() : typed;
};

const DEFAULT_DAYS = 14;

const askDue = async ({ desk, mark, clock }: RequestSitting, current?: string): Promise<string | null> => {
  const today = clock.today();
  const days = visitRulesOf(mark).askDays ?? DEFAULT_DAYS;
  return await desk.ask(dueDayPrompt(current ?? addDays(today, days), today));
};

const ask = async (sitting: RequestSitting, criterion: string | null, proposed: string | null): Promise<void> => {
  const question = await askQuestion(sitting, proposed);
  await addRequest(sitting, { criterion, question, due: await askDue(sitting) });
  sitting.desk.show(requestSavedScreen());
};

const remove = async (sitting: RequestSitting, { id, answer }: ListedRequest): Promise<void> => {
  if (answer !== undefined && !(await sitting.desk.ask(removePrompt(id)))) return;
  await removeRequest(sitting, id);
  sitting.desk.show(requestSavedScreen(true));
};

const change = async (sitting: RequestSitting): Promise<void> => {
  const { desk } = sitting;
  const picked = await askOrBack(desk, requestPrompt(requestsIn(sitting)));
  const step = await askOrBack(desk, changeRequestPrompt(picked));
  if (step === 'remove') return await remove(sitting, picked);
  const { id, late: _late, due, ...kept } = picked;
  const question = step === 'text' ? await askQuestion(sitting, kept.question) : kept.question;
  const day = step === 'due' ? await askDue(sitting, due) : (due ?? null);
  await writeRequest(sitting, id, { ...kept, question, ...(day === null ? {} : { due: day }) });
  desk.show(requestSavedScreen());
};

/** @param points what the plan of the visit gives cause to ask */
const holdAsking = async (sitting: RequestSitting, points: readonly Point[]): Promise<'finished'> => {
  const { desk, mark } = sitting;
  for (;;) {
    const requests = requestsIn(sitting);
    const proposals = proposeRequests(points, requests);
    desk.show(requestsScreen(requests));
    const step = await desk.ask(requestStepPrompt(proposals.length, requests.length));
    if (step === 'finish') return 'finished';
    await orBack(
      (async () => {
        if (step === 'change') return await change(sitting);
        if (step === 'own') return await ask(sitting, await askOrBack(desk, aboutPrompt(mark.criteria)), null);
        const { criterion, question } = await askOrBack(desk, proposalPrompt(proposals));
        await ask(sitting, criterion, question);
      })(),
    );
  }
};

const holdAnswering = async (sitting: RequestSitting): Promise<'finished'> => {
  const { desk } = sitting;
  const all = requestsIn(sitting);
  const open = openRequests(all);
  desk.show(toAnswerScreen(open.length, all.length));
  for (const request of open.length === 0 ? all : open) {
    const answer = await askSafely<null>(sitting, request.answer, schoolAnswerPrompt(request));
    if (answer === null) continue;
    await keepAnswers(sitting, [{ id: request.id, answer }]);
    desk.show(requestSavedScreen());
  }
  return 'finished';
};

type End = 'finished' | 'stopped';

const ended = async (work: Promise<'finished'>): Promise<End> => {
  const end = await untilLeft(work);
  return end === LEFT ? 'stopped' : end;
};

/** The auditor adds, changes and removes questions. */
export const holdRequests = async (sitting: RequestSitting, points: readonly Point[]): Promise<End> =>
  await ended(holdAsking(sitting, points));

/** The school answers what is open; when nothing is, it may change its answers. */
export const holdAnswers = async (sitting: RequestSitting): Promise<End> => await ended(holdAnswering(sitting));
