import type { HearingText, RepliedId } from '../../assessment/audit-review.ts';
import type { Edit } from '../../base/edit.ts';
import type { ReplyEntry, ReplyKind } from '../../dossier/reply-file-shape.ts';
import { type AuditSitting, hearingEdit, record, reviewOf, setIn } from '../sitting/audit-sitting.ts';
import { answeredText, askedText, isOf } from './hearing-log.ts';
import { isTooLate } from './last-day.ts';
import { hasReply, isAbout } from './reply-lapses.ts';
import { entriesIn, pathOfEntry } from './review-hearing.ts';

/** Reads and writes reactie.yaml, with or without somebody at a terminal. */

/** Every text before the school, as anybody may see it who is at no desk of an auditor. */
export const hearingOf = (sitting: AuditSitting): HearingText[] => reviewOf(sitting, null).hearing.texts;

export const entryOfText = ({ dossier }: AuditSitting, text: RepliedId): ReplyEntry | null =>
  entriesIn(dossier.reply).find((each) => isOf(each, text))?.entry ?? null;

/** Keeps a reply that is about to be replaced, when it was to another text. */
const keepEarlier = (sitting: AuditSitting, text: HearingText): Edit[] => {
  const entry = entryOfText(sitting, text);
  if (entry === null || !hasReply(entry) || (text.reply !== null && entry.answer === undefined)) return [];
  const { kind, id } = text;
  return [{ kind: 'append', path: ['earlier'], value: { kind, id, ...entry } }];
};

const write = async (
  sitting: AuditSitting,
  entries: readonly { text: HearingText; entry: ReplyEntry }[],
): Promise<void> => {
  const texts = hearingOf(sitting);
  const edits = entries.flatMap(({ text, entry }) => {
    const order = texts.filter(({ kind }) => kind === text.kind).map(({ id }) => id);
    const place = text.kind === 'advice' ? {} : { order };
    // A line per item, so that a school can fill in its reply by hand.
    const edit: Edit = { kind: 'set', path: pathOfEntry(text), value: entry, layout: 'tree', ...place };
    return [...keepEarlier(sitting, text), edit];
  });
  if (edits.length > 0) await record(sitting, edits, 'reactie.yaml');
};

export type GivenReply = { text: HearingText; reply: ReplyKind; reason?: string | undefined; on?: string | undefined };

/** Writes replies of the school, each bound to the text as it is now; one that comes too late goes into the appendix. */
export const keepReplies = async (sitting: AuditSitting, replies: readonly GivenReply[]): Promise<void> => {
  const entries = replies.map(({ text, reply, reason, on = sitting.clock.today() }) => {
    const asked = text.asked === null ? {} : { asked: text.asked };
    return { text, entry: { about: text.about, ...asked, reply, ...(reason === undefined ? {} : { reason }), on } };
  });
  const late = entries.filter(({ text }) => isTooLate(sitting, text));
  const edits = late.map(({ text: { kind, id }, entry }): Edit => {
    return { kind: 'append', path: ['earlier'], value: { kind, id, ...entry } };
  });
  if (edits.length > 0) await record(sitting, edits, 'reactie.yaml');
  await write(
    sitting,
    entries.filter(({ text }) => !isTooLate(sitting, text)),
  );
};

/** The texts that nobody put before the school as they are now. */
export const textsToPresent = (texts: readonly HearingText[]): HearingText[] =>
  texts.filter(({ state }) => state === 'unasked' || state === 'lapsed');

/** Whether the school may still reply to a text that is not in its file: somebody removed it. */
const isMissing = (sitting: AuditSitting, text: HearingText): boolean => {
  const entry = entryOfText(sitting, text);
  return text.state === 'waiting' && (entry === null || !isAbout(entry, text.about));
};

/**
 * Puts before the school what it has not seen as it is now: from today it has its days to reply. Writes anew what is gone from its file,
 * which gives it no new days.
 * @returns the texts that are new to it
 */
export const presentTexts = async (sitting: AuditSitting): Promise<HearingText[]> => {
  const all = hearingOf(sitting);
  const fresh = textsToPresent(all);
  const missing = all.filter((text) => isMissing(sitting, text));
  const { clock, clockDay, digest } = sitting;
  const on = clock.today();
  const asked = { on, ...(clockDay === on ? {} : { clock: clockDay }) };
  if (fresh.length > 0) {
    const texts = fresh.map((text) => askedText(text, text.about, digest));
    await record(sitting, [hearingEdit(sitting, 'asked', texts)]);
  }
  await write(sitting, [
    ...fresh.map((text) => ({ text, entry: { about: text.about, asked } })),
    ...missing.map((text) => ({ text, entry: { about: text.about, asked: text.asked ?? asked } })),
  ]);
  return fresh;
};

/** Writes what an auditor answers to replies of the school; an earlier answer stays in the appendix. */
export const keepAuditorAnswers = async (
  sitting: AuditSitting,
  answers: readonly { text: HearingText; answer: string }[],
): Promise<void> => {
  const { auditor, clock, digest } = sitting;
  const by = { on: clock.today(), ...(auditor === '' ? {} : { auditor }) };
  const edits = answers.flatMap(({ text, answer }): Edit[] => {
    const { kind, id, reply } = text;
    const earlier: Edit[] =
      reply?.answer === undefined ? [] : [{ kind: 'append', path: ['earlier'], value: { kind, id, ...reply } }];
    return [...earlier, setIn([...pathOfEntry(text), 'answer'], { text: answer, ...by })];
  });
  if (edits.length === 0) return;
  const texts = answers.map(({ text, answer }) =>
    answeredText(text, text.about, { ...text.reply, answer: { text: answer } }, digest),
  );
  await record(sitting, [hearingEdit(sitting, 'answered', texts)]);
  await record(sitting, edits, 'reactie.yaml');
};
