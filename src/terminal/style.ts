import type { FromMenu } from '../base/command.ts';
import { widthOf } from './screen.ts';

/** Functions that add colour or weight to a text for a terminal, or return it unchanged. */
export type Style = Record<'strong' | 'quiet' | 'good' | 'bad' | 'plain', (text: string) => string>;

/** How to show results. */
export type Dress = {
  /** Characters on a line. */
  width: number;
  style: Style;
  /** The dossier as the user named it, for the commands in tips. */
  folder: string;
  /** The menu that this is shown in: then advice names its keys, and nothing is said that only somebody with an editor needs. */
  menu?: FromMenu | undefined;
  /** Whether somebody reads it on a screen, and keeps nothing of it in which to look up a code or the line of a file. */
  onScreen?: boolean;
};

/** Whether codes of findings and lines of files are left out: nobody types or opens those where they read this. */
export const isBare = ({ menu, onScreen }: Pick<Dress, 'menu' | 'onScreen'>): boolean =>
  menu !== undefined || onScreen === true;

const same = (text: string) => text;

export const plainStyle: Style = { strong: same, quiet: same, good: same, bad: same, plain: same };

/** How to show results in a file: the same on every terminal. */
export const fileDress: Dress = {
  width: widthOf({}),
  style: plainStyle,
  folder: '.',
  menu: undefined,
  onScreen: false,
};
