import { describe, expect, it } from 'vitest';
import type { EvidenceItem } from '../../src/evidence/evidence.ts';
import type { DocumentType } from '../../src/framework/quality-mark.ts';
import type { Sector } from '../../src/framework/sectors.ts';
import { aDocumentType, aDossier, aMark, anItem, TODAY } from '../support/results/builders.ts';
import { runCheck } from '../support/results/run-check.ts';

describe('the age of a document', () => {
  const mark = aMark({
    documents: {
      ...aMark().documents,
      oud: aDocumentType({ title: 'Oud', inForce: { until: '2026-11-23', replacedBy: 'gids', note: 'Vervalt.' } }),
      losgelaten: aDocumentType({ title: 'Losgelaten', inForce: { until: '2026-01-01', note: 'Vervalt.' } }),
      voorstel: aDocumentType({
        title: 'Voorstel',
        inForce: { until: '2025-08-01', replacedBy: 'gids', verified: false, note: 'Niet nagekeken.' },
      }),
      nieuw: aDocumentType({ inForce: { from: '2026-01-01', note: 'Sinds kort.' } }),
      zonderArtikel: aDocumentType({ basis: { kind: 'law', source: 'weg' } }),
    },
  });
  const on = (document: string, date: string | null, validUntil: string | null) =>
    runCheck('age', { mark, items: [anItem({ document, date, validUntil })] });

  it.each<[string, string, string | null, string | null, string[]]>([
    ['in date on its last day', 'visie', '2023-11-23', TODAY, []],
    ['too old the day after', 'visie', '2023-11-22', '2026-11-22', ['outdated']],
    ['expired by law', 'gids', '2025-09-01', '2026-07-31', ['legally-expired']],
    ['from today', 'visie', TODAY, null, []],
    ['from tomorrow', 'visie', '2026-11-24', null, ['future-dated']],
    ['undated', 'visie', null, null, ['undated']],
    ['undated where it does not matter', 'regeling', null, null, []],
    ['no longer asked for since today', 'oud', '2026-02-14', '2029-02-14', ['outdated']],
    ['no longer asked for, with nothing instead', 'losgelaten', '2025-12-14', '2028-12-14', ['outdated']],
    [
      'to lapse by a law that nobody checked, so that it counts',
      'voorstel',
      '2025-12-14',
      '2028-12-14',
      ['unverified-law'],
    ],
    ['too old, whatever that law says', 'voorstel', '2022-12-14', '2025-12-14', ['outdated']],
    ['of a type that began', 'nieuw', '2026-02-14', '2029-02-14', []],
    ['of an unknown type', 'kaas', '2020-01-01', null, []],
  ])('is told: %s', (_name, document, date, validUntil, expected) => {
    expect(on(document, date, validUntil).map(({ code }) => code)).toEqual(expected);
  });

  it('is not told to lie in the future by a coming school year that the document itself names', () => {
    const coming = aMark({ evidence: { ...aMark().evidence, aheadMonths: 3 } });
    const at = (date: string, dateSource: EvidenceItem['dateSource'], today = '2026-06-15') =>
      runCheck('age', { mark: coming, today, items: [anItem({ document: 'visie', date, dateSource })] });
    expect(at('2026-08-01', 'fileName')).toEqual([]);
    expect(at('2026-08-01', 'firstPage', '2025-11-30')).toEqual([]);
    expect(at('2026-09-10', 'firstPage')).toEqual([]);
    expect(at('2026-08-01', 'register').map(({ code }) => code)).toEqual(['future-dated']);
    expect(at('2027-08-01', 'fileName').map(({ code }) => code)).toEqual(['future-dated']);
  });

  it('names the law, the replacement and the dates', () => {
    expect(on('gids', '2025-09-01', '2026-07-31')[0]?.params).toEqual({
      document: 'Gids',
      date: '2025-09-01',
      validUntil: '2026-07-31',
      law: 'De wet, artikel 16',
    });
    expect(on('zonderArtikel', '2025-09-01', '2026-07-31')[0]?.params).toMatchObject({ law: 'weg' });
    expect(on('oud', '2026-02-14', null)[0]?.params).toMatchObject({ validUntil: '2026-11-23', replacedBy: 'Gids' });
  });

  it('says nothing of a file that is not there', () => {
    expect(runCheck('age', { items: [anItem({ bytes: null, date: null })] })).toEqual([]);
  });
});

describe('consent', () => {
  it.each<[string, Partial<EvidenceItem>, string[]]>([
    ['missing where it is needed', { document: 'gids' }, ['consent-missing']],
    ['given', { document: 'gids', consent: { by: 'mr', date: '2026-01-01' } }, []],
    ['given by the part that has to', { document: 'gids', consent: { by: 'oudergeleding', date: '2026-01-01' } }, []],
    [
      'given by another part',
      { document: 'gids', consent: { by: 'personeelsgeleding', date: '2026-01-01' } },
      ['consent-missing'],
    ],
    ['not needed', { document: 'visie' }, []],
    ['not asked of a file outside the register', { document: 'gids', id: null }, []],
    ['not asked of an unknown type', { document: 'kaas' }, []],
  ])('is %s', (_name, more, expected) => {
    expect(runCheck('consent-missing', { items: [anItem(more)] }).map(({ code }) => code)).toEqual(expected);
  });

  it('names who and which law, with the article where there is one', () => {
    expect(runCheck('consent-missing', { items: [anItem({ document: 'gids' })] })[0]?.params).toEqual({
      document: 'Gids',
      by: 'oudergeleding',
      given: null,
      law: 'De wet, artikel 13',
    });
    const documents = { gids: aDocumentType({ consent: { by: 'mr', source: 'weg' } }) };
    expect(
      runCheck('consent-missing', { mark: aMark({ documents }), items: [anItem({ document: 'gids' })] })[0]?.params,
    ).toMatchObject({ by: 'mr', law: 'weg' });
  });
});

describe('rules that differ between sectors', () => {
  const law = (article: string) => ({ kind: 'law' as const, source: 'wet', article });
  const { basis: _everywhere, ...type } = aDocumentType({ title: 'Statuut' });
  const statute: DocumentType = {
    ...type,
    sectors: {
      po: { basis: { kind: 'project', source: 'ours' } },
      vo: { basis: law('artikel 1'), consent: { by: 'leerlinggeleding', source: 'wet', article: 'artikel 2' } },
      so: { basis: law('artikel 3'), consent: { by: 'mr', source: 'wet' } },
    },
  };
  const mark = aMark({ documents: { ...aMark().documents, statuut: statute } });

  it.each<[Sector, [string, unknown][]]>([
    ['po', [['outdated', undefined]]],
    [
      'vo',
      [
        ['legally-expired', 'De wet, artikel 1'],
        ['consent-missing', 'De wet, artikel 2'],
      ],
    ],
    [
      'so',
      [
        ['legally-expired', 'De wet, artikel 3'],
        ['consent-missing', 'De wet'],
      ],
    ],
  ])('are those of the school: %s', (sector, expected) => {
    const { school } = aDossier();
    const dossier = aDossier({ school: { ...school, school: { ...school.school, sector } } });
    const items = [anItem({ document: 'statuut', date: '2022-01-01', validUntil: '2024-01-01' })];
    const found = ['age', 'consent-missing'].flatMap((check) => runCheck(check, { mark, items, dossier }));
    expect(found.map(({ code, params }) => [code, 'law' in params ? params.law : undefined])).toEqual(expected);
  });
});
