import { describe, expect, it } from 'vitest';
import { folderArgument } from '../../src/base/folder-argument.ts';
import {
  afterColon,
  count,
  dutchDate,
  dutchNumber,
  dutchScore,
  folderFirst,
  folderWords,
  levelLabel,
  listWords,
} from '../../src/base/words/words.ts';

describe('small words', () => {
  it('write dates, numbers, scores, levels and lists as Dutch does', () => {
    expect([
      dutchDate('2026-02-04'),
      dutchNumber(2.5),
      dutchNumber(3),
      dutchScore(2.5),
      dutchScore(null),
      levelLabel(0),
      levelLabel(2),
    ]).toEqual(['4 februari 2026', '2,5', '3', '2,50', '–', '0', '2.0']);
    expect([
      listWords([], 'en'),
      listWords(['a'], 'en'),
      listWords(['a', 'b'], 'of'),
      listWords(['a', 'b', 'c'], 'en'),
    ]).toEqual(['', 'a', 'a of b', 'a, b en c']);
    expect([count(0, 'vraag', 'vragen'), count(1, 'vraag', 'vragen'), count(2, 'vraag', 'vragen')]).toEqual([
      '0 vragen',
      '1 vraag',
      '2 vragen',
    ]);
  });

  it('go on with a small letter after a colon, but for abbreviations and quotes', () => {
    const given = ['Datum ontbreekt', 'U gaf niets', 'BSN gevonden', 'C1.1 is open', '"Ja."', 'Één zin', 'MR', ''];
    expect(given.map(afterColon)).toEqual([
      ...['datum ontbreekt', 'u gaf niets', 'BSN gevonden', 'C1.1 is open', '"Ja."', 'één zin', 'MR', ''],
    ]);
  });

  it('never call a folder "."', () => {
    expect([folderWords('.'), folderFirst('.')]).toEqual(['deze map', 'Deze map']);
    expect([folderWords('de-brug'), folderFirst('de-brug')]).toEqual(['de map "de-brug"', 'De map "de-brug"']);
  });

  it('name a folder as a shell takes it', () => {
    expect([folderArgument('.'), folderArgument('school'), folderArgument('mijn school')]).toEqual([
      '',
      ' school',
      ' "mijn school"',
    ]);
  });
});
