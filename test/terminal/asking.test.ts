import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { backChoice, type Choice, LEFT, strongLine } from '../../src/terminal/ask.ts';
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

describe('a list by keys', () => {
  /** Chooses from a list by typing. @param names of the choices that have no letter; the last one is "Terug", with its letter */
  const choose = async (names: readonly string[], typed: string) => {
    const written: string[] = [];
    const output = { columns: 80, rows: 40, isTTY: true, write: (text: string) => written.push(text) };
    const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
    const terminal = {
      ...{ input, output, ended: new AbortController().signal },
      ...{ folder: '.', leaving: 'back', jobs: null },
    };
    const { select } = openInquirerAsk(terminal as unknown as Terminal, looks);
    const choices: Choice<string | typeof LEFT>[] = [...names.map((name) => ({ name, value: name })), backChoice];
    const chosen = select({ name: 'list', message: 'Welke?', choices });
    await expect.poll(() => written.join('')).toContain('Ctrl-C: terug');
    input.write(typed);
    return { chosen: await chosen, shown: stripVTControlCharacters(written.join('')) };
  };

  const names = (number: number) => Array.from({ length: number }, (_each, index) => `Stuk ${index + 1}`);

  it('takes a letter, or a digit where there are no more choices than digits, at once', async () => {
    expect((await choose(names(3), '2')).chosen).toBe('Stuk 2');
    expect((await choose(names(9), '9')).chosen).toBe('Stuk 9');
    expect((await choose(names(3), 't')).chosen).toBe(LEFT);
    expect((await choose(names(3), '\r')).chosen).toBe('Stuk 1');
  });

  it('has no digits where they would lead to some choices only, and says which keys do something', async () => {
    const { chosen, shown } = await choose(names(10), '2t');
    expect(chosen).toBe(LEFT);
    expect(shown).toContain('Die toets doet hier niets. Wel: t');
  });
});
