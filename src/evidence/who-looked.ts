import type { EvidenceEntry } from '../dossier/dossier.ts';
import { describeFinding } from '../findings/describe-finding.ts';
import { recordOf } from '../findings/find-record.ts';
import type { Finding } from '../findings/finding.ts';
import type { QualityMark } from '../framework/quality-mark.ts';
import type { Desk } from '../terminal/desk.ts';
import type { FileFacts, Looked } from './evidence.ts';
import type { LookInput } from './look-at-sources.ts';
import { lookedByPrompt, nothingPersonalPrompt, notLookedScreen, unreadScreen } from './prompts.ts';

/** That a person looked at a file, as the register keeps it. */
export type LookedEntry = NonNullable<EvidenceEntry['looked']>;

/** Asks who looked where the tool could not, and whether nothing of children and parents stands there; null while nobody did. */
const askWhoLooked = async (desk: Desk, open: readonly Finding[], mark: QualityMark): Promise<string | null> => {
  desk.show(unreadScreen(open.map((finding) => describeFinding(finding).message)));
  const by = await desk.ask(lookedByPrompt(mark.roles));
  if (by === null) return null;
  if (await desk.ask(nothingPersonalPrompt())) return by;
  desk.show(notLookedScreen());
  return null;
};

/**
 * Who looked at a file that the tool could not see into for itself.
 * @param registered how the file will be registered
 * @param lookedBy the role that says so in the command; then nobody is asked
 * @returns null when nobody looked, or when nobody has to
 */
export const findLooked = async (
  facts: FileFacts,
  registered: { id: string; entry: EvidenceEntry },
  lookedBy: string | null,
  { mark, today, review, desk }: Pick<LookInput, 'mark' | 'today' | 'review'> & { desk: Desk | null },
): Promise<LookedEntry | null> => {
  const { sha256 } = facts;
  if (sha256 === null) return null;
  if (lookedBy !== null) return { by: lookedBy, date: today, sha256 };
  if (desk === null) return null;
  const open = review(facts, registered).filter(({ code }) => recordOf(code).answeredByLook === true);
  const by = open.length === 0 ? null : await askWhoLooked(desk, open, mark);
  return by === null ? null : { by, date: today, sha256 };
};

/** Who looked at a file, which no longer holds once its bytes change. */
export const lookOf = (
  { by, date, sha256 }: NonNullable<EvidenceEntry['looked']>,
  facts: FileFacts | undefined,
): Looked => ({
  by,
  date,
  holds: facts?.sha256 === sha256,
});
