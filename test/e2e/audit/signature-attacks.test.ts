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
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { SignOffFile } from '../../../src/dossier/audit-file-shape.ts';
import { ADVICE, TALKS, VERDICTS } from '../../support/dossiers/audited-school.ts';
import { forgePackage } from '../../support/dossiers/forged-package.ts';
import { makeReadySchool } from '../../support/dossiers/ready-school.ts';
import { inOneLine } from '../../support/run/run-binary.ts';
import { runBuilt } from '../../support/run/run-built.ts';

/** Who signed: each signature is told with its role and its key, and nobody signs in the name of another unseen. */

let folder = '';

const run = async (args: string[], env: Record<string, string> = {}, today?: string) => {
  const { code, stdout, stderr } = await runBuilt(args, {
    cwd: folder,
    env,
    ...(today === undefined ? {} : { today }),
  });
  return { code, out: inOneLine(stdout + stderr) };
};

/** What ssh-keygen prints for a key. */
const printed = (key: string): string =>
  execFileSync('ssh-keygen', ['-l', '-f', join(folder, `${key}.pub`)], { encoding: 'utf8' }).split(' ')[1] ?? '';

const publicKey = (key: string): string => readFileSync(join(folder, `${key}.pub`), 'utf8').trim();

/** A school with an audit that is done, and one with an audit that is a draft. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ouder-audit-test-'));
  makeReadySchool(join(folder, 'begin'));
  cpSync(join(folder, 'begin'), join(folder, 'concept'), { recursive: true });
  writeFileSync(join(folder, 'o.yaml'), `${TALKS}${VERDICTS}${ADVICE}`);
  writeFileSync(join(folder, 'half.yaml'), TALKS);
  expect((await run(['audit', 'begin', '--verdicts', 'o.yaml'])).code).toBe(0);
  expect((await run(['audit', 'concept', '--verdicts', 'half.yaml'])).code).toBe(0);
  for (const key of ['een', 'twee']) expect((await run(['sign', '--new-key', `sleutels/${key}`])).code).toBe(0);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;

/** A copy of a school, signed, and the package of it. @param signers the role and the key of each */
const signed = async (signers: [role: string, key: string | null, today?: string][], from = 'begin') => {
  count += 1;
  const school = `school-${count}`;
  cpSync(join(folder, from), join(folder, school), { recursive: true });
  const said: string[] = [];
  for (const [role, key, today] of signers) {
    const { code, out } = await run(
      ['sign', school, '--role', role, ...(key === null ? [] : ['--key', `sleutels/${key}`])],
      {},
      today,
    );
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining(`Getekend als ${role}.`) });
    said.push(out);
  }
  const zip = `${school}.zip`;
  const pack = async () => {
    expect((await run(['pack', school, '--output', zip, '--force'])).code).toBe(0);
    return zip;
  };
  const signOffs = () => (parse(readFileSync(join(folder, school, 'aftekening.yaml'), 'utf8')) as SignOffFile).signOffs;
  return { school, said, pack, signOffs };
};

const SIGNED_BY_TWO: [string, string][] = [
  ['auditor', 'een'],
  ['mr', 'twee'],
];

