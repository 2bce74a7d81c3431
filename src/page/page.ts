import type { Block, Inline } from './blocks.ts';

/** A whole page: what stands around the blocks, and the blocks. */
export type Page = {
  /** What kind of page it is; the renderer decides what that looks like. */
  look: 'report' | 'board' | 'parents' | 'audit';
  /** The title of the file; in a document also its first heading. */
  title: string;
  /** What the page is about, as the first heading on a screen. */
  name: string;
  kicker: Inline;
  meta: string;
  footer: string;
  /** The lines below the title of a document. */
  about: readonly string[];
  /** What stands on top of each sheet of paper. */
  header: string;
  /** The program that made it, and the day that it is about (YYYY-MM-DD). */
  made: { by: string; on: string };
  blocks: readonly Block[];
};
