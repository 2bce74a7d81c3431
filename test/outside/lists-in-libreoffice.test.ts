import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { answersIn, makeSchool } from '../support/dossiers/interview.ts';
import { PATIENCE_MS } from '../support/run/patience.ts';
import { runBuilt } from '../support/run/run-built.ts';

/** LibreOffice Calc as an outside judge of the spreadsheet with questions. `npm run test:outside` asks for it, CI installs it. */

/** Opens a spreadsheet in LibreOffice and saves it in another format. @returns the path of what it saved */
const saveAs = (folder: string, name: string, format: string): string => {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const wanted = ['--headless', '--convert-to', format, '--outdir', join(folder, 'saved'), join(folder, name)];
  const { status } = spawnSync('soffice', [profile, ...wanted], { encoding: 'utf8', timeout: PATIENCE_MS });
  const path = join(folder, 'saved', name.replace(/\.\w+$/, `.${format}`));
  expect({ status, saved: existsSync(path) }).toEqual({ status: 0, saved: true });
  return path;
};

describe('the questions in LibreOffice Calc', () => {
  it('have their lists to choose from, and print on one page wide', async () => {
    const folder = await makeSchool();
    await runBuilt(['questions', 'export', 'school', '--format', 'xlsx'], { cwd: folder });
    const sheets = readFileSync(saveAs(folder, 'vragen.xlsx', 'fods'), 'utf8');
    const tables = sheets.split('<table:table ').slice(1);
    expect(tables.length).toBeGreaterThan(9);
    for (const table of tables) expect(table).toContain('table:content-validation-name=');
    expect(sheets).toContain('&quot;Niet van toepassing&quot;');
    expect(sheets).toContain('<table:table-header-rows>');
    const pages = sheets.match(/<style:page-layout-properties [^>]*"landscape"[^>]*>/g) ?? [];
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) expect(page).toContain('style:scale-to-X="1"');
  });

  it('come back as they were filled in, when it saved them', async () => {
    const folder = await makeSchool();
    const filled = join(folder, 'school', 'antwoorden.yaml');
    const blank = readFileSync(filled, 'utf8');
    const answers = '{ C1.1: { level: 2, remark: "Zo, \u00e9\u00e9n" }, C2.1: { unknown: true }, C10.4: { level: 0 } }';
    writeFileSync(filled, blank.replace(/^answers:.*$/m, `answers: ${answers}`));
    await runBuilt(['questions', 'export', 'school', '--format', 'xlsx', '--with-answers'], { cwd: folder });
    writeFileSync(filled, blank);
    const saved = saveAs(folder, 'vragen.xlsx', 'xlsx');
    expect(await runBuilt(['assess', 'school', '--answers', saved], { cwd: folder })).toMatchObject({ code: 0 });
    expect(answersIn(folder).answers).toMatchObject({
      'C1.1': { level: 2, remark: 'Zo, \u00e9\u00e9n' },
      'C2.1': { unknown: true },
      'C10.4': { level: 0 },
    });
  });
});
