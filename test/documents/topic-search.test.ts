import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/base/text-search.ts';
import { openTopicSearch } from '../../src/documents/topic-search.ts';
import { loadFramework } from '../../src/framework/io/criteria-yaml.ts';
import { projectRoot } from '../support/run/run-binary.ts';

const BESIDE = 5;

const isFound = (text: string, words: string[], weak: string[] = []): boolean =>
  openTopicSearch([{ document: 'gids', topic: 'iets', words, weak }], BESIDE)(wordsOf(text))['gids'] !== undefined;

describe('a word of a topic', () => {
  it.each<[string, string, boolean]>([
    ['recht', 'Ieder heeft recht op rust.', true],
    ['recht', 'Waar kan ik terecht?', false],
    ['recht', 'Ga naar rechts.', false],
    ['klacht-', 'Lees de klachtenregeling.', true],
    ['klacht-', 'Een klacht helpt ons.', true],
    ['klacht-', 'Er is een ouderklacht.', false],
    ['-gesprek', 'Kom naar het oudergesprek.', true],
    ['-gesprek', 'Er zijn twee gespreksmomenten.', false],
    ['-gesprek-', 'Er zijn twee gespreksmomenten.', true],
    ['-gesprek-', 'Plan de oudergesprekken.', true],
    ['-gesprek-', 'Een gesprek volstaat.', true],
    ['week/weken', 'Dat duurt drie weken.', true],
    ['week/weken', 'Dat duurt een weekje.', false],
    ['ideeen', 'Wij horen graag uw ideeën.', true],
    ['IDEEËN', 'Wij horen graag uw ideeen.', true],
    ['klachten-', 'Lees de klach-\ntenregeling.', true],
    ['mr', 'De M.R. komt bijeen.', true],
    ['mr', 'De GMR komt bijeen.', false],
  ])('%s, in: %s', (word, text, expected) => {
    expect(isFound(text, [word])).toBe(expected);
  });
});

describe('words in a row', () => {
  it.each<[string, string, boolean]>([
    ['kijken terug', 'Wij kijken terug.', true],
    ['kijken terug', 'Wij kijken in mei terug.', true],
    ['kijken terug', 'Wij kijken in de maand mei terug.', false],
    ['kijken terug', 'Later terug kijken.', false],
    ['kijken/kijkt terug-', 'De klas kijkt daarop terugblikkend.', true],
    ['wie doet wat', 'Wie van ons doet dan wat?', true],
    ['wie doet wat', 'Wie doet mee?', false],
    ['om om', 'Draai om.', false],
    ['-avond met ouders', 'Een ouderavond met de ouders.', true],
  ])('%s, in: %s', (row, text, expected) => {
    expect(isFound(text, [row])).toBe(expected);
  });
});

describe('a weak word', () => {
  const weak = ['week/weken/dagen', 'uiterlijk/binnen', 'antwoord-'];

  it.each<[string, string, boolean]>([
    ['alone', 'Dat duurt vier weken.', false],
    ['beside another', 'U hoort het binnen vier weken.', true],
    ['beside another, in any order', 'Na vier weken krijgt u antwoord.', true],
    ['beside another form of itself', 'Vijf dagen in de week.', false],
    ['twice', 'Weken en weken lang.', false],
    ['too far from another', 'Binnen de muren van deze oude school zitten zij weken.', false],
    ['at the edge of what is close', 'Binnen een twee drie vier weken.', true],
    ['just past it', 'Binnen een twee drie vier vijf weken.', false],
  ])('%s', (_name, text, expected) => {
    expect(isFound(text, ['termijn'], weak)).toBe(expected);
  });

  it('does not make another topic', () => {
    const search = openTopicSearch(
      [
        { document: 'gids', topic: 'een', words: ['x'], weak: ['rood'] },
        { document: 'gids', topic: 'twee', words: ['y'], weak: ['geel'] },
      ],
      BESIDE,
    );
    expect(search(wordsOf('rood geel'))).toEqual({});
  });
});

describe('topics', () => {
  it('come by type of document, in the order of the framework', () => {
    const search = openTopicSearch(
      [
        { document: 'gids', topic: 'rust', words: ['rust'] },
        { document: 'plan', topic: 'doel', words: ['doel'] },
        { document: 'gids', topic: 'orde', words: ['orde'] },
      ],
      BESIDE,
    );
    expect(search(wordsOf('orde, doel en rust'))).toEqual({ gids: ['rust', 'orde'], plan: ['doel'] });
  });

  it('are found where a word contains the stem, and nowhere else', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(letters, letters, (stem, word) => {
        expect(isFound(word, [`-${stem}-`])).toBe(word.includes(stem));
        expect(isFound(word, [`${stem}-`])).toBe(word.startsWith(stem));
        expect(isFound(word, [`-${stem}`])).toBe(word.endsWith(stem));
        expect(isFound(word, [stem])).toBe(word === stem);
      }),
    );
  });
});

/** Made-up texts about a school, with the topics of their type that they are about. They guard against falling back. */
type Labelled = { document: string; text: string; topics: string[] };

describe('the topics of the quality mark', async () => {
  const mark = await loadFramework(join(projectRoot, 'criteria'), null);
  const asked = Object.entries(mark.documents).flatMap(([document, { topics = [] }]) =>
    topics.map(({ topic, words, weak }) => ({ document, topic, words, weak })),
  );
  const search = openTopicSearch(asked, mark.evidence.besideWords ?? BESIDE);
  const labelled = readFileSync(join(projectRoot, 'test', 'fixtures', 'topics', 'labelled.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line): Labelled => JSON.parse(line));
  const always = (document: string) =>
    (mark.documents[document]?.topics ?? []).filter(({ from }) => from === undefined).map(({ topic }) => topic);
  const pairs = labelled.flatMap(({ document, text, topics }) => {
    const found = search(wordsOf(text))[document] ?? [];
    return always(document).map((topic) => ({ found: found.includes(topic), there: topics.includes(topic) }));
  });
  const right = pairs.filter(({ found, there }) => found && there).length;

  it('are the labels of the texts', () => {
    const strange = labelled.flatMap(({ document, topics }) =>
      topics.filter((topic) => !always(document).includes(topic)),
    );
    expect(strange).toEqual([]);
  });

  it('are found in at least 95 of 100 texts that are about them', () => {
    expect(right / pairs.filter(({ there }) => there).length).toBeGreaterThanOrEqual(0.95);
  });

  it('are right in at least 95 of 100 finds', () => {
    expect(right / pairs.filter(({ found }) => found).length).toBeGreaterThanOrEqual(0.95);
  });

  it.each([
    ['schoolgids', 'verlof'],
    ['schoolgids', 'plannen'],
    ['informatiebeleid', 'vragen'],
    ['mr-verslag', 'aangepast'],
    ['mr-verslag', 'plannen'],
    ['inzageprocedure', 'opvragen'],
    ['privacyreglement', 'opvragen'],
    ['ouderinformatie', 'vragen'],
  ])('of a %s are not found by one accidental word: %s', (document, word) => {
    expect(search(wordsOf(`Dit gaat over ${word}.`))[document]).toBeUndefined();
  });
});
