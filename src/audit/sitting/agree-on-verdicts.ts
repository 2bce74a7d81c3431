import { agreementOf } from '../decide-together.ts';
import { askOrBack } from '../go-back.ts';
import { agreeAdvicePrompt, agreePrompt } from '../prompts.ts';
import { adviceDifferenceScreen, differenceScreen, entrySavedScreen } from '../screens.ts';
import { ADVICE } from '../verdict-log.ts';
import { askWords } from './ask-words.ts';
import { type AuditSitting, logEdits, ownAudit, record, reviewOf, setIn } from './audit-sitting.ts';
import { confirmEdit } from './confirm-agreements.ts';

/** Where the auditors differ, takes one of their verdicts, with a reason, and records it in the first auditor's file. The other confirms it later. */
const agreeOnCriteria = async (sitting: AuditSitting): Promise<void> => {
  const { desk, mark } = sitting;
  const order = mark.criteria.map((criterion) => criterion.id);
  for (const { id, title, own: differing, agreed } of reviewOf(sitting).criteria) {
    if (agreed) continue;
    desk.show(differenceScreen({ id, title }));
    const { verdict, score } = await askOrBack(desk, agreePrompt(differing));
    const reason = await askWords(sitting, { kind: 'agree-reason', current: null, needed: true });
    const agreement = { verdict, ...(score === null ? {} : { level: score }), reason, of: agreementOf(differing) };
    const own = ownAudit(sitting);
    const after = { ...own, agreed: { ...own.agreed, [id]: agreement } };
    const log = logEdits(sitting, { after, subjects: [{ criterion: id, agreed: true }], via: 'agreement' });
    await record(sitting, [setIn(['agreed', id], agreement, order), confirmEdit(sitting, id, agreement), ...log]);
    desk.show(entrySavedScreen());
  }
};

const agreeOnAdvice = async (sitting: AuditSitting): Promise<void> => {
  const { desk, clock } = sitting;
  const { advice, advices, auditors } = reviewOf(sitting);
  if (advices.length < auditors.length || advice !== null) return;
  desk.show(adviceDifferenceScreen());
  const taken = await askOrBack(desk, agreeAdvicePrompt(advices));
  const reason = await askWords(sitting, { kind: 'agree-reason', current: null, needed: true });
  const of = advices.map(({ auditor, decision }) => ({ ...(auditor === '' ? {} : { auditor }), decision }));
  const agreedAdvice = { decision: taken.decision, on: clock.today(), reason, of };
  const after = { ...ownAudit(sitting), agreedAdvice };
  const log = logEdits(sitting, { after, subjects: [{ criterion: ADVICE, agreed: true }], via: 'agreement' });
  await record(sitting, [setIn(['agreedAdvice'], agreedAdvice), confirmEdit(sitting, ADVICE, agreedAdvice), ...log]);
  desk.show(entrySavedScreen());
};

/** Lets auditors who differ agree: first on the criteria, then on the advice. */
export const agreeOnVerdicts = async (sitting: AuditSitting): Promise<void> => {
  await agreeOnCriteria(sitting);
  await agreeOnAdvice(sitting);
};
