import { kindsInText } from '../../documents/find-people.ts';
import { askOrBack } from '../go-back.ts';
import { type AuditText, auditPersonalDataPrompt, auditTextPrompt } from '../text-prompts.ts';
import type { AuditSitting } from './audit-sitting.ts';

/**
 * Asks for a text, and asks again when it holds personal data, unless the auditor says that it is about nobody.
 * @returns '' for a text that may be empty and is
 */
export const askWords = async ({ desk, mark, dossier }: AuditSitting, asked: AuditText): Promise<string> => {
  for (;;) {
    const typed = await askOrBack(desk, auditTextPrompt(asked));
    const kinds = typed === asked.current ? [] : kindsInText(typed, { mark, dossier });
    if (kinds.length === 0 || (await desk.ask(auditPersonalDataPrompt(kinds))) === 'keep') return typed;
  }
};
