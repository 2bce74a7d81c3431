import { describe, expect, it } from 'vitest';
import { answerIn } from '../../src/voices/read-answer.ts';
import { codeIn } from '../../src/voices/read-head.ts';

describe('an answer', () => {
  it.each([
    ['3 Altijd', '3'],
    ['0', '0'],
    ['2.0', '2'],
    ['\u00A01 Soms', '1'],
    ["'- Weet ik niet", 'unknown'],
    ['– Weet ik niet', 'unknown'],
    ['− Bilmiyorum', 'unknown'],
    ['x Niet van toepassing', 'notApplicable'],
    ['X', 'notApplicable'],
    ['× Nie dotyczy', 'notApplicable'],
    ['х Не стосується', 'notApplicable'],
    ['\u200F٣ دائمًا', '3'],
    ['۲ همیشه', '2'],
    ['w', 'unknown'],
    ['NVT', 'notApplicable'],
  ])('%s is %s', (cell, answer) => {
    expect(answerIn(cell)).toBe(answer);
  });

  it.each(['Altijd', 'Nooit', 'Niet van toepassing', '4 Heel vaak', '10', '2,5', '-1', '=2', 'xylofoon', '', 'ja'])(
    '%s is none',
    (cell) => {
      expect(answerIn(cell)).toBeNull();
    },
  );
});

describe('the code in a head', () => {
  it.each([
    ['[C3a] Als ik de school binnenloop', 'C3a'],
    ['Hoe vaak?.[C10b] Iets', 'C10b'],
    ['Titel [[A6a] Rij]', 'A6a'],
    ['[\u200BC3a] x', 'C3a'],
    ['ouder[C3a]', 'C3a'],
    ['ouder_C3a', 'C3a'],
    ['C3a', 'C3a'],
  ])('%s is %s', (head, code) => {
    expect(codeIn(head)).toBe(code);
  });

  it.each(['Q1[SQ001]', 'Klas 3a', 'C3', 'Wat vindt u van C3a?', '{"ImportId":"QID1"}'])('%s has none', (head) => {
    expect(codeIn(head)).toBeNull();
  });
});
