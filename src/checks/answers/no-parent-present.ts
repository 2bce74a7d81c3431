import { baseRole } from '../../framework/roles.ts';
import { defineCheck } from '../check.ts';

/** Answers that no parent had a part in. */
export const noParentPresent = defineCheck({
  id: 'sitting',
  needs: ['mark', 'dossier'],
  findings: ['no-parent-present'],
  look({ mark, dossier }, report) {
    const { answers } = dossier;
    const sessions = answers.sessions ?? [];
    const roles = Object.keys(mark.roles);
    const heard = sessions.some(({ present }) =>
      present.some((role) => baseRole(role, roles) === mark.answers.voices.parent),
    );
    const answered = Object.keys(answers.answers ?? {}).length > 0;
    if (answered && !heard) report('no-parent-present', { kind: 'dossier' }, { sessions: sessions.length });
  },
});
