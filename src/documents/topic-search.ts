import { foldText, type Words } from '../base/text-search.ts';

/**
 * A topic of a document type. A word stands for itself; a hyphen says where a compound may go on: `gesprek-` begins a word, `-gesprek`
 * ends one, `-gesprek-` stands anywhere in one. Forms of one word have a slash between them. Words with spaces between them stand close
 * together in this order: `kijken terug` is in "Wij kijken daarop terug". A weak word counts only beside another weak word of its topic.
 */
export type TopicQuestion = {
  document: string;
  topic: string;
  words: readonly string[];
  weak?: readonly string[] | undefined;
};

/** Finds topics in the words of a text: their names, by type of document. */
export type TopicSearch = (words: Words) => Record<string, string[]>;

/**
 * `number`: of the word in its topic, the same for all its forms. `step`: which word of a row it is, `last` the step that ends it; both
 * 0 for a word by itself.
 */
type Pattern = {
  topic: number;
  number: number;
  weak: boolean;
  stem: string;
  goesOn: boolean;
  step: number;
  last: number;
};

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
    [...words, ...weak].forEach((row, number) => {
      const weak = number >= words.length;
      const steps = foldText(row).split(' ');
      for (const { form, step } of steps.flatMap((forms, step) => forms.split('/').map((form) => ({ form, step })))) {
        const stem = form.replace(/^-|-$/g, '');
        const pattern = { topic, number, weak, stem, goesOn: form.endsWith('-'), step, last: steps.length - 1 };
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

/** Two words of a row have no more than two others between them. */
const FARTHEST_IN_ROW = 3;

/** Adds the topics of which a row of words stands close together in its order. */
const addByRows = (ordered: readonly string[], byWord: ReadonlyMap<string, Pattern[]>, found: Set<number>): void => {
  const reached = new Map<string, number>();
  const isReached = ({ topic, number, step }: Pattern, place: number): boolean => {
    const before = reached.get(`${topic} ${number} ${step - 1}`) ?? Number.NEGATIVE_INFINITY;
    return step === 0 || (place > before && place - before <= FARTHEST_IN_ROW);
  };
  ordered.forEach((word, place) => {
    for (const pattern of (byWord.get(word) ?? []).filter((each) => isReached(each, place))) {
      if (pattern.step === pattern.last) found.add(pattern.topic);
      reached.set(`${pattern.topic} ${pattern.number} ${pattern.step}`, place);
    }
  });
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

/** The patterns of each word that fit, of topics still to be found: of a long text few are left. */
const patternsLeft = (
  byWord: ReadonlyMap<string, Pattern[]>,
  found: ReadonlySet<number>,
  fits: (pattern: Pattern) => boolean,
): Map<string, Pattern[]> =>
  new Map(
    [...byWord]
      .map(([word, patterns]) => [word, patterns.filter((each) => fits(each) && !found.has(each.topic))] as const)
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
    const alone = [...byWord.values()].flat().filter(({ weak, last }) => !weak && last === 0);
    const found = new Set(alone.map(({ topic }) => topic));
    addByRows(
      ordered,
      patternsLeft(byWord, found, ({ last }) => last > 0),
      found,
    );
    addByWeakWords(
      ordered,
      patternsLeft(byWord, found, ({ weak }) => weak),
      beside,
      found,
    );
    return byDocument(topics.filter((_topic, index) => found.has(index)));
  };
};
