import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { SignOffFile } from '../../../src/dossier/audit-file-shape.ts';
import { makeSigners, SIGNED_BY_TWO } from '../../support/dossiers/signers.ts';

/** Whose key made a signature is only known by a list of whoever verifies (`--trust`). */

let signers: Awaited<ReturnType<typeof makeSigners>>;

beforeAll(async () => {
  signers = await makeSigners();
}, 120_000);

afterAll(() => rmSync(signers.folder, { recursive: true, force: true }));

describe('a list of signers', () => {
  const lists: Record<string, () => string> = {
    beide: () =>
      `# wie tekent\n"a@bureau,b@bureau" ${signers.publicKey('sleutels/een')}\nmr@school ${signers.publicKey('sleutels/twee')}\n`,
    een: () => `a@bureau ${signers.publicKey('sleutels/een')}\n`,
    andersom: () =>
      `a@bureau namespaces="git" ${signers.publicKey('sleutels/een')}\nmr@school ${signers.publicKey('sleutels/twee')}\n`,
    later: () =>
      `a@bureau valid-after="20261124" ${signers.publicKey('sleutels/een')}\nmr@school valid-before="20261201" ${signers.publicKey('sleutels/twee')}\n`,
    leeg: () => '# nog niemand\n',
  };

  const verifyWith = async (list: string, env: Record<string, string> = {}) => {
    const { pack } = await signers.signed(SIGNED_BY_TWO);
    writeFileSync(join(signers.folder, list), lists[list]?.() ?? '');
    return await signers.run(['verify', await pack(), '--trust', list], env);
  };

  it('says whose key each is', async () => {
    const { code, out } = await verifyWith('beide');
    expect(code).toBe(0);
    expect(out).toContain(`${signers.printed('sleutels/een')}, volgens uw lijst van a@bureau,b@bureau.`);
    expect(out).toContain(`${signers.printed('sleutels/twee')}, volgens uw lijst van mr@school.`);
  });

  it.each(['een', 'andersom', 'later'])(
    'fails a key that is not in it, for this purpose and that day: %s',
    async (list) => {
      const { code, out } = await verifyWith(list);
      expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('staat niet in uw lijst') });
      expect(out).not.toContain('Niets is veranderd');
      const stranger = list === 'een' ? 'sleutels/twee' : 'sleutels/een';
      expect(out).toContain(`${signers.printed(stranger)}. Die staat niet in uw lijst`);
    },
  );

  it('is refused when nobody is in it, or when nobody can check', async () => {
    expect(await verifyWith('leeg')).toEqual({ code: 2, out: expect.stringContaining('geen lijst van SSH-sleutels') });
    expect(await verifyWith('beide', { PATH: '' })).toEqual({ code: 2, out: expect.stringContaining('ontbreekt') });
  });

  it.each<[string, (own: SignOffFile['signOffs'][number]) => object[]]>([
    ['has no signature', ({ signature: _signature, ...own }) => [own]],
    [
      'has one of a kind that nobody checks',
      ({ signature, ...own }) => [{ ...own, signature: { ...signature, key: undefined, kind: 'minisign' } }],
    ],
    ['is gone, like all others', () => []],
  ])('fails a sign-off that %s: nobody knows whose it is', async (_what, forge) => {
    const { school, pack } = await signers.signed([['mr', 'twee']]);
    writeFileSync(join(signers.folder, 'lijst'), lists['beide']?.() ?? '');
    const path = join(signers.folder, school, 'aftekening.yaml');
    const file = parse(readFileSync(path, 'utf8')) as SignOffFile;
    writeFileSync(path, JSON.stringify({ ...file, signOffs: file.signOffs.flatMap(forge) }));
    expect((await signers.run(['verify', await pack()])).code).toBe(0);
    const { code, out } = await signers.run(['verify', await pack(), '--trust', 'lijst']);
    expect({ code, out }).toEqual({
      code: 1,
      out: expect.stringMatching(/niet van iemand op uw lijst: mr|tekende niemand/),
    });
    expect(out).not.toContain('Niets is veranderd');
  });
});
