import type { InPlaceOfText } from '../document-terms.ts';

export type NoTextParams = {
  pages: { wordless: number; of: number } | null;
  holds?: Exclude<InPlaceOfText, 'pictures'>;
  words?: number;
  /** There is text too, beside the pictures. */
  partly?: true;
};

export const HELD: Record<'nothing' | 'numbers', string> = {
  nothing: 'Hierin staat geen woord en geen getal.',
  numbers: 'Hierin staan alleen getallen, en geen woorden.',
};

const NOT_SEEN = 'Wat op een plaatje staat, is niet nagekeken.';

export const noTextWords = ({ pages, holds, words, partly }: NoTextParams): string => {
  if (holds === 'few-words') return `Hierin ${words === 1 ? 'staat maar 1 woord' : `staan maar ${words} woorden`}.`;
  if (holds !== undefined) return HELD[holds];
  if (partly) return `Een groot deel bestaat uit plaatjes met geen of bijna geen tekst erbij. ${NOT_SEEN}`;
  if (pages === null) return `Er staat geen of bijna geen tekst in die het programma kan lezen. ${NOT_SEEN}`;
  if (pages.of === 1) return `De bladzijde is een plaatje met geen of bijna geen tekst. ${NOT_SEEN}`;
  const are = pages.wordless === 1 ? 'is' : 'zijn';
  return `${pages.wordless} van de ${pages.of} bladzijden ${are} een plaatje met geen of bijna geen tekst. ${NOT_SEEN}`;
};
