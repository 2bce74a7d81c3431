import type { Criterion } from '../../framework/quality-mark.ts';
import { askOrBack } from '../go-back.ts';
import { auditLevelPrompt } from '../prompts.ts';
import { schoolLevelScreen } from '../screens.ts';
import type { AuditSitting } from './audit-sitting.ts';
import { changeEntry, entryOf } from './criterion-entry.ts';

/**
 * Asks for the auditor's own level, question by question. The school's answer shows after each, so that it steers nobody. Every level is
 * on disk before the next question.
 */
export const giveLevels = async (sitting: AuditSitting, criterion: Criterion): Promise<void> => {
  const { desk, result } = sitting;
  const school = result.criteria.find(({ id }) => id === criterion.id)?.questions ?? [];
  for (const question of criterion.questions) {
    const { levels = {} } = entryOf(sitting, criterion.id);
    const before = levels[question.id];
    const level = await askOrBack(desk, auditLevelPrompt(criterion, question, before));
    const { [question.id]: _before, ...others } = levels;
    const given = level === null ? others : { ...others, [question.id]: level };
    const inOrder = criterion.questions.flatMap(({ id }) => (given[id] === undefined ? [] : [[id, given[id]]]));
    const left = inOrder.length === 0 ? undefined : Object.fromEntries(inOrder);
    if (level !== before && (level !== null || before !== undefined)) {
      await changeEntry(sitting, criterion.id, { levels: left });
    }
    if (level !== null) desk.show(school.filter(({ id }) => id === question.id).flatMap(schoolLevelScreen));
  }
};
