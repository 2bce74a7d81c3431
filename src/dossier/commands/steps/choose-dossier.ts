import { join } from 'node:path';
import type { GlobalOptions, Host } from '../../../base/command.ts';
import { pathFrom } from '../../../base/io/paths.ts';
import { LEFT } from '../../../terminal/ask.ts';
import { untilLeft } from '../../../terminal/desk.ts';
import { canAsk, withDesk } from '../../../terminal/io/with-desk.ts';
import { dossiersBelow, isDossier } from '../../io/dossier-folders.ts';
import { dossierBelowPrompt } from '../../prompts.ts';

/**
 * The folder that was typed; where that holds no dossier but folders below it do, the one of these that the user picks.
 * @param orNew whether the user may also want a new dossier in the folder itself
 * @returns null when the user leaves
 */
export const chooseDossier = async (
  host: Host,
  globals: GlobalOptions,
  typed: string,
  { plain, orNew }: { plain: boolean; orNew: boolean },
): Promise<string | null> => {
  const folder = pathFrom(host, typed);
  const below = !canAsk(host) || isDossier(folder) ? [] : dossiersBelow(folder);
  if (below.length === 0) return typed;
  const chosen = await withDesk(
    host,
    globals,
    { plain },
    async (desk) => await untilLeft(desk.ask(dossierBelowPrompt(below, orNew))),
  );
  if (chosen === LEFT) return null;
  return chosen === null ? typed : join(typed, chosen).replaceAll('\\', '/');
};
