import type { HearingText } from '../../../assessment/audit-review.ts';
import { type Block, type Section, section, text, textList } from '../../../page/blocks.ts';
import { auditHeadings as heads, auditReportWords as words } from '../../words/audit-report.ts';
import { type Audited, replyIn } from './audit-criteria.ts';
import { THE_ADVICE } from './audit-decision.ts';

/** What the school was asked and what it said, what it said before, and how it can object. */

const isDisputed = ({ reply }: HearingText): boolean => reply !== null && reply.reply !== 'agree';

/** What the board reads of the replies, as it does not get the page per criterion: those to verdicts, and how many to findings. */
const listed = (texts: readonly HearingText[]): Block[] => {
  const verdicts = texts.flatMap((each) =>
    each.kind === 'verdict' && isDisputed(each) && each.reply !== null ? [words.replied(each, each.reply)] : [],
  );
  const findings = texts.filter((each) => each.kind === 'finding' && isDisputed(each)).length;
  return [
    ...(verdicts.length === 0 ? [] : [textList(verdicts)]),
    ...(findings === 0 ? [] : [text(words.disputedFindings(findings))]),
  ];
};

/** No section where the framework asks for no reply and the school gave none. @param isForBoard whether to list what it said */
export const hearingSection = ({ audit, date }: Audited, isForBoard: boolean): Section[] => {
  const { hearing, rules } = audit;
  const { texts } = hearing;
  if (texts.length === 0 || (rules.replyDays === null && texts.every(({ reply }) => reply === null))) return [];
  const [until = null] = texts
    .flatMap((each) => (each.until === null ? [] : [each.until]))
    .sort()
    .reverse();
  const silent = texts.filter(({ state }) => state === 'silent');
  return [
    section('reactie', heads.hearing, [
      ...(rules.replyDays === null ? [] : [text(words.presented(texts, until, date))]),
      text(words.replyCounts(texts)),
      ...(silent.length === 0 ? [] : [text(words.silent(silent))]),
      ...(isForBoard ? listed(texts) : []),
    ]),
  ];
};

/** What the school says of the advice, without a word that it wrote. */
export const hearingForParents = ({ audit }: Audited): Block[] => {
  const reply = replyIn(audit, THE_ADVICE);
  if (reply !== null) return [text(words.forParents.reply[reply.reply])];
  return audit.rules.replyDays === null ? [] : [text(words.forParents.reply.none)];
};

/** No section where no reply was ever to another text. */
export const earlierRepliesSection = ({ audit }: Audited): Section[] => {
  const { earlier } = audit.hearing;
  if (earlier.length === 0) return [];
  return [
    section('eerdere-reacties', heads.earlierReplies, [
      text(words.earlierReplies),
      textList(earlier.map(words.earlierReply)),
    ]),
  ];
};

/** No section where the framework says nothing of it. */
export const appealSection = ({ audit }: Audited): Section[] => {
  const { appeal } = audit.rules;
  return appeal.length === 0
    ? []
    : [
        section(
          'bezwaar',
          heads.appeal,
          appeal.map((each) => text(each)),
        ),
      ];
};
