import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { EvidenceEntry, LeftOut } from '../../../src/dossier/dossier.ts';
import { makeSchoolToAudit, runFolded, TALKS } from '../../support/dossiers/audited-school.ts';
import { runMain } from '../../support/run/run-main.ts';

/** What a package leaves out, and that its result is the one that whoever unpacks it works out too. */

const BSN = 'De leerling heeft BSN 111222333.';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const openSchool = () => {
  const { folder, school } = makeSchoolToAudit();
  const registerPath = join(school, 'bewijs.yaml');
  const put = (name: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(school, name)), { recursive: true });
    writeFileSync(join(school, name), content);
  };
  const register = (id: string, entry: Partial<EvidenceEntry>) => {
    const data = parse(readFileSync(registerPath, 'utf8'));
    data.evidence[id] = { document: 'overig', criteria: ['C1'], date: '2026-09-01', ...data.evidence[id], ...entry };
    writeFileSync(registerPath, stringify(data));
  };
  const read = (name: string) => readFileSync(join(school, name));
  return { folder, school, put, register, read };
};

type School = ReturnType<typeof openSchool>;

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const looked = (bytes: string | Uint8Array) => ({ by: 'ib', date: '2026-11-02', sha256: sha256(bytes) });

/** Packs the school and unpacks it next to it. */
const packAndUnpack = async ({ folder }: School, ...flags: string[]) => {
  const packed = await runFolded(['pack', 'school', '--output', 'a.zip', ...flags], folder);
  expect(packed).toMatchObject({ code: 0, err: '' });
  const verified = await runFolded(['verify', 'a.zip', '--unpack', 'uit'], folder);
  const dossier = join(folder, 'uit/data/dossier');
  const leftOut = existsSync(join(dossier, 'weggelaten.yaml'))
    ? (parse(readFileSync(join(dossier, 'weggelaten.yaml'), 'utf8')).leftOut as LeftOut[])
    : null;
  const inside = readdirSync(join(dossier, 'bewijs'), { recursive: true }).map(String);
  return { packed: packed.out, verified, dossier, leftOut, inside };
};

const resultIn = (dossier: string) => JSON.parse(readFileSync(join(dossier, '../rapport/audit.json'), 'utf8'));

const checkedIn = async (dossier: string) =>
  JSON.parse((await runMain(['check', '.', '--format', 'json'], dossier)).stdout);

const stateIn = ({ evidence }: { evidence: { id: string | null; state: string }[] }, id: string) =>
  evidence.find((each) => each.id === id)?.state;

const freeze = async ({ folder }: School) => {
  writeFileSync(join(folder, 'o.yaml'), TALKS);
  await runFolded(['audit', 'school', '--verdicts', 'o.yaml'], folder);
};

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

describe('what a package leaves out', () => {
  it('is listed by name where it is packed, and by digest in the package, which no name of a loose file leaves', async () => {
    const school = openSchool();
    school.put('bewijs/Mila Zandbergen.txt', 'Een verslag.');
    school.put('bewijs/C2/blad.xyz', 'blad');
    school.put('bewijs/oud.doc', 'oud');
    school.register('oud', { file: 'oud.doc' });
    const { packed, verified, leftOut, inside, dossier } = await packAndUnpack(school);
    expect(packed).toContain('want niemand las of bekeek het: bewijs/C2/blad.xyz en oud (bewijs/oud.doc).');
    expect(packed).toContain('--looked-by ib Toch meenemen kan met --with-unread.');
    expect(packed).toContain('niet in de map van een criterium: bewijs/Mila Zandbergen.txt. In de lijst zetten kan');
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

it('schema tells the shape of what was left out', async () => {
  const { stdout } = await runMain(['schema', 'weggelaten'], openSchool().folder);
  expect(JSON.parse(stdout)).toMatchObject({
    properties: {
      leftOut: { items: { properties: { reason: { enum: ['confidential', 'unread', 'unregistered'] } } } },
    },
  });
});
