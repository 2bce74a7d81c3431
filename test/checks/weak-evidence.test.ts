import { expect, it } from 'vitest';
import { weakEvidence } from '../../src/checks/weak-evidence.ts';
import type { JudgedEvidence } from '../../src/evidence/evidence.ts';
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
