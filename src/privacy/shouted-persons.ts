import { foldText } from '../base/text-search.ts';
import type { PersonalDataRules } from '../framework/word-lists.ts';

const CAPITALS = /(?<![\p{L}\p{M}])\p{Lu}[\p{Lu}\p{M}]+(?![\p{L}\p{M}])|(?<=['’])T(?= )/gu;

const wordsIn = (lists: readonly (readonly string[])[]): string[] =>
  lists.flat().flatMap((each) => foldText(each).split(/[^\p{L}]+/u));

/**
 * Makes a function that writes lines such as 'AANWEZIG: MEVROUW JANSEN, VOORZITTER' as 'aanwezig: mevrouw Jansen, voorzitter', in the same
 * places. Nothing else is changed: in another line in capitals, few words are names.
 */
export const openShouted = (rules: PersonalDataRules['persons']): ((text: string) => string) => {
  const isLeftOut = new Set(rules.notShouted);
  const titles = rules.address
    .filter((word) => !isLeftOut.has(word))
    .map((word) => word.replace(/\.$/, '').toUpperCase())
    .join('|');
  const titled = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${titles})\\.?(?: EN | ?/ ?|[ \\t\\u00A0]+)\\S`, 'u');
  const kept = new Set(rules.publicBodies);
  const { address, prefixes, notNames, publicRoles, publicBodies, roleLinks, presentWords } = rules;
  const small = new Set(wordsIn([address, prefixes, notNames, publicRoles, publicBodies, roleLinks, presentWords]));
  const soften = (word: string): string => {
    const lower = word.toLowerCase();
    if (kept.has(word) || lower.length !== word.length) return word;
    return small.has(foldText(word)) ? lower : word.charAt(0) + lower.slice(1);
  };
  return (text) => {
    if (!titled.test(text)) return text;
    const lines = text.split('\n').map((line) => (titled.test(line) ? line.replace(CAPITALS, soften) : line));
    return lines.join('\n');
  };
};
