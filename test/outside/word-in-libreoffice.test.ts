import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { toOneLine } from '../../src/base/plain-text.ts';
import { renderWord } from '../../src/report/word.ts';
import { HOSTILE, hostileResult } from '../support/results/results.ts';
import { PATIENCE_MS } from '../support/run/patience.ts';
import { runBinary } from '../support/run/run-binary.ts';
import { copyOfExample, temporaryFolder } from '../support/run/temporary-folder.ts';

/** LibreOffice as an outside judge of the Word report. It is no npm package: `npm run test:outside` asks for it, CI installs it. */

/** What LibreOffice makes of a Word file: OpenDocument in one file of XML. */
const openInOffice = (path: string): string => {
  const folder = temporaryFolder();
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const wanted = ['--headless', '--convert-to', 'fodt', '--outdir', folder, path];
  const { status } = spawnSync('soffice', [profile, ...wanted], { encoding: 'utf8', timeout: PATIENCE_MS });
  expect(status).toBe(0);
  return readFileSync(join(folder, 'rapport.fodt'), 'utf8');
};

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };

/** The text without any white space, which OpenDocument writes in ways of its own. */
const packed = (text: string): string => text.replace(/\s+/g, '');

const textIn = (xml: string): string =>
  packed(xml.replace(/<[^>]+>/g, '').replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity));

describe('the Word report in LibreOffice', () => {
  it('opens in LibreOffice with its headings, its header, its language and its text', async () => {
    const school = copyOfExample();
    await runBinary(['report', school, '--format', 'docx,json']);
    const result = JSON.parse(readFileSync(join(school, 'rapport', 'audit.json'), 'utf8'));
    const xml = openInOffice(join(school, 'rapport', 'rapport.docx'));
    const headings = [...xml.matchAll(/<text:h [^>]*text:outline-level="(\d)"[^>]*>(.*?)<\/text:h>/gs)].map(
      ([, level = '', inside = '']) => `${level} ${textIn(inside)}`,
    );
    expect(headings).toEqual(expect.arrayContaining(['1 Samenvatting', '1 Bevindingen', '1 Kalender']));
    for (const { id, title } of [...result.standards, ...result.criteria]) {
      expect(headings).toContain(`2 ${packed(`${id} ${title}`)}`);
    }
    expect(textIn(xml.match(/<style:header>.*?<\/style:header>/s)?.[0] ?? '')).toContain(packed(result.school.name));
    expect(xml).toContain('fo:language="nl"');
    expect(xml).toContain('<table:table-header-rows>');
    const text = textIn(xml.slice(xml.indexOf('<office:body>')));
    expect(text).not.toContain('TOC\\o');
    for (const { summary, questions } of result.criteria) {
      expect(text).toContain(packed(summary));
      for (const question of questions) {
        expect(text).toContain(packed(question.text));
        expect(text).toContain(packed(question.remark ?? ''));
      }
    }
    for (const finding of result.findings) expect(text).toContain(packed(finding.message));
  });

  it('opens in LibreOffice with hostile texts as they are', async () => {
    const path = join(temporaryFolder(), 'rapport.docx');
    writeFileSync(path, await renderWord(await hostileResult()));
    const text = textIn(openInOffice(path));
    expect(text.split(packed(toOneLine(HOSTILE))).length).toBeGreaterThan(40);
  });
});
