import { screenSize } from '../base/screen-size.ts';

const DEFAULT_WIDTH = 100;
const WIDEST = 110;

/** How many characters fit on a line of this output; a fixed number where it is no terminal. */
export const widthOf = ({ columns }: { columns?: number | undefined }): number =>
  Math.min(screenSize(columns, DEFAULT_WIDTH), WIDEST);
