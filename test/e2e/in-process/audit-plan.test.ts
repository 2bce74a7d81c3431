import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { runFolded } from '../../support/dossiers/audited-school.ts';
import { htmlErrors } from '../../support/pages/judge-of-html.ts';
import { copyOfExample, temporaryFolder } from '../../support/run/temporary-folder.ts';

const planIn = (school: string): string => readFileSync(join(school, 'rapport', 'bezoekplan.html'), 'utf8');

describe('audit plan', () => {
  it('writes a plan to print and one to fill in, the same bytes each time', async () => {
    const school = copyOfExample();
    const folder = join(school, '..');
    const { code, out } = await runFolded(['audit', 'plan', school, '--date', '2026-12-01'], folder);
    expect(code).toBe(0);
    expect(out).toContain('bezoekplan.docx');
    expect(out).toContain('Het bezoek duurt van 08:30 tot 15:55, met 5 gesprekken.');
    const [html, word] = [planIn(school), readFileSync(join(school, 'rapport', 'bezoekplan.docx'))];
    expect(await htmlErrors(html)).toEqual([]);
    const { value } = await mammoth.extractRawText({ buffer: word });
    for (const words of ['Vragenblad: ouder', 'Klassenregels van groep 6', 'Dag van het bezoek: 1 december 2026.']) {
      expect(html).toContain(words);
      expect(value).toContain(words);
    }
    // The auditor gives a level first: the plan tells none of the school, and nothing that people wrote.
    const { answers = '' } = { answers: readFileSync(join(school, 'antwoorden.yaml'), 'utf8') };
    for (const [, remark = ''] of answers.matchAll(/(?:remark|minority): (.+?)[,}\n]/g)) {
      expect(html).not.toContain(remark);
    }
    await runFolded(['audit', 'bezoekplan', school, '--date', '2026-12-01', '--quiet'], folder);
    expect(planIn(school)).toBe(html);
    expect(Buffer.compare(readFileSync(join(school, 'rapport', 'bezoekplan.docx')), word)).toBe(0);
  });

  it('plans a short day from an hour of choice', async () => {
    const school = copyOfExample();
    const { out } = await runFolded(['audit', 'plan', school, '--short', '--start', '13:00'], school);
    expect(out).toContain('Het bezoek duurt van 13:00 tot 17:00, met 5 gesprekken.');
    expect(planIn(school)).toContain('Dag van het bezoek: nog kiezen.');
  });

  it('takes only flags of its own, wherever they stand', async () => {
    const school = copyOfExample();
    expect((await runFolded(['audit', '--reply', 'plan', school], school)).err).toContain(
      '"--reply" bestaat hier niet',
    );
    expect((await runFolded(['audit', 'plan', school, '--criterion', 'C3'], school)).code).toBe(2);
    expect((await runFolded(['audit', 'plan', school, '--start', '25:00'], school)).err).toContain('zoals 08:30');
    expect(existsSync(join(school, 'rapport', 'bezoekplan.html'))).toBe(false);
  });

  it('leaves a folder of that name within reach of audit itself', async () => {
    const folder = temporaryFolder();
    renameSync(copyOfExample(), join(folder, 'plan'));
    const given = join(folder, 'v.yaml');
    writeFileSync(given, 'independent: { on: 2026-11-23 }\n');
    expect((await runFolded(['audit', './plan', '--verdicts', given], folder)).code).toBe(0);
    expect(existsSync(join(folder, 'plan', 'audit.yaml'))).toBe(true);
    expect((await runFolded(['audit', '--help'], folder)).out).toContain('ouder-audit audit [opties] [dossier]');
  });

  it('needs a dossier, and a framework with rules for an audit', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'leeg'));
    expect((await runFolded(['audit', 'plan', 'leeg'], folder)).err).toContain('staat geen dossier');
  });
});
