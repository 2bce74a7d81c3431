import { describe, expect, it } from 'vitest';
import { changedSince } from '../../../src/dossier/undo/changed-since.ts';
import type { KeptFile, LastChange } from '../../../src/dossier/undo/last-change.ts';

const kept = (sha256: string): KeptFile => ({ sha256, copy: `before-${sha256}.bin` });

const change = (before: KeptFile, after: KeptFile): LastChange => ({
  formatVersion: 1,
  command: 'evidence add',
  day: '2026-11-23',
  undone: false,
  files: [{ path: 'bewijs.yaml', before, after }],
});

const [OLD, NEW] = [kept('old'), { sha256: 'new', copy: null }];

describe('a change is not taken back', () => {
  it.each<[string, KeptFile, KeptFile, string | null, boolean]>([
    ['not where the file is as the command left it', OLD, NEW, 'new', false],
    ['not where it is as it was before: taking back stopped halfway', OLD, NEW, 'old', false],
    ['where somebody edited it by hand', OLD, NEW, 'other', true],
    ['where somebody removed it', OLD, NEW, null, true],
    ['where somebody edited a file that was new', null, NEW, 'other', true],
    ['not where a file that was new is gone already', null, NEW, null, false],
    ['where somebody made a file anew that the command removed', OLD, null, 'other', true],
  ])('%s', (_name, before, after, now, stops) => {
    const found = changedSince(change(before, after), {
      hashOf: () => now,
      isWithinDossier: () => true,
      isWhole: () => true,
    });
    expect(found).toEqual(stops ? ['bewijs.yaml'] : []);
  });

  it('where a link leads out of the dossier, or the copy is not what it was', () => {
    const now = { hashOf: () => 'new', isWithinDossier: () => true, isWhole: () => true };
    expect(changedSince(change(OLD, NEW), { ...now, isWithinDossier: () => false })).toEqual(['bewijs.yaml']);
    expect(changedSince(change(OLD, NEW), { ...now, isWhole: () => false })).toEqual(['bewijs.yaml']);
  });
});
