import type { AuditProblem, AuditReview, HearingText, RepliedId } from '../../assessment/audit-review.ts';
import type { AuditorFiles } from '../../dossier/frozen/audits.ts';
import type { Digest } from '../../dossier/frozen/frozen-state.ts';
import type { RepliedKind, ReplyEntry, ReplyFile } from '../../dossier/reply-file-shape.ts';
import type { AuditRules } from '../../framework/quality-mark.ts';
import { ADVICE } from '../verdict-log.ts';
import { isOf, readHearing } from './hearing-log.ts';
import { isClosed, lastDayToReply } from './last-day.ts';
import { hasReply, standingOfReply, stateOfReply } from './reply-lapses.ts';
import { type ReviewedTexts, textsForSchool } from './texts-for-school.ts';

/** The hearing of both sides: every text of the auditors, beside what the school said of that very text. */

export const HEARING_PLACES = {
  finding: 'replies',
  verdict: 'verdicts',
  condition: 'conditions',
} as const satisfies Record<Exclude<RepliedKind, 'advice'>, keyof ReplyFile>;

/** Where the entry of a text stands in reactie.yaml. */
export const pathOfEntry = ({ kind, id }: RepliedId): string[] =>
  kind === 'advice' ? [ADVICE] : [HEARING_PLACES[kind], id];

/** Every entry of reactie.yaml, with what it is about. */
export const entriesIn = (file: ReplyFile | null): (RepliedId & { entry: ReplyEntry })[] => [
  ...(['finding', 'verdict', 'condition'] as const).flatMap((kind) =>
    Object.entries(file?.[HEARING_PLACES[kind]] ?? {}).map(([id, entry]) => ({ kind, id, entry })),
  ),
  ...(file?.advice === undefined ? [] : [{ kind: ADVICE, id: ADVICE, entry: file.advice } as const]),
];

const named = ({ kind, id }: RepliedId): RepliedId => ({ kind, id });

type HearingRules = {
  rules: Pick<AuditRules, 'replyDays'>;
  today: string;
  /** Whether an auditor is not done: until then nothing of what they wrote shows. */
  blind: boolean;
  files: AuditorFiles;
  digest: Digest;
};

export const reviewHearing = (
  texts: ReviewedTexts,
  file: ReplyFile | null,
  { rules, today, blind, files, digest }: HearingRules,
): AuditReview['hearing'] => {
  if (blind) return { texts: [], earlier: [], log: [] };
  const { replyDays } = rules;
  const entries = entriesIn(file);
  const reviewed = textsForSchool(texts, files).map((text): HearingText => {
    const entry = entries.find((each) => isOf(each, text))?.entry ?? {};
    const logged = readHearing(text, text.about, files, digest);
    const { asked, wasAnswered } = logged;
    const until = lastDayToReply(asked, replyDays);
    const standing = standingOfReply(entry, text.about, logged, until);
    const { reply, isAnswered } = standing;
    const closed = isClosed({ until, wasAnswered }, today);
    const byHand = reply?.answer !== undefined && !isAnswered;
    return { ...text, state: stateOfReply(standing, today), asked, until, reply, closed, byHand };
  });
  const gone = entries.flatMap(({ entry, ...of }) =>
    hasReply(entry) && !reviewed.some((text) => isOf(text, of) && text.reply !== null) ? [{ ...of, ...entry }] : [],
  );
  const log = files.flatMap(({ auditor, audit }) =>
    (audit.hearing ?? []).map((line) => ({ ...line, auditor: line.auditor ?? auditor, texts: line.texts.map(named) })),
  );
  return { texts: reviewed, earlier: [...(file?.earlier ?? []), ...gone], log };
};

/** What of the hearing stands in the way of a final report; nothing where the framework asks for no reply. */
export const hearingProblems = (
  { texts }: AuditReview['hearing'],
  { replyDays }: Pick<AuditRules, 'replyDays'>,
): AuditProblem[] => {
  if (replyDays === undefined) return [];
  const inState = (state: HearingText['state']) => texts.filter((text) => text.state === state);
  const problem = (
    code: 'not-presented' | 'reply-lapsed' | 'fact-open' | 'answer-by-hand',
    found: readonly HearingText[],
  ) => (found.length === 0 ? [] : [{ code, texts: found.map(named) }]);
  const waiting = inState('waiting');
  const days = [...new Set(waiting.flatMap(({ until }) => (until === null ? [] : [until])))].sort();
  return [
    ...problem('not-presented', inState('unasked')),
    ...problem('reply-lapsed', inState('lapsed')),
    ...days.map((until) => ({
      code: 'reply-open' as const,
      texts: waiting.filter((text) => text.until === until).map(named),
      until,
    })),
    ...problem(
      'fact-open',
      inState('fact-open').filter(({ byHand }) => !byHand),
    ),
    ...problem(
      'answer-by-hand',
      texts.filter(({ byHand }) => byHand),
    ),
  ];
};
