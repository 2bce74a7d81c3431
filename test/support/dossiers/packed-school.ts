import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { parse, stringify } from 'yaml';
import type { EvidenceEntry, LeftOut } from '../../../src/dossier/dossier.ts';
import { runMain } from '../run/run-main.ts';
import { makeSchoolToAudit, runFolded, TALKS } from './audited-school.ts';

/** A school to audit, with what a test of packages does to it. */
export const openSchool = () => {
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

export type School = ReturnType<typeof openSchool>;

export const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const looked = (bytes: string | Uint8Array) => ({ by: 'ib', date: '2026-11-02', sha256: sha256(bytes) });

/** Packs the school and unpacks it next to it. */
export const packAndUnpack = async ({ folder }: School, ...flags: string[]) => {
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

/** The result in an unpacked package. */
export const resultIn = (dossier: string) => JSON.parse(readFileSync(join(dossier, '../rapport/audit.json'), 'utf8'));

/** What `check` finds in a dossier. */
export const checkedIn = async (dossier: string) =>
  JSON.parse((await runMain(['check', '.', '--format', 'json'], dossier)).stdout);

export const stateIn = ({ evidence }: { evidence: { id: string | null; state: string }[] }, id: string) =>
  evidence.find((each) => each.id === id)?.state;

/** Lets an audit freeze the dossier. */
export const freeze = async ({ folder }: School) => {
  writeFileSync(join(folder, 'o.yaml'), TALKS);
  await runFolded(['audit', 'school', '--verdicts', 'o.yaml'], folder);
};
