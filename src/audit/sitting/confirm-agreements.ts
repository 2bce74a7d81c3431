import type { AuditFile, AuditVerdict, Decision } from '../../dossier/audit-file-shape.ts';
import { agreementDigest } from '../decide-together.ts';
import { askOrBack } from '../go-back.ts';
import { confirmAgreementPrompt } from '../prompts.ts';
import { agreementScreen, entrySavedScreen } from '../screens.ts';
import { ADVICE } from '../verdict-log.ts';
import { type AuditSitting, record, reviewOf, setIn } from './audit-sitting.ts';

/** What auditors agreed on holds once each of them has confirmed it, at a desk of their own. */

type Waiting = { id: string; title: string | null; outcome: AuditVerdict | Decision; reason: string };

/** The agreements that the auditor at the desk has yet to confirm; that on the advice has no title. */
export const toConfirm = (sitting: AuditSitting): Waiting[] => {
  const { criteria, agreedAdvice } = reviewOf(sitting);
  const all = [
    ...criteria.map(({ id, title, agreement }) => ({ id, title: `${id} ${title}`, agreement })),
    { id: ADVICE, title: null, agreement: agreedAdvice },
  ];
  return all.flatMap(({ id, title, agreement }) => {
    if (agreement === null || !agreement.unconfirmed.includes(sitting.auditor)) return [];
    const { outcome, reason } = agreement;
    return [{ id, title, outcome, reason }];
  });
};

/** Where agreements are kept: with the first auditor. */
const firstAudit = ({ dossier, auditor }: AuditSitting): AuditFile | null =>
  auditor === '' ? dossier.audit : (dossier.otherAudits[''] ?? null);

/** The edit that confirms an agreement as it is now. */
export const confirmEdit = ({ digest }: AuditSitting, id: string, agreement: Parameters<typeof agreementDigest>[0]) =>
  setIn(['confirmed', id], agreementDigest(agreement, digest));

export const confirmAgreements = async (sitting: AuditSitting): Promise<void> => {
  const { desk } = sitting;
  for (const { id, title, outcome, reason } of toConfirm(sitting)) {
    const first = firstAudit(sitting);
    const agreement = id === ADVICE ? first?.agreedAdvice : first?.agreed?.[id];
    if (agreement === undefined) continue;
    desk.show(agreementScreen(title, outcome, reason));
    await askOrBack(desk, confirmAgreementPrompt());
    await record(sitting, [confirmEdit(sitting, id, agreement)]);
    desk.show(entrySavedScreen());
  }
};
