import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { AuditFile } from '../../../src/dossier/audit-file-shape.ts';
import { ADVICE, agreeWithAll, makeSchoolToAudit, TALKS, VERDICTS } from '../../support/dossiers/audited-school.ts';
import { inOneLine } from '../../support/run/run-binary.ts';
import { runBuilt } from '../../support/run/run-built.ts';

/** An audit that breaks its own rules, signed and packed as if it were fine: `verify` says so, and fails. */

const makeAudited = async () => {
  const { folder, school } = makeSchoolToAudit();
  const run = async (...args: string[]) => {
    const { code, stdout, stderr } = await runBuilt(args, { cwd: folder });
    return { code, out: inOneLine(stdout + stderr) };
  };
  writeFileSync(join(folder, 'o.yaml'), `${TALKS}${VERDICTS}${ADVICE}`);
  writeFileSync(join(folder, 'r.yaml'), agreeWithAll());
  expect((await run('audit', 'school', '--verdicts', 'o.yaml')).code).toBe(0);
  expect((await run('audit', 'school', '--present')).code).toBe(0);
  expect((await run('audit', 'school', '--replies', 'r.yaml')).code).toBe(0);
  const path = join(school, 'audit.yaml');
  const edit = (change: (audit: AuditFile) => void) => {
    const audit = parse(readFileSync(path, 'utf8')) as AuditFile;
    change(audit);
    writeFileSync(path, stringify(audit));
  };
  const verify = async (...more: string[]) => {
    expect((await run('sign', 'school', '--role', 'auditor')).code).toBe(0);
    expect((await run('pack', 'school', '--output', 'a.zip')).code).toBe(0);
    return await run('verify', 'a.zip', ...more);
  };
  return { folder, run, edit, verify };
};

const verdictOn = (audit: AuditFile, criterion: string) => audit.verdicts?.[criterion] ?? {};

describe('a package with an audit', () => {
  it.each<[string, (audit: AuditFile) => void, string]>([
    [
      'in which a verdict was changed by hand',
      (audit) => Object.assign(verdictOn(audit, 'C1'), { verdict: 'notMet' }),
      'Bij C1 is het oordeel met de hand gewijzigd',
    ],
    [
      'of which the advice is more than the verdicts allow',
      (audit) => {
        for (const id of ['C1', 'C2', 'C3', 'C4', 'C5']) Object.assign(verdictOn(audit, id), { verdict: 'notMet' });
      },
      'Het advies "toekennen" kan niet: 5 niet voldaan',
    ],
    [
      'that calls met what stays below the bar',
      (audit) => Object.assign(verdictOn(audit, 'C1'), { levels: { 'C1.1': 1, 'C1.2': 1, 'C1.3': 1, 'C1.4': 1 } }),
      'Bij C1',
    ],
    [
      'of which somebody wrote in what was frozen',
      (audit) => Object.assign(audit.frozen ?? {}, { dossier: 'a'.repeat(64) }),
      'audit.yaml',
    ],
  ])('%s is named, and fails', async (_what, change, said) => {
    const { edit, verify } = await makeAudited();
    edit(change);
    const { code, out } = await verify();
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('houdt zich niet aan de eigen regels.') });
    expect(out).toContain(said);
    expect(out).not.toContain('Niets is veranderd');
  });

  it('that is not done is told to be a draft, with what it lacks, and is no contradiction', async () => {
    const { edit, verify } = await makeAudited();
    edit((audit) => {
      delete audit.independent;
    });
    const { code, out } = await verify();
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringContaining('De audit in dit pakket is een concept. De verklaring'),
    });
  });
});
