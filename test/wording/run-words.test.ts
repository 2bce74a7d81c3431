import { describe, expect, it } from 'vitest';
import type { Threshold } from '../../src/assessment/what-fails.ts';
import { describeCause, runWords } from '../../src/wording/run.ts';

it('asks to look whether a baseline under another name is of the same school', () => {
  expect(runWords.otherName('eerder.json', 'De Boog', 'De Brug')).toBe(
    'Let op: "eerder.json" is van "De Boog". Dit dossier is van "De Brug". Kijk of dat dezelfde school is.',
  );
});

describe('a bar that was missed', () => {
  const location = { file: 'antwoorden.yaml', line: 8 };
  const bars: [Threshold, string][] = [
    [{ kind: 'requireMet', criterion: 'C8', verdict: 'notMet', reached: false }, '--require-met'],
    [{ kind: 'minScore', standard: 'S1', minimum: 2, score: 1, reached: false }, '--min-score'],
    [{ kind: 'minMet', minimum: 3, met: 1, reached: false }, '--min-met'],
  ];

  it.each(bars)('says where it was set, and where to look: %j', (threshold, flag) => {
    const setting = { file: 'school.yaml', line: 6 };
    const set = describeCause({ kind: 'threshold', threshold, location, setting }, new Map());
    expect(set.text).toMatch(/\. Deze grens staat in school\.yaml, regel 6\.$/);
    expect(set.location).toEqual(location);
    const byFlag = describeCause({ kind: 'threshold', threshold, location, setting: null }, new Map());
    expect(byFlag.text).toMatch(new RegExp(`\\. Deze grens komt van ${flag}\\.$`));
  });
});

it.each([
  ['link', 'snelkoppeling', 'ouder-audit check "oude school"'],
  ['too-deep', 'te diep', 'ouder-audit check "oude school" --recursive'],
] as const)('says of a folder that was not searched (%s) why, and how to check it', (kind, why, command) => {
  const said = runWords.notSearched[kind]('oude school', 'check');
  expect(said).toContain(why);
  expect(said).toContain(command);
});
