import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { answersIn, makeSchool } from '../../support/dossiers/interview.ts';
import { inOneLine } from '../../support/run/run-binary.ts';
import { runBuilt } from '../../support/run/run-built.ts';

const HEAD = ['Vraag', 'Antwoord', 'Toelichting'];

/** Saves a table as a spreadsheet program does. @returns a function that takes it over */
const openSchool = async () => {
  const folder = await makeSchool();
  const take = async (name: string, bytes: string | Uint8Array) => {
    writeFileSync(join(folder, name), bytes);
    const run = await runBuilt(['assess', 'school', '--answers', name, '--replace', '--quiet'], { cwd: folder });
    return { ...run, told: inOneLine(run.stdout + run.stderr) };
  };
  return { folder, take };
};

const table = (separator: string, ...rows: string[][]): string =>
  [HEAD, ...rows].map((row) => `${row.join(separator)}\r\n`).join('');

const utf16 = (text: string, mark = '\uFEFF'): Uint8Array => Buffer.from(mark + text, 'utf16le');

describe('a table with answers', () => {
  it.each([
    ['tabs, as .tsv', 'a.tsv', table('\t', ['C1.1', '2', 'Ouders kozen één zin'])],
    ['tabs, as .txt', 'a.txt', table('\t', ['C1.1', '2', 'Ouders kozen één zin'])],
    ['"Unicode text" of Excel', 'a.txt', utf16(table('\t', ['C1.1', '2', 'Ouders kozen één zin']))],
    [
      'the same with the bytes the other way',
      'a.txt',
      Buffer.from(utf16(table('\t', ['C1.1', '2', 'Ouders kozen één zin']))).swap16(),
    ],
    ['semicolons in Windows-1252', 'a.csv', Buffer.from(table(';', ['C1.1', '2', 'Ouders kozen één zin']), 'latin1')],
    [
      'semicolons, as Excel on an old Mac',
      'a.csv',
      iconv.encode(table(';', ['C1.1', '2', 'Ouders kozen één zin']), 'macroman'),
    ],
    ['commas and a byte order mark', 'a.csv', `\uFEFF${table(',', ['C1.1', '2', 'Ouders kozen één zin'])}`],
    ['capitals in its extension', 'A.TSV', table('\t', ['C1.1', '2', 'Ouders kozen één zin'])],
  ])('is read: %s', async (_what, name, bytes) => {
    const { folder, take } = await openSchool();
    expect(await take(name, bytes)).toMatchObject({ code: 0 });
    expect(answersIn(folder).answers?.['C1.1']).toMatchObject({ level: 2, remark: 'Ouders kozen één zin' });
  });

  it('that is no table says so by its cell, and changes nothing', async () => {
    const { folder, take } = await openSchool();
    const before = readFileSync(join(folder, 'school', 'antwoorden.yaml'), 'utf8');
    expect(await take('brief.txt', 'Beste ouders,\nTot morgen.\n')).toMatchObject({ code: 2 });
    expect(readFileSync(join(folder, 'school', 'antwoorden.yaml'), 'utf8')).toBe(before);
  });

  it('keeps every line of a remark, and the rest of the file as it was', async () => {
    const { folder, take } = await openSchool();
    const path = join(folder, 'school', 'antwoorden.yaml');
    writeFileSync(
      path,
      `${readFileSync(path, 'utf8')
        .replace(/^answers:.*$/m, '')
        .trimEnd()}\n# Van het team.\nanswers:\n  C1.2:  { level: 1,  remark: "Zo getypt" }\n`,
    );
    expect(await take('a.csv', table(';', ['C1.1', '2', '"Eerste regel\nTweede regel"']))).toMatchObject({ code: 0 });
    expect(answersIn(folder).answers?.['C1.1']).toMatchObject({ remark: 'Eerste regel\nTweede regel' });
    const after = readFileSync(path, 'utf8');
    expect(after).toContain('# Van het team.\n');
    expect(after).toContain('C1.2:  { level: 1,  remark: "Zo getypt" }\n');
  });

  it('tells the truth about a remark that stood there', async () => {
    const { folder, take } = await openSchool();
    expect((await take('first.csv', table(';', ['C1.1', '1', 'Eerste toelichting van het team']))).told).not.toContain(
      'vervangen',
    );
    const { told } = await take('second.csv', table(';', ['C1.1', '2', 'Tweede toelichting van iemand anders']));
    expect(told).toContain('Bij 1 vraag is ook een toelichting vervangen.');
    expect(answersIn(folder).answers?.['C1.1']).toMatchObject({ remark: 'Tweede toelichting van iemand anders' });
    expect(readFileSync(join(folder, 'school', '.ouder-audit', 'antwoorden.yaml.bak'), 'utf8')).toContain(
      'Eerste toelichting van het team',
    );
    const { told: kept } = await take('third.csv', table(';', ['C1.1', '3', '']));
    expect(kept).toContain('Bij 1 vraag stond al een ander antwoord.');
    expect(kept).not.toContain('toelichting vervangen');
    expect(answersIn(folder).answers?.['C1.1']).toMatchObject({
      level: 3,
      remark: 'Tweede toelichting van iemand anders',
    });
  });
});
