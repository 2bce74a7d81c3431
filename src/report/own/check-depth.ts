import { TEMPLATE_LIMITS } from '../own-template.ts';

const BLOCKS = /\{\{~?\s*(?:([#^])|(\/)|else\s+\w)/g;
/** Within one mustache, more brackets than may be; text outside has none of its own. */
const BRACKETS = new RegExp(`\\{\\{[^({}]*(?:\\([^({}]*){${TEMPLATE_LIMITS.depth}}`);

/** Where blocks inside each other and chains of `else if` go too deep; -1 when they do not. */
const findDeepBlock = (source: string): number => {
  const open: number[] = [];
  let depth = 0;
  for (const { 1: begins, 2: ends, index } of source.matchAll(BLOCKS)) {
    if (begins !== undefined) open.push(depth);
    depth = ends === undefined ? depth + 1 : (open.pop() ?? 0);
    if (depth > TEMPLATE_LIMITS.depth) return index;
  }
  return -1;
};

/**
 * The line where a template goes too deep, or null. Looked for before Handlebars parses it, which takes the square of the depth.
 */
export const lineTooDeep = (source: string): number | null => {
  const block = findDeepBlock(source);
  const index = block === -1 ? source.search(BRACKETS) : block;
  return index === -1 ? null : source.slice(0, index).split('\n').length;
};
