import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { SignOffFile } from '../../../src/dossier/audit-file-shape.ts';
import { forgePackage } from '../../support/dossiers/forged-package.ts';
import { makeSigners, SIGNED_BY_TWO } from '../../support/dossiers/signers.ts';
import { inOneLine } from '../../support/run/run-binary.ts';
import { runBuilt } from '../../support/run/run-built.ts';

/** Who signed: each signature is told with its role and its key, and nobody signs in the name of another unseen. */

let signers: Awaited<ReturnType<typeof makeSigners>>;

beforeAll(async () => {
  signers = await makeSigners();
}, 120_000);

afterAll(() => rmSync(signers.folder, { recursive: true, force: true }));

/** Signs a file with the first key, without the tool. */
const signElsewhere = (path: string) =>
  execFileSync('ssh-keygen', [
    '-q',
    '-Y',
    'sign',
    '-n',
    'ouder-audit',
    '-f',
    join(signers.folder, 'sleutels/een'),
    path,
  ]);

describe('a signature', () => {
  it('is shown with its role and its key, as ssh-keygen prints it', async () => {
    const { pack, said } = await signers.signed(SIGNED_BY_TWO);
    expect(said[0]).toContain(`Uw sleutel: ${signers.printed('sleutels/een')}`);
    const { code, out } = await signers.run(['verify', await pack()]);
    expect(code).toBe(0);
    for (const [role, key] of SIGNED_BY_TWO)
      expect(out).toContain(
        `Getekend als ${role} op 23 november 2026: de handtekening klopt. Sleutel: ${signers.printed(`sleutels/${key}`)}.`,
      );
  });

  it('stands in the report of the audit, with its day and with what was signed', async () => {
    const { school } = await signers.signed(SIGNED_BY_TWO);
    expect((await signers.run(['report', school, '--kind', 'audit', '--format', 'md,html'])).code).toBe(0);
    const sha256 = /sha256: ([0-9a-f]{64})/.exec(
      readFileSync(join(signers.folder, school, 'aftekening.yaml'), 'utf8'),
    )?.[1];
    for (const name of ['auditrapport.md', 'auditrapport.html']) {
      // Markdown puts a backslash before a plus sign.
      const report = readFileSync(join(signers.folder, school, 'rapport', name), 'utf8').replaceAll('\\', '');
      for (const text of ['sleutels/een', 'sleutels/twee'].map(signers.printed)) expect(report).toContain(text);
      expect(report).toContain(`De uitkomst met kenmerk ${sha256}`);
      expect(report).not.toContain('daarna veranderd');
    }
    writeFileSync(join(signers.folder, school, 'bewijs', 'foto.txt'), 'anders');
    await signers.run(['report', school, '--kind', 'audit', '--format', 'md']);
    expect(readFileSync(join(signers.folder, school, 'rapport/auditrapport.md'), 'utf8')).toContain('daarna veranderd');
  });

  it('by one key in three roles is named, and fails', async () => {
    const { pack, said } = await signers.signed([
      ['auditor', 'een'],
      ['schoolleiding', 'een'],
      ['mr', 'een'],
    ]);
    expect(said[2]).toContain('Let op: met deze sleutel is ook getekend als auditor en schoolleiding.');
    const { code, out } = await signers.run(['verify', await pack()]);
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('Het pakket spreekt zichzelf tegen:') });
    expect(out).toContain(
      `Met één sleutel (${signers.printed('sleutels/een')}) is vaker getekend: als auditor, schoolleiding en mr.`,
    );
  });

  it('under a draft is told to who signs and to who verifies', async () => {
    const { pack, said } = await signers.signed([['auditor', 'een']], 'concept');
    expect(said[0]).toContain('Let op: u tekent onder een concept.');
    expect((await signers.run(['verify', await pack()])).out).toContain(
      'Er is getekend onder een concept, door: auditor.',
    );
  });

  it('of a second person in a role comes beside the first, which stays as it was', async () => {
    const { school, pack, said, signOffs } = await signers.signed([['mr', 'een']]);
    const first = readFileSync(join(signers.folder, school, 'aftekening/mr.sig'));
    const again = await signers.run(['sign', school, '--role', 'mr', '--key', 'sleutels/twee']);
    expect(said[0]).not.toContain('blijft staan');
    expect(again.out).toContain('Op 23 november 2026 is al getekend als mr. Die aftekening blijft staan');
    expect(signOffs().map(({ signature }) => signature?.file)).toEqual(['aftekening/mr.sig', 'aftekening/mr.2.sig']);
    expect(readFileSync(join(signers.folder, school, 'aftekening/mr.sig'))).toEqual(first);
    const { code, out } = await signers.run(['verify', await pack()]);
    expect(code).toBe(0);
    for (const key of ['een', 'twee']) expect(out).toContain(signers.printed(`sleutels/${key}`));
  });

  it('takes the place of no other one: two people without a key both stay, and one key counts once in a role', async () => {
    const { school, said, signOffs } = await signers.signed([
      ['auditor', null],
      ['auditor', null],
      ['auditor', 'een'],
    ]);
    const files = () => signOffs().map(({ statement, signature }) => [statement, signature?.file]);
    const all = [
      ['aftekening/auditor.txt', undefined],
      ['aftekening/auditor.2.txt', undefined],
      ['aftekening/auditor.3.txt', 'aftekening/auditor.3.sig'],
    ];
    expect(files()).toEqual(all);
    for (const each of said.slice(1))
      expect(each).toContain('Op 23 november 2026 is al getekend als auditor. Die aftekening blijft staan');
    const again = await signers.run(['sign', school, '--role', 'auditor', '--key', 'sleutels/een'], {}, '2026-11-24');
    expect(again.out).toContain('Met deze sleutel is al getekend als auditor, op 23 november 2026.');
    expect(again.out).toContain('Tekent u naast een ander? Gebruik dan een eigen sleutel.');
    expect(files()).toEqual(all);
    const replaced = await signers.run(['sign', school, '--role', 'auditor', '--replace', '--key', 'sleutels/twee']);
    expect(replaced.out).toContain('Uw aftekening komt in de plaats van die van 23 november 2026 als auditor');
    expect(files()).toEqual([all[2], ['aftekening/auditor.txt', 'aftekening/auditor.sig']]);
  });

  it('made elsewhere belongs to the sign-off that it is for, on the day of that one', async () => {
    const { school, pack, signOffs } = await signers.signed([['mr', null]]);
    const statement = join(signers.folder, school, 'aftekening/mr.txt');
    signElsewhere(statement);
    const args = ['--signature', `${school}/aftekening/mr.txt.sig`, '--public-key', 'sleutels/een.pub'];
    expect((await signers.run(['sign', school, '--role', 'schoolleiding', ...args])).code).toBe(2);
    expect((await signers.run(['sign', school, '--role', 'mr', ...args], {}, '2026-11-24')).code).toBe(0);
    expect(signOffs().map(({ on, signature }) => [on, signature?.file])).toEqual([['2026-11-23', 'aftekening/mr.sig']]);
    expect((await signers.run(['verify', await pack()])).code).toBe(0);
  });

  it.each<[string, (file: SignOffFile['signOffs'][number]) => object, string[]]>([
    [
      'another role',
      (own) => ({ ...own, role: 'schoolleiding' }),
      ['getekend is voor een andere rol, dag of uitkomst'],
    ],
    [
      'another day',
      (own) => ({ ...own, on: '2020-01-01' }),
      ['getekend is voor een andere rol, dag of uitkomst', 'Dat kan niet: de uitkomst is van 23 november 2026'],
    ],
    ['no role at all', ({ statement: _statement, ...own }) => own, ['de handtekening klopt niet']],
    [
      'a day after the package',
      (own) => ({ ...own, signature: undefined, statement: undefined, on: '2031-01-01' }),
      ['Volgens aftekening.yaml is als mr getekend op 1 januari 2031. Dat kan niet'],
    ],
  ])('to which somebody writes %s is named, and fails', async (_what, forge, told) => {
    const { unpack } = await signers.signed([['mr', 'een']]);
    const { unpacked, forged } = await unpack();
    forgePackage(join(signers.folder, unpacked), join(signers.folder, forged), ({ read, write }) => {
      const file = parse(read('data/dossier/aftekening.yaml')) as SignOffFile;
      write('data/dossier/aftekening.yaml', JSON.stringify({ ...file, signOffs: file.signOffs.map(forge) }));
    });
    const { code, out } = await signers.run(['verify', forged]);
    expect(code).toBe(1);
    for (const each of told) expect(out).toContain(each);
    expect(out).not.toContain('Niets is veranderd');
  });

  it('of an older version, over the result alone, is read, and told to say no role and no day', async () => {
    const { school, pack, signOffs } = await signers.signed([['mr', null]]);
    const result = join(signers.folder, school, 'aftekening/resultaat.json');
    signElsewhere(result);
    const signature = { kind: 'ssh', file: 'aftekening/resultaat.json.sig', publicKey: 'aftekening/mr.pub' };
    cpSync(join(signers.folder, 'sleutels/een.pub'), join(signers.folder, school, 'aftekening/mr.pub'));
    const path = join(signers.folder, school, 'aftekening.yaml');
    const own = signOffs().map(({ role, on }) => ({ role, on, signature }));
    writeFileSync(path, JSON.stringify({ ...(parse(readFileSync(path, 'utf8')) as SignOffFile), signOffs: own }));
    const { code, out } = await signers.run(['verify', await pack()]);
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringContaining('de handtekening klopt, maar rol en dag staan niet in wat is getekend'),
    });
  });

  it('that aftekening.yaml says to be of another key is named, and fails', async () => {
    const { unpack } = await signers.signed(SIGNED_BY_TWO);
    const { unpacked, forged } = await unpack();
    forgePackage(join(signers.folder, unpacked), join(signers.folder, forged), ({ change }) =>
      change('data/dossier/aftekening.yaml', signers.printed('sleutels/een'), 'SHA256:van-de-directeur'),
    );
    const { code, out } = await signers.run(['verify', forged]);
    expect({ code, out }).toEqual({
      code: 1,
      out: expect.stringContaining(
        `aftekening.yaml zegt dat met sleutel SHA256:van-de-directeur is getekend als auditor. De handtekening is van ${signers.printed('sleutels/een')}.`,
      ),
    });
  });
});

