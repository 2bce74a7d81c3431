/**
 * One change in a YAML file; comments, order and layout of everything else stay. In a path, an item of a list is its place as a text,
 * from '0'.
 */
export type Edit =
  | {
      kind: 'set';
      path: string[];
      value: unknown;
      /** The order in which keys of the map should stand; a new key goes to its place. */
      order?: string[];
      /** How to lay out a new map: on one line (the default), one line per key, or one line per item at every depth. */
      layout?: 'line' | 'block' | 'tree';
    }
  | { kind: 'append'; path: string[]; value: unknown }
  | { kind: 'remove'; path: string[] };
