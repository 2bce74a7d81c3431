import { describe, expect, it } from 'vitest';
import { acceptedFor, documentsAskedBy, sourceTitle } from '../../src/framework/framework-lookups.ts';
import { aCriterion, aDocumentType, aMark } from '../support/results/builders.ts';

const base = aMark();
const mark = aMark({ documents: { ...base.documents, visie: aDocumentType({ alsoGood: ['gids', 'regeling'] }) } });

describe('what a criterion asks for', () => {
  it.each<[string, string[]]>([
    ['visie', ['visie', 'gids', 'regeling']],
    ['gids', ['gids']],
    ['onbekend', ['onbekend']],
  ])('where %s is asked, these are good', (document, accepted) => {
    expect(acceptedFor(document, mark)).toEqual(accepted);
  });

  it('is what it requires, what supports it, what is as good, and what is not enough alone', () => {
    const evidence = { ...aCriterion('C1').evidence, insufficientAlone: ['hulplijst'] };
    expect(documentsAskedBy(aCriterion('C1', { evidence }), mark)).toEqual([
      'visie',
      'gids',
      'regeling',
      'verslag',
      'hulplijst',
    ]);
  });

  it('is nothing where it requires nothing', () => {
    const evidence = { required: [], basis: base.rule.basis };
    expect(documentsAskedBy(aCriterion('C1', { evidence }), mark)).toEqual([]);
  });
});

it.each<[{ source: string; article?: string }, string]>([
  [{ source: 'wet', article: 'artikel 16' }, 'De wet, artikel 16'],
  [{ source: 'wet' }, 'De wet'],
  [{ source: 'weg' }, 'weg'],
  [{ source: 'weg', article: 'artikel 1' }, 'weg, artikel 1'],
])('a source is called by its title: %j', (source, title) => {
  expect(sourceTitle(source, mark)).toBe(title);
});
