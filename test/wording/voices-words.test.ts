import { describe, expect, it } from 'vitest';
import type { JudgedVoice, JudgedVoices, VoicesTelling } from '../../src/judging/voices.ts';
import {
  countsWords,
  differWords,
  earlierWords,
  heardWords,
  responseWords,
  viewWords,
  voiceWords,
  yesWords,
} from '../../src/wording/voices.ts';
import { counts } from '../support/results/voices.ts';

const telling: VoicesTelling = {
  answers: {
    0: 'Nooit',
    1: 'Soms',
    2: 'Meestal',
    3: 'Altijd',
    unknown: 'Weet ik niet',
    notApplicable: 'Niet van toepassing',
  },
  publicFrom: 10,
  percentagesFrom: 50,
  lowResponse: 0.5,
  fromLevel: 2,
};

const shown = (table = counts(3, 12, 30, 25, 3, 1), view: 'lower' | 'same' | null = 'same'): JudgedVoice => ({
  state: 'shown',
  answers: table[0] + table[1] + table[2] + table[3],
  counts: table,
  share: 55 / 70,
  interval: { low: 0.69, high: 0.87 },
  view,
});

const group = (item: JudgedVoice): JudgedVoices => ({
  group: 'ouder',
  closed: '2026-11-20',
  invited: 180,
  responses: 74,
  items: { C3a: { ...item, criterion: 'C3', text: 'Iemand helpt mij.' } },
});

describe('the words for voices', () => {
  it('give percentages with how many people and a margin, from fifty answers on', () => {
    expect(voiceWords(shown(), telling)).toBe('79% (55 van 70) altijd of meestal, met een marge van 69% tot 87%');
  });

  it('give counts below fifty', () => {
    expect(voiceWords(shown(counts(2, 5, 20, 11)), telling)).toBe('31 van 38 altijd of meestal');
  });

  it('say of few people only that they are few, and of a small group that agrees only that it does', () => {
    expect(voiceWords({ state: 'few' }, telling)).toBe('te weinig antwoorden');
    expect(voiceWords({ state: 'nearlyAll', answers: 7, level: 3 }, telling)).toBe('(bijna) iedereen zegt "altijd"');
    expect(countsWords({ state: 'nearlyAll', answers: 7, level: 3 }, telling)).toBe('');
    expect(viewWords({ state: 'few' })).toBe('');
  });

  it('tell every answer where that may be told', () => {
    expect(countsWords(shown(), telling)).toBe(
      'altijd 25, meestal 30, soms 12, nooit 3; weet ik niet 3, niet van toepassing 1',
    );
    expect(countsWords(shown(counts(3, 12, 30, 25)), telling)).toBe('altijd 25, meestal 30, soms 12, nooit 3');
    expect(yesWords({ ...telling, fromLevel: 1 })).toBe('altijd of meestal of soms');
  });

  it('begin with it when less than half took part', () => {
    const low = responseWords(group(shown()), telling);
    expect(low).toMatch(/^Minder dan de helft deed mee.*74 van 180 ouders deden mee \(41%\)/);
    expect(responseWords({ ...group(shown()), responses: 120 }, telling)).toMatch(/^120 van 180.*is niet bekend\.$/);
    expect(responseWords({ ...group(shown()), invited: 38, responses: 38 }, telling)).toMatch(
      /^38 van 38 ouders deden mee\. .*Dat is iedereen\.$/,
    );
  });

  it('tell beside the team how a group sees it', () => {
    expect(viewWords(shown())).toBe('hetzelfde beeld');
    expect(viewWords(shown(undefined, null))).toBe('');
    expect(differWords([group(shown())], 'C3', telling)).toEqual([]);
    expect(differWords([group(shown(undefined, 'lower'))], 'C3', telling)).toEqual([
      expect.stringMatching(/^Ouders zien dit anders: "Iemand helpt mij\." 79%/),
    ]);
    expect(differWords([group(shown(undefined, 'lower'))], 'C4', telling)).toEqual([]);
    expect(heardWords([group(shown())], 'C3', telling)).toEqual([expect.stringMatching(/^Ouders, C3a: 79%/)]);
    expect(heardWords([group(shown())], 'C4', telling)).toEqual([]);
  });

  it('tell what another survey said in the last round', () => {
    const item = { state: 'shown', criterion: 'C3', answers: 60, share: 0.4 };
    const then = (more: object = {}, closed = '2025-11-21') => ({
      schoolYear: '2025-2026',
      groups: [{ group: 'ouder' as const, closed, items: { C3a: { ...item, ...more } } }],
    });
    const own = group(shown());
    expect(earlierWords(then(), own, 'C3a', telling)).toEqual({ schoolYear: '2025-2026', told: '40% (24 van 60)' });
    expect(earlierWords(then({ state: 'few' }), own, 'C3a', telling)).toBeNull();
    expect(earlierWords(then({}, '2026-11-20'), own, 'C3a', telling)).toBeNull();
    expect(earlierWords(undefined, own, 'C3a', telling)).toBeNull();
  });
});
