import Handlebars from 'handlebars';
import type { TemplateProblem } from '../own-template.ts';
import { lineTooDeep } from './check-depth.ts';
import { isSamePlace, START } from './check-markup.ts';
import { giveName, type Names, type Refuse } from './check-names.ts';
import { findCircles } from './find-circles.ts';
import { findUnclosed } from './find-unclosed.ts';
import { type Complaint, lineOf, readProgram } from './read-template.ts';

/** Checks templates of the user before they are compiled. */

type Inside = Partial<hbs.AST.BlockStatement> & hbs.AST.Node;

/** What is handed on to a partial by name. */
const handedOnBy = ({ type, hash }: Inside): string[] =>
  String(type) === 'PartialStatement' ? (hash?.pairs ?? []).map(({ key }) => key) : [];

/** The names that a template gives itself, wherever they stand. */
const gatherNames = ({ body }: hbs.AST.Program, names: Names, refuse: Refuse): void => {
  for (const node of body as Inside[]) {
    const inner = [node.program, node.inverse].filter((each) => each != null);
    const given = inner.flatMap(({ blockParams }) => blockParams ?? []);
    for (const name of [...handedOnBy(node), ...given]) giveName(name, node, names, refuse);
    for (const each of inner) gatherNames(each, names, refuse);
  }
};

/** What Handlebars itself says, with the line where it says one; of a block that never ends, the line where it begins. */
const toComplaint = (error: unknown, source: string): Complaint => {
  const { lineNumber, message } = error as { lineNumber?: number; message: string };
  const unclosed = message.endsWith("got 'EOF'") ? findUnclosed(source) : null;
  if (unclosed !== null) return { kind: 'unclosed', line: unclosed.line, given: unclosed.name };
  const [, line] = /Parse error on line (\d+)/.exec(message) ?? [];
  const kind = error instanceof RangeError ? 'too-deep' : 'syntax';
  return { kind, line: lineNumber ?? (line === undefined ? null : Number(line)) };
};

/** The name by which a template is called: its file without the ending. */
const nameOf = (file: string): string => file.replace(/\.hbs$/, '');

type Parsed = { file: string; source: string; program: hbs.AST.Program; problems: TemplateProblem[]; refuse: Refuse };

const parse = (file: string, source: string): Parsed | TemplateProblem => {
  const problems: TemplateProblem[] = [];
  const refuse: Refuse = (kind, node, given, nearest = null) => {
    problems.push({ file, kind, line: lineOf(node), ...(given === undefined ? {} : { given, nearest }) });
  };
  const tooDeep = lineTooDeep(source);
  if (tooDeep !== null) return { file, line: tooDeep, kind: 'too-deep' };
  try {
    return { file, source, program: Handlebars.parse(source), problems, refuse };
  } catch (error) {
    return { file, ...toComplaint(error, source) };
  }
};

const checkParsed = (parsed: Parsed, partials: readonly string[], names: Names): TemplateProblem[] => {
  const { file, source, program, problems, refuse } = parsed;
  if (problems.length > 0) return problems;
  const complain = (problem: Complaint) => problems.push({ file, ...problem });
  const end = readProgram(program, START, { partials, names, refuse, complain });
  if (end !== null && !isSamePlace(end, START))
    complain({ kind: 'unfinished', line: source.trimEnd().split('\n').length });
  if (problems.length > 0) return problems;
  try {
    // Finds what only the compiler sees; its code is not used.
    Handlebars.precompile(source, { knownHelpersOnly: true });
    return [];
  } catch (error) {
    return [{ file, ...toComplaint(error, source) }];
  }
};

/**
 * What is wrong with templates.
 * @param templates their files and sources
 * @param partials the names that they may use as {{> name}}
 */
export const checkTemplates = (
  templates: readonly (readonly [file: string, source: string])[],
  partials: readonly string[],
): TemplateProblem[] => {
  const names: Names = new Set();
  const parsed = templates.map(([file, source]) => parse(file, source));
  for (const each of parsed) if ('program' in each) gatherNames(each.program, names, each.refuse);
  const programs = parsed.flatMap((each) => ('program' in each ? [[nameOf(each.file), each.program] as const] : []));
  const circles = findCircles(new Map(programs));
  return parsed.flatMap((each) => {
    if (!('program' in each)) return [each];
    const problems = checkParsed(each, partials, names);
    const circle = circles.get(nameOf(each.file));
    return problems.length > 0 || circle === undefined ? problems : [{ file: each.file, ...circle }];
  });
};