describe('a key to sign with', () => {
  it('in a package is named, and fails', async () => {
    const { unpack } = await signers.signed([['auditor', 'een']]);
    const { unpacked, forged } = await unpack();
    forgePackage(join(signers.folder, unpacked), join(signers.folder, forged), ({ at }) =>
      cpSync(join(signers.folder, 'sleutels/een'), at('data/dossier/aftekening/sleutel')),
    );
    const { code, out } = await signers.run(['verify', forged]);
    expect({ code, out }).toEqual({
      code: 1,
      out: expect.stringContaining('een sleutel om mee te tekenen: data/dossier/aftekening/sleutel.'),
    });
  });

  it.each(['in the dossier itself', 'behind a link from elsewhere'])('that lies %s signs nothing', async (where) => {
    const { school } = await signers.signed([]);
    const place = join(signers.folder, school, 'sleutel');
    for (const ending of ['', '.pub']) cpSync(join(signers.folder, `sleutels/een${ending}`), `${place}${ending}`);
    const elsewhere = join(mkdtempSync(join(signers.folder, 'thuis-')), 'sleutel');
    for (const ending of ['', '.pub']) symlinkSync(`${place}${ending}`, `${elsewhere}${ending}`);
    const key = where === 'in the dossier itself' ? place : elsewhere;
    const { code, out } = await signers.run(['sign', school, '--role', 'mr', '--key', key]);
    expect({ code, out }).toEqual({ code: 2, out: expect.stringContaining('in een dossier') });
    expect(existsSync(join(signers.folder, school, 'aftekening.yaml'))).toBe(false);
  });
});

