import { isDeepStrictEqual } from 'node:util';
import { Document, isMap, type Node, parseDocument } from 'yaml';
import type { Edit } from '../../dossier/ports.ts';
import { spliceFor, WRITE_OPTIONS } from './yaml-splice.ts';

/**
 * Edits YAML by cutting and pasting at the place itself: a changed answer is one changed line, and comments, order and
 * layout of the rest stay as a person left them. (Document.toString() of the yaml package lays the whole file out anew.)
 */

type Data = Record<string, unknown>;

const PARSE = { uniqueKeys: false, prettyErrors: false } as const;

const asData = (value: unknown): Data => (typeof value === 'object' && value !== null ? (value as Data) : {});

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** What the file should mean after the edit, worked out on plain data. */
export const applyToData = (data: Data, edit: Edit): Data => {
  const [first, ...rest] = edit.path;
  if (first === undefined) return data;
  if (rest.length > 0) return { ...data, [first]: applyToData(asData(data[first]), { ...edit, path: rest }) };
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

/** What a text means; undefined when it means nothing, also for an alias whose anchor went. */
const readBack = (text: string): unknown => {
  try {
    const document = parseDocument(text, PARSE);
    return document.errors.length > 0 ? undefined : document.toJS();
  } catch {
    return undefined;
  }
};

/** JSON-like data without undefined values, as a YAML file can hold it. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Laid out anew with its comments; null where that cannot be written, such as an alias whose anchor went. */
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
  // A layout that cutting and pasting does not cover is laid out anew: correct first, beautiful second.
  for (const attempt of [() => spliced, () => tryRewrite(text, edit)]) {
    const result = attempt();
    if (result !== null && isDeepStrictEqual(readBack(result), wanted)) return result;
  }
  return new Document(wanted).toString(WRITE_OPTIONS);
};

/**
 * The text after the edits, with the line breaks that the file has: LF, CRLF, or each line its own.
 * The result reads back as exactly the intended data, or the file is laid out anew with its comments kept.
 */
export const editYaml = (text: string, edits: Edit[]): string => {
  const windows = text.includes('\r\n') && !/(?<!\r)\n/.test(text);
  if (!windows) return edits.reduce(editOnce, text);
  return edits.reduce(editOnce, text.replaceAll('\r\n', '\n')).replaceAll('\n', '\r\n');
};
