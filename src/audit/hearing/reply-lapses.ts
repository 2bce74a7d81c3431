import type { HearingText } from '../../assessment/audit-review.ts';
import { isSame } from '../../base/records.ts';
import type { RepliedText, Reply, ReplyEntry } from '../../dossier/reply-file-shape.ts';
import type { LoggedHearing } from './hearing-log.ts';
import { isAfterLastDay, isLate } from './last-day.ts';

/**
 * Whether a reply of the school still counts. It is to one very text, with its sources and its levels (`RepliedText`): when any of that
 * changes, the reply lapses and the text is put before the school anew.
 */

/** Whether an entry is about a text as it is now. Without the text beside it, nobody can tell, so it is not. */
export const isAbout = ({ about }: ReplyEntry, now: RepliedText): boolean => about !== undefined && isSame(about, now);

export const hasReply = (entry: ReplyEntry): entry is Reply => entry.reply !== undefined;

/** What the entry of a text comes to. */
type Standing = {
  /** Null without one, and where it is to another text. */
  reply: Reply | null;
  isAnswered: boolean;
  /** Whether an auditor answered this or another reply to the text. */
  wasAnswered: boolean;
  hasLapsed: boolean;
  until: string | null;
};

/** @param today YYYY-MM-DD */
export const stateOfReply = (
  { reply, isAnswered, wasAnswered, hasLapsed, until }: Standing,
  today: string,
): HearingText['state'] => {
  if (reply !== null) return reply.reply === 'correct' && !isAnswered ? 'fact-open' : 'settled';
  if (wasAnswered) return 'settled';
  if (until !== null) return isAfterLastDay(today, until) ? 'silent' : 'waiting';
  return hasLapsed ? 'lapsed' : 'unasked';
};

/** @param until the last day to reply, YYYY-MM-DD; null without one */
export const standingOfReply = (
  entry: ReplyEntry,
  about: RepliedText,
  { isAnswered: isExplained, wasAnswered }: LoggedHearing,
  until: string | null,
): Standing => {
  const isNow = isAbout(entry, about);
  const isAnswered = entry.answer !== undefined && isExplained(entry);
  const counts = isNow && hasReply(entry) && (isAnswered || !isLate(entry, { wasAnswered, until }));
  return { reply: counts ? entry : null, isAnswered, wasAnswered, hasLapsed: hasReply(entry) && !isNow, until };
};
