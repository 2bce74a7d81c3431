import { describe, expect, it } from 'vitest';
import type { CheckFacts } from '../../src/checks/check.ts';
import { frameworkVersion } from '../../src/checks/framework-version.ts';
import { aDossier, facts } from '../support/results/builders.ts';

const older = { id: 'proefkeurmerk', version: '0.9.0' };
const changes: CheckFacts['ruleChanges'] = [{ criterion: 'C1', from: 'met', to: 'undetermined', by: ['minLevels'] }];

const run = (given: Partial<CheckFacts>) => frameworkVersion.look(facts(given));

describe('the version of the framework', () => {
  it('is told for each file that was made for another one, with the answers that fall out', () => {
    const dossier = aDossier({
      school: { qualityMark: older },
      answers: { qualityMark: older, answers: { 'C1.9': { level: 2 } } },
    });
    const both = { found: 'proefkeurmerk 0.9.0', loaded: 'proefkeurmerk 1.0.0' };
    expect(run({ dossier, ruleChanges: changes }).map(({ params }) => params)).toEqual([
      { file: 'antwoorden.yaml', ...both, droppedAnswers: ['C1.9'], changes },
      { file: 'school.yaml', ...both, droppedAnswers: [] },
    ]);
  });

  it('is told with what the rules changed, also when only school.yaml is older, or when nobody can tell', () => {
    const dossier = aDossier({ school: { qualityMark: older } });
    expect(run({ dossier, ruleChanges: changes })).toMatchObject([{ params: { file: 'school.yaml', changes } }]);
    expect(run({ dossier, ruleChanges: null })).toMatchObject([{ params: { changes: null } }]);
  });

  it('is told without the rules where it is another quality mark', () => {
    const dossier = aDossier({ school: { qualityMark: { id: 'ander-keurmerk', version: '1.0.0' } } });
    const [found] = run({ dossier });
    expect(found?.params).not.toHaveProperty('changes');
  });

  it.each<[CheckFacts['frameworkContent'], string[]]>([
    ['original', []],
    ['unknown', []],
    ['altered', ['framework-altered']],
  ])('that the dossier was made for is a finding only when it is altered: %s', (frameworkContent, codes) => {
    expect(run({ frameworkContent }).map(({ code }) => code)).toEqual(codes);
  });
});
