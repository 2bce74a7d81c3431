import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeSchoolToAudit, runFolded } from '../support/dossiers/audited-school.ts';
import { runMain } from '../support/run/run-main.ts';
import { copyOfExample } from '../support/run/temporary-folder.ts';

type Finding = { code: string; location: { file: string; line: number }; params: { count: number } };

const findPersonal = async (folder: string) => {
  const { stdout } = await runMain(['check', folder, '--format', 'json'], folder);
  const findings = (JSON.parse(stdout).findings as Finding[]).filter(({ code }) => code.startsWith('personal-data'));
  return { stdout, found: findings.map(({ code, location }) => [code, location.file, location.line]) };
};

describe('what people wrote in the files of a dossier', () => {
  it.each(['school.yaml', 'antwoorden.yaml', 'bewijs.yaml'])('is searched in comments too: %s', async (file) => {
    const folder = copyOfExample();
    const { found: before } = await findPersonal(folder);
    const path = join(folder, file);
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    writeFileSync(path, [...lines, '# Vraag de moeder van Fenna, BSN van Fenna is', '# 111222333', ''].join('\n'));
    const { stdout, found } = await findPersonal(folder);
    const added = found.filter((each) => !before.some((other) => String(other) === String(each)));
    expect(added.sort()).toEqual([
      ['personal-data-bsn', file, lines.length + 2],
      ['personal-data-person', file, lines.length + 1],
    ]);
    expect(stdout).not.toMatch(/111222333|Fenna/);
  });

  it('is searched in ids, which nothing then shows', async () => {
    const folder = copyOfExample();
    const path = join(folder, 'bewijs.yaml');
    const id = 'brief-moeder-van-fenna-bsn-111222333';
    const text = readFileSync(path, 'utf8').replace(/^ {2}[a-z][a-z0-9-]*:$/m, `  ${id}:`);
    writeFileSync(path, text);
    const line = text.split('\n').indexOf(`  ${id}:`) + 1;
    const { stdout, found } = await findPersonal(folder);
    expect(found).toContainEqual(['personal-data-bsn', 'bewijs.yaml', line]);
    expect(found).toContainEqual(['personal-data-person', 'bewijs.yaml', line]);
    expect(stdout).not.toMatch(/111222333|fenna/);
    const report = await runMain(['report', folder, '--format', 'md,html,json'], folder);
    expect(report.code, report.stderr).toBe(0);
    for (const name of ['rapport.md', 'rapport.html', 'audit.json']) {
      expect(readFileSync(join(folder, 'rapport', name), 'utf8')).not.toMatch(/111222333|fenna/);
    }
  });

  it('stays out of a package when a comment holds personal data', async () => {
    const { folder, school } = makeSchoolToAudit();
    const path = join(school, 'school.yaml');
    writeFileSync(path, `${readFileSync(path, 'utf8')}# BSN 111222333\n`);
    const refused = await runFolded(['pack', 'school'], folder);
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('school.yaml') });
    expect(refused.err).not.toContain('111222333');
  });
});
