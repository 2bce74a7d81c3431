import { expect, it } from 'vitest';
import { judgeSignOffs } from '../../src/audit/sign-offs.ts';
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

const judge = (now: typeof lists | typeof gone | null, signed: object = lists, erased = [stone]) =>
  judgeSignOffs(
    { formatVersion: 1, result: { ...result, ...signed }, signOffs: [{ role: 'mr', on: '2026-11-20' }] },
    { resultSha256: sha('r'), now, erased, digest: sha256Of, verify: () => 'valid' },
  );

it.each<[string, Parameters<typeof judge>, string]>([
  ['same', [lists], 'zonder digitale handtekening'],
  ['unknown', [null], 'op school gebleven'],
  ['erased', [gone], 'daarna is er iets gewist, en verder is het dossier hetzelfde'],
  ['changed', [{ ...gone, files: { ...gone.files, 'antwoorden.yaml': sha('x') } }], 'daarna veranderd'],
  ['changed', [{ ...gone, entries: { visie: sha('x') } }], 'daarna veranderd'],
  ['changed', [gone, lists, []], 'daarna veranderd'],
  ['changed', [gone, {}], 'daarna veranderd'],
  ['changed', [gone, { files }], 'daarna veranderd'],
  ['changed', [gone, { files: { ...files, 'antwoorden.yaml': sha('x') }, entries }], 'daarna veranderd'],
])('what was signed for is %s', (expected, given, words) => {
  const [judged] = judge(...given);
  if (judged === undefined) throw new Error('nobody signed');
  expect(judged.dossier).toBe(expected);
  expect(bagWords.signed(judged)).toContain(words);
});
