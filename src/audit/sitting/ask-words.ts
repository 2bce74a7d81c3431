import { kindsInText } from '../../documents/find-people.ts';
import { type AuditText, auditPersonalDataPrompt, auditTextPrompt } from '../prompts.ts';
import type { AuditSitting } from './audit-sitting.ts';

/** Asks for a text, and asks again when it holds personal data, unless the auditor says that it is about nobody. */
export const askWords = async ({ desk, mark, dossier }: AuditSitting, asked: AuditText): Promise<string> => {
  for (;;) {
    const typed = await desk.ask(auditTextPrompt(asked));
    const kinds = typed === asked.current ? [] : kindsInText(typed, { mark, dossier });
    if (kinds.length === 0 || (await desk.ask(auditPersonalDataPrompt(kinds))) === 'keep') return typed;
  }
};
