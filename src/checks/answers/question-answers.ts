import { countWords } from '../../base/plain-text.ts';
import type { Answer } from '../../dossier/dossier.ts';
import type { Subject } from '../../findings/finding.ts';
import type { QualityMark } from '../../framework/quality-mark.ts';
import { isJustified } from '../../judging/not-applicable.ts';
import { stateOfAnswer } from '../../judging/score.ts';
import { defineCheck, type Report } from '../check.ts';

/** The words that the team wrote, and that each role wrote in its own copy. */
const wordsOf = (answer: Answer | undefined): number => {
  const said = Object.values(answer?.contributions ?? {}).map(({ remark }) => remark);
  return countWords([answer?.remark, ...said].join(' '));
};

const isThin = (answer: Answer | undefined, fromLevel: number, minWords: number): boolean =>
  answer?.level !== undefined && answer.level >= fromLevel && wordsOf(answer) < minWords;

const judgeJustification = (
  answer: Answer = {},
  subject: Subject,
  rule: QualityMark['rule'],
  report: Report<'thin-justification'>,
): void => {
  if (isJustified(answer, rule)) return;
  const words = countWords(answer.notApplicable ?? '');
  report('thin-justification', subject, { words, minWords: rule.minJustificationWords ?? 1 });
};

/** Questions that are open, answered with "unknown", or given a high level or "not applicable" without enough words. */
export const questionAnswers = defineCheck({
  id: 'question-answers',
  needs: ['mark', 'dossier'],
  findings: ['unanswered-question', 'unknown-answer', 'thin-remark', 'thin-justification'],
  look({ mark, dossier }, report) {
    const answers = dossier.answers.answers ?? {};
    const { fromLevel, minWords } = mark.answers.remark;
    const questions = mark.criteria.flatMap((criterion) =>
      criterion.questions.map(({ id, text }) => ({ id, text, criterion: criterion.id })),
    );
    for (const { id, text, criterion } of questions) {
      const answer = answers[id];
      const subject = { kind: 'question' as const, id, criterion };
      const state = stateOfAnswer(answer);
      if (state === 'open') report('unanswered-question', subject, { text });
      else if (state === 'unknown') report('unknown-answer', subject, { text });
      else if (state === 'notApplicable') judgeJustification(answer, subject, mark.rule, report);
      else if (isThin(answer, fromLevel, minWords))
        report('thin-remark', subject, { words: wordsOf(answer), minWords });
    }
  },
});
