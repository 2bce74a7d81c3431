import { type AuditSitting, askWords, record, reviewOf, setIn } from './audit-sitting.ts';
import type { Going } from './criterion-entry.ts';

/** Two auditors who differ: for each criterion one of both verdicts, with the reason. Kept in the first auditor's file. */
export const agreeOnVerdicts = async (sitting: AuditSitting): Promise<Going> => {
  const { desk } = sitting;
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
    await record(sitting, [
      setIn(['agreed', id], { verdict, ...(level === null ? {} : { level }), reason }, orderOf(sitting)),
    ]);
    desk.show({ kind: 'saved' });
  }
  return 'on';
};

const orderOf = ({ mark }: AuditSitting): string[] => mark.criteria.map(({ id }) => id);
