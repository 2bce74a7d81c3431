import { describe, expect, it } from 'vitest';
import { weakEvidence } from '../../src/checks/weak-evidence.ts';
import type { JudgedEvidence } from '../../src/evidence/evidence.ts';
import { judgeCriterion } from '../../src/judging/verdict.ts';
import { aCriterion, aMark, evidence, facts } from '../support/results/builders.ts';

const mark = aMark({
  criteria: [aCriterion('C1', { evidence: { ...aCriterion('C1').evidence, insufficientAlone: ['visie', 'gids'] } })],
});

const weak = evidence();
const other = (more: Partial<JudgedEvidence>) => evidence({ file: 'b.pdf', document: 'gids', ...more });

it.each<[string, JudgedEvidence[], string[]]>([
  ['another weak one that is valid', [weak, other({})], []],
  ['a file that nobody could look into', [weak, other({ state: 'unexamined' })], []],
  ['an invalid file', [weak, other({ state: 'invalid' })], ['insufficient-alone']],
  ['a file of another criterion', [weak, other({ criteria: ['C2'] })], ['insufficient-alone']],
])('a type that is not enough alone, beside %s', (_name, files, codes) => {
  expect(weakEvidence.look(facts({ mark, evidence: files })).map(({ code }) => code)).toEqual(codes);
});

it('names the file and its type, without the files that never count', () => {
  const helping = evidence({ file: 'hulp.pdf', document: 'hulplijst' });
  expect(weakEvidence.look(facts({ mark, evidence: [weak, helping] }))).toEqual([
    {
      code: 'insufficient-alone',
      severity: 'warning',
      subject: { kind: 'criterion', criterion: 'C1' },
      params: { files: ['visie.pdf'], document: 'Visie' },
    },
  ]);
  expect(weakEvidence.look(facts({ mark, evidence: [helping] }))[0]?.params).toEqual({ files: ['hulp.pdf'] });
});

describe('one file under two entries', () => {
  const strong = evidence({ id: 'ook-verslag', document: 'verslag' });

  it.each<[string, JudgedEvidence[], boolean]>([
    ['both of them weak', [weak, evidence({ id: 'ook-gids', document: 'gids' })], true],
    ['one of them strong: it is the same file', [weak, strong], true],
    ['another file beside it', [weak, other({})], false],
    ['the strong one without anything to say here', [weak, { ...strong, criteria: ['C2'] }], true],
    ['the strong one invalid', [weak, { ...strong, state: 'invalid', valid: false }], true],
  ])('is too weak by the verdict and by the check alike, with %s', (_name, files, isWeak) => {
    const [criterion] = mark.criteria;
    if (criterion === undefined) throw new Error('no criterion');
    const judged = judgeCriterion(criterion, {}, files, mark);
    const [requirement] = judged.requirements;
    expect(requirement?.state).toBe(isWeak ? 'missing' : 'satisfied');
    expect(weakEvidence.look(facts({ mark, evidence: files, criteria: [judged] })).length > 0).toBe(isWeak);
  });
});

it('says nothing of a weak type where the same file stands under the type that is asked for', () => {
  const asking = aMark({
    criteria: [aCriterion('C1', { evidence: { ...aCriterion('C1').evidence, insufficientAlone: ['gids'] } })],
  });
  const [criterion] = asking.criteria;
  if (criterion === undefined) throw new Error('no criterion');
  const files = [weak, evidence({ id: 'ook-gids', document: 'gids' })];
  const judged = judgeCriterion(criterion, {}, files, asking);
  expect(judged.requirements[0]?.state).toBe('satisfied');
  expect(weakEvidence.look(facts({ mark: asking, evidence: files, criteria: [judged] }))).toEqual([]);
});
