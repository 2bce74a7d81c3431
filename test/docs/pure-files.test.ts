import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../support/run/run-binary.ts';

/** What Biome cannot deny in pure files (biome.jsonc): it knows names, not what is asked of them. */
const sources = readdirSync(join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => [name, readFileSync(join(projectRoot, 'src', name), 'utf8')] as const);

it.each([
  ['chance', /Math\.random|randomUUID|getRandomValues|randomBytes/],
  ['the language of the machine', /\.toLocale\w*\(\)|\.localeCompare\([\w.]+\)|new Intl\.\w+\(\)/],
])('nothing in src depends on %s: the same dossier gives the same bytes', (_what, pattern) => {
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter(([, text]) => pattern.test(text)).map(([name]) => name)).toEqual([]);
});
