import Handlebars from 'handlebars';
import type { TemplateProblem } from '../../domain/own-template.ts';
import { lineTooDeep } from './check-depth.ts';
import { isSamePlace, START } from './check-markup.ts';
import { giveName, type Names, type Refuse } from './check-names.ts';
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

/** What Handlebars itself says, with the line where it says one. */
const toComplaint = (error: unknown): Complaint => {
  const { lineNumber, message } = error as { lineNumber?: number; message: string };
  const [, line] = /Parse error on line (\d+)/.exec(message) ?? [];
  const kind = error instanceof RangeError ? 'too-deep' : 'syntax';
  return { kind, line: lineNumber ?? (line === undefined ? null : Number(line)) };
};

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
    return { file, ...toComplaint(error) };
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
    return [{ file, ...toComplaint(error) }];
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
  return parsed.flatMap((each) => ('program' in each ? checkParsed(each, partials, names) : [each]));
};
