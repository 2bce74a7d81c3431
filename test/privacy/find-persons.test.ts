import { describe, expect, it } from 'vitest';
import { examineName } from '../../src/documents/examine-document.ts';
import { openPersonalDataSearch } from '../../src/privacy/search-personal-data.ts';
import { personalDataRules } from '../support/results/builders.ts';

const contact = { domains: [], phones: [], ibans: [] };
const { inText, inParts } = openPersonalDataSearch(personalDataRules, contact, ['Sem Bakker']);
const persons = (text: string): string[] =>
  inText(text)
    .filter(({ kind }) => kind === 'person')
    .map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));

describe('a person is found', () => {
  it.each<[string, string[]]>([
    ['Wij spraken mevrouw Jansen over lezen.', ['mevrouw Jansen']],
    ['Mevr. A. de Wit-Smit en dhr. Van den Berg belden.', ['Mevr. A. de Wit-Smit', 'dhr. Van den Berg']],
    ['De heer en mevrouw Yıldız waren er.', ['heer en mevrouw Yıldız']],
    ['Mw. El Amrani vroeg dit.', ['Mw. El Amrani']],
    ["Dat zei mevrouw drs. 't Hooft.", ["mevrouw drs. 't Hooft"]],
    ['MEVROUW telt niet, mevrouw JANSEN wel', ['mevrouw JANSEN']],
    ['Juf Anja en meester Tom staan voor groep 3.', ['Juf Anja', 'meester Tom']],
    ['De familie De Boer is verhuisd.', ['familie De Boer']],
    ['De moeder van Fenna belde.', ['moeder van Fenna']],
    ['Gesprek met de ouders van leerling Sem over thuis.', ['ouders van leerling Sem']],
    ['Haar zoon Daan en dochter Lotte vinden het leuk.', ['zoon Daan', 'dochter Lotte']],
    ['Opa Piet haalt hem op.', ['Opa Piet']],
    ["Fenna's moeder en Joris' vader hielpen.", ["Fenna's moeder", "Joris' vader"]],
    ['Moeder: Fatima El Amrani', ['Moeder: Fatima El Amrani']],
    ['gesprek met mevrouw\nJansen', ['mevrouw Jansen']],
    ['Dit zeggen we aan Teuns vader.', ['Teuns vader']],
    ['- Ibrahims oudste zus: alleen in nood', ['Ibrahims oudste zus']],
    ['Moeder: mevrouw Schippers', ['mevrouw Schippers']],
    ['Dhr.Bakker en dhr./mevr. Smit belden.', ['Dhr.Bakker', 'dhr./mevr. Smit']],
    ['Dag. juf Wies belt dokter Haverkort.', ['juf Wies', 'dokter Haverkort']],
    ['"Mevrouw Jansen helpt ons", zei Tom.', ['Mevrouw Jansen']],
    ['Op school juf Anja vragen.', ['juf Anja']],
    ['de moeder van\n  Fenna Zandbergen', ['moeder van Fenna Zandbergen']],
    ['gesprek met mevrouw\tJansen', ['mevrouw Jansen']],
    ['gesprek met mevrouw\u2009Jansen', ['mevrouw Jansen']],
    ['de moeder\tvan\tFenna', ['moeder van Fenna']],
    ['gesprek met mevrouw\u200BJansen', ['mevrouw\u200BJansen']],
    ['gesprek met mevrouw\u00ADJansen', ['mevrouw\u00ADJansen']],
    ['gesprek met me\u00ADvrouw Jan\u00ADsen', ['me\u00ADvrouw Jan\u00ADsen']],
    ['Dhr.\u200BJansen belde', ['Dhr.\u200BJansen']],
    ['GESPREK MET MEVROUW JANSEN', ['MEVROUW JANSEN']],
    ['GESPREK MET DE HEER VAN DER BERG EN JUF KIM', ['HEER VAN DER BERG', 'JUF KIM']],
    ["MEVR. A. 'T HART-DE BOER", ["MEVR. A. 'T HART-DE BOER"]],
    ["DE HEER EN MEVROUW D'ARTAGNAN", ["HEER EN MEVROUW D'ARTAGNAN"]],
    ['MEVROUW Yılmaz', ['MEVROUW Yılmaz']],
    ['MEVROUW İNAN', ['MEVROUW İNAN']],
    ['juf. Kim en juf. Bea', ['juf. Kim', 'juf. Bea']],
    ['Groep 3: juf. Kim', ['juf. Kim']],
    ['In de MR vertelde de moeder van Fenna dit.', ['moeder van Fenna']],
  ])('%s', (text, expected) => expect(persons(text)).toEqual(expected));

  it('in a cell with the form of address in the cell before', () => {
    const row = ['Mevr.', 'Jansen', '6'].map((text, column) => ({ text, column, place: {} }));
    expect(inParts(row)).toEqual([{ kind: 'person', part: 1 }]);
  });

  it('once, when the list of names has them too', () => {
    expect(inText('De vader van Sem Bakker').map(({ kind }) => kind)).toEqual(['name']);
    expect(inParts([{ text: 'De vader van Sem Bakker', place: {} }])).toEqual([{ kind: 'name', part: 0 }]);
  });

  it.each([
    ['C1/gesprek-moeder-van-fenna.docx', 'C1/gesprek-••••••••••••••••.docx'],
    ['verslag_mevrouw_jansen_2026.pdf', 'verslag_••••••••••••••_2026.pdf'],
    ['Mevr. de Vries.docx', '••••••••••••••.docx'],
    ['foto-juf-anja.jpg', 'foto-••••••••.jpg'],
    ['notulen/dhr-bakker.docx', 'notulen/••••••••••.docx'],
  ])('in a file name, also without capitals: %s', (name, covered) => {
    expect(examineName(name, inText)).toEqual({
      personal: [{ kind: 'person', count: 1, places: [{ part: 'file-name' }] }],
      covered,
    });
  });
});

