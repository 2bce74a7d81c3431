import { type Block, bulletList, heading, type Inline, textOrNone } from '../../page/blocks.ts';
import { boardWords as words } from '../words/audiences.ts';

/** Lists that are cut short, for a report of two pages. */

/** More than this does not fit on two pages; the team's report has them all. */
const MOST = 8;

/** The first items of a list, and a line if there are more. */
export const firstOf = (items: readonly Inline[]): Block =>
  bulletList([...items.slice(0, MOST), ...(items.length > MOST ? [[words.more(items.length - MOST)]] : [])]);

/** A list under its own heading; nothing if the list is empty. */
export const listUnder = (title: string, items: readonly Inline[], intro: string | null = null): Block[] =>
  items.length === 0 ? [] : [heading(3, title), ...textOrNone(intro), firstOf(items)];
