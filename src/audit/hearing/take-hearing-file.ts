import type { HearingText, RepliedId } from '../../assessment/audit-review.ts';
import { findNearest } from '../../base/nearest.ts';
import { toOneLine } from '../../base/plain-text.ts';
import { isSame } from '../../base/records.ts';
import { UserError } from '../../base/user-error.ts';
import { auditsOf } from '../../dossier/frozen/audits.ts';
import type { RepliedText, ReplyEntry, ReplyFile } from '../../dossier/reply-file-shape.ts';
import type { AuditSitting } from '../sitting/audit-sitting.ts';
import { isOf, readHearing } from './hearing-log.ts';
import { entryOfText, type GivenReply, hearingOf, keepAuditorAnswers, keepReplies } from './keep-replies.ts';
import { isTooLate } from './last-day.ts';
import { hasReply } from './reply-lapses.ts';
import { entriesIn } from './review-hearing.ts';

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

/** Whether what stands, or stood, in the place of a text is another one, which a reply that does not say what it is to may be about. */
const wasOther = (sitting: AuditSitting, text: HearingText): boolean => {
  const { dossier, auditor, digest } = sitting;
  const about = entryOfText(sitting, text)?.about;
  return (
    text.state === 'lapsed' ||
    (about !== undefined && !isSameText(about, text.about)) ||
    (dossier.reply?.earlier ?? []).some(
      (earlier) => isOf(earlier, text) && !(earlier.about !== undefined && isSameText(earlier.about, text.about)),
    ) ||
    readHearing(text, text.about, auditsOf(dossier, auditor), digest).wasOther
  );
};

/** A reply to a text that changed says which text it is to: without that, an old reply would pass for one to the new text. */
const isToOther = (sitting: AuditSitting, { about }: ReplyEntry, text: HearingText): boolean =>
  about === undefined ? wasOther(sitting, text) : !isSameText(about, text.about);

const refuseOthers = (others: readonly RepliedId[]): void => {
  if (others.length > 0) throw new UserError('reply-differs', { texts: others.map(named) });
};

type New = { text: HearingText; entry: ReplyEntry };

/** A text that nobody put before the school may have been another one when the school wrote its reply. */
const refuseUnasked = (replies: readonly New[]): void => {
  const texts = replies.filter(({ text, entry }) => entry.about === undefined && text.asked === null);
  if (texts.length > 0) throw new UserError('reply-unasked', { texts: texts.map(({ text }) => named(text)) });
};

/** A reply is no older than what it is to, and does not come from the future. */
const refuseDays = (replies: readonly New[], today: string): void => {
  const wrong = replies.filter(
    ({ text, entry: { on } }) => on !== undefined && (on > today || (text.asked !== null && on < text.asked.on)),
  );
  if (wrong.length > 0) throw new UserError('reply-day', { texts: wrong.map(({ text }) => named(text)) });
};

const saidIn = ({ about, reply, reason }: ReplyEntry) => ({ about, reply, reason });

/** Whether the file only repeats what the school said already: of this very text, or word for word what stands there. */
const isRepeated = (sitting: AuditSitting, { entry, ...of }: Given, texts: readonly HearingText[]): boolean => {
  const { about, reply, reason } = entry;
  const text = texts.find((each) => isOf(each, of));
  const late = text?.closed === true ? (sitting.dossier.reply?.earlier ?? []).filter((each) => isOf(each, of)) : [];
  const before = [about === undefined ? (text?.reply ?? null) : entryOfText(sitting, of), ...late];
  return before.some((each) => each !== null && isSame({ about: about ?? each.about, reply, reason }, saidIn(each)));
};

type Taken = {
  taken: GivenReply[];
  /** Of these, the ones that only stand in the appendix. */
  late: HearingText[];
  /** Texts that changed after what the file repeats of them: the school is asked anew. */
  lapsed: HearingText[];
};

/**
 * Takes over the replies of the school.
 * @throws UserError 'reply-unknown'; 'reply-differs' when a reply is to another text than there is now; 'reply-unasked' when it does not
 * say which text it is to and nobody put that text before the school; 'reply-day'
 */
export const takeOverReplies = async (sitting: AuditSitting, file: ReplyFile): Promise<Taken> => {
  const texts = hearingOf(sitting);
  const given = entriesIn(file).filter(({ entry }) => hasReply(entry));
  const replies = given
    .filter((each) => !isRepeated(sitting, each, texts))
    .map((each) => ({ text: textOf(each, texts), entry: each.entry }));
  refuseOthers(replies.flatMap(({ text, entry }) => (isToOther(sitting, entry, text) ? [text] : [])));
  refuseUnasked(replies);
  refuseDays(replies, sitting.clock.today());
  const taken = replies.flatMap(({ text, entry: { reply, reason, on } }): GivenReply[] =>
    reply === undefined ? [] : [{ text, reply, reason, on }],
  );
  const late = taken.map(({ text }) => text).filter((text) => isTooLate(sitting, text));
  await keepReplies(sitting, taken);
  const lapsed = texts.filter((text) => text.state === 'lapsed' && given.some((each) => isOf(each, text)));
  return { taken, late, lapsed };
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
