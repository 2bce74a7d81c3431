import { stateOfAction } from '../../dossier/action-state.ts';
import { defineCheck } from '../check.ts';

/** Actions that should have been done by now, together for each criterion. */
export const overdueActions = defineCheck({
  id: 'overdue-actions',
  needs: ['mark', 'dossier', 'today'],
  findings: ['action-overdue'],
  look({ mark, dossier, today }, report) {
    const late = (dossier.answers.actions ?? []).flatMap((action, index) =>
      action.due !== undefined && stateOfAction(action, today) === 'overdue'
        ? [{ criterion: action.criterion, number: index + 1, due: action.due }]
        : [],
    );
    for (const { id } of mark.criteria) {
      const actions = late.filter(({ criterion }) => criterion === id).map(({ number, due }) => ({ number, due }));
      if (actions.length > 0) report('action-overdue', { kind: 'criterion', criterion: id }, { actions });
    }
  },
});
