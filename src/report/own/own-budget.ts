import type { HelperDelegate, HelperOptions, RuntimeOptions, Template } from 'handlebars';
import { TEMPLATE_LIMITS, type TemplateProblemKind } from '../own-template.ts';

/** How far templates of the user may go while one report is made: loops in loops, and partials that call themselves, come to an end. */

type Fail = (name: string | null, kind: TemplateProblemKind) => Error;

type Count = { rounds: number; characters: number; inside: string[] };

/** A part of the page that can be run: compiled in the build or now. */
type Part = Exclude<Template, string>;

const isPart = (template: Template | undefined): template is Part => typeof template === 'function';

/**
 * Options for one rendering: partials and loops that are counted, and no way to a prototype.
 * @param own the names of the partials that are the user's
 * @param fail makes the error for a partial of the user
 */
export const openBudget = (
  parts: Record<string, Template>,
  own: ReadonlySet<string>,
  each: HelperDelegate | undefined,
  fail: Fail,
): RuntimeOptions => {
  const count: Count = { rounds: 0, characters: 0, inside: [] };
  const current = (): string | null => count.inside.findLast((name) => own.has(name)) ?? null;
  const spend = (made: string): string => {
    count.rounds += 1;
    count.characters += made.length;
    if (count.rounds > TEMPLATE_LIMITS.rounds || count.characters > TEMPLATE_LIMITS.characters)
      throw fail(current(), 'too-much');
    return made;
  };
  const counted = (name: string, part: Part) => (context: unknown, options?: RuntimeOptions) => {
    count.inside.push(name);
    if (count.inside.length > TEMPLATE_LIMITS.depth) throw fail(current(), 'too-deep');
    const made = spend(part(context, options));
    count.inside.pop();
    return made;
  };
  const countedEach = function (this: unknown, list: unknown, options: HelperOptions): unknown {
    const fn = (context: unknown, inner?: RuntimeOptions) => spend(options.fn(context, inner));
    return each?.call(this, list, { ...options, fn: Object.assign(fn, options.fn) });
  };
  return {
    partials: Object.fromEntries(
      Object.entries(parts).flatMap(([name, part]) => (isPart(part) ? [[name, counted(name, part)]] : [])),
    ),
    helpers: { each: countedEach },
    allowProtoPropertiesByDefault: false,
    allowProtoMethodsByDefault: false,
  };
};
