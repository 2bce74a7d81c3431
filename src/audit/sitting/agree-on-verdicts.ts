import { agreementOf } from '../decide-together.ts';
import { type AuditSitting, askWords, record, reviewOf, setIn } from './audit-sitting.ts';
import type { Going } from './criterion-entry.ts';

/** Two auditors who differ: for each criterion one of both verdicts, with the reason. Kept in the first auditor's file. */
const agreeOnCriteria = async (sitting: AuditSitting): Promise<Going> => {
  const { desk, mark } = sitting;
  for (const { id, title, own, agreed } of reviewOf(sitting).criteria) {
    if (agreed) continue;
    desk.show({ kind: 'difference', id, title, own });
    const chosen = await desk.choose({
      title: { kind: 'agree' },
      options: own.map((each) => ({ key: each.auditor, label: { kind: 'own-verdict' as const, own: each } })),
    });
    if (chosen === null) return 'left';
    const taken = own.find(({ auditor }) => auditor === chosen);
    const reason = await askWords(sitting, { kind: 'agree-reason', current: null, needed: true });
    if (reason === null || taken === undefined) return 'left';
    const { verdict, level } = taken;
    const agreement = { verdict, ...(level === null ? {} : { level }), reason, of: agreementOf(own) };
    const order = mark.criteria.map((criterion) => criterion.id);
    await record(sitting, [setIn(['agreed', id], agreement, order)]);
    desk.show({ kind: 'saved' });
  }
  return 'on';
};

/** The same for the advice. */
const agreeOnAdvice = async (sitting: AuditSitting): Promise<Going> => {
  const { desk, clock } = sitting;
  const { advice, advices } = reviewOf(sitting);
  if (advices.length === 0 || advice !== null) return 'on';
  desk.show({ kind: 'advice-difference', advices });
  const chosen = await desk.choose({
    title: { kind: 'agree-advice' },
    options: advices.map((own) => ({ key: own.auditor, label: { kind: 'own-advice' as const, own } })),
  });
  if (chosen === null) return 'left';
  const taken = advices.find(({ auditor }) => auditor === chosen);
  const reason = await askWords(sitting, { kind: 'agree-reason', current: null, needed: true });
  if (reason === null || taken === undefined) return 'left';
  const of = advices.map(({ auditor, decision }) => ({ ...(auditor === '' ? {} : { auditor }), decision }));
  await record(sitting, [setIn(['agreedAdvice'], { decision: taken.decision, on: clock.today(), reason, of })]);
  desk.show({ kind: 'saved' });
  return 'on';
};

export const agreeOnVerdicts = async (sitting: AuditSitting): Promise<Going> =>
  (await agreeOnCriteria(sitting)) === 'left' ? 'left' : await agreeOnAdvice(sitting);
