/** How easy a Dutch text reads, by a formula; for tests of what the framework says. */

/** A vowel, or the vowels that one sound is written with. A diaeresis begins a syllable, so those letters stand alone. */
const VOWEL_SOUNDS = /aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au|[aeiouyáéèêóëïöü]/g;

export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** How many syllables a Dutch word has, as it is spelled: 'ideeën' has three. */
export const countSyllables = (word: string): number =>
  Math.max(1, word.toLowerCase().match(VOWEL_SOUNDS)?.length ?? 0);

/**
 * The reading ease of Flesch in the version of Douma for Dutch: 206,8 − 0,77 × syllables per hundred words − 0,93 × words per sentence.
 * 60–70 is normal, 70–80 fairly easy (the sixth and seventh year of primary school then, groups 8 and on now), above 80 easy.
 * Source: W.H. Douma, De leesbaarheid van landbouwbladen (Wageningen 1960), with its table of norms in Taalbeheersing 1977, on
 * https://dbnl.org/tekst/_taa014197701_01/_taa014197701_01_0089.php
 */
export const readingEase = (text: string): number => {
  const words = wordsOf(text);
  const sentences = text.split(/[.!?](?:\s|$)/).filter((sentence) => sentence.trim() !== '');
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return 206.8 - 0.77 * ((100 * syllables) / words.length) - 0.93 * (words.length / sentences.length);
};