describe('a program that lies in what somebody was sent, or where somebody works', () => {
  /** Plants an ssh-keygen that says yes to everything, and tells that it was started. */
  const plant = (place: string): string => {
    const path = join(signers.folder, place, 'ssh-keygen');
    mkdirSync(join(signers.folder, place), { recursive: true });
    writeFileSync(path, `#!/bin/sh\ntouch "${join(signers.folder, 'gestart')}"\n`);
    chmodSync(path, 0o755);
    return join(signers.folder, place);
  };

  const wasStarted = () => existsSync(join(signers.folder, 'gestart'));

  it('is never started, whatever the PATH says', async () => {
    const { school } = await signers.signed([]);
    const hostile = `${plant(school)}:${plant('.')}:.::${school}`;
    const sign = async (PATH: string) =>
      await signers.run(['sign', school, '--role', 'mr', '--key', 'sleutels/een'], { PATH });
    expect(await sign(hostile)).toEqual({ code: 2, out: expect.stringContaining('ssh-keygen ontbreekt') });
    expect((await sign(`${hostile}:${process.env['PATH']}`)).code).toBe(0);
    expect(wasStarted()).toBe(false);
  });

  it('is not started either from a package, a folder below where somebody works, or a link to one of these', async () => {
    const { unpack } = await signers.signed([['mr', 'een']]);
    const { unpacked } = await unpack();
    rmSync(join(signers.folder, 'ssh-keygen'), { force: true });
    mkdirSync(join(signers.folder, 'elders'));
    symlinkSync(join(signers.folder, unpacked, 'tools'), join(signers.folder, 'elders/link'));
    const places = [`${unpacked}/tools`, `${unpacked}/node_modules/.bin`, 'elders/node_modules/.bin', 'elders/bin'];
    const planted = [...places.map(plant), join(signers.folder, 'elders/link')];
    const from = async (cwd: string, path: string, PATH: string) => {
      const { code, stdout } = await runBuilt(['verify', path], { cwd, env: { PATH } });
      return { code, out: inOneLine(stdout) };
    };
    for (const place of planted) {
      const said = await from(join(signers.folder, 'elders'), join('..', unpacked), place);
      expect(said.out).toContain('Getekend als mr op 23 november 2026: de handtekening is hier niet te controleren');
    }
    for (const cwd of [signers.folder, join(signers.folder, unpacked)])
      await from(cwd, join(signers.folder, unpacked), `${planted.join(':')}:${process.env['PATH']}`);
    expect(wasStarted()).toBe(false);
  });
});
