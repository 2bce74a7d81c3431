import { describe, expect, it } from 'vitest';
import { type Ask, confirmPrompt, LEFT, type Line, type Prompt, quietLine } from '../../src/terminal/ask.ts';
import { openDesk, UserLeft, untilLeft } from '../../src/terminal/desk.ts';

/** Somebody who gives the same to every prompt of a kind. */
const openAsk = (said: { chosen?: number; ticked?: string[]; typed?: string }): Ask => ({
  print: () => undefined,
  select: async ({ choices }) => choices[said.chosen ?? -1]?.value ?? LEFT,
  keyed: async ({ options }) => options[said.chosen ?? -1]?.value ?? LEFT,
  checkbox: async () => said.ticked ?? LEFT,
  input: async () => said.typed ?? LEFT,
  file: async () => said.typed ?? LEFT,
});

const count = (): Prompt<number> => ({ kind: 'input', name: 'count', message: 'Hoeveel?', answer: Number });
const place = (): Prompt<string[]> => ({
  kind: 'file',
  name: 'place',
  message: 'Waar?',
  none: 'Toch niet',
  inFolder: (folder) => folder,
  answer: (path) => path.split('/'),
});
const ticks = (): Prompt<number> => ({
  kind: 'checkbox',
  name: 'ticks',
  message: 'Welke?',
  needed: null,
  choices: [],
  answer: (chosen) => chosen.length,
});
const choice = (): Prompt<'on'> => ({
  kind: 'select',
  name: 'choice',
  message: 'En nu?',
  choices: [
    { name: 'Verder', value: 'on' },
    { name: 'Stoppen', value: LEFT },
  ],
});

describe('a desk', () => {
  it('makes an answer of what was chosen or typed', async () => {
    const desk = openDesk(openAsk({ chosen: 0, ticked: ['a', 'b'], typed: '12/3' }));
    expect(await desk.ask(place())).toEqual(['12', '3']);
    expect(await desk.ask(ticks())).toBe(2);
    expect(await desk.ask(choice())).toBe('on');
    expect(await desk.ask(confirmPrompt({ name: 'sure', message: 'Zeker?', yes: 'Ja', no: 'Nee' }))).toBe(true);
    expect(await openDesk(openAsk({ typed: '12' })).ask(count())).toBe(12);
  });

  it.each([count(), place(), ticks(), choice()] as Prompt<unknown>[])(
    'tells of whoever leaves at $name, once',
    async (prompt) => {
      const desk = openDesk(openAsk({}));
      await expect(desk.ask(prompt)).rejects.toBeInstanceOf(UserLeft);
      expect(await untilLeft(desk.ask(prompt))).toBe(LEFT);
    },
  );

  it('takes the choice to stop for leaving', async () => {
    expect(await untilLeft(openDesk(openAsk({ chosen: 1 })).ask(choice()))).toBe(LEFT);
  });

  it('passes on any other error', async () => {
    await expect(untilLeft(Promise.reject(new Error('boom')))).rejects.toThrow('boom');
  });
});

it('a desk in a menu shows lines and asks questions in the words of the menu', async () => {
  const menu = { advise: (text: string) => (text.includes('weg') ? '' : text.replace('typ dit', 'druk op een toets')) };
  const shown: Line[] = [];
  const asked: string[] = [];
  const ask: Ask = {
    ...openAsk({}),
    print: (lines) => void shown.push(...lines),
    input: async ({ message }) => {
      asked.push(message);
      return '1';
    },
  };
  const desk = openDesk(ask, menu);
  desk.show(['', 'typ dit', quietLine('nu: typ dit'), 'dit mag weg']);
  await desk.ask({ ...count(), message: 'Hoeveel, of typ dit?' } as Prompt<number>);
  expect(shown).toEqual(['', 'druk op een toets', quietLine('nu: druk op een toets')]);
  await desk.ask({ ...count(), message: 'Hoeveel is weg?' } as Prompt<number>);
  expect(asked).toEqual(['Hoeveel, of druk op een toets?', 'Hoeveel is weg?']);
});

it.each([
  ['back', false],
  ['stop', true],
] as const)('a desk that Ctrl-C leads %s from tells the menu so', async (leaving, expected) => {
  const heard: unknown[] = [];
  const advise = (text: string, inQuestions?: boolean) => {
    heard.push(inQuestions);
    return text;
  };
  const desk = openDesk(openAsk({ typed: '1' }), { advise }, leaving);
  desk.show(['regel']);
  await desk.ask(count());
  expect(heard).toEqual([expected, expected]);
});
