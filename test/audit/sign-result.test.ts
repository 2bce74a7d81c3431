import { expect, it } from 'vitest';
import { type MadeSignature, signResult } from '../../src/audit/sign-result.ts';
import { statementOf } from '../../src/audit/sign-statement.ts';
import type { SignOffFile } from '../../src/dossier/audit-file-shape.ts';
import { aDossier, sha256Of } from '../support/results/builders.ts';

const made = (key: string): MadeSignature => ({
  kind: 'ssh',
  signed: '',
  isOwn: true,
  signature: new Uint8Array([1]),
  publicKey: `ssh-ed25519 ${key}`,
  key,
});

type Signing = Parameters<typeof signResult>[0];

/** A dossier that people sign one after the other. */
const openSchool = () => {
  const written = new Map<string, string | Uint8Array>();
  let file: SignOffFile | null = null;
  const sign = async (role: string, signature: MadeSignature | null, more: Partial<Signing> = {}) =>
    await signResult({
      // Safe: nothing else of the store is used.
      store: {
        edit: async (_name: string, edits: { path: string[]; value: never }[]) => {
          for (const { path, value } of edits) file = { ...(file as SignOffFile), [path[0] ?? '']: value };
        },
      } as unknown as Signing['store'],
      output: {
        write: async (path: string, content: string | Uint8Array) => {
          written.set(path, content);
          return path;
        },
      } as unknown as Signing['output'],
      dossier: { ...aDossier(), signOffs: file },
      state: { files: {}, entries: {} },
      text: 'uitkomst',
      forbidUndo: () => undefined,
      role,
      on: '2026-11-23',
      digest: sha256Of,
      replace: false,
      sign: () => signature,
      signedText: file === null ? null : 'uitkomst',
      startFile: (started) => {
        file = started;
      },
      ...more,
    });
  return { sign, written, signOffs: () => file?.signOffs ?? [] };
};

it('a sign-off with a key holds what was signed, the signature and the public key, each in a file of its own', async () => {
  const { sign, written, signOffs } = openSchool();
  await sign('mr', made('SHA256:a'));
  expect([...written.keys()]).toEqual([
    'aftekening/resultaat.json',
    'aftekening/mr.txt',
    'aftekening/mr.sig',
    'aftekening/mr.pub',
  ]);
  expect(written.get('aftekening/mr.txt')).toBe(statementOf({ role: 'mr', on: '2026-11-23' }, sha256Of('uitkomst')));
  expect(signOffs()).toEqual([
    {
      role: 'mr',
      on: '2026-11-23',
      statement: 'aftekening/mr.txt',
      signature: { kind: 'ssh', file: 'aftekening/mr.sig', publicKey: 'aftekening/mr.pub', key: 'SHA256:a' },
    },
  ]);
});

it('a second person in a role comes beside the first, in other files; one key counts once', async () => {
  const { sign, written, signOffs } = openSchool();
  await sign('mr', made('SHA256:a'));
  await sign('mr', made('SHA256:b'));
  expect(written.has('aftekening/mr.2.sig')).toBe(true);
  expect(await sign('mr', made('SHA256:a'))).toMatchObject({ added: null });
  expect(signOffs().map(({ signature }) => signature?.key)).toEqual(['SHA256:a', 'SHA256:b']);
});

it('an unsigned sign-off stays beside a signed one, unless it is to be replaced', async () => {
  const { sign, signOffs } = openSchool();
  await sign('mr', null);
  await sign('mr', made('SHA256:a'));
  expect(signOffs()).toHaveLength(2);
  expect(await sign('mr', made('SHA256:b'), { replace: true })).toMatchObject({ replaced: [{ role: 'mr' }] });
  expect(signOffs().map(({ signature }) => signature?.key)).toEqual(['SHA256:a', 'SHA256:b']);
});
