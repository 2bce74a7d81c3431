import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Frozen } from '../../../../src/dossier/audit-file-shape.ts';
import { frozenText } from '../../../../src/dossier/frozen/frozen-state.ts';
import { makeSchoolToAudit, runFolded, TALKS } from '../../../support/dossiers/audited-school.ts';
import { sha256Of } from '../../../support/results/builders.ts';

const LOOSE = 'verslag-Noor maart (2).txt';
const NEVER_READ = 'C1/opname thuis bij Noor.mp3';
const SECRET = 'klacht gezin Noor.txt';

/** A school with a loose file, one that nobody read, and a confidential one; an auditor froze it, and an earlier round names them. */
const beginWithNames = async () => {
  const { folder, school } = makeSchoolToAudit();
  const bewijs = (name: string) => join(school, 'bewijs', name);
  mkdirSync(bewijs('C1'));
  writeFileSync(bewijs(LOOSE), 'Een verslag.');
  writeFileSync(bewijs(NEVER_READ), 'ID3');
  renameSync(bewijs('foto.txt'), bewijs(SECRET));
  const register = readFileSync(join(school, 'bewijs.yaml'), 'utf8');
  const changed = register.replace('file: foto.txt', `confidential: true\n    file: ${SECRET}`);
  writeFileSync(join(school, 'bewijs.yaml'), changed);
  writeFileSync(join(folder, 'o.yaml'), TALKS);
  await runFolded(['audit', 'school', '--verdicts', 'o.yaml'], folder);
  return { folder, school };
};

/** The audit as an older version froze it: with every name. */
const asOlderVersion = (school: string): void => {
  const audit = parse(readFileSync(join(school, 'audit.yaml'), 'utf8')) as { frozen: Frozen };
  const { dossier: _dossier, files, ...rest } = audit.frozen;
  const sha256 = sha256Of('Een verslag.');
  const { [`bewijs/?${sha256.slice(0, 16)}`]: _nameless, ...named } = files;
  const frozen = { ...rest, files: { ...named, [`bewijs/${LOOSE}`]: sha256 } };
  audit.frozen = { ...frozen, dossier: sha256Of(frozenText(frozen)) };
  writeFileSync(join(school, 'audit.yaml'), stringify(audit));
};

/** Which of these stand anywhere in a zip; nothing in it is compressed. */
const namesIn = (zip: string, names: readonly string[]): string[] => {
  const text = readFileSync(zip).toString('latin1');
  return names.filter((name) => text.includes(name));
};

describe('the name of a file that stays at school', () => {
  it('stands nowhere in the package: not in the audit, the signed result, the register or an earlier round', async () => {
    const { folder, school } = await beginWithNames();
    await runFolded(['sign', 'school', '--role', 'mr'], folder);
    const told = await runFolded(['check', 'school', '--format', 'json'], folder);
    expect(told.out).toContain(LOOSE);
    mkdirSync(join(school, 'rondes'));
    writeFileSync(join(school, 'rondes/2025-2026.json'), told.out.replaceAll('2026-2027', '2025-2026'));
    const packed = await runFolded(['pack', 'school', '--output', 'a.zip', '--without-confidential'], folder);
    expect(packed).toMatchObject({ code: 0, out: expect.stringContaining(LOOSE) });
    expect(namesIn(join(folder, 'a.zip'), ['rondes/2025-2026.json', 'Noor', LOOSE, NEVER_READ, SECRET])).toEqual([
      'rondes/2025-2026.json',
    ]);
    const verified = await runFolded(['verify', 'a.zip', '--unpack', 'uit'], folder);
    expect(verified).toMatchObject({ code: 0, out: expect.not.stringContaining('Anders dan toen') });
    const inside = await runFolded(['check', '.'], join(folder, 'uit/data/dossier'));
    expect(inside.out).not.toContain('Anders dan bij de audit');
  });

  it('is not told by an audit of an older version: pack says so, and freezing again covers it', async () => {
    const { folder, school } = await beginWithNames();
    asOlderVersion(school);
    const check = await runFolded(['check', 'school'], folder);
    expect(check.out).not.toContain('Sindsdien');
    mkdirSync(join(school, 'rondes/2025-2026'), { recursive: true });
    writeFileSync(join(school, 'rondes/2025-2026/audit.yaml'), readFileSync(join(school, 'audit.yaml')));
    const pack = ['pack', 'school', '--output', 'a.zip'];
    const refused = await runFolded(pack, folder);
    expect(refused).toMatchObject({
      code: 2,
      err: expect.stringContaining('bestanden die op school blijven: audit.yaml'),
    });
    expect(refused.err).toContain('--freeze-again');
    const again = ['audit', 'school', '--freeze-again', 'Namen afgedekt.'];
    expect((await runFolded(again, folder)).out).toContain('Het dossier is opnieuw vastgelegd.');
    expect((await runFolded(again, folder)).out).not.toContain('Het dossier is opnieuw vastgelegd.');
    const packed = await runFolded(pack, folder);
    expect(packed).toMatchObject({ code: 0, out: expect.stringContaining('rondes/2025-2026/audit.yaml') });
    expect(namesIn(join(folder, 'a.zip'), [LOOSE, SECRET])).toEqual([SECRET]);
  });
});