describe('a signature', () => {
  it('is shown with its role and its key, as ssh-keygen prints it', async () => {
    const { pack, said } = await signed(SIGNED_BY_TWO);
    expect(said[0]).toContain(`Uw sleutel: ${printed('sleutels/een')}`);
    const { code, out } = await run(['verify', await pack()]);
    expect(code).toBe(0);
    for (const [role, key] of SIGNED_BY_TWO)
      expect(out).toContain(
        `Getekend als ${role} op 23 november 2026: de handtekening klopt. Sleutel: ${printed(`sleutels/${key}`)}.`,
      );
  });

  it('stands in the report of the audit, with its day and with what was signed', async () => {
    const { school } = await signed(SIGNED_BY_TWO);
    expect((await run(['report', school, '--kind', 'audit', '--format', 'md,html'])).code).toBe(0);
    const sha256 = /sha256: ([0-9a-f]{64})/.exec(readFileSync(join(folder, school, 'aftekening.yaml'), 'utf8'))?.[1];
    for (const name of ['auditrapport.md', 'auditrapport.html']) {
      // Markdown puts a backslash before a plus sign.
      const report = readFileSync(join(folder, school, 'rapport', name), 'utf8').replaceAll('\\', '');
      for (const text of ['sleutels/een', 'sleutels/twee'].map(printed)) expect(report).toContain(text);
      expect(report).toContain(`De uitkomst met kenmerk ${sha256}`);
      expect(report).not.toContain('daarna veranderd');
    }
    writeFileSync(join(folder, school, 'bewijs', 'foto.txt'), 'anders');
    await run(['report', school, '--kind', 'audit', '--format', 'md']);
    expect(readFileSync(join(folder, school, 'rapport/auditrapport.md'), 'utf8')).toContain('daarna veranderd');
  });

  it('by one key in three roles is named, and fails', async () => {
    const { pack, said } = await signed([
      ['auditor', 'een'],
      ['schoolleiding', 'een'],
      ['mr', 'een'],
    ]);
    expect(said[2]).toContain('Let op: met deze sleutel is ook getekend als auditor en schoolleiding.');
    const { code, out } = await run(['verify', await pack()]);
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('Het pakket spreekt zichzelf tegen:') });
    expect(out).toContain(
      `Met één sleutel (${printed('sleutels/een')}) is vaker getekend: als auditor, schoolleiding en mr.`,
    );
  });

  it('under a draft is told to who signs and to who verifies', async () => {
    const { pack, said } = await signed([['auditor', 'een']], 'concept');
    expect(said[0]).toContain('Let op: u tekent onder een concept.');
    expect((await run(['verify', await pack()])).out).toContain('Er is getekend onder een concept, door: auditor.');
  });

  it('of a second person in a role comes beside the first, which stays as it was', async () => {
    const { school, pack, said, signOffs } = await signed([['mr', 'een']]);
    const first = readFileSync(join(folder, school, 'aftekening/mr.sig'));
    const again = await run(['sign', school, '--role', 'mr', '--key', 'sleutels/twee']);
    expect(said[0]).not.toContain('blijft staan');
    expect(again.out).toContain('Op 23 november 2026 is al getekend als mr. Die aftekening blijft staan');
    expect(signOffs().map(({ signature }) => signature?.file)).toEqual(['aftekening/mr.sig', 'aftekening/mr.2.sig']);
    expect(readFileSync(join(folder, school, 'aftekening/mr.sig'))).toEqual(first);
    const { code, out } = await run(['verify', await pack()]);
    expect(code).toBe(0);
    for (const key of ['een', 'twee']) expect(out).toContain(printed(`sleutels/${key}`));
  });

  it('takes the place of no other one: two people without a key both stay, and one key counts once in a role', async () => {
    const { school, said, signOffs } = await signed([
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
    const again = await run(['sign', school, '--role', 'auditor', '--key', 'sleutels/een'], {}, '2026-11-24');
    expect(again.out).toContain('Met deze sleutel is al getekend als auditor, op 23 november 2026.');
    expect(again.out).toContain('Tekent u naast een ander? Gebruik dan een eigen sleutel.');
    expect(files()).toEqual(all);
    const replaced = await run(['sign', school, '--role', 'auditor', '--replace', '--key', 'sleutels/twee']);
    expect(replaced.out).toContain('Uw aftekening komt in de plaats van die van 23 november 2026 als auditor');
    expect(files()).toEqual([all[2], ['aftekening/auditor.txt', 'aftekening/auditor.sig']]);
  });

  it('made elsewhere belongs to the sign-off that it is for, on the day of that one', async () => {
    const { school, pack, signOffs } = await signed([['mr', null]]);
    const statement = join(folder, school, 'aftekening/mr.txt');
    execFileSync('ssh-keygen', [
      '-q',
      '-Y',
      'sign',
      '-n',
      'ouder-audit',
      '-f',
      join(folder, 'sleutels/een'),
      statement,
    ]);
    const args = ['--signature', `${school}/aftekening/mr.txt.sig`, '--public-key', 'sleutels/een.pub'];
    expect((await run(['sign', school, '--role', 'schoolleiding', ...args])).code).toBe(2);
    expect((await run(['sign', school, '--role', 'mr', ...args], {}, '2026-11-24')).code).toBe(0);
    expect(signOffs().map(({ on, signature }) => [on, signature?.file])).toEqual([['2026-11-23', 'aftekening/mr.sig']]);
    expect((await run(['verify', await pack()])).code).toBe(0);
  });

  it.each<[string, (file: SignOffFile['signOffs'][number]) => object, string[]]>([
    ['another role', (own) => ({ ...own, role: 'schoolleiding' }), ['wat getekend is, is veranderd']],
    [
      'another day',
      (own) => ({ ...own, on: '2020-01-01' }),
      ['wat getekend is, is veranderd', 'Dat kan niet: de uitkomst is van 23 november 2026'],
    ],
    ['no role at all', ({ statement: _statement, ...own }) => own, ['de handtekening klopt niet']],
    [
      'a day after the package',
      (own) => ({ ...own, signature: undefined, statement: undefined, on: '2031-01-01' }),
      ['Volgens aftekening.yaml is als mr getekend op 1 januari 2031. Dat kan niet'],
    ],
  ])('to which somebody writes %s is named, and fails', async (_what, forge, told) => {
    const { pack } = await signed([['mr', 'een']]);
    const unpacked = `uit-${count}`;
    await run(['verify', await pack(), '--unpack', unpacked]);
    forgePackage(join(folder, unpacked), join(folder, `vals-${count}`), ({ read, write }) => {
      const file = parse(read('data/dossier/aftekening.yaml')) as SignOffFile;
      write('data/dossier/aftekening.yaml', JSON.stringify({ ...file, signOffs: file.signOffs.map(forge) }));
    });
    const { code, out } = await run(['verify', `vals-${count}`]);
    expect(code).toBe(1);
    for (const each of told) expect(out).toContain(each);
    expect(out).not.toContain('Niets is veranderd');
  });

  it('of an older version, over the result alone, is read, and told to say no role and no day', async () => {
    const { school, pack, signOffs } = await signed([['mr', null]]);
    const result = join(folder, school, 'aftekening/resultaat.json');
    execFileSync('ssh-keygen', ['-q', '-Y', 'sign', '-n', 'ouder-audit', '-f', join(folder, 'sleutels/een'), result]);
    const signature = { kind: 'ssh', file: 'aftekening/resultaat.json.sig', publicKey: 'aftekening/mr.pub' };
    cpSync(join(folder, 'sleutels/een.pub'), join(folder, school, 'aftekening/mr.pub'));
    const path = join(folder, school, 'aftekening.yaml');
    const own = signOffs().map(({ role, on }) => ({ role, on, signature }));
    writeFileSync(path, JSON.stringify({ ...(parse(readFileSync(path, 'utf8')) as SignOffFile), signOffs: own }));
    const { code, out } = await run(['verify', await pack()]);
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringContaining('de handtekening klopt, maar rol en dag staan niet in wat is getekend'),
    });
  });

  it('that aftekening.yaml says to be of another key is named, and fails', async () => {
    const { pack } = await signed(SIGNED_BY_TWO);
    const unpacked = `uit-${count}`;
    await run(['verify', await pack(), '--unpack', unpacked]);
    forgePackage(join(folder, unpacked), join(folder, `vals-${count}`), ({ change }) =>
      change('data/dossier/aftekening.yaml', printed('sleutels/een'), 'SHA256:van-de-directeur'),
    );
    const { code, out } = await run(['verify', `vals-${count}`]);
    expect({ code, out }).toEqual({
      code: 1,
      out: expect.stringContaining(
        `aftekening.yaml zegt dat met sleutel SHA256:van-de-directeur is getekend als auditor. De handtekening is van ${printed('sleutels/een')}.`,
      ),
    });
  });
});

