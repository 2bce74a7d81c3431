import { describe, expect, it } from 'vitest';
import { sealConfidentialPrompt, sealUnfinishedPrompt } from '../../src/package/prompts.ts';
import { findSeal, sealFileOf } from '../../src/package/seal.ts';
import { packageErrorWords } from '../../src/package/words/errors.ts';
import { sealFileText, sealWords } from '../../src/package/words/packing.ts';

const SEAL = 'a1b2'.repeat(16);

const offered = (prompt: { kind: string }): string[] =>
  (prompt as unknown as { choices: { name: string }[] }).choices.map(({ name }) => name);

describe('before packing', () => {
  it('Enter makes no package that is not finished', () => {
    expect(sealUnfinishedPrompt().message).toBe('Wilt u nu al verzegelen?');
    expect(offered(sealUnfinishedPrompt())).toEqual(['Nee, eerst verder', 'Ja, nu al een pakket maken']);
  });

  it('what is confidential stays at school unless somebody says otherwise', () => {
    expect(offered(sealConfidentialPrompt(1))[0]).toBe('Nee, vertrouwelijke stukken blijven op school');
    expect(offered(sealConfidentialPrompt(1)).at(-1)).toContain('Terug');
    expect(sealConfidentialPrompt(1).message).toContain('1 vertrouwelijk stuk');
    expect(sealConfidentialPrompt(2).message).toContain('2 vertrouwelijke stukken');
  });
});

describe('the seal', () => {
  it('has a file beside its package', () => {
    expect(['a/de-brug.zip', 'DE-BRUG.ZIP', 'pakket'].map(sealFileOf)).toEqual([
      'a/de-brug-zegel.txt',
      'DE-BRUG-zegel.txt',
      'pakket-zegel.txt',
    ]);
  });

  it('stands in that file once, with what to do with it', () => {
    const text = sealFileText(SEAL, { zip: 'de-brug-2026-2027.zip', file: 'de-brug-2026-2027-zegel.txt' });
    expect(findSeal(text)).toBe(SEAL);
    expect(text).toContain('apart');
    expect(text).toContain('ouder-audit verify de-brug-2026-2027.zip --expect-seal de-brug-2026-2027-zegel.txt\n');
  });

  it('is sent apart, and only with the newest package', () => {
    expect(sealWords.seal(SEAL)).toBe(`Zegel: ${'a1b2 '.repeat(16).trim()}`);
    expect(sealWords.inFile('a-zegel.txt')).toContain('a-zegel.txt');
    expect(sealWords.sendSeal).toContain('apart');
    expect(sealWords.where('/home/ib/Documenten')).toContain('/home/ib/Documenten');
    expect(sealWords.send('a.zip', false)).toBe('Stuur dit bestand naar de auditor: a.zip');
    expect(sealWords.send('a.zip', true)).toBe('Stuur dit bestand: a.zip');
    expect(sealWords.older(['a.zip'])).toBe('Dit pakket is nu het nieuwste van deze school. Ouder is: a.zip.');
    expect(sealWords.older(['a.zip', 'b.zip'])).toContain('Ouder zijn: a.zip en b.zip.');
    expect(sealWords.notYet).toContain('nog niet af');
    expect(sealWords.verifyNext('a b.zip', 'a b-zegel.txt')).toContain(
      'verify "a b.zip" --expect-seal "a b-zegel.txt"',
    );
  });

  it('that is none is told from a file without one', () => {
    const said = (isFile: boolean) => packageErrorWords['seal-unknown']({ typed: 'abc', isFile });
    expect(said(false)).toMatchObject({ what: expect.stringContaining('geen bestand dat zo heet') });
    expect(said(true)).toMatchObject({ what: expect.stringContaining('staat geen zegel') });
  });
});
