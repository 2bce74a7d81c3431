import type { HearingText } from '../../assessment/audit-review.ts';
import { LEFT } from '../../terminal/ask.ts';
import { untilLeft } from '../../terminal/desk.ts';
import { askOrBack, orBack } from '../go-back.ts';
import { entrySavedScreen } from '../screens.ts';
import { askWords } from '../sitting/ask-words.ts';
import { type AuditSitting, reviewOf } from '../sitting/audit-sitting.ts';
import {
  answerReplyPrompt,
  lapsedScreen,
  presentedScreen,
  presentTextsPrompt,
  replyPrompt,
  replyToAnswerScreen,
  tooLateScreen,
  toPresentScreen,
  toReplyScreen,
} from './hearing-prompts.ts';
import {
  entryOfText,
  hearingOf,
  keepAuditorAnswers,
  keepReplies,
  presentTexts,
  textsToPresent,
} from './keep-replies.ts';
import { isTooLate } from './last-day.ts';

/** Both sides are heard at a terminal: auditors put their texts before the school, it replies, and they answer. */

const askReply = async (sitting: AuditSitting, text: HearingText): Promise<void> => {
  const { desk } = sitting;
  const before = entryOfText(sitting, text);
  if (before !== null && text.state === 'lapsed') desk.show(lapsedScreen(before));
  if (isTooLate(sitting, text)) desk.show(tooLateScreen());
  const reply = await askOrBack(desk, replyPrompt(text, before?.reply));
  const current = text.reply?.reason ?? null;
  const reason = await askWords(sitting, { kind: 'reply-reason', current, needed: reply !== 'agree' });
  const isSaid = text.reply?.reply === reply && (current ?? '') === reason;
  if (!isSaid) await keepReplies(sitting, [{ text, reply, reason: reason === '' ? undefined : reason }]);
  desk.show(entrySavedScreen());
};

const askReplies = async (sitting: AuditSitting): Promise<void> => {
  const all = hearingOf(sitting);
  const open = all.filter((text) => text.reply === null && !isTooLate(sitting, text));
  sitting.desk.show(toReplyScreen(all.length, all.filter(({ reply }) => reply !== null).length));
  for (const text of open.length === 0 ? all : open) await askReply(sitting, text);
};

/** The school replies to every text without a reply; if all have one, to all of them again. */
export const holdReplies = async (sitting: AuditSitting): Promise<'finished' | 'stopped'> =>
  (await untilLeft(orBack(askReplies(sitting)))) === LEFT ? 'stopped' : 'finished';

/** An auditor puts before the school what it has not seen as it is now. */
export const presentAtDesk = async (sitting: AuditSitting): Promise<void> => {
  const { desk, rules } = sitting;
  desk.show(toPresentScreen(textsToPresent(hearingOf(sitting)), rules.replyDays ?? 0));
  if (!(await desk.ask(presentTextsPrompt()))) return;
  await presentTexts(sitting);
  desk.show(presentedScreen());
};

/** The replies that an auditor may answer: where the school does not simply agree. */
const toAnswer = (sitting: AuditSitting) =>
  hearingOf(sitting).filter(({ reply }) => reply !== null && reply.reply !== 'agree');

/** An auditor answers a reply of the school. */
export const answerAtDesk = async (sitting: AuditSitting): Promise<void> => {
  const { desk } = sitting;
  const text = await askOrBack(desk, answerReplyPrompt(toAnswer(sitting)));
  desk.show(replyToAnswerScreen(text));
  const current = text.reply?.answer?.text ?? null;
  const answer = await askWords(sitting, { kind: 'answer', current, needed: true });
  if (answer !== current || text.byHand) await keepAuditorAnswers(sitting, [{ text, answer }]);
  desk.show(entrySavedScreen());
};

type HearingStep = 'present' | 'answer';

/** What an auditor can do about the hearing now: each step with how much there is of it, and whether to show it. */
export const hearingSteps = (sitting: AuditSitting): [HearingStep, number, boolean][] => {
  const texts = hearingOf(sitting);
  const fresh = sitting.rules.replyDays === undefined ? 0 : textsToPresent(texts).length;
  const facts = texts.filter(({ state, byHand }) => state === 'fact-open' || byHand).length;
  return [
    ['present', fresh, fresh > 0],
    ['answer', facts, toAnswer(sitting).length > 0],
  ];
};

/** What the hearing still needs of an auditor, once nothing else is in the way of a final report. */
export const usualHearingStep = (sitting: AuditSitting): HearingStep | 'finish' => {
  const codes = reviewOf(sitting).problems.map(({ code }) => code);
  if (codes.includes('fact-open') || codes.includes('answer-by-hand')) return 'answer';
  const isForSchool = codes.length > 0 && codes.every((code) => code === 'not-presented' || code === 'reply-lapsed');
  return isForSchool ? 'present' : 'finish';
};
