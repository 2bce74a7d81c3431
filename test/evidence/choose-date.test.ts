import { describe, expect, it } from 'vitest';
import { chooseDate, type DateClaim, dateClaims, isDayOf } from '../../src/evidence/choose-date.ts';
import { listEvidence } from '../../src/evidence/evidence-items.ts';
import { dateOfItself, madeOn } from '../../src/evidence/evidence-proposals.ts';
import { aDocument, aMark, anEntry, dateRules, fileFacts } from '../support/results/builders.ts';

const mark = aMark({ evidence: { ...aMark().evidence, aheadMonths: 3 }, dates: dateRules });

const about = { mark, today: '2026-11-23' };

const claims = (...said: string[]): DateClaim[] => said.map((each) => ({ by: 'firstPage', said: each }));

describe('the date of a document by itself', () => {
  it.each<[string, string[], string | null]>([
    ['one day', ['2014-09-15'], '2014-09-15'],
    ['the same day, twice', ['2014-09-15', '2014-09-15'], '2014-09-15'],
    ['a school year, as its first day', ['2018-2019'], '2018-08-01'],
    ['a day in the school year that it names too', ['2018-2019', '2018-10-12'], '2018-10-12'],
    ['a day shortly before the school year that it names', ['2018-2019', '2018-06-12'], '2018-06-12'],
    ['nothing', [], null],
    ['two days', ['2014-09-15', '2014-10-15'], null],
    ['two school years', ['2018-2019', '2019-2020'], null],
    ['a day outside the school year that it names', ['2018-2019', '2019-10-01'], null],
  ])('by %s', (_what, said, date) => {
    expect(chooseDate(claims(...said), mark)?.date ?? null).toBe(date);
  });

  it('comes from its first page, the name of its file and its title, and never from its properties', () => {
    const document = aDocument({ created: '2020-01-01', dates: ['2019-09-02'] });
    const facts = fileFacts('C1/notulen-mr-2-september-2019.pdf', { document });
    expect(dateClaims(facts, 'Notulen, schooljaar 2019/2020', mark)).toEqual([
      { by: 'firstPage', said: '2019-09-02' },
      { by: 'fileName', said: '2019-09-02' },
      { by: 'title', said: '2019-2020' },
    ]);
    expect(dateClaims(fileFacts('visie.pdf', { document: null }), null, aMark())).toEqual([]);
    expect(madeOn(fileFacts('visie.pdf', { document: null }), about)).toBeNull();
  });

  it('is never the day in its properties, which is only told', () => {
    const made = fileFacts('visie.pdf', { document: aDocument({ created: '2020-01-01' }) });
    const dated = fileFacts('visie.pdf', { document: aDocument({ created: '2020-01-01', dates: ['2019-09-02'] }) });
    expect([madeOn(made, about), dateOfItself(made, null, about)]).toEqual(['2020-01-01', null]);
    expect(dateOfItself(dated, null, about)).toBe('2019-09-02');
    expect(dateOfItself(made, 'Visie van 3 maart 2018', about)).toBe('2018-03-03');
  });

  it.each<[string, string, string | null]>([
    ['jaarplan-ouders-2027-2028.txt', '2027-06-20', null],
    ['jaarplan-ouders-2027-2028.txt', '2027-08-01', '2027-08-01'],
    ['agenda-mr-8-december-2027.txt', '2027-12-07', null],
    ['agenda-mr-8-december-2027.txt', '2027-12-08', '2027-12-08'],
  ])('is not written down before it has come: %s on %s', (name, today, date) => {
    const facts = fileFacts(name, { document: aDocument({ created: '2027-06-01' }) });
    expect(dateOfItself(facts, null, { mark, today })).toBe(date);
  });

  it.each<[string, string | null, string | null]>([
    ['scan_20261102.txt', '2020-01-01', '2026-11-02'],
    ['scan_20261102.txt', null, '2026-11-02'],
    ['scan_20270102.txt', null, null],
    ['scan_20261102-img_20261103.txt', '2020-01-01', '2020-01-01'],
  ])('is not that of a scan, which is only told: %s', (name, created, day) => {
    const facts = fileFacts(name, { document: aDocument({ created }) });
    expect([dateOfItself(facts, null, about), madeOn(facts, about)]).toEqual([null, day]);
  });

  it('counts where the register has none, and the register counts before it', () => {
    const { date: _date, ...undated } = anEntry();
    const evidence = {
      pagina: { ...undated, file: 'a.pdf' },
      titel: { ...undated, file: 'b.pdf', title: 'Visie, schooljaar 2024-2025' },
      oneens: { ...undated, file: 'c-2024-01-31.pdf', title: 'Visie van 1 mei 2025' },
      eigenschap: { ...undated, file: 'd.pdf' },
      register: { ...anEntry({ date: '2026-02-14' }), file: 'e.pdf' },
    };
    const files = [
      fileFacts('a.pdf', { document: aDocument({ dates: ['2025-01-31'] }) }),
      fileFacts('d.pdf', { document: aDocument({ created: '2025-01-31' }) }),
      fileFacts('e.pdf', { document: aDocument({ dates: ['2025-01-31'] }) }),
    ];
    const items = listEvidence({ formatVersion: 1, evidence }, files, mark);
    expect(items.map(({ id, date, dateSource }) => [id, date, dateSource])).toEqual([
      ['pagina', '2025-01-31', 'firstPage'],
      ['titel', '2024-08-01', 'title'],
      ['oneens', null, null],
      ['eigenschap', null, null],
      ['register', '2026-02-14', 'register'],
    ]);
  });
});

describe('a day in the register', () => {
  it.each<[string, string, boolean]>([
    ['2018-10-12', '2018-09-01', true],
    ['2019-07-31', '2018-09-01', true],
    ['2019-08-01', '2018-09-01', false],
    ['2018-10-12', '2018-2019', true],
    ['2018-05-01', '2018-2019', true],
    ['2018-04-30', '2018-2019', false],
    ['2019-09-01', '2018-2019', false],
  ])('%s goes with a document that says %s: %s', (day, said, fits) => {
    expect(isDayOf(day, said, mark)).toBe(fits);
  });

  it('goes with its own school year alone under a framework without months ahead', () => {
    expect(isDayOf('2018-06-12', '2018-2019', aMark())).toBe(false);
  });
});
