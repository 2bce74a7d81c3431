import type { AuditReview } from '../../assessment/audit-review.ts';
import { findNearest } from '../../base/nearest.ts';
import { UserError } from '../../base/user-error.ts';
import type { Reply, ReplyFile } from '../../dossier/audit-file-shape.ts';
import { LEFT } from '../../terminal/ask.ts';
import { untilLeft } from '../../terminal/desk.ts';
import { askOrBack, orBack } from '../back.ts';
import { replyPrompt } from '../prompts.ts';
import { entrySavedScreen, replyScreen } from '../screens.ts';
import { askWords } from './ask-words.ts';
import { type AuditSitting, record, reviewOf, setIn } from './audit-sitting.ts';

/** The replies of the school to the findings of auditors, in a file of its own. */

const findingsOf = ({ criteria }: AuditReview) => criteria.flatMap(({ findings }) => findings);

const keep = async (sitting: AuditSitting, replies: readonly (readonly [string, Reply])[]): Promise<void> => {
  const order = findingsOf(reviewOf(sitting)).map(({ id }) => id);
  await record(
    sitting,
    replies.map(([id, reply]) => setIn(['replies', id], reply, order)),
    'reactie.yaml',
  );
};

const askReplies = async (sitting: AuditSitting): Promise<void> => {
  const { desk, clock } = sitting;
  const all = findingsOf(reviewOf(sitting));
  const open = all.filter(({ reply }) => reply === null);
  desk.show(replyScreen(all.length, all.length - open.length));
  for (const { id, text, reply: before } of open.length === 0 ? all : open) {
    const reply = await askOrBack(desk, replyPrompt(id, text, before?.reply));
    const current = before?.reason ?? null;
    const reason = await askWords(sitting, { kind: 'reply-reason', current, needed: reply !== 'agree' });
    await keep(sitting, [[id, { reply, ...(reason === '' ? {} : { reason }), on: clock.today() }]]);
    desk.show(entrySavedScreen());
  }
};

/** Asks about every finding without a reply; if all have one, about all of them again. */
export const replyToFindings = async (sitting: AuditSitting): Promise<'finished' | 'stopped'> =>
  (await untilLeft(orBack(askReplies(sitting)))) === LEFT ? 'stopped' : 'finished';

/**
 * Takes over replies from a file: all of them, or none.
 * @throws UserError 'finding-unknown' when a reply is to a finding that does not exist
 * @returns how many replies the file held
 */
export const takeOverReplies = async (sitting: AuditSitting, { replies }: ReplyFile): Promise<number> => {
  const known = findingsOf(reviewOf(sitting)).map(({ id }) => id);
  const unknown = Object.keys(replies).find((id) => !known.includes(id));
  if (unknown !== undefined) {
    throw new UserError('finding-unknown', { typed: unknown, nearest: findNearest(unknown, known) });
  }
  const dated = Object.entries(replies).map(
    ([id, reply]) => [id, { ...reply, on: reply.on ?? sitting.clock.today() }] as const,
  );
  await keep(sitting, dated);
  return dated.length;
};
