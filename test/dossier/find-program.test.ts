import { describe, expect, it } from 'vitest';
import { isPlantable } from '../../src/dossier/io/find-program.ts';

describe('a program that somebody may have planted', () => {
  it.each<[string, NodeJS.Platform]>([
    ['/werk/pakket/ssh-keygen', 'linux'],
    ['/werk/pakket/data/tools/ssh-keygen', 'linux'],
    ['/Werk/Pakket/ssh-keygen', 'darwin'],
    ['/elders/node_modules/.bin/ssh-keygen', 'linux'],
    ['c:\\werk\\PAKKET\\ssh-keygen.exe', 'win32'],
    ['C:/werk/pakket/data/ssh-keygen.exe', 'win32'],
    ['D:\\Node_Modules\\.bin\\ssh-keygen.exe', 'win32'],
  ])('lies below the folder at hand, or among packages, in any spelling: %s', (path, system) => {
    const folder = system === 'win32' ? 'C:\\Werk\\Pakket' : '/werk/pakket';
    expect(isPlantable(path, [folder], system)).toBe(true);
  });

  it.each<[string, NodeJS.Platform]>([
    ['/werk/pakket-2/ssh-keygen', 'linux'],
    ['/opt/ssh/ssh-keygen', 'linux'],
    ['D:\\Werk\\Pakket\\ssh-keygen.exe', 'win32'],
  ])('does not lie elsewhere: %s', (path, system) => {
    const folder = system === 'win32' ? 'C:\\Werk\\Pakket' : '/werk/pakket';
    expect(isPlantable(path, [folder], system)).toBe(false);
  });
});
