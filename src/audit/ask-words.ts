import { kindsInText } from '../evidence/commands/evidence-review.ts';
import { type AuditText, auditPersonalDataPrompt, auditTextPrompt } from './prompts.ts';
import type { AuditSitting } from './sitting/audit-sitting.ts';

/** Asks for words; if there is data of a person in them, for other words, unless they say it is nobody's. */
export const askWords = async ({ desk, mark, dossier }: AuditSitting, asked: AuditText): Promise<string> => {
  for (;;) {
    const typed = await desk.ask(auditTextPrompt(asked));
    const kinds = typed === asked.current ? [] : kindsInText(typed, { mark, dossier });
    if (kinds.length === 0 || (await desk.ask(auditPersonalDataPrompt(kinds))) === 'keep') return typed;
  }
};
