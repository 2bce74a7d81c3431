import { cautiousPrompt, type Line, type Prompt } from '../terminal/ask.ts';
import type { ReplacedAnswer } from './agree-answer.ts';
import { takingWords as words } from './words/taking.ts';

/** What a file of answers would replace. */
export const replacedAnswersScreen = (changes: readonly ReplacedAnswer[]): Line[] => [
  words.intro(changes.length),
  ...changes.map((change) => `  ${words.change(change)}`),
];

/** Whether a file of answers may replace what stands there; Enter keeps it. */
export const replaceAnswersPrompt = (): Prompt<boolean> =>
  cautiousPrompt({ name: 'replace-answers', message: words.replace, yes: words.yes, no: words.no });
