import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openPersonalDataSearch } from '../../src/privacy/search-personal-data.ts';
import { personalDataRules } from '../support/results/builders.ts';

const contact = { domains: ['onzeschool.nl', 'onsbestuur.nl'], phones: [], ibans: [] };
const { inText } = openPersonalDataSearch(personalDataRules, contact, []);
const found = (text: string): string[] =>
  inText(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

/** The ways in which people write one value down. */
describe('a notation', () => {
  it.each<[string, string[]]>([
    ['BSN 123 45 67 82', ['bsn: 123 45 67 82']],
    ['BSN: 12.34.56.72', ['bsn: 12.34.56.72']],
    ['burgerservicenummer 1234-56-782', ['bsn: 1234-56-782']],
    ['BSN 1 2 3 4 5 6 7 8 2', ['bsn: 1 2 3 4 5 6 7 8 2']],
    ['bsn 12 345 67 82, groep 6', ['bsn: 12 345 67 82']],
    ['BSN 12345678 volgens het dossier', ['bsn: 12345678']],
    ['Bij leerling (123456782) is dyslexie vastgesteld.', ['bsn: 123456782']],
    ['BSN 20140503', []],
    ['BSN op 12-03-2015 gevraagd', []],
    ['Leerling 123 45 67 82', []],
    ['KvK 012345672', []],
    ['Kamer van Koophandel Utrecht 123456782', []],
    ['06 250 245 55', ['phone: 06 250 245 55']],
    ['06/12345678', ['phone: 06/12345678']],
    ['+31 (0)6 12 34 56 78', ['phone: +31 (0)6 12 34 56 78']],
    ['0595 - 57 13 27 (school)', ['phone: 0595 - 57 13 27']],
    ['naam.ouder [at] gmail.com', ['email: naam.ouder [at] gmail.com']],
    ['naam.ouder@ gmail.com', ['email: naam.ouder@ gmail.com']],
    ['naam.ouder (at) gmail (punt) com', ['email: naam.ouder (at) gmail (punt) com']],
    ['naam.ouder at gmail.com', ['email: naam.ouder at gmail.com']],
    ['naam.ouder at work.com', []],
    ['jan@müller.nl', ['email: jan@müller.nl']],
    ['NL02.ABNA.0123.4567.89', ['iban: NL02.ABNA.0123.4567.89']],
    ['NL02 ABNA XXXX XXXX 89', []],
    ['G.D. 12 mrt. 2015', ['birthdate: 12 mrt. 2015']],
    ['geb.datum 12 03 2015', ['birthdate: 12 03 2015']],
    ['geboren: 12 33 2015', []],
    ['BSN １２３４５６７８２', ['bsn: １２３４５６７８２']],
    ['BSN ١٢٣٤٥٦٧٨٢', ['bsn: ١٢٣٤٥٦٧٨٢']],
    ['mobiel ۰۶۱۲۳۴۵۶۷۸', ['phone: ۰۶۱۲۳۴۵۶۷۸']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

/** Name, sentence, and the kind that it holds: '-' for none, '?' where either will do, 'x3' for so many. */
const notations: [string, string, string][] = JSON.parse(
  readFileSync(new URL('../fixtures/once-missed/numbers/notations.json', import.meta.url), 'utf8'),
);

it.each(notations)('%s: %s holds %s', (_name, text, expected) => {
  const [kind = '', times = ''] = expected.split(' x');
  const kinds = inText(text).map((match) => match.kind);
  if (kind === '-') expect(kinds).toEqual([]);
  else if (kind !== '?') expect(kinds).toEqual(Array(Number(times) || 1).fill(kind === 'dob' ? 'birthdate' : kind));
});

describe('a mailbox', () => {
  it.each([
    'mr.school@elders.nl',
    'or@elders.nl',
    'directie.school@elders.nl',
    'vcp@elders.nl',
    'externevertrouwenspersoon@ggd-elders.nl',
    'interne.vertrouwenspersoon@elders.nl',
    'mr.debrug@elders.nl',
    'mr-debrug@elders.nl',
    'directiedebrug@elders.nl',
    'ouderraadregenboog@elders.nl',
    'debrug.directie@elders.nl',
    'obsdebrug@elders.nl',
    'mrvoorzitter@elders.nl',
    'voorzitter.gmr@elders.nl',
    'groep7b@elders.nl',
    'team.bovenbouw@elders.nl',
    'intern-begeleider@elders.nl',
    'INFO.DEBRUG@ELDERS.NL',
    'juf.anja@onzeschool.nl',
    'j.jansen@mail.onsbestuur.nl',
    'ouderraad@gmail.com',
  ])('of a function or the school is nobody: %s', (address) => expect(found(`Mail ${address}.`)).toEqual([]));

  it.each([
    'j.jansen@elders.nl',
    'juf.anja@elders.nl',
    'mr.j.smit@elders.nl',
    'noor@elders.nl',
    'devries@elders.nl',
    'post.jan@elders.nl',
    'mr.jansen@gmail.com',
    'directeur.smit@ziggo.nl',
    'obsmit@elders.nl',
    'deen@elders.nl',
  ])('of somebody is found: %s', (address) => expect(found(`Mail ${address}.`)).toEqual([`email: ${address}`]));

  it.each<[string, string[]]>([
    // A word of the text in small letters is no name.
    ['Over uw klusjes? Mail klusjes@elders.nl.', []],
    ['Het statuutboek staat online. Mail statuut@elders.nl.', []],
    ['Wij doen klusjes. Mail klusjes@gmail.com.', ['klusjes@gmail.com']],
    ['Mail Roos. De roosjes bloeien: roos@elders.nl', ['roos@elders.nl']],
    ['Mail anna@elders.nl, zonder Anna.', ['anna@elders.nl']],
    // The name of the school stands in the text.
    ['CBS De Fontein mailt: mr.fontein@gmail.com', []],
    ['CBS De Fontein mailt: mr.defontein@gmail.com', []],
    ['CBS De Fontein mailt: ouderraad.fontein.info@gmail.com', []],
    ['CBS De Fontein mailt: mr.jansen@gmail.com', ['mr.jansen@gmail.com']],
    ['CBS de beste mailt: mr.beste@gmail.com', ['mr.beste@gmail.com']],
    // A domain, and an example.
    ['Mail komt van adressen die eindigen op @elders.nl.', []],
    ['Een adres is voornaam.achternaam@elders.nl.', []],
    ['Mail jan @elders.nl', ['jan @elders.nl']],
  ])('is told by its text: %s', (text, addresses) =>
    expect(found(text)).toEqual(addresses.map((address) => `email: ${address}`)),
  );
});

describe('a mobile number', () => {
  it.each<[string, string[]]>([
    ['Op kosten van de verf (06-13572468 / p@elders.nl)', ['phone: (06-13572468', 'email: p@elders.nl']],
    ['Het project: p@elders.nl of 06-13572468', ['phone: 06-13572468', 'email: p@elders.nl']],
    ['Op kosten van 06-13572468', []],
    ['De sleutel van het schuurtje is bij hen, 06 – 5417 2290', ['phone: 06 – 5417 2290']],
    ['De sleutel van het schuurtje is bij hen, 0654172290', []],
  ])('beside an address of mail or far from other words is one: %s', (text, finds) =>
    expect(found(text).sort()).toEqual([...finds].sort()),
  );
});
