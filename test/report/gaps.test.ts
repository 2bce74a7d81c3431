import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../../src/assessment/audit-result.ts';
import { renderHtml } from '../../src/report/html.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { gapsOf, nextStepOf, topGaps } from '../../src/report/sections/gaps.ts';

const golden = JSON.parse(
  readFileSync(new URL('../golden/voorbeeldschool.json', import.meta.url), 'utf8'),
) as AuditResult;

const standards = golden.standards.map((standard) => gapsOf(standard, golden));

describe('the gaps of a standard', () => {
  it('are told in full in one place, which is at the question', () => {
    const questions = golden.criteria.flatMap((criterion) => criterion.questions);
    const html = renderHtml(golden);
    const appendix = html.slice(html.indexOf('class="parting"'));
    const steps = questions.flatMap(({ id }) => nextStepOf(id, golden) ?? []);
    expect(steps.length).toBeGreaterThan(15);
    for (const step of new Set(steps)) {
      const times = steps.filter((each) => each === step).length;
      expect(appendix.split(`> ${step}</p>`).length - 1, step).toBe(times);
    }
  });

  it('lead to the question or to the criterion that they are about', () => {
    const html = renderHtml(golden);
    for (const { anchor } of standards.flat()) expect(html).toContain(`id="${anchor}"`);
  });

  it('have a rank in place of a figure: 1 brings the standard most, and what brings equally much shares one', () => {
    for (const gaps of standards) {
      const ranks = gaps.flatMap(({ rank }) => (rank === null ? [] : [rank]));
      expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
      expect(new Set(ranks)).toEqual(new Set(Array.from({ length: Math.max(...ranks) }, (_, index) => index + 1)));
    }
    expect(renderHtml(golden)).not.toMatch(/\+0,\d\d/);
    expect(renderMarkdown(golden)).not.toMatch(/\\?\+0,\d\d/);
  });

  it('name a criterion once', () => {
    const subjects = standards.flatMap((gaps) => gaps.map(({ subject }) => subject));
    expect(subjects.filter((subject) => /^(\w+): \1\./.test(subject))).toEqual([]);
    expect(subjects.filter((subject) => !/^[CA]\d/.test(subject))).toEqual([]);
  });

  it('are three in a document, which says how many more there are', () => {
    const [first = '', second = ''] = renderMarkdown(golden).split('### S1 ')[1]?.split('### S2 ') ?? [];
    expect(first.match(/^\| (?:\d+|bewijs) \|/gm)).toHaveLength(3);
    expect(first).toContain(`Nog ${(golden.standards[0]?.gaps.length ?? 0) - 3} punten staan bij de criteria.`);
    expect(second).toMatch(/^Effectief communiceren/);
  });
});

it('a question without anything to do next has no step', () => {
  expect(nextStepOf('C1.1', golden)).toBeNull();
  expect(nextStepOf('weg', golden)).toBeNull();
});

it('what would bring most is of the mark, one per criterion, and of other criteria than those left out', () => {
  const all = topGaps(golden).map(({ criterion }) => criterion);
  expect(all).toHaveLength(3);
  expect(new Set(all).size).toBe(3);
  const others = topGaps(golden, all).map(({ criterion }) => criterion);
  expect(others.filter((id) => all.includes(id) || id === 'A6')).toEqual([]);
});
