import { describe, expect, it } from 'vitest';
import { mayTakeBack } from '../../../src/dossier/undo/undoable-files.ts';

describe('a change may be taken back', () => {
  it.each([
    'antwoorden.yaml',
    'antwoorden.ouder.yaml',
    'bewijs.yaml',
    'bewijs/C1/visie.pdf',
    'namen.txt',
    'rondes/2025-2026.json',
    '.ouder-audit/samengevoegd/antwoorden.ouder.yaml',
  ])('of %s', (path) => {
    expect(mayTakeBack(path)).toBe(true);
  });

  it.each([
    'audit.yaml',
    'reactie.yaml',
    'aftekening.yaml',
    'weggelaten.yaml',
    'losse tekst.txt',
    '../school.yaml',
    '/school.yaml',
    'bewijs/../../school.yaml',
    'bewijs\\visie.pdf',
    'C:/school.yaml',
  ])('but not of %s', (path) => {
    expect(mayTakeBack(path)).toBe(false);
  });
});
