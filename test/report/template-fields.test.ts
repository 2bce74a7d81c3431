import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KNOWN_FILES } from '../../src/report/own/own-page.ts';
import { buildReportView } from '../../src/report/report-view.ts';
import { templateFields } from '../../src/report/words/template-fields.ts';
import { crowdedResult } from '../support/large-results.ts';
import { emptyResult, HOSTILE, hostileResult, perfectResult } from '../support/results.ts';
import { projectRoot } from '../support/run-binary.ts';
import { withTrend } from '../support/trend.ts';

const page = readFileSync(join(projectRoot, 'docs', 'templates.md'), 'utf8');

/** Every field of a view by its shape, as `shape.field`; a part whose shape nobody told is told as `shape.field?`. */
const walk = (value: unknown, shape: string, seen: Set<string>): void => {
  if (Array.isArray(value)) for (const each of value) walk(each, shape, seen);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  for (const [name, inner] of Object.entries(value)) {
    seen.add(`${shape}.${name}`);
    const field = templateFields[shape]?.[name];
    walk(inner, Array.isArray(field) ? String(field[1]) : `${shape}.${name}?`, seen);
  }
};

describe('the documented fields', () => {
  it('are those of the view, all of them and no others', async () => {
    const results = [
      withTrend(await perfectResult()),
      await emptyResult(),
      withTrend(await hostileResult(), HOSTILE),
      withTrend(await crowdedResult()),
    ];
    const seen = new Set<string>();
    for (const result of results) walk({ ...buildReportView(result), logo: { src: '', alt: '' } }, 'page', seen);
    const documented = Object.entries(templateFields).flatMap(([shape, fields]) =>
      Object.keys(fields).map((name) => `${shape}.${name}`),
    );
    expect(documented.filter((name) => !seen.has(name))).toEqual([]);
    expect([...seen].filter((name) => !documented.includes(name))).toEqual([]);
  });

  it('lead from one shape to another that is there', () => {
    const shapes = Object.values(templateFields).flatMap((fields) =>
      Object.values(fields).flatMap((field) => (typeof field === 'string' ? [] : [field[1]])),
    );
    expect(shapes.filter((shape) => templateFields[shape] === undefined)).toEqual([]);
    expect(Object.keys(templateFields).filter((shape) => shape !== 'page' && !shapes.includes(shape))).toEqual([]);
  });

  it('stand in docs/templates.md, and so do all files that can be there', () => {
    for (const [shape, fields] of Object.entries(templateFields)) {
      expect(page).toContain(`\n### ${shape}\n`);
      for (const name of Object.keys(fields)) expect(page).toContain(`| \`${name}\` |`);
    }
    for (const name of KNOWN_FILES) expect(page).toContain(`\`${name}\``);
    expect(KNOWN_FILES).toEqual(
      expect.arrayContaining(
        readdirSync(join(projectRoot, 'templates', 'html')).filter((name) => name.endsWith('.hbs')),
      ),
    );
  });
});
