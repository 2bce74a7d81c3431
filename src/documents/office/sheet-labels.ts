import { cellLabel } from '../gather-content.ts';

/** A label is kept for every cell: long text in a heading would be repeated a million times. */
const MOST_CHARACTERS = 200;

/** Knows what each cell is about: the first text in its column, and the first text in its row. */
export const followLabels = () => {
  const headings: string[] = [];
  let rowName: string | undefined;
  return {
    startRow(): void {
      rowName = undefined;
    },
    /** The label of a cell, never its own text: a heading has none, and the first text of a row its heading only. */
    label(column: number, text: string, isText: boolean): string | undefined {
      const heading = headings[column];
      const isHeading = isText && heading === undefined;
      const about = rowName;
      if (isHeading) headings[column] = text.slice(0, MOST_CHARACTERS);
      if (isText) rowName ??= text.slice(0, MOST_CHARACTERS);
      return isHeading ? undefined : cellLabel(heading, about);
    },
  };
};
