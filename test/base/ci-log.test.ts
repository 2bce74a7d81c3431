import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defuseCommands } from '../../src/base/ci-log.ts';

const isCommand = (line: string) => /^[\s\u0085]*::/.test(line) || /##[a-z]*\[/i.test(line);

describe('text for the log of a build server', () => {
  it.each([
    '::error::x',
    ' \t::set-output name=a::b',
    'een\n::stop-commands::x',
    'een\r::error::x',
    '\u0085::error::x',
    '\u00A0\u2028::error::x',
    'naam ##[error]x',
    '##vso[task.setvariable variable=a]b',
    '##TeamCity[x]',
    '###[group]x',
    ':::error',
  ])('takes the command out of %j and leaves what a person reads', (text) => {
    const safe = defuseCommands(text);
    expect(safe.split(/\r?\n|\r/).filter(isCommand)).toEqual([]);
    expect(safe.replaceAll('\u2060', '')).toBe(text);
  });

  it('leaves other text as it is', () => {
    for (const text of ['', 'a :: b', 'C1: goed', '# kop [x]', 'std::vector']) expect(defuseCommands(text)).toBe(text);
  });

  it('holds for any text', () => {
    const unit = fc.constantFrom(
      ':',
      '::',
      ' ',
      '\n',
      '\r',
      '\t',
      '\u0085',
      '\u2028',
      '#',
      '##',
      '[',
      'vso',
      'error',
      'é',
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 20 }), (parts) => {
        const safe = defuseCommands(parts.join(''));
        expect(safe.split(/\r?\n|\r/).filter(isCommand)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
