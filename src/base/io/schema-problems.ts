import type * as z from 'zod';
import { readTypedDate, schoolYearTyped } from '../dates.ts';
import { findNearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import { nameTypingSlips } from '../typing-slips.ts';
import type { Path, YamlText } from './yaml-text.ts';

type Issue = z.core.$ZodIssue;
type Details = Pick<Problem, 'kind'> & Partial<Pick<Problem, 'expected' | 'nearest'>>;

const valueAt = (data: unknown, path: Path): unknown => {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
};

/** The part of a schema that describes the value at a path; looks through optional, array, record and union. */
const schemaAt = (schema: unknown, path: Path): unknown => {
  let current = unwrap(schema);
  for (const step of path) {
    const def = definition(current);
    const next =
      def['shape'] !== undefined
        ? (def['shape'] as Record<string, unknown>)[step]
        : (def['element'] ?? def['valueType']);
    current = unwrap(next);
  }
  return current;
};

const definition = (schema: unknown): Record<string, unknown> =>
  ((schema as { _zod?: { def?: Record<string, unknown> } } | undefined)?._zod?.def ?? {}) as Record<string, unknown>;

const unwrap = (schema: unknown): unknown => {
  const inner = definition(schema)['innerType'];
  return inner === undefined ? schema : unwrap(inner);
};

const knownKeys = (schema: unknown, path: Path): string[] => {
  const def = definition(schemaAt(schema, path));
  const options = (def['options'] ?? []) as unknown[];
  const shapes = [def['shape'], ...options.map((option) => definition(option)['shape'])];
  return [...new Set(shapes.flatMap((shape) => Object.keys((shape as object | undefined) ?? {})))];
};

const CUSTOM: Record<string, Details> = {
  oneAnswer: { kind: 'wrong-answer' },
  schoolYear: { kind: 'wrong-school-year' },
  monthDay: { kind: 'wrong-format', expected: 'month-day' },
  sentence: { kind: 'no-sentence' },
  fixedSeverity: { kind: 'fixed-severity' },
  replyReason: { kind: 'reply-reason' },
  replyKind: { kind: 'reply-kind' },
  oneBasis: { kind: 'one-basis' },
  placeholder: { kind: 'placeholder' },
  secondReader: { kind: 'second-reader' },
  fewAnswers: { kind: 'few-answers' },
  morePeople: { kind: 'more-people' },
  otherSum: { kind: 'other-sum' },
};

/** A date in other words than YYYY-MM-DD is no date to other programs, but people can be told which one they seem to mean. */
const wrongDate = (value: unknown): Details => {
  const read = readTypedDate(String(value));
  if (read.kind === 'impossible') return { kind: 'impossible-date' };
  return { kind: 'wrong-format', expected: 'date', nearest: read.kind === 'day' ? read.day : null };
};

const detailsByCode: { [Code in Issue['code']]?: (issue: Extract<Issue, { code: Code }>, value: unknown) => Details } =
  {
    invalid_type: ({ expected }, value) =>
      value === undefined ? { kind: 'missing-key', expected } : { kind: 'wrong-type', expected },
    invalid_value: ({ values }, value) =>
      value === undefined
        ? { kind: 'missing-key', expected: values.join(', ') }
        : {
            kind: 'wrong-choice',
            expected: values.join(', '),
            nearest: typeof value === 'string' ? findNearest(value, values.map(String)) : null,
          },
    invalid_format: ({ format, pattern }, value) =>
      format === 'date'
        ? wrongDate(value)
        : { kind: 'wrong-format', expected: format === 'regex' ? (pattern ?? format) : format },
    too_small: ({ minimum, origin }) => ({ kind: 'too-small', expected: `${origin} ${minimum}` }),
    too_big: ({ maximum, origin }) => ({ kind: 'too-big', expected: `${origin} ${maximum}` }),
    custom: ({ message, params }, value) => ({
      ...(CUSTOM[message] ?? { kind: 'invalid' }),
      ...(message === 'schoolYear' ? { nearest: schoolYearTyped(String(value)) } : {}),
      ...(typeof params?.['expected'] === 'string' ? { expected: params['expected'] } : {}),
    }),
    invalid_key: () => ({ kind: 'wrong-format', expected: 'key' }),
  };

const describe = (issue: Issue, value: unknown): Details => {
  const details = detailsByCode[issue.code] as ((issue: Issue, value: unknown) => Details) | undefined;
  return details?.(issue, value) ?? { kind: 'invalid' };
};

/** The problems of the shape that a value comes closest to, where several are allowed: a word or a list of words. */
const inNearestShape = ({ errors, path }: Extract<Issue, { code: 'invalid_union' }>): Issue[] => {
  const depthOf = (issues: readonly Issue[]): number => Math.max(0, ...issues.map((issue) => issue.path.length));
  const [nearest = []] = [...errors].sort((one, other) => depthOf(other) - depthOf(one));
  return nearest.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
};

const toProblems = (issue: Issue, schema: z.ZodType, yaml: YamlText): Problem[] => {
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return inNearestShape(issue).flatMap((inner) => toProblems(inner, schema, yaml));
  }
  const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol');
  const at = (place: Path, what: 'key' | 'value', details: Details): Problem => ({
    file: yaml.file,
    ...yaml.locate(place, what),
    path: place,
    ...details,
  });
  if (issue.code !== 'unrecognized_keys') {
    const value = valueAt(yaml.data, path);
    return [at(path, issue.code === 'invalid_key' ? 'key' : 'value', describe(issue, value))];
  }
  const known = knownKeys(schema, path);
  return issue.keys
    .slice(0, MOST)
    .map((key) =>
      at([...path, key], 'key', { kind: 'unknown-key', expected: known.join(', '), nearest: findNearest(key, known) }),
    );
};

/** How many problems of one file to name: more help nobody, and locating each takes time. */
const MOST = 100;

const countIn = (issues: Issue[]): number =>
  issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);

const FORMAT_KEY = 'formatVersion';

const isNewer = (data: unknown, current: number): boolean => {
  const version = valueAt(data, [FORMAT_KEY]);
  return typeof version === 'number' && version > current;
};

/** Checks a file against a schema. Returns every problem with its place in the file, none when all is well. */
export const findProblems = (schema: z.ZodType, yaml: YamlText, formatVersion: number): Problem[] => {
  if (isNewer(yaml.data, formatVersion)) {
    const place = yaml.locate([FORMAT_KEY]);
    return [{ file: yaml.file, ...place, path: [FORMAT_KEY], kind: 'newer-format', expected: String(formatVersion) }];
  }
  const outcome = schema.safeParse(yaml.data);
  if (outcome.success) return [];
  const { issues } = outcome.error;
  const found = issues
    .slice(0, MOST)
    .flatMap((issue) => toProblems(issue, schema, yaml))
    .slice(0, MOST);
  const left = Math.max(countIn(issues) - found.length, 0);
  const named = nameTypingSlips(found, yaml.text.split(/\r?\n/));
  const rest: Problem = { file: yaml.file, line: null, column: null, path: [], kind: 'more', expected: String(left) };
  return left === 0 ? named : [...named, rest];
};
