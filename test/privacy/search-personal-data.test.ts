import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEleven } from '../../src/privacy/find-bsn.ts';
import { isIban } from '../../src/privacy/find-iban.ts';
import type { PersonalDataKind } from '../../src/privacy/personal-data-match.ts';
import { openPersonalDataSearch } from '../../src/privacy/search-personal-data.ts';
import { readLabelledTexts, schoolOfTexts, TEXT_SETS } from '../support/documents/labelled-texts.ts';
import { personalDataRules } from '../support/results/builders.ts';

const { contact: contactOfSchool, names: namesOfSchool } = schoolOfTexts;

const names = ['Jan de Vries', 'Ayşe Yıldız', 'Sanne van den Berg', 'Storm', '# Piet Jansen', '', 'Bo'];
const { inText: find } = openPersonalDataSearch(personalDataRules, contactOfSchool, names);
const found = (text: string, label?: string): string[] =>
  find(text, label).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

/** Eight digits and the ninth that makes them pass the eleven-test; null where there is none. */
const bsnOf = (start: number): string | null => {
  const digits = String(start).padStart(8, '0');
  const last = [...'0123456789'].find((digit) => checkEleven(digits + digit));
  return last === undefined ? null : digits + last;
};

describe('a citizen service number', () => {
  it.each<[string, string, string | undefined, string[]]>([
    ['behind its label', 'BSN: 123456782', undefined, ['bsn: 123456782']],
    ['in groups', 'bsn 1234.56.782 en 123.456.782', undefined, ['bsn: 1234.56.782', 'bsn: 123.456.782']],
    ['that lost its zero in a spreadsheet', '12345672', 'BSN Jan', ['bsn: 12345672']],
    ['before its label', '123456782 is het BSN', undefined, ['bsn: 123456782']],
    ['under its heading', 'Naam BSN\nJan 123456782\nPiet 111222333', undefined, ['bsn: 123456782', 'bsn: 111222333']],
    ['in a table whose columns were lost', 'Leerling BSN Order\nJan 123456782 7', undefined, ['bsn: 123456782']],
    ['beside a pupil', 'Leerling 123456782 krijgt hulp', undefined, ['bsn: 123456782']],
    ['alone on a line', 'x\n123456782\ny', undefined, ['bsn: 123456782']],
    ['at the start of a line about a pupil', '123456782, dyslexie', undefined, ['bsn: 123456782']],
    ['that fails the test', 'BSN: 123456783', undefined, []],
    ['behind another label', 'Bestelnummer 123456782', undefined, []],
    ['behind a label with a hyphen', 'ANBI-nummer 123456782', undefined, []],
    ['before another label', '123456782 (ordernummer)', undefined, []],
    ['in a column of something else', '123456782', 'Factuur', []],
    ['under another heading', 'Ordernummers\n123456782\n111222333', undefined, []],
    ['in a sentence about nobody', 'Er zijn 123456782 sterren', undefined, []],
    ['that is an amount', '€ 123456782', undefined, []],
    ['inside a longer number', 'BSN 9123456782', undefined, []],
    ['inside an address', 'bsn www.x.nl/123456782', undefined, []],
    ['inside an account number', 'BSN: NL02ABNA0123456789', undefined, ['iban: NL02ABNA0123456789']],
    ['of zeros', 'BSN 000000000', undefined, []],
    ['of one digit and a zero, which passes the test', 'BSN 999999990 of 111111110', undefined, []],
  ])('%s', (_name, text, label, expected) => {
    expect(found(text, label)).toEqual(expected);
  });

  it('is found behind its label, whatever its digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (start) => {
        const bsn = bsnOf(start);
        return bsn === null || found(`BSN: ${bsn}.`).length === 1;
      }),
    );
  });

  it('is never a number that fails the eleven-test', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (number) => {
        const digits = String(number).padStart(9, '0');
        return checkEleven(digits) || found(`BSN: ${digits}.`).length === 0;
      }),
    );
  });
});

