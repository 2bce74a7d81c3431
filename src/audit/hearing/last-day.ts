import type { HearingText } from '../../assessment/audit-review.ts';
import type { Clock } from '../../base/clock.ts';
import { addDays, laterDay } from '../../base/dates.ts';
import type { ReplyEntry } from '../../dossier/reply-file-shape.ts';
import { dayThatCounts, type LoggedHearing } from './hearing-log.ts';

/**
 * The last day on which the school may reply, and what comes too late: that only goes into the appendix, so that no reply can keep a report
 * from being final for ever. Days are YYYY-MM-DD.
 */

/** @param days how many days the framework gives the school; without any, and while nobody asked, there is no last day */
export const lastDayToReply = (asked: LoggedHearing['asked'], days: number | undefined): string | null =>
  asked === null || days === undefined ? null : addDays(dayThatCounts(asked), days);

/** Whether a day comes after the last day to reply. */
export const isAfterLastDay = (day: string, until: string | null): boolean => until !== null && day > until;

/** What a text that is before the school waits for; `wasAnswered`: whether an auditor answered any reply to it. */
type Turn = { until: string | null; wasAnswered: boolean };

/** Whether the school had its turn: an auditor answered, or its days are over. */
export const isClosed = ({ until, wasAnswered }: Turn, today: string): boolean =>
  wasAnswered || isAfterLastDay(today, until);

/** Whether a reply that nobody answered was written into the file after an answer, or after the last day. */
export const isLate = ({ on, answer }: ReplyEntry, { until, wasAnswered }: Turn): boolean =>
  (wasAnswered && answer === undefined) || (on !== undefined && isAfterLastDay(on, until));

/** Whether a reply that is given now comes too late. Giving the run an earlier day gives the school no more time: the clock counts too. */
export const isTooLate = (
  { clock, clockDay }: { clock: Clock; clockDay: string },
  { closed, until }: Pick<HearingText, 'closed' | 'until'>,
): boolean => closed || isAfterLastDay(laterDay(clock.today(), clockDay), until);
