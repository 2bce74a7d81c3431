import { describe, expect, it } from 'vitest';
import { dossierLines, dossierPrompt } from '../../../src/cli/menu/menu-prompts.ts';
import { LACKING, mostUseful, mostUsefulOfMore } from '../../../src/cli/menu/most-useful.ts';
import { textOf } from '../../../src/terminal/ask.ts';
import { howFarIs as far } from '../../support/dossiers/how-far.ts';

describe('the most useful next step', () => {
  it.each([
    [{ open: 44 }, [], 'questions', 'begin met de vragen'],
    [{ open: 1 }, ['check'], 'questions', 'Er staat nog 1 vraag open'],
    [{ evidence: [] }, [], 'evidence', 'voeg bewijs toe'],
    [{}, [], 'check', 'laat alles controleren'],
    [{}, ['check'], 'report', 'maak het rapport'],
    [{}, ['check', LACKING], 'evidence', 'doe wat de controle zei'],
    [{}, ['check', LACKING, 'evidence'], 'check', 'laat alles controleren'],
    [{}, ['check', LACKING, 'evidence', 'report'], 'check', 'laat alles controleren'],
    [{ sealed: 'de-brug-2026-2027.zip' }, ['check'], 'more', 'stuur de-brug-2026-2027.zip naar de auditor'],
    [{ sealed: 'de-brug-2026-2027.zip' }, ['check', LACKING], 'evidence', 'doe wat de controle zei'],
    [{ sealed: 'de-brug-2026-2027.zip', open: 39 }, [], 'questions', 'ga verder met de vragen'],
    [{ sealed: 'de-brug-2026-2027.zip', evidence: [] }, [], 'evidence', 'voeg bewijs toe'],
    [{}, ['check', 'report'], 'pack', 'Verzegel het dossier'],
  ] as const)('of a dossier with %o, after %o, is %s', (more, after, task, words) => {
    const seen = new Set<string>(after);
    expect(mostUseful(far(more), seen)).toBe(task);
    expect(dossierLines(far(more), 'de-brug', seen).map(textOf).join(' ')).toContain(words);
    const prompt = dossierPrompt(far(more), 'de-brug', seen);
    expect(prompt).toMatchObject({ kind: 'keyed', start: { value: task, number: 1 } });
  });

  it('stands first, and each choice has a key of its own', () => {
    const prompt = dossierPrompt(far(), 'de-brug', new Set());
    const options = prompt.kind === 'keyed' ? prompt.options : [];
    expect(options[0]?.value).toBe('check');
    expect(new Set(options.map(({ key }) => key)).size).toBe(options.length);
    expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
  });

  it('of the rest is to verify what was sealed, to let others answer, or to see what the mark asks', () => {
    const rest = [{ sealed: 'de-brug-2026-2027.zip', open: 3 }, { open: 3 }, {}].map((more) =>
      mostUsefulOfMore(far(more)),
    );
    expect(rest).toEqual(['verify', 'form', 'ready']);
  });
});
