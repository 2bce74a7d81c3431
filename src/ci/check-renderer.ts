import type { CheckedDossier } from '../assessment/checked-dossier.ts';
import type { Dress } from '../terminal/style.ts';

export type CheckContext = Omit<Dress, 'folder'> & {
  /** Whether the user asked for all dossiers in a folder. Even one dossier is then shown as a list, so that the shape stays the same when a second one is added. */
  several?: boolean;
  /** Whether the user asked for a comparison with an earlier result: Markdown is then about what changed. */
  compared?: boolean;
  /**
   * How much text to show: what fits on a screen; that, and in full what failed the run, where nobody may come and ask; or everything.
   */
  amount?: 'screen' | 'failures' | 'everything';
};

/** A format in two steps, so that the results of many dossiers need not be in memory at the same time. */
export type FormatSteps<Kept> = {
  /** What the whole needs of one dossier, and no more: a result is ten times as large. */
  keep: (dossier: CheckedDossier, context: CheckContext) => Kept;
  /** The text about all dossiers, or about those in one file, in their order. */
  join: (kept: readonly Kept[], context: CheckContext) => string;
};

/** Takes dossiers one after the other, in their order; tells of those from one place up to another, or of all. */
export type Collector = { add: (dossier: CheckedDossier) => void; text: (from?: number, to?: number) => string };

export const collectorOf =
  <Kept>({ keep, join }: FormatSteps<Kept>) =>
  (context: CheckContext): Collector => {
    const kept: Kept[] = [];
    return {
      add: (dossier) => {
        kept.push(keep(dossier, context));
      },
      text: (from, to) => join(kept.slice(from, to), context),
    };
  };

/** The one dossier that the user asked for; null if the output is a list. */
export const onlyOf = <Kept>(kept: readonly Kept[], several = false): Kept | null => {
  const [only] = kept;
  return several || kept.length !== 1 || only === undefined ? null : only;
};

/** The path of a dossier's file from where the paths start; the file may lie above the dossier ('../…'). */
export const pathFromRoot = (root: string, file: string): string => {
  const parts: string[] = [];
  for (const part of `${root}/${file}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '') parts.push(part);
  }
  return parts.join('/');
};
