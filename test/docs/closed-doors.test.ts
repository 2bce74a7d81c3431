import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../support/run/run-binary.ts';

/** What src never does, and the few places that start something (docs/assurance.md). */
const sources = readdirSync(join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(projectRoot, 'src', name), 'utf8')] as const);

const filesWith = (pattern: RegExp): string[] => sources.filter(([, text]) => pattern.test(text)).map(([name]) => name);

it.each([
  [
    'the network',
    /['"](?:node:)?(?:http|https|http2|net|tls|dns|dgram|dns\/promises)['"]|\b(?:fetch|WebSocket|EventSource)\(/,
  ],
  ['code that is a text', /\beval\(|new Function\(|['"](?:node:)?vm['"]|\bimport\((?!['"])/],
])('nothing in src reaches for %s', (_what, pattern) => {
  expect(sources.length).toBeGreaterThan(100);
  expect(filesWith(pattern)).toEqual([]);
});

it('only readers of documents and ssh-keygen are started as a process', () => {
  expect(filesWith(/['"](?:node:)?child_process['"]/)).toEqual([
    'audit/io/signatures.ts',
    'documents/io/reader-pool.ts',
  ]);
});
