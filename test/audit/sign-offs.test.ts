import { describe, expect, it } from 'vitest';
import { filesNamedBy, isBroken, judgeSignOffs, type SignatureState } from '../../src/audit/sign-offs.ts';
import { statementOf } from '../../src/audit/sign-statement.ts';
import type { SignOffFile } from '../../src/dossier/audit-file-shape.ts';
import type { LeftOut } from '../../src/dossier/dossier.ts';
import { frozenFilesText } from '../../src/dossier/frozen/frozen-state.ts';
import { bagWords } from '../../src/package/words/package.ts';
import { sha256Of } from '../support/results/builders.ts';

const sha = (letter: string): string => letter.repeat(64);

const files = { 'antwoorden.yaml': sha('a'), 'bewijs.yaml': sha('b'), 'bewijs/foto.txt': sha('f') };
const entries = { foto: sha('1'), visie: sha('2') };
const lists = { files, entries };
const result = { file: 'r.json', sha256: sha('r'), dossier: sha256Of(frozenFilesText(files)), on: '2026-11-20' };
const stone = { id: 'foto', sha256: sha('f'), date: '2026-11-21', reason: 'Een ouder vroeg erom.', by: 'mr' };
const gone = { files: { 'antwoorden.yaml': sha('a'), 'bewijs.yaml': sha('c') }, entries: { visie: sha('2') } };

const covered = { ...gone, entries: { ...entries, foto: sha('3') } };
const inSecret: LeftOut = { id: 'foto', sha256: sha('f'), reason: 'confidential' };
const stayed = [inSecret];

const judge = (
  now: typeof lists | typeof gone | null,
  signed: object = lists,
  erased = [stone],
  leftOut: LeftOut[] = [],
) =>
  judgeSignOffs(
    { formatVersion: 1, result: { ...result, ...signed }, signOffs: [{ role: 'mr', on: '2026-11-20' }] },
    {
      resultSha256: sha('r'),
      now,
      erased,
      leftOut,
      digest: sha256Of,
      textOf: () => null,
      verify: () => ({ state: 'valid', key: null }),
    },
  );

it.each<[string, Parameters<typeof judge>, string]>([
  ['same', [lists], 'zonder digitale handtekening'],
  ['unknown', [null], 'op school gebleven'],
  ['erased', [gone], 'daarna is er iets gewist, en verder is het dossier hetzelfde'],
  ['changed', [{ ...gone, files: { ...gone.files, 'antwoorden.yaml': sha('x') } }], 'daarna veranderd'],
  ['changed', [{ ...gone, entries: { visie: sha('x') } }], 'daarna veranderd'],
  ['changed', [gone, lists, []], 'daarna veranderd'],
  ['changed', [gone, {}], 'daarna veranderd'],
  ['unknown', [covered, lists, [], stayed], 'op school gebleven'],
  ['unknown', [covered, {}, [], stayed], 'op school gebleven'],
  ['changed', [{ ...covered, files: { ...gone.files, 'antwoorden.yaml': sha('x') } }, lists, [], stayed], 'veranderd'],
  ['changed', [covered, lists, [], [{ ...inSecret, sha256: sha('x') }]], 'daarna veranderd'],
  ['changed', [gone, { files }], 'daarna veranderd'],
  ['changed', [gone, { files: { ...files, 'antwoorden.yaml': sha('x') }, entries }], 'daarna veranderd'],
])('what was signed for is %s', (expected, given, words) => {
  const [judged] = judge(...given);
  if (judged === undefined) throw new Error('nobody signed');
  expect(judged.dossier).toBe(expected);
  expect(bagWords.signed(judged)).toContain(words);
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
        textOf: () => null,
        verify: () => ({ state: more.state ?? 'valid', key: 'SHA256:x' }),
      },
    );

  const foundNothing = {
    resultSha256: sha('a'),
    now: null,
    erased: [],
    digest: () => sha('d'),
    textOf: () => null,
  };

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
      expect(mr?.signature).toEqual({ kind, covers: 'result', state: 'unchecked', key: null });
      expect(mr === undefined ? null : isBroken(mr)).toBe(false);
    }
  });

  it('says role and day of which the signature knows, and is broken when they are others', () => {
    const signOff = { role: 'mr', on: '2026-11-23', statement: 'mr.txt', signature };
    const verify = (_signature: unknown, signed: { text: string; on: string } | null) => ({
      state: signed?.text === statementOf(signOff, sha('a')) ? ('valid' as const) : ('invalid' as const),
      key: 'SHA256:x',
    });
    const judgeAs = (said: Partial<typeof signOff>) =>
      judgeSignOffs(
        { ...file, signOffs: [{ ...signOff, ...said }] },
        { ...foundNothing, textOf: () => statementOf(signOff, sha('a')), verify },
      )[0];
    expect(judgeAs({})).toMatchObject({ result: 'same', signature: { covers: 'sign-off', state: 'valid' } });
    for (const said of [{ role: 'schoolleiding' }, { on: '2020-01-01' }])
      expect(judgeAs(said)).toMatchObject({ result: 'other-statement', signature: { state: 'invalid' } });
    const { statement: _statement, ...old } = signOff;
    expect(judgeSignOffs({ ...file, signOffs: [old] }, { ...foundNothing, verify })[0]).toMatchObject({
      signature: { covers: 'result', state: 'invalid' },
    });
  });
});
