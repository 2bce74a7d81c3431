import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../support/run/run-binary.ts';

/** What test/support/pages/accessibility.ts relies on when it judges colours once per set of colours, and layouts once per size. */

const templates = join(projectRoot, 'templates');

const sheets = readdirSync(templates, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .sort()
  .map((name) => readFileSync(join(templates, name), 'utf8'));

/** What stands inside each `@media` rule: its condition, and its rules with their selectors. */
const mediaRules = (css: string): { condition: string; rules: [selector: string, declarations: string][] }[] =>
  [...css.matchAll(/@media ([^{]+)\{((?:[^{}]*\{[^{}]*\})*)\s*\}/g)].map(([, condition = '', body = '']) => ({
    condition: condition.trim(),
    rules: [...body.matchAll(/([^{}]*)\{([^{}]*)\}/g)].map(([, selector = '', declarations = '']) => [
      selector.trim(),
      declarations,
    ]),
  }));

const media = sheets.flatMap(mediaRules);

describe('the style sheets of the reports', () => {
  it('change in the dark nothing but the colours by name', () => {
    const dark = media.filter(({ condition }) => condition.includes('prefers-color-scheme'));
    expect(dark.length).toBeGreaterThan(0);
    for (const { rules } of dark) {
      expect(rules.map(([selector]) => selector)).toEqual([':root']);
      for (const [, declarations] of rules) expect(declarations).toMatch(/^(--[a-z-]+:#[0-9a-f]{3,6};?)+$/);
    }
  });

  it('give no text another colour on a screen of another width', () => {
    const sized = media.filter(({ condition }) => condition.includes('width'));
    expect(sized.length).toBeGreaterThan(2);
    const coloured = sized.flatMap(({ rules }) =>
      rules.filter(
        // Axe does not look at the colour of what a style sheet writes itself.
        ([selector, declarations]) =>
          !/::(before|after)$/.test(selector) && /(^|;)(color|background|opacity|filter|--)[a-z-]*:/.test(declarations),
      ),
    );
    expect(coloured).toEqual([]);
  });
});
