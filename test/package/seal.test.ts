import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupSeal } from '../../src/base/words/words.ts';
import { findSeal } from '../../src/package/seal.ts';

const SEAL = `${'3f2a9c01'.repeat(7)}00ddeeff`;

const GROUPED = groupSeal(SEAL);

it('is shown in groups of four', () => {
  expect(GROUPED).toMatch(/^3f2a 9c01 (?:[0-9a-f]{4} ){13}eeff$/);
});

it.each([
  ['in one piece', SEAL],
  ['in groups', GROUPED],
  ['in capitals, with dashes', GROUPED.toUpperCase().replaceAll(' ', '-')],
  ['with the dashes that a word processor makes of them', GROUPED.replaceAll(' ', ' – ')],
  ['with fixed spaces', GROUPED.replaceAll(' ', '\u00A0')],
  ['broken where a screen or a mail ends', `${SEAL.slice(0, 41)}\r\n${SEAL.slice(41)}\n`],
  ['in two halves', `${SEAL.slice(0, 32)} ${SEAL.slice(32)}`],
  ['quoted in a mail', `> ${GROUPED.slice(0, 39)}\n> ${GROUPED.slice(40)}`],
  ['with its name', `Zegel: ${GROUPED}`],
  ['in a sentence', `Het zegel van de ronde 2026-2027 is: ${SEAL}. Groet`],
  ['twice', `${GROUPED}\n\nOfwel: ${SEAL}`],
])('is found %s', (_how, text) => {
  expect(findSeal(text)).toBe(SEAL);
});

it.each([
  ['nothing', ''],
  ['a part of one', SEAL.slice(1)],
  ['more than one', `${SEAL}0`],
  ['something that goes on', `${GROUPED} 0000`],
  ['something that began before', `2026 ${GROUPED}`],
  ['two that differ', `${SEAL}, ${'0'.repeat(64)}`],
  ['a word', 'weet ik niet'],
])('is not guessed from %s', (_what, text) => {
  expect(findSeal(text)).toBeNull();
});

it('comes back from its groups, whatever stands between and around them', () => {
  const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
  fc.assert(
    fc.property(hex, fc.constantFrom(' ', '-', '\n', '  ', ' - '), (seal, between) => {
      expect(findSeal(`Dit is het zegel:\n${groupSeal(seal).replaceAll(' ', between)}\nBewaar het.`)).toBe(seal);
    }),
  );
});
