import { kindsInText } from '../evidence/commands/evidence-review.ts';
import type { OwnWords, TextChoice } from './interviewer.ts';
import type { Sitting } from './sitting.ts';

/**
 * Asks for something in people's own words. Is there data of a person in it, then they are asked to write it otherwise; they may keep
 * it, for what looks like a number of somebody need not be one.
 */
export const askInWords = async ({ interviewer, mark, dossier }: Sitting, request: OwnWords): Promise<TextChoice> => {
  let asked = request;
  for (;;) {
    const typed = await interviewer.askText(asked);
    if (typed.kind === 'stop' || typed.text === request.current) return typed;
    const kinds = kindsInText(typed.text, { mark, dossier });
    if (kinds.length === 0) return typed;
    const chosen = await interviewer.choose({
      title: { kind: 'personal-data', kinds },
      options: [
        { key: 'again', label: { kind: 'write-again' } },
        { key: 'keep', label: { kind: 'keep' } },
      ],
    });
    if (chosen === 'keep') return typed;
    if (chosen === 'stop') return { kind: 'stop' };
    asked = { ...request, draft: typed.text };
  }
};
