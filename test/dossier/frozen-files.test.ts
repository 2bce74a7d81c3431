import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFrozenFiles } from '../../src/dossier/frozen/find-changes.ts';
import { frozenFilesText, listFrozen, listSigned } from '../../src/dossier/frozen/frozen-state.ts';
import { fileFacts } from '../support/results/builders.ts';

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
    const frozen = listFrozen({ digests }, files);
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
