import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { parse } from 'yaml';
import type { SignOffFile } from '../../../src/dossier/audit-file-shape.ts';
import { inOneLine } from '../run/run-binary.ts';
import { runBuilt } from '../run/run-built.ts';
import { ADVICE, TALKS, VERDICTS } from './audited-school.ts';
import { makeReadySchool } from './ready-school.ts';

/** Schools that people sign for with keys of their own: one with an audit that is done but for the replies, and one with a draft. */
export const makeSigners = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ouder-audit-test-'));

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

  makeReadySchool(join(folder, 'begin'));
  cpSync(join(folder, 'begin'), join(folder, 'concept'), { recursive: true });
  writeFileSync(join(folder, 'o.yaml'), `${TALKS}${VERDICTS}${ADVICE}`);
  writeFileSync(join(folder, 'half.yaml'), TALKS);
  expect((await run(['audit', 'begin', '--verdicts', 'o.yaml'])).code).toBe(0);
  expect((await run(['audit', 'concept', '--verdicts', 'half.yaml'])).code).toBe(0);
  for (const key of ['een', 'twee']) expect((await run(['sign', '--new-key', `sleutels/${key}`])).code).toBe(0);

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
    /** Packs the school, and unpacks that. @returns the folder, and a name for a forged copy beside it */
    const unpack = async () => {
      const unpacked = `uit-${count}`;
      await run(['verify', await pack(), '--unpack', unpacked]);
      return { unpacked, forged: `vals-${count}` };
    };
    const signOffs = () =>
      (parse(readFileSync(join(folder, school, 'aftekening.yaml'), 'utf8')) as SignOffFile).signOffs;
    return { school, said, pack, unpack, signOffs };
  };

  return { folder, run, printed, publicKey, signed };
};

export const SIGNED_BY_TWO: [string, string][] = [
  ['auditor', 'een'],
  ['mr', 'twee'],
];
