import type { GlobalOptions, Host } from '../../base/command.ts';
import { type Dress, plainStyle } from '../style.ts';
import { widthOf } from '../width.ts';

/** Colour only on a terminal that wants it (no-color.org); `--no-color` and TERM=dumb count too. */
export const wantsColor = ({ env, stdout }: Host, options: GlobalOptions): boolean =>
  options.color && stdout.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';

/** How results are dressed on this terminal. @param folder the dossier as the user named it */
export const openStyle = async (host: Host, options: GlobalOptions, folder = '.'): Promise<Dress> => {
  const width = widthOf(host.stdout);
  if (!wantsColor(host, options)) return { width, style: plainStyle, folder };
  const { colours } = await import('./colours.ts');
  return { width, folder, style: colours };
};
