import { kindsInText } from '../documents/find-people.ts';
import { type OwnWordsPrompt, personalDataPrompt } from './prompts.ts';
import type { Sitting } from './sitting.ts';

/**
 * Asks for a text in people's own words. If it seems to hold personal data, asks them to rewrite it; they may keep it, because a
 * number that looks like somebody's need not be one.
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
