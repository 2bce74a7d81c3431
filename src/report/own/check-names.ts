import { findNearest } from '../../base/nearest.ts';
import type { TemplateProblemKind } from '../own-template.ts';
import { templateFields } from '../words/template-fields.ts';

/** The names in the mustaches of a template: fields of the documented view, and names that the template gives itself. */

export type Refuse = (kind: TemplateProblemKind, node: hbs.AST.Node, given?: string, nearest?: string | null) => void;

/** What the built-in templates hand to their partials. */
const HANDED_ON = ['together'];
const LOOP = ['index', 'key', 'first', 'last', 'root'];

const FIELDS: ReadonlySet<string> = new Set([
  ...Object.values(templateFields).flatMap((shape) => Object.keys(shape)),
  ...HANDED_ON,
  'length',
]);

/** Fields that may be an address: nothing else may take their name. */
const ADDRESSES = ['url', 'src'];

export type Names = Set<string>;

/** A name that a template gives to something itself, by `as |name|` or `name=`. */
export const giveName = (name: string, node: hbs.AST.Node, names: Names, refuse: Refuse): void => {
  if (/^[a-z][a-z0-9]*$/i.test(name) && !(name in {}) && !ADDRESSES.includes(name)) names.add(name);
  else refuse('expression', node, name);
};

const checkPath = (path: hbs.AST.PathExpression, names: Names, refuse: Refuse): void => {
  const parts: unknown[] = path.parts;
  const known = (part: unknown, index: number): boolean => {
    if (typeof part !== 'string') return false;
    if (path.data && index === 0) return LOOP.includes(part);
    return FIELDS.has(part) || names.has(part) || /^\d{1,4}$/.test(part);
  };
  const wrong = parts.findIndex((part, index) => !known(part, index));
  if (wrong === -1) return;
  const given = typeof parts[wrong] === 'string' ? parts[wrong] : path.original;
  refuse('field', path, given, findNearest(given, [...FIELDS, ...names, ...LOOP.map((name) => `@${name}`)]));
};

const LITERALS = ['StringLiteral', 'NumberLiteral', 'BooleanLiteral', 'UndefinedLiteral', 'NullLiteral'];

const isPath = (node: hbs.AST.Node): node is hbs.AST.PathExpression => node.type === 'PathExpression';

/** What a mustache prints or hands on: a path, or a fixed value where that may be. */
export const checkValue = (
  node: hbs.AST.Node,
  names: Names,
  refuse: Refuse,
  { literal = true }: { literal?: boolean } = {},
): void => {
  if (isPath(node)) checkPath(node, names, refuse);
  else if (!literal || !LITERALS.includes(node.type)) refuse('expression', node);
};
