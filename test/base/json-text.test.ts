import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonText } from '../../src/base/json-text.ts';

it('reads back as the same value, and holds nothing that controls a terminal', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (value, text) => {
      const written = jsonText({ value, text, fixed: '\u001b[31m\u009b31m\u0085\u007f\u202e\u2066\ufeff' });
      expect(JSON.parse(written)).toEqual(
        JSON.parse(JSON.stringify({ value, text, fixed: '\u001b[31m\u009b31m\u0085\u007f\u202e\u2066\ufeff' })),
      );
      expect(written).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/);
    }),
  );
});
