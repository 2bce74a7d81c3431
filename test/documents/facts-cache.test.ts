import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { factsKey, noFactsCache, openFactsCache } from '../../src/documents/io/facts-cache.ts';
import { aDocument } from '../support/results/builders.ts';
import { thisMachine } from '../support/run/machine.ts';
import { temporaryFolder } from '../support/run/temporary-folder.ts';

const facts = aDocument({ words: 7 });

const fileIn = (folder: string): string => join(folder, readdirSync(folder)[0] ?? '');

describe('the cache of facts', () => {
  it('gives back what an earlier run put in, for the same dossier only', () => {
    const folder = temporaryFolder();
    const first = openFactsCache(folder, '/school', thisMachine);
    first.put('sleutel', facts);
    first.save();
    expect(openFactsCache(folder, '/school', thisMachine).get('sleutel')).toEqual(facts);
    expect(openFactsCache(folder, '/school', thisMachine).get('anders')).toBeNull();
    expect(openFactsCache(folder, '/andere-school', thisMachine).get('sleutel')).toBeNull();
  });

  it('forgets what a run did not use', () => {
    const folder = temporaryFolder();
    const first = openFactsCache(folder, '/school', thisMachine);
    for (const key of ['a', 'b']) first.put(key, facts);
    first.save();
    const second = openFactsCache(folder, '/school', thisMachine);
    second.get('a');
    second.save();
    expect(openFactsCache(folder, '/school', thisMachine).get('a')).toEqual(facts);
    expect(openFactsCache(folder, '/school', thisMachine).get('b')).toBeNull();
  });

  it.each<[string, (good: string) => string]>([
    ['cut short', (good) => good.slice(0, 80)],
    ['changed in one place', (good) => good.replace('"words":7', '"words":8')],
    ['empty', () => ''],
    ['something else', () => '{"a":1}'],
  ])('counts as empty when it is %s', (_name, spoil) => {
    const folder = temporaryFolder();
    const first = openFactsCache(folder, '/school', thisMachine);
    first.put('sleutel', facts);
    first.save();
    writeFileSync(fileIn(folder), spoil(readFileSync(fileIn(folder), 'utf8')));
    const second = openFactsCache(folder, '/school', thisMachine);
    expect(second.get('sleutel')).toBeNull();
    second.put('sleutel', facts);
    second.save();
    expect(openFactsCache(folder, '/school', thisMachine).get('sleutel')).toEqual(facts);
  });

  it('is not written when nothing changed, and trouble with it is nobody’s trouble', () => {
    const folder = temporaryFolder();
    const nowhere = join(folder, 'bestand');
    openFactsCache(nowhere, '/school', thisMachine).save();
    expect(existsSync(nowhere)).toBe(false);
    writeFileSync(nowhere, 'geen map');
    const cache = openFactsCache(nowhere, '/school', thisMachine);
    cache.put('sleutel', facts);
    expect(() => cache.save()).not.toThrow();
  });

  it('can be left out', () => {
    noFactsCache.put('a', facts);
    noFactsCache.save();
    expect(noFactsCache.get('a')).toBeNull();
  });

  it('has a key that differs with every part', () => {
    const keys = [factsKey(['a', 'b']), factsKey(['ab']), factsKey(['a', ['b']]), factsKey(['b', 'a'])];
    expect(new Set(keys).size).toBe(4);
  });
});
