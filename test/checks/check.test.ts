import { describe, expect, it } from 'vitest';
import { type Check, checksFor, defineCheck, runChecks } from '../../src/checks/check.ts';
import { checks as allChecks } from '../../src/checks/index.ts';
import type { Subject } from '../../src/findings/finding.ts';
import { facts, levels } from '../support/results/builders.ts';

const saysUndated = (id: string, path: string): Check =>
  defineCheck({
    id,
    needs: ['today'],
    findings: ['undated'],
    look({ today }, report) {
      report('undated', { kind: 'file', path }, { document: today });
    },
  });

const boom = new Error('boem');

const crashes = defineCheck({
  id: 'kapot',
  needs: [],
  findings: ['undated'],
  look(_facts, report) {
    report('undated', { kind: 'file', path: 'half.pdf' }, { document: 'Half' });
    throw boom;
  },
});

const run = (checks: Check[], about: Subject[] = []) => {
  const crashed: [string, unknown][] = [];
  const findings = runChecks(checks, facts(), about, (check, error) => crashed.push([check, error]));
  return { findings, crashed };
};

describe('running checks', () => {
  it('gives their findings in the order of the checks, each with the severity of its record', () => {
    const undated = { code: 'undated', severity: 'warning', params: { document: '2026-11-23' } };
    expect(run([saysUndated('een', 'b.pdf'), saysUndated('twee', 'a.pdf')])).toEqual({
      findings: [
        { ...undated, subject: { kind: 'file', path: 'b.pdf' } },
        { ...undated, subject: { kind: 'file', path: 'a.pdf' } },
      ],
      crashed: [],
    });
  });

  it('makes a finding of a check that crashes, tells what was thrown, and runs the others', () => {
    const { findings, crashed } = run([saysUndated('een', 'a.pdf'), crashes, saysUndated('twee', 'b.pdf')]);
    expect(findings.map(({ code }) => code)).toEqual(['undated', 'check-failed', 'undated']);
    expect(findings[1]).toEqual({
      code: 'check-failed',
      severity: 'error',
      subject: { kind: 'dossier' },
      params: { check: 'kapot' },
    });
    expect(crashed).toEqual([['kapot', boom]]);
  });

  it('says of every file it should have looked at that nobody looked', () => {
    const about: Subject[] = [
      { kind: 'file', path: 'a.pdf' },
      { kind: 'file', path: 'b.pdf', id: 'b' },
    ];
    expect(run([crashes], about).findings.map(({ code, subject }) => ({ code, subject }))).toEqual(
      about.map((subject) => ({ code: 'check-failed', subject })),
    );
  });

  it('gives nothing without checks', () => {
    expect(run([])).toEqual({ findings: [], crashed: [] });
  });
});

describe('the checks that can run', () => {
  const needing = (id: string, needs: Check['needs']): Check => ({ id, needs, findings: [], look: () => [] });
  const some = [needing('niets', []), needing('items', ['items', 'mark']), needing('oordeel', ['items', 'criteria'])];

  it.each<[string, Check['needs'], string[]]>([
    ['no facts', [], ['niets']],
    ['some of its facts', ['items'], ['niets']],
    ['all its facts', ['mark', 'items', 'today'], ['niets', 'items']],
    ['the judgement alone', ['criteria'], ['niets']],
    ['every fact', ['items', 'mark', 'criteria'], ['niets', 'items', 'oordeel']],
  ])('with %s', (_name, available, ids) => {
    expect(checksFor(some, available).map(({ id }) => id)).toEqual(ids);
  });
});

describe('every check of the tool', () => {
  it.each(allChecks.map((check) => [check.id, check] as const))(
    '%s asks for what it uses, and for no more',
    (_id, check) => {
      const dossier = { ...facts().dossier };
      dossier.answers = { ...dossier.answers, answers: levels('C1', [0, 'unknown', 3]) };
      const all = facts({ dossier });
      const asked = new Set<string>();
      const watched = new Proxy(all, {
        get(target, name, receiver) {
          asked.add(String(name));
          return Reflect.get(target, name, receiver);
        },
      });
      check.look(watched);
      expect([...asked].sort()).toEqual([...check.needs].sort());
    },
  );
});
