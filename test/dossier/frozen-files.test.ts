import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFrozenFiles } from '../../src/dossier/frozen/find-changes.ts';
import { frozenFilesText, listFrozen, listSigned } from '../../src/dossier/frozen/frozen-state.ts';
import { frozenFileWords } from '../../src/findings/words.ts';
import { anEntry, fileFacts } from '../support/results/builders.ts';

const sha = (letter: string): string => letter.repeat(64);

describe('what is frozen', () => {
  it('is every file that is judged, by its hash, and not what auditors write about it', () => {
    const digests = {
      'antwoorden.yaml': sha('a'),
      'audit.yaml': sha('b'),
      'audit.b.yaml': sha('c'),
      'aftekening.yaml': sha('d'),
    };
    const files = [
      fileFacts('visie.pdf', { sha256: sha('e') }),
      fileFacts('dicht.pdf', { sha256: null, presence: { state: 'unreadable' } }),
      fileFacts('weg.pdf', { sha256: null, presence: { state: 'missing' } }),
    ];
    const register = {
      formatVersion: 1 as const,
      evidence: { visie: anEntry({ file: 'visie.pdf' }), dicht: anEntry({ file: 'dicht.pdf' }) },
    };
    const frozen = listFrozen({ digests, register }, files);
    expect(frozen).toEqual({ 'antwoorden.yaml': sha('a'), 'bewijs/dicht.pdf': sha('0'), 'bewijs/visie.pdf': sha('e') });
    expect(frozenFilesText(frozen)).toContain(`${sha('e')}  bewijs/visie.pdf\n`);
    expect(Object.keys(listSigned({ digests }, frozen))).toEqual([
      'antwoorden.yaml',
      'audit.b.yaml',
      'audit.yaml',
      'bewijs/dicht.pdf',
      'bewijs/visie.pdf',
    ]);
  });

  it('is without its name where it is not in the register, is confidential, or has the bytes of what is', () => {
    const register = {
      formatVersion: 1 as const,
      evidence: {
        visie: anEntry({ file: 'visie.pdf' }),
        klacht: anEntry({ file: 'klacht van Sem.pdf', confidential: true }),
        kopie: anEntry({ file: 'kopie van Sem.pdf' }),
      },
    };
    const files = [
      fileFacts('visie.pdf', { sha256: sha('e') }),
      fileFacts('klacht van Sem.pdf', { sha256: sha('c') }),
      fileFacts('kopie van Sem.pdf', { sha256: sha('c') }),
      fileFacts('C1/gesprek Sem.txt', { sha256: sha('d') }),
      fileFacts('dicht Sem.pdf', { sha256: null, presence: { state: 'unreadable' } }),
    ];
    expect(listFrozen({ digests: {}, register }, files)).toEqual({
      'bewijs/visie.pdf': sha('e'),
      [`bewijs/?${'c'.repeat(16)}`]: sha('c'),
      [`bewijs/?${'c'.repeat(16)}-2`]: sha('c'),
      [`bewijs/?${'d'.repeat(16)}`]: sha('d'),
      [`bewijs/?${'0'.repeat(16)}`]: sha('0'),
    });
  });

  it('has no change where a file only got or lost its name, whoever froze it', () => {
    const named = { 'bewijs/los.txt': sha('a'), 'bewijs/visie.pdf': sha('b') };
    const nameless = { [`bewijs/?${'a'.repeat(16)}`]: sha('a'), 'bewijs/visie.pdf': sha('b') };
    expect(compareFrozenFiles({ files: named }, nameless)).toEqual([]);
    expect(compareFrozenFiles({ files: nameless }, named)).toEqual([]);
    expect(compareFrozenFiles({ files: { 'bewijs/a.txt': sha('a') } }, { 'bewijs/b.txt': sha('a') })).toHaveLength(2);
  });

  it('tells of a file without a name that it changed, came, went or was erased', () => {
    const at = (letter: string) => `bewijs/?${letter.repeat(16)}`;
    const files = { [at('a')]: sha('a'), [at('b')]: sha('b') };
    const changesTo = (now: Record<string, string>, erased: { sha256: string }[] = []) =>
      compareFrozenFiles({ files }, now, { erased });
    expect(changesTo({ [at('a')]: sha('a'), [at('c')]: sha('c') })).toEqual([{ file: at('b'), what: 'changed' }]);
    expect(changesTo({ [at('a')]: sha('a') })).toEqual([{ file: at('b'), what: 'missing' }]);
    expect(changesTo({ ...files, [at('c')]: sha('c') })).toEqual([{ file: at('c'), what: 'added' }]);
    expect(changesTo({ [at('a')]: sha('a'), [at('c')]: sha('c') }, [{ sha256: sha('b') }])).toEqual([
      { file: at('b'), what: 'erased' },
      { file: at('c'), what: 'added' },
    ]);
    expect(frozenFileWords(at('b'))).toBe('een bestand zonder naam in de lijst');
    expect(frozenFileWords('bewijs.yaml')).toBe('bewijs.yaml');
  });

  it('tells each change apart', () => {
    const files = { a: sha('a'), b: sha('b'), c: sha('c'), d: sha('d') };
    const now = { a: sha('a'), b: sha('x'), e: sha('e') };
    expect(compareFrozenFiles({ files }, now, { erased: [{ sha256: sha('d') }] })).toEqual([
      { file: 'b', what: 'changed' },
      { file: 'c', what: 'missing' },
      { file: 'd', what: 'erased' },
      { file: 'e', what: 'added' },
    ]);
  });

  it('has no change where a package leaves out a file with the bytes that were frozen, or one that nobody could open', () => {
    const files = { a: sha('a'), b: sha('b'), dicht: sha('0') };
    const left = (sha256?: string) => ({ reason: 'unread' as const, ...(sha256 === undefined ? {} : { sha256 }) });
    expect(compareFrozenFiles({ files }, {}, { leftOut: [left(sha('a')), left()] })).toEqual([
      { file: 'b', what: 'missing' },
    ]);
    expect(compareFrozenFiles({ files: { a: sha('a') } }, {}, { leftOut: [left(sha('x'))] })).toHaveLength(1);
  });

  it('has no change when nothing changed, and one for each file that did', () => {
    const listing = fc.dictionary(fc.string({ minLength: 1 }), fc.constantFrom(sha('a'), sha('b')));
    fc.assert(
      fc.property(listing, listing, (files, now) => {
        expect(compareFrozenFiles({ files }, files)).toEqual([]);
        const changed = new Set(compareFrozenFiles({ files }, now).map(({ file }) => file));
        const own = (record: Record<string, string>, key: string) =>
          Object.hasOwn(record, key) ? record[key] : undefined;
        for (const file of new Set([...Object.keys(files), ...Object.keys(now)])) {
          expect(changed.has(file)).toBe(own(files, file) !== own(now, file));
        }
      }),
    );
  });
});
