import type { HearingText } from '../../assessment/audit-review.ts';
import { toOneLine } from '../../base/plain-text.ts';
import { REPLY_KINDS, type ReplyEntry, type ReplyKind } from '../../dossier/reply-file-shape.ts';
import { type Choice, confirmPrompt, type Line, type Prompt, quietLine, strongLine } from '../../terminal/ask.ts';
import { BACK } from '../go-back.ts';
import { replyWords } from '../words/audit-words.ts';
import { hearingLabels as labels, hearingSays as said, hearingTitles as titles } from '../words/hearing.ts';

/** What is asked and shown while both sides are heard. */

const back: Choice<typeof BACK> = { name: labels.back, value: BACK };

/** The reply of the school to a text. @param before its reply so far, also to an earlier text */
export const replyPrompt = (text: HearingText, before: ReplyKind | undefined): Prompt<ReplyKind | typeof BACK> => ({
  kind: 'select',
  name: 'reply',
  message: titles.reply(toOneLine(said.text(text))),
  choices: [...REPLY_KINDS.map((reply) => ({ name: replyWords[reply], value: reply })), back],
  usual: before,
});

export const presentTextsPrompt = (): Prompt<boolean> =>
  confirmPrompt({ name: 'present', message: titles.present, yes: labels.present, no: labels.notNow });

/** A reply of the school for the auditor to answer. */
export const answerReplyPrompt = (texts: readonly HearingText[]): Prompt<HearingText | typeof BACK> => ({
  kind: 'select',
  name: 'answer-reply',
  message: titles.answer,
  choices: [...texts.map((text) => ({ name: toOneLine(labels.replied(text)), value: text })), back],
});

export const toReplyScreen = (all: number, replied: number): Line[] => ['', said.toReply(all, replied)];

/** A further reply of the school changes nothing. */
export const tooLateScreen = (): Line[] => ['', quietLine(said.late)];

/** What the school said before the text changed. */
export const lapsedScreen = (before: ReplyEntry): Line[] => ['', quietLine(toOneLine(said.lapsed(before)))];

export const toPresentScreen = (texts: readonly HearingText[], days: number): Line[] => [
  '',
  strongLine(said.toPresent(texts)),
  said.days(days),
];

export const presentedScreen = (): Line[] => [said.handOver];

/** A text with the reply that an auditor is going to answer. */
export const replyToAnswerScreen = (text: HearingText): Line[] => [
  '',
  toOneLine(said.text(text)),
  ...(text.reply === null ? [] : [toOneLine(said.reply(text.reply))]),
];
