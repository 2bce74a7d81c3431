import type { RepliedId } from '../../assessment/audit-review.ts';
import { laterDay } from '../../base/dates.ts';
import { canonicalText } from '../../base/records.ts';
import type { HearingLine } from '../../dossier/audit-file-shape.ts';
import { type AuditorFiles, frozenIn } from '../../dossier/frozen/audits.ts';
import type { Digest } from '../../dossier/frozen/frozen-state.ts';
import type { RepliedText, ReplyEntry } from '../../dossier/reply-file-shape.ts';

/**
 * What auditors put before the school and what they answered, as the log in their own files says it: the school edits reactie.yaml, so
 * that file proves neither.
 */

type LoggedText = HearingLine['texts'][number];

export const isOf = (one: RepliedId, other: RepliedId): boolean => one.kind === other.kind && one.id === other.id;

/** How a line of the log names a text that is put before the school. */
export const askedText = ({ kind, id }: RepliedId, about: RepliedText, digest: Digest): LoggedText => ({
  kind,
  id,
  about: digest(canonicalText(about)),
});

/** How a line of the log names a reply together with its answer. */
export const answeredText = (of: RepliedId, about: RepliedText, entry: ReplyEntry, digest: Digest): LoggedText => ({
  ...askedText(of, about, digest),
  said: digest(canonicalText({ reply: entry.reply, reason: entry.reason, answer: entry.answer?.text })),
});

/** What the log says of a text as it is now. */
export type LoggedHearing = {
  asked: { on: string; clock?: string } | null;
  isAnswered: (entry: ReplyEntry) => boolean;
  /** Whether an auditor answered any reply to it. */
  wasAnswered: boolean;
  /** Whether another text stood in its place once. */
  wasOther: boolean;
};

/** The day that counts of a run: nobody gives the school fewer days by giving a run an earlier day. */
export const dayThatCounts = ({ on, clock = on }: { on: string; clock?: string | undefined }): string =>
  laterDay(on, clock);

/** The day of the last change of a verdict or an advice. */
const lastChange = (files: AuditorFiles, criterion: string): string =>
  files
    .flatMap(({ audit }) => audit.log?.findLast((line) => line.criterion === criterion) ?? [])
    .map(({ at, clock }) => laterDay(at, clock))
    .reduce(laterDay, '');

/** The day before which the text cannot have been there: that of the verdict or the advice, else of the first freeze. */
const firstDayOf = ({ kind, id }: RepliedId, files: AuditorFiles): string => {
  const given = files.flatMap(({ audit }) =>
    kind === 'advice' && audit.advice !== undefined ? [audit.advice.on] : [],
  );
  const changed = kind === 'verdict' || kind === 'advice' ? lastChange(files, id) : '';
  const [frozen = ''] = frozenIn(files)
    .flatMap((each) => [each, ...(each.earlier ?? [])])
    .map(dayThatCounts)
    .sort();
  return [...given, changed, frozen].reduce(laterDay, '');
};

/** Only lines after the last one about another text count: what the school had before it then was that other text. */
export const readHearing = (of: RepliedId, about: RepliedText, files: AuditorFiles, digest: Digest): LoggedHearing => {
  const now = askedText(of, about, digest).about;
  const logged = files
    .flatMap(({ audit }) => audit.hearing ?? [])
    .sort((one, other) => (one.clock < other.clock ? -1 : one.clock > other.clock ? 1 : 0))
    .flatMap(({ at, clock, texts }) => texts.filter((text) => isOf(text, of)).map((text) => ({ ...text, at, clock })));
  const since = logged.slice(logged.findLastIndex((text) => text.about !== now) + 1);
  const last = since.findLast(({ said }) => said === undefined);
  const asked = last === undefined ? null : { on: last.at, ...(last.clock === last.at ? {} : { clock: last.clock }) };
  return {
    asked: asked === null || dayThatCounts(asked) < firstDayOf(of, files) ? null : asked,
    wasAnswered: since.some(({ said }) => said !== undefined),
    wasOther: logged.some((text) => text.about !== now),
    isAnswered: (entry) => since.some(({ said }) => said === answeredText(of, about, entry, digest).said),
  };
};
