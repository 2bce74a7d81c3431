import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openInquirerAsk, type Terminal } from '../../src/terminal/io/inquirer-ask.ts';
import { openPlainAsk } from '../../src/terminal/io/plain-ask.ts';

const SENTENCE = 'Deze zin van de school past op een gewoon scherm.';

describe.each([
  ['lists', openInquirerAsk],
  ['numbered lines', openPlainAsk],
])('asking with %s', (_, open) => {
  it.each([0, undefined])('takes a screen of %s columns for one that does not know its size', (columns) => {
    const written: string[] = [];
    const output = { columns, rows: columns, write: (text: string) => written.push(text) };
    const terminal = { input: new PassThrough(), output, ended: new AbortController().signal, folder: '.', jobs: null };
    const ask = open(terminal as unknown as Terminal);
    expect(ask.columns()).toBe(79);
    ask.print([SENTENCE]);
    expect(written.join('')).toBe(`${SENTENCE}\n`);
  });
});
