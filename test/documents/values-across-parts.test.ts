import { describe, expect, it } from 'vitest';
import { openQuestions } from '../../src/documents/document-questions.ts';
import { examineDocument } from '../../src/documents/examine-document.ts';
import { readContent } from '../../src/documents/read-content.ts';
import { makeZip } from '../support/documents/zip.ts';
import { dateRules, personalDataRules } from '../support/results/builders.ts';
import { about, pack, relation, relations, SPACES } from './ooxml-packs.ts';

/** Labels and values that documents keep apart, in each format as its programs write them; each has to be read together. */

const questions = openQuestions(
  {
    topics: [],
    besideWords: 0,
    dates: dateRules,
    rules: personalDataRules,
    contact: { domains: ['school.nl'], phones: [], ibans: [] },
    names: ['Fenna Zandbergen'],
    generalAuthors: ['Marloes'],
  },
  (text) => text,
);

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:';
const names = (prefixes: string) =>
  prefixes
    .split(' ')
    .map((name) => `xmlns:${name}="${OASIS}${name}:1.0"`)
    .join(' ');

const wordFile = (body: string): Uint8Array =>
  pack({
    ...about('word/document.xml'),
    'word/document.xml': `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
  });
const p = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const wordTable = (rows: readonly string[][]) =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

const openFile = (kind: 'text' | 'spreadsheet', body: string): Uint8Array =>
  makeZip([
    { name: 'mimetype', data: `application/vnd.oasis.opendocument.${kind}` },
    {
      name: 'content.xml',
      data: `<office:document-content ${names('office text table')}><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    },
  ]);
const openTable = (rows: readonly string[][]) =>
  `<table:table>${rows.map((row) => `<table:table-row>${row.map((cell) => `<table:table-cell>${cell === '' ? '' : `<text:p>${cell}</text:p>`}</table:table-cell>`).join('')}</table:table-row>`).join('')}</table:table>`;

const sheetFile = (rows: readonly string[][]): Uint8Array =>
  pack({
    ...about('xl/workbook.xml'),
    'xl/workbook.xml': `<workbook ${SPACES}><sheets><sheet name="Blad" r:id="s1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(relation('s1', 'worksheet', 'one.xml')),
    'xl/one.xml': `<worksheet ${SPACES}><sheetData>${rows.map((row) => `<row>${row.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`).join('')}</sheetData></worksheet>`,
  });

const slideFile = (inside: string): Uint8Array =>
  pack({
    ...about('ppt/presentation.xml'),
    'ppt/presentation.xml': `<p:presentation ${SPACES}><p:sldIdLst><p:sldId id="256" r:id="s1"/></p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations(relation('s1', 'slide', 'slides/slide1.xml')),
    'ppt/slides/slide1.xml': `<p:sld ${SPACES}><p:cSld><p:spTree><p:sp><p:txBody>${inside}</p:txBody></p:sp></p:spTree></p:cSld></p:sld>`,
  });

const FORM = ['Naam', 'Leerling A', 'Geboortedatum', '12-03-2015', 'BSN', '123456782'];
const PAIRS = [
  ['Geboortedatum', '12-03-2015'],
  ['BSN', '123456782'],
];
const BOTH = ['birthdate', 'bsn'];

const kindsIn = async (document: Uint8Array, extension: string): Promise<string[]> => {
  const content = await readContent(document, extension, () => undefined);
  if (content === null) throw new Error(`nothing reads ${extension}`);
  return examineDocument(content, [], questions)
    .personal.map(({ kind }) => kind)
    .sort();
};

