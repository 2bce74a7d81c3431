import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { strongLine } from '../../src/terminal/ask.ts';
import { openInquirerAsk, type Terminal } from '../../src/terminal/io/inquirer-ask.ts';
import { openPlainAsk } from '../../src/terminal/io/plain-ask.ts';

const SENTENCE = 'Deze zin van de school past op een gewoon scherm.';

/** As wide as a line of 80 can be: the last column stays free. */
const FULL = 'woord '.repeat(14).slice(0, 79);

const looks = { strong: (text: string) => `<${text}>`, quiet: (text: string) => `(${text})` };

describe.each([
  ['lists', (terminal: Terminal) => openInquirerAsk(terminal, looks), `<${SENTENCE}>`],
  ['numbered lines', openPlainAsk, SENTENCE],
])('asking with %s', (_, open, strongly) => {
  it.each([0, undefined])('takes a screen of %s columns for one that does not know its size', (columns) => {
    const written: string[] = [];
    const output = { columns, rows: columns, write: (text: string) => written.push(text) };
    const terminal = {
      input: new PassThrough(),
      output,
      ended: new AbortController().signal,
      folder: '.',
      leaving: 'stop',
      jobs: null,
    } as const;
    const ask = open(terminal as unknown as Terminal);
    ask.print([SENTENCE, strongLine(SENTENCE), FULL, `${FULL}n`]);
    const [last, before] = [FULL.split(' ').at(-1), FULL.split(' ').slice(0, -1).join(' ')];
    expect(written.join('')).toBe(`${SENTENCE}\n${strongly}\n${FULL}\n${before}\n${last}n\n`);
  });
});
