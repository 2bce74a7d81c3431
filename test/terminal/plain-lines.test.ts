import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { LEFT } from '../../src/terminal/ask.ts';
import { openLines } from '../../src/terminal/io/plain-lines.ts';

const open = (isTTY: boolean) => {
  const input = Object.assign(new PassThrough(), { isTTY });
  const ended = new AbortController();
  return { input, ended, lines: openLines({ input, ended: ended.signal } as never) };
};

describe('lines that are typed', () => {
  it('are one text when they come at once from a terminal, and apart when they do not', async () => {
    const { input, lines } = open(true);
    input.write('een\n0\n');
    input.write('twee\n');
    expect(await lines.next()).toBe('een\n0\ntwee');
    input.write('drie\n');
    expect(await lines.next()).toBe('drie');
  });

  it('answer a question each when they come from a script', async () => {
    const { input, lines } = open(false);
    input.end('een\ntwee\n');
    expect([await lines.next(), await lines.next(), await lines.next()]).toEqual(['een', 'twee', LEFT]);
  });

  it('are not lost when the terminal goes away right after them', async () => {
    const { input, ended, lines } = open(true);
    const first = lines.next();
    input.write('een\n');
    await new Promise((resolve) => setImmediate(resolve));
    ended.abort();
    expect([await first, await lines.next()]).toEqual(['een', LEFT]);
  });
});
