import { widthOf } from './width.ts';

/** How text is dressed for a terminal; each function gives the text back, with or without colour. */
export type Style = Record<'strong' | 'quiet' | 'good' | 'bad' | 'plain', (text: string) => string>;

/** How results are dressed. */
export type Dress = {
  /** Characters on a line. */
  width: number;
  style: Style;
  /** The dossier as the user named it, for commands to go on with. */
  folder: string;
};

const same = (text: string) => text;

export const plainStyle: Style = { strong: same, quiet: same, good: same, bad: same, plain: same };

/** How results are dressed in a file: the same whatever terminal wrote it. */
export const fileDress: Dress = { width: widthOf({}), style: plainStyle, folder: '.' };
