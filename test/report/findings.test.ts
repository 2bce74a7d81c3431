import { describe, expect, it } from 'vitest';
import type { ResultFinding } from '../../src/assessment/result-finding.ts';
import { findingGroups } from '../../src/report/sections/findings.ts';
import { exampleResult } from '../support/results/checked-dossiers.ts';
import { emptyResult } from '../support/results/results.ts';

const finding = (code: string, severity: string, path = 'a.pdf'): ResultFinding =>
  ({ code, severity, subject: { kind: 'file', path }, params: { pages: null, number: 1 } }) as unknown as ResultFinding;

const groupsOf = async (findings: ResultFinding[]) => findingGroups({ ...(await emptyResult()), findings });

describe('findings by what to do', () => {
  it('stand under the act that mends them, each once, with how urgent it is', () => {
    const result = exampleResult();
    const groups = findingGroups(result);
    expect(groups.length).toBeGreaterThan(3);
    expect(groups.map(({ heading }) => heading)).toContain('Vervang of herstel bestanden');
    const asking = result.findings.filter(({ waived }) => waived === undefined);
    expect(groups.reduce((sum, { number }) => sum + number, 0)).toBe(asking.length);
    for (const { findings, number } of groups) {
      expect(findings).toHaveLength(number);
      for (const { severityWord } of findings) {
        expect(['Eerst oplossen', 'Daarna bekijken', 'Goed om te weten']).toContain(severityWord);
      }
    }
  });

  it('begin with what is most urgent, and then go in the order of the work', async () => {
    const groups = await groupsOf([
      finding('unregistered-file', 'note'),
      finding('no-text', 'warning'),
      finding('author-name', 'warning'),
      finding('empty-file', 'error'),
      finding('missing-file', 'error'),
    ]);
    expect(groups.map(({ act }) => act)).toEqual(['files', 'privacy', 'register']);
    expect(groups[0]?.findings.map(({ code }) => code)).toEqual(['empty-file', 'missing-file', 'no-text']);
  });

  it('of one kind stand together when there are many that are as urgent', async () => {
    const many = ['a', 'b', 'c', 'd'].map((name) => finding('empty-file', 'error', name));
    const [group] = await groupsOf([...many, finding('empty-file', 'note', 'e')]);
    expect(group?.kinds).toMatchObject([{ code: 'empty-file', number: 4, severityWord: 'Eerst oplossen' }]);
    expect(group?.single.map(({ severityWord }) => severityWord)).toEqual(['Goed om te weten']);
  });
});
