import { describe, expect, it } from 'vitest';
import type { SearchedPart } from '../../src/privacy/parts.ts';
import type { PersonalDataKind } from '../../src/privacy/personal-data-match.ts';
import { openPersonalDataSearch } from '../../src/privacy/search-personal-data.ts';
import { readLabelledTexts, schoolOfTexts, TEXT_SETS } from '../support/documents/labelled-texts.ts';
import { personalDataRules } from '../support/results/builders.ts';

const names = ['Fenna Zandbergen', 'Jan de Vries', 'Emma Jansen-Smit'];
const { inText, inParts } = openPersonalDataSearch(personalDataRules, schoolOfTexts.contact, names);
const found = (text: string): string[] =>
  inText(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end).replace(/\s+/g, '⏎')}`);

describe('a value that goes on in the next line', () => {
  it.each<[string, string, string]>([
    ['a BSN behind a point', 'Het BSN is 1234.56.\n782 van groep 6', 'bsn: 1234.56.⏎782'],
    ['a BSN without one', 'met BSN 123456\n782 zit hier', 'bsn: 123456⏎782'],
    ['a BSN with a hyphen', 'BSN: 12345-\n6782.', 'bsn: 12345-⏎6782'],
    ['a BSN in groups of two', 'BSN 12 34 56\n78 2', 'bsn: 12⏎34⏎56⏎78⏎2'],
    ['a BSN in a quoted mail', '> BSN 123456\n> 782', 'bsn: 123456⏎>⏎782'],
    ['a BSN that only words about a pupil give away', 'Leerling 123456\n782 krijgt hulp', 'bsn: 123456⏎782'],
    ['the word for a BSN', 'burgerservice-\nnummer 123456782', 'bsn: 123456782'],
    ['an account number', 'op NL02 ABNA 0123\n4567 89 gestort', 'iban: NL02⏎ABNA⏎0123⏎4567⏎89'],
    ['an account number within its letters', 'op NL02 AB\nNA 0123456789', 'iban: NL02⏎AB⏎NA⏎0123456789'],
    ['an account number with a hyphen', 'NL02ABNA01-\n23456789', 'iban: NL02ABNA01-⏎23456789'],
    ['an account number over three lines', 'NL02 ABNA\n0123 4567\n89', 'iban: NL02⏎ABNA⏎0123⏎4567⏎89'],
    ['a foreign account number', 'BE68 5390\n0754 7034', 'iban: BE68⏎5390⏎0754⏎7034'],
    ['a phone number behind its hyphen', 'bel 06-\n31641622 overdag', 'phone: 06-⏎31641622'],
    ['a phone number in its digits', 'bel 06 3164\n1622 overdag', 'phone: 06⏎3164⏎1622'],
    ['a phone number with a country code', '+31 6\n3164 1622', 'phone: +31⏎6⏎3164⏎1622'],
    ['a phone number of a house', 'Telefoon (0341)\n12 34 56', 'phone: (0341)⏎12⏎34⏎56'],
    ['a foreign phone number', 'vader +49 151\n23456789', 'phone: +49⏎151⏎23456789'],
    ['a date of birth behind its hyphen', 'geboren op 12-03-\n2015 in Ede', 'birthdate: 12-03-⏎2015'],
    ['a date of birth before the year', 'geboren op 12 maart\n2015', 'birthdate: 12⏎maart⏎2015'],
    ['a date of birth behind the day', 'geboren op 12\nmaart 2015', 'birthdate: 12⏎maart⏎2015'],
    ['the month of a birth', 'geboren op 12 sep-\ntember 2015', 'birthdate: 12⏎sep-⏎tember⏎2015'],
    ['the word for a birth', 'Geboorte-\ndatum: 12-03-2015', 'birthdate: 12-03-2015'],
    ['a mail address behind its @', 'aan j.jansen@\ngmail.com', 'email: j.jansen@⏎gmail.com'],
    ['a mail address before its @', 'aan j.jansen\n@gmail.com', 'email: j.jansen⏎@gmail.com'],
    ['a mail address before its last part', 'aan j.jansen@gmail.\ncom', 'email: j.jansen@gmail.⏎com'],
    ['a mail address within its domain', 'aan j.jansen@hot-\nmail.com', 'email: j.jansen@hot-⏎mail.com'],
    ['a mail address in capitals', 'J.JANSEN@ZIGGO.\nNL', 'email: J.JANSEN@ZIGGO.⏎NL'],
    ['a name', 'moeder van Fenna\n   Zandbergen', 'name: Fenna⏎Zandbergen'],
    ['a name with a hyphen of the line', 'van Fenna Zand-\nbergen', 'name: Fenna⏎Zand-⏎bergen'],
    ['a name with a hyphen of its own', 'van Emma Jansen-\nSmit', 'name: Emma⏎Jansen-⏎Smit'],
    ['a name under its surname', 'Vries,\n      Jan de', 'name: Vries,⏎Jan⏎de'],
    ['a row of a drawn table', '| BSN 1234.56. |\n| 782 |', 'bsn: 1234.56.⏎|⏎|⏎782'],
    ['a text of Windows', 'BSN 123456\r\n782', 'bsn: 123456⏎782'],
  ])('is found: %s', (_, text, value) => expect(found(text)).toContain(value));

  it.each<[string, string]>([
    ['years', '2017 2018\n2019 2020 2021'],
    ['figures', 'Uitslag 1204 33\n2811 7 4\n88 19'],
    ['a column of figures', '6\n31\n64\n1622\n123\n456\n782'],
    ['whole phone numbers of the school', 'Bel 030-1234567\n030-1234567'],
    ['a book number', 'ISBN 978-90-5395-\n516-1'],
    ['a number of the Chamber of Commerce', 'KvK 1234\n5678, vestiging 0000\n12345678'],
    ['the number of an order', 'Ordernummer\n123456782'],
    ['the number of a bill', 'Factuurnummer 12345\n6782'],
    ['an amount', '€\n123456782'],
    ['half an address of a page', 'www.school.nl/nieuws/\n123456782'],
    ['a heading of something else', 'Vergadering bevestigd:\n123456782'],
    ['a sentence behind an address of the school', 'Mail juf@voorbeeldschool.nl.\nDe school antwoordt'],
    ['an address of the school', 'Mail juf@voorbeeld-\nschool.nl'],
    ['an address of the school before its last part', 'Mail juf@voorbeeldschool.\nnl'],
    ['a rule', 'Kinderen geboren tussen\n1 oktober 2021 en 30 september 2022'],
  ])('is not made up of %s', (_, text) => expect(found(text)).toEqual([]));

  it('is found in labelled texts wherever its line breaks', () => {
    const { inText: search } = openPersonalDataSearch(personalDataRules, schoolOfTexts.contact, schoolOfTexts.names);
    const counts = new Map<PersonalDataKind, { all: number; found: number }>();
    for (const { text, label, kinds } of TEXT_SETS.flatMap(readLabelledTexts)) {
      if (label !== undefined) continue;
      for (const { kind, start, end } of search(text).filter((match) =>
        (kinds as PersonalDataKind[]).includes(match.kind),
      )) {
        const value = text.slice(start, end);
        // Programs break a line at a space, and behind a hyphen or an @.
        for (const { index } of value.matchAll(/(?<=\d\d.*[-–@]|^\S+@)(?=.*\d\d|\S)| /g)) {
          const broken = `${value.slice(0, index)}\n${value.slice(index).trimStart()}`;
          const count = counts.get(kind) ?? { all: 0, found: 0 };
          counts.set(kind, count);
          count.all += 1;
          const again = search(text.slice(0, start) + broken + text.slice(end));
          if (again.some((match) => match.kind === kind)) count.found += 1;
        }
      }
    }
    for (const [kind, { all, found: right }] of counts) {
      expect(all, kind).toBeGreaterThan(20);
      expect(right / all, kind).toBeGreaterThanOrEqual(kind === 'bsn' ? 0.99 : 0.95);
    }
  });
});

/** Cells of a table, row by row; the first row are headings unless the table is a form. */
const table = (rows: readonly string[][], headings = true): SearchedPart[] =>
  rows.flatMap((row, index) =>
    row.map((text, column) => {
      const label = [headings && index > 0 ? rows[0]?.[column] : undefined, column > 0 ? row[0] : undefined]
        .filter((piece) => piece !== undefined)
        .join(' ');
      return { text, column, place: {}, ...(index > 0 && label !== '' ? { label } : {}) };
    }),
  );
const lines = (...texts: string[]): SearchedPart[] => texts.map((text) => ({ text, place: {} }));
const kindsIn = (parts: readonly SearchedPart[]): string[] =>
  inParts(parts).map(({ kind, part }) => `${kind} in ${parts[part]?.text}`);

describe('a label and its value in different parts', () => {
  it.each<[string, SearchedPart[], string]>([
    ['paragraphs of a form', lines('Geboortedatum', '12-03-2015'), 'birthdate in 12-03-2015'],
    ['lines of a form', lines('Naam:', 'Leerling A', 'BSN:', '12345672'), 'bsn in 12345672'],
    ['a hint between them', lines('Geboortedatum', '(dag, maand, jaar)', '12-03-2015'), 'birthdate in 12-03-2015'],
    ['a value over two lines', lines('BSN 123456', '782 van groep 6'), 'bsn in BSN 123456'],
    ['the first row of a form', table([['Geboortedatum', '12-03-2015']], false), 'birthdate in 12-03-2015'],
    [
      'a row of a form',
      table(
        [
          ['Naam', 'A'],
          ['BSN', '123456782'],
        ],
        false,
      ),
      'bsn in 123456782',
    ],
    ['the cell to the left', table([['Naam', 'A', 'BSN', '123456782']], false), 'bsn in 123456782'],
    [
      'the cell above',
      table(
        [
          ['Naam', 'BSN'],
          ['A', '123456782'],
        ],
        false,
      ),
      'bsn in 123456782',
    ],
    [
      'a second label below',
      table([
        ['Naam', 'Groep'],
        ['A', '6'],
        ['Adres', 'BSN'],
        ['Weg 1', '123456782'],
      ]),
      'bsn in 123456782',
    ],
    ['boxes for a date', table([['Geboortedatum', '12-', '03-', '2015']], false), 'birthdate in 12-'],
  ])('are read together: %s', (_, parts, expected) => expect(kindsIn(parts)).toContain(expected));

  it.each<[string, SearchedPart[]]>([
    ['the date of a talk below one of birth', table([['Datum gesprek', '12-03-2025']], false)],
    ['a date beside a word of its own', table([['Geboortedatum', '', 'Datum gesprek', '12-03-2025']], false)],
    ['an order beside a BSN', table([['BSN', 'geen', 'Ordernummer', '123456782']], false)],
    ['an order under its word', lines('BSN', 'vragen wij niet.', 'Ordernummer', '123456782')],
    [
      'figures in columns',
      table([
        ['Groep', 'Jongens', 'Meisjes'],
        ['3', '123456', '782'],
        ['4', '061234', '5678'],
      ]),
    ],
    [
      'words of different streams',
      [
        { text: 'BSN', place: { part: 'header' } },
        { text: 'Er zijn 123456782 sterren', place: {} },
      ],
    ],
  ])('are not confused: %s', (_, parts) => expect(inParts(parts)).toEqual([]));

  it('are not joined over the border of a file that is packed inside', () => {
    const [first, second] = [{ inside: [{}] }, { inside: [{}] }];
    const parts = [
      { text: 'BSN 123456', place: first },
      { text: '782 van groep 6', place: second },
      { text: 'Geboortedatum', place: {} },
      { text: '12-03-2015', place: first },
    ];
    expect(inParts(parts)).toEqual([]);
    expect(inParts(parts.map(({ text }) => ({ text, place: first }))).map(({ kind }) => kind)).toEqual([
      'bsn',
      'birthdate',
    ]);
  });

  it('are found in the second of two pages', () => {
    const parts = [{ text: `${'Een lange zin. '.repeat(3_000)}\nBSN 123456`, place: {} }, ...lines('782 staat hier')];
    expect(inParts(parts)).toEqual([{ kind: 'bsn', part: 0 }]);
  });

  it('are found once, however long the document', () => {
    const parts = lines(
      ...Array.from({ length: 4_000 }, () => 'Wij praten met ouders over school.'),
      'BSN',
      '123456782',
    );
    expect(inParts(parts)).toEqual([{ kind: 'bsn', part: 4_001 }]);
  });
});

describe('a value in two cells', () => {
  it.each<[string, string[][], string]>([
    [
      'a BSN, below each other',
      [
        ['Naam', 'BSN'],
        ['A', '1234.56.'],
        ['', '782'],
      ],
      'bsn in 1234.56.',
    ],
    [
      'a BSN, beside each other',
      [
        ['BSN', 'vervolg'],
        ['123456', '782'],
      ],
      'bsn in 123456',
    ],
    [
      'a mail address',
      [
        ['Naam', 'Mail'],
        ['A', 'j.jansen@'],
        ['', 'gmail.com'],
      ],
      'email in j.jansen@',
    ],
    [
      'an account number',
      [
        ['Naam', 'Rekening'],
        ['A', 'NL02 ABNA 0123'],
        ['', '4567 89'],
      ],
      'iban in NL02 ABNA 0123',
    ],
    [
      'a phone number',
      [
        ['Naam', 'Telefoon'],
        ['A', '06-'],
        ['', '31641622'],
      ],
      'phone in 06-',
    ],
    [
      'a date of birth',
      [
        ['Naam', 'Geboren'],
        ['A', '12-03-'],
        ['', '2015'],
      ],
      'birthdate in 12-03-',
    ],
    [
      'first name and surname',
      [
        ['Voornaam', 'Achternaam'],
        ['Fenna', 'Zandbergen'],
      ],
      'name in Fenna',
    ],
    [
      'surname and first name',
      [
        ['Achternaam', 'Voornaam'],
        ['Zandbergen', 'Fenna'],
      ],
      'name in Zandbergen',
    ],
    [
      'surname, prefix and first name',
      [
        ['Naam', 'Tussen', 'Roep'],
        ['Vries', 'de', 'Jan'],
      ],
      'name in Vries',
    ],
    [
      'first name, prefix and surname',
      [
        ['Roep', 'Tussen', 'Naam'],
        ['Jan', 'de', 'Vries'],
      ],
      'name in Jan',
    ],
    [
      'a name, below each other',
      [
        ['Naam', 'Groep'],
        ['Fenna', '6'],
        ['Zandbergen', ''],
      ],
      'name in Fenna',
    ],
  ])('is found: %s', (_, rows, expected) => {
    const filled = table(rows).filter(({ text }) => text !== '');
    expect(kindsIn(filled)).toContain(expected);
  });

  it('is found in lines with tabs and bars too', () => {
    expect(found('Vries\tde\tJan')).toEqual(['name: Vries⏎de⏎Jan']);
    expect(found('| Zandbergen | Fenna |')).toEqual(['name: Zandbergen⏎|⏎Fenna']);
    expect(found('Vries de Jan')).toEqual([]);
  });
});
