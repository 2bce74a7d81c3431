import {
  type Alias,
  type Document,
  isMap,
  isScalar,
  Lexer,
  LineCounter,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Problem } from '../problem.ts';
import { deepestNode, linesOfKeys, nameOf, type Path } from './yaml-nodes.ts';

/** A dossier or framework file is written by hand: far below this size (bytes). */
const MAX_BYTES = 2_000_000;
/** References that a file may resolve in all (the "billion laughs" is one of them). */
const MAX_ALIASES = 100;
/** Lists and blocks inside each other; a real file has five or six. */
const MAX_NESTING = 128;
/** Spaces in front of a line. */
const MAX_INDENT = 256;

export type YamlText = {
  file: string;
  text: string;
  document: Document;
  data: unknown;
  /** Where the value (or, with `key`, its key) stands; the nearest parent when it is not there. Both count from 1. */
  locate: (path: Path, what?: 'key' | 'value') => { line: number; column: number };
  /** The lines of the keys of the first two levels: 'answers', 'answers/C1.1', 'waivers/0'. */
  keyLines: () => Record<string, number>;
};

export type YamlReading = { ok: true; yaml: YamlText } | { ok: false; problems: Problem[] };

const problem = (file: string, kind: Problem['kind'], place: { line: number; column: number } | null): Problem => ({
  file,
  line: place?.line ?? null,
  column: place?.column ?? null,
  path: [],
  kind,
});

/** Decodes bytes as UTF-8, with or without a byte order mark (which is kept); null when they are something else. */
export const decodeUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

const unusableKeysOf = (map: YAMLMap): Scalar[] => {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }) => {
    const name = nameOf(key);
    if (name === null || !isScalar(key)) return [];
    // `__proto__` is no name: JavaScript reads and writes it in ways of its own.
    const again = seen.has(name) || name === '__proto__';
    seen.add(name);
    return again ? [key] : [];
  });
};

/** The parser's own check compares every key with every other one: minutes for a large hostile file. */
const findUnusableKeys = (file: string, document: Document, lines: LineCounter): Problem[] => {
  const problems: Problem[] = [];
  visit(document, {
    Map(_key, map) {
      for (const key of unusableKeysOf(map)) {
        const place = lines.linePos(key.range?.[0] ?? 0);
        const kind = key.value === '__proto__' ? 'unknown-key' : 'duplicate-key';
        const at = problem(file, kind, { line: place.line, column: place.col });
        problems.push({ ...at, path: [String(key.value)] });
      }
    },
  });
  return problems;
};

const findLooseAliases = (file: string, document: Document, lines: LineCounter): Problem[] => {
  const problems: Problem[] = [];
  let count = 0;
  visit(document, {
    Alias(_key, alias: Alias) {
      count += 1;
      if (alias.resolve(document) !== undefined && count <= MAX_ALIASES) return undefined;
      const place = lines.linePos(alias.range?.[0] ?? 0);
      problems.push(problem(file, 'alias', { line: place.line, column: place.col }));
      return visit.BREAK;
    },
  });
  return problems;
};

const FLOW_STEPS: Record<string, number> = { '[': 1, '{': 1, ']': -1, '}': -1 };
const OPENINGS = /[[{]/g;
const DEEP_BLOCK = new RegExp(`(?:[-?][ \\t]+){${MAX_NESTING}}|^ {${MAX_INDENT}}`, 'm');

/** Nothing can nest deeper than it opens: so most files need no second look. */
const mayNestDeep = (text: string): boolean =>
  (text.match(OPENINGS)?.length ?? 0) > MAX_NESTING || DEEP_BLOCK.test(text);

const isDeepIndent = (token: string): boolean => token.length > MAX_INDENT && /^ +$/.test(token);

/**
 * Whether a text nests deeper than anyone writes. The parser recurses, and near the end of the stack V8 itself may abort
 * ("RegExpCompiler Allocation failed"): no exception, the process is gone. The lexer does not recurse.
 */
const nestsTooDeep = (text: string): boolean => {
  let flow = 0;
  let indicators = 0;
  for (const token of new Lexer().lex(text)) {
    flow += FLOW_STEPS[token] ?? 0;
    if (token === '\n') indicators = 0;
    if (token === '-' || token === '?') indicators += 1;
    if (Math.max(flow, indicators) > MAX_NESTING || isDeepIndent(token)) return true;
  }
  return false;
};

const parse = (file: string, text: string): YamlReading => {
  if (mayNestDeep(text) && nestsTooDeep(text)) return { ok: false, problems: [problem(file, 'too-deep', null)] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false });
  const placeOf = (offset: number) => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const complaints = [...document.errors, ...document.warnings].map(({ pos }) =>
    problem(file, 'syntax', placeOf(pos[0])),
  );
  if (complaints.length > 0) return { ok: false, problems: complaints };
  const structural = [...findUnusableKeys(file, document, lines), ...findLooseAliases(file, document, lines)];
  if (structural.length > 0) return { ok: false, problems: structural };
  if (document.contents === null) return { ok: false, problems: [problem(file, 'empty', { line: 1, column: 1 })] };
  if (!isMap(document.contents)) {
    return { ok: false, problems: [problem(file, 'not-a-mapping', { line: 1, column: 1 })] };
  }
  const data: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
  const locate: YamlText['locate'] = (path, what = 'value') =>
    placeOf(deepestNode(document, path, what)?.range?.[0] ?? 0);
  const keyLines = () => linesOfKeys(document, (offset) => placeOf(offset).line);
  return { ok: true, yaml: { file, text, document, data, locate, keyLines } };
};

/**
 * Parses a YAML 1.2 file. Never throws for what stands in it: every problem comes back with its line and column.
 * @param file the name that problems carry
 */
export const readYamlText = (file: string, bytes: Uint8Array): YamlReading => {
  if (bytes.length > MAX_BYTES) return { ok: false, problems: [problem(file, 'too-large', null)] };
  const text = decodeUtf8(bytes);
  if (text === null) return { ok: false, problems: [problem(file, 'not-utf8', null)] };
  try {
    return parse(file, text);
  } catch {
    // The parser recurses: nesting deeper than the stack ends in a RangeError, and some broken aliases throw.
    return { ok: false, problems: [problem(file, 'syntax', { line: 1, column: 1 })] };
  }
};
