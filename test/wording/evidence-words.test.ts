import { describe, expect, it } from 'vitest';
import { closingWords } from '../../src/base/words/closing.ts';
import type { JudgedEvidence } from '../../src/evidence/evidence.ts';
import { addedWords, describeEvidence, retentionLine, standingSentence } from '../../src/wording/evidence.ts';
import { evidence, TODAY } from '../support/results/builders.ts';

describe('evidence that was just added', () => {
  const added = { id: 'visie', file: 'visie.pdf', standing: { does: 'valid' as const, reasons: [] } };

  it.each([
    ['valid', 'Het telt mee.'],
    ['invalid', 'Het telt niet mee: document is te oud.'],
    ['unexamined', 'Het telt nog niet mee: document is te oud.'],
    ['neverCounts', 'Het telt nooit mee: dit is ouderparticipatie.'],
    ['unlinked', 'Het telt nergens mee: er staat geen criterium bij.'],
  ] as const)('says whether it counts: %s', (does, words) => {
    expect(standingSentence({ does, reasons: ['outdated'] })).toBe(words);
  });

  it('says what became of a file with the same name', () => {
    expect(addedWords(added, '.')).toEqual(['Toegevoegd: visie (bewijs/visie.pdf)', 'Het telt mee.']);
    const [beside, told] = addedWords({ ...added, file: 'visie-2.pdf', beside: 'visie.pdf' }, 'de-brug');
    expect(beside).toContain('visie-2.pdf');
    expect(told).toBe(
      'Er stond al een bestand met deze naam: bewijs/visie.pdf. Beide blijven staan. Moest het nieuwe in de plaats komen? ' +
        'Neem het terug met "ouder-audit undo de-brug" en geef de opdracht nog eens met --replace.',
    );
    const [replaced, gone] = addedWords(
      { ...added, replaced: { gone: [{ id: 'visie', what: ['date', 'looked'] }] } },
      '.',
    );
    expect(replaced).toMatch(/^Vervangen: visie .*zijn gebleven\.$/);
    expect(gone).toContain('geldt niet meer: de datum en wie het bekeek.');
    expect(closingWords.evidenceNotReplaced(['visie.pdf'])).toContain('Het bestand dat er al stond, is gebleven.');
    expect(closingWords.fileShared('visie.pdf')).toContain('een ander bewijsstuk in de lijst gebruikt het ook');
  });
});

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
