import { describe, expect, it } from 'vitest';
import { criterionOfFolder, linkedTo, listEvidence } from '../../src/evidence/evidence-items.ts';
import { lastValidDay } from '../../src/evidence/validity.ts';
import type { DocumentType } from '../../src/framework/quality-mark.ts';
import { aCriterion, aDocumentType, aMark, anEntry, fileFacts } from '../support/results/builders.ts';

const mark = aMark();
const register = (evidence: Record<string, ReturnType<typeof anEntry>>) => ({ formatVersion: 1 as const, evidence });

describe('the last valid day', () => {
  it.each<[string, DocumentType['validity'], string, string | null]>([
    ['36 months', { kind: 'months', months: 36 }, '2026-02-14', '2029-02-14'],
    ['months from a leap day', { kind: 'months', months: 12 }, '2024-02-29', '2025-02-28'],
    ['months from a month end', { kind: 'months', months: 1 }, '2026-01-31', '2026-02-28'],
    ['this school year, from 31 July', { kind: 'schoolYears', previous: 0 }, '2026-07-31', '2026-07-31'],
    ['this school year, from 1 August', { kind: 'schoolYears', previous: 0 }, '2026-08-01', '2027-07-31'],
    ['the previous school year too, from 31 July', { kind: 'schoolYears', previous: 1 }, '2026-07-31', '2027-07-31'],
    ['the previous school year too, from 1 August', { kind: 'schoolYears', previous: 1 }, '2026-08-01', '2028-07-31'],
    ['always', { kind: 'unlimited' }, '2001-01-01', null],
  ])('of a document that is good for %s', (_name, validity, date, day) => {
    expect(lastValidDay(aDocumentType({ validity }), date, mark)).toBe(day);
  });

  const ahead = aMark({ evidence: { ...mark.evidence, aheadMonths: 3 } });
  const thisYear = aDocumentType({ validity: { kind: 'schoolYears', previous: 0 } });

  it.each([
    ['2026-04-30', '2026-07-31'],
    ['2026-05-01', '2027-07-31'],
    ['2026-06-15', '2027-07-31'],
    ['2026-07-31', '2027-07-31'],
    ['2026-08-01', '2027-07-31'],
    ['2027-01-31', '2027-07-31'],
  ])('of a document for one school year that may be made three months ahead, from %s', (date, day) => {
    expect(lastValidDay(thisYear, date, ahead)).toBe(day);
  });

  it('is not moved by months ahead where the previous school year counts too', () => {
    const type = aDocumentType({ validity: { kind: 'schoolYears', previous: 1 } });
    expect(lastValidDay(type, '2026-06-15', ahead)).toBe('2027-07-31');
  });

  it.each([
    ['the year that ends', ['schoolgids-2025-2026.pdf'], '2026-07-31'],
    ['the year that ends, with other signs', ['Schoolgids 2025/2026'], '2026-07-31'],
    ['an older year', ['Schoolgids 2024_2025'], '2026-07-31'],
    ['the coming year', ['schoolgids-2026-2027.pdf'], '2027-07-31'],
    ['both', ['Van 2025-2026 naar 2026-2027'], '2027-07-31'],
    ['no school year', ['gids 2025-2028 0612-0613.pdf'], '2027-07-31'],
  ])('of a document made ahead follows the school year in its name: %s', (_name, names, day) => {
    expect(lastValidDay(thisYear, '2026-06-15', ahead, names)).toBe(day);
  });

  it('of a type that never counts is none, because it is good for nothing', () => {
    const helpers = { ...mark, documents: { ...mark.documents, gids: { ...thisYear, counts: false } } };
    const [item] = listEvidence(register({ hulp: anEntry({ document: 'gids', date: '2026-06-15' }) }), [], helpers);
    expect(item).toMatchObject({ counts: false, date: '2026-06-15', validUntil: null });
  });

  it('of registered evidence follows title and file name', () => {
    const days = [
      anEntry({ document: 'gids', date: '2026-06-15', file: 'gids.pdf' }),
      anEntry({ document: 'gids', date: '2026-06-15', file: 'gids-2025-2026.pdf' }),
      anEntry({ document: 'gids', date: '2026-06-15', file: 'gids.pdf', title: 'Schoolgids 2025-2026' }),
    ].map((entry) => listEvidence(register({ gids: entry }), [], ahead)[0]?.validUntil);
    expect(days).toEqual(['2027-07-31', '2026-07-31', '2026-07-31']);
  });

  it('follows the start of the school year in the framework', () => {
    const other = aMark({ evidence: { ...mark.evidence, schoolYearStart: '09-01' } });
    const type = aDocumentType({ validity: { kind: 'schoolYears', previous: 0 } });
    expect(lastValidDay(type, '2026-08-31', other)).toBe('2026-08-31');
    expect(lastValidDay(type, '2026-09-01', other)).toBe('2027-08-31');
  });
});