describe('a label and its value', () => {
  it.each<[string, string, Uint8Array]>([
    ['lines of a text', 'txt', bytes(FORM.join('\r\n'))],
    ['paragraphs of Markdown', 'md', bytes(FORM.join('\n\n'))],
    ['rows of comma separated values', 'csv', bytes(PAIRS.map((row) => row.join(';')).join('\n'))],
    ['columns of comma separated values', 'csv', bytes('Geboortedatum,BSN\n12-03-2015,123456782')],
    ['paragraphs of a web page', 'html', bytes(FORM.map((text) => `<p>${text}</p>`).join(''))],
    ['lines of a web page', 'html', bytes(`<p>${FORM.join('<br>')}</p>`)],
    ['a definition list', 'html', bytes(`<dl>${PAIRS.map(([a, b]) => `<dt>${a}</dt><dd>${b}</dd>`).join('')}</dl>`)],
    [
      'a table of a web page',
      'html',
      bytes(`<table>${PAIRS.map(([a, b]) => `<tr><td>${a}</td><td>${b}</td></tr>`).join('')}</table>`),
    ],
    [
      'lines of a mail',
      'eml',
      bytes(`From: <a@school.nl>\r\nContent-Type: text/plain\r\n\r\n${FORM.join('\r\n')}\r\n`),
    ],
    ['paragraphs of rich text', 'rtf', bytes(`{\\rtf1 ${FORM.join('\\par ')}\\par}`)],
    ['paragraphs of Word', 'docx', wordFile(FORM.map(p).join(''))],
    ['a table of Word', 'docx', wordFile(wordTable(PAIRS))],
    ['a wide table of Word', 'docx', wordFile(wordTable([PAIRS.flat()]))],
    ['paragraphs of OpenDocument', 'odt', openFile('text', FORM.map((text) => `<text:p>${text}</text:p>`).join(''))],
    ['a table of OpenDocument', 'odt', openFile('text', openTable(PAIRS))],
    ['a sheet of OpenDocument', 'ods', openFile('spreadsheet', openTable(PAIRS))],
    ['a sheet of Excel', 'xlsx', sheetFile(PAIRS)],
    ['a slide', 'pptx', slideFile(FORM.map((text) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`).join(''))],
  ])('are read together: %s', async (_, extension, document) => {
    expect(await kindsIn(document, extension)).toEqual(BOTH);
  });
});

const BROKEN = ['BSN 1234.56.', '782 staat hier', 'mail naar j.jansen@', 'gmail.com over Fenna', 'Zandbergen'];
const FOUND = ['bsn', 'email', 'name'];
const ROWS = [
  ['Voornaam', 'Achternaam', 'BSN', 'Mail'],
  ['Fenna', 'Zandbergen', '1234.56.', 'j.jansen@'],
  ['x', 'y', '782', 'gmail.com'],
];

describe('a value in two pieces', () => {
  it.each<[string, string, Uint8Array]>([
    ['lines of a text', 'txt', bytes(BROKEN.join('\n'))],
    ['a text between bars', 'txt', bytes(BROKEN.map((line) => `| ${line} |`).join('\n'))],
    ['a cell of comma separated values', 'csv', bytes(`Opmerking\n"${BROKEN.join('\n')}"`)],
    ['cells of comma separated values', 'csv', bytes(ROWS.map((row) => row.join(';')).join('\n'))],
    [
      'a mail that flows',
      'eml',
      bytes(`From: <a@school.nl>\r\nContent-Type: text/plain; format=flowed\r\n\r\n${BROKEN.join('\r\n')}\r\n`),
    ],
    [
      'a mail that is quoted',
      'eml',
      bytes(
        `From: <a@school.nl>\r\nContent-Type: text/plain\r\n\r\n${BROKEN.map((line) => `> ${line}`).join('\r\n')}\r\n`,
      ),
    ],
    ['a web page', 'html', bytes(`<p>${BROKEN.join('<br>')}</p>`)],
    [
      'a cell of a web page',
      'html',
      bytes(`<table><tr><td>Tekst</td></tr><tr><td>${BROKEN.join('<br>')}</td></tr></table>`),
    ],
    [
      'lines of Word',
      'docx',
      wordFile(`<w:p><w:r>${BROKEN.map((line) => `<w:t>${line}</w:t>`).join('<w:br/>')}</w:r></w:p>`),
    ],
    ['a cell of Word', 'docx', wordFile(`<w:tbl><w:tr><w:tc>${BROKEN.map(p).join('')}</w:tc></w:tr></w:tbl>`)],
    ['cells of Word', 'docx', wordFile(wordTable(ROWS))],
    ['cells of OpenDocument', 'ods', openFile('spreadsheet', openTable(ROWS))],
    ['cells of Excel', 'xlsx', sheetFile(ROWS)],
    ['a cell of Excel', 'xlsx', sheetFile([['Tekst'], [BROKEN.join('\n')]])],
    ['a slide', 'pptx', slideFile(BROKEN.map((text) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`).join(''))],
  ])('is found: %s', async (_, extension, document) => {
    expect(await kindsIn(document, extension)).toEqual(FOUND);
  });
});
