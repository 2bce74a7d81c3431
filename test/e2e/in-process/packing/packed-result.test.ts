import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runFolded } from '../../../support/dossiers/audited-school.ts';
import {
  checkedIn,
  freeze,
  looked,
  openSchool,
  packAndUnpack,
  resultIn,
  type School,
  sha256,
} from '../../../support/dossiers/packed-school.ts';

/** What a package leaves out, and that its result is the one that whoever unpacks it works out too. */

const BSN = 'De leerling heeft BSN 111222333.';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('the result in a package is the one that the unpacked package gives', () => {
  it.each<[string, (school: School) => Promise<void> | void, string[]]>([
    ['with nothing left out', () => undefined, []],
    [
      'without what is confidential, its title and quotes',
      ({ register }) => register('foto', { confidential: true, title: 'Portret', quotes: [{ text: 'een twee drie' }] }),
      ['--without-confidential'],
    ],
    [
      'without what nobody read, registered or in the folder of a criterion',
      ({ put, register }) => {
        put('bewijs/oud.doc', 'oud');
        put('bewijs/C2/los.xyz', 'los');
        register('oud', { file: 'oud.doc', document: 'visiedocument' });
      },
      [],
    ],
    [
      'with what nobody read',
      ({ put, register }) => {
        put('bewijs/scan.png', PNG);
        register('scan', { file: 'scan.png' });
      },
      ['--with-unread'],
    ],
    [
      'without loose files and the list of names',
      ({ put }) => {
        put('bewijs/los.txt', 'Nog een verslag.');
        put('namen.txt', 'Jan de Vries\n');
      },
      [],
    ],
    [
      'with what is wrong in the register',
      ({ register, read, put, school }) => {
        register('weg', { file: 'weg.pdf' });
        register('buiten', { file: '../x.pdf' });
        register('hoofd', { file: 'FOTO.txt', confidential: true });
        put('bewijs/C1/kopie.txt', read('bewijs/foto.txt'));
        rmSync(join(school, 'bewijs/visiedocument.txt'));
      },
      ['--without-confidential'],
    ],
    [
      'of an audit that froze what is left out',
      async (school) => {
        school.put('bewijs/los.txt', 'Nog een verslag.');
        school.register('foto', { confidential: true, title: 'Portret' });
        await freeze(school);
      },
      ['--without-confidential'],
    ],
  ])('%s', async (_name, prepare, flags) => {
    const school = openSchool();
    await prepare(school);
    const { dossier, verified } = await packAndUnpack(school, ...flags);
    expect(verified.code).toBe(0);
    expect(resultIn(dossier)).toEqual(await checkedIn(dossier));
  });

  it('beside an earlier round, of which the titles are left out too', async () => {
    const school = openSchool();
    school.register('foto', { confidential: true, title: 'Portret van een gezin' });
    await runFolded(['round', 'close', 'school', '--next', '2027-2028'], school.folder);
    const { dossier } = await packAndUnpack(school, '--without-confidential');
    const report = await runFolded(['report', '.', '--format', 'json'], dossier);
    expect(report.code).toBe(0);
    expect(resultIn(dossier)).toEqual(JSON.parse(readFileSync(join(dossier, 'rapport/audit.json'), 'utf8')));
  });
});

describe('a refused file is refused under every name', () => {
  it.each<[string, (school: School) => void, string[]]>([
    [
      'a registered copy that somebody looked at',
      ({ put, register }) => {
        put('bewijs/kopie.dat', BSN);
        register('kopie', { file: 'kopie.dat', looked: looked(BSN) });
      },
      [],
    ],
    [
      'a copy in the folder of a criterion, packed with what nobody read',
      ({ put }) => put('bewijs/C2/kopie.dat', BSN),
      ['--with-unread'],
    ],
    [
      'a registered copy, packed with what nobody read',
      ({ put, register }) => {
        put('bewijs/kopie', BSN);
        register('kopie', { file: 'kopie' });
      },
      ['--with-unread'],
    ],
    [
      'a copy that says to be a program',
      ({ put, register }) => {
        put('bewijs/kopie.exe', BSN);
        register('kopie', { file: 'kopie.exe', looked: looked(BSN) });
      },
      [],
    ],
    ['a copy that is text too', ({ put }) => put('bewijs/C3/kopie.txt', BSN), []],
  ])('%s', async (_name, prepare, flags) => {
    const school = openSchool();
    school.put('bewijs/klas.txt', BSN);
    prepare(school);
    const refused = await runFolded(['pack', 'school', ...flags], school.folder);
    expect(refused).toMatchObject({ code: 1, err: expect.stringMatching(/Er is niets ingepakt.*kopie/) });
    expect(refused.err).not.toContain('111222333');
    expect(readdirSync(school.folder)).toEqual(['school']);
  });

  it('but keeps no package from being made while it only lies loose in bewijs/', async () => {
    const school = openSchool();
    school.put('bewijs/klas.txt', BSN);
    const { leftOut, packed } = await packAndUnpack(school);
    expect(packed).toContain('bewijs/klas.txt');
    expect(leftOut).toEqual([{ sha256: sha256(BSN), reason: 'unregistered' }]);
  });
});
