import { expect, it } from 'vitest';
import { freezeDossier } from '../../../src/audit/freeze-dossier.ts';
import type { RegisterFile } from '../../../src/dossier/dossier.ts';
import { hashEntries } from '../../../src/dossier/frozen/frozen-state.ts';
import type { BagSource } from '../../../src/package/bag.ts';
import { readPackageStory } from '../../../src/package/verify/read-package-story.ts';
import { anEntry, sha256Of } from '../../support/results/builders.ts';

const JSON_OF = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes));

/** A package of which the dossier holds these files; their content is JSON here. */
const lookInto = async (files: Record<string, unknown>, leftOut: readonly string[] = []) => {
  const texts = new Map(Object.entries(files).map(([path, value]) => [`data/dossier/${path}`, JSON.stringify(value)]));
  const source: BagSource = {
    name: '',
    entries: [],
    problems: [],
    hasPayload: true,
    packed: true,
    crooked: new Set(),
    placeOf: () => null,
    read: async (path) => {
      const text = texts.get(path);
      return text === undefined ? null : new TextEncoder().encode(text);
    },
    digest: async () => new Map(),
    close: async () => undefined,
  };
  const digests = new Map([...texts].map(([path, text]) => [path, sha256Of(text)]));
  return await readPackageStory(source, digests, leftOut, {
    register: JSON_OF,
    audit: JSON_OF,
    leftOut: JSON_OF,
    signOffs: JSON_OF,
    digest: sha256Of,
    digestBytes: (bytes) => sha256Of(new TextDecoder().decode(bytes)),
    verify: () => ({ state: 'valid', key: 'SHA256:x' }),
  });
};

const register = {
  formatVersion: 1 as const,
  evidence: { brief: anEntry({ file: 'brief.txt', title: 'Over een gezin' }), visie: anEntry() },
};

const frozenOf = (parts: RegisterFile, on: string) => {
  const files = { 'bewijs.yaml': sha256Of(JSON.stringify(parts)), 'bewijs/brief.txt': 'a'.repeat(64) };
  return freezeDossier(
    { criteria: [] as never },
    { files, framework: null, entries: hashEntries(parts, sha256Of) },
    { on, clock: on },
    sha256Of,
  );
};

const audit = (on: string) => ({ frozen: frozenOf(register, on) });

it('a register without the title of what stayed at school is as it was frozen; with another change in it, it is not', async () => {
  const { title: _title, ...covered } = register.evidence.brief;
  const same = { evidence: { ...register.evidence, brief: covered } };
  const told = await lookInto({ 'bewijs.yaml': same, 'audit.yaml': audit('2026-11-16') }, ['brief']);
  expect(told.sinceAudit).toEqual({ on: '2026-11-16', changes: [] });
  const other = { evidence: { ...same.evidence, visie: anEntry({ title: 'Anders' }) } };
  const changed = await lookInto({ 'bewijs.yaml': other, 'audit.yaml': audit('2026-11-16') }, ['brief']);
  expect(changed.sinceAudit?.changes).toEqual([{ file: 'bewijs.yaml', what: 'changed' }]);
});

it('the day is that of the first auditor, who has no word in the name of the file', async () => {
  const told = await lookInto({
    'bewijs.yaml': register,
    'audit.bo.yaml': audit('2026-11-18'),
    'audit.yaml': audit('2026-11-16'),
  });
  expect(told.sinceAudit?.on).toBe('2026-11-16');
});

it('what stayed at school is told by digest, and hides no other change', async () => {
  const leftOut = [{ id: 'brief', sha256: 'a'.repeat(64), reason: 'unread' as const }];
  const files = { 'bewijs.yaml': register, 'audit.yaml': audit('2026-11-16') };
  const told = await lookInto({ ...files, 'weggelaten.yaml': { formatVersion: 1, leftOut } }, ['brief']);
  expect(told).toMatchObject({ leftOut, sinceAudit: { changes: [] } });
  const other = [{ ...leftOut[0], sha256: 'b'.repeat(64) }];
  const changed = await lookInto({ ...files, 'weggelaten.yaml': { formatVersion: 1, leftOut: other } }, ['brief']);
  expect(changed.sinceAudit?.changes).toEqual([{ file: 'bewijs/brief.txt', what: 'missing' }]);
});

it('a package of an older version names what stayed at school in bag-info.txt alone: an entry, or the path of a copy', async () => {
  const files = { 'bewijs.yaml': register, 'audit.yaml': audit('2026-11-16') };
  for (const tagged of ['brief', 'bewijs/brief.txt']) {
    const told = await lookInto(files, [tagged]);
    expect(told).toMatchObject({ leftOut: [{ id: tagged, reason: 'confidential' }], sinceAudit: { changes: [] } });
  }
});
