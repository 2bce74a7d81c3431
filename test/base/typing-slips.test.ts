import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { findProblems } from '../../src/base/io/schema-problems.ts';
import { readYamlText } from '../../src/base/io/yaml-text.ts';
import { describeProblem } from '../../src/base/words/problems.ts';

const schema = z.strictObject({
  formatVersion: z.literal(1),
  day: z.iso.date().optional(),
  level: z.number().optional(),
  kind: z.enum(['po', 'vo']).optional(),
  answers: z
    .record(z.string().regex(/^C\d+\.\d+$/), z.strictObject({ level: z.number(), remark: z.string().optional() }))
    .optional(),
});

/** The kind and place of the first problem of a dossier file with these lines after its first. */
const firstProblem = (...lines: string[]) => {
  const text = ['formatVersion: 1', ...lines, ''].join('\n');
  const reading = readYamlText('proef.yaml', new TextEncoder().encode(text));
  const problems = reading.ok ? findProblems(schema, reading.yaml, 1) : reading.problems;
  const [first] = problems;
  return first === undefined ? null : { kind: first.kind, line: first.line, column: first.column };
};

describe('a slip of a keyboard or a word processor in YAML', () => {
  it.each<[string, string[], string, number, number]>([
    ['a comma in a number of a flow map', ['answers:', '  C1.1: { level: 2,0, remark: x }'], 'decimal-comma', 3, 19],
    ['a comma before the end of a flow map', ['answers:', '  C1.1: { level: 2,0 }'], 'decimal-comma', 3, 19],
    ['a comma in a number of its own line', ['level: 2,5'], 'decimal-comma', 2, 9],
    ['a fixed space before a key', ['answers:', '  C1.1: {\u00A0level: 2 }'], 'special-space', 3, 10],
    ['a fixed space in a flow map', ['answers:', '  C1.1: { level:\u00A02 }'], 'special-space', 3, 17],
    ['a fixed space before a value', ['kind: \u00A0po'], 'special-space', 2, 7],
    ['a narrow fixed space before a date', ['day: \u202F2026-01-01'], 'special-space', 2, 6],
    ['a character without width before a key', ['\u200Blevel: 2'], 'special-space', 2, 1],
    [
      'a curly text cut at its commas',
      ['answers:', '  C1.1: { level: 2, remark: “een, twee, drie” }'],
      'curly-quote',
      3,
      29,
    ],
    ['a Dutch opening quote', ['answers:', '  C1.1: { level: 2, remark: „een, twee” }'], 'curly-quote', 3, 29],
    ['a curly value where a choice belongs', ['kind: “po”'], 'curly-quote', 2, 7],
    ['a curly key', ['“level”: 2'], 'curly-quote', 2, 1],
    [
      'a colon in a text of a flow map',
      ['answers:', '  C1.1: { level: 2, remark: Let op: dit }'],
      'needs-quotes',
      3,
      29,
    ],
    ['a colon in a text of its own line', ['kind: Let op: dit'], 'needs-quotes', 2, 7],
    ['a number sign in a flow map', ['answers:', '  C1.1: { level: 2, remark: Groep #5 }'], 'needs-quotes', 3, 29],
    ['a text that begins with @', ['answers:', '  C1.1: { level: 2, remark: @ouder }'], 'needs-quotes', 3, 29],
    ['a text that begins with %', ['kind: %x'], 'needs-quotes', 2, 7],
    ["a text that begins with 's", ['answers:', "  C1.1: { level: 2, remark: 's Ochtends }"], 'open-quote', 3, 29],
    ['a quote that never closes', ['kind: "po', 'level: 2', 'day: 2026-01-01'], 'open-quote', 2, 7],
    ['no space before a map', ['answers:', '  C1.1:{ level: 2 }'], 'no-space', 3, 8],
    ['no space in a flow map', ['answers:', '  C1.1: { level:2 }'], 'no-space', 3, 17],
    ['no space on a line of its own', ['answers:', '  C1.1:', '    level:2'], 'no-space', 4, 11],
    ['a tab before a key', ['answers:', '\tC1.1: { level: 2 }'], 'tab', 3, 1],
  ])('is told as what it is: %s', (_name, lines, kind, line, column) => {
    expect(firstProblem(...lines)).toEqual({ kind, line, column });
  });

  it.each<[string, string[], string]>([
    [
      'an unknown key before a text in curly quotes',
      ['answers:', '  C1.1: { lvel: 2, level: 1, remark: “ja” }'],
      'unknown-key',
    ],
    [
      'an unknown key after a text in curly quotes',
      ['answers:', '  C1.1: { level: 1, remark: “ja”, lvel: 2 }'],
      'unknown-key',
    ],
    ['a wrong choice', ['kind: so'], 'wrong-choice'],
    ['an address where a choice belongs', ['kind: https://po.nl'], 'wrong-choice'],
    [
      'a quote over two lines before broken indentation',
      ['answers:', '  C1.1: { level: 2, remark: "een', '    twee" }', '   x:', '  y: 1'],
      'syntax',
    ],
    ['broken indentation', ['answers:', '   C1.1:', '  level: 1'], 'syntax'],
  ])('is not seen in %s', (_name, lines, kind) => {
    expect(firstProblem(...lines)?.kind).toBe(kind);
  });

  it.each([
    ['fixed spaces and curly quotes', 'remark: "Ouders\u00A0zeiden “ja”, en: nee"'],
    ['a tab between words', "remark: 'een\ttab'"],
  ])('is none where it stands in a text: %s', (_name, remark) => {
    expect(firstProblem('answers:', '  C1.1:', '    level: 2', `    ${remark}`)).toBeNull();
  });

  it('shows nothing that a slip made a key of', () => {
    const said = describeProblem({
      ...{ file: 'antwoorden.yaml', line: 3, column: 1, kind: 'unknown-key', expected: 'level' },
      path: ['answers', 'C1.1', 'Sanne huilt elke dag'],
    });
    expect(said).not.toContain('Sanne');
    expect(said).toBe(
      'antwoorden.yaml, regel 3, kolom 1 (answers.C1.1.…): Deze sleutel is hier onbekend. Bekend zijn: level.',
    );
  });
});
