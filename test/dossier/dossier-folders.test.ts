import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDossierFolders, isHandedOver, noDossierIn } from '../../src/dossier/io/dossier-folders.ts';
import { temporaryFolder } from '../support/run/temporary-folder.ts';

const addDossier = (root: string, path: string): void => {
  mkdirSync(join(root, path), { recursive: true });
  writeFileSync(join(root, path, 'school.yaml'), 'name: x\n');
};

/** The administrator may read everything: for as long as this takes, somebody else looks. */
const asSomebody = <Value>(look: () => Value): Value => {
  if (process.getuid?.() !== 0) return look();
  process.seteuid?.(65534);
  try {
    return look();
  } finally {
    process.seteuid?.(0);
  }
};

describe('looking for dossiers', () => {
  it('finds them in order, and passes what holds none of its own', () => {
    const root = temporaryFolder();
    for (const path of ['zuid', 'noord/de-es', 'noord/de-es/binnenin', '.oud/x', 'bewijs/x']) addDossier(root, path);
    writeFileSync(join(root, 'lees-mij.txt'), '');
    symlinkSync(join(root, 'nergens'), join(root, 'kapot'));
    symlinkSync(join(root, 'lees-mij.txt'), join(root, 'tekst'));
    expect(findDossierFolders(root)).toEqual({
      places: [
        { path: 'noord/de-es', trouble: null },
        { path: 'zuid', trouble: null },
      ],
      passed: [],
    });
    expect(findDossierFolders(join(root, 'weg'))).toEqual({ places: [], passed: [] });
  });

  it('names folders behind links, and those that lie too deep', () => {
    const root = temporaryFolder();
    addDossier(root, 'a/b/c/school');
    mkdirSync(join(root, 'a/leeg'));
    symlinkSync(join(root, 'a'), join(root, 'link'));
    const found = findDossierFolders(root, 2);
    expect(found.places).toEqual([]);
    expect(found.passed).toEqual([
      { path: 'link', why: 'link' },
      { path: 'a/b', why: 'too-deep' },
    ]);
  });

  it('names a folder in which it may not look, at its place among the dossiers', () => {
    const root = temporaryFolder();
    for (const path of ['a', 'geheim/school', 'z']) addDossier(root, path);
    chmodSync(root, 0o755);
    chmodSync(join(root, 'geheim'), 0o700);
    if (process.getuid?.() !== 0) chmodSync(join(root, 'geheim'), 0o000);
    const found = asSomebody(() => findDossierFolders(root));
    chmodSync(join(root, 'geheim'), 0o700);
    expect(found.places).toEqual([
      { path: 'a', trouble: null },
      { path: 'geheim', trouble: 'denied' },
      { path: 'z', trouble: null },
    ]);
  });

  it('takes a folder whose files have their names only for a dossier: reading it says what is wrong', () => {
    const root = temporaryFolder();
    addDossier(root, 'school');
    chmodSync(root, 0o755);
    chmodSync(join(root, 'school'), 0o744);
    expect(asSomebody(() => findDossierFolders(root)).places).toEqual([{ path: 'school', trouble: null }]);
  });

  it('says of a folder that is no dossier whether we may look', () => {
    const root = temporaryFolder();
    addDossier(root, 'school');
    expect(noDossierIn(root, '.')).toMatchObject({ code: 'dossier-missing', params: { below: ['school'] } });
    chmodSync(root, 0o000);
    const error = asSomebody(() => noDossierIn(root, 'x'));
    chmodSync(root, 0o700);
    expect(error).toMatchObject({ code: 'folder-unreadable', params: { folder: 'x', reason: 'denied' } });
  });
});

it('a path lies in a dossier when a folder above it is one, whether the path exists or not', () => {
  const root = temporaryFolder();
  addDossier(root, 'school');
  expect(isHandedOver(join(root, 'school/mijn.pem'))).toBe(true);
  expect(isHandedOver(join(root, 'school/aftekening/nieuw/mijn.pem'))).toBe(true);
  expect(isHandedOver(join(root, 'mijn.pem'))).toBe(false);
});
