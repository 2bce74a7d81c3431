import { describe, expect, it } from 'vitest';
import { nothingPersonalPrompt } from '../../src/evidence/prompts.ts';
import { findLooked } from '../../src/evidence/who-looked.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { textOf } from '../../src/terminal/ask.ts';
import type { Desk } from '../../src/terminal/desk.ts';
import { aMark, anEntry, fileFacts, TODAY } from '../support/results/builders.ts';

const scan: Finding = {
  code: 'no-text',
  severity: 'warning',
  subject: { kind: 'file', path: 'visie.pdf' },
  params: { pages: { wordless: 2, of: 2 } },
};

/** Somebody who answers prompts by their name, and what they were shown and asked. */
const desk = (answers: Record<string, unknown>) => {
  const said: string[] = [];
  const own: Desk = {
    show: (lines) => said.push(...lines.map(textOf)),
    ask: async (prompt) => {
      said.push(prompt.message);
      return answers[prompt.name] as never;
    },
  };
  return { desk: own, said };
};

const registered = { id: 'visie', entry: anEntry() };

const ask = async (found: Finding[], answers: Record<string, unknown>, lookedBy: string | null = null) => {
  const { desk: own, said } = desk(answers);
  const input = { mark: aMark(), today: TODAY, review: () => found, desk: own };
  return { looked: await findLooked(fileFacts('visie.pdf'), registered, lookedBy, input), said };
};

const sha256 = fileFacts('visie.pdf').sha256;

it('whoever only presses Enter does not say that there are no personal data in a file', () => {
  const prompt = nothingPersonalPrompt();
  expect(prompt).toMatchObject({ usual: false, choices: [{ value: false }, { value: true }] });
});

describe('who looked at a file', () => {
  it('is asked where the tool could not see for itself, with what it could not see', async () => {
    const { looked, said } = await ask([scan], { 'looked-by': 'ouder', 'nothing-personal': true });
    expect(looked).toEqual({ by: 'ouder', date: TODAY, sha256 });
    expect(said).toContainEqual(expect.stringContaining('2 van de 2 bladzijden zijn een plaatje'));
    expect(said).toContain('Staan er namen of gegevens van kinderen of ouders in, of zijn zij erop te herkennen?');
  });

  it('is nobody when nobody did, and then nobody is asked what stands in it', async () => {
    const { looked, said } = await ask([scan], { 'looked-by': null });
    expect(looked).toBeNull();
    expect(said).not.toContain('Staan er namen of gegevens van kinderen of ouders in, of zijn zij erop te herkennen?');
  });

  it('does not count when something of children or parents may stand in it', async () => {
    const { looked, said } = await ask([scan], { 'looked-by': 'ouder', 'nothing-personal': false });
    expect(looked).toBeNull();
    expect(said.at(-1)).toContain('Haal die gegevens er eerst uit');
  });

  it('is not asked where the tool could read, nor where a look does not help', async () => {
    const locked: Finding = { ...scan, code: 'encrypted-file', severity: 'error', params: {} };
    expect(await ask([], {})).toEqual({ looked: null, said: [] });
    expect(await ask([locked], {})).toEqual({ looked: null, said: [] });
  });

  it('is not asked when the command says it, or when there is nobody to ask', async () => {
    expect(await ask([scan], {}, 'leraar')).toEqual({ looked: { by: 'leraar', date: TODAY, sha256 }, said: [] });
    const input = { mark: aMark(), today: TODAY, review: () => [scan], desk: null };
    expect(await findLooked(fileFacts('visie.pdf'), registered, null, input)).toBeNull();
    const unread = fileFacts('visie.pdf', { sha256: null });
    expect(await findLooked(unread, registered, 'leraar', input)).toBeNull();
  });
});
