import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ANY_PDF, DAMAGED, LARGE, NO_FILE, NONE } from './hostile/findings.ts';
import { DOCUMENTS, file, type HostileFile, half, noise, real } from './hostile/hostile-file.ts';
import {
  endlessHeic,
  hugePng,
  loopingExif,
  MAIL,
  mailWith,
  manyAttachments,
  nestedMail,
  nestedParts,
  pngTextBomb,
} from './hostile/mails-and-pictures.ts';
import {
  contentTypes,
  docx,
  LAUGHS,
  openDocument,
  openXml,
  PLAIN,
  paragraph,
  relationships,
  rows,
  WORD_TYPE,
  wordFrame,
  wordXml,
  XML,
  xlsx,
} from './hostile/office-packages.ts';
import { pdfs } from './hostile/pdfs.ts';
import { liarSize, manyEntries, manyLargeParts, overlapping, wordBomb } from './hostile/raw-zips.ts';
import { makeZip } from './zip.ts';

const brokenFiles = (): HostileFile[] => [
  file('afgekapt.pdf', ANY_PDF, 'first half of a real PDF, without its table', () => half('visie.pdf')),
  file('afgekapt.docx', DAMAGED, 'first half of a real document', () => half('visie.docx')),
  file('afgekapt.odt', DAMAGED, 'first half of a real document', () => half('visie.odt')),
  file('afgekapt.xlsx', DAMAGED, 'first half of a real sheet', () => half('opkomst.xlsx')),
  file('afgekapt.jpg', NONE, 'first half of a photo: its properties may still be read', () => half('foto.jpg')),
  file('kop-alleen.jpg', ['unreadable-file', 'wrong-type'], 'four bytes of a photo', () =>
    real('foto.jpg').subarray(0, 4),
  ),
  file('afgekapt.rtf', NONE, 'half of a text whose groups never end', () => half('visie.rtf')),
  file('afgekapt.eml', NONE, 'half of a mail: its attachment is broken off', () => half('uitnodiging.eml')),
  file('ruis.pdf', ['wrong-type', 'unreadable-file'], 'random bytes', () => noise(50_000)),
  file('ruis-met-kop.pdf', DAMAGED, 'the mark of a PDF and then random bytes', () =>
    Buffer.concat([Buffer.from('%PDF-1.7\n'), noise(50_000)]),
  ),
  file('ruis-met-kop.docx', DAMAGED, 'the mark of a zip and then random bytes', () =>
    Buffer.concat([Buffer.from('PK\x03\x04'), noise(50_000)]),
  ),
  file('ruis.txt', ['wrong-type', 'unreadable-file'], 'random bytes as text', () => noise(50_000)),
  file('leeg.pdf', ['empty-file'], 'no byte', () => ''),
  file('leeg.docx', ['empty-file'], 'no byte', () => ''),
  file('foto-als.pdf', ['wrong-type'], 'a photo with another extension', () => real('foto.jpg')),
  file('pdf-als.docx', ['wrong-type'], 'a PDF with another extension', () => real('visie.pdf')),
  file('docx-als.odt', ['wrong-type', 'unreadable-file'], 'a zip of another kind', () => real('visie.docx')),
  file('programma-als.docx', ['wrong-type', 'unreadable-file'], 'a program of Windows (MZ)', () => {
    const program = Buffer.alloc(1_024);
    program.write('MZ', 0, 'latin1');
    program.writeUInt32LE(0x80, 0x3c);
    program.write('PE\0\0', 0x80, 'latin1');
    return program;
  }),
  file('gzip-als.docx', ['wrong-type', 'unreadable-file'], '100 MB of zeros as gzip', () =>
    gzipSync(Buffer.alloc(100_000_000)),
  ),
  file('versleuteld.pdf', ['encrypted-file'], 'opens only with a password', () => real('encrypted-user.pdf')),
  file('versleuteld.docx', ['encrypted-file'], 'encrypted by Office', () => real('encrypted.docx')),
  file('versleuteld.xlsx', ['encrypted-file'], 'encrypted by Office', () => real('encrypted.xlsx')),
  file('versleuteld.odt', ['encrypted-file'], 'encrypted by LibreOffice', () => real('encrypted.odt')),
  file('versleuteld-zip.docx', ['encrypted-file'], 'entries with a password of zip', () =>
    makeZip([...wordFrame('word/document.xml'), { name: 'word/document.xml', data: PLAIN, encrypted: true }]),
  ),
  file('alleen-eigenaar.pdf', NONE, 'opens freely, forbids copying', () => real('encrypted-owner.pdf')),
  file('scan.pdf', ['no-text'], 'pictures of pages', () => real('scan.pdf')),
  file('oud.doc', ['unsupported-type'], 'old Word', () => real('visie.doc')),
];

