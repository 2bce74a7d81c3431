import { voiceRulesOf } from '../framework/voice-rules.ts';
import { isOldSurvey, judgeAllVoices } from '../judging/voices.ts';
import { defineCheck } from './check.ts';

/** What groups answered beside the score of the team. */
export const voices = defineCheck({
  id: 'voices',
  needs: ['mark', 'dossier', 'criteria'],
  findings: ['voices-differ', 'voices-few', 'voices-old'],
  look({ mark, dossier, criteria }, report) {
    const scores = new Map(criteria.map(({ id, score }) => [id, score]));
    const judged = judgeAllVoices(dossier.voices, mark, scores)?.judged ?? [];
    for (const { id, score } of criteria) {
      const views = judged.flatMap(({ group, items }) =>
        (['lower', 'higher'] as const).flatMap((view) => {
          const own = Object.entries(items).filter(
            ([, item]) => item.criterion === id && item.state === 'shown' && item.view === view,
          );
          return own.length === 0 ? [] : [{ group, view, items: own.map(([code]) => code) }];
        }),
      );
      if (views.length > 0 && score !== null)
        report('voices-differ', { kind: 'criterion', criterion: id }, { score, views });
    }
    const about = {
      schoolYear: dossier.school.round.schoolYear,
      start: mark.evidence.schoolYearStart,
      previous: voiceRulesOf(mark).validity.previous,
    };
    for (const { group, closed, items } of judged) {
      const few = Object.entries(items).flatMap(([code, { state }]) => (state === 'few' ? [code] : []));
      if (few.length > 0) report('voices-few', { kind: 'dossier' }, { group, items: few });
      if (isOldSurvey({ closed }, about)) report('voices-old', { kind: 'dossier' }, { group, closed });
    }
  },
});
