import { expect, it } from 'vitest';
import { hearingSays } from '../../src/audit/words/hearing.ts';

it('the school hears that a text changed after its reply, with what it said then and where that stays', () => {
  const told = hearingSays.lapsed({ reply: 'correct', reason: 'Er waren zes ouders.', on: '2026-11-23' });
  expect(told).toContain('De volgende tekst is veranderd nadat u reageerde.');
  expect(told).toContain('Er waren zes ouders.');
  expect(told).toContain('Die reactie blijft achter in het rapport staan.');
});
