import { describe, expect, it } from 'vitest';
import { evidenceWhenFrozen } from '../../src/audit/evidence-when-frozen.ts';
import type { JudgedEvidence } from '../../src/evidence/evidence.ts';
import { aMark, evidence } from '../support/results/builders.ts';

const FROZEN = '2026-11-23';
const IT = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);
const mark = aMark();

type Frozen = Parameters<typeof evidenceWhenFrozen>[1];

const frozenOn = (on: string, ...hashes: string[]): Frozen => [
  { on, files: Object.fromEntries(hashes.map((sha256, index) => [`bewijs/${index}.pdf`, sha256])) },
];

const stateOf = (item: Partial<JudgedEvidence>, frozen = frozenOn(FROZEN, OTHER, IT), of = mark) =>
  evidenceWhenFrozen([evidence({ state: 'invalid', validUntil: '2027-07-31', sha256: IT, ...item })], frozen, of).map(
    ({ state, valid, reasons }) => [state, valid, reasons],
  )[0];

describe('evidence that became too old after the dossier was frozen', () => {
  it.each<[string, Partial<JudgedEvidence>, ReturnType<typeof stateOf>]>([
    ['counts for the audit, by law', { reasons: ['legally-expired'] }, ['valid', true, []]],
    ['counts on its last day', { reasons: ['outdated'], validUntil: FROZEN }, ['valid', true, []]],
    ['keeps what else is against it', { reasons: ['outdated', 'wrong-type'] }, ['invalid', false, ['wrong-type']]],
    [
      'is only not examined where nobody could look',
      { reasons: ['outdated', 'encrypted-file'] },
      ['unexamined', false, ['encrypted-file']],
    ],
  ])('%s', (_name, item, expected) => {
    expect(stateOf(item)).toEqual(expected);
  });

  it.each<[string, Partial<JudgedEvidence>, Frozen | undefined]>([
    ['was too old already', { reasons: ['outdated'], validUntil: '2026-11-22' }, undefined],
    ['has another fault', { reasons: ['wrong-type'] }, undefined],
    ['lies in a dossier that is not frozen yet', { reasons: ['outdated'] }, []],
    ['the school added after that', { reasons: ['outdated'] }, frozenOn(FROZEN, OTHER)],
    ['nobody could read', { reasons: ['outdated', 'unreadable-file'], sha256: null }, undefined],
    [
      'a later auditor froze when it was too old',
      { reasons: ['outdated'] },
      [...frozenOn(FROZEN, OTHER), ...frozenOn('2027-09-01', OTHER, IT)],
    ],
  ])('is not what %s', (_name, item, frozen) => {
    expect(stateOf(item, frozen)).toEqual(['invalid', false, item.reasons]);
  });

  it.each([
    ['2026-11-23', 'invalid'],
    ['2026-11-24', 'valid'],
  ])('counts where its type was still asked for: until %s', (until, state) => {
    const { visie } = mark.documents;
    if (visie === undefined) throw new Error('no such type');
    const of = aMark({ documents: { ...mark.documents, visie: { ...visie, inForce: { until, note: 'Vervalt.' } } } });
    expect(stateOf({ reasons: ['outdated'], validUntil: null }, undefined, of)?.[0]).toBe(state);
  });
});
