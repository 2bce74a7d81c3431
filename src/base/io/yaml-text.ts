import {
  type Alias,
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import type { TextLine } from '../plain-text.ts';
import type { Problem } from '../problem.ts';
import { nameTypingSlips } from '../typing-slips.ts';
import { readComments } from './yaml-comments.ts';

/** In bytes. Dossier and framework files are written by hand and stay far below this. */
const MAX_BYTES = 2_000_000;
/** How many aliases a file may resolve in all; "billion laughs" files need far more. */
const MAX_ALIASES = 100;
/** How deep lists and maps may nest; real files go five or six deep. */
const MAX_NESTING = 128;
/** In spaces. */
const MAX_INDENT = 256;

export type YamlText = {
  file: string;
  text: string;
  document: Document;
  data: unknown;
  /** The line and column (from 1) of a value or of its key; of the nearest parent when it is missing. */
  locate: (path: Path, what?: 'key' | 'value') => { line: number; column: number };
  /** The line of each key of the first two levels: 'answers', 'answers/C1.1', 'waivers/0'. */
  keyLines: () => Record<string, number>;
  comments: () => TextLine[];
};

export type YamlReading = { ok: true; yaml: YamlText } | { ok: false; problems: Problem[] };

const problem = (file: string, kind: Problem['kind'], place: { line: number; column: number } | null): Problem => ({
  file,
  line: place?.line ?? null,
  column: place?.column ?? null,
  path: [],
  kind,
});

/** Decodes bytes as UTF-8 and keeps a byte order mark; null when they are not UTF-8. */
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
    const name = keyName(key);
    if (name === null || !isScalar(key)) return [];
    // JavaScript treats `__proto__` specially: it cannot be an ordinary key.
    const again = seen.has(name) || name === '__proto__';
    seen.add(name);
    return again ? [key] : [];
  });
};

/** The offsets of keys that are no word: a list, a block, an alias or nothing. The parser would warn of them in English on stderr. */
const findOddKeys = (map: YAMLMap): number[] =>
  map.items
    .filter(({ key }) => !isScalar(key) || key.value === null)
    .map(({ key, value }) => ([key, value].find(isNode) ?? map).range?.[0] ?? 0);

/** Replaces the parser's own check, which compares all pairs of keys and takes minutes for a large hostile file. */
const findUnusableKeys = (file: string, document: Document, lines: LineCounter): Problem[] => {
  const problems: Problem[] = [];
  visit(document, {
    Map(_key, map) {
      for (const offset of findOddKeys(map)) {
        const place = lines.linePos(offset);
        problems.push(problem(file, 'collection-key', { line: place.line, column: place.col }));
      }
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

/** A cheap first test: text without this many openings or dashes cannot nest too deep. */
const mayNestDeep = (text: string): boolean =>
  (text.match(OPENINGS)?.length ?? 0) > MAX_NESTING || DEEP_BLOCK.test(text);

const isDeepIndent = (token: string): boolean => token.length > MAX_INDENT && /^ +$/.test(token);

/**
 * Whether a text nests deeper than anyone writes. The parser recurses, and near the end of the stack V8 may abort the process without
 * an exception ("RegExpCompiler Allocation failed"). The lexer does not recurse.
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
  if (complaints.length > 0) {
    return { ok: false, problems: nameTypingSlips(complaints, text.split(/\r?\n/)) };
  }
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
  return { ok: true, yaml: { file, text, document, data, locate, keyLines, comments: () => readComments(text) } };
};

/**
 * Parses a YAML 1.2 file. Never throws for its content: every problem comes back with its line and column.
 * @param file the name to use in problems
 */
export const readYamlText = (file: string, bytes: Uint8Array): YamlReading => {
  if (bytes.length > MAX_BYTES) return { ok: false, problems: [problem(file, 'too-large', null)] };
  const text = decodeUtf8(bytes);
  if (text === null) return { ok: false, problems: [problem(file, 'not-utf8', null)] };
  try {
    return parse(file, text);
  } catch {
    // Nesting deeper than the stack ends in a RangeError, and some broken aliases throw.
    return { ok: false, problems: [problem(file, 'syntax', { line: 1, column: 1 })] };
  }
};

export type Path = (string | number)[];

/** The text of a key; null when the key is not a scalar. */
export const keyName = (key: unknown): string | null => (isScalar(key) ? String(key.value) : null);

const pairAt = (node: unknown, step: string | number) =>
  isMap(node) ? node.items.find(({ key }) => keyName(key) === String(step)) : undefined;

type Step = { key: unknown; value: unknown };

const stepInto = (node: unknown, step: string | number): Step => {
  if (isSeq(node)) return { key: undefined, value: node.items[Number(step)] };
  const pair = pairAt(node, step);
  return { key: pair?.key, value: pair?.value };
};

/** The node at a path, or the deepest existing node on the way there; a key without a value is its own node. */
export const deepestNode = (document: Document, path: Path, what: 'key' | 'value'): Node | null => {
  let deepest: unknown = document.contents;
  let node: unknown = document.contents;
  for (const [index, name] of path.entries()) {
    const { key, value } = stepInto(node, name);
    const wantsKey = what === 'key' && index === path.length - 1;
    const found = wantsKey ? (key ?? value) : (value ?? key);
    if (!isNode(found)) break;
    deepest = found;
    node = value;
  }
  return isNode(deepest) ? deepest : null;
};

type Named = { name: string; at: Node; value: unknown };

const childrenOf = (node: unknown): Named[] => {
  if (isSeq(node)) {
    return node.items.flatMap((item, index) => (isNode(item) ? [{ name: String(index), at: item, value: item }] : []));
  }
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) => {
    const name = keyName(key);
    return name === null || !isNode(key) ? [] : [{ name, at: key, value }];
  });
};

/** The lines of the keys of the first two levels: 'answers', 'answers/C1.1', 'waivers/0'. */
export const linesOfKeys = (document: Document, lineAt: (offset: number) => number): Record<string, number> => {
  const lineOf = ({ at }: Named) => lineAt(at.range?.[0] ?? 0);
  return Object.fromEntries(
    childrenOf(document.contents).flatMap((parent) => [
      [parent.name, lineOf(parent)] as const,
      ...childrenOf(parent.value).map((child) => [`${parent.name}/${child.name}`, lineOf(child)] as const),
    ]),
  );
};
