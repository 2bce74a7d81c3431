import { type Document, isMap, isNode, isScalar, isSeq, type Node } from 'yaml';

/** Finding one's way in a parsed YAML file: from keys and indexes to nodes. */

export type Path = (string | number)[];

/** The text of a key; null for a key that is no plain value. */
export const nameOf = (key: unknown): string | null => (isScalar(key) ? String(key.value) : null);

const pairAt = (node: unknown, step: string | number) =>
  isMap(node) ? node.items.find(({ key }) => nameOf(key) === String(step)) : undefined;

type Step = { key: unknown; value: unknown };

const stepInto = (node: unknown, step: string | number): Step => {
  if (isSeq(node)) return { key: undefined, value: node.items[Number(step)] };
  const pair = pairAt(node, step);
  return { key: pair?.key, value: pair?.value };
};

/** The node at a path, or the deepest one on the way to it; a key without a value stands for itself. */
export const deepestNode = (document: Document, path: Path, what: 'key' | 'value'): Node | null => {
  let deepest: unknown = document.contents;
  let node: unknown = document.contents;
  for (const [index, name] of path.entries()) {
    const { key, value } = stepInto(node, name);
    const wantsKey = what === 'key' && index === path.length - 1;
    const found = wantsKey ? (key ?? value) : (value ?? key);
    if (!isNode(found)) break;
    deepest = found;
    node = value;
  }
  return isNode(deepest) ? deepest : null;
};

type Named = { name: string; at: Node; value: unknown };

const childrenOf = (node: unknown): Named[] => {
  if (isSeq(node)) {
    return node.items.flatMap((item, index) => (isNode(item) ? [{ name: String(index), at: item, value: item }] : []));
  }
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) => {
    const name = nameOf(key);
    return name === null || !isNode(key) ? [] : [{ name, at: key, value }];
  });
};

/** The lines of the keys of the first two levels: 'answers', 'answers/C1.1', 'waivers/0'. */
export const linesOfKeys = (document: Document, lineAt: (offset: number) => number): Record<string, number> => {
  const lineOf = ({ at }: Named) => lineAt(at.range?.[0] ?? 0);
  return Object.fromEntries(
    childrenOf(document.contents).flatMap((parent) => [
      [parent.name, lineOf(parent)] as const,
      ...childrenOf(parent.value).map((child) => [`${parent.name}/${child.name}`, lineOf(child)] as const),
    ]),
  );
};
