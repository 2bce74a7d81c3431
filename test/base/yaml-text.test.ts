import { describe, expect, it } from 'vitest';
import { readYamlText } from '../../src/base/io/yaml-text.ts';

const read = (text: string | Uint8Array) =>
  readYamlText('proef.yaml', typeof text === 'string' ? new TextEncoder().encode(text) : text);

describe('reading YAML', () => {
  it.each([
    ['broken indentation', 'a:\n  b: 1\n c: 2\n', 'syntax', 3],
    ['an open quote', 'a: "b\nc: d\n', 'open-quote', 1],
    ['a key twice', 'a: 1\nb: 2\na: 3\n', 'duplicate-key', 3],
    ['a key that is no name', 'a: 1\n__proto__: 2\n', 'unknown-key', 2],
    ['an alias to nothing', 'a: 1\nb: *c\n', 'alias', 2],
    ['nothing', '', 'empty', 1],
    ['only comments', '# niets\n', 'empty', 1],
    ['a list', '- a\n- b\n', 'not-a-mapping', 1],
    ['plain text', 'hallo', 'not-a-mapping', 1],
    ['two documents', 'a: 1\n---\nb: 2\n', 'syntax', 2],
    ['a tab as indentation', 'a:\n\tb: 1\n', 'tab', 2],
    ['a tab after spaces', 'a:\n  b: 1\n  \tc: 1\n', 'tab', 3],
    ['a list as a key', 'x: 1\n? [a, b]\n: c\n', 'collection-key', 2],
    ['a block as a key', '? { a: 1 }\n: c\n', 'collection-key', 1],
    ['a key of nothing', 'a: 1\n: 2\n', 'collection-key', 2],
    ['a fixed space after a colon', 'a: 1\nb:\u00A02\nc: 3\n', 'special-space', 2],
    ['a curly quote that hides a colon', 'a: “eerst: vragen”\nb: 1\n', 'curly-quote', 1],
    ['an unknown tag', 'a: !!python/object x\n', 'syntax', 1],
  ])('says where %s is', (_name, text, kind, line) => {
    const reading = read(text);
    expect(reading.ok).toBe(false);
    if (reading.ok) return;
    expect(reading.problems[0]).toMatchObject({ file: 'proef.yaml', kind, line });
  });

  it('refuses bytes that are not UTF-8, and files of an impossible size', () => {
    expect(read(new Uint8Array([0x61, 0x3a, 0x20, 0xe9, 0x0a]))).toMatchObject({ problems: [{ kind: 'not-utf8' }] });
    expect(read(new Uint8Array(2_000_001))).toMatchObject({ problems: [{ kind: 'too-large' }] });
  });

  it.each([
    [
      'billion laughs',
      [
        'a: &a [x, x, x, x, x, x, x, x, x]',
        ...'bcdefgh'
          .split('')
          .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`),
      ].join('\n'),
    ],
    ['nesting without end', `a: ${'['.repeat(50_000)}`],
    ['closed nesting without end', `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['a hundred thousand keys', Array.from({ length: 100_000 }, (_, index) => `k${index}: 1`).join('\n')],
  ])('gives an answer on %s', (_name, text) => {
    const reading = read(text);
    expect(typeof reading.ok).toBe('boolean');
  });

  it('finds the place of values and keys, and of the nearest parent when something is missing', () => {
    const reading = read('a:\n  - b: 1\n  - { c: 2 }\nd:\n');
    if (!reading.ok) throw new Error('not read');
    const { locate } = reading.yaml;
    expect(locate(['a', 0, 'b'])).toEqual({ line: 2, column: 8 });
    expect(locate(['a', 0, 'b'], 'key')).toEqual({ line: 2, column: 5 });
    expect(locate(['a', 1, 'weg'])).toEqual({ line: 3, column: 5 });
    expect(locate(['d'], 'key')).toEqual({ line: 4, column: 1 });
    expect(locate(['weg'])).toEqual({ line: 1, column: 1 });
  });

  it('takes long texts and many brackets in them for what they are', () => {
    const text = `a: >-\n  ${'woord '.repeat(200)}\nb: "${'['.repeat(500)}"\nc: "${'- '.repeat(80)}x"\n`;
    expect(read(text)).toMatchObject({ ok: true });
  });

  it('keeps the byte order mark and Windows line breaks out of the data', () => {
    const reading = read('\uFEFFa: x\r\nb: y\r\n');
    expect(reading).toMatchObject({ ok: true, yaml: { data: { a: 'x', b: 'y' } } });
  });
});
