import { isDeepStrictEqual } from 'node:util';
import {
  Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Edit } from '../edit.ts';

/**
 * Edits YAML by cutting and pasting text in place: a changed answer changes one line, and comments, order and layout of the rest stay
 * as a person left them. (Document.toString() of the yaml package would reformat the whole file.)
 */

/** What to cut from a text (LF line breaks) and what to paste there. */
type Splice = { start: number; end: number; text: string };

type SetEdit = Extract<Edit, { kind: 'set' }>;

const WRITE_OPTIONS = { lineWidth: 0, flowCollectionPadding: true } as const;
/** Text with line breaks stays on one line too: "one\ntwo". */
const ON_ONE_LINE = { ...WRITE_OPTIONS, doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY } as const;

/** A value on one line, so that it can be pasted at any indent. */
const inline = (value: unknown): string => {
  const document = new Document();
  document.contents = document.createNode(value, { flow: true }) as never;
  visit(document, {
    Scalar: (_key, node) => {
      if (typeof node.value === 'string' && node.value.includes('\n')) node.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString(ON_ONE_LINE).trimEnd();
};

const inlineKey = (key: string): string => inline(key);

/** A key with its value in the given layout, as text. */
const pairText = (
  key: string,
  value: unknown,
  { indent, layout }: { indent: string; layout: NonNullable<SetEdit['layout']> },
): string => {
  const start = `${indent}${inlineKey(key)}:`;
  if (layout === 'tree') return `${start}${treeText(value, indent)}`;
  if (layout === 'line') return `${start} ${inline(value)}`;
  const lines = Object.entries(value as object).map(
    ([inner, deeper]) => `${indent}  ${inlineKey(inner)}: ${inline(deeper)}`,
  );
  return [start, ...lines].join('\n');
};

/** A value as a block below its key, one line per item at every depth. */
const treeText = (value: unknown, indent: string): string =>
  `\n${new Document(value).toString(WRITE_OPTIONS).trimEnd()}`.replace(/\n(?=.)/g, `\n${indent}  `);

const rangeOf = (node: unknown): [number, number] => {
  const range = isNode(node) ? node.range : null;
  return range === null || range === undefined ? [0, 0] : [range[0], range[1]];
};

const findPair = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key);

const isEmptyCollection = (node: unknown): boolean =>
  node === null ||
  node === undefined ||
  (isScalar(node) && node.value === null) ||
  ((isMap(node) || isSeq(node)) && node.items.length === 0);

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

const lineEnd = (text: string, offset: number): number => {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
};

/** The end of a node without its trailing white space; the range of a block collection includes that. */
const contentEnd = (text: string, node: unknown): number => {
  const [start, end] = rangeOf(node);
  return start + text.slice(start, end).trimEnd().length;
};

const pairEnd = (text: string, pair: Pair): number =>
  isNode(pair.value) && !(isScalar(pair.value) && pair.value.value === null && pair.value.source === '')
    ? contentEnd(text, pair.value)
    : rangeOf(pair.key)[1] + 1;

const indentAt = (text: string, offset: number): string =>
  text.slice(lineStart(text, offset), offset).replace(/[^ ]/g, ' ');

/** Inserts a line after the one at `offset`; the file may lack its last line break. */
const insertAfterLine = (text: string, offset: number, line: string): Splice => {
  const at = lineEnd(text, offset);
  const needsBreak = at === text.length && !text.endsWith('\n');
  return { start: at, end: at, text: `${needsBreak ? '\n' : ''}${line}\n` };
};

const insertIntoBlockMap = (
  text: string,
  map: YAMLMap,
  key: string,
  { value, order = [], layout = 'line' }: SetEdit,
): Splice => {
  const rank = order.indexOf(key);
  const before = (pair: Pair) => isScalar(pair.key) && order.indexOf(String(pair.key.value)) > rank;
  const next = rank === -1 ? undefined : map.items.find(before);
  const [firstKey] = rangeOf(map.items[0]?.key);
  const indent = indentAt(text, firstKey);
  const line = pairText(key, value, { indent, layout });
  const place = next === undefined ? map.items.length : map.items.indexOf(next);
  const previous = map.items[place - 1];
  if (previous !== undefined) return insertAfterLine(text, pairEnd(text, previous) - 1, line);
  const at = lineStart(text, firstKey);
  return { start: at, end: at, text: `${line}\n` };
};

const replaceValue = (text: string, pair: Pair, written: string): Splice => {
  const keyEnd = rangeOf(pair.key)[1];
  const colon = text.indexOf(':', keyEnd);
  return { start: colon + 1, end: Math.max(pairEnd(text, pair), colon + 1), text: written };
};

const insertIntoFlow = (collection: YAMLMap | YAMLSeq, text: string, written: string): Splice => {
  const last = collection.items.at(-1);
  const node = isNode(last) ? last : ((last as Pair | undefined)?.value ?? (last as Pair | undefined)?.key);
  const end = contentEnd(text, node);
  return { start: end, end, text: `, ${written}` };
};

const setHere = (text: string, map: YAMLMap, key: string, edit: SetEdit): Splice => {
  const { value, layout } = edit;
  const pair = findPair(map, key);
  if (pair !== undefined) {
    const written =
      layout === 'tree' && map.flow !== true ? treeText(value, indentAt(text, rangeOf(pair.key)[0])) : null;
    return replaceValue(text, pair, written ?? ` ${inline(value)}`);
  }
  return map.flow === true
    ? insertIntoFlow(map, text, `${inlineKey(key)}: ${inline(value)}`)
    : insertIntoBlockMap(text, map, key, edit);
};

/** Starts a block below a top-level key that is missing or empty. */
const startBlock = (
  text: string,
  root: YAMLMap,
  [first, key]: [string, string],
  { value, layout = 'line' }: SetEdit,
): Splice | null => {
  const block = `\n${pairText(key, value, { indent: '  ', layout })}`;
  const pair = findPair(root, first);
  if (pair === undefined) return insertAfterLine(text, lastEnd(text, root), `${first}:${block}`);
  return isEmptyCollection(pair.value) && isTopLevel(text, pair) ? replaceValue(text, pair, block) : null;
};

/** Sets a key of an item of a list; the first step of the path is its place, from '0'. */
const spliceSetInItem = (text: string, list: YAMLSeq, { path: [place, ...rest], ...edit }: SetEdit): Splice | null => {
  const item = list.items[Number(place)];
  return isMap(item) && rest.length > 0 ? spliceSet(text, item, { ...edit, path: rest }) : null;
};

const spliceSet = (text: string, root: YAMLMap, edit: SetEdit): Splice | null => {
  const [first, ...rest] = edit.path;
  const [key, ...deeper] = rest;
  if (first === undefined) return null;
  if (key === undefined) return setHere(text, root, first, edit);
  const inner = findPair(root, first)?.value;
  if (isMap(inner) && inner.items.length > 0) return spliceSet(text, inner, { ...edit, path: rest });
  if (isSeq(inner)) return spliceSetInItem(text, inner, { ...edit, path: rest });
  return deeper.length > 0 ? null : startBlock(text, root, [first, key], edit);
};

const isTopLevel = (text: string, pair: Pair): boolean => indentAt(text, rangeOf(pair.key)[0]) === '';

const lastEnd = (text: string, map: YAMLMap): number => {
  const last = map.items.at(-1);
  return last === undefined ? text.length : pairEnd(text, last) - 1;
};

const spliceAppend = (text: string, root: YAMLMap, edit: Extract<Edit, { kind: 'append' }>): Splice | null => {
  const [key, ...rest] = edit.path;
  if (key === undefined) return null;
  const pair = findPair(root, key);
  if (rest.length > 0) return isMap(pair?.value) ? spliceAppend(text, pair.value, { ...edit, path: rest }) : null;
  const block = `\n  - ${inline(edit.value)}`;
  if (pair === undefined) return insertAfterLine(text, lastEnd(text, root), `${key}:${block}`);
  if (isEmptyCollection(pair.value)) return replaceValue(text, pair, block);
  if (!isSeq(pair.value)) return null;
  if (pair.value.flow === true) return insertIntoFlow(pair.value, text, inline(edit.value));
  const last = pair.value.items.at(-1);
  const dash = text.lastIndexOf('-', rangeOf(last)[0]);
  const indent = indentAt(text, dash);
  return insertAfterLine(text, contentEnd(text, last) - 1, `${indent}- ${inline(edit.value)}`);
};

/** Removes an item of a block list, with the comment behind it; the comment above it may be about the list, and stays. */
const spliceRemoveItem = (text: string, parent: Pair, list: YAMLSeq, place: string): Splice | null => {
  const item = list.items[Number(place)];
  if (item === undefined || list.flow === true) return null;
  if (list.items.length === 1) return replaceValue(text, parent, ' []');
  const dash = text.lastIndexOf('-', rangeOf(item)[0]);
  return { start: lineStart(text, dash), end: lineEnd(text, contentEnd(text, item) - 1), text: '' };
};

/** Removes a key from a map on one line, with the comma between it and its neighbour. */
const spliceRemoveFromLine = (text: string, map: YAMLMap, pair: Pair): Splice => {
  const place = map.items.indexOf(pair);
  const [before, after] = [map.items[place - 1], map.items[place + 1]];
  if (before !== undefined) return { start: pairEnd(text, before), end: pairEnd(text, pair), text: '' };
  return { start: rangeOf(pair.key)[0], end: rangeOf(after?.key)[0], text: '' };
};

const spliceRemove = (text: string, root: YAMLMap, [parentKey = '', ...path]: string[]): Splice | null => {
  const parent = findPair(root, parentKey);
  const [key, ...deeper] = path;
  if (parent === undefined || key === undefined) return null;
  if (isSeq(parent.value) && deeper.length === 0) return spliceRemoveItem(text, parent, parent.value, key);
  if (!isMap(parent.value)) return null;
  if (deeper.length > 0) return spliceRemove(text, parent.value, path);
  const pair = findPair(parent.value, key);
  if (pair === undefined) return null;
  if (parent.value.items.length === 1) return replaceValue(text, parent, ' {}');
  if (parent.value.flow === true) return spliceRemoveFromLine(text, parent.value, pair);
  return { start: lineStart(text, rangeOf(pair.key)[0]), end: lineEnd(text, pairEnd(text, pair) - 1), text: '' };
};

/** What to cut and paste for an edit, and where; null for a layout that splicing does not cover. */
const spliceFor = (text: string, root: YAMLMap, edit: Edit): Splice | null => {
  if (edit.kind === 'set') return spliceSet(text, root, edit);
  if (edit.kind === 'append') return spliceAppend(text, root, edit);
  return spliceRemove(text, root, edit.path);
};

type Data = Record<string, unknown>;

const PARSE = { uniqueKeys: false, prettyErrors: false } as const;

const asData = (value: unknown): Data => (typeof value === 'object' && value !== null ? (value as Data) : {});

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A list after an edit of one of its items, or without that item. */
const applyToList = (list: readonly unknown[], place: number, edit: Edit): unknown[] => {
  if (edit.path.length === 0 && edit.kind === 'remove') return list.filter((_item, index) => index !== place);
  return list.map((item, index) => {
    if (index !== place) return item;
    return edit.path.length === 0 && edit.kind === 'set' ? edit.value : applyToData(asData(item), edit);
  });
};

/** The data that the file should hold after the edit. */
export const applyToData = (data: Data, edit: Edit): Data => {
  const [first, ...rest] = edit.path;
  if (first === undefined) return data;
  const [place = '', ...deeper] = rest;
  const held = data[first];
  if (Array.isArray(held) && rest.length > 0)
    return { ...data, [first]: applyToList(held, Number(place), { ...edit, path: deeper }) };
  if (rest.length > 0) return { ...data, [first]: applyToData(asData(held), { ...edit, path: rest }) };
  if (edit.kind === 'set') return { ...data, [first]: edit.value };
  if (edit.kind === 'append') return { ...data, [first]: [...asList(data[first]), edit.value] };
  return Object.fromEntries(Object.entries(data).filter(([key]) => key !== first));
};

const rewrite = (text: string, edit: Edit): string => {
  const document = parseDocument(text, PARSE);
  const { path } = edit;
  if (edit.kind === 'remove') document.deleteIn(path);
  else if (edit.kind === 'set')
    document.setIn(path, document.createNode(edit.value, { flow: (edit.layout ?? 'line') === 'line' }));
  else {
    const list = asList(asData(document.toJS())[path[0] ?? '']);
    document.setIn(path, document.createNode([...list, edit.value]));
  }
  return document.toString(WRITE_OPTIONS);
};

/** The data in a YAML text; undefined when it does not parse, for instance because an alias lost its anchor. */
const readBack = (text: string): unknown => {
  try {
    const document = parseDocument(text, PARSE);
    return document.errors.length > 0 ? undefined : document.toJS();
  } catch {
    return undefined;
  }
};

/** Drops undefined values, which a YAML file cannot hold. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The whole file reformatted, with its comments; null when that cannot be written, for instance because an alias lost its anchor. */
const tryRewrite = (text: string, edit: Edit): string | null => {
  try {
    return rewrite(text, edit);
  } catch {
    return null;
  }
};

const editOnce = (text: string, edit: Edit): string => {
  const root = parseDocument(text, PARSE).contents as Node | null;
  const value = 'value' in edit ? { value: plain(edit.value) } : {};
  const wanted = applyToData(asData(readBack(text)), { ...edit, ...value } as Edit);
  const splice = isMap(root) ? spliceFor(text, root, edit) : null;
  const spliced = splice === null ? null : text.slice(0, splice.start) + splice.text + text.slice(splice.end);
  // Reformat a layout that splicing does not cover: correct first, beautiful second.
  for (const attempt of [() => spliced, () => tryRewrite(text, edit)]) {
    const result = attempt();
    if (result !== null && isDeepStrictEqual(readBack(result), wanted)) return result;
  }
  return new Document(wanted).toString(WRITE_OPTIONS);
};

/**
 * Applies edits to a YAML text and keeps its line breaks: LF, CRLF or mixed.
 * The result is read back to check that it holds exactly the intended data; if not, the file is reformatted.
 */
export const editYaml = (text: string, edits: Edit[]): string => {
  const windows = text.includes('\r\n') && !/(?<!\r)\n/.test(text);
  if (!windows) return edits.reduce(editOnce, text);
  return edits.reduce(editOnce, text.replaceAll('\r\n', '\n')).replaceAll('\n', '\r\n');
};
