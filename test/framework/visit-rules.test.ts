import { describe, expect, it } from 'vitest';
import { findFrameworkProblems } from '../../src/framework/framework-references.ts';
import { type VisitRules, visitRulesSchema } from '../../src/framework/visit-rules.ts';
import { auditRules } from '../support/results/audits.ts';
import { aMark } from '../support/results/builders.ts';

const plan: VisitRules = {
  start: '09:00',
  steps: [
    { kind: 'welcome', minutes: 5 },
    { kind: 'talk', group: 'ouder', minutes: 30 },
  ],
  notes: { minutes: 5 },
  points: 3,
  spread: 2,
  sample: [{ what: 'files', number: 5, how: 'Loot.' }],
  basis: { kind: 'project', source: 'ours' },
};

const problemsOf = (more: Partial<VisitRules>) => {
  const { standards, documents, criteria, ...head } = aMark({ audit: { ...auditRules, plan: { ...plan, ...more } } });
  const files = criteria.map((criterion) => ({ file: 'C01-een.yaml', criterion }));
  return findFrameworkProblems({ head, standards, documents, criteria: files, complete: true });
};

describe('the rules for the visit of an auditor', () => {
  it('have no problems when every group is a role', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it.each<[string, Partial<VisitRules>, (string | number)[], string]>([
    [
      'spoken to',
      { steps: [...plan.steps, { kind: 'talk', group: 'leraars', minutes: 30 }] },
      ['steps', 2, 'group'],
      'leraar',
    ],
    ['chosen', { sample: [{ group: 'ouders', number: 6, how: 'Loot.' }] }, ['sample', 0, 'group'], 'ouder'],
    ['the basis', { basis: { kind: 'project', source: 'our' } }, ['basis', 'source'], 'ours'],
  ])('say where a name is unknown: %s', (_name, more, path, nearest) => {
    expect(problemsOf(more)).toMatchObject([
      { file: 'keurmerk.yaml', path: ['audit', 'plan', ...path], kind: 'unknown-reference', nearest },
    ]);
  });

  it('take hours that a clock has, and lengths that a day has', () => {
    const fits = (more: object) => visitRulesSchema.safeParse({ ...plan, ...more }).success;
    expect(fits({})).toBe(true);
    expect([{ start: '24:00' }, { start: '9:00' }, { notes: { minutes: 0 } }, { steps: [] }].map(fits)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(fits({ steps: [{ kind: 'talk', minutes: 30 }] })).toBe(false);
    expect(fits({ steps: [{ kind: 'lunch', minutes: 30, short: 0 }] })).toBe(true);
  });
});
