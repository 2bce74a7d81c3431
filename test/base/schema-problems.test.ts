import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { findProblems } from '../../src/base/io/schema-problems.ts';
import { readYamlText } from '../../src/base/io/yaml-text.ts';

const schema = z.strictObject({
  formatVersion: z.literal(1),
  name: z.string().min(1),
  sector: z.enum(['po', 'vo']).optional(),
  version: z.string().regex(/^\d$/).optional(),
  date: z.iso.date().optional(),
  score: z.number().min(0).max(3).optional(),
  list: z
    .array(z.strictObject({ id: z.string() }))
    .min(1)
    .optional(),
  map: z.record(z.string().regex(/^[a-z]+$/), z.strictObject({ file: z.string() })).optional(),
  kind: z
    .discriminatedUnion('is', [
      z.strictObject({ is: z.literal('a'), months: z.number() }),
      z.strictObject({ is: z.literal('b') }),
    ])
    .optional(),
  one: z
    .string()
    .refine((text) => text === 'ja', 'oneAnswer')
    .optional(),
  words: z.union([z.string(), z.array(z.string()).min(1)]).optional(),
  other: z
    .string()
    .refine((text) => text === 'ja', 'anders')
    .optional(),
});

const look = (text: string) => {
  const reading = readYamlText('proef.yaml', new TextEncoder().encode(text));
  if (!reading.ok) throw new Error('not read');
  return findProblems(schema, reading.yaml, 1);
};

describe('what a schema finds wrong', () => {
  it('is nothing in a sound file', () => {
    expect(look('formatVersion: 1\nname: x\nmap: { a: { file: b } }\n')).toEqual([]);
  });

  it.each<[string, string, object]>([
    ['neither a word nor a list', 'name: x\nwords: 5', { path: ['words'], kind: 'wrong-type', expected: 'string' }],
    ['a list with a number', 'name: x\nwords: [a, 5]', { path: ['words', 1], kind: 'wrong-type', expected: 'string' }],
    ['a missing key', '', { kind: 'missing-key', path: ['name'], expected: 'string', line: 1 }],
    ['a wrong type', 'name: 3', { kind: 'wrong-type', path: ['name'], expected: 'string', line: 2, column: 7 }],
    ['an empty text', 'name: ""', { kind: 'too-small', expected: 'string 1' }],
    [
      'a slip in a key',
      'name: x\nsectr: po',
      { kind: 'unknown-key', path: ['sectr'], nearest: 'sector', line: 3, column: 1 },
    ],
    [
      'a slip in a key further down',
      'name: x\nlist: [{ id: a, idd: b }]',
      { kind: 'unknown-key', path: ['list', 0, 'idd'], nearest: 'id', line: 3 },
    ],
    [
      'a slip in a key of a record',
      'name: x\nmap: { a: { file: b, fil: c } }',
      { kind: 'unknown-key', nearest: 'file' },
    ],
    [
      'a slip in a key of a union',
      'name: x\nkind: { is: a, months: 1, month: 2 }',
      { kind: 'unknown-key', nearest: 'months' },
    ],
    ['a wrong choice', 'name: x\nsector: pp', { kind: 'wrong-choice', expected: 'po, vo', nearest: 'po' }],
    ['a number for a choice', 'name: x\nsector: 3', { kind: 'wrong-choice', nearest: null }],
    ['a choice between kinds that is none', 'name: x\nkind: { is: c }', { kind: 'invalid' }],
    ['a date that is none', 'name: x\ndate: 2026-02-30', { kind: 'impossible-date' }],
    ['a date in words of its own', 'name: x\ndate: 14-02-2026', { kind: 'wrong-format', nearest: '2026-02-14' }],
    ['a text for a date', 'name: x\ndate: morgen', { kind: 'wrong-format', expected: 'date', nearest: null }],
    ['a pattern that does not fit', 'name: x\nversion: "12"', { kind: 'wrong-format', expected: '/^\\d$/' }],
    ['a number too high', 'name: x\nscore: 4', { kind: 'too-big', expected: 'number 3' }],
    ['a number too low', 'name: x\nscore: -1', { kind: 'too-small', expected: 'number 0' }],
    ['a list too short', 'name: x\nlist: []', { kind: 'too-small', expected: 'array 1' }],
    ['a name that cannot be', 'name: x\nmap: { A1: { file: b } }', { kind: 'wrong-format', expected: 'key', line: 3 }],
    ['a rule of our own', 'name: x\none: nee', { kind: 'wrong-answer' }],
    ['a rule without words', 'name: x\nother: nee', { kind: 'invalid' }],
  ])('is told with its place: %s', (_name, rest, problem) => {
    expect(look(`formatVersion: 1\n${rest}\n`)[0]).toMatchObject({ file: 'proef.yaml', ...problem });
  });

  it('is only the version in a file of a newer format', () => {
    expect(look('formatVersion: 2\nonzin: 1\n')).toMatchObject([
      { kind: 'newer-format', expected: '1', line: 1, column: 16 },
    ]);
  });

  it('lists all problems, and counts the rest past a hundred', () => {
    expect(
      look('formatVersion: 1\nname: 3\nscore: 9\nonzin: 1\n')
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['too-big', 'unknown-key', 'wrong-type']);
    const many = Array.from({ length: 250 }, (_each, index) => `k${index}: 1`).join('\n');
    const found = look(`formatVersion: 1\nname: x\n${many}\n`);
    expect(found).toHaveLength(101);
    expect(found.at(-1)).toMatchObject({ kind: 'more', expected: '150' });
  });
});
