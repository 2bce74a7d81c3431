import { findNearest } from '../../base/nearest.ts';
import type { TemplateProblem } from '../own-template.ts';
import { isAddress, isSamePlace, type Place, printInto, readMarkup } from './check-markup.ts';
import { checkValue, type Names, type Refuse } from './check-names.ts';

/** Goes through a template of the user, statement by statement: a list says what may be in it, and everything else is refused. */

export type Look = {
  partials: readonly string[];
  names: Names;
  refuse: Refuse;
  complain: (problem: Complaint) => void;
};
export type Complaint = Omit<TemplateProblem, 'file'>;

const HELPERS = ['if', 'unless', 'each', 'with'];

export const lineOf = ({ loc }: hbs.AST.Node): number => loc.start.line;

const checkHash = (hash: hbs.AST.Hash | undefined, look: Look): void => {
  for (const { value } of hash?.pairs ?? []) checkValue(value, look.names, look.refuse);
};

const readContent = (node: hbs.AST.ContentStatement, place: Place, look: Look): Place | null => {
  // Handlebars takes white space away around tags that stand alone: what is left is what will be in the page.
  const before = String(node.original).indexOf(node.value);
  const lineAt = (offset: number): number =>
    lineOf(node) +
    String(node.original)
      .slice(0, before + offset)
      .split('\n').length -
    1;
  return readMarkup(node.value, place, (kind, offset, given, nearest) => {
    const skipped = /^\s*/.exec(node.value.slice(offset))?.[0].length ?? 0;
    look.complain({
      kind,
      line: lineAt(offset + skipped),
      ...(given === undefined ? {} : { given, nearest: nearest ?? null }),
    });
  });
};

const readMustache = (node: hbs.AST.MustacheStatement, place: Place, look: Look): Place | null => {
  if (!node.escaped) look.refuse('unescaped', node);
  else if (node.params.length > 0 || node.hash !== undefined) look.refuse('helper', node, nameOf(node.path), null);
  else if (place.at === 'tag') look.refuse('inside-tag', node);
  else {
    if (HELPERS.includes(nameOf(node.path))) look.refuse('expression', node, nameOf(node.path));
    else checkValue(node.path, look.names, look.refuse, { literal: false });
    return printInto(place, nameOf(node.path));
  }
  return null;
};

const nameOf = (node: hbs.AST.Node): string => String((node as Partial<hbs.AST.PathExpression>).original ?? '');

/** Both branches of a block have to end where they began: which of the two will be in the page, nobody knows. */
const readBranches = (node: hbs.AST.BlockStatement, place: Place, look: Look): Place | null => {
  const branches = [node.program, node.inverse] as (hbs.AST.Program | undefined)[];
  const ends = branches.map((branch) => (branch === undefined ? place : readProgram(branch, place, look)));
  if (ends.some((end) => end !== null && !isSamePlace(end, place))) look.refuse('unfinished', node);
  return ends.every((end) => end !== null && isSamePlace(end, place)) ? place : null;
};

const readBlock = (node: hbs.AST.BlockStatement, place: Place, look: Look): Place | null => {
  const name = nameOf(node.path);
  if (!HELPERS.includes(name)) look.refuse('helper', node, name, findNearest(name, HELPERS));
  else if (node.params.length !== 1) look.refuse('expression', node, name);
  else if (isAddress(place)) look.refuse('address', node, place.attribute);
  else {
    for (const param of node.params) checkValue(param, look.names, look.refuse);
    checkHash(node.hash, look);
    return readBranches(node, place, look);
  }
  return null;
};

const readPartial = (node: hbs.AST.PartialStatement, place: Place, look: Look): Place | null => {
  const name = nameOf(node.name);
  if (node.name.type !== 'PathExpression' || node.params.length > 1) look.refuse('expression', node, name);
  else if (!look.partials.includes(name)) look.refuse('partial', node, name, findNearest(name, look.partials));
  else if (place.at !== 'text') look.refuse('inside-tag', node);
  else {
    for (const param of node.params) checkValue(param, look.names, look.refuse);
    checkHash(node.hash, look);
    return place;
  }
  return null;
};

const readStatement = (node: hbs.AST.Statement, place: Place, look: Look): Place | null => {
  switch (node.type) {
    case 'ContentStatement':
      return readContent(node as hbs.AST.ContentStatement, place, look);
    case 'MustacheStatement':
      return readMustache(node as hbs.AST.MustacheStatement, place, look);
    case 'BlockStatement':
      return readBlock(node as hbs.AST.BlockStatement, place, look);
    case 'PartialStatement':
      return readPartial(node as hbs.AST.PartialStatement, place, look);
    case 'CommentStatement':
      return place;
    case 'PartialBlockStatement':
      look.refuse('partial-block', node);
      return null;
    default:
      look.refuse('decorator', node);
      return null;
  }
};

/** Stops at the first thing that makes the rest unreadable; then it gives null. */
export const readProgram = ({ body }: hbs.AST.Program, start: Place, look: Look): Place | null => {
  let place: Place | null = start;
  for (const node of body) {
    if (place === null) return null;
    place = readStatement(node, place, look);
  }
  return place;
};
