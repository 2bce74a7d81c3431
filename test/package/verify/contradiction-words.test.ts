import { expect, it } from 'vitest';
import type { Contradiction, Remark } from '../../../src/package/verify/contradictions.ts';
import {
  contradictionWords,
  describeContradiction,
  describeRemark,
} from '../../../src/package/words/contradictions.ts';

it.each<[Contradiction, string]>([
  [
    { code: 'result-differs', path: 'a.json', about: 'criterion C3', said: 'met', follows: 'notMet' },
    'a.json zegt over de zelfbeoordeling van C3: "voldaan". Uit het dossier volgt: "niet voldaan".',
  ],
  [
    { code: 'result-differs', path: 'a.json', about: 'advice', said: '', follows: 'grant' },
    'a.json zegt over het advies van de auditor: niets. Uit het dossier volgt: "toekennen".',
  ],
  [
    { code: 'result-differs', path: 'a.json', about: 'verdict C3', said: 'x\u001b[31m', follows: '' },
    'a.json zegt over het oordeel van de auditor over C3: "x". Uit het dossier volgt: niets.',
  ],
  [{ code: 'result-differs', path: 'a', about: 'nieuw', said: 'a', follows: 'b' }, 'a zegt over nieuw: "a".'],
  [{ code: 'result-parts', path: 'a', parts: ['C1', 'audit'] }, 'over: C1 en de audit.'],
  [{ code: 'report-differs', path: 'a.md' }, 'a.md zegt iets anders'],
  [{ code: 'report-missing', path: 'a.md' }, 'a.md ontbreekt.'],
  [{ code: 'report-added', path: 'a.md' }, 'Lees het niet als rapport.'],
  [{ code: 'file-invalid', path: 'a.md' }, 'a.md is niet te lezen.'],
  [
    { code: 'info-differs', label: 'L', said: 'a', follows: '' },
    'bag-info.txt zegt bij L: "a". Uit het dossier volgt: niets.',
  ],
  [
    { code: 'framework-altered', id: 'k', version: '1.0.0', differences: [] },
    'noemt zich k 1.0.0, maar is aangepast. Vraag',
  ],
  [{ code: 'framework-altered', id: 'k', version: '1.0.0', differences: ['a', 'b'] }, 'Anders is: a; b.'],
  [{ code: 'one-key', key: 'SHA256:x', roles: ['mr', 'auditor'] }, 'is vaker getekend: als mr en auditor.'],
  [{ code: 'key-differs', role: 'mr', said: 'SHA256:x', follows: 'SHA256:y' }, 'De handtekening is van SHA256:y.'],
  [{ code: 'key-differs', role: 'mr', said: 'SHA256:x', follows: '' }, 'De handtekening is van een andere sleutel.'],
  [{ code: 'key-inside', path: 'data/sleutel' }, 'een sleutel om mee te tekenen: data/sleutel.'],
  [{ code: 'auditor-missing', auditor: 'b', criterion: 'C1' }, 'Een afspraak over C1 noemt auditor b'],
  [{ code: 'auditor-missing', auditor: null, criterion: 'C1' }, 'Een afspraak over C1 is van twee auditoren'],
  [
    { code: 'day-impossible', role: 'mr', on: '2020-01-01', first: '2026-11-23', last: null },
    'als mr getekend op 1 januari 2020. Dat kan niet: de uitkomst is van 23 november 2026.',
  ],
  [
    { code: 'audit-rule', problem: { code: 'by-hand', criterion: 'C1', auditor: '', agreed: false } },
    'De audit houdt zich niet aan de eigen regels. Bij C1 is het oordeel met de hand gewijzigd',
  ],
  [{ code: 'file-added', path: 'data/x.html' }, 'data/x.html is niet door dit programma ingepakt.'],
  [{ code: 'auditor-missing', auditor: '', criterion: null }, 'Een afspraak over het advies noemt de eerste auditor'],
])('%j is told with what to do', (found, said) => {
  expect(describeContradiction(found)).toContain(said);
});

it.each<[Remark, string]>([
  [{ code: 'not-worked-out', why: 'other-version', made: 'x 1' }, 'gemaakt met x 1'],
  [{ code: 'not-worked-out', why: 'other-build', made: 'x 1' }, 'met andere code'],
  [{ code: 'not-worked-out', why: 'unknown-tool', made: '' }, 'zegt niet met welke regels'],
  [{ code: 'not-worked-out', why: 'no-result', made: '' }, 'er zit geen uitkomst in'],
  [{ code: 'reports-unheld', paths: ['data/rapport/rapport.md'] }, 'data/rapport/audit.json: data/rapport/rapport.md.'],
  [{ code: 'framework-unknown', id: 'k', version: '2.0.0' }, 'k 2.0.0 kent dit programma niet'],
  [{ code: 'draft', problems: [{ code: 'not-frozen' }] }, 'is een concept. Het dossier is'],
  [{ code: 'draft', problems: [] }, 'De audit in dit pakket is een concept.'],
  [{ code: 'signed-draft', roles: ['mr', 'ib'] }, 'onder een concept, door: mr en ib.'],
])('%j is remarked', (remark, said) => {
  expect(describeRemark(remark)).toContain(said);
});

it('says for which day everything was worked out', () => {
  expect(contradictionWords.agrees('2026-11-23')).toContain('nagerekend voor 23 november 2026');
});

it.each([
  'school',
  'school-year',
  'date',
  'framework',
  'mark',
  'met',
  'final',
  'advice',
  'valid-through',
  'criterion C1',
  'verdict C1',
  'condition C1',
])('a difference about %s is told in Dutch', (about) => {
  const told = describeContradiction({ code: 'result-differs', path: 'a', about, said: '1', follows: '2' });
  expect(told).toMatch(/^a zegt over (de|het) .+: "1"\. Uit het dossier volgt: "2"\.$/);
});
