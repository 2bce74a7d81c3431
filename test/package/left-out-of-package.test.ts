import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runFolded } from '../support/dossiers/audited-school.ts';
import {
  checkedIn,
  freeze,
  looked,
  openSchool,
  packAndUnpack,
  resultIn,
  type School,
  sha256,
  stateIn,
} from '../support/dossiers/packed-school.ts';
import { runMain } from '../support/run/run-main.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('what a package leaves out', () => {
  it('is listed by name where it is packed, and by digest in the package, which no name of a loose file leaves', async () => {
    const school = openSchool();
    school.put('bewijs/Mila Zandbergen.txt', 'Een verslag.');
    school.put('bewijs/C2/blad.xyz', 'blad');
    school.put('bewijs/oud.doc', 'oud');
    school.register('oud', { file: 'oud.doc' });
    const { packed, verified, leftOut, inside, dossier } = await packAndUnpack(school);
    expect(packed).toContain('want niemand las of bekeek het: oud (bewijs/oud.doc). Kijk zelf, en zeg dat met:');
    expect(packed).toContain('want niemand las of bekeek het: bewijs/C2/blad.xyz. Zet het eerst in de lijst');
    expect(packed).toContain('evidence scan school Toch meenemen kan met --with-unread,');
    expect(packed).toContain('niet in de map van een criterium: bewijs/Mila Zandbergen.txt. Hoort het bij');
    expect(leftOut).toEqual(
      [
        { sha256: sha256('blad'), reason: 'unread' },
        { sha256: sha256('Een verslag.'), reason: 'unregistered' },
        { id: 'oud', sha256: sha256('oud'), reason: 'unread' },
      ].sort((one, other) => (`${one.id ?? ''} ${one.sha256}` < `${other.id ?? ''} ${other.sha256}` ? -1 : 1)),
    );
    expect(verified.out).toContain('want niemand las of bekeek het: oud en 1 bestand zonder naam.');
    expect(verified.out).toContain('een criterium: 1 bestand zonder naam.');
    expect(inside.join()).not.toMatch(/Mila|blad\.xyz|oud\.doc/);
    const top = join(dossier, '../..');
    for (const path of readdirSync(top, { recursive: true, withFileTypes: true })) {
      if (path.isFile()) expect(readFileSync(join(path.parentPath, path.name), 'utf8')).not.toMatch(/Zandbergen/);
    }
  });

  it('stays listed when the unpacked package is packed anew, also where a copy of it did go in', async () => {
    const school = openSchool();
    school.put('bewijs/oud.doc', 'oud');
    school.register('oud', { file: 'oud.doc', document: 'visiedocument' });
    school.register('foto', { confidential: true, title: 'Portret' });
    school.put('bewijs/kopie van visie.txt', school.read('bewijs/visiedocument.txt'));
    const first = await packAndUnpack(school, '--without-confidential');
    expect(first.leftOut).toHaveLength(3);
    const packed = await runFolded(['pack', 'uit/data/dossier', '--output', 'b.zip'], school.folder);
    expect(packed).toMatchObject({ code: 0, err: '' });
    expect(packed.out).toContain('Op school gebleven, want niemand las of bekeek het: oud.');
    expect(packed.out).toContain('Op school gebleven, want het is vertrouwelijk: foto.');
    expect(packed.out).not.toContain('niet in de map bewijs');
    expect((await runFolded(['verify', 'b.zip', '--unpack', 'uit2'], school.folder)).code).toBe(0);
    const again = join(school.folder, 'uit2/data/dossier');
    expect(parse(readFileSync(join(again, 'weggelaten.yaml'), 'utf8')).leftOut).toEqual(first.leftOut);
    expect(resultIn(again).criteria).toEqual(resultIn(first.dossier).criteria);
  });

  it('has its own reason: other capitals than in the register, or not there at all', async () => {
    const school = openSchool();
    school.put('bewijs/Plan.TXT', 'Een plan.');
    school.register('plan', { file: 'plan.txt' });
    school.register('weg', { file: 'weg.pdf' });
    const { packed, leftOut, verified } = await packAndUnpack(school);
    expect(packed).toContain('want in de lijst staat de naam met andere hoofdletters: bewijs/Plan.TXT. Zeg');
    expect(packed).toContain(
      'Niet ingepakt, want dit staat in de lijst, maar niet in de map bewijs: weg (bewijs/weg.pdf).',
    );
    expect(packed).not.toContain('niet in de map van een criterium');
    expect(leftOut).toEqual([{ sha256: sha256('Een plan.'), reason: 'other-case' }]);
    expect(verified.out).toContain('met andere hoofdletters: 1 bestand zonder naam.');
  });

  it('is unexamined in the package, even when somebody looked at it at school', async () => {
    const school = openSchool();
    school.put('bewijs/brief.doc', 'brief');
    school.register('brief', { file: 'brief.doc', confidential: true, looked: looked('brief') });
    const checked = await checkedIn(school.school);
    expect(stateIn(checked, 'brief')).toBe('valid');
    const { dossier } = await packAndUnpack(school, '--without-confidential');
    expect(stateIn(resultIn(dossier), 'brief')).toBe('unexamined');
    expect(stateIn(await checkedIn(dossier), 'brief')).toBe('unexamined');
  });

  it.each<[string, (school: School) => void, string]>([
    [
      'somebody looked at it',
      ({ put, register }) => {
        put('bewijs/scan.png', PNG);
        register('scan', { file: 'scan.png', looked: looked(PNG) });
      },
      'scan.png',
    ],
    [
      'it is a photo',
      ({ put, register }) => {
        put('bewijs/foto.png', PNG);
        register('plaat', { file: 'foto.png', document: 'foto' });
      },
      'foto.png',
    ],
    [
      'it stands in the folder of a criterion',
      ({ put }) => put('bewijs/C2/verslag.txt', 'Een verslag.'),
      'C2/verslag.txt',
    ],
    [
      'it is out of date',
      ({ put, register }) => {
        put('bewijs/oud.txt', 'Een oud verslag.');
        register('oud', { file: 'oud.txt', date: '2001-01-01' });
      },
      'oud.txt',
    ],
    [
      'it belongs to no criterion',
      ({ put, register }) => {
        put('bewijs/lijst.txt', 'Een lijst.');
        register('lijst', { file: 'lijst.txt', criteria: [] });
      },
      'lijst.txt',
    ],
  ])('is not this: %s', async (_name, prepare, path) => {
    const school = openSchool();
    prepare(school);
    const { inside, leftOut, packed } = await packAndUnpack(school);
    expect(inside).toContain(path);
    expect(leftOut).toBeNull();
    expect(packed).not.toContain('Op school gebleven');
  });

  it('is not what somebody looked at before the bytes changed', async () => {
    const school = openSchool();
    school.put('bewijs/scan.doc', 'nieuw');
    school.register('scan', { file: 'scan.doc', looked: looked('oud') });
    expect((await packAndUnpack(school)).leftOut).toEqual([{ id: 'scan', sha256: sha256('nieuw'), reason: 'unread' }]);
  });

  it('goes along when asked for, and then the package says so', async () => {
    const school = openSchool();
    school.put('bewijs/oud.doc', 'oud');
    school.put('bewijs/C2/blad.xyz', 'blad');
    school.put('bewijs/los.xyz', 'los');
    school.register('oud', { file: 'oud.doc' });
    const { packed, verified, inside, leftOut, dossier } = await packAndUnpack(school, '--with-unread');
    const said =
      'Niemand las of bekeek: bewijs/C2/blad.xyz en oud. Er is dus ook niet gezocht naar gegevens van personen.';
    expect(packed).toContain(said);
    expect(verified.out).toContain(said);
    expect(readFileSync(join(dossier, '../../bag-info.txt'), 'utf8')).toContain(
      'Ouder-Audit-Unread: bewijs/C2/blad.xyz\nOuder-Audit-Unread: oud\n',
    );
    expect(inside).toEqual(expect.arrayContaining(['oud.doc', 'C2/blad.xyz'].map((path) => join(path))));
    expect(leftOut).toEqual([{ sha256: sha256('los'), reason: 'unregistered' }]);
  });

  it('is carried along when the unpacked dossier is packed again', async () => {
    const school = openSchool();
    school.put('bewijs/los.txt', 'los');
    school.put('bewijs/oud.doc', 'oud');
    school.register('oud', { file: 'oud.doc' });
    const { dossier, leftOut } = await packAndUnpack(school);
    const again = { ...school, folder: join(school.folder, 'weer') };
    mkdirSync(again.folder);
    cpSync(dossier, join(again.folder, 'school'), { recursive: true });
    expect((await packAndUnpack(again)).leftOut).toEqual(leftOut);
    writeFileSync(join(again.folder, 'school/bewijs/oud.doc'), 'oud');
    const whole = { ...again, folder: join(school.folder, 'heel') };
    renameSync(again.folder, whole.folder);
    rmSync(join(whole.folder, 'uit'), { recursive: true });
    rmSync(join(whole.folder, 'a.zip'));
    const { leftOut: left } = await packAndUnpack(whole, '--with-unread');
    expect(left).toEqual([{ sha256: sha256('los'), reason: 'unregistered' }]);
  });

  it('does not hide that a frozen or signed dossier changed', async () => {
    const school = openSchool();
    school.put('bewijs/los.txt', 'los');
    await freeze(school);
    await runFolded(['sign', 'school', '--role', 'mr'], school.folder);
    const same = await packAndUnpack(school);
    expect(same.verified).toMatchObject({ code: 0, out: expect.stringContaining('op school gebleven') });
    school.put('bewijs/los.txt', 'anders');
    const packed = await runFolded(['pack', 'school', '--output', 'b.zip'], school.folder);
    expect(packed.code).toBe(0);
    const told = await runFolded(['verify', 'b.zip'], school.folder);
    expect(told).toMatchObject({ code: 1, out: expect.stringContaining('een bestand zonder naam in de lijst: weg') });
    expect(told.out).toContain('het dossier is daarna veranderd');
  });
});

it('schema tells the shape of what was left out', async () => {
  const { stdout } = await runMain(['schema', 'weggelaten'], openSchool().folder);
  expect(JSON.parse(stdout)).toMatchObject({
    properties: {
      leftOut: {
        items: { properties: { reason: { enum: ['confidential', 'unread', 'unregistered', 'other-case'] } } },
      },
    },
  });
});