describe('a key to sign with', () => {
  it('in a package is named, and fails', async () => {
    const { pack } = await signed([['auditor', 'een']]);
    const unpacked = `uit-${count}`;
    await run(['verify', await pack(), '--unpack', unpacked]);
    forgePackage(join(folder, unpacked), join(folder, `vals-${count}`), ({ at }) =>
      cpSync(join(folder, 'sleutels/een'), at('data/dossier/aftekening/sleutel')),
    );
    const { code, out } = await run(['verify', `vals-${count}`]);
    expect({ code, out }).toEqual({
      code: 1,
      out: expect.stringContaining('een sleutel om mee te tekenen: data/dossier/aftekening/sleutel.'),
    });
  });
});

describe('a list of signers', () => {
  const lists: Record<string, () => string> = {
    beide: () =>
      `# wie tekent\n"a@bureau,b@bureau" ${publicKey('sleutels/een')}\nmr@school ${publicKey('sleutels/twee')}\n`,
    een: () => `a@bureau ${publicKey('sleutels/een')}\n`,
    andersom: () => `a@bureau namespaces="git" ${publicKey('sleutels/een')}\nmr@school ${publicKey('sleutels/twee')}\n`,
    later: () =>
      `a@bureau valid-after="20261124" ${publicKey('sleutels/een')}\nmr@school valid-before="20261201" ${publicKey('sleutels/twee')}\n`,
    leeg: () => '# nog niemand\n',
  };

  const verifyWith = async (list: string, env: Record<string, string> = {}) => {
    const { pack } = await signed(SIGNED_BY_TWO);
    writeFileSync(join(folder, list), lists[list]?.() ?? '');
    return await run(['verify', await pack(), '--trust', list], env);
  };

  it('says whose key each is', async () => {
    const { code, out } = await verifyWith('beide');
    expect(code).toBe(0);
    expect(out).toContain(`${printed('sleutels/een')}, volgens uw lijst van a@bureau,b@bureau.`);
    expect(out).toContain(`${printed('sleutels/twee')}, volgens uw lijst van mr@school.`);
  });

  it.each(['een', 'andersom', 'later'])(
    'fails a key that is not in it, for this purpose and that day: %s',
    async (list) => {
      const { code, out } = await verifyWith(list);
      expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('staat niet in uw lijst') });
      expect(out).not.toContain('Niets is veranderd');
      const stranger = list === 'een' ? 'sleutels/twee' : 'sleutels/een';
      expect(out).toContain(`${printed(stranger)}. Die staat niet in uw lijst`);
    },
  );

  it('is refused when nobody is in it, or when nobody can check', async () => {
    expect(await verifyWith('leeg')).toEqual({ code: 2, out: expect.stringContaining('geen lijst van SSH-sleutels') });
    expect(await verifyWith('beide', { PATH: '' })).toEqual({ code: 2, out: expect.stringContaining('ontbreekt') });
  });
});

