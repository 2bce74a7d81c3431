import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../../src/assessment/audit-result.ts';
import { renderHtml } from '../../src/report/html.ts';
import { elsewhereLine, gapsOf, placeGaps } from '../../src/report/sections/gaps.ts';

const golden = JSON.parse(
  readFileSync(new URL('../golden/voorbeeldschool.json', import.meta.url), 'utf8'),
) as AuditResult;

const wordsOf = (line: ReturnType<typeof elsewhereLine>): string =>
  (line ?? []).map((part) => (typeof part === 'string' ? part : part.text)).join('');

const standards = golden.standards.map((standard) => {
  const gaps = gapsOf(standard, golden, placeGaps(golden));
  return { ...gaps, others: wordsOf(elsewhereLine(gaps.elsewhere)) };
});

describe('the gaps of a standard on a page without anything to open', () => {
  it('are each told in full at one standard', () => {
    const told = standards.flatMap(({ rows }) => rows.filter(({ here }) => here).map(({ homeAnchor }) => homeAnchor));
    const all = new Set(standards.flatMap(({ gaps }) => gaps.map(({ homeAnchor }) => homeAnchor)));
    expect(told.length).toBe(all.size);
    expect(new Set(told)).toEqual(all);
  });

  it('refer to it from the others: the largest three with their next step, the rest in a sentence', () => {
    const elsewhere = standards.flatMap(({ rows }) => rows.filter(({ here }) => !here));
    expect(elsewhere.length).toBeGreaterThan(0);
    for (const { now, home, advice } of elsewhere) {
      expect(now).toBe(`Zie ${home}`);
      expect(advice).not.toBe('');
    }
    for (const { gaps, rows, others } of standards) {
      const rest = gaps.length - rows.length;
      expect(others.match(/, S\d\)|\(S\d\)/g)?.length ?? 0).toBe(rest);
    }
  });

  it('have their next step in HTML too where they are told elsewhere', () => {
    const html = renderHtml(golden);
    const lines = [...html.matchAll(/<li class="elsewhere">[\s\S]*?<\/li>/g)].map(([line]) => line);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/Zie S\d<\/a><\/p>\s*<p class="meta">[^<]/);
  });

  it('name a criterion once', () => {
    const subjects = standards.flatMap(({ rows }) => rows.map(({ subject }) => subject));
    expect(subjects.filter((subject) => /^(\w+): \1\./.test(subject))).toEqual([]);
    expect(subjects.filter((subject) => !/^[CA]\d/.test(subject))).toEqual([]);
  });

  it('say of evidence which criterion it is of', () => {
    const gap = { criterion: 'C1', name: 'bewijs ontbreekt', adds: '', home: 'S5', homeAnchor: 'gat-c1' };
    expect(wordsOf(elsewhereLine([gap, { ...gap, name: 'C2.1', adds: '+0,12' }]))).toBe(
      'Staat bij een andere standaard, en telt ook hier: C1 bewijs ontbreekt (S5) en C2.1 (+0,12, S5).',
    );
    expect(elsewhereLine([])).toBeNull();
  });
});