const zips = (): HostileFile[] => [
  file('bom-spaties.docx', LARGE, '70 MB of spaces in one part', () => docx(wordBomb(70_000_000))),
  file('bom-nullen.docx', ['too-large', 'unreadable-file'], '70 MB of zeros in one part', () =>
    docx(Buffer.alloc(70_000_000)),
  ),
  file('bom-delen.docx', LARGE, '300 MB in six headers', manyLargeParts),
  file(
    'bom-overlap.docx',
    ['too-large', 'unreadable-file'],
    '300 MB in 300 headers that stand on the same bytes',
    overlapping,
  ),
  file('bom-liegt-klein.docx', ['too-large', 'unreadable-file'], '70 MB that says it is 100 bytes', () =>
    liarSize(100, wordBomb(70_000_000)),
  ),
  file('liegt-groot.docx', ['too-large', 'unreadable-file'], 'a small part that says it is 4 GB', () =>
    liarSize(0xfffffffe, PLAIN),
  ),
  file('bom-genest.docx', NONE, 'a bomb packed inside an honest document', () =>
    docx(PLAIN, [{ name: 'word/embeddings/binnen.docx', data: docx(wordBomb(70_000_000)), store: true }]),
  ),
  file('bom-in-mail.eml', LARGE, 'a bomb as attachment', () => mailWith('verslag.docx', docx(wordBomb(70_000_000)))),
  file('bom-blad.xlsx', LARGE, '70 MB of spaces in a sheet', () =>
    xlsx(`<row r="1"><c r="A1" t="inlineStr"><is><t>${' '.repeat(70_000_000)}</t></is></c></row>`, ''),
  ),
  file('bom.odt', LARGE, '70 MB of spaces', () =>
    openDocument('text', openXml(`<office:text><text:p>${' '.repeat(70_000_000)}</text:p></office:text>`)),
  ),
  file('veel-ingangen.docx', LARGE, '100,000 entries', manyEntries),
  file('pad-omhoog.docx', DAMAGED, 'a name with ../', () => docx(PLAIN, [{ name: '../../weg.xml', data: 'x' }])),
  file('pad-vast.docx', DAMAGED, 'a name from the root', () => docx(PLAIN, [{ name: '/etc/weg.xml', data: 'x' }])),
  file('pad-windows.docx', DAMAGED, 'a name with a drive and backslashes', () =>
    docx(PLAIN, [{ name: 'C:\\Windows\\weg.xml', data: 'x' }]),
  ),
  file('dubbele-naam.docx', DAMAGED, 'two parts with one name', () =>
    docx(PLAIN, [{ name: 'word/document.xml', data: PLAIN }]),
  ),
  file('zonder-tekst.docx', ['unreadable-file', 'wrong-type'], 'a package without its main part', () =>
    makeZip(wordFrame('word/document.xml')),
  ),
  file('doel-buiten.docx', ['unreadable-file', 'wrong-type'], 'the main part is said to stand outside', () =>
    makeZip([
      { name: '[Content_Types].xml', data: contentTypes([['word/document.xml', WORD_TYPE]]) },
      { name: '_rels/.rels', data: relationships([['officeDocument', '../../../../etc/passwd']]) },
    ]),
  ),
];

