import { kindsInText } from '../evidence/commands/evidence-review.ts';
import { type OwnWordsPrompt, personalDataPrompt } from './prompts.ts';
import type { Sitting } from './sitting.ts';

/**
 * Asks for something in people's own words. If there is data of a person in it, they are asked to write it otherwise; they may keep
 * it, for what looks like a number of somebody need not be one.
 */
export const askInWords = async (
  { desk, mark, dossier }: Sitting,
  prompt: OwnWordsPrompt,
  current: string | null,
): Promise<string> => {
  let draft: string | undefined;
  for (;;) {
    const typed = await desk.ask(prompt(current, draft));
    const kinds = typed === current ? [] : kindsInText(typed, { mark, dossier });
    if (kinds.length === 0 || (await desk.ask(personalDataPrompt(kinds))) === 'keep') return typed;
    draft = typed;
  }
};
