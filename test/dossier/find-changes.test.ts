import { describe, expect, it } from 'vitest';
import { freezeAgain, freezeDossier } from '../../src/audit/freeze-dossier.ts';
import { findAllChanges, findChanges } from '../../src/dossier/frozen/find-changes.ts';
import type { FrozenState } from '../../src/dossier/frozen/frozen-state.ts';
import { hashEntries } from '../../src/dossier/frozen/frozen-state.ts';
import { anEntry, sha256Of } from '../support/results/builders.ts';

const sha = (letter: string): string => letter.repeat(64);

const stateOf = (more: Partial<FrozenState> = {}): FrozenState => ({
  files: {
    'antwoorden.yaml': sha('a'),
    'bewijs.yaml': sha('b'),
    'bewijs/foto.txt': sha('f'),
    'bewijs/visie.pdf': sha('v'),
  },
  framework: { id: 'kader', version: '1.0.0', sha256: sha('k') },
  entries: hashEntries({ evidence: { visie: anEntry(), foto: anEntry({ file: 'foto.txt' }) } }, sha256Of),
  ...more,
});

const before = stateOf();
const self = [{ id: 'C1', verdict: 'met', score: 3 }] as const;
const frozen = freezeDossier({ criteria: self as never }, before, { on: '2026-11-16', clock: '2026-11-16' }, sha256Of);
const stone = { id: 'foto', sha256: sha('f'), date: '2026-11-20', reason: 'Een ouder vroeg erom.', by: 'mr' };
const changesIn = (now: FrozenState, erased: (typeof stone)[] = [], from = frozen) =>
  findChanges(from, now, { name: 'audit.yaml', erased, digest: sha256Of });

const afterErasure = stateOf({
  files: { 'antwoorden.yaml': sha('a'), 'bewijs.yaml': sha('c'), 'bewijs/visie.pdf': sha('v') },
  entries: hashEntries({ evidence: { visie: anEntry() } }, sha256Of),
});

describe('an erasure', () => {
  it('is all that changed when the register lost only what was erased', () => {
    expect(changesIn(afterErasure, [stone])).toEqual([{ file: 'bewijs/foto.txt', what: 'erased' }]);
  });

  it.each<[string, FrozenState, (typeof stone)[]]>([
    ['another entry changed with it', { ...afterErasure, entries: { visie: sha('x') } }, [stone]],
    ['an entry came with it', { ...afterErasure, entries: { ...afterErasure.entries, nieuw: sha('n') } }, [stone]],
    ['nothing says that it was erased', afterErasure, []],
    ['it was of other bytes than what was frozen', afterErasure, [{ ...stone, sha256: sha('z') }]],
  ])('does not explain the register when %s', (_name, now, erased) => {
    expect(changesIn(now, erased)).toContainEqual({ file: 'bewijs.yaml', what: 'changed' });
  });

  it('explains nothing else of a file that another auditor froze otherwise, whoever looks last', () => {
    const files = { ...before.files, 'bewijs/foto.txt': sha('o') };
    const other = freezeDossier(
      { criteria: self as never },
      { ...before, files },
      { on: '2026-11-18', clock: '2026-11-18' },
      sha256Of,
    );
    const audits = [frozen, other].map((each, index) => ({
      auditor: index === 0 ? '' : 'bo',
      audit: { formatVersion: 1 as const, qualityMark: { id: 'kader', version: '1.0.0' }, frozen: each },
    }));
    for (const order of [audits, [...audits].reverse()]) {
      const changes = findAllChanges(order, afterErasure, { erased: [stone], digest: sha256Of });
      expect(changes).toContainEqual({ file: 'bewijs/foto.txt', what: 'missing' });
      expect(changes.filter(({ file }) => file === 'bewijs/foto.txt')).toHaveLength(1);
    }
  });

  it('keeps what the school said of itself when it is frozen again, and knows what was erased ever since', () => {
    const lower = freezeDossier(
      { criteria: [{ ...self[0], verdict: 'notMet' }] as never },
      afterErasure,
      { on: '2026-11-21', clock: '2026-11-21' },
      sha256Of,
    );
    const again = freezeAgain(frozen, changesIn(afterErasure, [stone]), 'Gewist.', lower, sha256Of);
    expect(again.self).toEqual(frozen.self);
    expect(again.earlier?.[0]).toMatchObject({ erasure: true, hashes: before.files, self: frozen.self });
    expect(changesIn(afterErasure, [stone], again)).toEqual([]);
  });
});

it('a register of which entries stayed at school is another only where the others changed', () => {
  const files = { ...before.files, 'bewijs.yaml': sha('c') };
  const changesWith = (entries: FrozenState['entries'], from = frozen) =>
    findChanges(from, stateOf({ files, entries }), {
      name: 'audit.yaml',
      erased: [],
      digest: sha256Of,
      leftOut: [{ id: 'foto', reason: 'confidential' }],
    });
  const changed = { file: 'bewijs.yaml', what: 'changed' };
  expect(changesWith({ ...before.entries, foto: sha('t') })).toEqual([]);
  expect(changesWith({ ...before.entries, visie: sha('t') })).toEqual([changed]);
  const { entries: _entries, ...without } = frozen;
  expect(changesWith({ ...before.entries, visie: sha('t') }, without)).not.toContainEqual(changed);
});

it('everything of an earlier time stays when the dossier is frozen again after another change', () => {
  const now = stateOf({ files: { ...before.files, 'antwoorden.yaml': sha('x') } });
  const later = freezeDossier(
    { criteria: [{ ...self[0], score: 2 }] as never },
    now,
    { on: '2026-11-21', clock: '2026-11-21' },
    sha256Of,
  );
  const again = freezeAgain(frozen, changesIn(now), 'Beter.', later, sha256Of);
  expect(again.self).toEqual({ C1: { verdict: 'met', score: 2 } });
  expect(again.earlier).toEqual([
    {
      on: '2026-11-16',
      dossier: frozen.dossier,
      reason: 'Beter.',
      files: ['antwoorden.yaml'],
      framework: before.framework,
      hashes: before.files,
      entries: before.entries,
      self: frozen.self,
    },
  ]);
  expect(changesIn(now, [], again)).toEqual([]);
});

it('a dossier that was frozen without framework or entries says nothing about them', () => {
  const { framework: _framework, entries: _entries, ...bare } = frozen;
  const closed = freezeAgain({ ...bare }, [], 'Zo.', { ...bare }, sha256Of);
  expect(closed.earlier?.[0]).not.toHaveProperty('framework');
  expect(changesIn({ ...before, framework: null }, [], closed)).toEqual([]);
});
