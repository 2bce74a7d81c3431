import { foldText, type Words } from '../base/text-search.ts';

/**
 * A topic of a document type. A word stands for itself; a hyphen says where a compound may go on: `gesprek-` begins a word, `-gesprek`
 * ends one, `-gesprek-` stands anywhere in one. Forms of one word have a slash between them. A weak word counts only beside another weak
 * word of its topic.
 */
export type TopicQuestion = {
  document: string;
  topic: string;
  words: readonly string[];
  weak?: readonly string[] | undefined;
};

/** Finds topics in the words of a text: their names, by type of document. */
export type TopicSearch = (words: Words) => Record<string, string[]>;

/** `number`: of the word in its topic, the same for all its forms. */
type Pattern = { topic: number; number: number; weak: boolean; stem: string; goesOn: boolean };

type Lookup = {
  /** Patterns that begin a word, by stem. */
  begins: Map<string, Pattern[]>;
  longest: number;
  /** Patterns that may stand further on in a word. */
  further: Pattern[];
};

const openLookup = (topics: readonly TopicQuestion[]): Lookup => {
  const lookup: Lookup = { begins: new Map(), longest: 0, further: [] };
  topics.forEach(({ words, weak = [] }, topic) => {
    [...words, ...weak].forEach((forms, number) => {
      for (const form of foldText(forms).split('/')) {
        const stem = form.replace(/^-|-$/g, '');
        const pattern = { topic, number, weak: number >= words.length, stem, goesOn: form.endsWith('-') };
        if (form.startsWith('-')) lookup.further.push(pattern);
        else lookup.begins.set(stem, [...(lookup.begins.get(stem) ?? []), pattern]);
        lookup.longest = Math.max(lookup.longest, stem.length);
      }
    });
  });
  return lookup;
};

/** The patterns that fit a folded word. */
const patternsIn = (word: string, { begins, longest, further }: Lookup): Pattern[] => {
  const fitting = further.filter(({ stem, goesOn }) => (goesOn ? word.includes(stem) : word.endsWith(stem)));
  for (let end = Math.min(word.length, longest); end > 0; end -= 1) {
    for (const pattern of begins.get(word.slice(0, end)) ?? []) {
      if (pattern.goesOn || end === word.length) fitting.push(pattern);
    }
  }
  return fitting;
};

/** Adds the topics of which two different weak words stand close together. */
const addByWeakWords = (
  ordered: readonly string[],
  weakByWord: ReadonlyMap<string, Pattern[]>,
  beside: number,
  found: Set<number>,
): void => {
  const latest = new Map<number, Map<number, number>>();
  ordered.forEach((word, place) => {
    for (const { topic, number } of weakByWord.get(word) ?? []) {
      const places = latest.get(topic) ?? new Map<number, number>();
      latest.set(topic, places);
      const near = [...places].some(([other, at]) => other !== number && place !== at && place - at <= beside);
      if (near) found.add(topic);
      places.set(number, place);
    }
  });
};

/** The patterns of each word whose topic is still to be found: of a long text few are left, and only their weak words need a search. */
const patternsLeft = (byWord: ReadonlyMap<string, Pattern[]>, found: ReadonlySet<number>): Map<string, Pattern[]> =>
  new Map(
    [...byWord]
      .map(([word, patterns]) => [word, patterns.filter(({ topic }) => !found.has(topic))] as const)
      .filter(([, patterns]) => patterns.length > 0),
  );

const byDocument = (topics: readonly TopicQuestion[]): Record<string, string[]> => {
  const names: Record<string, string[]> = {};
  for (const { document, topic } of topics) names[document] = [...(names[document] ?? []), topic];
  return names;
};

/**
 * Prepares the search for topics.
 * @param beside how many words apart two weak words may stand
 */
export const openTopicSearch = (topics: readonly TopicQuestion[], beside: number): TopicSearch => {
  const lookup = openLookup(topics);
  return ({ ordered, distinct }) => {
    const byWord = new Map([...distinct].map((word) => [word, patternsIn(word, lookup)]));
    const strong = [...byWord.values()].flat().filter(({ weak }) => !weak);
    const found = new Set(strong.map(({ topic }) => topic));
    addByWeakWords(ordered, patternsLeft(byWord, found), beside, found);
    return byDocument(topics.filter((_topic, index) => found.has(index)));
  };
};
