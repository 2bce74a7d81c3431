import { describe, expect, it } from 'vitest';
import type { SearchedPart } from '../../src/privacy/parts.ts';
import { openPersonalDataSearch } from '../../src/privacy/search-personal-data.ts';
import { personalDataRules } from '../support/results/builders.ts';

const { inParts } = openPersonalDataSearch(personalDataRules, { domains: [], phones: [], ibans: [] }, [
  'Fenna Zandbergen',
]);

/** The kinds that are found in these pages, with the page. */
const found = (...texts: string[]): string[] => {
  const parts = texts.map((text, index): SearchedPart => ({ text, place: { page: index + 1 } }));
  return inParts(parts).map(({ kind, part }) => `${kind} ${part + 1}`);
};

const LONG = 'Ouders en school maken samen een plan.';

describe('a value that goes on on the next page', () => {
  it.each<[string, string, string, string]>([
    ['a number', 'Het BSN is 1234.56.', '782 van de leerling', 'bsn 1'],
    ['an IBAN', 'Betaal op NL02 ABNA 01', '23 4567 89 voor juni', 'iban 1'],
    ['a phone number', 'Bel de vader: 06-', '31641622 na vier uur', 'phone 1'],
    ['a name', 'Dit gaat over Fenna', 'Zandbergen uit groep 6', 'name 1'],
    ['a mail address', 'Mail naar j.jansen@', 'gmail.com voor vragen', 'email 1'],
    ['a date of birth, behind the day', 'Zij is geboren op 3', 'mei 2015 in Utrecht', 'birthdate 1'],
    ['a date of birth, behind the month', 'Zij is geboren op 3 mei', '2015 in Utrecht', 'birthdate 1'],
    ['a date of birth in figures', 'Geboortedatum: 03-05-', '2015 te Utrecht', 'birthdate 1'],
    ['a date of birth behind its label', 'Zij is geboren op', '3 mei 2015 in Utrecht', 'birthdate 2'],
    ['a number behind its label', 'Zij heeft als burgerservicenummer', '123456782 en nog meer', 'bsn 2'],
    ['a person', 'Wij spraken met mevrouw', 'Jansen over het plan', 'person 1'],
    ['a person with an abbreviation', 'Wij spraken met dhr.', 'Jansen over het plan', 'person 1'],
    ['a person with a prefix', 'Wij spraken met mevrouw Van den', 'Berg over het plan', 'person 1'],
    ['a person with a small prefix', 'Wij spraken met mevrouw', 'de Vries over het plan', 'person 1'],
    ['family', 'Dat zei de moeder', 'van Sem vandaag', 'person 1'],
    ['whose family', 'Dat zei de moeder van', 'Sem vandaag', 'person 1'],
  ])('is found past what stands at the edge of pages: %s', (_, end, start, expected) => {
    const [before, after] = [`${LONG}\n${end}`, `${start}\n${LONG}`];
    expect(found(`${before}\n3`, after)).toEqual([expected]);
    expect(found(`${before}\nPagina 3 van 10`, after)).toEqual([expected]);
    expect(found(`${before}\n- 3 -`, after)).toEqual([expected]);
    expect(found(`${before}\nSchoolgids 2026 | 3`, `${after}\nSchoolgids 2026 | 4`)).toEqual([expected]);
    expect(found(`De Regenboog\n${before}\n1`, `De Regenboog\n${after}\n2`)).toEqual([expected]);
    expect(found(`De Regenboog\nPagina 1\n${before}`, `De Regenboog\nPagina 2\n${after}`)).toEqual([expected]);
  });

  it('is found once when nothing stands in between', () => {
    expect(found(`${LONG}\nHet BSN is 1234.56.`, `782 staat hier\n${LONG}`)).toEqual(['bsn 1']);
  });

  it.each<[string, string[]]>([
    ['a whole value at the end of a page', [`${LONG}\nHet BSN is 123456782\n3`, LONG]],
    ['a whole value at the start of a page', [`${LONG}\n3`, `Het BSN is 123456782\n${LONG}`]],
  ])('is found no second time: %s', (_, pages) => {
    expect(found(...pages)).toHaveLength(1);
  });

  it.each<[string, string[]]>([
    ['other lines in between', [`${LONG}\nHet BSN is 1234.56.\nEen andere regel`, `782 van de leerling\n${LONG}`]],
    ['a page in between', [`${LONG}\nHet BSN is 1234.56.\n1`, LONG, `782 van de leerling\n${LONG}`]],
    ['a public function', [`${LONG}\nWij spraken met mevrouw\n1`, `Jansen, voorzitter van de MR\n${LONG}`]],
    ['a date that is no birth', [`${LONG}\nHet plan is vastgesteld op 3\n1`, `mei 2015 in Utrecht\n${LONG}`]],
    ['no end of a number', [`${LONG}\nHet BSN is 1234.56.\n1`, `783 van de leerling\n${LONG}`]],
  ])('is not made of %s', (_, pages) => {
    expect(found(...pages)).toEqual([]);
  });

  it('is only looked for in the running text of the document', () => {
    const part = (text: string, page: number, more: object): SearchedPart => ({ text, place: { page, ...more } });
    const [end, start] = [`${LONG}\nHet BSN is 1234.56.\n1`, `782 van de leerling\n${LONG}`];
    expect(inParts([part(end, 1, {}), part(start, 2, { part: 'notes' })])).toEqual([]);
    expect(inParts([part(end, 1, {}), part(start, 2, { inside: [{}] })])).toEqual([]);
  });
});
