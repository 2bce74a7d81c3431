const COMMENT = /\{\{~?!(?:--[\s\S]*?--|[\s\S]*?)~?\}\}/g;
const BLOCK = /\{\{~?\s*(?:[#^]\s*([\w-]+)|(\/))/g;

/** The block that is open at the end of a template, with the line on which it began; null when every block is closed. */
export const findUnclosed = (source: string): { name: string; line: number } | null => {
  const open: { name: string; index: number }[] = [];
  const bare = source.replace(COMMENT, (comment) => comment.replace(/[^\n]/g, ' '));
  for (const { 1: name, index } of bare.matchAll(BLOCK)) {
    if (name === undefined) open.pop();
    else open.push({ name, index });
  }
  const last = open.at(-1);
  return last === undefined ? null : { name: last.name, line: source.slice(0, last.index).split('\n').length };
};
