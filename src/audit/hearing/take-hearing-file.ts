import type { HearingText, RepliedId } from '../../assessment/audit-review.ts';
import { findNearest } from '../../base/nearest.ts';
import { toOneLine } from '../../base/plain-text.ts';
import { isSame } from '../../base/records.ts';
import { UserError } from '../../base/user-error.ts';
import type { RepliedText, ReplyEntry, ReplyFile } from '../../dossier/reply-file-shape.ts';
import type { AuditSitting } from '../sitting/audit-sitting.ts';
import { isOf } from './hearing-log.ts';
import { entryOfText, type GivenReply, hearingOf, keepAuditorAnswers, keepReplies } from './hearing-work.ts';
import { entriesIn, hasReply } from './review-hearing.ts';

/** What school and auditor hand in as a file, in the shape of reactie.yaml: all of it is taken over, or nothing. */

type Given = RepliedId & { entry: ReplyEntry };

const named = ({ kind, id }: RepliedId): RepliedId => ({ kind, id });

/** @throws UserError 'reply-unknown' */
const textOf = (given: RepliedId, texts: readonly HearingText[]): HearingText => {
  const text = texts.find((each) => isOf(each, given));
  if (text !== undefined) return text;
  const known = texts.filter(({ kind }) => kind === given.kind).map(({ id }) => id);
  throw new UserError('reply-unknown', { kind: given.kind, typed: given.id, nearest: findNearest(given.id, known) });
};

/** A text may be folded on its way through a file. */
const isSameText = (one: RepliedText, other: RepliedText): boolean => {
  const folded = (about: RepliedText): unknown =>
    JSON.parse(JSON.stringify(about), (_key, value) => (typeof value === 'string' ? toOneLine(value) : value));
  return isSame(folded(one), folded(other));
};

/** Whether the school has replied to this before it became what it is now. */
const wasOther = ({ dossier }: AuditSitting, text: HearingText): boolean =>
  text.state === 'lapsed' || (dossier.reply?.earlier ?? []).some((earlier) => isOf(earlier, text));

/** A reply to a text that changed says which text it is to: without that, an old reply would pass for one to the new text. */
const isToOther = (sitting: AuditSitting, { about }: ReplyEntry, text: HearingText): boolean =>
  about === undefined ? wasOther(sitting, text) : !isSameText(about, text.about);

const refuseOthers = (others: readonly RepliedId[]): void => {
  if (others.length > 0) throw new UserError('reply-differs', { texts: others.map(named) });
};

/** Whether the file only repeats what the school said already: of this very text, or word for word what stands there. */
const isRepeated = (sitting: AuditSitting, { entry, ...of }: Given, texts: readonly HearingText[]): boolean => {
  const { about, reply, reason } = entry;
  const now = texts.find((each) => isOf(each, of))?.reply ?? null;
  const before = about === undefined ? now : entryOfText(sitting, of);
  return before !== null && isSame({ about: about ?? before.about, reply, reason }, saidIn(before));
};

const saidIn = ({ about, reply, reason }: ReplyEntry) => ({ about, reply, reason });

/**
 * Takes over the replies of the school.
 * @throws UserError 'reply-unknown', or 'reply-differs' when a reply is to another text than there is now
 * @returns the replies that are new
 */
export const takeOverReplies = async (sitting: AuditSitting, file: ReplyFile): Promise<GivenReply[]> => {
  const texts = hearingOf(sitting);
  const replies = entriesIn(file)
    .filter((given) => hasReply(given.entry) && !isRepeated(sitting, given, texts))
    .map((given) => ({ text: textOf(given, texts), entry: given.entry }));
  refuseOthers(replies.flatMap(({ text, entry }) => (isToOther(sitting, entry, text) ? [text] : [])));
  const given = replies.flatMap(({ text, entry: { reply, reason, on } }): GivenReply[] =>
    reply === undefined ? [] : [{ text, reply, reason, on }],
  );
  await keepReplies(sitting, given);
  return given;
};

/** Whether an answer is to another reply than the school gave: the file may repeat the reply, and then it has to be this one. */
const isToOtherReply = ({ reply, reason }: ReplyEntry, text: HearingText): boolean =>
  reply !== undefined && (reply !== text.reply?.reply || reason !== text.reply.reason);

/**
 * Takes over what an auditor answers to the replies of the school.
 * @throws UserError 'reply-unknown', 'reply-missing' where there is nothing to answer, or 'reply-differs'
 */
export const takeOverAuditorAnswers = async (sitting: AuditSitting, file: ReplyFile) => {
  const texts = hearingOf(sitting);
  const answers = entriesIn(file).flatMap(({ entry, ...of }) => {
    if (entry.answer === undefined) return [];
    const isByHand = texts.some((text) => isOf(text, of) && text.byHand);
    if (!isByHand && entry.answer.text === entryOfText(sitting, of)?.answer?.text) return [];
    return [{ text: textOf(of, texts), answer: entry.answer.text, entry }];
  });
  const unanswerable = answers.filter(({ text }) => text.reply === null);
  if (unanswerable.length > 0) {
    throw new UserError('reply-missing', { texts: unanswerable.map(({ text }) => named(text)) });
  }
  refuseOthers(answers.flatMap(({ text, entry }) => (isToOtherReply(entry, text) ? [text] : [])));
  await keepAuditorAnswers(sitting, answers);
  return answers;
};
