import type {
  AuditProblem,
  AuditReview,
  HearingText,
  RepliedId,
  ReviewedCriterion,
} from '../../assessment/audit-review.ts';
import { addDays } from '../../base/dates.ts';
import { isSame } from '../../base/records.ts';
import type { RepliedKind, RepliedText, Reply, ReplyEntry, ReplyFile } from '../../dossier/reply-file-shape.ts';
import type { AuditRules } from '../../framework/quality-mark.ts';
import { ADVICE } from '../verdict-log.ts';

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

export const isOf = (one: RepliedId, other: RepliedId): boolean => one.kind === other.kind && one.id === other.id;

/** Whether an entry is about a text as it is now. Without the text beside it, nobody can tell, so it is not. */
const isAbout = ({ about }: ReplyEntry, now: RepliedText): boolean => about !== undefined && isSame(about, now);

export const hasReply = (entry: ReplyEntry): entry is Reply => entry.reply !== undefined;

/** The reply to a text as it is now. */
export const replyTo = (file: ReplyFile | null, to: RepliedId, now: RepliedText): Reply | null => {
  const entry = entriesIn(file).find((each) => isOf(each, to))?.entry;
  return entry !== undefined && hasReply(entry) && isAbout(entry, now) ? entry : null;
};

type Texts = { criteria: readonly ReviewedCriterion[]; advice: AuditReview['advice'] };

const verdictText = (outcome: NonNullable<RepliedText['outcome']>, reason: string | null): RepliedText => ({
  outcome,
  ...(reason === null ? {} : { text: reason }),
});

/** Every text that the school may reply to, in the order of the report. */
const textsOf = ({ criteria, advice }: Texts): (RepliedId & { about: RepliedText })[] => [
  ...criteria.flatMap(({ id, findings, verdict, reason, condition }) => [
    ...findings.map((finding) => ({ kind: 'finding' as const, id: finding.id, about: { text: finding.text } })),
    ...(verdict === null ? [] : [{ kind: 'verdict' as const, id, about: verdictText(verdict, reason) }]),
    ...(condition === null ? [] : [{ kind: 'condition' as const, id, about: condition }]),
  ]),
  ...(advice === null
    ? []
    : [{ kind: 'advice' as const, id: ADVICE, about: verdictText(advice.decision, advice.reason) }]),
];

const stateOf = (
  entry: ReplyEntry | null,
  isNow: boolean,
  until: string | null,
  today: string,
): HearingText['state'] => {
  if (entry === null) return 'unasked';
  if (!isNow) return hasReply(entry) ? 'lapsed' : 'unasked';
  if (entry.reply === 'correct' && entry.answer === undefined) return 'fact-open';
  if (hasReply(entry)) return 'settled';
  if (until === null) return 'unasked';
  return today > until ? 'silent' : 'waiting';
};

/** The day from which the school could reply: an advice cannot have been put before it before it was given. */
const firstDay = ({ kind }: RepliedId, asked: string, { advice }: Texts): string =>
  kind === 'advice' && advice !== null && advice.on > asked ? advice.on : asked;

/** @param blind whether an auditor is not done: until then nothing of what they wrote shows */
export const reviewHearing = (
  texts: Texts,
  file: ReplyFile | null,
  { rules, today, blind }: { rules: Pick<AuditRules, 'replyDays'>; today: string; blind: boolean },
): AuditReview['hearing'] => {
  if (blind) return { texts: [], earlier: [] };
  const { replyDays } = rules;
  const entries = entriesIn(file);
  const reviewed = textsOf(texts).map((text): HearingText => {
    const entry = entries.find((each) => isOf(each, text))?.entry ?? null;
    const isNow = entry !== null && isAbout(entry, text.about);
    const asked = isNow ? (entry.asked ?? null) : null;
    const until =
      asked === null || replyDays === undefined ? null : addDays(firstDay(text, asked.on, texts), replyDays);
    const reply = isNow && hasReply(entry) ? entry : null;
    return { ...text, state: stateOf(entry, isNow, until, today), asked, until, reply };
  });
  const gone = entries.flatMap(({ entry, ...of }) =>
    hasReply(entry) && !reviewed.some((text) => isOf(text, of) && text.reply !== null) ? [{ ...of, ...entry }] : [],
  );
  return { texts: reviewed, earlier: [...(file?.earlier ?? []), ...gone] };
};

const named = ({ kind, id }: RepliedId): RepliedId => ({ kind, id });

/** What of the hearing stands in the way of a final report; nothing where the framework asks for no reply. */
export const hearingProblems = (
  { texts }: AuditReview['hearing'],
  { replyDays }: Pick<AuditRules, 'replyDays'>,
): AuditProblem[] => {
  if (replyDays === undefined) return [];
  const inState = (state: HearingText['state']) => texts.filter((text) => text.state === state);
  const problem = (code: 'not-presented' | 'reply-lapsed' | 'fact-open', found: readonly HearingText[]) =>
    found.length === 0 ? [] : [{ code, texts: found.map(named) }];
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
    ...problem('fact-open', inState('fact-open')),
  ];
};
