import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { cutKeys, openKeyboard, openPasteFilter, releaseTerminal } from '../../src/terminal/io/keyboard.ts';

const [START, END] = ['\u001B[200~', '\u001B[201~'];

describe('what comes from a keyboard', () => {
  it.each<[string, string[], string]>([
    ['keys as they are', ['a', '\r', '\u001B[A', '\u0003'], 'a\r\u001B[A\u0003'],
    ['no eight-bit controls', ['go\u009B31med'], 'go31med'],
    ['pasted lines as one', [`${START}een\r\ntwee\rdrie${END}\r`], 'een twee drie\r'],
    ['no escapes from a paste', [`${START}a\u001B[2J\u001B]0;x\u0007b\u0000${END}`], 'ab'],
    [
      'a paste in pieces',
      [`x${START.slice(0, 4)}`, `${START.slice(4)}een\n`, `twee${END.slice(0, 3)}`, `${END.slice(3)}y`],
      'xeen tweey',
    ],
    ['two pastes', [`${START}a${END}-${START}b\nc${END}`], 'a-b c'],
    ['what only looks like a mark', ['\u001B[20', 'x'], '\u001B[20x'],
    ['a lone Escape at once', ['\u001B'], '\u001B'],
  ])('lets through %s', (_name, pieces, expected) => {
    const filter = openPasteFilter('text');
    expect(pieces.map(filter).join('')).toBe(expected);
  });

  const openTerminal = () => {
    const input = Object.assign(new PassThrough(), {
      isTTY: true,
      raw: [] as boolean[],
      setRawMode(raw: boolean) {
        this.raw.push(raw);
      },
    });
    const written: string[] = [];
    return { input, written, output: { write: (text: string) => written.push(text) } };
  };

  const soon = async () =>
    await new Promise((resolve) => setImmediate(() => setImmediate(() => setImmediate(resolve))));

  it('keeps the terminal raw between two prompts, so that nothing typed then is shown by the terminal itself', () => {
    const { input, output } = openTerminal();
    const frame = { leave: () => undefined, redraw: () => undefined };
    for (const _prompt of [1, 2]) {
      const keyboard = openKeyboard({ input: input as never, output: output as never, jobs: null }, frame, 'choice');
      keyboard.input.setRawMode(true);
      keyboard.input.setRawMode(false);
      keyboard.close();
    }
    expect(input.raw).not.toContain(false);
    releaseTerminal({ input: input as never });
    expect(input.raw.at(-1)).toBe(false);
  });

  it('asks the terminal to mark what is pasted, and stops asking afterwards', async () => {
    const { input, output, written } = openTerminal();
    const frame = { leave: () => undefined, redraw: () => undefined };
    const keyboard = openKeyboard({ input: input as never, output: output as never, jobs: null }, frame, 'choice');
    const seen: string[] = [];
    keyboard.input.on('data', (chunk) => seen.push(String(chunk)));
    keyboard.input.setRawMode(true);
    input.write(Buffer.from('é').subarray(0, 1));
    input.write(Buffer.from('é\u001A').subarray(1));
    await soon();
    keyboard.close();
    expect({ seen: seen.join(''), raw: input.raw, written }).toEqual({
      // Where a shell has no jobs, Ctrl-Z is a key like another.
      seen: 'é\u001A',
      raw: [true],
      written: ['\u001B[?2004h', '\u001B[?2004l'],
    });
    expect(input.isPaused()).toBe(true);
  });

  it.each([
    ['a shell takes it up again', true],
    ['nothing stops it', false],
  ])('gives the terminal to the shell at Ctrl-Z, and takes it back once when %s', async (_name, resumes) => {
    const { input, output, written } = openTerminal();
    const listeners = new Set<() => void>();
    const resume = () => listeners.forEach((listener) => void listener());
    const frame = { leave: () => written.push('leave'), redraw: () => written.push('redraw') };
    const jobs = {
      stop() {
        written.push('stop');
        if (resumes) setImmediate(resume);
      },
      onResume(listener: () => void) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    const keyboard = openKeyboard({ input: input as never, output: output as never, jobs }, frame, 'choice');
    const seen: string[] = [];
    keyboard.input.on('data', (chunk) => seen.push(String(chunk)));
    input.write('a\u001Ab');
    await soon();
    expect(written.splice(0)).toEqual([
      ...['\u001B[?2004h', 'leave', '\u001B[?2004l', 'stop', '\u001B[?2004h', 'redraw'],
    ]);
    expect({ seen: seen.join(''), raw: input.raw, paused: input.isPaused() }).toEqual({
      seen: 'ab',
      raw: [false, false, true],
      paused: false,
    });
    keyboard.close();
    resume();
    expect(written).toEqual(['\u001B[?2004l']);
  });
});

describe('what comes at once', () => {
  it.each([
    ['choice', '2\r', ['2', '\r']],
    ['choice', '\u001B[B\u001B[B \r', ['\u001B[B', '\u001B[B', ' ', '\r']],
    ['choice', '\u001B', ['\u001B']],
    ['choice', 'é😀', ['é', '😀']],
    ['text', 'een remark\r', ['een remark\r']],
    ['text', '\r3\r', ['\r', '3\r']],
    ['text', '\r\u001B[B', ['\r', '\u001B[B']],
    ['text', 'regel een\r\nregel twee\rdrie\r', ['regel een regel twee drie\r']],
    ['text', 'weg\u0003', ['weg\u0003']],
  ] as const)('for a %s, %j is cut in %j', (asked, typed, keys) => {
    expect(cutKeys(typed, asked)).toEqual(keys);
  });

  it('behind the key that ended a prompt waits for the next prompt', async () => {
    const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
    const frame = { leave: () => undefined, redraw: () => undefined };
    const open = () =>
      openKeyboard({ input: input as never, output: { write: () => true } as never, jobs: null }, frame, 'choice');
    const heard: string[] = [];
    const first = open();
    first.input.on('data', (chunk) => {
      heard.push(`first ${String(chunk)}`);
      if (String(chunk) === '\r') first.close();
    });
    input.write('2\r3\r');
    await new Promise((resolve) => setTimeout(resolve, 20));
    const second = open();
    second.input.on('data', (chunk) => heard.push(`second ${String(chunk)}`));
    await new Promise((resolve) => setTimeout(resolve, 20));
    second.close();
    expect(heard).toEqual(['first 2', 'first \r', 'second 3', 'second \r']);
  });
});
