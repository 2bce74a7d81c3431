import { type DocumentShape, found } from './shapes/shape.ts';
import { excel, excelStrict, googleSheets, prefixedSheet, SHEET_FOUND } from './shapes/sheets.ts';
import { powerPoint } from './shapes/slides.ts';
import {
  applePages,
  FIRST,
  googleDocs,
  otherPrefix,
  PLAIN_FOUND,
  SECOND,
  TEXT,
  TITLE,
  wordSplit,
  wordStrict,
} from './shapes/word.ts';

/** Documents in the shape of programs that do not run here, all with known text. */
export const documentShapes: readonly DocumentShape[] = [
  { name: 'word-strict.docx', about: 'Word, Strict Open XML', make: wordStrict, expected: PLAIN_FOUND },
  {
    name: 'word-split.docx',
    about: 'Word after much editing; main part word/document2.xml',
    make: wordSplit,
    expected: found({
      seen: [
        TITLE,
        FIRST,
        SECOND,
        'Reflectie en terugkoppeling hoort daarbij.',
        'Kader: koffieochtend op vrijdag',
        'Bladzijde één',
        'Schrijf het secretariaat',
        ...TEXT.slice(3),
      ],
      headers: ['Basisschool De Wilgenroos'],
      footers: ['Vastgesteld in maart 2025'],
      footnotes: ['Zie ook het schoolplan.'],
      comments: ['Graag nog nakijken.'],
      deleted: ['elke week'],
      hidden: ['Interne notitie: budget is krap.'],
    }),
  },
  {
    name: 'google-docs.docx',
    about: 'Google Docs: no properties, absolute targets, kinds last',
    make: googleDocs,
    expected: { ...PLAIN_FOUND, headers: ['Basisschool De Wilgenroos'], created: null, authors: [] },
  },
  { name: 'pages.docx', about: 'Pages: the default namespace', make: applePages, expected: PLAIN_FOUND },
  {
    name: 'other-prefix.docx',
    about: 'another prefix, and the usual one for something else',
    make: otherPrefix,
    expected: PLAIN_FOUND,
  },
  {
    name: 'excel.xlsx',
    about: 'Excel: rich text, days from 1904, a very hidden sheet, a hidden row, a comment',
    make: excel,
    expected: {
      ...SHEET_FOUND,
      headers: ['Kopregel van de telling'],
      footers: ['Voetregel'],
      comments: ['Vijf ouders waren ziek.'],
      hidden: ['Kladcijfers vorig jaar', 'Groep'],
    },
  },
  {
    name: 'prefixed.xlsx',
    about: 'Open XML SDK: a prefix on each element',
    make: prefixedSheet,
    expected: SHEET_FOUND,
  },
  {
    name: 'google-sheets.xlsx',
    about: 'Google Sheets: no properties, absolute targets',
    make: googleSheets,
    expected: { ...SHEET_FOUND, created: null, authors: [] },
  },
  {
    name: 'excel-strict.xlsx',
    about: 'Excel, Strict Open XML: days as ISO 8601',
    make: excelStrict,
    expected: SHEET_FOUND,
  },
  {
    name: 'powerpoint.pptx',
    about: 'PowerPoint: groups, a table, SmartArt, notes, a hidden slide, slides in another order than their names',
    make: powerPoint,
    expected: found({
      pages: 3,
      seen: [
        'Samen sterk voor ieder kind',
        'Vijf afspraken met ouders',
        'Groep',
        'Aanwezig',
        'Groep drie',
        '43',
        'Stap één: luisteren',
        'Stap twee: afspreken',
      ],
      notes: ['Vertel hier over de koffieochtend.'],
      hidden: ['Reservedia'],
    }),
  },
];
