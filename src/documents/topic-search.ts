import { foldText, wordsInOrder, wordsOf } from '../base/text-search.ts';

/**
 * A topic of a document type. A word stands for itself; a hyphen says where a compound may go on: `gesprek-` begins a word, `-gesprek`
 * ends one, `-gesprek-` stands anywhere in one. A weak word counts only beside another word of its topic.
 */
export type TopicQuestion = {
  document: string;
  topic: string;
  words: readonly string[];
  weak?: readonly string[] | undefined;
};

/** Finds topics in a text: their names, by type of document. */
export type TopicSearch = (text: string) => Record<string, string[]>;

type Pattern = { topic: number; number: number; weak: boolean; opensBefore: boolean; opensAfter: boolean };

type Lookup = { patterns: Map<string, Pattern[]>; shortest: number; longest: number };

const openLookup = (topics: readonly TopicQuestion[]): Lookup => {
  const patterns = new Map<string, Pattern[]>();
  const lengths: number[] = [];
  topics.forEach(({ words, weak = [] }, topic) => {
    [...words, ...weak].forEach((word, number) => {
      const stem = foldText(word).replace(/^-|-$/g, '');
      const [opensBefore, opensAfter] = [word.startsWith('-'), word.endsWith('-')];
      const pattern = { topic, number, weak: number >= words.length, opensBefore, opensAfter };
      patterns.set(stem, [...(patterns.get(stem) ?? []), pattern]);
      if (opensBefore || opensAfter) lengths.push(stem.length);
    });
  });
  return { patterns, shortest: Math.min(...lengths), longest: Math.max(...lengths) };
};

/** Every part of a word between two lengths, the word itself excepted. */
function* partsOf(word: string, shortest: number, longest: number): Generator<{ start: number; end: number }> {
  for (let start = 0; start + shortest <= word.length; start += 1) {
    const last = Math.min(start + longest, word.length);
    for (let end = start + shortest; end <= last; end += 1) if (end - start < word.length) yield { start, end };
  }
}

/** The patterns that fit a folded word. */
const patternsIn = (word: string, { patterns, shortest, longest }: Lookup): Pattern[] => {
  const fitting = [...(patterns.get(word) ?? [])];
  for (const { start, end } of partsOf(word, shortest, longest)) {
    const fits = ({ opensBefore, opensAfter }: Pattern): boolean =>
      (start === 0 || opensBefore) && (end === word.length || opensAfter);
    fitting.push(...(patterns.get(word.slice(start, end)) ?? []).filter(fits));
  }
  return fitting;
};

/** Adds the topics of which two different weak words stand close together. */
const addByWeakWords = (text: string, byWord: ReadonlyMap<string, Pattern[]>, beside: number, found: Set<number>) => {
  const latest = new Map<number, Map<number, number>>();
  wordsInOrder(text).forEach((word, place) => {
    for (const { topic, number, weak } of byWord.get(word) ?? []) {
      if (!weak || found.has(topic)) continue;
      const places = latest.get(topic) ?? new Map<number, number>();
      latest.set(topic, places);
      const near = [...places].some(([other, at]) => other !== number && place !== at && place - at <= beside);
      if (near) found.add(topic);
      places.set(number, place);
    }
  });
};

/**
 * Prepares the search for topics.
 * @param beside how many words apart two weak words may stand
 */
export const openTopicSearch = (topics: readonly TopicQuestion[], beside: number): TopicSearch => {
  const lookup = openLookup(topics);
  return (text) => {
    const byWord = new Map([...wordsOf(text)].map((word) => [word, patternsIn(word, lookup)]));
    const found = new Set<number>();
    for (const patterns of byWord.values()) for (const { topic, weak } of patterns) if (!weak) found.add(topic);
    addByWeakWords(text, byWord, beside, found);
    const named: Record<string, string[]> = {};
    topics.forEach(({ document, topic }, index) => {
      if (found.has(index)) named[document] = [...(named[document] ?? []), topic];
    });
    return named;
  };
};
