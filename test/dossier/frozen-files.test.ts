import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filesNamedBy, isBroken, judgeSignOffs, type SignatureState } from '../../src/audit/sign-offs.ts';
import type { SignOffFile } from '../../src/dossier/audit-file.ts';
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
    expect(compareFrozenFiles({ files }, now, [{ sha256: sha('d') }])).toEqual([
      { file: 'b', what: 'changed' },
      { file: 'c', what: 'missing' },
      { file: 'd', what: 'erased' },
      { file: 'e', what: 'added' },
    ]);
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

describe('a sign-off', () => {
  const signature = { kind: 'ssh' as const, file: 'mr.sig', publicKey: 'mr.pub' };
  const file = {
    formatVersion: 1 as const,
    result: { file: 'resultaat.json', sha256: sha('a'), dossier: sha('d'), on: '2026-11-23' },
    signOffs: [
      { role: 'mr', on: '2026-11-23', signature },
      { role: 'auditor', on: '2026-11-23' },
    ],
  };
  type More = { resultSha256?: string | null; dossier?: string | null; state?: SignatureState };
  const found = (more: More = {}, signOffs: SignOffFile['signOffs'] = file.signOffs) =>
    judgeSignOffs(
      { ...file, signOffs },
      {
        resultSha256: more.resultSha256 === undefined ? sha('a') : more.resultSha256,
        now: more.dossier === null ? null : { files: {}, entries: {} },
        erased: [],
        digest: () => more.dossier ?? sha('d'),
        verify: () => more.state ?? 'valid',
      },
    );

  it('names the files that belong to it', () => {
    expect(filesNamedBy(file)).toEqual(['resultaat.json', 'mr.sig', 'mr.pub']);
  });

  it.each([
    ['holds', {}, false, 'same'],
    ['is broken with a signature that does not fit', { state: 'invalid' as const }, true, 'same'],
    ['holds where nobody could check the signature', { state: 'unchecked' as const }, false, 'same'],
    ['is broken when the result changed', { resultSha256: sha('b') }, true, 'same'],
    ['is broken when the result is gone', { resultSha256: null }, true, 'same'],
    ['tells that the dossier changed later', { dossier: sha('e') }, false, 'changed'],
    ['cannot tell when a part stayed at school', { dossier: null }, false, 'unknown'],
  ])('%s', (_name, more, broken, dossier) => {
    const [mr, auditor] = found(more);
    expect(mr === undefined ? null : isBroken(mr)).toBe(broken);
    expect(mr?.dossier).toBe(dossier);
    expect(auditor?.signature).toBeNull();
  });

  it.each(['ed25519', 'minisign'] as const)('with a signature of %s neither holds nor fails', (kind) => {
    for (const state of ['valid', 'invalid', 'unchecked'] as const) {
      const [mr] = found({ state }, [{ role: 'mr', on: '2026-11-23', signature: { ...signature, kind } }]);
      expect(mr?.signature).toEqual({ kind, state: 'unchecked' });
      expect(mr === undefined ? null : isBroken(mr)).toBe(false);
    }
  });
});
