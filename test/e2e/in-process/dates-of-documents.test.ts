import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { about, pack } from '../../documents/ooxml-packs.ts';
import { drawn, onePage } from '../../support/documents/pdf-file.ts';
import { inOneLine, projectRoot } from '../../support/run/run-binary.ts';
import { runMain } from '../../support/run/run-main.ts';
import { copyOfExample, temporaryFolder } from '../../support/run/temporary-folder.ts';

const filler = Array.from({ length: 110 }, (_each, number) => `woord${number}x samen ouders`).join(' ');

const word = (...paragraphs: string[]): Uint8Array =>
  pack({
    ...about('word/document.xml'),
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs
      .map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
      .join('')}</w:body></w:document>`,
  });

const page = (...lines: string[]): Uint8Array =>
  onePage(lines.map((line, index) => drawn(line, 60, 720 - 20 * index)).join(''));

const files: [string, Uint8Array | string, string | null][] = [
  [
    'mr.pdf',
    page('Notulen MR-vergadering', 'Datum: maandag 15 september 2014', 'Volgende vergadering 3 november 2014'),
    '2014-09-15',
  ],
  ['protocol.pdf', page('Pestprotocol', 'Vastgesteld door de MR op 2 sept. 2019'), '2019-09-02'],
  ['plan.pdf', page('Schoolplan 2023-2027', 'Wet van 2 juli 1981'), null],
  ['gids.docx', word('Schoolgids 2018/2019', 'In 2015 begonnen wij hiermee.'), '2018-08-01'],
  ['verslag.docx', word('Verslag werkgroep', '20 januari 2022, 19.30 uur', '1. Notulen van 3 juni 2019'), '2022-01-20'],
  ['visie.txt', `Visie\nVersie 2, 15 jan 2018\n${filler}\n`, '2018-01-15'],
  ['oneens-2-september-2019.txt', `Visie\nVastgesteld op 15 januari 2018\n${filler}\n`, null],
  ['lopend.txt', `Visie\nDe notulen van 3 juni 2019 zijn goedgekeurd.\n${filler}\n`, null],
];

const put = (school: string, name: string, data: Uint8Array | string) => {
  writeFileSync(join(school, 'bewijs', name), data);
  return join(school, 'bewijs', name);
};

const registerOf = (school: string) => parse(readFileSync(join(school, 'bewijs.yaml'), 'utf8')).evidence;

const check = async (school: string) => {
  const { stdout } = await runMain(['check', school, '--format', 'json'], school);
  const { evidence, findings } = JSON.parse(stdout) as {
    evidence: { id: string | null; file: string; date: string | null; state: string; reasons: string[] }[];
    findings: { code: string; advice: string; subject: { id?: string } }[];
  };
  const differing = findings.filter(
    ({ code, subject }) => code === 'date-differs' && subject.id !== 'leerlingenraad-oktober',
  );
  return { evidence, differing };
};

describe('the date of a real document', () => {
  it('is what its first page and its name say', async () => {
    const school = copyOfExample();
    for (const [name, data] of files) put(school, name, data);
    const { evidence } = await check(school);
    const dates = files.map(([name]) => [name, evidence.find(({ file }) => file === name)?.date]);
    expect(dates).toEqual(files.map(([name, , date]) => [name, date]));
  });

  it('is never that of its properties, which are only told', async () => {
    const school = copyOfExample();
    const photo = readFileSync(join(school, 'bewijs', 'afspraken-buurthuis.odt'));
    writeFileSync(join(school, 'bewijs', 'buurt.odt'), photo);
    await runMain(['evidence', 'remove', 'buurthuis', school, '--delete-file', '--yes'], school);
    const scanned = await runMain(['evidence', 'scan', school], school);
    expect(inOneLine(scanned.stdout)).toContain('--date <datum>');
    expect(scanned.stdout).not.toContain('--date 2026-09-28');
    const args = ['--document', 'overig', '--criteria', 'A6', '--dossier', school];
    const added = await runMain(['evidence', 'add', join(school, 'bewijs', 'buurt.odt'), ...args], school);
    expect(inOneLine(added.stdout)).toContain('Volgens de eigenschappen is het bestand gemaakt op 28 september 2026.');
    expect(inOneLine(added.stdout)).toMatch(/ouder-audit evidence edit buurt .*--date 2026-09-28/);
    expect(registerOf(school)['buurt']).not.toHaveProperty('date');
  });

  it('that differs from the register leaves the file unexamined until somebody looked, or mends the date', async () => {
    const school = copyOfExample();
    const args = ['--document', 'mr-verslag', '--criteria', 'C2', '--date', '15-09-2026', '--dossier', school];
    const source = put(school, 'mr.txt', `Notulen MR\nDatum: 15 september 2014\n${filler}\n`);
    const added = await runMain(['evidence', 'add', source, ...args], school);
    expect(inOneLine(added.stdout)).toContain('In de lijst staat 15 september 2026.');
    expect(registerOf(school)['mr']).toMatchObject({ date: '2026-09-15' });

    const before = await check(school);
    expect(before.evidence.find(({ id }) => id === 'mr')).toMatchObject({
      state: 'unexamined',
      reasons: ['date-differs'],
    });
    expect(before.differing.map(({ advice }) => advice)).toEqual([
      expect.stringMatching(/evidence edit mr .*--date 2014-09-15.*evidence edit mr .*--looked-by <rol>/),
    ]);

    await runMain(['evidence', 'edit', 'mr', school, '--looked-by', 'ib'], school);
    const looked = await check(school);
    expect(looked.evidence.find(({ id }) => id === 'mr')).toMatchObject({ state: 'valid', reasons: [] });

    put(school, 'mr.txt', `Notulen MR\nDatum: 16 september 2014\n${filler}\n`);
    expect((await check(school)).evidence.find(({ id }) => id === 'mr')).toMatchObject({ state: 'unexamined' });

    await runMain(['evidence', 'edit', 'mr', school, '--date', '16 september 2014'], school);
    const mended = await check(school);
    expect([registerOf(school)['mr'].date, mended.differing]).toEqual(['2014-09-16', []]);
  });
});

describe('a date that somebody types behind a command', () => {
  it('that does not exist is told as such, and changes nothing', async () => {
    const school = copyOfExample();
    const { code, stderr } = await runMain(['evidence', 'edit', 'welkom', school, '--date', '31-02-2026'], school);
    expect([code, inOneLine(stderr)]).toEqual([2, expect.stringContaining('31 februari 2026 bestaat niet.')]);
    const consent = await runMain(['evidence', 'edit', 'welkom', school, '--consent', 'mr:31-04-2026'], school);
    expect(inOneLine(consent.stderr)).toContain('31 april 2026 bestaat niet.');
  });

  it('is understood as people write it, and so is a school year', async () => {
    const school = copyOfExample();
    await runMain(['evidence', 'edit', 'welkom', school, '--consent', 'mr:3-3-2026'], school);
    expect(registerOf(school)['welkom'].consent).toEqual({ by: 'mr', date: '2026-03-03' });
    const folder = join(temporaryFolder(), 'nieuw');
    const made = ['init', folder, '--name', 'De Brug', '--sector', 'po', '--school-year', '2026/2027'];
    expect((await runMain(made, projectRoot)).code).toBe(0);
    expect(readFileSync(join(folder, 'school.yaml'), 'utf8')).toContain('2026-2027');
  });

  it('in YAML is told with what was meant', async () => {
    const school = copyOfExample();
    const path = join(school, 'bewijs.yaml');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('date: 2026-02-12', 'date: 12-02-2026').replace('2025-09-15', '2025-09-31'));
    const { code, stderr } = await runMain(['check', school], school);
    expect(code).toBe(2);
    expect(inOneLine(stderr)).toContain('Bedoelt u "2026-02-12"?');
    expect(inOneLine(stderr)).toContain('Deze dag bestaat niet.');
  });
});
