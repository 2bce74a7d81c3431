import { addMonths } from '../../base/dates.ts';
import type { Criterion } from '../../framework/quality-mark.ts';
import { askOrBack } from '../go-back.ts';
import { conditionNeedlessScreen, dayRefusedScreen } from '../screens.ts';
import { dayPrompt } from '../text-prompts.ts';
import { askWords } from './ask-words.ts';
import type { AuditSitting } from './audit-sitting.ts';
import { changeEntry, entryOf } from './criterion-entry.ts';

/** The day by which a condition has to be met. Proposes half the time that the rules allow. */
const askDue = async ({ desk, clock, rules }: AuditSitting, before: string | null): Promise<string> => {
  const today = clock.today();
  const current = before ?? addMonths(today, Math.ceil(rules.advice.conditional.months / 2));
  for (;;) {
    const due = await askOrBack(desk, dayPrompt('due', current));
    if (due > today) return due;
    desk.show(dayRefusedScreen(due, false));
  }
};

/** Writes, changes or removes the condition of a criterion; a criterion that is met takes none. */
export const writeCondition = async (sitting: AuditSitting, { id }: Criterion): Promise<void> => {
  const { condition: current, verdict } = entryOf(sitting, id);
  if (verdict === 'met' && current === undefined) return sitting.desk.show(conditionNeedlessScreen(id));
  const text = await askWords(sitting, { kind: 'condition', current: current?.text ?? null, needed: false });
  if (text === '') {
    if (current !== undefined) await changeEntry(sitting, id, { condition: undefined });
    return;
  }
  const due = await askDue(sitting, current?.due ?? null);
  await changeEntry(sitting, id, { condition: { text, due } });
};

/** Writes, changes or empties one of the texts of a criterion. */
export const writeText = async (
  sitting: AuditSitting,
  { id }: Criterion,
  kind: 'strength' | 'recommendation' | 'upkeep',
): Promise<void> => {
  const current = entryOf(sitting, id)[kind] ?? null;
  const text = await askWords(sitting, { kind, current, needed: false });
  if (text === (current ?? '')) return;
  await changeEntry(sitting, id, { [kind]: text === '' ? undefined : text });
};
