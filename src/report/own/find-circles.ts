import type { Complaint } from './read-template.ts';
import { lineOf } from './read-template.ts';

/** Which templates call themselves, also by way of each other: no report would ever be ready. */

type Call = { name: string; line: number };
type Inside = hbs.AST.Node &
  Partial<Pick<hbs.AST.BlockStatement, 'program' | 'inverse'> & Pick<hbs.AST.PartialStatement, 'name'>>;

const callsIn = ({ body }: hbs.AST.Program): Call[] =>
  (body as Inside[]).flatMap((node) => [
    ...(node.type === 'PartialStatement'
      ? [{ name: String((node.name as hbs.AST.PathExpression).original), line: lineOf(node) }]
      : []),
    ...[node.program, node.inverse].flatMap((each) => (each == null ? [] : callsIn(each))),
  ]);

/** Whether a way leads from one name to another. */
const leadsTo = (from: string, to: string, calls: ReadonlyMap<string, readonly Call[]>): boolean => {
  const seen = new Set<string>();
  const ahead = [from];
  for (let name = ahead.pop(); name !== undefined; name = ahead.pop()) {
    if (name === to) return true;
    if (seen.has(name)) continue;
    seen.add(name);
    ahead.push(...(calls.get(name) ?? []).map((call) => call.name));
  }
  return false;
};

/**
 * The first call in each template that leads back to it. A way through a built-in part shows itself when the report is made.
 * @param programs parsed templates by the names under which they are called
 */
export const findCircles = (programs: ReadonlyMap<string, hbs.AST.Program>): Map<string, Complaint> => {
  const calls = new Map([...programs].map(([name, program]) => [name, callsIn(program)] as const));
  const circles = new Map<string, Complaint>();
  for (const [name, own] of calls) {
    const call = own.find((each) => leadsTo(each.name, name, calls));
    if (call !== undefined) circles.set(name, { kind: 'too-deep', line: call.line });
  }
  return circles;
};
