import type { RepliedId } from '../../../assessment/audit-review.ts';
import { ADVICE } from '../../../audit/verdict-log.ts';
import { dutchDate } from '../../../base/words/words.ts';
import { type Block, listOr, looking, type Section, section, tableOr, text, textList } from '../../../page/blocks.ts';
import { auditHeadings as heads, auditReportWords as words } from '../../words/audit-report.ts';
import { auditColumns as columns } from '../../words/column-widths.ts';
import { type Audited, criterionName, replyBlocks, replyIn } from './audit-criteria.ts';

/** The outcome of an audit: the advice, its conditions, and what is strong and has to stay so. */

/** The verdicts that have to be weighed again; for every audience. */
export const reweighBlocks = ({ criteria }: Audited['audit']): Block[] => {
  const again = criteria.filter(({ reweigh }) => reweigh.length > 0);
  return again.length === 0 ? [] : [looking('strong', words.reweigh(again.map(criterionName)))];
};

/** For whom and as what the auditors work, when they were there, and which dossier this is about. */
export const aboutSection = ({ audit }: Audited): Section => {
  const { auditors, auditorsAre, visits } = audit;
  const several = auditors.length > 1;
  const who = auditors.flatMap((auditor, index) => {
    const is = auditorsAre[index] ?? null;
    return is === null ? [] : [words.who(is, several ? auditor : null)];
  });
  const days = [...new Set(visits.filter(({ method }) => method !== 'document').map(({ date }) => date))].sort();
  return section('audit', heads.about, [
    ...(who.length === 0 ? [] : [textList(who)]),
    text(words.days(days)),
    text(words.received(audit.received)),
    text(words.current(audit.current)),
  ]);
};

export const THE_ADVICE: RepliedId = { kind: 'advice', id: ADVICE };

/**
 * Where two auditors differed, what they settled on, and what the school says of that; no section where they never did.
 * @param typed whether to show what they wrote
 */
export const dissentSection = ({ audit }: Audited, typed: boolean): Section[] => {
  const { criteria, advices, advice } = audit;
  const replied = (to: RepliedId): string[] => {
    const reply = replyIn(audit, to);
    return reply === null ? [] : [typed ? words.reply(reply) : words.replyKind(reply.reply)];
  };
  const lines = criteria.flatMap((criterion) => {
    const { id, own, verdict } = criterion;
    if (verdict === null || own.every((each) => each.verdict === own[0]?.verdict)) return [];
    const why = own.flatMap(({ auditor, reason }) => (reason === null ? [] : [words.because(auditor, reason)]));
    const said = replied({ kind: 'verdict', id });
    return [[words.dissent(criterionName(criterion), own, verdict), ...(typed ? why : []), ...said].join(' ')];
  });
  const differ = advice !== null && advices.some(({ decision: own }) => own !== advices[0]?.decision);
  const all = [
    ...lines,
    ...(differ ? [[words.adviceDissent(advices, advice.decision), ...replied(THE_ADVICE)].join(' ')] : []),
  ];
  return all.length === 0 ? [] : [section('verschil', heads.dissent, [textList(all)])];
};

const adviceLine = ({ advice, problems }: Audited['audit']): string => {
  if (advice === null) return words.noAdvice;
  return problems.length > 0 ? words.adviceSoFar(advice) : words.advice(advice);
};

export const decisionSection = (result: Audited): Section => {
  const { audit } = result;
  const { advice, advices, counts, validThrough, rules, problems } = audit;
  const differ = advices.some(({ decision: own }) => own !== advices[0]?.decision);
  return section('besluit', heads.decision, [
    ...(problems.length === 0 ? [] : [looking('strong', words.draft), textList(problems.map(words.problem))]),
    looking('strong', adviceLine(audit)),
    ...(advice === null || advice.reason === null ? [] : [text(words.reason(advice.reason))]),
    ...(advices.length > 1 ? [textList(advices.map(words.ownAdvice))] : []),
    ...(differ && advice !== null ? [text(words.agreedAdvice)] : []),
    ...replyBlocks(result, THE_ADVICE),
    ...reweighBlocks(audit),
    ...(audit.blind ? [text(words.blind)] : [text(words.counts(counts))]),
    ...(validThrough === null ? [] : [text(words.validThrough(validThrough, rules.validityNote))]),
  ]);
};

const listed = (result: Audited, key: 'strengths' | 'upkeep'): string[] =>
  result.audit.criteria.flatMap((criterion) =>
    criterion[key].map((each) => words.about(criterionName(criterion), each)),
  );

export const strengthsSection = (result: Audited): Section =>
  section('sterk', heads.strengths, [listOr(listed(result, 'strengths'), words.none.strengths)]);

export const upkeepSection = (result: Audited): Section =>
  section('borging', heads.upkeep, [listOr(listed(result, 'upkeep'), words.none.upkeep)]);

export const conditionsSection = ({ audit }: Audited): Section => {
  const replies = audit.hearing.texts.flatMap((each) =>
    each.kind === 'condition' && each.reply !== null ? [words.replied(each, each.reply)] : [],
  );
  return section('voorwaarden', heads.conditions, [
    tableOr(
      heads.conditions,
      columns.conditions,
      audit.conditions.map(({ criterion, text: what, due }) => [criterion, what, dutchDate(due)]),
      words.none.conditions,
    ),
    ...(replies.length === 0 ? [] : [textList(replies)]),
  ]);
};
