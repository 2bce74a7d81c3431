import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditResult } from '../../../src/assessment/audit-result.ts';
import { hostileFiles } from '../../support/documents/hostile-files.ts';
import { projectRoot } from '../../support/run/run-binary.ts';
import { runBuilt } from '../../support/run/run-built.ts';

/** Every hostile file at once in one dossier: the run has to end, with a finding where one is due. */

const files = hostileFiles();

describe('a folder of hostile files', () => {
  let result: AuditResult;
  let code: number | null;
  let stderr = '';
  const place = mkdtempSync(join(tmpdir(), 'ouder-audit-hostile-'));
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  beforeAll(async () => {
    const school = join(place, 'school');
    cpSync(join(projectRoot, 'examples', 'voorbeeldschool'), school, { recursive: true });
    const folder = join(school, 'bewijs', 'C1');
    mkdirSync(folder, { recursive: true });
    for (const { make } of files) make(folder);
    const run = await runBuilt(['check', school, '--format', 'json'], {
      env: { XDG_CACHE_HOME: join(place, 'cache') },
    });
    result = JSON.parse(run.stdout) as AuditResult;
    code = run.code;
    stderr = run.stderr;
  });

  it('is judged to the end, without a word on stderr', () => {
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(files.length).toBeGreaterThanOrEqual(30);
  });

  it.each(files.filter(({ finding }) => finding.length > 0).map((file) => [file.about, file] as const))(
    '%s',
    (_about, { name, finding }) => {
      const path = `C1/${name.normalize('NFC')}`;
      const codes = result.findings
        .filter(({ subject }) => subject.kind === 'file' && subject.path === path)
        .map((found) => found.code as string);
      expect(
        codes.filter((found) => finding.includes(found)),
        `${name}: ${codes.join(', ')}`,
      ).not.toEqual([]);
    },
  );

  it('leaves the documents beside them as they are', () => {
    const visie = result.evidence.find(({ id }) => id === 'visie-2026');
    expect(visie).toMatchObject({ valid: true, pages: 3 });
  });
});
