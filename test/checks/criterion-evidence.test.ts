import { describe, expect, it } from 'vitest';
import { judgeCriterion } from '../../src/judging/verdict.ts';
import { aCriterion, aDocumentType, aMark, anItem, evidence, levels } from '../support/results/builders.ts';
import { runCheck } from '../support/results/run-check.ts';

describe('the evidence of a criterion', () => {
  const judged = (values: Parameters<typeof levels>[1], files: ReturnType<typeof evidence>[]) => {
    const mark = aMark();
    const criteria = mark.criteria.map((criterion) => judgeCriterion(criterion, levels('C1', values), files, mark));
    return { mark, evidence: files, criteria };
  };
  const practice = evidence({ document: 'verslag', perspective: 'practice', file: 'v.pdf' });

  it.each<[string, Parameters<typeof levels>[1], ReturnType<typeof evidence>[], string[]]>([
    ['complete, of two kinds', [3, 3, 3, 3], [evidence(), practice], []],
    ['missing', [1, 1, 1, 1], [], ['missing-evidence']],
    ['claimed high without any file', [2, 2, 2, 2], [], ['missing-evidence', 'claim-without-evidence']],
    [
      'there but invalid',
      [3, 3, 3, 3],
      [evidence({ state: 'invalid' })],
      ['missing-evidence', 'claim-without-evidence'],
    ],
    ['there but unexamined', [3, 3, 3, 3], [evidence({ state: 'unexamined' })], []],
    ['paper alone', [3, 3, 3, 3], [evidence()], ['documents-only']],
    [
      'paper beside a list of helping parents, which never counts',
      [3, 3, 3, 3],
      [evidence(), evidence({ file: 'hulp.pdf', document: 'hulplijst', perspective: 'practice' })],
      ['documents-only'],
    ],
    ['not asked of n.v.t.', ['notApplicable', 'notApplicable', 'notApplicable', 'notApplicable'], [], []],
  ])('is told: %s', (_name, values, files, expected) => {
    expect(runCheck('criterion-evidence', judged(values, files)).map(({ code }) => code)).toEqual(expected);
  });

  it('names what was asked, by title, and the files that do not count', () => {
    const [missing] = runCheck('criterion-evidence', judged([1, 1, 1, 1], [evidence({ state: 'invalid' })]));
    expect(missing?.params).toEqual({ oneOf: ['Visie'], invalidFiles: ['visie.pdf'] });
  });

  it('names the files that are there and not enough alone', () => {
    const criterion = aCriterion('C1', {
      evidence: { ...aCriterion('C1').evidence, insufficientAlone: ['visie'] },
    });
    const mark = aMark({ criteria: [criterion] });
    const look = (files: ReturnType<typeof evidence>[]) =>
      runCheck('criterion-evidence', {
        mark,
        evidence: files,
        criteria: [judgeCriterion(criterion, levels('C1', [1, 1, 1, 1]), files, mark)],
      })[0]?.params;
    expect(look([evidence()])).toEqual({ oneOf: ['Visie'], invalidFiles: [], aloneFiles: ['visie.pdf'] });
    expect(look([evidence({ state: 'invalid' })])).toEqual({ oneOf: ['Visie'], invalidFiles: ['visie.pdf'] });
  });

  it('is silent about a criterion that was not judged', () => {
    expect(runCheck('criterion-evidence', {})).toEqual([]);
  });

  const weakMark = aMark({
    criteria: [aCriterion('C1', { evidence: { ...aCriterion('C1').evidence, insufficientAlone: ['gids'] } })],
  });
  const gids = evidence({ document: 'gids', documentTitle: 'Gids' });
  const helping = evidence({ document: 'hulplijst', file: 'hulp.pdf' });

  it.each<[string, ReturnType<typeof evidence>[], string[]]>([
    ['nothing', [], []],
    ['a weak type alone', [gids], ['insufficient-alone']],
    ['a weak type beside helping hands', [gids, helping], ['insufficient-alone']],
    ['a weak type beside another', [gids, practice], []],
    ['helping hands alone', [helping], ['participation-only']],
    ['helping hands that are invalid', [{ ...helping, state: 'invalid' }], []],
    ['a strong type alone', [evidence()], []],
  ])('with %s', (_name, files, expected) => {
    expect(runCheck('weak-evidence', { mark: weakMark, evidence: files }).map(({ code }) => code)).toEqual(expected);
  });
});

describe('evidence that one file has to carry', () => {
  it('names an invalid file of a type that would have been as good', () => {
    const documents = { ...aMark().documents, visie: aDocumentType({ alsoGood: ['gids'] }) };
    const mark = aMark({ documents });
    const files = [evidence({ document: 'gids', file: 'gids.pdf', state: 'invalid' })];
    const criteria = mark.criteria.map((criterion) =>
      judgeCriterion(criterion, levels('C1', [1, 1, 1, 1]), files, mark),
    );
    expect(runCheck('criterion-evidence', { mark, evidence: files, criteria })[0]?.params).toMatchObject({
      invalidFiles: ['gids.pdf'],
    });
  });

  it('is too weak when it is registered twice and still one file', () => {
    const mark = aMark({
      criteria: [aCriterion('C1', { evidence: { ...aCriterion('C1').evidence, insufficientAlone: ['gids'] } })],
    });
    const twice = [evidence({ document: 'gids', id: 'een' }), evidence({ document: 'gids', id: 'twee' })];
    const found = runCheck('weak-evidence', { mark, evidence: twice });
    expect(found.map(({ code, params }) => [code, params])).toMatchObject([
      ['insufficient-alone', { files: ['visie.pdf'] }],
    ]);
  });

  it('is out of date when its type is no longer asked for, also without a date of its own', () => {
    const type = aDocumentType({
      title: 'Oud',
      validity: { kind: 'unlimited' },
      inForce: { until: '2025-08-01', note: 'Vervalt.' },
    });
    const documents = { oud: type };
    const found = runCheck('age', { mark: aMark({ documents }), items: [anItem({ document: 'oud', date: null })] });
    expect(found).toMatchObject([{ code: 'outdated', params: { date: null, validUntil: '2025-08-01' } }]);
  });
});
