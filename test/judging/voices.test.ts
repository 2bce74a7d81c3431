import { describe, expect, it } from 'vitest';
import type { Counts } from '../../src/dossier/voices-file-shape.ts';
import type { Survey } from '../../src/framework/survey.ts';
import { voiceRulesOf } from '../../src/framework/voice-rules.ts';
import { forPublic, isOldSurvey, judgeVoices } from '../../src/judging/voices.ts';
import { wilsonInterval } from '../../src/judging/wilson.ts';
import { counts, someVoices } from '../support/results/voices.ts';

const rules = voiceRulesOf({});
const texts = { ouder: 'Iemand helpt mij.', leerling: 'Iemand helpt.', leraar: 'Ik help.' };
const survey = { items: [{ code: 'C3a', criterion: 'C3', texts }] } as unknown as Survey;

const judge = (items: Record<string, Counts>, score: number | null = 2.5, responses = 74) =>
  judgeVoices(someVoices({ items, responses }), { survey, scores: new Map([['C3', score]]), rules });

const stateOf = (table: Counts, score: number | null = 2.5) => judge({ C3a: table }, score).items['C3a'];

describe('what a group answered', () => {
  it('is shown with how sure it is', () => {
    expect(stateOf(counts(3, 12, 30, 25, 3, 1))).toMatchObject({ state: 'shown', answers: 70, share: 55 / 70 });
  });

  it('is not told of fewer than five, and nought looks as four', () => {
    const few = { state: 'few', criterion: 'C3', text: texts.ouder };
    expect(judge({}).items['C3a']).toEqual(few);
    expect(stateOf(counts(0, 0, 2, 2, 40))).toEqual(few);
  });

  it('is only "nearly all" when under ten agree, or all but one', () => {
    const nearlyAll = { state: 'nearlyAll', answers: 9, level: 3 };
    expect(stateOf(counts(0, 0, 0, 9))).toMatchObject(nearlyAll);
    expect(stateOf(counts(1, 0, 0, 8))).toMatchObject(nearlyAll);
    expect(stateOf(counts(2, 0, 0, 7))).toMatchObject({ state: 'shown' });
    expect(stateOf(counts(0, 0, 0, 10))).toMatchObject({ state: 'shown' });
  });

  it('differs only where the interval lies wholly on the other side', () => {
    const viewOf = (table: Counts, score: number | null) => {
      const item = stateOf(table, score);
      return item?.state === 'shown' ? item.view : undefined;
    };
    expect(viewOf(counts(30, 20, 10, 5), 2)).toBe('lower');
    expect(viewOf(counts(18, 18, 15, 15), 2)).toBe('unclear');
    expect(viewOf(counts(3, 12, 30, 25), 2)).toBe('same');
    expect(viewOf(counts(3, 12, 30, 25), 1)).toBe('higher');
    expect(viewOf(counts(30, 20, 10, 5), 1)).toBe('same');
    expect(viewOf(counts(30, 20, 10, 5), 1.5)).toBe('unclear');
    expect(viewOf(counts(30, 20, 10, 5), null)).toBeNull();
  });

  it('stands on a public page from ten answers on', () => {
    const small = judge({ C3a: counts(2, 2, 2, 3) }, 2, 12);
    expect(forPublic([small], 10)[0]?.items['C3a']).toEqual({ state: 'few', criterion: 'C3', text: texts.ouder });
    expect(forPublic([judge({ C3a: counts(2, 2, 2, 4) }, 2, 12)], 10)[0]?.items['C3a']).toMatchObject({ answers: 10 });
    expect(forPublic([judge({ C3a: counts(2, 2, 2, 3) }, 2, 9)], 10)).toEqual([]);
  });

  it('is old from before the last school year', () => {
    const about = { schoolYear: '2026-2027', start: '08-01', previous: 1 };
    expect(isOldSurvey({ closed: '2025-08-01' }, about)).toBe(false);
    expect(isOldSurvey({ closed: '2025-07-31' }, about)).toBe(true);
  });
});

/**
 * The bounds by another road: the shares at which the score test just rejects what was seen, found by halving. The variance of a
 * sample without replacement is p(1 − p)/n · (N − n)/(N − 1).
 */
const boundsByHalving = (yes: number, n: number, size: number): [number, number] => {
  const seen = yes / n;
  const rejects = (p: number): boolean =>
    (seen - p) ** 2 > 1.959963984540054 ** 2 * ((p * (1 - p)) / n) * ((size - n) / (size - 1));
  const edge = (from: number, to: number): number => {
    let [inside, outside] = [from, to];
    for (let step = 0; step < 80; step += 1) {
      const middle = (inside + outside) / 2;
      if (rejects(middle)) outside = middle;
      else inside = middle;
    }
    return inside;
  };
  return [edge(seen, 0), edge(seen, 1)];
};

describe('the interval', () => {
  it('is what is published: 8 of 10, 24 of 30 and 49 of 61, of very many', () => {
    const rounded = (yes: number, answers: number) => {
      const { low, high } = wilsonInterval({ yes, answers, group: 1_000_000_000 }, 0.95);
      return [Math.round(low * 100), Math.round(high * 100)];
    };
    expect(rounded(8, 10)).toEqual([49, 94]);
    expect(rounded(24, 30)).toEqual([63, 90]);
    expect(rounded(49, 61)).toEqual([69, 88]);
  });

  it('is the share itself when everybody answered', () => {
    expect(wilsonInterval({ yes: 3, answers: 4, group: 4 }, 0.95)).toEqual({ low: 0.75, high: 0.75 });
  });

  it('agrees with the score test, turned around by halving, on 1,000 tables', () => {
    // A generator of its own (Lehmer), so that the tables are the same everywhere.
    let seed = 20_261_201;
    const next = (most: number): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % (most + 1);
    };
    for (let table = 0; table < 1000; table += 1) {
      const group = 6 + next(1500);
      const answers = 5 + next(group - 6);
      const yes = next(answers);
      const [low, high] = boundsByHalving(yes, answers, group);
      const found = wilsonInterval({ yes, answers, group }, 0.95);
      expect(found.low).toBeCloseTo(low, 9);
      expect(found.high).toBeCloseTo(high, 9);
    }
  });
});