describe('the folder of a criterion', () => {
  const two = aMark({ criteria: [aCriterion('C1'), aCriterion('C10')] });

  it.each<[string, string | null]>([
    ['C1/scan.pdf', 'C1'],
    ['C1/2026/scan.pdf', 'C1'],
    ['C10/scan.pdf', 'C10'],
    ['C2/scan.pdf', null],
    ['c1/scan.pdf', null],
    ['map/C1/scan.pdf', null],
    ['C1', null],
    ['scan.pdf', null],
  ])('of %s is %s', (path, criterion) => {
    expect(criterionOfFolder(path, two)).toBe(criterion);
  });
});

describe('evidence', () => {
  it('is linked to a criterion by its own list, in its order', () => {
    const items = [{ criteria: ['C1'] }, { criteria: [] }, { criteria: ['C2', 'C1'] }, { criteria: ['C10'] }];
    expect(linkedTo('C1', items)).toEqual([items[0], items[2]]);
  });

  it('of the register comes first in its order, then the files that nobody registered', () => {
    const files = ['C1/a.pdf', 'b.pdf', 'z.pdf'].map((path) => fileFacts(path));
    const items = listEvidence(
      register({ zet: anEntry({ file: 'z.pdf' }), weg: anEntry({ file: 'weg.pdf' }) }),
      files,
      mark,
    );
    expect(items.map(({ id, file }) => [id, file])).toEqual([
      ['zet', 'z.pdf'],
      ['weg', 'weg.pdf'],
      [null, 'C1/a.pdf'],
      [null, 'b.pdf'],
    ]);
  });

  it('that is registered has what the register says and what the file shows', () => {
    const entry = anEntry({
      title: 'Onze visie',
      consent: { by: 'mr', date: '2026-03-01' },
      confidential: true,
      criteria: ['C1', 'C5'],
    });
    const facts = fileFacts('visie.pdf', {
      bytes: 4321,
      sha256: 'b'.repeat(64),
      document: { mediaType: 'application/pdf', reading: { state: 'unread' }, pages: 7 },
    });
    expect(listEvidence(register({ 'visie-2026': entry }), [facts], mark)).toEqual([
      {
        id: 'visie-2026',
        file: 'visie.pdf',
        document: 'visie',
        documentTitle: 'Visie',
        counts: true,
        perspective: 'policy',
        title: 'Onze visie',
        criteria: ['C1', 'C5'],
        date: '2026-02-14',
        dateSource: 'register',
        validUntil: '2029-02-14',
        retention: null,
        consent: { by: 'mr', date: '2026-03-01' },
        confidential: true,
        bytes: 4321,
        sha256: 'b'.repeat(64),
        mediaType: 'application/pdf',
        pages: 7,
      },
    ]);
  });

  it('that is registered and gone has no facts of a file', () => {
    expect(listEvidence(register({ weg: anEntry() }), [], mark)).toMatchObject([
      { bytes: null, sha256: null, mediaType: null, pages: null, title: null, consent: null, confidential: false },
    ]);
  });

  it('that nobody could look into has its size and no more', () => {
    const facts = fileFacts('visie.pdf', { bytes: 9, sha256: null, document: null });
    expect(listEvidence(register({ visie: anEntry() }), [facts], mark)).toMatchObject([
      { bytes: 9, sha256: null, mediaType: null, pages: null },
    ]);
  });

  it('that nobody registered belongs to the criterion of its folder, as the document type for the rest', () => {
    const items = listEvidence(register({}), [fileFacts('C1/scan.pdf'), fileFacts('los.pdf')], mark);
    expect(items).toMatchObject([
      { id: null, document: 'overig', documentTitle: 'Overig', perspective: 'practice', criteria: ['C1'], date: null },
      { id: null, document: 'overig', criteria: [], dateSource: null, validUntil: null },
    ]);
  });

  it('takes a file with accents as one file, however its name is spelled in Unicode', () => {
    const entry = anEntry({ file: 'cafe\u0301.pdf' });
    const items = listEvidence(register({ cafe: entry }), [fileFacts('caf\u00e9.pdf')], mark);
    expect(items).toMatchObject([{ id: 'cafe', file: 'caf\u00e9.pdf', bytes: 1000 }]);
  });

  it('without a date takes the one in its file name, and never one in the name of a folder', () => {
    const { date: _date, ...undated } = anEntry();
    const items = listEvidence(
      register({
        naam: { ...undated, file: 'visie-2025-01-31.pdf' },
        map: { ...undated, file: '2025-01-31/visie.pdf' },
        beide: anEntry({ file: 'visie-2024-01-31.pdf', date: '2026-02-14' }),
      }),
      [fileFacts('C1/20260301.pdf')],
      mark,
    );
    expect(items.map(({ date, dateSource, validUntil }) => [date, dateSource, validUntil])).toEqual([
      ['2025-01-31', 'fileName', '2028-01-31'],
      [null, null, null],
      ['2026-02-14', 'register', '2029-02-14'],
      ['2026-03-01', 'fileName', '2029-03-01'],
    ]);
  });

  it('of a type that the framework does not know has that as its title, and keeps', () => {
    expect(listEvidence(register({ vreemd: anEntry({ document: 'vreemd' }) }), [], mark)).toMatchObject([
      { documentTitle: 'vreemd', validUntil: null, date: '2026-02-14' },
    ]);
  });

  it('is none in a new dossier', () => {
    expect(listEvidence({ formatVersion: 1 }, [], mark)).toEqual([]);
  });
});
