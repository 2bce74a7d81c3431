import { countWords } from '../base/plain-text.ts';
import type { Answer } from '../dossier/dossier.ts';
import type { Criterion } from '../framework/quality-mark.ts';
import { type Answers, idsIn, type Rule } from './score.ts';

/** Whether a justification has enough words for somebody else to follow it. */
export const isJustified = ({ notApplicable = '' }: Answer, { minJustificationWords = 0 }: Rule): boolean =>
  countWords(notApplicable) >= minJustificationWords;

/** Why answers without a level decide a verdict. */
export type WithoutLevelReason =
  | { code: 'unknown-decides'; questions: string[] }
  /** Answers of "not applicable" that count as unknown, because there are more than `allowed`, and decide the verdict. */
  | { code: 'many-not-applicable'; questions: string[]; allowed: number }
  /** The same, because their justifications have fewer than `minWords` words. */
  | { code: 'thin-justifications'; questions: string[]; minWords: number };

/** The answers of a criterion without a level: how many could be any level, how many do not apply, and the reasons to give for those. */
type WithoutLevel = { without: number; justified: number; reasons: WithoutLevelReason[] };

/**
 * An answer that a team does not know could be any level. So could "not applicable" when nobody justified it, or when there is too much
 * of it: then all of them are named, and those above the limit count as unknown.
 */
export const withoutLevel = (criterion: Criterion, answers: Answers, rule: Rule): WithoutLevel => {
  const { maxNotApplicable = Number.POSITIVE_INFINITY, minJustificationWords = 0 } = rule;
  const unknown = idsIn(criterion, answers, 'unknown');
  const notApplicable = idsIn(criterion, answers, 'notApplicable');
  const justified = notApplicable.filter((id) => isJustified(answers[id] ?? {}, rule));
  const thin = notApplicable.filter((id) => !justified.includes(id));
  const surplus = Math.max(0, justified.length - maxNotApplicable);
  return {
    without: unknown.length + thin.length + surplus,
    justified: justified.length,
    reasons: [
      ...(unknown.length === 0 ? [] : [{ code: 'unknown-decides' as const, questions: unknown }]),
      ...(surplus === 0
        ? []
        : [{ code: 'many-not-applicable' as const, questions: justified, allowed: maxNotApplicable }]),
      ...(thin.length === 0
        ? []
        : [{ code: 'thin-justifications' as const, questions: thin, minWords: minJustificationWords }]),
    ],
  };
};
