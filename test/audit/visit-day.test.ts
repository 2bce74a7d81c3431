import { describe, expect, it } from 'vitest';
import { scheduleDay, visitRulesOf } from '../../src/audit/plan/schedule-day.ts';
import type { AuditRules } from '../../src/framework/quality-mark.ts';
import type { VisitRules } from '../../src/framework/visit-rules.ts';
import { auditRules } from '../support/results/audits.ts';
import { aMark } from '../support/results/builders.ts';

const plan: VisitRules = {
  start: '08:30',
  steps: [
    { kind: 'welcome', minutes: 10 },
    { kind: 'talk', group: 'ouder', minutes: 45, short: 30 },
    { kind: 'lunch', minutes: 30, short: 0 },
    { kind: 'observation', minutes: 40, short: 20 },
    { kind: 'closing', minutes: 15, short: 10 },
  ],
  notes: { minutes: 10, short: 5 },
  points: 3,
  spread: 2,
  sample: [],
  basis: { kind: 'project', source: 'ours' },
};

const markWith = (more: Partial<AuditRules>) => aMark({ audit: { ...auditRules, groups: ['ouder'], ...more } });

const told = (rules: VisitRules, { start = rules.start, short = false } = {}): string[] =>
  scheduleDay(rules, { start, short }).map(
    ({ from, to, kind, group }) => `${from}-${to} ${kind}${group === null ? '' : ` ${group}`}`,
  );

describe('the day of a visit', () => {
  it('follows the framework, with time to write after each talk and each observation', () => {
    expect(told(visitRulesOf(markWith({ plan })))).toEqual([
      '08:30-08:40 welcome',
      '08:40-09:25 talk ouder',
      '09:25-09:35 notes',
      '09:35-10:05 lunch',
      '10:05-10:45 observation',
      '10:45-10:55 notes',
      '10:55-11:10 closing',
    ]);
  });

  it('is shorter when asked, leaves out what has no minutes then, and begins when asked', () => {
    expect(told(plan, { start: '23:30', short: true })).toEqual([
      '23:30-23:40 welcome',
      '23:40-00:10 talk ouder',
      '00:10-00:15 notes',
      '00:15-00:35 observation',
      '00:35-00:40 notes',
      '00:40-00:50 closing',
    ]);
    expect(told({ ...plan, notes: { minutes: 10, short: 0 } }, { short: true }).join()).not.toContain('notes');
  });

  it('has a talk with every group that must be heard, before the work is written out', () => {
    const groups = ['ouder', 'leerling', 'leraar'];
    const steps = visitRulesOf(markWith({ plan, groups })).steps;
    expect(steps.map((step) => ('group' in step ? step.group : step.kind))).toEqual([
      'welcome',
      'ouder',
      'lunch',
      'observation',
      'leerling',
      'leraar',
      'closing',
    ]);
    const bare = { ...plan, steps: plan.steps.slice(0, 2) };
    expect(visitRulesOf(markWith({ plan: bare, groups: ['ouder', 'leerling'] })).steps.at(-1)).toMatchObject({
      group: 'leerling',
    });
  });

  it('has a talk per role in a framework that plans nothing', () => {
    const talks = (mark: Parameters<typeof visitRulesOf>[0]) =>
      visitRulesOf(mark).steps.flatMap((step) => (step.kind === 'talk' ? [step.group] : []));
    expect(talks(markWith({}))).toEqual(['schoolleiding', 'leraar', 'ouder', 'leerling']);
    expect(talks(aMark())).toEqual(['schoolleiding', 'leraar', 'ouder', 'leerling']);
    expect(told(visitRulesOf(markWith({}))).at(-1)).toBe('14:35-14:50 closing');
  });
});