describe('an account number', () => {
  it.each<[string, string[]]>([
    ['NL02 ABNA 0123 4567 89', ['iban: NL02 ABNA 0123 4567 89']],
    ['nl02abna0123456789', ['iban: nl02abna0123456789']],
    ['BE68 5390 0754 7034', ['iban: BE68 5390 0754 7034']],
    ['NL03 ABNA 0123 4567 89', []],
    ['NL02ABNA01234567890', []],
    ['XX02ABNA0123456789', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  it('of the school is no finding', () => expect(found(`Bijdrage op ${contactOfSchool.ibans[0]}`)).toEqual([]));

  it('does not survive a changed digit (ISO 13616)', () => {
    const good = 'NL02ABNA0123456789';
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 17 }), fc.integer({ min: 1, max: 9 }), (at, more) => {
        const digit = good[at] ?? '';
        fc.pre(/\d/.test(digit));
        return !isIban(`${good.slice(0, at)}${(Number(digit) + more) % 10}${good.slice(at + 1)}`);
      }),
    );
  });
});

describe('a mail address', () => {
  it.each<[string, string[]]>([
    ['jan@gmail.com', ['email: jan@gmail.com']],
    ['<mailto:jan.devries+school@ziggo.nl>', ['email: jan.devries+school@ziggo.nl']],
    ['jan [at] ziggo (punt) nl', ['email: jan [at] ziggo (punt) nl']],
    ['juf@voorbeeldschool.nl en x@mail.voorbeeldschool.nl', []],
    ['info@bibliotheek.nl, mr.voorzitter@school.nl', []],
    ['j.jansen@onderwijsinspectie.nl', []],
    ['appels @ 2,50', []],
    ['20250214.1@mail.nl', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('a phone number', () => {
  it.each<[string, string | undefined, string[]]>([
    ['06-12345678', undefined, ['phone: 06-12345678']],
    ['+31 6 12 34 56 78', undefined, ['phone: +31 6 12 34 56 78']],
    ['0031 (0)341 123456', undefined, ['phone: 0031 (0)341 123456']],
    ['(0341) 12 34 56', undefined, ['phone: (0341) 12 34 56']],
    ['612345678', 'Mobiel', ['phone: 612345678']],
    ['612345678', 'Order', []],
    ['030-1234567', undefined, []],
    ['0900 1113111 of 088-1234567', undefined, []],
    ['01-02-2026 10:30', undefined, []],
    ['ISBN 0306406152', undefined, []],
    ['06-1234567', undefined, []],
  ])('%s (%s)', (text, label, expected) => expect(found(text, label)).toEqual(expected));
});

describe('a date of birth', () => {
  it.each<[string, string | undefined, string[]]>([
    ['geboren op 3 mei 2014', undefined, ['birthdate: 3 mei 2014']],
    ['geb. 3-5-2014, ingeschreven 1-8-2018', undefined, ['birthdate: 3-5-2014']],
    ['is op 2014-05-03 geboren', undefined, ['birthdate: 2014-05-03']],
    ['3/5/14', 'Geboortedatum', ['birthdate: 3/5/14']],
    ['20140503', 'Geboortedatum', ['birthdate: 20140503']],
    ['Naam BSN Geboortedatum\nJan 3-5-2014', undefined, ['birthdate: 3-5-2014']],
    ['Vul de geboortedatum in.\nDatum: 3-5-2014', undefined, []],
    ['* 3-5-2014', undefined, []],
    ['*3-5-2014', undefined, ['birthdate: 3-5-2014']],
    ['geboren 12 maart 1998 of 4 may 2001', undefined, ['birthdate: 12 maart 1998']],
    ['geboren na 1 oktober 2022', undefined, []],
    ['geboren op 31-2-2014', undefined, []],
    ['vastgesteld op 3-5-2014', undefined, []],
    ['Hij is geboren. De vergadering is op 3-5-2014', undefined, []],
  ])('%s (%s)', (text, label, expected) => expect(found(text, label)).toEqual(expected));
});

describe('a name of the list', () => {
  it.each<[string, string[]]>([
    ['gesprek met JAN de vries.', ['name: JAN de vries']],
    ['Vries, Jan de', ['name: Vries, Jan de']],
    ['de Vries, Jan', ['name: de Vries, Jan']],
    ['Jan\nde Vries', ['name: Jan\nde Vries']],
    ['ayse yildiz', ['name: ayse yildiz']],
    ['Sanne v.d. Berg', ['name: Sanne v.d. Berg']],
    ['Storm belde', ['name: Storm']],
    ['een storm', []],
    ['Jan Vries', []],
    ['Jan. De Vriesstraat', []],
    ['Piet Jansen en Bo', []],
    ['Vries Jan de', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  it('that is one word is no pupil under the heading of a class', () => {
    expect(found('Storm', 'Klas')).toEqual([]);
    expect(found('Storm', 'Leerling')).toEqual(['name: Storm']);
  });

  it('is covered whole, also when the list holds a part of it', () => {
    const { inText } = openPersonalDataSearch(personalDataRules, contactOfSchool, ['Jan', 'Jan de Vries']);
    expect(inText('Jan de Vries')).toEqual([{ kind: 'name', start: 0, end: 12 }]);
  });

  it('is looked for in one pass, also when thousands begin with the same words', () => {
    const many = Array.from({ length: 5_000 }, (_, place) => `Jan van der Achter${place}`);
    const { inText } = openPersonalDataSearch(personalDataRules, contactOfSchool, many);
    // Trying every name at every place would take minutes.
    expect(inText('Jan van der '.repeat(20_000))).toEqual([]);
  });

  it('is nobody when the list is empty', () => {
    expect(openPersonalDataSearch(personalDataRules, contactOfSchool, []).inText('Jan de Vries')).toEqual([]);
  });
});

describe('a place', () => {
  it('is found through spaces without width', () => {
    expect(find('BSN 123\u200B456\u2060782').map(({ kind }) => kind)).toEqual(['bsn']);
  });

  it.each(['ge\u00ADsprek\u00AD\u00AD met Jan de Vries', 'Jan de \u00ADVr\u00ADies'])(
    'is one in the text as it was given, soft hyphens and all: %j',
    (text) => expect(found(text).map((each) => each.replaceAll('\u00AD', ''))).toEqual(['name: Jan de Vries']),
  );

  it('covers a soft hyphen inside', () => expect(found('BSN: 1234\u00AD56782.')).toEqual(['bsn: 1234\u00AD56782']));
});

it.each([
  '1',
  '@',
  'a.',
  '  ',
  ' 0',
  '(at)',
  '1 ',
  '12-03-2026 ',
  'NL12',
  '06-',
  'geb ',
  '123456782 ',
  'BSN\n',
  'nummer ',
])('hostile text of %j comes to an end', (piece) => {
  // In time that grows with the square of its length, this would take minutes.
  expect(Array.isArray(find(piece.repeat(500_000 / piece.length)))).toBe(true);
});

/** Five sets by different hands. */
const labelled = TEXT_SETS.flatMap(readLabelledTexts);

const KINDS: PersonalDataKind[] = ['bsn', 'iban', 'email', 'phone', 'birthdate', 'name'];

/** What the search finds in each text; one pass for all kinds. */
const finds = (() => {
  const { inText } = openPersonalDataSearch(personalDataRules, contactOfSchool, namesOfSchool);
  return labelled.map(({ text, label, kinds }) => ({ kinds, says: inText(text, label).map(({ kind }) => kind) }));
})();

/** Recall and precision of one kind over all sets: how much is found, and how much of what is found is right. */
const measure = (kind: PersonalDataKind) => {
  const counts = { right: 0, missed: 0, wrong: 0 };
  for (const { kinds, says } of finds) {
    const [isThere, isFound] = [(kinds as PersonalDataKind[]).includes(kind), says.includes(kind)];
    if (isThere && isFound) counts.right += 1;
    else if (isThere) counts.missed += 1;
    else if (isFound) counts.wrong += 1;
  }
  const { right, missed, wrong } = counts;
  return { recall: right / (right + missed), precision: right / (right + wrong) };
};

describe('on the labelled sets', () => {
  it('there are enough texts of both sides', () => {
    expect(labelled.filter(({ kinds }) => kinds.length > 0).length).toBeGreaterThanOrEqual(150);
    expect(labelled.filter(({ kinds }) => kinds.length === 0).length).toBeGreaterThanOrEqual(300);
  });

  it.each(KINDS)('%s is found, and hardly anything that looks like it', (kind) => {
    const { recall, precision } = measure(kind);
    expect(recall).toBeGreaterThanOrEqual(kind === 'bsn' ? 0.99 : 0.95);
    expect(precision).toBeGreaterThanOrEqual(kind === 'bsn' ? 0.98 : 0.95);
  });
});
