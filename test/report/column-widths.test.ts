import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Column } from '../../src/page/blocks.ts';
import { TEXT_WIDTH } from '../../src/page/word/styles.ts';
import { acceptedColumns, auditColumns, reportColumns } from '../../src/report/words/column-widths.ts';
import { projectRoot } from '../support/run/run-binary.ts';

/** What a wide font needs for a letter of 9.5 points on average, and what a cell keeps free at its sides: in twentieths of a point. */
const [LETTER, BOLD_LETTER, SIDES] = [110, 120, 160];

const widthOf = (columns: readonly Column[], head: string): number =>
  ((columns.find(([each]) => each === head)?.[1] ?? 0) / 100) * TEXT_WIDTH;

const longestIn = (texts: readonly string[]): number =>
  Math.max(...texts.flatMap((text) => text.split(/[\s-]+/)).map(({ length }) => length));

const titlesIn = (text: string): string[] => [...text.matchAll(/^ +title: (.+)$/gm)].map(([, title = '']) => title);

describe('in a table on paper no word has to break', () => {
  it.each<[string, readonly Column[]]>([
    ...Object.entries(reportColumns),
    ...Object.entries(auditColumns),
    ['accepted', acceptedColumns],
  ])('of the heads of %s', (_name, columns) => {
    for (const [head] of columns)
      expect(longestIn([head]) * BOLD_LETTER + SIDES, head).toBeLessThanOrEqual(widthOf(columns, head));
    expect(columns.reduce((sum, [, width]) => sum + width, 0)).toBe(100);
  });

  it.each([['actions', reportColumns.actions]])('of the roles of the quality mark among the %s', (_name, columns) => {
    const { roles } = parse(readFileSync(join(projectRoot, 'criteria/keurmerk.yaml'), 'utf8')) as {
      roles: Record<string, { title: string }>;
    };
    const titles = Object.values(roles).map(({ title }) => title);
    expect(longestIn(titles) * LETTER + SIDES).toBeLessThanOrEqual(widthOf(columns, 'Wie'));
  });

  it('of the names of the criteria, five of which stand beside each other', () => {
    const files = readdirSync(join(projectRoot, 'criteria')).filter((name) => /^C\d\d-/.test(name));
    const titles = files.flatMap((name) => {
      const { id, title } = parse(readFileSync(join(projectRoot, 'criteria', name), 'utf8')) as Record<string, string>;
      return [`${id} ${title}`];
    });
    expect(titles).toHaveLength(10);
    expect(longestIn(titles) * BOLD_LETTER + SIDES).toBeLessThanOrEqual(TEXT_WIDTH / 5);
  });

  it('of the kinds of documents', () => {
    const titles = titlesIn(readFileSync(join(projectRoot, 'criteria/documenten.yaml'), 'utf8'));
    expect(titles).toContain('Schoolondersteuningsprofiel');
    expect(longestIn(titles) * LETTER + SIDES).toBeLessThanOrEqual(widthOf(reportColumns.evidence, 'Soort'));
  });
});
