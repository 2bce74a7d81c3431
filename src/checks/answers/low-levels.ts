import { defineCheck } from '../check.ts';

/** Criteria with a low level and no agreed action. */
export const lowLevels = defineCheck({
  id: 'low-levels',
  needs: ['mark', 'dossier'],
  findings: ['low-level-without-action'],
  look({ mark, dossier }, report) {
    const answers = dossier.answers.answers ?? {};
    const planned = new Set((dossier.answers.actions ?? []).map(({ criterion }) => criterion));
    for (const { id, questions } of mark.criteria) {
      if (planned.has(id)) continue;
      const low = questions.filter((question) => {
        const level = answers[question.id]?.level;
        return level !== undefined && level <= mark.answers.action.uptoLevel;
      });
      if (low.length === 0) continue;
      report(
        'low-level-without-action',
        { kind: 'criterion', criterion: id },
        { questions: low.map((each) => each.id) },
      );
    }
  },
});
