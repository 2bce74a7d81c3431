import { lieFarApart } from '../../judging/votes.ts';
import { defineCheck } from '../check.ts';

/** Votes that lie far apart: worth a talk, whatever level the team agreed on. */
export const voteSpread = defineCheck({
  id: 'vote-spread',
  needs: ['mark', 'dossier'],
  findings: ['vote-spread'],
  look({ mark, dossier }, report) {
    const answers = dossier.answers.answers ?? {};
    for (const criterion of mark.criteria) {
      for (const { id } of criterion.questions) {
        const votes = answers[id]?.votes;
        if (votes === undefined || !lieFarApart(votes, mark)) continue;
        const levels = Object.values(votes).sort();
        const [lowest = 0, highest = 0] = [levels[0], levels.at(-1)];
        report('vote-spread', { kind: 'question', id, criterion: criterion.id }, { lowest, highest });
      }
    }
  },
});
