import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesInName, readName } from '../../../src/documents/dates/own-dates.ts';
import { dateRules } from '../../support/results/builders.ts';

const recent = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2089-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

describe('the name of a file', () => {
  it.each([
    ['visie-2026-02-14.pdf', '2026-02-14'],
    ['2026_02_14 verslag.docx', '2026-02-14'],
    ['verslag 2026.2.4.docx', '2026-02-04'],
    ['20260214-notulen.pdf', '2026-02-14'],
    ['20190902.pdf', '2019-09-02'],
    ['02092019 notulen.pdf', '2019-09-02'],
    ['notulen 14-02-2026.pdf', '2026-02-14'],
    ['notulen 4.2.2026.pdf', '2026-02-04'],
    ['notulen_29_02_2024.jpg', '2024-02-29'],
    ['notulen 12-03-1999.pdf', '1999-03-12'],
    ['2026-13-01 verslag 2026-02-14.pdf', '2026-02-14'],
    ['klassenregels-groep-6-2026-09-11.pdf', '2026-09-11'],
  ])('says a day in numbers: %s', (name, day) => {
    expect(datesInName(name, dateRules)).toEqual([day]);
  });

  it.each([
    ['15 september 2014', '2014-09-15'],
    ['notulen-mr-2-september-2019.pdf', '2019-09-02'],
    ['15 jan 2018.docx', '2018-01-15'],
    ['notulen_2_sept_2019_def.docx', '2019-09-02'],
    ['verslag MR 11\u00A0okt.\u00A02022.pdf', '2022-10-11'],
    ['MR 3MRT2020.pdf', '2020-03-03'],
    ['2021-febr-8 notulen.pdf', '2021-02-08'],
    ['Notulen 1e maart 2023.pdf', '2023-03-01'],
    ['Notulen 1 Maart, 2023.pdf', '2023-03-01'],
  ])('says a day with a month in letters: %s', (name, day) => {
    expect(datesInName(name, dateRules)).toEqual([day]);
  });

  it.each([
    ['schooljaar 2018-2019.pdf', '2018-2019'],
    ['Schoolgids 2018/2019', '2018-2019'],
    ['schoolgids_2018_2019.pdf', '2018-2019'],
    ['schoolgids 2018 2019.pdf', '2018-2019'],
    ['schoolgids 20182019.pdf', '2018-2019'],
    ['jaarplan 2018–2019.pdf', '2018-2019'],
    ['schooljaar 2018-19.docx', '2018-2019'],
    ['schooljaar 11-12.docx', '2011-2012'],
    ['Jaarplan 2018-19.docx', '2018-2019'],
    ['gids 18-19.pdf', '2018-2019'],
    ['hulpouders groep 5-6 23-24.txt', '2023-2024'],
    ["Jaarverslag '22-'23.pdf", '2022-2023'],
    ['groep 7-8 2019-2020.pdf', '2019-2020'],
    ['groep-7-1-2-2019-2020.pdf', '2019-2020'],
    ['jaarplan 2023-2024 uit schoolplan 2023-2027.pdf', '2023-2024'],
  ])('says a school year: %s', (name, year) => {
    expect(datesInName(name, dateRules)).toEqual([year]);
  });

  it.each([
    ['no date', 'visie.pdf'],
    ['a period of years', 'schoolplan-2023-2027.pdf'],
    ['a period of years with a dash', 'Schoolplan 2023–2027'],
    ['years in a chain', 'resultaten 2020-2021-2022.pdf'],
    ['a period of days', 'verslag 2018-09-01 tm 2019-07-31.pdf'],
    ['some days in a row', 'kamp 2 t/m 4 september 2019.pdf'],
    ['a year', 'visie-2026.pdf'],
    ['a month', 'verslag mr september 2026.pdf'],
    ['a month in numbers', 'verslag 2011-12.pdf'],
    ['numbers that may be a day', 'verslag 11-12.pdf'],
    ['groups', 'hulplijst groep 13-14.pdf'],
    ['weeks', 'Rooster week 23-24.docx'],
    ['days of a month', 'kamp 23-24 mei.pdf'],
    ['numbers that are no years in a row', 'uitslag 18-16.pdf'],
    ['a day that does not exist', 'verslag 2026-02-30.pdf'],
    ['31 February', 'verslag 31 februari 2026.pdf'],
    ['a leap day in another year', 'verslag 29-02-2026.pdf'],
    ['a month that does not exist', '20261314.pdf'],
    ['a longer number', 'factuur 1202602141.pdf'],
    ['digits that are a day and a school year', '20102011.pdf'],
    ['another century', 'verslag 1926-02-14.pdf'],
    ['a version', 'protocol v2.1.2019.docx'],
    ['a phone number', 'telefoon 06-12-2019.pdf'],
    ['a phone number, short', 'tel. 06-12-2019.pdf'],
    ['a law', 'Protocol bij de wet van 12 maart 2014'],
    ['the day until which it holds', 'regels geldig tot 2026-08-01.pdf'],
    ['the next meeting', 'agenda volgende vergadering 3 juni 2019.pdf'],
  ])('says nothing by %s', (_what, name) => {
    expect(datesInName(name, dateRules)).toEqual([]);
  });

  it.each([
    ['scan_20261102.txt', '2026-11-02'],
    ['Scan_2019-09-02 12.30.pdf', '2019-09-02'],
    ['MR verslag scan 2019-09-02.pdf', '2019-09-02'],
    ['20190902_scan.pdf', '2019-09-02'],
    ['IMG_20190902_120301.jpg', '2019-09-02'],
    ['20190902_120301.jpg', '2019-09-02'],
    ['WhatsApp Image 2024-05-03 at 10.11.12.jpeg', '2024-05-03'],
    ['Screenshot 2024-05-03.png', '2024-05-03'],
    ['Schermafbeelding 2024-05-03 om 10.11.12.png', '2024-05-03'],
    ['export ouderportaal 3 mei 2024.csv', '2024-05-03'],
  ])('says on which day a file was made, which is not the date of the document: %s', (name, day) => {
    expect(readName(name, dateRules)).toEqual({ own: [], made: [day] });
  });

  it.each([
    ['scan notulen MR 2 september 2019.pdf', '2019-09-02'],
    ['notulen 2019-09-02 scan.pdf', '2019-09-02'],
    ['scan schoolgids 2018-2019.pdf', '2018-2019'],
    ['scandaal 2019-09-02.pdf', '2019-09-02'],
  ])('says the date of a document that somebody scanned: %s', (name, said) => {
    expect(readName(name, dateRules)).toEqual({ own: [said], made: [] });
  });

  it('says more than one date where it holds more', () => {
    expect(datesInName('schooljaar 2025-2026 01-02-2026.pdf', dateRules)).toEqual(['2025-2026', '2026-02-01']);
    expect(datesInName('notulen 1 juni 2019 en 2 juli 2020.pdf', dateRules)).toEqual([]);
    expect(datesInName('notulen 1 juni 2019, vastgesteld 2 juli 2019.pdf', dateRules)).toHaveLength(2);
  });

  it('is read back as it was written, in each way of writing', () => {
    fc.assert(
      fc.property(recent, fc.constantFrom('-', '_', '.', ' '), (iso, separator) => {
        const parts = iso.split('-');
        expect(datesInName(`verslag ${parts.join(separator)}.pdf`, dateRules)).toEqual([iso]);
        expect(datesInName(`verslag ${[...parts].reverse().join(separator)}.pdf`, dateRules)).toEqual([iso]);
        expect(datesInName(`verslag ${parts.join('')}.pdf`, dateRules)).toEqual([iso]);
      }),
    );
  });
});