describe('nobody private is', () => {
  it.each<[string, string]>([
    ['who speaks for a council', 'Mevrouw Jansen, voorzitter van de MR, opende.'],
    ['who is in the council', 'Wij heten dhr. Bakker welkom als nieuw lid van de oudergeleding.'],
    ['the board', 'Onze bestuurder, de heer De Wit, en mevrouw Smit van het schoolbestuur kwamen.'],
    ['the head of a school', 'Directeur: mevrouw A. de Wit'],
    ['the inspectorate', 'Mevrouw Smit (inspecteur van het onderwijs) kwam langs.'],
    ['a minister', 'Minister mevrouw Van Dam schreef een brief.'],
    ['a trusted person', 'De vertrouwenspersoon is:\n\nMevrouw D. Bos'],
    ['a list of a council', 'Oudergeleding:\n- Mevr. S. Blom\n- Dhr. A.J. de Jong'],
    ['the next of a list', 'De voorzitter, mevrouw Blom, de heer De Jong en mevrouw Bos waren er.'],
    ['who was called public before', 'Voorzitter mw. Blom opent. Later vertrekt mw. Blom.'],
    ['an author', 'Volgens de heer De Vries (2013) helpt dat.'],
    ['an author in a list', 'Bronnen\nMeester Jansen, Lezen met kinderen\nJuf Anja, Het boek'],
    ['a reference', 'Meester, J. de, Moeder van Holland. In: Vries, P. de (2013), Samen'],
    ['a street', 'School aan de Meester Jansenlaan 5 en de Juffrouw Idastraat'],
    ['a street with a number', 'Meester Jacobsdijk 12'],
    ['a school', 'De Meester Vliegenthartschool en de ouders van De Regenboog'],
    ['a school in small letters', 'De ouders van de Vuurvogel'],
    ['where somebody comes from', 'De ouders van Turkse kinderen en moeders van Marokkaanse afkomst'],
    ['God', 'Wij danken de Heer Jezus'],
    ['a school called after somebody', 'Basisschool Juf Tonnie van der Leede'],
    ['a room', 'Gym is in de Mevrouw Visserzaal.'],
    ['a book that is read', 'In groep 3 lezen ze Juf Ans en de vliegende koe.'],
    ['a title between quotes', 'Dan komt "Opa Pluis en het grote raam".'],
    ['a title between single quotes', "Wij lezen het boek 'Meneer Beer gaat vissen'."],
    ['a heading above a line that calls for something', 'Stap 1: praat met de juf of meester\nBel, of kom langs.'],
    ['a book by its name', 'Wij kopen het prentenboek Juf Ans.'],
    ['a word that ends as a name in the genitive', 'Soms vader, soms moeder. Een Afghaans zoontje.'],
    ['a figure', 'Een lied over Moeder Teresa en Vader Jacob'],
    ['a role', 'Geachte mevrouw de Voorzitter'],
    ['no name at all', 'De juf en de meester bellen. Beste juf, Morgen komt moeder.'],
    ['an initial', 'mevrouw X, moeder van S.'],
    ['who is public, in capitals', 'MEVROUW JANSEN, VOORZITTER VAN DE MR'],
    [
      'who is in the council, in capitals',
      'NOTULEN MR\nAANWEZIG: MEVROUW JANSEN, DE HEER BOS\n1. OPENING\nMEVROUW JANSEN OPENT.',
    ],
    ['a heading in capitals', 'FAMILIE EN SCHOOL\nHR BELEID\nGEZIN CENTRAAL\nMEESTER WORDEN\nJUF OF MEESTER'],
    ['God in capitals', 'LOOF DE HEER\nALLE VOLKEN\nDE HEER IS MIJN HERDER\nWIJ DANKEN DE HEER JEZUS'],
    ['the end of a sentence', 'Zij is de juf. Daarna kwam Kim. Een nieuwe juf. Iedereen is blij.'],
    ['a class', 'De ouders van Groep 3'],
    ['a line of a form', 'Relatie: opa\nTel. 0223 300180'],
    ['a beginning of a talk', 'Moeder: Wij vinden het fijn.'],
  ])('%s', (_, text) => expect(persons(text)).toEqual([]));

  it('who speaks in the report of a council, unless it is about a child', () => {
    const text = 'Notulen MR 4 juni\nDhr. Brauns licht de begroting toe.\nMw. Smit belde over haar zoon.';
    expect(persons(text)).toEqual(['Mw. Smit']);
    const lines = text.split('\n').map((line) => ({ text: line, place: {} }));
    expect(inParts(lines)).toEqual([{ kind: 'person', part: 2 }]);
  });

  const minutes = (present: string, said: string): string =>
    `Notulen MR 4 juni\n\n${present}\n\n1. Opening\nDe voorzitter opent.\n\n2. Plein\n${said}`;

  it.each<[string, string, string[]]>([
    ['Aanwezig: Jan Brauns, mw. Smit', 'Dhr. Brauns belt. Mw. Smit mailt.', []],
    ['Aanwezig: juf Okke', 'Meester Jorrit mat op het plein.', ['Meester Jorrit']],
    [
      'Aanwezig: mw. Engels-\nman\nAfw. Dhr. Stolk',
      'Mw. Engelsman en dhr. Stolk rekenen. Juf Toos niet.',
      ['Juf Toos'],
    ],
    ['Aanwezig:\n\n1. Mw. Smit\n- Jan van den Berg', 'Dhr. Van den Berg vraagt iets. Juf Anja niet.', ['Juf Anja']],
    [
      'Aanwezig: mw. Smit\nGast: Corine Vos (directeur, punt 4), mw. Dros (ouder)',
      'Dan vraagt mw. Dros iets.',
      ['mw. Dros'],
    ],
    ['Aanwezig: zes leden', 'Dhr. Brauns vraagt iets.', []],
    ['Aanwezig: AB, CD', 'Dhr. Brauns vraagt iets.', []],
    ['Iedereen was er.', 'Dhr. Brauns vraagt iets.', []],
  ])('who is in the list of who was there (%j): %s', (present, said, expected) =>
    expect([...new Set(persons(minutes(present, said)))]).toEqual(expected),
  );

  it('who was there, where the report goes on below without a number', () => {
    const text =
      'Jaarverslag MR\nLeden: Jan Brauns en mw. Smit\n\nHet was een goed jaar. Mevrouw Bos hielp. Dhr. Brauns niet.';
    expect(persons(text)).toEqual(['Mevrouw Bos']);
  });

  it('but not a teacher in the report of a council of pupils', () => {
    expect(persons('Verslag leerlingenraad\nEr waren: zes kinderen en juf Esmee')).toEqual(['juf Esmee']);
  });

  it('who is called public on another page', () => {
    const pages = [
      'Mevrouw Smit helpt bij het lezen.',
      'Een lange zin over lezen. '.repeat(1_000),
      'Mevrouw Smit is lid van de MR.',
    ];
    expect(inParts(pages.map((text, page) => ({ text, place: { page } })))).toEqual([]);
  });

  it.each(['juf-en-meester-dag.jpg', 'moeder-kind-groep.pdf', 'familie-avond.docx', 'ouders-van-groep-3.xlsx'])(
    'in a file name: %s',
    (name) => expect(examineName(name, inText).personal).toEqual([]),
  );
});

it.each(['juf Anja ', 'mevrouw ', 'moeder van ', 'de heer De ', 'A. de ', 'Aanwezig: mw. Ik, '])(
  'a hostile text of %j comes to an end',
  (piece) => expect(Array.isArray(inText(piece.repeat(200_000 / piece.length)))).toBe(true),
);