describe('a program that lies in what somebody was sent, or where somebody works', () => {
  /** Plants an ssh-keygen that says yes to everything, and tells that it was started. */
  const plant = (place: string): string => {
    const path = join(folder, place, 'ssh-keygen');
    mkdirSync(join(folder, place), { recursive: true });
    writeFileSync(path, `#!/bin/sh\ntouch "${join(folder, 'gestart')}"\n`);
    chmodSync(path, 0o755);
    return join(folder, place);
  };

  const wasStarted = () => existsSync(join(folder, 'gestart'));

  it('is never started, whatever the PATH says', async () => {
    const { school } = await signed([]);
    const hostile = `${plant(school)}:${plant('.')}:.::${school}`;
    const sign = async (PATH: string) => await run(['sign', school, '--role', 'mr', '--key', 'sleutels/een'], { PATH });
    expect(await sign(hostile)).toEqual({ code: 2, out: expect.stringContaining('ssh-keygen ontbreekt') });
    expect((await sign(`${hostile}:${process.env['PATH']}`)).code).toBe(0);
    expect(wasStarted()).toBe(false);
  });

  it('is not started either from a package, a folder below where somebody works, or a link to one of these', async () => {
    const { pack } = await signed([['mr', 'een']]);
    const unpacked = `uit-${count}`;
    await run(['verify', await pack(), '--unpack', unpacked]);
    rmSync(join(folder, 'ssh-keygen'), { force: true });
    mkdirSync(join(folder, 'elders'));
    symlinkSync(join(folder, unpacked, 'tools'), join(folder, 'elders/link'));
    const places = [`${unpacked}/tools`, `${unpacked}/node_modules/.bin`, 'elders/node_modules/.bin', 'elders/bin'];
    const planted = [...places.map(plant), join(folder, 'elders/link')];
    const from = async (cwd: string, path: string, PATH: string) => {
      const { code, stdout } = await runBuilt(['verify', path], { cwd, env: { PATH } });
      return { code, out: inOneLine(stdout) };
    };
    for (const place of planted) {
      const said = await from(join(folder, 'elders'), join('..', unpacked), place);
      expect(said.out).toContain('Getekend als mr op 23 november 2026: de handtekening is hier niet te controleren');
    }
    for (const cwd of [folder, join(folder, unpacked)])
      await from(cwd, join(folder, unpacked), `${planted.join(':')}:${process.env['PATH']}`);
    expect(wasStarted()).toBe(false);
  });
});