const xmls = (): HostileFile[] => [
  file('lachen.docx', DAMAGED, 'entities of entities: 70 GB of text', () => docx(wordXml(paragraph('&a10;'), LAUGHS))),
  file('lachen.odt', DAMAGED, 'entities of entities: 70 GB of text', () =>
    openDocument('text', openXml('<office:text><text:p>&a10;</text:p></office:text>', LAUGHS)),
  ),
  file('entiteit-buiten.docx', DAMAGED, 'an entity that is a file of the system', () =>
    docx(wordXml(paragraph('&x;'), '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
  ),
  file('doctype.docx', DAMAGED, 'a DOCTYPE, which Office never writes', () =>
    docx(wordXml(paragraph('Tekst'), '<!DOCTYPE w SYSTEM "http://wilgenroos.example/w.dtd">')),
  ),
  file('doctype-in-relaties.docx', DAMAGED, 'a DOCTYPE in the relationships', () =>
    makeZip([
      { name: '[Content_Types].xml', data: contentTypes([['word/document.xml', WORD_TYPE]]) },
      {
        name: '_rels/.rels',
        data: relationships([['officeDocument', 'word/document.xml']]).replace(XML, `${XML}${LAUGHS}`),
      },
      { name: 'word/document.xml', data: PLAIN },
    ]),
  ),
  file('diep.docx', LARGE, '100,000 elements inside each other', () =>
    docx(wordXml(`${'<w:sdt>'.repeat(100_000)}${'</w:sdt>'.repeat(100_000)}`)),
  ),
  file('kapotte-xml.docx', DAMAGED, 'XML that breaks off', () => docx(PLAIN.slice(0, -30))),
  file('diep.html', LARGE, '100,000 elements inside each other', () => `<body>${'<div>'.repeat(100_000)}tekst`),
  file(
    'diep-gewoon.html',
    NONE,
    '200 elements inside each other',
    () => `<body>${'<div>'.repeat(200)}tekst over ouders`,
  ),
  file(
    'veel-attributen.html',
    NONE,
    '300,000 attributes',
    () => `<body><p ${Array.from({ length: 300_000 }, (_, index) => `a${index}=1`).join(' ')}>tekst over ouders</p>`,
  ),
  file('open-haakjes.html', NONE, 'two million signs that begin an element', () => `<body>${'<'.repeat(2_000_000)}`),
  file('script.html', ['active-content'], 'a script', () => '<p>Tekst over ouders.</p><script>alert(1)</script>'),
  file(
    'klik.html',
    ['active-content'],
    'a script in an attribute',
    () => '<p onclick="alert(1)">Tekst over ouders.</p>',
  ),
  file(
    'diep.rtf',
    LARGE,
    '100,000 groups inside each other',
    () => `{\\rtf1 ${'{'.repeat(100_000)}tekst${'}'.repeat(100_001)}`,
  ),
  file(
    'liegt.rtf',
    NONE,
    'bytes of a length that the file does not have',
    () => '{\\rtf1 Tekst over ouders. \\bin4294967295 abc\\par Nog meer.}',
  ),
  file(
    'liegt-onder-nul.rtf',
    NONE,
    'a length below zero',
    () => '{\\rtf1 Tekst over ouders. \\bin-5 abc\\par Nog meer.}',
  ),
  file(
    'getal.rtf',
    NONE,
    'a number of a million digits',
    () => `{\\rtf1 Tekst over ouders. \\fs${'9'.repeat(1_000_000)} x}`,
  ),
  file('diep.md', NONE, '5,000 quotations inside each other', () => `${'>'.repeat(5_000)} tekst over ouders`),
  file('diep-zeer.md', NONE, '100,000 quotations inside each other', () => `${'>'.repeat(100_000)} tekst over ouders`),
  file('lijsten.md', NONE, '1,000 lists inside each other', () =>
    Array.from({ length: 1_000 }, (_, index) => `${'  '.repeat(index)}- punt`).join('\n'),
  ),
  file('haakjes.md', NONE, '50,000 links that never end', () => '[a]('.repeat(50_000)),
  file('sterren.md', NONE, '100,000 signs that may begin or end emphasis', () => '*a_'.repeat(100_000)),
];

export const sheets = (): HostileFile[] => [
  file('vol.xlsx', NONE, '1,048,576 rows with a number', () =>
    xlsx(
      rows(1_048_576, (row) => `<c r="A${row}"><v>1</v></c>`),
      '',
    ),
  ),
  file('rij-buiten.xlsx', NONE, 'rows and columns far beyond the last one', () =>
    xlsx('<row r="4294967295"><c r="ZZZZZZZ4294967295"><v>1</v></c></row><row r="-5"><c r="1A"><v>2</v></c></row>', ''),
  ),
  file('herhaald.ods', NONE, '16,384 columns by 1,048,576 rows, said in one cell', () =>
    openDocument(
      'spreadsheet',
      openXml(
        '<office:spreadsheet><table:table table:name="Blad1"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>ouders</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>',
      ),
    ),
  ),
  file('herhaald-liegt.ods', NONE, 'repeats that are no honest number', () =>
    openDocument(
      'spreadsheet',
      openXml(
        `<office:spreadsheet><table:table table:name="Blad1">${['-1', '1e309', '99999999999999999999', 'NaN']
          .map(
            (count) =>
              `<table:table-row table:number-rows-repeated="${count}"><table:table-cell table:number-columns-repeated="${count}"><text:p>ouders</text:p></table:table-cell></table:table-row>`,
          )
          .join('')}</table:table></office:spreadsheet>`,
      ),
    ),
  ),
  file('spaties.odt', NONE, 'a space that is repeated two billion times', () =>
    openDocument('text', openXml('<office:text><text:p>ouders<text:s text:c="2147483647"/>en</text:p></office:text>')),
  ),
  file('lange-tekst.xlsx', LARGE, 'a shared text of 30 million characters', () =>
    xlsx('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', `<si><t>${'ouders '.repeat(4_300_000)}</t></si>`),
  ),
  file('gedeeld.xlsx', LARGE, 'a text of 30,000 characters in 10,000 cells: 300 MB', () =>
    xlsx(
      rows(10_000, (row) => `<c r="A${row}" t="s"><v>0</v></c>`),
      `<si><t>${'ouders '.repeat(4_300)}</t></si>`,
    ),
  ),
  file('verwijst-buiten.xlsx', NONE, 'numbers of texts that do not exist', () =>
    xlsx('<row r="1"><c r="A1" t="s"><v>99999999</v></c><c r="B1" t="s"><v>-1</v></c></row>', '<si><t>ouders</t></si>'),
  ),
  file('een-regel.csv', LARGE, 'a line of 30 MB', () => 'ouders;'.repeat(4_300_000)),
  file(
    'open-aanhaling.csv',
    NONE,
    'a quotation mark that is never closed',
    () => `a;b\n"${'ouders;x\n'.repeat(200_000)}`,
  ),
];

export const others = (): HostileFile[] => [
  file('macro.docx', ['active-content'], 'a program of Office', () => real('macro-inside.docx')),
  file('macro.docm', ['unsupported-type', 'active-content'], 'a document that says it has programs', () =>
    real('macro.docm'),
  ),
  file('macro.odt', ['active-content'], 'a program of LibreOffice (Basic)', () =>
    openDocument('text', openXml('<office:text><text:p>Tekst over ouders.</text:p></office:text>'), [
      {
        name: 'Basic/Standard/Module1.xml',
        data: `${XML}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">Sub Main\nEnd Sub</script:module>`,
      },
    ]),
  ),
  file('genest.eml', NONE, '1,000 mails inside each other', () => nestedMail(1_000)),
  file('genest-delen.eml', LARGE, '1,000 parts inside each other', () => nestedParts(1_000)),
  file('bijlagen.eml', LARGE, '20,000 attachments', () => manyAttachments(20_000)),
  file(
    'kopregels.eml',
    NONE,
    '200,000 lines of header',
    () => `${MAIL}${'X-A: b\r\n'.repeat(200_000)}\r\nTekst over ouders.`,
  ),
  file('kring.jpg', NONE, 'EXIF that follows itself, with texts far outside the file', loopingExif),
  file('kring.heic', NONE, 'a box of size 0 in 124 bytes', endlessHeic),
  file('groot.png', NONE, '50,000 by 50,000 pixels, said in 100 bytes', hugePng),
  file('tekst-bom.png', NONE, 'text that unpacks to 200 MB', pngTextBomb),
  file('geen-utf-8.txt', NONE, 'bytes that are no UTF-8', () =>
    Buffer.from('Ouders \xff\xfe\xc3\x28 \xe9\xe9n samen', 'latin1'),
  ),
  file('half-utf-16.txt', NONE, 'UTF-16 of an odd length, with half a character', () =>
    Buffer.concat([Buffer.from('\ufeffouders \ud800 x', 'utf16le'), Buffer.from([0x41])]),
  ),
  file(
    'stuurtekens.txt',
    NONE,
    'codes for a terminal and for the direction of text',
    () => 'Ouders \u001b]0;titel\u0007 \u001b[2J \u202egnurhcs\u202c\n',
  ),
];

const link = (name: string, target: string, finding: string[], about: string): HostileFile => ({
  name,
  finding,
  about,
  make: (folder) => symlinkSync(target, join(folder, name)),
});

/** Files that only exist on POSIX systems. */
const posixFiles = (): HostileFile[] => [
  {
    name: 'pijp.pdf',
    finding: NO_FILE,
    about: 'a pipe: whoever opens it waits for ever',
    make: (folder) => execFileSync('mkfifo', [join(folder, 'pijp.pdf')]),
  },
  link('kring.pdf', 'kring.pdf', NO_FILE, 'a link to itself'),
  link('apparaat.pdf', '/dev/zero', NO_FILE, 'a link to a device without end'),
  link('buiten.txt', '/etc/passwd', ['outside-folder'], 'a link to a file outside'),
  link('map-kring.pdf', '.', NO_FILE, 'a link to the folder that it stands in'),
  {
    name: 'map.pdf',
    finding: NONE,
    about: 'a folder with the name of a file, and a file in it',
    make: (folder) => {
      mkdirSync(join(folder, 'map.pdf'));
      copyFileSync(join(DOCUMENTS, 'visie.pdf'), join(folder, 'map.pdf', 'visie.pdf'));
    },
  },
];

/**
 * Files made to harm whoever opens them, and ugly ones that only look harmful. They are made on demand, so that none of them is
 * in the repository. Some take 70 MB of memory to make, so make them one at a time.
 */
export const hostileFiles = (): HostileFile[] => [
  ...brokenFiles(),
  ...zips(),
  ...xmls(),
  ...sheets(),
  ...pdfs(),
  ...others(),
  ...(process.platform === 'win32' ? [] : posixFiles()),
];
