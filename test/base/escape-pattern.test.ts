import fc from 'fast-check';
import { expect, it } from 'vitest';
import { escapePattern } from '../../src/base/escape-pattern.ts';

it('any text becomes a pattern that matches that text and nothing else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('', 'u'), (text, flags) => {
      const pattern = new RegExp(`^${escapePattern(text)}$`, flags);
      expect(pattern.test(text)).toBe(true);
      expect(pattern.test(`${text}x`)).toBe(false);
    }),
  );
  expect(new RegExp(escapePattern('a-b/c.d (1)'), 'u').exec('zie a-b/c.d (1)')?.[0]).toBe('a-b/c.d (1)');
});
