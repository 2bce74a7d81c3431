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

it('only readers of documents, ssh-keygen, the viewer of a report and the browser that prints it are started as a process', () => {
  expect(filesWith(/['"](?:node:)?child_process['"]/)).toEqual([
    'audit/io/signatures.ts',
    'documents/io/reader-pool.ts',
    'report/io/open-in-viewer.ts',
    'report/io/print-in-browser.ts',
  ]);
});

it('only one file renames, with patience for whoever holds a file for a moment; taking a lock waits for nobody', () => {
  expect(filesWith(/\brenameSync\(/)).toEqual(['base/io/files-on-windows.ts', 'dossier/io/dossier-lock.ts']);
});

it('only one file removes and copies, as Node does not do that everywhere', () => {
  expect(filesWith(/\b(?:cp|rm|rmdir|unlink)(?:Sync)?\b.*node:fs|\b(?:cpSync|rmSync|unlinkSync|rmdirSync)\(/)).toEqual([
    'base/io/files-on-windows.ts',
  ]);
});
