import chalk from 'chalk';
import type { Style } from '../style.ts';

/** Colour for results. A file of its own, so that chalk and its probing of the terminal load only for a terminal. */
export const colours: Style = {
  strong: chalk.bold,
  quiet: chalk.dim,
  good: chalk.green,
  bad: chalk.red,
  plain: (text) => text,
};
