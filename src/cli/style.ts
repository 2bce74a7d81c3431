import { digestText } from '../base/io/digest-text.ts';
import type { FileContext, RenderContext, Style } from '../report/index.ts';
import type { GlobalOptions } from './global-options.ts';
import type { Host } from './host.ts';
import { widthOf } from './width.ts';

const same = (text: string) => text;
const plain: Style = { strong: same, quiet: same, good: same, bad: same, plain: same };

/** Colour only on a terminal that wants it (no-color.org); `--no-color` and TERM=dumb count too. */
export const wantsColor = ({ env, stdout }: Host, options: GlobalOptions): boolean =>
  options.color && stdout.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';

/** How results are dressed in a file: the same whatever terminal it was written from. */
export const fileStyle: RenderContext = { width: widthOf({}), style: plain, folder: '.' };

/** How results are dressed on this terminal. @param folder the dossier as the user named it */
export const openStyle = async (host: Host, options: GlobalOptions, folder = '.'): Promise<FileContext> => {
  const width = widthOf(host.stdout);
  if (!wantsColor(host, options)) return { width, style: plain, folder, digest: digestText };
  const { colours } = await import('../terminal/colours.ts');
  return { width, folder, style: colours, digest: digestText };
};
