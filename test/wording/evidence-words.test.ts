import { describe, expect, it } from 'vitest';
import type { JudgedEvidence } from '../../src/evidence/evidence.ts';
import { describeEvidence, retentionLine } from '../../src/wording/evidence.ts';
import { evidence, TODAY } from '../support/results/builders.ts';

describe('evidence in words', () => {
  it('tells where a piece of evidence stands', () => {
    expect(describeEvidence(evidence(), {}).state).toBe('telt mee');
    expect(describeEvidence(evidence({ state: 'invalid', reasons: ['empty-file'] }), {}).state).toBe(
      'telt niet mee: bestand is leeg',
    );
    expect(describeEvidence(evidence({ id: null, criteria: [], date: null, validUntil: null }), {})).toMatchObject({
      name: '(niet in de lijst) visie.pdf',
      details: ['bewijs/visie.pdf', 'Visie · geen criterium · geen datum'],
      state: 'telt nergens mee: er staat geen criterium bij',
    });
  });

  it.each<[JudgedEvidence['retention'], string | null]>([
    [null, null],
    [
      { until: '2028-07-31', whileInForce: false, basis: 'project' },
      'bewaren tot en met 31 juli 2028 (keuze van dit project)',
    ],
    [{ until: TODAY, whileInForce: false, basis: 'law' }, 'bewaren tot en met 23 november 2026 (volgens de wet)'],
    [
      { until: '2026-11-22', whileInForce: false, basis: 'practice' },
      'had weg gemoeten na 22 november 2026 (gewoonte van scholen)',
    ],
    [{ until: null, whileInForce: true, basis: 'project' }, 'bewaren zolang het geldt (keuze van dit project)'],
    [
      { until: null, whileInForce: false, basis: 'project' },
      'hoe lang bewaren: onbekend, want de datum ontbreekt (keuze van dit project)',
    ],
  ])('tells how long a file may be kept: %j', (retention, words) => {
    expect(retentionLine(evidence({ retention }), TODAY)).toBe(words);
  });

  const looked = { by: 'ib-2', date: '2026-11-02', holds: true };

  it.each<[string, Partial<JudgedEvidence>, string]>([
    [
      'that nobody could read',
      { looked, answered: ['no-text'] },
      'telt mee: bekeken door intern begeleider (2) op 2 november 2026, niet doorzocht op persoonsgegevens',
    ],
    ['that the tool could read all the same', { looked }, 'telt mee'],
    [
      'that changed since',
      { state: 'unexamined', reasons: ['no-text'], looked: { ...looked, holds: false } },
      'nog niet bekeken: document met te weinig leesbare tekst; iemand keek, maar daarna veranderde het bestand',
    ],
    [
      'that nobody looked at',
      { state: 'unexamined', reasons: ['no-text'] },
      'nog niet bekeken: document met te weinig leesbare tekst',
    ],
  ])('tell who looked at a file %s', (_name, file, words) => {
    expect(describeEvidence(evidence(file), { ib: 'Intern begeleider' }).state).toBe(words);
  });
});
