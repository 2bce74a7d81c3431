import { describe, expect, it } from 'vitest';
import { register } from '../../src/checks/register.ts';
import type { EvidenceItem } from '../../src/evidence/evidence.ts';
import { aCriterion, aDocumentType, aMark, anItem, facts } from '../support/results/builders.ts';
import { runCheck } from '../support/results/run-check.ts';

const base = aMark();
const mark = aMark({
  documents: { ...base.documents, visie: aDocumentType({ alsoGood: ['regeling'] }) },
  criteria: [aCriterion('C1', { evidence: { ...aCriterion('C1').evidence, insufficientAlone: ['hulplijst'] } })],
});

it.each<[string, string, string[]]>([
  ['a required type', 'visie', []],
  ['a supporting type', 'verslag', []],
  ['a type that is also good for a required one', 'regeling', []],
  ['a type that is not enough alone', 'hulplijst', []],
  ['another type', 'gids', ['unused-evidence']],
])('evidence is unused when no criterion asks for it: %s', (_name, document, codes) => {
  expect(register.look(facts({ mark, items: [anItem({ document })] })).map(({ code }) => code)).toEqual(codes);
});

it('evidence is not called unused when one of its criteria asks for it, or when a name in it is wrong', () => {
  const asked = { required: [], supporting: ['gids'], basis: base.rule.basis };
  const criteria = [...mark.criteria, aCriterion('C2', { evidence: asked })];
  const look = (more: Parameters<typeof anItem>[0]) =>
    register.look(facts({ mark: { ...mark, criteria }, items: [anItem(more)] })).map(({ code }) => code);
  expect(look({ document: 'gids', criteria: ['C1', 'C2'] })).toEqual([]);
  expect(look({ document: 'gids', criteria: ['C1'] })).toEqual(['unused-evidence']);
  expect(look({ document: 'gids', criteria: ['C1', 'C3'] })).toEqual(['unknown-criterion']);
});

describe('the register', () => {
  it.each<[string, Partial<EvidenceItem>, string[]]>([
    ['what it should be', {}, []],
    ['a loose file, which is no part of it', { id: null, document: 'visi', criteria: ['C7'] }, []],
    ['an unknown type', { document: 'visi' }, ['unknown-document']],
    ['an unknown criterion', { criteria: ['C1', 'C7'] }, ['unknown-criterion']],
    ['no criterion', { criteria: [] }, ['unused-evidence']],
    ['a type that nobody asked for', { document: 'overig' }, ['unused-evidence']],
  ])('with %s', (_name, more, expected) => {
    expect(runCheck('register', { items: [anItem(more)] }).map(({ code }) => code)).toEqual(expected);
  });

  it('proposes what was meant, and names the criterion of a folder', () => {
    expect(
      runCheck('register', { items: [anItem({ document: 'visi', criteria: ['C9'] })] }).map(({ params }) => params),
    ).toEqual([
      { typed: 'visi', nearest: 'visie' },
      { typed: 'C9', nearest: 'C1' },
    ]);
  });
});
