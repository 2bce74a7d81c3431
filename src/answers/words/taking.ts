import { answerWords, count } from '../../base/words/words.ts';
import type { ReplacedAnswer } from '../agree-answer.ts';

/** What `assess --answers` says before it puts answers in the place of others. */
export const takingWords = {
  /** One answer and what it becomes. */
  change: ({ question, from, to, rewritten }: ReplacedAnswer): string => {
    const same = from.state === to.state && from.level === to.level;
    const answer = same ? '' : `${answerWords(from)} wordt ${answerWords(to)}`;
    const remark = rewritten ? 'de toelichting wordt een andere' : '';
    return `${question}: ${[answer, remark].filter((part) => part !== '').join(', en ') || 'wat erbij staat, verandert'}`;
  },
  intro: (number: number): string =>
    `In het bestand staat bij ${count(number, 'vraag', 'vragen')} iets anders dan in het dossier.`,
  replace: 'Vervangen wat er staat? De rest van het bestand komt er dan ook bij.',
  yes: 'Ja, vervangen',
  no: 'Nee, niets overnemen',
  kept: 'Er is niets overgenomen.',
};
