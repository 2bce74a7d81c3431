import type { GlobalOptions, Host } from '../../base/command.ts';
import { widthOf } from '../screen.ts';
import { type Dress, plainStyle } from '../style.ts';

/** Colour only on a terminal, and not with NO_COLOR (no-color.org), `--no-color` or TERM=dumb. */
export const wantsColor = ({ env, stdout }: Host, options: GlobalOptions): boolean =>
  options.color && stdout.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';

/** How to style results on this terminal. @param folder the dossier as the user named it */
export const openStyle = async (host: Host, options: GlobalOptions, folder = '.'): Promise<Dress> => {
  const dress = { width: widthOf(host.stdout), folder, menu: host.menu, onScreen: host.stdout.isTTY === true };
  if (!wantsColor(host, options)) return { ...dress, style: plainStyle };
  const { colours } = await import('./colours.ts');
  return { ...dress, style: colours };
};
