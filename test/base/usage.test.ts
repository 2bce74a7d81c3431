import { describe, expect, it } from 'vitest';
import { oneOf, someText } from '../../src/base/flag-values.ts';
import { defineFlags, defineUsage, type FlagsOf } from '../../src/base/usage.ts';

describe('a usage', () => {
  it('gives a command its flags by name, each with a value of its kind', () => {
    const usage = defineUsage({
      name: 'x',
      takes: '[dossier]',
      description: 'x',
      flags: {
        format: { flag: '--format <vorm>', help: 'x', value: oneOf(['md', 'html']), otherwise: 'md' },
        schoolYear: { flag: '--school-year <jaar>', help: 'x', value: someText },
        plain: { flag: '--plain', help: 'x' },
        cache: { flag: '--no-cache', help: 'x' },
      },
    });
    const flags: FlagsOf<typeof usage> = { format: 'html', plain: false, cache: true };
    // @ts-expect-error: no flag has this name
    expect(flags.color).toBeUndefined();
    // @ts-expect-error: not one of the formats
    expect(flags.format === 'xml').toBe(false);
    expect(flags.schoolYear).toBeUndefined();
  });

  it('does not compile where a name and its flag differ, or a value is of another kind', () => {
    // @ts-expect-error: schoolYear is --school-year
    defineFlags({ schoolYear: { flag: '--schoolyear <jaar>', help: 'x', value: someText } });
    // @ts-expect-error: a flag that is on or off takes no value
    defineFlags({ plain: { flag: '--plain <x>', help: 'x' } });
    // @ts-expect-error: not one of the choices
    defineFlags({ format: { flag: '--format <vorm>', help: 'x', value: oneOf(['md', 'html']), otherwise: 'xml' } });
  });
});
