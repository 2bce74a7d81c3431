import { isDeepStrictEqual } from 'node:util';
import { isMap, type Node, parseDocument } from 'yaml';
import type { Edit } from '../app/ports.ts';
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
  if (edit.kind === 'replaceLast') return { ...data, [first]: [...asList(data[first]).slice(0, -1), edit.value] };
  return Object.fromEntries(Object.entries(data).filter(([key]) => key !== first));
};

const rewrite = (text: string, edit: Edit): string => {
  const document = parseDocument(text, PARSE);
  const { path } = edit;
  if (edit.kind === 'remove') document.deleteIn(path);
  else if (edit.kind === 'set') document.setIn(path, document.createNode(edit.value, { flow: true }));
  else {
    const list = asList(asData(document.toJS())[path[0] ?? '']);
    const kept = edit.kind === 'append' ? list : list.slice(0, -1);
    document.setIn(path, document.createNode([...kept, edit.value]));
  }
  return document.toString(WRITE_OPTIONS);
};

const readBack = (text: string): unknown => {
  const document = parseDocument(text, PARSE);
  return document.errors.length > 0 ? undefined : document.toJS();
};

/** JSON-like data without undefined values, as a YAML file can hold it. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const editOnce = (text: string, edit: Edit): string => {
  const root = parseDocument(text, PARSE).contents as Node | null;
  const wanted = applyToData(asData(readBack(text)), {
    ...edit,
    ...('value' in edit ? { value: plain(edit.value) } : {}),
  } as Edit);
  const splice = isMap(root) ? spliceFor(text, root, edit) : null;
  const spliced = splice === null ? null : text.slice(0, splice.start) + splice.text + text.slice(splice.end);
  if (spliced !== null && isDeepStrictEqual(readBack(spliced), wanted)) return spliced;
  // A layout that cutting and pasting does not cover: correct first, beautiful second.
  return rewrite(text, edit);
};

/**
 * The text after the edits, with the line breaks that the file has (LF or CRLF).
 * The result reads back as exactly the intended data, or the file is laid out anew with its comments kept.
 */
export const editYaml = (text: string, edits: Edit[]): string => {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const unix = text.replaceAll('\r\n', '\n');
  const edited = edits.reduce(editOnce, unix);
  return eol === '\n' ? edited : edited.replaceAll('\n', eol);
};
