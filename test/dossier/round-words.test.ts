import { describe, expect, it } from 'vitest';
import { undoPrompt } from '../../src/dossier/round-prompts.ts';
import { undoWords } from '../../src/dossier/words/round.ts';

const FILES = ['antwoorden.yaml', 'bewijs.yaml'];

describe('undo says which way it goes', () => {
  it.each([
    {
      again: false,
      what: 'De laatste wijziging: bewijs toevoegen (20 november 2026).',
      willBe: 'Dit wordt weer zoals het daarvoor was: antwoorden.yaml en bewijs.yaml.',
      done: 'Teruggenomen: bewijs toevoegen (20 november 2026).',
      back: 'Zoals het was: antwoorden.yaml en bewijs.yaml.',
      gone: 'Weg, want het was er toen niet: bewijs.yaml.',
      next: 'Toch wel?',
    },
    {
      again: true,
      what: 'Dit is teruggenomen: bewijs toevoegen (20 november 2026).',
      willBe: 'Dit wordt weer zoals het daarna was: antwoorden.yaml en bewijs.yaml.',
      done: 'Weer gedaan: bewijs toevoegen (20 november 2026).',
      back: 'Zoals het daarna was: antwoorden.yaml en bewijs.yaml.',
      gone: 'Weer weg: bewijs.yaml.',
      next: 'Toch niet?',
    },
  ])('when it does a change anew: $again', ({ again, what, willBe, done, back, gone, next }) => {
    expect(undoWords.what('evidence add', '2026-11-20', again)).toBe(what);
    expect(undoWords.willBe(FILES, again)).toBe(willBe);
    expect(undoWords.done('evidence add', '2026-11-20', again)).toBe(done);
    expect(undoWords.back(FILES, again)).toBe(back);
    expect(undoWords.gone(['bewijs.yaml'], again)).toBe(gone);
    expect(undoWords.again('.', again)).toContain(next);
  });

  it('that what is made goes away, and that numbers of a survey do not come back', () => {
    expect(undoWords.willGo(['bewijs.yaml'])).toBe('Dit gaat weg: bewijs.yaml.');
    expect(undoWords.voicesGone(['stemmen/ouder.yaml'])).toContain('Aantallen van eerder komen niet terug.');
  });

  it('in the question and on its buttons', () => {
    const labels = (again: boolean) => JSON.stringify(undoPrompt(again));
    expect(labels(false)).toContain('Ja, terugnemen');
    expect(labels(true)).toContain('Ja, weer doen');
  });
});
