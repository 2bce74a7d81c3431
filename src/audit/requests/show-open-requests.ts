import type { AuditSitting } from '../sitting/audit-sitting.ts';
import { listRequests, openRequests } from './request-list.ts';
import { openRequestsScreen } from './request-prompts.ts';

/** Reminds the auditor of what the school has not answered yet. */
export const showOpenRequests = ({ desk, dossier, clock }: AuditSitting): void =>
  desk.show(openRequestsScreen(openRequests(listRequests(dossier.requests, clock.today()))));
