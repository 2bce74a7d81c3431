import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { toOneLine } from '../../src/base/plain-text.ts';
import { readContent } from '../../src/documents/read-content.ts';
import { renderWord } from '../../src/report/word.ts';
import { fiveStates } from '../support/results/five-states.ts';
import { HOSTILE, hostileResult } from '../support/results/results.ts';
import { PATIENCE_MS } from '../support/run/patience.ts';
import { runBinary } from '../support/run/run-binary.ts';
import { copyOfExample, temporaryFolder } from '../support/run/temporary-folder.ts';

/** LibreOffice as an outside judge of the Word report. It is no npm package: `npm run test:outside` asks for it, CI installs it. */

/** @returns the path of what LibreOffice makes of a Word file */
const convertInOffice = (path: string, to: 'fodt' | 'pdf'): string => {
  const folder = temporaryFolder();
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const wanted = ['--headless', '--convert-to', to, '--outdir', folder, path];
  const { status } = spawnSync('soffice', [profile, ...wanted], { encoding: 'utf8', timeout: PATIENCE_MS });
  expect(status).toBe(0);
  return join(folder, `rapport.${to}`);
};

/** A Word file as OpenDocument in one file of XML. */
const openInOffice = (path: string): string => readFileSync(convertInOffice(path, 'fodt'), 'utf8');

/** The text of each page of a PDF, on one line. */
const pagesOf = async (pdf: Uint8Array): Promise<string[]> => {
  const { pages = 0, parts = [] } = (await readContent(pdf, 'pdf', () => undefined)) ?? {};
  return Array.from({ length: pages ?? 0 }, (_, index) =>
    toOneLine(
      parts
        .filter(({ place }) => place.page === index + 1 && place.part === undefined)
        .map(({ text }) => text)
        .join(' '),
    ),
  );
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
    expect(text).not.toContain('PAGEREF');
    for (const { summary, questions } of result.criteria) {
      expect(text).toContain(packed(summary));
      for (const question of questions) {
        expect(text).toContain(packed(question.text));
        expect(text).toContain(packed(question.remark ?? ''));
      }
    }
    for (const finding of result.findings) expect(text).toContain(packed(finding.message));
  });

  it('has the school on each page, its first page on one, and contents with the pages that headings are on', async () => {
    const school = copyOfExample();
    await runBinary(['report', school, '--format', 'docx']);
    const pdf = readFileSync(convertInOffice(join(school, 'rapport', 'rapport.docx'), 'pdf'));
    const pages = await pagesOf(new Uint8Array(pdf));
    for (const page of pages) expect(page).toContain('De Voorbeeldschool · schooljaar 2026-2027');
    expect(pages[0]).toMatch(/Samenvatting.*Wat sterk is.*Wat is afgesproken.*geen oordeel/);
    expect(pages[1]).toMatch(/Inhoud/);
    for (const title of [
      'De standaarden',
      'S3 Leren ondersteunen',
      'C8 Leren van kritiek',
      'Bevindingen',
      'Kalender',
    ]) {
      const [, number = ''] = new RegExp(`${title}\\s*[. ]*(\\d+)`).exec(pages[1] ?? '') ?? [];
      expect(Number(number), title).toBeGreaterThan(2);
      expect(pages[Number(number) - 1], title).toContain(title);
    }
  });

  it.each(fiveStates)(
    'opens in LibreOffice with %s, with a page for each line of its contents',
    async (_name, make) => {
      const path = join(temporaryFolder(), 'rapport.docx');
      writeFileSync(path, await renderWord(await make()));
      const pages = await pagesOf(new Uint8Array(readFileSync(convertInOffice(path, 'pdf'))));
      const contents = pages.find((page) => page.includes('Inhoud')) ?? '';
      expect(contents).toMatch(/Samenvatting\s*[. ]*1\b/);
      expect(contents).toMatch(/Hoe dit rapport is gemaakt\s*[. ]*\d+/);
    },
  );

  it('opens in LibreOffice with hostile texts as they are', async () => {
    const path = join(temporaryFolder(), 'rapport.docx');
    writeFileSync(path, await renderWord(await hostileResult()));
    const text = textIn(openInOffice(path));
    expect(text.split(packed(toOneLine(HOSTILE))).length).toBeGreaterThan(40);
  });
});
